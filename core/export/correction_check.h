// A correction made from an objection or repair, and one checked by running it again on a case, or on whatever holds
// the records: another copy of the case, a bundle. Where it sits: above appeal/correction.h, behind `correction make`,
// `verify` and `apply`.
//
// What is compared: each rulebook by its bytes; every version of each record that is to be changed, by what its cells
// say (so the same records in another file will do); the evidence by its bytes; then each claimed figure and, by its
// hash, every line, with what comes out. The files are compared too, but another file alone refutes nothing as long as
// the records say the same and the same comes out.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/appeal/correction.h"
#include "core/audit/law/law.h"
#include "core/intake/read_case.h"
#include "core/ledger/ledger.h"
#include "core/rulebook/rulebook.h"

namespace clearline {

// What a correction is made from, or checked on: the originals.
struct CorrectionBase {
    struct HeldFile {
        std::string name, sha256;
        std::uint64_t size = 0;
    };
    std::shared_ptr<const CaseInput> input;
    std::vector<std::shared_ptr<const Rulebook>> rulebooks;  // as their files have them
    std::vector<HeldFile> evidence;
    ReadOptions reading;                       // how kinds are judged
    std::string engine;                        // ours
    std::vector<std::string> keptRulebooks{};  // ids of all that the case keeps, to tell which are left out
};

struct CorrectionWish {
    Clock clock{Date::kMin, Date::kMin};
    std::optional<Date> receivedOn;                // with claims as versions that are received on that day
    std::shared_ptr<const LawBook> law = nullptr;  // on which it may rest; null: only parts of the rulebooks are found
};

// Not signed. Claims: the objection's subject under every rulebook, then others whose ledgers differ by it (records are
// booked to them). Problems: correction.nothing-asked, correction.no-rulebook, those of editsOf, of the edits, and of
// versionFile.
[[nodiscard]] Result<Correction> makeCorrection(const Objection& objection, const CorrectionBase& base,
                                                const CorrectionWish& wish);

// One thing that was looked at and holds, or that could not be looked at and why: `about` is the key of its words.
struct CorrectionPoint {
    std::string about;
    std::vector<std::string> args;
    std::optional<CorrectionClaim> claim = {};  // of a claim that holds: whole, as where there is no score lists tell
    friend bool operator==(const CorrectionPoint&, const CorrectionPoint&) = default;
};

struct CorrectionVerdict {
    std::vector<CorrectionPoint> points;
    // What refutes it, as Errors: correction.signature-fails, correction.other-key, correction.signature-missing;
    // correction.rulebook-missing, correction.other-rulebook; correction.record-missing, correction.other-record,
    // correction.version-missing, correction.other-version, correction.record-unfixed; correction.evidence-missing,
    // correction.evidence-changed; those of editsOf; correction.other-base, correction.claim-before,
    // correction.claim-after, correction.claim-version, correction.claim-missing, correction.claim-unfixed,
    // correction.claim-twice, correction.receipt. Notices: correction.other-file, correction.other-engine,
    // correction.not-signed, correction.rulebook-left-out.
    Problems problems;
    [[nodiscard]] bool holds() const { return !anyAtLeast(problems, Severity::Error); }
};
// `expected`: whose signature it must have; absent: any that holds, or none.
[[nodiscard]] CorrectionVerdict verifyCorrection(const Correction& correction, const CorrectionBase& base,
                                                 const std::optional<PublicKey>& expected = {});

}  // namespace clearline
