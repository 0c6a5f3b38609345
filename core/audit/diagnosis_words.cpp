#include "core/audit/diagnosis_words.h"

#include <algorithm>

#include "core/audit/statement_words.h"
#include "core/explain/points_text.h"

namespace clearline {

namespace {

constexpr std::size_t kFew = 8;  // others in a place that are named; as many as are told apart, at least

// a, b, …, z, aa…
std::string letters(std::size_t number) {
    constexpr std::size_t kLetters = 26;
    std::string text(1, static_cast<char>('a' + number % kLetters));
    return number < kLetters ? text : letters(number / kLetters - 1) + text;
}

std::string key(const char* of, std::string_view which) {
    return std::string("diagnosis.") + of + "." + std::string(which);
}

// 1234567 as 1,234,567: counts are long.
std::string counted(std::uint64_t count) {
    std::string text = std::to_string(count);
    constexpr std::size_t kGroup = 3;
    for (std::size_t at = text.size(); at > kGroup; at -= kGroup) text.insert(at - kGroup, ",");
    return text;
}

// As a shell takes it.
std::string quoted(const std::string& text) {
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)) != 0 ||
               std::string_view("-_.=@,:/+").find(c) != std::string_view::npos;
    });
    if (plain) return text;
    std::string out = "'";
    for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

// A cell of --add: in quotes where it holds a comma or one.
std::string cell(const std::string& text) {
    if (text.find_first_of(",\"") == std::string::npos) return text;
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

std::string optionOf(const Edit& edit) {
    if (const auto* parameter = std::get_if<ParameterEdit>(&edit))
        return "--set " + quoted(parameter->parameter + (parameter->from ? "@" + parameter->from->iso() : "") + "=" +
                                 parameter->value.text());
    if (const auto* thrown = std::get_if<SwitchEdit>(&edit))
        return "--switch " + quoted(thrown->of.empty() ? thrown->what : thrown->what + "=" + thrown->of);
    if (const auto* excluded = std::get_if<RecordExcluded>(&edit)) return "--without " + quoted(excluded->record);
    if (const auto* amended = std::get_if<RecordAmended>(&edit)) {
        const std::string version = amended->version == 1 ? "" : "@" + std::to_string(amended->version);
        return "--amend " + quoted(amended->record + version + "." + amended->field + "=" + amended->value);
    }
    if (const auto* added = std::get_if<RecordAdded>(&edit)) {
        std::string cells;
        for (const auto& [column, text] : added->cells) cells += (cells.empty() ? "" : ",") + column + "=" + cell(text);
        return "--add " + quoted(cells);
    }
    return {};
}

template <class Part>
std::string titleOf(const Part& part, Language language) {
    return part.title.empty() ? part.id : std::string(part.title.in(language));
}

}  // namespace

DiagnosisWords::DiagnosisWords(const Diagnosis& diagnosis, const Catalogue& words, const Kinds& kinds)
    : diagnosis_(diagnosis), words_(words), kinds_(kinds) {}

std::string DiagnosisWords::record(RecordIndex r) {
    const Ledger& ledger = *diagnosis_.ledger;
    const Record record(*ledger.input().records, r);
    LedgerWords lines(ledger, words_, kinds_);
    std::string what(lines.kindTitle(record.kind()));
    if (const auto line = ledger.lineOfRecord(r)) {
        const Line own = ledger.line(*line);
        if (own.rule) what = lines.ruleTitle(*own.rule);
    }
    if (!record.document().empty())
        what += " \u00b7 " +
                words_.text("line.document", {std::string(LedgerWords::shownDocument(record.document()).text)});
    return words_.text("diagnosis.record", {std::string(record.id()), what});
}

std::string DiagnosisWords::subjectOf(RecordIndex r) const {
    const CaseInput& input = diagnosis_.ledger->input();
    const std::string id(input.records->subjectId(input.records->subject(r)));
    const std::string name = input.subject(id).name;
    return name.empty() ? id : words_.text("head.named", {name, id});
}

