#include "core/casefile/row_writer.h"

#include "core/casefile/cells_text.h"
#include "core/seal/commitment.h"

namespace clearline {

std::string_view SaltStore::take(std::size_t count) {
    if (used_ + count > salts_.size()) {
        salts_.resize(std::max<std::size_t>(4096, count));
        fillRandom(std::span<Salt>(salts_));
        used_ = 0;
    }
    const Salt* first = salts_.data() + used_;
    used_ += count;
    return {reinterpret_cast<const char*>(first->bytes.data()), count * Salt::kSize};
}

RowWriter::RowWriter(const char* kind, std::uint64_t source, CaseConnection& connection)
    : kind_(kind), insert_(connection.statement(insertRowSql(kind))), next_((source << 32) + 1) {}

void RowWriter::begin(std::uint64_t row, std::uint64_t offset, std::uint64_t length) {
    row_ = {row, offset, length, {}, {}};
    json_ = "[";
    cells_ = 0;
}

void RowWriter::cell(std::string_view text) {
    if (cells_++ > 0) json_ += ',';
    appendCell(json_, text);
}

void RowWriter::end() {
    json_ += ']';
    row_.cells = json_;
    row_.salts = salts_.take(cells_);
    if (!digest_.add(row_)) written_ = false;
    insert_.bind(1, static_cast<std::int64_t>(next_++));
    insert_.bind(2, static_cast<std::int64_t>(row_.row));
    insert_.bind(3, static_cast<std::int64_t>(row_.offset));
    insert_.bind(4, static_cast<std::int64_t>(row_.length));
    insert_.bindNoCopy(5, json_);
    insert_.bindNoCopy(6, row_.salts.data(), static_cast<int>(row_.salts.size()));
    insert_.exec();
    insert_.reset();
}

KeptTable RowWriter::kept(std::vector<std::string> columns) {
    const std::uint64_t rows = digest_.rows();
    return {kind_, std::move(columns), rows, digest_.finish()};
}

}  // namespace clearline
