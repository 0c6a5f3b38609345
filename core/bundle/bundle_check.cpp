#include "core/bundle/bundle_check.h"

#include <algorithm>
#include <array>

#include "core/bundle/bundle_input.h"
#include "core/export/result_hash.h"
#include "core/ledger/evaluate.h"
#include "core/rulebook/load.h"

namespace clearline {

namespace {

using Fields = std::vector<std::pair<std::string_view, std::string>>;

// What a line says that a bundle keeps, in its fields.
Fields fieldsOf(const Ledger& ledger, const Line& line) {
    const Rulebook& rulebook = ledger.rulebook();
    const RecordBook& book = *ledger.input().records;
    const bool scored = rulebook.score.has_value();
    return {{"date", line.date.iso()},
            {"kind", std::string(lineKindText(line.kind))},
            {"record", std::string(line.record ? book.symbols().text(book.id(*line.record)) : "")},
            {"version", line.record ? std::to_string(book.version(*line.record)) : ""},
            {"rule", line.rule ? rulebook.rules[*line.rule].id : ""},
            {"characteristic", line.characteristic ? rulebook.characteristics[*line.characteristic].id : ""},
            {"before", scored ? line.before.text() : ""},
            {"delta", scored ? line.delta.text() : ""},
            {"after", scored ? line.after.text() : ""}};
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

class Checking {
public:
    Checking(const Bundle& bundle, const std::string& file, const Kinds& kinds)
        : bundle_(bundle), file_(file), known_(kinds) {}

    std::vector<BundleCheck> run() {
        readRulebooks();
        readInput();
        for (const BundleRow* row : bundle_.of(kLedgersTable)) checkLedger(*row);
        return std::move(checks_);
    }

private:
    void readRulebooks() {
        auto books = bundleRulebooks(bundle_, file_);
        if (books)
            rulebooks_ = std::move(books).value();
        else
            checks_.push_back(
                {"rulebook", CheckState::Differs, {}, "rulebook-unreadable", {books.problems().front().code}});
        for (const auto& book : rulebooks_) known_ = withKindsOf(std::move(known_), *book);
    }

    void readInput() {
        ReadOptions options;
        options.kindDeclared = [this](std::string_view kind) { return known_.declared(kind); };
        options.relationDeclared = [this](std::string_view kind) { return known_.relationDeclared(kind); };
        options.relationMutual = [this](std::string_view kind) { return known_.relationMutual(kind); };
        const BundleRow* about = bundle_.about();
        if (!about || about->text("records") != "all") return refuseLedgers("chosen-records");
        if (bundle_.closedRows() > 0) return refuseLedgers("closed-rows", {std::to_string(bundle_.closedRows())});
        auto input = bundleInput(bundle_, file_, options);
        if (!input) return refuseLedgers("records-unreadable", {input.problems().front().code});
        input_ = std::make_shared<const CaseInput>(std::move(input).value());
        for (const auto& [of, count] : bundle_.hiddenFields(false)) addHidden(of);
        for (const auto& [of, count] : bundle_.hiddenFields(true))
            if (!of.ends_with(".identifier")) addHidden(of);
    }
    void addHidden(const std::string& of) {
        for (const std::string_view table : {kRecordsTable, kSubjectsTable, kRelationsTable})
            if (of.starts_with(std::string(table) + ".")) hidden_ += (hidden_.empty() ? "" : ", ") + of;
    }
    void refuseLedgers(std::string why, std::vector<std::string> args = {}) {
        why_ = std::move(why);
        args_ = std::move(args);
    }

    void checkLedger(const BundleRow& row) {
        BundleCheck check{"ledger",
                          CheckState::NotChecked,
                          {std::string(shownOf(row, "subject")), std::string(row.text("rulebook"))}};
        if (!why_.empty()) {
            check.why = why_;
            check.args = args_;
        } else {
            compare(row, check);
        }
        checks_.push_back(std::move(check));
    }

    void compare(const BundleRow& row, BundleCheck& check) {
        const auto fail = [&](CheckState state, std::string why, std::vector<std::string> args = {}) {
            check.state = state;
            check.why = std::move(why);
            check.args = std::move(args);
        };
        const auto found = std::find_if(rulebooks_.begin(), rulebooks_.end(),
                                        [&](const auto& book) { return book->id == row.text("rulebook"); });
        if (found == rulebooks_.end()) return fail(CheckState::NotChecked, "no-rulebook");
        if ((*found)->sha256 != row.text("rulebook-sha256")) return fail(CheckState::Differs, "other-rulebook");
        const auto book = withReadings(**found, wordsOf(row.text("readings")));
        const auto asOf = Date::fromIso(row.text("as-of")), knownOn = Date::fromIso(row.text("known-on"));
        if (!book || !asOf || !knownOn || check.what[0].empty()) return fail(CheckState::NotChecked, "no-question");
        const Ledger ledger = evaluate(input_, *book, check.what[0], {*asOf, *knownOn});
        check.state = CheckState::Holds;
        const auto differs = [&](std::vector<std::string> args) {
            if (hidden_.empty())
                fail(CheckState::Differs, "line", std::move(args));
            else
                fail(CheckState::NotChecked, "hidden-cells", {hidden_});
        };
        std::vector<const BundleRow*> lines;
        for (const BundleRow* line : bundle_.of(kLinesTable))
            if (shownOf(*line, "subject") == check.what[0] && line->text("rulebook") == check.what[1] &&
                line->text("readings") == row.text("readings"))
                lines.push_back(line);
        if (std::to_string(ledger.lineCount()) != row.text("lines") || lines.size() != ledger.lineCount())
            return differs({"lines", std::string(row.text("lines")), std::to_string(ledger.lineCount())});
        for (std::size_t i = 0; i < lines.size(); ++i)
            for (const auto& [field, now] : fieldsOf(ledger, ledger.line(i))) {
                const std::string_view then = shownOf(*lines[i], field);
                if (then == now || (then.empty() && lines[i]->hides(field))) continue;
                return differs({std::to_string(i + 1) + " · " + std::string(field), std::string(then), now});
            }
        const std::string score = ledger.score() ? ledger.score()->text() : "";
        if (score != row.text("score") && !row.hides("score"))
            return differs({"score", std::string(row.text("score")), score});
        if (ledger.incomplete() != (row.text("incomplete") == "yes"))
            check.why = "incomplete-there";
        else if (resultHash(ledger).hex() != row.text("result-sha256"))
            return differs({"result", std::string(row.text("result-sha256")), resultHash(ledger).hex()});
    }

    const Bundle& bundle_;
    const std::string& file_;
    Kinds known_;
    std::vector<std::shared_ptr<const Rulebook>> rulebooks_;
    std::shared_ptr<const CaseInput> input_;
    std::string why_, hidden_;  // why no ledger can be checked; fields of the input that are hidden
    std::vector<std::string> args_;
    std::vector<BundleCheck> checks_;
};

}  // namespace

std::string_view checkStateText(CheckState state) {
    constexpr std::array<std::string_view, 3> kTexts{"holds", "differs", "not-checked"};
    return kTexts[static_cast<std::size_t>(state)];
}

std::vector<BundleCheck> checkBundle(const Bundle& bundle, const std::string& file, const Kinds& kinds) {
    return Checking(bundle, file, kinds).run();
}

}  // namespace clearline
