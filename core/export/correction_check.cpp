#include "core/export/correction_check.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/export/correction_run.h"
#include "core/export/record_text.h"
#include "core/record/record.h"
#include "core/rulebook/load.h"
#include "core/scenario/record_finder.h"
#include "core/seal/hasher.h"

namespace clearline {

namespace {

class Checking {
public:
    Checking(const Correction& correction, const CorrectionBase& base) : correction_(correction), base_(base) {}

    CorrectionVerdict run(const std::optional<PublicKey>& expected) {
        signature(expected);
        rulebooks();
        records();
        inputs();
        evidence();
        if (baseFits_)
            claims();
        else
            point("not-run");
        return std::move(verdict_);
    }

private:
    void point(std::string about, std::vector<std::string> args = {}) {
        verdict_.points.push_back({std::move(about), std::move(args), {}});
    }
    void refute(const char* code, std::vector<std::string> args = {}) {
        verdict_.problems.push_back({code, Severity::Error, {}, std::move(args)});
    }
    void tell(const char* code, std::vector<std::string> args = {}) {
        verdict_.problems.push_back({code, Severity::Notice, {}, std::move(args)});
    }

    void signature(const std::optional<PublicKey>& expected) {
        if (!correction_.signature) {
            if (expected)
                refute("correction.signature-missing", {expected->fingerprint()});
            else
                tell("correction.not-signed");
            return;
        }
        const std::string made = correction_.signature->key.fingerprint();
        if (!signatureHolds(correction_)) return refute("correction.signature-fails", {made});
        if (expected && *expected != correction_.signature->key)
            return refute("correction.other-key", {made, expected->fingerprint()});
        point(expected ? "signed-as-expected" : "signed", {made});
    }

    void rulebooks() {
        for (const Correction::Book& book : correction_.rulebooks) {
            const auto found = std::find_if(base_.rulebooks.begin(), base_.rulebooks.end(),
                                            [&](const auto& each) { return each->id == book.id; });
            if (found == base_.rulebooks.end()) {
                misfit("correction.rulebook-missing", {book.id});
                continue;
            }
            if ((*found)->sha256 != book.sha256.hex()) {
                misfit("correction.other-rulebook", {book.id, book.sha256.hex(), (*found)->sha256});
                continue;
            }
            auto read = book.readings.empty() ? Result(*found) : withReadings(**found, book.readings);
            if (!read) {
                baseFits_ = false;
                for (const Problem& problem : read.problems()) verdict_.problems.push_back(problem);
                continue;
            }
            if (!books_.emplace(book.id, *read).second) {
                misfit("correction.claim-twice", {book.id, correction_.subject});
                continue;
            }
            point("rulebook", {book.id, book.sha256.hex()});
        }
        for (const std::string& id : base_.keptRulebooks)
            if (std::none_of(correction_.rulebooks.begin(), correction_.rulebooks.end(),
                             [&](const Correction::Book& book) { return book.id == id; }))
                tell("correction.rulebook-left-out", {id});
    }
    void misfit(const char* code, std::vector<std::string> args) {
        baseFits_ = false;
        refute(code, std::move(args));
    }

    void records() {
        std::set<std::string_view> wanted;
        for (const RequestedChange& change : correction_.changes) wanted.insert(change.record);
        std::map<std::string_view, std::set<std::uint32_t>> fixed;
        std::vector<std::string_view> ids(wanted.begin(), wanted.end());
        for (const Correction::TouchedRecord& record : correction_.records)
            if (!wanted.contains(record.id)) ids.push_back(record.id);
        const RecordFinder finder(*base_.input->records, ids);
        const RecordTexts texts(*base_.input);
        for (const Correction::TouchedRecord& record : correction_.records) {
            fixed[record.id].insert(record.version);
            check(record, finder.versionsOf(record.id), texts);
        }
        for (const std::string_view id : wanted) {
            if (!fixed.contains(id)) {
                misfit("correction.record-unfixed", {std::string(id)});
                continue;
            }
            for (const RecordIndex r : finder.versionsOf(id))
                if (const std::uint32_t version = base_.input->records->version(r); !fixed[id].contains(version))
                    misfit("correction.other-version", {std::string(id), std::to_string(version)});
        }
        const SubjectRecords all = subjectRecords(*base_.input, correction_.subject, texts);
        if (all.versions == correction_.subjectRecords && all.sha256 == correction_.subjectRecordsSha256)
            point("subject-records", {correction_.subject, std::to_string(all.versions)});
        else if (baseFits_)
            misfit("correction.other-base",
                   {correction_.subject, std::to_string(correction_.subjectRecords), std::to_string(all.versions)});
    }
    void check(const Correction::TouchedRecord& record, const std::vector<RecordIndex>& versions,
               const RecordTexts& texts) {
        const std::string version = std::to_string(record.version);
        if (versions.empty()) return misfit("correction.record-missing", {record.id});
        for (const RecordIndex r : versions) {
            if (base_.input->records->version(r) != record.version) continue;
            if (const Hash found = texts.hash(r); found != record.sha256)
                return misfit("correction.other-record", {record.id, version, record.sha256.hex(), found.hex()});
            return point("record", {record.id, version, record.sha256.hex()});
        }
        misfit("correction.version-missing", {record.id, version});
    }

