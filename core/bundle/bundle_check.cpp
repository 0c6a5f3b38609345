#include "core/bundle/bundle_check.h"

#include <algorithm>
#include <array>

#include "core/bundle/bundle_input.h"
#include "core/export/correction_check.h"
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
        for (const BundlePart& part : bundle_.parts)
            if (part.what == "correction") checkCorrection(part);
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

    [[nodiscard]] ReadOptions reading() const {
        ReadOptions options;
        options.kindDeclared = [this](std::string_view kind) { return known_.declared(kind); };
        options.relationDeclared = [this](std::string_view kind) { return known_.relationDeclared(kind); };
        options.relationMutual = [this](std::string_view kind) { return known_.relationMutual(kind); };
        return options;
    }
    void readInput() {
        const BundleRow* about = bundle_.about();
        if (!about || about->text("records") != "all") return refuseLedgers("chosen-records");
        if (bundle_.closedRows() > 0) return refuseLedgers("closed-rows", {std::to_string(bundle_.closedRows())});
        auto input = bundleInput(bundle_, file_, reading());
        if (!input) return refuseLedgers("records-unreadable", {input.problems().front().code});
        input_ = std::make_shared<const CaseInput>(std::move(input).value());
    }
    // Hidden fields on which the ledger may hang: those that every ledger reads, and those that the rulebook names.
    [[nodiscard]] std::string hiddenFrom(const Rulebook& book) const {
        std::string bear;
        for (const bool masked : {false, true})
            for (const auto& [of, count] : bundle_.hiddenFields(masked)) {
                const std::string table = of.substr(0, of.find('.')), column = of.substr(table.size() + 1);
                if (bears(table, column, book)) bear += (bear.empty() ? "" : ", ") + of;
            }
        return bear;
    }
    // Who is meant by an id is told by what stands beside it.
    [[nodiscard]] static bool bears(const std::string& table, const std::string& column, const Rulebook& book) {
        if (table == kRelationsTable) return column != "subject" && column != "other";
        if (table == kSubjectsTable) return column == "kind" || column == "born_on" || names(book, "subject." + column);
        if (table != kRecordsTable || column == "subject" || column.find(':') != std::string::npos) return false;
        const bool read = column == "agency_kind" || (fieldNamed(column) && column != "note" && column != "document");
        return read || names(book, "record." + column);
    }
    [[nodiscard]] static bool names(const Rulebook& book, const std::string& name) {
        if (book.text.find(name) != std::string::npos) return true;
        return std::any_of(book.files.begin(), book.files.end(),
                           [&](const NamedFile& file) { return file.text.find(name) != std::string::npos; });
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
            const std::string hidden = hiddenFrom(**found);
            if (hidden.empty())
                fail(CheckState::Differs, "line", std::move(args));
            else
                fail(CheckState::NotChecked, "hidden-cells", {hidden});
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

    void checkCorrection(const BundlePart& part) {
        BundleCheck check{"correction", CheckState::NotChecked, {part.name}, why_, args_};
        if (!part.bytes)
            check.why = "withheld";
        else if (const auto correction = readCorrection(*part.bytes); !correction)
            check = {"correction", CheckState::Differs, {part.name}, "", {}, correction.problems()};
        else if (correction->signature && !signatureHolds(*correction))  // whatever else can be checked
            check = {"correction", CheckState::Differs, {part.name}, "", {}, {forged(*correction)}};
        else if (why_.empty())
            runAgain(*correction, check);
        checks_.push_back(std::move(check));
    }
    static Problem forged(const Correction& correction) {
        return {"correction.signature-fails", Severity::Error, {}, {correction.signature->key.fingerprint()}};
    }
    void runAgain(const Correction& correction, BundleCheck& check) {
        for (const CorrectionClaim& claim : correction.claims)
            if (const auto all = subjectsOf(*input_); !std::binary_search(all.begin(), all.end(), claim.subject)) {
                check.why = "other-subjects";
                return;
            }
        CorrectionBase base{input_, rulebooks_, {}, reading(), correction.engine};
        for (const BundlePart& part : bundle_.parts)
            if (part.what == "evidence" && part.bytes)
                base.evidence.push_back(
                    {part.name.substr(part.name.find_last_of('/') + 1), part.sha256.hex(), part.size});
        const CorrectionVerdict verdict = verifyCorrection(correction, base);
        if (verdict.holds()) {
            check.state = CheckState::Holds;
            return;
        }
        const std::string hidden = hiddenCells();
        bool refuted = false, rulebook = false, cells = false;
        for (const Problem& problem : verdict.problems) {
            if (problem.severity < Severity::Error) continue;
            check.problems.push_back(problem);
            const bool noRulebook = problem.code == "correction.rulebook-missing";
            const bool hiddenCell = !hidden.empty() && hangsOnCells(problem.code);
            rulebook = rulebook || noRulebook;
            cells = cells || hiddenCell;
            refuted = refuted || !(noRulebook || hiddenCell || problem.code == "correction.evidence-missing");
        }
        if (!refuted) check.why = rulebook ? "no-rulebook" : cells ? "hidden-cells" : "evidence-missing";
        check.state = refuted ? CheckState::Differs : CheckState::NotChecked;
        if (check.why == "hidden-cells") check.args = {hidden};
    }
    // What a hidden cell may bring about; nothing else is excused by one.
    static bool hangsOnCells(std::string_view code) {
        constexpr std::array<std::string_view, 5> kCodes{"correction.other-record", "correction.other-base",
                                                         "correction.claim-before", "correction.claim-after",
                                                         "correction.claim-version"};
        return std::find(kCodes.begin(), kCodes.end(), code) != kCodes.end();
    }
    // A correction fixes every cell of its records.
    [[nodiscard]] std::string hiddenCells() const {
        std::string fields;
        for (const bool masked : {false, true})
            for (const auto& [of, count] : bundle_.hiddenFields(masked))
                if (of.starts_with(std::string(kRecordsTable) + ".")) fields += (fields.empty() ? "" : ", ") + of;
        return fields;
    }

    const Bundle& bundle_;
    const std::string& file_;
    Kinds known_;
    std::vector<std::shared_ptr<const Rulebook>> rulebooks_;
    std::shared_ptr<const CaseInput> input_;
    std::string why_;  // why no ledger can be checked
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
