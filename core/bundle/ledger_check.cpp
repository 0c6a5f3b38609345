#include "core/bundle/ledger_check.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/bundle/bundle_input.h"
#include "core/bundle/row_maker.h"
#include "core/explain/ledger_words.h"
#include "core/export/result_hash.h"
#include "core/ledger/evaluate.h"
#include "core/rulebook/load.h"

namespace clearline {

namespace {

constexpr std::array<std::string_view, 3> kKeys{"subject", "rulebook", "readings"};

std::string keyOf(const BundleRow& row) {
    std::string key;
    for (const std::string_view field : kKeys) key.append(shownOf(row, field)).push_back('\0');
    return key;
}
bool hidesKey(const BundleRow& row) {
    return std::any_of(kKeys.begin(), kKeys.end(),
                       [&](std::string_view field) { return row.hides(field) && shownOf(row, field).empty(); });
}

// What a line says that a bundle keeps, in its fields.
std::vector<std::pair<std::string_view, std::string>> fieldsOf(const Ledger& ledger, const Line& line) {
    const Rulebook& rulebook = ledger.rulebook();
    const CaseInput& input = ledger.input();
    const RecordBook& book = *input.records;
    const bool scored = rulebook.score.has_value(), booked = line.relation && line.record;
    return {{"n", std::to_string(line.n)},
            {"date", line.date.iso()},
            {"kind", std::string(lineKindText(line.kind))},
            {"record", std::string(line.record ? book.symbols().text(book.id(*line.record)) : "")},
            {"version", line.record ? std::to_string(book.version(*line.record)) : ""},
            {"rule", line.rule ? rulebook.rules[*line.rule].id : ""},
            {"characteristic", line.characteristic ? rulebook.characteristics[*line.characteristic].id : ""},
            {"before", scored ? line.before.text() : ""},
            {"delta", scored ? line.delta.text() : ""},
            {"after", scored ? line.after.text() : ""},
            {"incomplete", line.incomplete ? "yes" : ""},
            {"relation", booked ? input.relations[*line.relation].kind : ""},
            {"whose", std::string(booked ? book.subjectId(book.subject(*line.record)) : "")}};
}

std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> words;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find(' ', from), text.size());
        if (end > from) words.emplace_back(text.substr(from, end - from));
        from = end + 1;
    }
    return words;
}

class Comparing {
public:
    Comparing(const BundleRow& row, std::vector<const BundleRow*> lines, BundleCheck check)
        : row_(row), lines_(std::move(lines)), check_(std::move(check)) {}

    BundleCheck run(const LedgerChecks::With& with, const BundleRow* about, const HiddenFields& hidden, bool within) {
        const auto found = std::find_if(with.rulebooks.begin(), with.rulebooks.end(),
                                        [&](const auto& book) { return book->id == row_.text("rulebook"); });
        if (found == with.rulebooks.end())
            return told(within ? CheckState::NotChecked : CheckState::Differs, "no-rulebook");
        if ((*found)->sha256 != row_.text("rulebook-sha256") && !row_.hides("rulebook-sha256"))
            return told(CheckState::Differs, "other-rulebook");
        const std::vector<std::string> readings = wordsOf(row_.text("readings"));
        if (!isChoice(**found, readings)) return told(CheckState::NotChecked, "no-question");
        const auto book = withReadings(**found, readings);
        const auto asOf = Date::fromIso(row_.text("as-of")), knownOn = Date::fromIso(row_.text("known-on"));
        if (!book || !asOf || !knownOn || check_.what[0].empty()) return told(CheckState::NotChecked, "no-question");
        const Ledger ledger = evaluate(with.input, *book, check_.what[0], {*asOf, *knownOn});
        figures(ledger, about);
        if (differs_) return excused(hidden.inLedgers(**found));
        sentences(ledger, with);
        if (differs_) {
            if (const std::string why = hidden.inSentences(**found); !why.empty()) return excused(why);
            const std::string made(about ? about->text("engine") : "");
            if (made != with.words.engine) return told(CheckState::NotChecked, "other-words", {made});
            return excused({});
        }
        if (incompleteThere_) return told(CheckState::NotChecked, "incomplete-there");
        if (!unknown_.empty()) return told(CheckState::NotChecked, "unknown-fields", {list(unknown_)});
        if (!uncompared_.empty()) return told(CheckState::NotChecked, "not-compared", {list(uncompared_)});
        return told(CheckState::Holds, "");
    }

private:
    // Readings of the rulebook, each once and written as a bundle writes them: a rulebook is read again for each
    // choice.
    [[nodiscard]] bool isChoice(const Rulebook& book, const std::vector<std::string>& ids) const {
        std::string written;
        for (const std::string& id : ids) written += (written.empty() ? "" : " ") + id;
        const auto known = [&](const std::string& id) {
            return std::any_of(book.readings.begin(), book.readings.end(),
                               [&](const AlternativeReading& reading) { return reading.id == id; });
        };
        return written == row_.text("readings") && std::all_of(ids.begin(), ids.end(), known) &&
               std::set(ids.begin(), ids.end()).size() == ids.size();
    }

