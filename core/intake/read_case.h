// Reading our own record file (CSV or JSON) and the small tables beside it into a CaseInput.
// The format is written down in resources/formats.md. Every refused cell is a Problem with file,
// row and column; nothing is guessed, nothing is dropped without a word.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/record/case_input.h"

namespace clearline {

struct ReadOptions {
    // Called now and then with bytes done of bytes in all; false cancels (Problem "read.cancelled").
    std::function<bool(std::size_t, std::size_t)> progress;
    std::size_t maxBytes = std::size_t{1} << 30;  // a larger file is refused, not half read
    // Kinds declared in resources/kinds; a record of any other is a Problem. Empty: not checked.
    std::function<bool(std::string_view)> kindDeclared;
    // The same for kinds of relation.
    std::function<bool(std::string_view)> relationDeclared;
    // Kinds of relation in which two may stand to each other (friends). Empty: not checked.
    std::function<bool(std::string_view)> relationMutual;
    // The id by which a subject of the file is known here, if not by its own. Empty: each by its own.
    std::function<std::string_view(std::string_view)> subjectAs;
};

// `path`: a .csv or .json record file, or a folder that holds records.csv or records.json.
// Beside NAME.csv the tables NAME.subjects.csv, NAME.relations.csv, NAME.readings.csv, NAME.statement.csv
// are read if they are there; in a folder subjects.csv and so on. Fails only if nothing could be read.
[[nodiscard]] Result<CaseInput> readCase(const std::string& path, const ReadOptions& options = {});

// The same from bytes already in memory (tests, paste, the window's first page).
[[nodiscard]] Result<CaseInput> readRecordsCsv(SourceFile file, const ReadOptions& options = {});
[[nodiscard]] Result<CaseInput> readCaseJson(SourceFile file, const ReadOptions& options = {});

// One CSV row cut into its fields as written in the file (quotes kept) and as meant: the source peek.
struct CsvCell {
    std::string raw;
    std::string value;
};
[[nodiscard]] std::vector<CsvCell> cutCsvRow(std::string_view row);

}  // namespace clearline
