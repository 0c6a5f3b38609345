// How long the questions of an audit take:
//   clearline-bench-audit RECORDS RULEBOOK AS-OF compare|each|sensitivity|reach|findings=RESOURCES…
// Prints in milliseconds: two ledgers side by side (another value; a record less), every single record left out; once
// each, how much hangs on every number, what would be reached, and all findings of the person.
#include <algorithm>
#include <chrono>
#include <cstdio>

#include "core/audit/compare.h"
#include "core/audit/counterfactual.h"
#include "core/audit/findings/findings.h"
#include "core/audit/reach.h"
#include "core/audit/sensitivity.h"
#include "core/intake/read_case.h"
#include "core/ledger/evaluate.h"
#include "core/rulebook/load.h"
#include "core/scenario/scenario.h"

using namespace clearline;

namespace {

constexpr int kRuns = 5;

template <class Work>
double best(const Work& work) {
    double least = 1e300;
    for (int run = 0; run < kRuns; ++run) {
        const auto start = std::chrono::steady_clock::now();
        work();
        least = std::min(least,
                         std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    return least;
}

void compareBoth(const std::shared_ptr<const Ledger>& ledger, const std::shared_ptr<const Rulebook>& rulebook) {
    const auto input = ledger->inputPointer();
    const std::string subject = ledger->subject().id;
    const Clock clock = ledger->clock();
    const auto& parameters = rulebook->parameters;
    const auto valued = std::find_if(parameters.begin(), parameters.end(), [](const Parameter& p) {
        return !p.values.empty() && p.values[0].value.as<Number>();
    });
    if (valued != parameters.end()) {
        const Number* value = valued->values[0].value.as<Number>();
        const auto other =
            applyToRulebook(Scenario{}.with(ParameterEdit{valued->id, {}, Value(*value + Number(1))}), rulebook);
        const auto edited = std::make_shared<const Ledger>(evaluate(input, *other, subject, clock, ledger.get()));
        std::size_t lines = 0;
        const double took = best([&] { lines = compare(ledger, edited).lines.size(); });
        std::printf("compare, another value: %.1f ms (%zu and %zu lines, %zu differ)\n", took, ledger->lineCount(),
                    edited->lineCount(), lines);
    }
    std::string middle(
        input->records->symbols().text(input->records->id(static_cast<RecordIndex>(input->records->size() / 2))));
    const auto less = applyToInput(Scenario{}.with(RecordExcluded{middle}), input);
    const auto without = std::make_shared<const Ledger>(evaluate(*less, rulebook, subject, clock));
    std::size_t lines = 0;
    const double took = best([&] { lines = compare(ledger, without).lines.size(); });
    std::printf("compare, a record less: %.1f ms (%zu and %zu lines, %zu differ)\n", took, ledger->lineCount(),
                without->lineCount(), lines);
}

template <class Work>
double once(const Work& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

void tryEachNumber(const std::shared_ptr<const Ledger>& ledger) {
    Sensitivity found;
    const double took = once([&] { found = sensitivity(ledger, {}); });
    std::printf("sensitivity: %.0f ms (%zu numbers, %zu ways of rounding, %zu orders)\n", took,
                found.rows.size() + found.unmoved, found.rounding.tried, found.order.tried);
}

void reachEachGoal(const std::shared_ptr<const Ledger>& ledger) {
    Reach found;
    const double took = once([&] { found = reach(ledger, {}); });
    std::printf("reach: %.0f ms (%zu goals)\n", took, found.goals.size());
}

bool findAll(const std::shared_ptr<const Ledger>& ledger, const std::string& resources) {
    const auto law = loadLaw({resources});
    const auto kinds = Kinds::load({resources});
    if (!law || !kinds) return false;
    std::size_t found = 0;
    const double took = once([&] {
        found = findFindings({ledger->inputPointer(), ledger->rulebookPointer(), *law, *kinds, ledger->clock()})
                    .all()
                    .size();
    });
    std::printf("findings: %.0f ms (%zu)\n", took, found);
    return true;
}

void leaveEachOut(const std::shared_ptr<const Ledger>& ledger) {
    const auto start = std::chrono::steady_clock::now();
    Counterfactual counterfactual(ledger);
    std::size_t changed = 0;
    for (std::size_t i = 0; i < counterfactual.items().size(); ++i)
        changed += counterfactual.without(i).score != ledger->score();
    std::printf("each of %zu records left out: %.0f ms (%zu change the score)\n", counterfactual.items().size(),
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count(), changed);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 5) return 2;
    const std::vector<std::string_view> asked(argv + 4, argv + argc);
    const auto asks = [&](std::string_view what) { return std::find(asked.begin(), asked.end(), what) != asked.end(); };
    const auto rulebook = loadRulebookFile(argv[2]);
    auto read = readCase(argv[1]);
    const auto day = Date::fromIso(argv[3]);
    if (!rulebook || !read || !day) return 3;
    const auto input = std::make_shared<const CaseInput>(std::move(read).value());
    const std::string subject = subjectsOf(*input).front();
    const auto ledger = std::make_shared<const Ledger>(evaluate(input, *rulebook, subject, {*day, *day}));
    if (asks("compare")) compareBoth(ledger, *rulebook);
    if (asks("each")) leaveEachOut(ledger);
    if (asks("sensitivity")) tryEachNumber(ledger);
    if (asks("reach")) reachEachGoal(ledger);
    for (const std::string_view what : asked)
        if (what.starts_with("findings=") && !findAll(ledger, std::string(what.substr(what.find('=') + 1)))) return 3;
}
