// VersionFile: changes that were asked for as a small record file of our own form: of each record its next version, as
// the authority that grants them would send it. Where it sits: what applying a correction as versions imports into a
// case, so that the originals stay, the ledger follows from files alone, and replay needs nothing new.
// Promises: the same records and changes give the same bytes.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/appeal/requested_change.h"
#include "core/intake/read_case.h"

namespace clearline {

struct VersionFile {
    std::string name, bytes;
};

// `receivedOn`: from when it is known, and from when it takes effect where corrections count from receipt. What was
// struck out comes as withdrawn. Problems: those of editsOf and of applying the edits; correction.not-as-version where
// no column of a record file says it (another subject, off a list or out of use from a day on),
// correction.older-version, correction.no-next-version, correction.day-too-early, correction.nothing-asked.
[[nodiscard]] Result<VersionFile> versionFile(const std::vector<RequestedChange>& changes,
                                              const std::shared_ptr<const CaseInput>& input, Date receivedOn,
                                              const ReadOptions& reading = {});
// The records of the file; its problems where any is an Error: what does not read well is not brought in.
[[nodiscard]] Result<CaseInput> readVersions(const VersionFile& file, const ReadOptions& reading = {});
// The input as it is once the file was imported beside it.
[[nodiscard]] Result<std::shared_ptr<const CaseInput>> withVersions(const CaseInput& input, const VersionFile& file,
                                                                    const ReadOptions& reading = {});

}  // namespace clearline
