// The stages of reading a file for an import, as plain functions that the desk's worker calls: each takes what the one
// before gave and gives values. `goOn` is asked now and then with work done of all; false stops ("read.cancelled").
#pragma once

#include <functional>

#include "ui/import/import_file.h"

namespace clearline {

using ImportGoOn = std::function<bool(std::size_t, std::size_t)>;

struct LoadedFile {
    std::shared_ptr<const SourceFile> file;
    std::uint64_t bytes = 0;
    bool ownForm = false;
    FormGuess guess;  // of a foreign file
};
[[nodiscard]] Result<LoadedFile> loadForImport(const std::string& path, const ImportGoOn& goOn);

// The table; of a sheet that the guess was not about also where its header stands, as the form then has it.
struct ReadTable {
    TableRead read;
    TableForm form;
};
[[nodiscard]] Result<ReadTable> readForImport(const SourceFile& file, const TableForm& form, bool guessHeader,
                                              const ImportGoOn& goOn);

// What there is to see of the columns, with the different words of each.
struct TableSight {
    std::vector<std::string> headers;
    std::vector<ColumnSight> columns;
    std::size_t dataRows = 0;
    Mapping sketch;  // for a table that no mapping fits
};
[[nodiscard]] Result<TableSight> lookAt(const RawTable& table, const TableForm& form, const ImportGoOn& goOn);

struct MapRequest {
    std::string path;  // of a file of our own form
    std::shared_ptr<const SourceFile> file;
    std::vector<std::shared_ptr<const RawTable>> tables;
    Problems told;    // of cutting them from the file
    ImportPlan plan;  // without tables: our own form
};
[[nodiscard]] Result<MappedFile> mapForPreview(const MapRequest& request, const ReadOptions& options);

}  // namespace clearline
