// Text tables for tests to read: written from cells in any encoding, by iconv, which knows nothing of our decoding.
#pragma once

#include <iconv.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "core/tables/table_form.h"

namespace clearline {

using Cells = std::vector<std::vector<std::string>>;

inline std::string encoded(const std::string& text, Encoding encoding) {
    if (encoding == Encoding::Utf8) return text;
    constexpr const char* kNames[] = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"};
    const iconv_t converter = iconv_open(kNames[static_cast<std::size_t>(encoding)], "UTF-8");
    std::string from = text, out(text.size() * 4 + 16, '\0');
    char *in = from.data(), *to = out.data();
    std::size_t left = from.size(), room = out.size();
    const bool failed = iconv(converter, &in, &left, &to, &room) == static_cast<std::size_t>(-1);
    iconv_close(converter);
    if (failed) throw std::runtime_error("cannot be written in this encoding: " + text);
    out.resize(out.size() - room);
    return out;
}

inline std::string markOf(Encoding encoding) { return encoded("\uFEFF", encoding); }

struct CsvStyle {
    char separator = ',';
    std::string lineEnd = "\n";
    bool quoteAll = false, lastLineEnd = true;
};

inline std::string csvCell(const std::string& text, const CsvStyle& style, bool alone) {
    const bool needed = text.find_first_of(std::string("\"\r\n") + style.separator) != std::string::npos;
    // A line of nothing would be no row.
    if (!needed && !style.quoteAll && !(alone && text.empty())) return text;
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

inline std::string csvText(const Cells& rows, const CsvStyle& style = {}) {
    std::string out;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        for (std::size_t c = 0; c < rows[r].size(); ++c) {
            if (c > 0) out += style.separator;
            out += csvCell(rows[r][c], style, rows[r].size() == 1);
        }
        if (style.lastLineEnd || r + 1 < rows.size()) out += style.lineEnd;
    }
    return out;
}

inline Cells cellsOf(const RawTable& table, std::size_t width) {
    Cells rows;
    for (std::size_t r = 0; r < table.rowCount(); ++r) {
        auto& row = rows.emplace_back();
        for (std::size_t c = 0; c < width; ++c) row.emplace_back(table.cell(r, c).value);
    }
    return rows;
}

}  // namespace clearline
