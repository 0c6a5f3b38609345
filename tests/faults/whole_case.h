// A case with something in every table, for harnesses that damage or falsify it, and what a case means:
// two that mean the same are equal here, whatever their pages look like.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/casefile/case_file.h"

namespace clearline::faults {

// Makes the case and closes it: two imports, a rulebook, a receipt, `edits` edits, attachments, drafts and a view.
// Its root.
Root makeWholeCase(const std::string& path, int edits);

struct Meaning {
    CaseState state;
    std::vector<std::string> log;                 // every field of every entry
    std::vector<std::string> files;               // the bytes of the input, and a count of its records
    std::vector<std::string> blobs;               // of rulebooks and attachments
    std::map<std::string, std::string> unlogged;  // drafts by place; the view
    friend bool operator==(const Meaning&, const Meaning&) = default;
};
// Fails if something of it cannot be read.
[[nodiscard]] Result<Meaning> meaningOf(CaseFile& file);

// Bytes of a file that no SQLite connection of this process has open.
[[nodiscard]] std::string bytesOfFile(const std::string& path);
void writeFile(const std::string& path, const std::string& bytes);

}  // namespace clearline::faults
