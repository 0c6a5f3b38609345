// RecordText: one version of a record in one text, whatever file it came in, so that a hash fixes every cell of it.
// Where it sits: what a correction names its records by. The text is a JSON object with sorted keys: the version, and
// each cell that is not blank under its column, numbers as plain decimals, days as ISO, a refused cell as it stands in
// the file. Promises: the same cells give the same text, also from another file, another form or with blank columns.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/export/record_tables.h"
#include "core/seal/hash.h"

namespace clearline {

using CellTexts = std::map<std::string, std::string>;  // by column; never blank; without "version"

class RecordTexts {
public:
    // The input must outlive it.
    explicit RecordTexts(const CaseInput& input);

    [[nodiscard]] CellTexts cells(RecordIndex record) const;
    [[nodiscard]] std::string text(RecordIndex record) const;
    [[nodiscard]] Hash hash(RecordIndex record) const;

private:
    const RecordBook& book_;
    RecordTables tables_;
};

// Of all versions of a subject's records, how many, and the hash of theirs: SHA-256 of the hashes as hex digits, a line
// each, ended by LF, by id and version.
struct SubjectRecords {
    std::uint64_t versions = 0;
    Hash sha256;
};
[[nodiscard]] SubjectRecords subjectRecords(const CaseInput& input, std::string_view subject, const RecordTexts& texts);

}  // namespace clearline
