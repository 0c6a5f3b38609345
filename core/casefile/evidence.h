// Evidence: files kept whole with a case for an objection or repair, and whether they are still there unchanged.
// Where it sits: before CaseFile::attach, and whenever an objection is shown, listed or sent.
// Promises: the type is that of the bytes, never of the name; a file is refused rather than cut; nothing about evidence
// is taken from the objection alone: what it says is held against what the case keeps.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/casefile/case_file.h"

namespace clearline {

inline constexpr std::size_t kMostEvidence = std::size_t{64} << 20;  // bytes of one file

struct EvidenceFile {
    Evidence evidence;  // its attachment is 0 until it is attached, or that of the same bytes in the case
    std::string bytes;
    Problems told;  // of what it is kept with: evidence.type-differs, evidence.type-unknown, evidence.in-case
};
// Problems that refuse it: evidence.empty, evidence.too-large, evidence.runs.
[[nodiscard]] Result<EvidenceFile> evidenceFrom(const std::string& name, std::string bytes, const CaseState& state);
// Of a file on the disk, which is not read further than the limit.
[[nodiscard]] Result<EvidenceFile> readEvidence(const std::string& path, const CaseState& state);
// Kept in the case: attached, unless the same bytes are there already.
[[nodiscard]] Result<Evidence> keepEvidence(CaseFile& file, const EvidenceFile& evidence, const Author& author,
                                            const std::string& why = {});

enum class EvidenceState : std::uint8_t {
    There,
    Gone,     // taken away from the case
    Changed,  // another file, or its bytes do not come out as its hash says
    Hidden    // left out of a redacted copy
};
// Of one of an objection's. `bytes`: read and hash them too; else only what the case says of them is compared (the
// bytes themselves were hashed when the case was opened).
[[nodiscard]] EvidenceState evidenceState(CaseFile& file, const Evidence& evidence, bool bytes);
[[nodiscard]] EvidenceState evidenceState(const CaseState& state, const Evidence& evidence);

// What is to be told of an objection's evidence: evidence.gone, evidence.changed, evidence.hidden (number, name),
// evidence.twice (number, name, other name).
[[nodiscard]] Problems evidenceProblems(CaseFile& file, const Objection& objection, bool bytes);
// The same from the state alone, for when a case is opened.
[[nodiscard]] Problems evidenceProblems(const CaseState& state, const std::string& path);

}  // namespace clearline
