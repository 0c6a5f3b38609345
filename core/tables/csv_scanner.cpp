#include "core/tables/csv_scanner.h"

#include <algorithm>
#include <bit>

#include "core/tables/csv_marks.h"

namespace clearline {

namespace {

std::string withSingleQuotes(std::string_view text) {
    std::string single;
    single.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        single.push_back(text[i]);
        if (text[i] == '"') ++i;
    }
    return single;
}

}  // namespace

CsvScanner::CsvScanner(std::string_view bytes, std::size_t mostCells, char separator, char lineEnd)
    : bytes_(bytes), mostCells_(mostCells), separator_(separator), lineEnd_(lineEnd) {
    seek(0);
}

void CsvScanner::seek(std::size_t position) {
    block_ = position / kMarksBlock * kMarksBlock;
    marks_ = block_ < bytes_.size()
                 ? csvMarksAt(bytes_, block_, separator_, lineEnd_).marks & ~std::uint64_t{0} << (position - block_)
                 : 0;
}

inline std::size_t CsvScanner::nextMark() {
    while (marks_ == 0) {
        if (bytes_.size() <= block_ || bytes_.size() - block_ <= kMarksBlock) return bytes_.size();
        block_ += kMarksBlock;
        marks_ = csvMarksAt(bytes_, block_, separator_, lineEnd_).marks;
    }
    const std::size_t mark = block_ + static_cast<std::size_t>(std::countr_zero(marks_));
    marks_ &= marks_ - 1;
    return mark;
}

inline void CsvScanner::keep(std::string_view text, std::string_view raw, std::uint32_t flags) {
    ++cellCount_;
    flags_ |= flags;
    if (cells_.size() < mostCells_) cells_.push_back({text, raw, flags});
}

// Position of the quote that closes the one at `open`; npos if none does.
std::size_t CsvScanner::endOfQuoted(std::size_t open, bool& doubled) const {
    for (std::size_t at = open + 1;; at += 2, doubled = true) {
        at = bytes_.find('"', at);
        if (at == std::string_view::npos || at + 1 >= bytes_.size() || bytes_[at + 1] != '"') return at;
    }
}

bool CsvScanner::next() {
    if (next_ >= bytes_.size()) return false;
    cells_.clear();
    if (!written_.empty()) written_.clear();
    cellCount_ = 0;
    flags_ = 0;
    start_ = next_;
    std::size_t first = start_;  // of the cell
    std::size_t closed = 0;      // just behind the closing quote of a quoted cell
    std::string_view quoted;
    std::uint32_t flags = 0;
    while (true) {
        const std::size_t mark = nextMark();
        const bool atEnd = mark == bytes_.size();
        const char c = atEnd ? lineEnd_ : bytes_[mark];
        if (c == '"') {
            if (mark != first) {
                if ((flags & Quoted) == 0) flags |= QuoteInside;
                continue;
            }
            bool doubled = false;
            const std::size_t close = endOfQuoted(first, doubled);
            if (close == std::string_view::npos) {
                end_ = std::min(bytes_.find(lineEnd_, first), bytes_.size());
                next_ = end_ + 1;
                if (end_ > first && bytes_[end_ - 1] == '\r') --end_;
                keep(bytes_.substr(first + 1, end_ - first - 1), bytes_.substr(first, end_ - first),
                     Quoted | QuoteOpen);
                seek(next_);
                return true;
            }
            flags = Quoted;
            quoted = bytes_.substr(first + 1, close - first - 1);
            if (doubled && cells_.size() < mostCells_) quoted = written_.emplace_back(withSingleQuotes(quoted));
            closed = close + 1;
            seek(closed);
            continue;
        }
        std::size_t last = mark;
        if (c == lineEnd_ && last > first && bytes_[last - 1] == '\r') --last;
        const std::string_view raw = bytes_.substr(first, last - first);
        if ((flags & Quoted) != 0 && last > closed) flags |= TextAfter;
        keep((flags & Quoted) != 0 ? quoted : raw, raw, flags);
        if (c == lineEnd_) {
            end_ = last;
            next_ = mark + 1;
            return true;
        }
        first = mark + 1;
        flags = 0;
    }
}

void CsvScanner::skipTo(std::size_t position) {
    next_ = position;
    seek(position);
}

bool CsvScanner::blank() const {
    return std::all_of(cells_.begin(), cells_.end(), [](const Cell& cell) { return cell.raw.empty(); });
}

}  // namespace clearline