std::string DiagnosisWords::hypothesis(std::uint32_t index) {
    const Hypothesis& h = diagnosis_.hypotheses.all[index];
    const Rulebook& rulebook = diagnosis_.ledger->rulebook();
    const Language language = words_.language();
    const std::string of = h.record ? record(*h.record) : std::string();
    std::string phrase = key("cause", causeText(h.cause));
    std::vector<std::string> args{of};
    switch (h.cause) {
        case Cause::Twice:
            if (!h.day) break;
            phrase += std::find(h.supports.begin(), h.supports.end(), Support::DateOfItsOwn) == h.supports.end()
                          ? ".by"
                          : ".from";
            args.push_back(h.day->iso());
            break;
        case Cause::StillCounted:
            if (h.field) phrase += ".made-good";
            if (h.day) {
                phrase += ".until";
                args.push_back(h.day->plusDays(-1).value_or(*h.day).iso());
            }
            break;
        case Cause::EndedEarly: args.push_back(h.day->iso()); break;
        case Cause::OtherRule: args.push_back(titleOf(rulebook.rules[*h.rule], language)); break;
        case Cause::OtherRow:
            args.insert(args.end(), {plainText(*h.value), titleOf(rulebook.tables[*h.part], language)});
            break;
        case Cause::OtherValue: args.push_back(h.day->iso()); break;
        case Cause::OtherDay:
            args.insert(args.end(), {h.day->iso(), words_.text("field." + std::string(columnName(*h.field)))});
            if ((h.says & Hypothesis::Until) != 0 && h.edits.size() == 1) phrase += ".all";
            break;
        case Cause::Foreign: args.push_back(subjectOf(*h.record)); break;
        case Cause::OldValue:
        case Cause::AllowedValue: {
            const bool table = std::holds_alternative<TableEdit>(h.edits.front());
            if (table) phrase += ".table";
            args = {
                table ? titleOf(rulebook.tables[*h.part], language) : titleOf(rulebook.parameters[*h.part], language),
                table ? std::string() : std::get<ParameterEdit>(h.edits.front()).value.text(),
                h.day ? h.day->iso() : std::string()};
            if (!table) {
                const auto& from = std::get<ParameterEdit>(h.edits.front()).from;
                args.push_back(from ? from->iso() : std::string());
                if (!from) phrase += ".all";
            }
            break;
        }
        case Cause::CapOff: args = {titleOf(rulebook.characteristics[h.scheme->index], language)}; break;
        case Cause::YearlyCapOff: args = {titleOf(rulebook.yearlyCaps[h.scheme->index], language)}; break;
        case Cause::RangeOther: phrase += rulebook.score->clamp == ClampMode::Shown ? ".lost" : ".kept"; break;
        case Cause::RoundingOther:
        case Cause::RoundedPoints:
            args = {words_.text("rounding." + std::string(roundingText(h.scheme->rounding->mode))),
                    std::to_string(h.scheme->rounding->places)};
            break;
        default: break;
    }
    std::string text = words_.text(phrase, args);
    if (text.starts_with("record ")) text.front() = 'R';
    return text;
}

std::string DiagnosisWords::supports(std::uint32_t index) const {
    std::string all;
    for (const Support support : diagnosis_.hypotheses.all[index].supports) {
        if (!all.empty()) all += words_.text("list.comma");
        all += words_.text(key("support", supportText(support)));
    }
    return all;
}

std::string DiagnosisWords::options(std::uint32_t index) const {
    std::string all;
    for (const Edit& edit : diagnosis_.hypotheses.all[index].edits) {
        const std::string one = optionOf(edit);
        if (one.empty()) return {};
        all += (all.empty() ? "" : " ") + one;
    }
    return all;
}

std::string DiagnosisWords::group(const FittingGroup& group) {
    std::string all;
    for (const std::uint32_t h : group.best)
        all = all.empty() ? hypothesis(h) : words_.text("diagnosis.and", {all, hypothesis(h)});
    return all;
}

std::vector<DiagnosisWords::Alternative> DiagnosisWords::alternatives(std::size_t fit) const {
    const FittingGroup& group = diagnosis_.fits[fit];
    std::vector<Alternative> all;
    for (std::size_t p = 0; p < group.places.size(); ++p)
        for (const std::uint32_t h : group.places[p]) {
            std::vector<std::uint32_t> instead = group.best;
            instead[p] = h;
            if (h == group.best[p] || !diagnosis_.isSet(group, instead)) continue;
            all.push_back({p, h, std::to_string(fit + 1) + letters(all.size())});
        }
    return all;
}

std::vector<std::string> DiagnosisWords::alike(const FittingGroup& group) {
    std::vector<std::string> all;
    const auto others = alternatives(static_cast<std::size_t>(&group - diagnosis_.fits.data()));
    for (std::size_t i = 0; i < std::min(others.size(), kFew); ++i)
        all.push_back(
            words_.text(group.best.size() == 1 ? "diagnosis.instead" : "diagnosis.instead-of",
                        {others[i].label, hypothesis(others[i].hypothesis), hypothesis(group.best[others[i].place])}));
    if (others.size() > kFew) all.push_back(words_.text("diagnosis.alike-more", {counted(others.size() - kFew)}));
    if (group.sets > 1) all.push_back(words_.text("diagnosis.sets", {counted(group.sets)}));
    return all;
}

