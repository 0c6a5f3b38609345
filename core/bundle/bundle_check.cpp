#include "core/bundle/bundle_check.h"

#include <algorithm>
#include <array>

#include "core/bundle/bundle_input.h"
#include "core/bundle/hidden_fields.h"
#include "core/bundle/ledger_check.h"
#include "core/bundle/self_check.h"
#include "core/export/correction_check.h"
#include "core/ledger/evaluate.h"

namespace clearline {

namespace {

class Checking {
public:
    Checking(const Bundle& bundle, const std::string& file, const Kinds& kinds, const BundleWords& words)
        : bundle_(bundle), file_(file), known_(kinds), words_(words), hidden_(bundle) {}

    std::vector<BundleCheck> run() {
        readRulebooks();
        for (BundleCheck& check : checkSelf(bundle_, rulebooks_)) checks_.push_back(std::move(check));
        readInput();
        const LedgerChecks ledgers(bundle_, hidden_);
        for (const BundleRow* row : bundle_.of(kLedgersTable))
            checks_.push_back(why_.empty() ? ledgers.check(*row, {input_, rulebooks_, known_, words_})
                                           : LedgerChecks::unchecked(*row, why_, args_));
        if (auto lines = ledgers.leftOver()) checks_.push_back(*std::move(lines));
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
        if (bundle_.closedRows() > 0) return refuseLedgers("closed-rows", {std::to_string(bundle_.closedRows())});
        if (about && about->hides("records")) return refuseLedgers("hidden-cells", {"bundle.records"});
        if (!about || about->text("records") != "all") return refuseLedgers("chosen-records");
        auto input = bundleInput(bundle_, file_, reading());
        if (!input) return refuseLedgers("records-unreadable", {input.problems().front().code});
        input_ = std::make_shared<const CaseInput>(std::move(input).value());
    }
    void refuseLedgers(std::string why, std::vector<std::string> args = {}) {
        why_ = std::move(why);
        args_ = std::move(args);
    }

    void checkCorrection(const BundlePart& part) {
        BundleCheck check{"correction", CheckState::NotChecked, {part.name}, why_, args_};
        if (!part.bytes)
            check.why = "withheld";
        else if (part.masked)
            check.why = "masked-part";
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
        bool refuted = false, rulebook = false;
        std::string hidden;
        for (const Problem& problem : verdict.problems) {
            if (problem.severity < Severity::Error) continue;
            check.problems.push_back(problem);
            const bool noRulebook = problem.code == "correction.rulebook-missing" && mayBeWithheld(problem.args[0]);
            const std::string cells = hiddenBehind(problem, correction);
            if (hidden.empty()) hidden = cells;
            rulebook = rulebook || noRulebook;
            refuted = refuted || !(noRulebook || !cells.empty() || problem.code == "correction.evidence-missing");
        }
        if (!refuted) check.why = rulebook ? "no-rulebook" : !hidden.empty() ? "hidden-cells" : "evidence-missing";
        check.state = refuted ? CheckState::Differs : CheckState::NotChecked;
        if (check.why == "hidden-cells") check.args = {hidden};
    }
    [[nodiscard]] bool mayBeWithheld(const std::string& rulebook) const {
        return std::none_of(rulebooks_.begin(), rulebooks_.end(),
                            [&](const auto& book) { return book->id == rulebook; });
    }
    // The hidden fields that may have brought it about; nothing else is excused by one.
    [[nodiscard]] std::string hiddenBehind(const Problem& problem, const Correction& correction) const {
        const std::string code = problem.code.substr(problem.code.find('.') + 1);
        if (code == "record-missing" || code == "version-missing" || code == "other-version")
            return hidden_.losingRecords();
        if (code == "other-record") return hidden_.ofRecord(problem.args[0], problem.args[1]);
        if (code == "other-base")  // a record too few is not hidden but left out
            return problem.args[1] == problem.args[2] ? hidden_.ofSubject(correction.subject) : hidden_.losingRecords();
        if (!code.starts_with("claim-") || code == "claim-twice" || code == "claim-unfixed") return {};
        for (const auto& book : rulebooks_)
            if (std::string cells = hidden_.inLedgers(*book); !cells.empty()) return cells;
        return {};
    }

    const Bundle& bundle_;
    const std::string& file_;
    Kinds known_;
    const BundleWords& words_;
    HiddenFields hidden_;
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

std::vector<BundleCheck> checkBundle(const Bundle& bundle, const std::string& file, const Kinds& kinds,
                                     const BundleWords& words) {
    return Checking(bundle, file, kinds, words).run();
}

}  // namespace clearline
