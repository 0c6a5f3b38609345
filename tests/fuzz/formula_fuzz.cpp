// What must hold of any bytes taken for a formula: reading ends, within its budget, with a formula or with
// problems; the formula written out and read again is the same; it evaluates within its budget, to the same value
// with a trail and without. libFuzzer's entry; corpus_main.cpp runs it over the corpus in the tests.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/formula/formula.h"

namespace {

using namespace clearline;

// Names of each type, and none of the rest.
class SomeValues : public Bindings {
public:
    [[nodiscard]] std::optional<Bound> find(std::string_view name) const override {
        if (name == "points") return Bound{Value(Number(-15)), "ledger", Status::None, {}};
        if (name == "record.amount") return Bound{Value(Number(2000) / Number(3)), "record", Status::None, {}};
        if (name == "subject.resident") return Bound{Value(std::string_view("household")), "subject", Status::None, {}};
        if (name == "record.decided_on") return Bound{Value(*Date::of(2020, 2, 29)), "record", Status::None, {}};
        return std::nullopt;
    }
};

Scope scope() {
    Scope names;
    names.names = {{"points", Type::Number},
                   {"record.amount", Type::Number},
                   {"subject.resident", Type::Text},
                   {"record.decided_on", Type::Date},
                   {"record.note", Type::Text}};
    return names;
}

void must(bool holds) {
    if (!holds) std::abort();
}

void check(const Result<Formula>& read, const Scope& names, bool tests) {
    if (!read) return must(!read.problems().empty());
    const std::string written = read->printed();
    const auto again = tests ? Formula::compileTests(written, names) : Formula::compile(written, names);
    must(again && again->sameAs(*read));
    const SomeValues values;
    Steps trail;
    const auto plain = read->evaluate(values);
    const auto told = read->evaluate(values, &trail);
    must(plain.ok() == told.ok());
    if (plain) must(plain->value == told->value || plain->value.text() == told->value.text());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    static const Scope names = scope();
    check(Formula::compile(text, names), names, false);
    check(Formula::compileTests(text, names), names, true);
    return 0;
}
