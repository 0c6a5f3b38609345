// A correction applied to a case: laid over it as a scenario, or, by an authority that grants it, brought in as new
// versions of its records. Where it sits: after verifyCorrection said that it holds; the callers check that first.
// Promises: originals are never changed. As versions it is an import of a small record file (version_file.h), kept
// whole like any other, beside the correction itself as an attachment; so opening, verifying and replay need nothing
// new, and it cannot be undone: what was granted by mistake is corrected by the next version.
#pragma once

#include <string>
#include <vector>

#include "core/casefile/case_file.h"
#include "core/export/correction_check.h"
#include "core/export/version_file.h"

namespace clearline {

// All that a case holds to check a correction on.
[[nodiscard]] std::vector<CorrectionBase::HeldFile> heldEvidence(CaseFile& file);

// A scenario of that name with the changes as edits of records; its entry. Problems: correction.scenario-exists, those
// of editsOf and of the edits, and of append.
[[nodiscard]] Result<std::uint64_t> applyAsScenario(CaseFile& file, const Correction& correction,
                                                    const CorrectionBase& base, const std::string& name,
                                                    const Author& author, const std::string& why);

struct AppliedVersion {
    VersionFile file;
    std::uint64_t entry = 0;                // of the import
    AttachmentId kept = 0;                  // the correction
    std::optional<ObjectionId> applied;     // which was moved to Applied
    std::optional<ObjectionId> notMoved;    // it is in the case, but was not accepted yet
    std::vector<CorrectionClaim> computed;  // of each claim, on the later of the days: before it and now
};
// Problems: those of versionFile, correction.applied-already, correction.not-granted (the
// objection was rejected or withdrawn, or only a part of this accepted), and of attach and import.
[[nodiscard]] Result<AppliedVersion> applyAsVersion(CaseFile& file, const Correction& correction,
                                                    const CorrectionBase& base, Date receivedOn, const Author& author,
                                                    const std::string& why);

// The objection that it was made from, if the case has it: by its number, else any that asks for the same.
[[nodiscard]] std::optional<ObjectionId> objectionOf(const Correction& correction, const CaseState& state);

}  // namespace clearline