std::string DiagnosisWords::result() const {
    const std::string phrase = key("state", diagnosisStateText(diagnosis_.state));
    switch (diagnosis_.state) {
        case DiagnosisState::Found:
            if (diagnosis_.sets == 1) return words_.text(phrase + ".one");
            return words_.text(diagnosis_.groups == 1 ? phrase + ".alike" : phrase,
                               {counted(diagnosis_.sets), counted(diagnosis_.groups), counted(diagnosis_.fits.size())});
        case DiagnosisState::Contradiction:
        case DiagnosisState::NoScore:
            return words_.text(phrase, {diagnosis_.figures.all[*diagnosis_.figure].clock.asOf.iso()});
        default: return words_.text(phrase);
    }
}

std::vector<std::string> DiagnosisWords::figures() const {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < diagnosis_.figures.all.size(); ++i) {
        const OfficialFigure& figure = diagnosis_.figures.all[i];
        ReadingState state{figure.clock.asOf, figure.score, {}, {}, 0};
        if (i < diagnosis_.recomputed.size()) state.recomputed = diagnosis_.recomputed[i];
        if (state.recomputed) state.gap = state.score - *state.recomputed;
        const Stamp stamp = !state.gap ? Stamp::Nothing : state.gap->isZero() ? Stamp::Agrees : Stamp::Differs;
        all.push_back(std::string(stampText(stamp)) + "  " + readingSentence(state, words_));
    }
    return all;
}

// "2"; "2a" where something else stands in one of its places.
std::string DiagnosisWords::contender(std::size_t index) const {
    const Contender& one = diagnosis_.contenders[index];
    if (one.instead)
        for (const Alternative& other : alternatives(one.group))
            if (other.hypothesis == *one.instead && one.set[other.place] == *one.instead) return other.label;
    return std::to_string(one.group + 1);
}

// Those of the contenders for which it holds, "1, 1a, 3".
template <class Holds>
std::string DiagnosisWords::contenders(const Holds& holds) const {
    std::string all;
    for (std::size_t c = 0; c < diagnosis_.contenders.size(); ++c)
        if (holds(c)) all += (all.empty() ? "" : words_.text("list.comma")) + contender(c);
    return all;
}

std::vector<std::string> DiagnosisWords::separation() {
    std::vector<std::string> all;
    if (diagnosis_.byDay) {
        const std::vector<Points>& scores = diagnosis_.byDay->scores;
        std::string told;
        for (std::size_t g = 0; g < scores.size(); ++g) {
            if (std::find(scores.begin(), scores.begin() + static_cast<std::ptrdiff_t>(g), scores[g]) !=
                scores.begin() + static_cast<std::ptrdiff_t>(g))
                continue;
            told +=
                (told.empty() ? "" : words_.text("diagnosis.semicolon")) +
                words_.text("diagnosis.score-under",
                            {plainText(scores[g]), contenders([&](std::size_t c) { return scores[c] == scores[g]; })});
        }
        all.push_back(words_.text("diagnosis.by-day", {words_.longDate(*diagnosis_.byDay->day), told}));
    }
    if (diagnosis_.byRecord) {
        const std::vector<bool>& about = diagnosis_.byRecord->about;
        const bool each = std::find(about.begin(), about.end(), false) == about.end();
        all.push_back(
            words_.text(each ? "diagnosis.by-record-each" : "diagnosis.by-record",
                        {record(*diagnosis_.byRecord->record), contenders([&](std::size_t c) { return about[c]; }),
                         contenders([&](std::size_t c) { return !about[c]; })}));
    }
    if (all.empty() && diagnosis_.contenders.size() > 1) all.push_back(words_.text("diagnosis.inseparable"));
    return all;
}

std::vector<std::string> DiagnosisWords::searched() const {
    std::vector<std::string> all;
    const Searched& searched = diagnosis_.searched;
    for (std::size_t size = 1; size < searched.sets.size(); ++size) {
        if (searched.sets[size] == 0) continue;
        const std::string phrase = "diagnosis.searched." + std::to_string(size);
        const std::uint64_t missed = std::min(searched.missed[size], searched.sets[size]);
        all.push_back(missed == 0 ? words_.text(phrase, {counted(searched.sets[size])})
                                  : words_.text(phrase + "-partly",
                                                {counted(searched.sets[size] - missed), counted(searched.sets[size])}));
    }
    for (std::size_t g = 0; g < kSearchGaps; ++g)
        if (searched.gaps[g] > 0)
            all.push_back(
                words_.text(key("gap", searchGapText(static_cast<SearchGap>(g))), {counted(searched.gaps[g])}));
    for (std::size_t n = 0; n < kNotTried; ++n)
        if (diagnosis_.hypotheses.notTried[n] > 0)
            all.push_back(words_.text(key("not-tried", notTriedText(static_cast<NotTried>(n))),
                                      {counted(diagnosis_.hypotheses.notTried[n])}));
    if (diagnosis_.unconfirmed > 0)
        all.push_back(words_.text("diagnosis.unconfirmed", {counted(diagnosis_.unconfirmed)}));
    return all;
}

}  // namespace clearline