    BundleCheck told(CheckState state, std::string why, std::vector<std::string> args = {}) {
        check_.state = state;
        check_.why = std::move(why);
        check_.args = std::move(args);
        return check_;
    }
    // A difference that hidden fields may have brought about is none.
    BundleCheck excused(const std::string& hidden) {
        if (!hidden.empty()) return told(CheckState::NotChecked, "hidden-cells", {hidden});
        check_.state = CheckState::Differs;
        return check_;
    }
    static std::string list(const std::set<std::string>& names) {
        std::string text;
        for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
        return text;
    }

    // The first difference is told. `line` from 1; 0: the ledger itself.
    void differ(std::size_t line, std::string_view field, std::string_view then, std::string_view now) {
        if (differs_) return;
        differs_ = true;
        check_.why = line == 0 ? "field" : "line";
        check_.args = {(line == 0 ? "" : std::to_string(line) + " · ") + std::string(field), std::string(then),
                       std::string(now)};
    }
    // What stands in place of a name tells who or what is meant; of anything else it is only what is left.
    void compare(std::size_t line, const BundleRow& row, std::string_view field, std::string_view now) {
        const std::string_view then = shownOf(row, field);
        if (row.hides(field) && (then.empty() || (then != now && !namesSomething(field))))
            uncompared_.insert(row.table + "." + std::string(field));
        else if (then != now)
            differ(line, field, then, now);
    }

    void figures(const Ledger& ledger, const BundleRow* about) {
        for (const std::string_view day : {"as-of", "known-on"})
            if (about && !about->hides(day) && about->text(day) != row_.text(day))
                differ(0, day, row_.text(day), about->text(day));
        if (row_.hides("rulebook-sha256")) uncompared_.insert("ledgers.rulebook-sha256");
        compare(0, row_, "lines", std::to_string(ledger.lineCount()));
        if (lines_.size() != ledger.lineCount())
            differ(0, "lines", std::to_string(lines_.size()), std::to_string(ledger.lineCount()));
        for (std::size_t i = 0; i < lines_.size() && !differs_; ++i)
            for (const auto& [field, now] : fieldsOf(ledger, ledger.line(i))) compare(i + 1, *lines_[i], field, now);
        compare(0, row_, "score", ledger.score() ? ledger.score()->text() : "");
        // Rows of the file that nobody could use may have made it so there.
        incompleteThere_ = row_.text("incomplete") == "yes" && !ledger.incomplete();
        if (incompleteThere_) return;
        compare(0, row_, "incomplete", ledger.incomplete() ? "yes" : "");
        compare(0, row_, kResultHash, resultHash(ledger).hex());
    }

