#include "core/tables/csv_rows.h"

#include <algorithm>

namespace clearline {

CsvRows::CsvRows(std::string_view bytes, const TableForm& form, std::size_t mostCells)
    : bytes_(bytes),
      encoding_(form.encoding),
      separator_(form.separator),
      lineEnd_(lineEndOf(bytes, form.encoding)),
      mostCells_(mostCells) {}

bool CsvRows::next() {
    while (true) {
        if (!scanner_ || !scanner_->next()) {
            if (end_ == bytes_.size() || !takePart(end_)) return false;
            continue;
        }
        // Perhaps it closes in what is still to come; a row that has a whole part before it was looked at in full.
        const bool cutOff = (scanner_->flags() & CsvScanner::QuoteOpen) != 0 && end_ < bytes_.size();
        if (!cutOff || scanner_->offset() == 0) return true;
        if (!takePart(offset())) return false;
    }
}

bool CsvRows::takePart(std::size_t from) {
    end_ = bytes_.size();
    if (bytes_.size() - from > kPart) {
        const std::string_view near = bytes_.substr(0, std::min(bytes_.size(), from + kPart + kLongestLine));
        end_ = endOfLine(near, from + kPart - unitOf(encoding_), encoding_, lineEnd_);
        if (end_ == std::string_view::npos && near.size() == bytes_.size()) end_ = near.size();
        if (end_ == std::string_view::npos) {
            // The lines before the one that is too long.
            end_ = from;
            for (std::size_t line = from; line != std::string_view::npos;) {
                end_ = line;
                line = endOfLine(near, line, encoding_, lineEnd_);
            }
            lineTooLong_ = end_ == from;
            if (lineTooLong_) return false;
        }
    }
    text_.decode(bytes_.substr(from, end_ - from), encoding_, from);
    const std::string_view text = text_.text();
    mayBeOdd_ = !text_.bad().empty() || text.find('\0') != std::string_view::npos ||
                text.find("\xEF\xBF\xBD") != std::string_view::npos ||
                text.find("\xEF\xBB\xBF") != std::string_view::npos;
    scanner_.emplace(text, mostCells_, separator_, lineEnd_);
    return true;
}

std::uint32_t CsvRows::length() const {
    const std::size_t end = scanner_->offset() + scanner_->length(),
                      next = std::min(scanner_->nextOffset(), text_.text().size());
    // The line end is ASCII, and where it ends is known without walking over the row.
    const std::uint64_t endsAt = text_.offsetOf(next) - (next - end) * unitOf(encoding_);
    return static_cast<std::uint32_t>(endsAt - offset());
}

}  // namespace clearline
