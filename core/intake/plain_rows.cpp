#include "core/intake/plain_rows.h"

#include <algorithm>
#include <bit>

#include "core/intake/byte_fault.h"
#include "core/tables/csv_marks.h"

namespace clearline {

namespace {

constexpr std::size_t kCellsAtOnce = 4096;
constexpr std::size_t kBytesAtOnce = std::size_t{1} << 18;
constexpr std::uint64_t kTop = std::uint64_t{1} << 63;  // spares the question whether a bit is set at all

// std::popcount, which is a call where the machine may lack the instruction.
std::size_t bitsIn(std::uint64_t word) {
    word -= (word >> 1) & 0x5555555555555555u;
    word = (word & 0x3333333333333333u) + ((word >> 2) & 0x3333333333333333u);
    word = (word + (word >> 4)) & 0x0f0f0f0f0f0f0f0fu;
    return static_cast<std::size_t>((word * 0x0101010101010101u) >> 56);
}

}  // namespace

PlainRows::PlainRows(std::string_view bytes, std::size_t columns)
    : bytes_(bytes),
      columns_(columns),
      rowsAtOnce_(std::clamp<std::size_t>(kCellsAtOnce / columns, 1, kMostRows)),
      ends_(1 + rowsAtOnce_ * columns + 2 * kMarksBlock) {}

std::size_t PlainRows::find(std::size_t at) {
    const std::size_t wanted = 1 + rowsAtOnce_ * columns_;
    ends_[0] = static_cast<std::uint32_t>(at - 1);
    const std::size_t end = std::min(bytes_.size(), at + kBytesAtOnce);
    std::size_t found = 1;
    bool unusual = false;
    for (; found < wanted && at < end; at += kMarksBlock) {
        auto [marks, odd] = csvMarksAt(bytes_, at);
        unusual |= odd;
        // Four at a time: what is written past the last mark is written over by the next.
        std::uint32_t* out = ends_.data() + found;
        found += bitsIn(marks);
        while (marks != 0)
            for (int i = 0; i < 4; ++i) {
                *out++ = static_cast<std::uint32_t>(at) + static_cast<std::uint32_t>(std::countr_zero(marks | kTop));
                marks &= marks - 1;
            }
    }
    const std::size_t whole = std::min((found - 1) / columns_, rowsAtOnce_);
    rows_ = 0;
    while (rows_ < whole && isPlain(rows_)) ++rows_;
    if (unusual && rows_ > 0) {
        const ByteFault fault = byteFault(bytes_.substr(start(0), endOf(rows_) - start(0)));
        while (!fault.code.empty() && rows_ > 0 && endOf(rows_) > start(0) + fault.at) --rows_;
    }
    return rows_;
}

inline bool PlainRows::isPlain(std::size_t row) const {
    const std::uint32_t* end = ends_.data() + 1 + row * columns_;
    int differs = 0;
    for (std::size_t c = 1; c < columns_; ++c) differs |= bytes_[*end++] ^ ',';
    return (differs | (bytes_[*end] ^ '\n')) == 0;
}

void PlainRows::texts(std::size_t column, std::string_view* into) const {
    const char* const bytes = bytes_.data();
    const std::uint32_t* end = ends_.data() + column;
    for (std::size_t r = 0; r < rows_; ++r, end += columns_) {
        const std::uint32_t from = end[0] + 1;
        into[r] = {bytes + from, end[1] - from};
    }
    if (column + 1 < columns_) return;
    for (std::size_t r = 0; r < rows_; ++r)
        if (into[r].ends_with('\r')) into[r].remove_suffix(1);
}

void PlainRows::places(std::uint32_t* offsets, std::uint32_t* lengths) const {
    for (std::size_t r = 0; r < rows_; ++r) {
        const std::uint32_t from = start(r * columns_), end = ends_[(r + 1) * columns_];
        offsets[r] = from;
        lengths[r] = lastEnd(start((r + 1) * columns_ - 1), end) - from;
    }
}

}  // namespace clearline
