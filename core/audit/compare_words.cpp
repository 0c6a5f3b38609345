#include "core/audit/compare_words.h"

#include <algorithm>

#include "core/audit/plain_titles.h"
#include "core/explain/column_text.h"
#include "core/explain/points_text.h"
#include "core/explain/silent_text.h"
#include "core/explain/standing_text.h"
#include "core/scenario/edit_text.h"

namespace clearline {

namespace {

using Of = ValueDifference::Of;

constexpr std::string_view kNone = "\u2013";

// A value as a reader writes it: numbers with a true minus.
std::string shown(const std::string& text) {
    const auto number = Number::fromText(text);
    return number ? plainText(*number) : text;
}

}  // namespace

CompareWords::CompareWords(const Comparison& comparison, const Catalogue& words, const Kinds& kinds)
    : comparison_(comparison),
      words_(words),
      first_(*comparison.first, words, kinds),
      second_(*comparison.second, words, kinds),
      steps_(words),
      firstSteps_(*comparison.first),
      secondSteps_(*comparison.second) {}

std::string CompareWords::change(const std::string& first, const std::string& second) const {
    return words_.text("compare.change", {first, second});
}

std::string CompareWords::value(const ValueDifference& d) {
    const Rulebook& rulebook = comparison_.first->rulebook();
    const auto text = [&](const std::optional<std::string>& side) {
        if (!side) return words_.text("compare.absent");
        return side->empty() ? words_.text("value.blank") : shown(*side);
    };
    const std::string moved = change(text(d.first), text(d.second));
    const auto dated = [&](const std::string& title) {
        return d.from ? words_.text("compare.dated", {title, d.from->iso()}) : title;
    };
    const std::string record = d.version > 1 ? words_.text("edit.record-version", {d.id, std::to_string(d.version)})
                                             : words_.text("edit.record", {d.id});
    switch (d.of) {
        case Of::Parameter:
            return words_.text("compare.value", {dated(titleOf(rulebook.parameters, d.id, words_.language())), moved});
        case Of::Table:
            return words_.text("compare.row", {dated(titleOf(rulebook.tables, d.id, words_.language())),
                                               std::to_string(d.row), moved});
        case Of::RuleOff:
            return words_.text(d.second == "off" ? "compare.rule-off" : "compare.rule-on",
                               {titleOf(rulebook.rules, d.id, words_.language()), d.id});
        case Of::Switch: return switched(d);
        case Of::Rulebook: return words_.text("compare.value", {d.id, moved});
        case Of::Record: return words_.text(d.first ? "compare.record-gone" : "compare.record-added", {record});
        case Of::Cell: return words_.text("compare.cell", {record, columnText(d.column, words_), moved});
    }
    return {};
}

// "the rounding: as the scheme has it → Do not round the score".
std::string CompareWords::switched(const ValueDifference& d) const {
    const Rulebook& rulebook = comparison_.first->rulebook();
    std::string thing = d.id;
    const auto side = [&](const std::optional<std::string>& text) {
        if (!text) return words_.text("compare.as-scheme");
        const auto edit = parseSwitch(*text);
        if (!edit) return *text;
        thing = editedThing(*edit, rulebook, words_);
        return editSentence(*edit, {rulebook, nullptr}, words_);
    };
    const std::string first = side(d.first), second = side(d.second);
    return words_.text("compare.value", {thing, change(first, second)});
}

std::string CompareWords::part(const DifferencePart& part, const Ledger& original) {
    std::vector<std::string> told;
    const Ledger& side = part.ofSecond ? *comparison_.second : *comparison_.first;
    if (part.rulebook) told.push_back(words_.text("compare.other-rulebook", {side.rulebook().named()}));
    for (const Edit& edit : part.edits)
        told.push_back(editSentence(edit, {original.rulebook(), original.input().records.get()}, words_));
    std::string out;
    for (const std::string& each : told) out += (out.empty() ? "" : words_.text("compare.and")) + each;
    return part.ofSecond ? out : words_.text("compare.of-first", {out});
}

std::string CompareWords::what(const LineDifference& line) {
    const bool second = line.second != LineDifference::kNone;
    const Ledger& ledger = second ? *comparison_.second : *comparison_.first;
    std::string out;
    of(second).appendSentence(out, ledger.line(second ? line.second : line.first));
    return out;
}

std::string CompareWords::points(const LineDifference& line) const {
    const auto of = [&](const Ledger& ledger, std::uint32_t index) {
        if (index == LineDifference::kNone) return std::string(kNone);
        const Line told = ledger.line(index);
        return told.kind == LineKind::Opening ? plainText(told.delta) : words_.signedPoints(told.delta);
    };
    if (!comparison_.first->score() && !comparison_.second->score()) return {};
    const std::string first = of(*comparison_.first, line.first), second = of(*comparison_.second, line.second);
    return first == second ? first : change(first, second);
}

// The record is there, but gives nothing under that rule: why, as that ledger has it.
std::string CompareWords::silence(const Ledger& without, const Ledger& with, std::size_t index) {
    const Line line = with.line(index);
    if (!line.record) return {};
    const RecordBook &book = *with.input().records, &other = *without.input().records;
    const auto& silent = without.silent();
    const auto found = std::find_if(silent.begin(), silent.end(), [&](const Silent& s) {
        return other.version(s.record) == book.version(*line.record) &&
               other.symbols().text(other.id(s.record)) == book.symbols().text(book.id(*line.record));
    });
    if (found == silent.end()) return {};
    const SilentText text = tellSilent(of(&without == comparison_.second.get()), *found);
    return words_.text("compare.silent", {text.reason, text.detail});
}

std::string CompareWords::stepDifference(const LineDifference& line) {
    const Steps first = [&] {
        Steps copy;
        copy.append(firstSteps_.steps(line.first));
        return copy;
    }();
    const auto found = stepThatDiffers(first, secondSteps_.steps(line.second));
    if (!found) return {};
    StepInput input;
    input.name = std::string_view(found->what);
    const std::string_view what = found->input ? steps_.input(input) : steps_.operation(found->what);
    const auto orNone = [](const std::string& text) { return text.empty() ? std::string(kNone) : shown(text); };
    return words_.text("compare.step",
                       {std::string(what), change(orNone(found->firstValue), orNone(found->secondValue))});
}

std::string CompareWords::why(const LineDifference& line) {
    if (line.kind == LineDifference::Kind::Gone) return silence(*comparison_.second, *comparison_.first, line.first);
    if (line.kind == LineDifference::Kind::Added) return silence(*comparison_.first, *comparison_.second, line.second);
    std::vector<std::string> told;
    const Line a = comparison_.first->line(line.first), b = comparison_.second->line(line.second);
    if (line.day) told.push_back(words_.text("compare.day", {change(a.date.iso(), b.date.iso())}));
    const auto kind = [this](LineKind k) { return words_.text("reason." + std::string(lineKindText(k))); };
    if (line.reason) told.push_back(words_.text("compare.reason", {change(kind(a.kind), kind(b.kind))}));
    if (line.computed) told.push_back(words_.text(a.incomplete ? "compare.computed-now" : "compare.computed-no-more"));
    if (line.points && !line.computed) told.push_back(stepDifference(line));
    std::string out;
    for (const std::string& each : told)
        if (!each.empty()) out += (out.empty() ? "" : "; ") + each;
    return out;
}

std::string CompareWords::threshold(const ThresholdPair& pair) {
    const Ledger& any = pair.first ? *comparison_.first : *comparison_.second;
    const ThresholdState& known =
        pair.first ? comparison_.first->thresholds()[*pair.first] : comparison_.second->thresholds()[*pair.second];
    const Threshold& threshold = any.rulebook().thresholds[known.threshold];
    const auto state = [&](const Ledger& ledger, const std::optional<std::size_t>& index) {
        if (!index) return words_.text("compare.not-in-force");
        const ThresholdState& found = ledger.thresholds()[*index];
        if (!found.reached) return words_.text("compare.not-known");
        if (*found.reached)
            return words_.text(threshold.kind == Threshold::Kind::Benefit ? "compare.reached" : "compare.applies");
        return words_.text(found.exclusive ? "compare.missing-more" : "compare.missing", {plainText(*found.missing)});
    };
    const auto testOf = [&](const Ledger& ledger, const std::optional<std::size_t>& index) {
        return thresholdTest(index ? ledger.rulebook().thresholds[ledger.thresholds()[*index].threshold] : threshold,
                             words_);
    };
    const std::string ours = testOf(*comparison_.first, pair.first), theirs = testOf(*comparison_.second, pair.second);
    const std::string test = ours == theirs ? ours : change(ours, theirs);
    const std::string first = state(*comparison_.first, pair.first), second = state(*comparison_.second, pair.second);
    return words_.text("compare.threshold",
                       {titleOf(threshold, words_.language()), test, first == second ? first : change(first, second)});
}

std::string CompareWords::standing(const StandingPair& pair) {
    const Ledger& any = pair.first ? *comparison_.first : *comparison_.second;
    const Standing& known =
        pair.first ? comparison_.first->standings()[*pair.first] : comparison_.second->standings()[*pair.second];
    const auto word = [&](const Ledger& ledger, const std::optional<std::size_t>& index) {
        return index ? standingWord(ledger, ledger.standings()[*index], words_) : words_.text("compare.not-in-force");
    };
    const std::string first = word(*comparison_.first, pair.first), second = word(*comparison_.second, pair.second);
    return words_.text("standing.is", {titleOf(any.rulebook().scales[known.scale], words_.language()),
                                       first == second ? first : change(first, second)});
}

std::string CompareWords::list(const ListPair& pair) {
    std::string out;
    const auto add = [&](const Ledger& ledger, const std::optional<std::size_t>& index) {
        std::string sentence = index ? listSentence(ledger, ledger.lists()[*index], words_) : std::string(kNone);
        if (out == sentence) return;
        out = out.empty() ? sentence : change(out, sentence);
    };
    add(*comparison_.first, pair.first);
    add(*comparison_.second, pair.second);
    return out;
}

std::string CompareWords::score(const Ledger& ledger) const {
    const auto score = ledger.score();
    if (!score) return std::string(kNone);
    return ledger.incomplete() ? words_.text("side.incomplete", {plainText(*score)}) : plainText(*score);
}

}  // namespace clearline
