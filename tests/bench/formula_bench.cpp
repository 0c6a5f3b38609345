// What a formula costs: the value alone, and the value with its trail, over many records. Prints
// records a second and the ratio; asserts nothing.
//
//   clearline-bench-formula [RECORDS]
#include <time.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

#include "core/formula/formula.h"

using namespace clearline;

namespace {

double cpuSeconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

// The record under evaluation: an amount, an act and a day; and one parameter.
class Record : public Bindings {
public:
    int number = 0;
    [[nodiscard]] std::optional<Bound> find(std::string_view name) const override {
        if (name == "record.amount") return Bound{Value(100 + number % 5000), "record", Status::None, {}};
        if (name == "record.act") return Bound{Value(number % 3 ? "A-7" : "B-2"), "record", Status::None, {}};
        if (name == "record.day") return Bound{Value(Date::ofDays(17000 + number % 3000)), "record", Status::None, {}};
        if (name == "points") return Bound{Value(-15), "parameter", Status::Assumed, "source-a"};
        return std::nullopt;
    }
};

struct Cost {
    double plain = 1e9, traced = 1e9;
};

// The best of five turns each, taken in alternation.
Cost costOf(const Formula& formula, int records) {
    Cost cost;
    Record record;
    Steps trail;
    std::size_t failed = 0;
    for (int turn = 0; turn < 5; ++turn) {
        for (const bool traced : {false, true}) {
            const double start = cpuSeconds();
            for (record.number = 0; record.number < records; ++record.number) {
                trail.clear();
                failed += !formula.evaluate(record, traced ? &trail : nullptr).ok();
            }
            double& best = traced ? cost.traced : cost.plain;
            best = std::min(best, cpuSeconds() - start);
        }
    }
    if (failed) std::printf("%zu evaluations failed\n", failed);
    return cost;
}

}  // namespace

int main(int argc, char** argv) {
    const int records = argc > 1 ? std::atoi(argv[1]) : 200000;
    Scope scope;
    scope.names = {{"points", Type::Number}};
    scope.openPrefixes = {"record."};
    constexpr std::array formulas = {
        "record.amount > 500",
        "points * 2 - 3",
        "record.amount > 500 and record.act = \"A-7\"",
        "if record.amount > 500 then points * 2 else points",
        "record.amount in [1000..2000]",
        "record.day + duration(\"P1Y\") > date(\"2019-03-14\")",
        "sum([points, record.amount, 3]) / 3",
        "max(-150, min(0, -record.amount / 10))",
        "some x in [100, 500, 900] satisfies record.amount < x",
        "round half up(record.amount * 0.15, 2)",
    };
    std::printf("%d records each; CPU\n%-58s %12s %12s %6s\n", records, "formula", "value/s", "trail/s", "ratio");
    double plain = 0, traced = 0;
    for (const char* text : formulas) {
        const auto formula = Formula::compile(text, scope);
        if (!formula.ok()) return std::printf("%s: %s\n", text, formula.problems()[0].code.c_str()), 1;
        const Cost cost = costOf(*formula, records);
        plain += cost.plain;
        traced += cost.traced;
        std::printf("%-58s %12.0f %12.0f %6.2f\n", text, records / cost.plain, records / cost.traced,
                    cost.traced / cost.plain);
    }
    std::printf("%-58s %12s %12s %6.2f\n", "all", "", "", traced / plain);
}
