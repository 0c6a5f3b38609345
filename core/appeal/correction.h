// Correction: an objection or repair as a file that proves itself: what is asked for, on which records and under which
// rulebooks, and what comes of it, each fixed by hash, so that an authority runs it again instead of believing it.
// Where it sits: made from an Objection and checked against a case by export/correction_check.h.
// Promises: one correction has one text (JSON, keys sorted, no blanks, one line feed at the end; resources/formats.md),
// and a text that is not exactly of that form is none.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/appeal/objection.h"
#include "core/base/result.h"
#include "core/seal/receipt.h"
#include "core/seal/signature.h"

namespace clearline {

inline constexpr std::string_view kCorrectionScenario = "correction";  // its name in receipts

// How a subject stands, as a ledger says it.
struct ClaimedState {
    struct Named {
        std::string id, state;
        friend bool operator==(const Named&, const Named&) = default;
    };
    struct Listed {
        std::string list;
        std::optional<Date> since, until;  // no `until`: open
        friend bool operator==(const Listed&, const Listed&) = default;
    };
    std::string score;  // exact; blank: there is none
    bool incomplete = false;
    std::vector<Named> standings;   // scale and step; the step is "?" where it is not known
    std::vector<Named> thresholds;  // "yes", "no" or "?"
    std::vector<Listed> lists;      // on which the subject stands
    Receipt receipt;                // its result covers every line

    friend bool operator==(const ClaimedState&, const ClaimedState&) = default;
};

struct CorrectionClaim {
    std::string rulebook, subject;
    ClaimedState before, after;  // after: with the changes laid over the records
    // With the changes as new versions that the authority received on Correction::receivedOn, as of and known on the
    // later of that day and the clock's. Differs from `after` where corrections count from receipt.
    std::optional<ClaimedState> asVersion;

    friend bool operator==(const CorrectionClaim&, const CorrectionClaim&) = default;
};

struct Correction {
    struct Book {
        std::string id;
        Hash sha256;
        std::vector<std::string> readings;
        friend bool operator==(const Book&, const Book&) = default;
    };
    struct TouchedRecord {
        std::string id;
        std::uint32_t version = 1;
        Hash sha256;  // of its canonical text (export/record_text.h)
        friend bool operator==(const TouchedRecord&, const TouchedRecord&) = default;
    };
    struct Seal {
        PublicKey key;
        KeySignature value;  // over correctionContent
        friend bool operator==(const Seal&, const Seal&) = default;
    };

    std::string engine;         // version
    ObjectionId objection = 0;  // its number in the case that it was made from
    AppealKind kind = AppealKind::Objection;
    Ground ground = Ground::WrongFact;
    std::string subject;
    Date asOf = Date::kMin, knownOn = Date::kMin;
    std::optional<Date> receivedOn;      // of the claims as versions
    std::vector<Book> rulebooks;         // of the claims, each once
    std::vector<Receipt::Input> inputs;  // as receipts have them
    std::vector<TouchedRecord> records;  // every version of each record that is to be changed
    std::uint64_t subjectRecords = 0;    // how many versions the subject's records have, and what they all say
    Hash subjectRecordsSha256;
    std::vector<RequestedChange> changes;
    std::vector<AppealCitation> citations;
    std::vector<Evidence> evidence;
    std::vector<CorrectionClaim> claims;
    std::optional<Seal> signature;

    friend bool operator==(const Correction&, const Correction&) = default;
};

inline constexpr std::size_t kMostCorrectionBytes = std::size_t{16} << 20;

// What is signed and hashed: the text without the signature.
[[nodiscard]] std::string correctionContent(const Correction& correction);
[[nodiscard]] std::string correctionText(const Correction& correction);
// Problems: correction.form (what is missing, no word of ours or there twice), correction.version-unknown,
// correction.not-canonical and correction.unknown-key (with the byte and what stands there), correction.too-large.
[[nodiscard]] Result<Correction> readCorrection(std::string_view text);

[[nodiscard]] Correction signedBy(Correction correction, const SigningKey& key);
// Of one that is signed.
[[nodiscard]] bool signatureHolds(const Correction& correction);

}  // namespace clearline
