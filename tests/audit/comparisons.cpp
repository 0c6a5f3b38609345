// A ledger beside itself without a record, and beside the same with other values: what is told adds up, and what is
// not told is the same.
#include "core/audit/compare.h"

#include <set>

#include "core/audit/counterfactual.h"
#include "core/scenario/scenario.h"
#include "tests/audit/brute.h"

namespace clearline::brute {

namespace {

// One line as a text in which its place and its balance do not stand.
std::string lineText(const Ledger& ledger, std::size_t index) {
    const Line line = ledger.line(index);
    std::string text = line.date.iso() + " " + std::string(lineKindText(line.kind)) + " " + line.delta.text();
    if (line.record) {
        const RecordBook& book = *ledger.input().records;
        text += " " + std::string(book.symbols().text(book.id(*line.record))) + "@" +
                std::to_string(book.version(*line.record));
    }
    if (line.rule) text += " " + ledger.rulebook().rules[*line.rule].id;
    if (line.relation) text += " over " + std::to_string(*line.relation);
    if (line.unit) text += " unit " + std::to_string(*line.unit);
    return line.incomplete ? text + " incomplete" : text;
}

// The lines of a side that are not told of, sorted.
std::multiset<std::string> untold(const Comparison& comparison, bool second) {
    const Ledger& ledger = second ? *comparison.second : *comparison.first;
    std::vector<bool> told(ledger.lineCount());
    for (const LineDifference& line : comparison.lines)
        if (const std::uint32_t at = second ? line.second : line.first; at != LineDifference::kNone) told[at] = true;
    std::multiset<std::string> texts;
    for (std::size_t i = 0; i < told.size(); ++i)
        if (!told[i]) texts.insert(lineText(ledger, i));
    return texts;
}

void check(Run& run, const LedgerPointer& first, const LedgerPointer& second, const std::string& what) {
    Comparison comparison = compare(first, second);
    if (run.falsify == "comparison" && !comparison.lines.empty()) comparison.lines.pop_back();
    ++run.met["compared"];
    if (!comparison.lines.empty()) ++run.met["compared, different"];
    if (untold(comparison, false) != untold(comparison, true))
        return run.differs(what + ": lines that are not told of differ");
    Date last = Date::kMin;
    for (const LineDifference& line : comparison.lines) {
        ++run.met["line " + std::string(lineDifferenceText(line.kind))];
        if (comparison.dayOf(line) < last) return run.differs(what + ": lines are not told by day");
        last = comparison.dayOf(line);
        if (line.kind == LineDifference::Kind::Changed &&
            lineText(*first, line.first) == lineText(*second, line.second))
            return run.differs(what + ": a line is told to have changed that has not");
    }
    if (!comparison.difference()) return;
    Points moved;
    for (const LineDifference& line : comparison.lines) moved += comparison.moved(line);
    if (moved != *comparison.difference())
        run.differs(what + ": what the lines moved is " + moved.text() + ", not " + comparison.difference()->text());
}

// The rulebook with one number of one parameter or table another.
std::shared_ptr<const Rulebook> otherValue(Run& run, const std::shared_ptr<const Rulebook>& rulebook) {
    if (rulebook->parameters.empty()) return nullptr;
    const Parameter& parameter = rulebook->parameters[run.below(rulebook->parameters.size())];
    const Number* number = parameter.values.empty() ? nullptr : parameter.values[0].value.as<Number>();
    if (!number) return nullptr;
    const auto edited =
        applyToRulebook(Scenario{}.with(ParameterEdit{parameter.id, {}, Value(*number + Number(3))}), rulebook);
    return edited ? *edited : nullptr;
}

}  // namespace

void checkComparisons(Run& run, const LedgerPointer& ledger) {
    check(run, ledger, ledger, "beside itself");
    const Counterfactual counterfactual(ledger);
    if (const std::size_t count = counterfactual.items().size()) {
        const std::size_t item = run.below(count);
        const auto without = std::make_shared<const Ledger>(counterfactual.evaluatedWithout({&item, 1}));
        const std::string what = "beside itself without " + std::string(counterfactual.items()[item].id);
        check(run, ledger, without, what);
        check(run, without, ledger, what + ", the other way");
    }
    if (const auto rulebook = otherValue(run, ledger->rulebookPointer()))
        check(run, ledger,
              std::make_shared<const Ledger>(
                  evaluate(ledger->inputPointer(), rulebook, ledger->subject().id, ledger->clock(), ledger.get())),
              "beside itself with another value");
}

}  // namespace clearline::brute
