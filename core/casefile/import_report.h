// ImportReport: what an import found and did, file by file, as data: kept in the case with the entry (its SHA-256
// stands in the log), shown by `case info --import` and the window. Its text is canonical JSON (resources/formats.md,
// "The report of an import"): the same import gives the same bytes. Where it sits: made from a CheckedImport just
// before it is carried out.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/casefile/import_check.h"

namespace clearline {

// How one table of a foreign file was read.
struct ReportedTable {
    std::string name;  // of the sheet or list
    std::string format, encoding, separator;
    std::uint64_t headerRow = 0, headerRows = 0;
    std::string mapping;  // id
    friend bool operator==(const ReportedTable&, const ReportedTable&) = default;
};
// A subject that was matched by more than its id, or of which there was a doubt.
struct ReportedSubject {
    std::string called, subject, match;
    std::vector<std::pair<std::string, std::string>> doubts;  // why, whose id
    friend bool operator==(const ReportedSubject&, const ReportedSubject&) = default;
};
struct ReportedFile {
    std::string name, sha256, already;  // already: the case had it, under this name
    std::uint64_t size = 0;
    std::string plan;  // SHA-256 of the plan without choices; empty: our own form
    std::vector<ReportedTable> tables;
    ImportCounts brings, adds;
    std::vector<std::pair<std::string, std::uint64_t>> overlaps, matches;  // those that there are, by name
    std::vector<ReportedSubject> subjects;
    std::vector<SubjectChoice> choices;
    Problems problems;  // of reading it, then of the check
    friend bool operator==(const ReportedFile&, const ReportedFile&) = default;
};
struct ImportReport {
    std::vector<ReportedFile> files;
    friend bool operator==(const ImportReport&, const ImportReport&) = default;
};

[[nodiscard]] ImportReport importReport(const CheckedImport& checked);
[[nodiscard]] std::string importReportText(const ImportReport& report);
// Problem "case.content-form" where it is not such a text.
[[nodiscard]] Result<ImportReport> importReportFromText(std::string_view text);

}  // namespace clearline