    void sentences(const Ledger& ledger, const LedgerChecks::With& with) {
        std::set<std::string, std::less<>> made;
        for (const Catalogue* language : with.words.languages) {
            LedgerWords words(ledger, *language, with.kinds);
            const std::string field = language->language() == Language::Chinese ? "words-zh" : "words-en";
            made.insert(field);
            for (std::size_t i = 0; i < lines_.size() && !differs_; ++i) {
                if (!lines_[i]->find(field)) continue;
                std::string sentence;
                words.appendSentence(sentence, ledger.line(i));
                compare(i + 1, *lines_[i], field, sentence);
            }
        }
        for (const char* const field : {"words-en", "words-zh"})
            for (const BundleRow* line : lines_)
                if (!made.contains(field) && line->find(field)) uncompared_.insert("lines." + std::string(field));
        static const Names kOfLedger{"subject",  "rulebook", "readings",   "rulebook-sha256", "as-of",
                                     "known-on", "score",    "incomplete", "lines",           kResultHash};
        static const Names kOfLine{"subject", "rulebook", "readings", "n",          "date",     "kind",
                                   "record",  "version",  "rule",     "before",     "delta",    "after",
                                   "whose",   "relation", "words-en", "incomplete", "words-zh", "characteristic"};
        know(row_, kOfLedger);
        for (const BundleRow* line : lines_) know(*line, kOfLine);
    }
    // What else a row says is said by a version that knows more, or by nobody.
    using Names = std::set<std::string_view>;
    void know(const BundleRow& row, const Names& fields) {
        for (const BundleField& field : row.fields) {
            const bool standIn = field.name.starts_with(kMaskedPrefix);
            const std::string_view of = std::string_view(field.name).substr(standIn ? kMaskedPrefix.size() : 0);
            if (!fields.contains(of) || (standIn && !row.hides(of))) unknown_.insert(row.table + "." + field.name);
        }
    }

    const BundleRow& row_;
    std::vector<const BundleRow*> lines_;
    BundleCheck check_;
    bool differs_ = false, incompleteThere_ = false;
    std::set<std::string> uncompared_, unknown_;
};

}  // namespace

LedgerChecks::LedgerChecks(const Bundle& bundle, const HiddenFields& hidden) : bundle_(bundle), hidden_(hidden) {
    for (const BundleRow* row : bundle.of(kLedgersTable)) {
        ++ledgers_[keyOf(*row)];
        keysHidden_ = keysHidden_ || hidesKey(*row);
    }
    for (const BundleRow* row : bundle.of(kLinesTable)) {
        lines_[keyOf(*row)].push_back(row);
        keysHidden_ = keysHidden_ || hidesKey(*row);
    }
}

std::vector<const BundleRow*> LedgerChecks::linesOf(const BundleRow& ledger) const {
    const auto found = lines_.find(keyOf(ledger));
    return found == lines_.end() ? std::vector<const BundleRow*>() : found->second;
}

BundleCheck LedgerChecks::unchecked(const BundleRow& row, std::string why, std::vector<std::string> args) {
    return {"ledger",
            CheckState::NotChecked,
            {std::string(shownOf(row, "subject")), std::string(row.text("rulebook"))},
            std::move(why),
            std::move(args),
            {}};
}

BundleCheck LedgerChecks::check(const BundleRow& row, const With& with) const {
    if (keysHidden_) return unchecked(row, "no-question", {});
    if (ledgers_.at(keyOf(row)) > 1) {
        BundleCheck twice = unchecked(row, "ledger-twice", {});
        twice.state = CheckState::Differs;
        return twice;
    }
    const bool within = std::any_of(bundle_.parts.begin(), bundle_.parts.end(), [&](const BundlePart& part) {
        return part.what == "rulebook" && part.about == row.text("rulebook");
    });
    return Comparing(row, linesOf(row), unchecked(row, {}, {})).run(with, bundle_.about(), hidden_, within);
}

std::optional<BundleCheck> LedgerChecks::leftOver() const {
    if (keysHidden_ || bundle_.closedRows() > 0) return std::nullopt;
    std::size_t lines = 0;
    for (const auto& [key, rows] : lines_)
        if (!ledgers_.contains(key)) lines += rows.size();
    if (lines == 0) return std::nullopt;
    return BundleCheck{"lines", CheckState::Differs, {std::to_string(lines)}};
}

}  // namespace clearline
