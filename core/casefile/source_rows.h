// The rows of a source in the case: every cell as text beside the whole file, each committed to, so
// that one cell can be shown, or hidden, and still be checked. The digest of a table is
//
//   SHA-256 over its rows of: row ‖ byte offset ‖ byte length ‖ number of cells (8 bytes each, most
//   significant first) ‖ the commitment to each cell
//
// Where it sits: import writes them, opening checks them, a redacted copy hides some.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/casefile/action.h"
#include "core/casefile/cells_text.h"
#include "core/casefile/connection.h"
#include "core/record/source_file.h"
#include "core/seal/hasher.h"

namespace clearline {

struct StoredRow {
    std::uint64_t row = 0, offset = 0, length = 0;
    std::string_view cells, salts;  // as in the table
};

// Adds up the digest of a table from its rows.
class RowsDigest {
public:
    // False: the row is not in the form that this program writes.
    [[nodiscard]] bool add(const StoredRow& row);
    [[nodiscard]] std::uint64_t rows() const { return rows_; }
    [[nodiscard]] std::uint64_t hidden() const { return hidden_; }  // cells
    [[nodiscard]] std::string finish() { return hasher_.finish().hex(); }

private:
    Hasher hasher_;
    StoredCells cells_;
    std::string bytes_;
    std::uint64_t rows_ = 0, hidden_ = 0;
};

[[nodiscard]] const char* selectRowsSql(std::string_view kind);  // of one source, in order
[[nodiscard]] const char* insertRowSql(std::string_view kind);
[[nodiscard]] const char* updateRowSql(std::string_view kind);  // its cells and salts

// Of a file in our own form: cuts the source into its tables again and writes every row; `goOn` false stops
// ("case.cancelled"). Throws what SQLite throws.
[[nodiscard]] Result<std::vector<KeptTable>> writeSourceRows(const SourceFile& file, std::uint64_t source,
                                                             CaseConnection& connection, const CaseProgress& progress);

}  // namespace clearline
