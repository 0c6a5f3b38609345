// RowWriter: the rows of one kind that a source brings, written into the case one by one, each cell with its salt; and
// the digest that the log then names (source_rows.h). Where it sits: under everything that import writes as rows.
// Promises: what it wrote is what it counted in the digest.
// Throws what SQLite throws.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/casefile/source_rows.h"

namespace clearline {

// Random bytes for salts, asked of the system in large pieces.
class SaltStore {
public:
    // Valid until the next call.
    std::string_view take(std::size_t count);

private:
    std::vector<Salt> salts_;
    std::size_t used_ = 0;
};

class RowWriter {
public:
    // `kind`: one of tableKinds.
    RowWriter(const char* kind, std::uint64_t source, CaseConnection& connection);

    void begin(std::uint64_t row, std::uint64_t offset = 0, std::uint64_t length = 0);
    void cell(std::string_view text);
    void end();
    // False: some row was not in the form in which it could be read again.
    [[nodiscard]] bool written() const { return written_; }
    [[nodiscard]] std::uint64_t rows() const { return digest_.rows(); }
    [[nodiscard]] KeptTable kept(std::vector<std::string> columns);

private:
    const char* kind_;
    SQLite::Statement& insert_;
    std::uint64_t next_;
    StoredRow row_;
    std::size_t cells_ = 0;
    std::string json_;
    SaltStore salts_;
    RowsDigest digest_;
    bool written_ = true;
};

}  // namespace clearline