    void inputs() {
        for (const Receipt::Input& input : correction_.inputs) {
            const auto same = std::any_of(base_.input->files.begin(), base_.input->files.end(),
                                          [&](const auto& file) { return fileHash(*file) == input.sha256.hex(); });
            if (same)
                point("input", {input.name, input.sha256.hex()});
            else
                tell("correction.other-file", {input.name, input.sha256.hex()});
        }
        if (correction_.engine != base_.engine) tell("correction.other-engine", {correction_.engine, base_.engine});
    }

    void evidence() {
        for (const Evidence& each : correction_.evidence) {
            const auto has = [&](const auto& of) {
                return std::any_of(base_.evidence.begin(), base_.evidence.end(), of);
            };
            if (has([&](const auto& file) { return file.sha256 == each.sha256 && file.size == each.size; }))
                point("evidence", {each.name, each.sha256});
            else if (has([&](const auto& file) { return file.name == each.name || file.sha256 == each.sha256; }))
                refute("correction.evidence-changed", {each.name, each.sha256});
            else
                refute("correction.evidence-missing", {each.name, each.sha256});
        }
    }

    void claims() {
        const auto made = CorrectionRun::of({base_.input,
                                             correction_.changes,
                                             {correction_.asOf, correction_.knownOn},
                                             correction_.receivedOn,
                                             correction_.engine,
                                             base_.reading});
        if (!made) {
            for (Problem problem : made.problems()) {
                problem.severity = std::max(problem.severity, Severity::Error);  // what was not run does not hold
                verdict_.problems.push_back(std::move(problem));
            }
            point("not-run");
            return;
        }
        std::set<std::pair<std::string, std::string>> claimed;
        for (const CorrectionClaim& claim : correction_.claims) {
            const auto book = books_.find(claim.rulebook);
            if (book == books_.end()) {
                refute("correction.claim-unfixed", {claim.rulebook, claim.subject});
                continue;
            }
            if (!claimed.emplace(claim.rulebook, claim.subject).second)
                refute("correction.claim-twice", {claim.rulebook, claim.subject});
            check(claim, made->claim(book->second, claim.subject), *made, *book->second);
        }
        std::vector<std::shared_ptr<const Rulebook>> books;
        const auto missing = [&](const std::string& id, const std::string& subject) {
            if (!claimed.contains({id, subject})) refute("correction.claim-missing", {id, subject});
        };
        for (const auto& [id, book] : books_) {
            books.push_back(book);
            missing(id, correction_.subject);
        }
        for (const CorrectionClaim& other : made->others(correction_.subject, books))
            missing(other.rulebook, other.subject);
    }

    void check(const CorrectionClaim& claim, const CorrectionClaim& computed, const CorrectionRun& run,
               const Rulebook& book) {
        const std::size_t before = verdict_.problems.size();
        const auto figures = [&](const char* code, const ClaimedState& said, const ClaimedState& found) {
            for (const FigureDifference& each : differences(said, found))
                refute(code, {claim.rulebook, claim.subject, each.figure, each.claimed, each.computed});
        };
        figures("correction.claim-before", claim.before, computed.before);
        figures("correction.claim-after", claim.after, computed.after);
        if (claim.asVersion) figures("correction.claim-version", *claim.asVersion, *computed.asVersion);
        receipt(claim, claim.before, {}, {correction_.asOf, correction_.knownOn}, book, nullptr);
        receipt(claim, claim.after, hashOf(run.scenarioText()), {correction_.asOf, correction_.knownOn}, book, nullptr);
        if (claim.asVersion)
            receipt(claim, *claim.asVersion, {},
                    clockFrom({correction_.asOf, correction_.knownOn}, *correction_.receivedOn), book, &*run.file());
        if (verdict_.problems.size() != before) return;
        point(claim.asVersion ? "claim-with-version" : "claim",
              {claim.rulebook, claim.subject, shown(claim.before), shown(claim.after),
               claim.asVersion ? shown(*claim.asVersion) : ""});
        verdict_.points.back().claim = claim;
    }
    // A receipt says what the correction says elsewhere too.
    void receipt(const CorrectionClaim& claim, const ClaimedState& state, const std::optional<Hash>& scenario,
                 Clock clock, const Rulebook& book, const VersionFile* file) {
        Receipt due;
        due.engine = correction_.engine;
        due.rulebook = book.id;
        due.rulebookSha256 = Hash::fromHex(book.sha256).value_or(Hash{});
        due.readings = book.chosen;
        due.inputs = correction_.inputs;
        if (file) due.inputs.push_back({file->name, hashOf(file->bytes)});
        due.asOf = clock.asOf;
        due.knownOn = clock.knownOn;
        due.subject = claim.subject;
        if (scenario) due.scenario = Receipt::Scenario{std::string(kCorrectionScenario), *scenario};
        due.resultSha256 = state.receipt.resultSha256;  // compared with what comes out already
        for (const ReceiptDifference& each : differences(state.receipt, due))
            refute("correction.receipt", {claim.rulebook, claim.subject, each.key, each.first, each.second});
    }
    static std::string shown(const ClaimedState& state) { return state.score.empty() ? "–" : state.score; }

    const Correction& correction_;
    const CorrectionBase& base_;
    CorrectionVerdict verdict_;
    std::map<std::string, std::shared_ptr<const Rulebook>> books_;
    bool baseFits_ = true;
};

}  // namespace

CorrectionVerdict verifyCorrection(const Correction& correction, const CorrectionBase& base,
                                   const std::optional<PublicKey>& expected) {
    return Checking(correction, base).run(expected);
}

}  // namespace clearline
