#include "core/tables/format_look.h"

#include <algorithm>
#include <string>

namespace clearline {

namespace {

using Kind = FormatLook::Kind;

struct Magic {
    std::string_view start;
    Kind kind;
    std::string_view name;
};

constexpr Magic kMagics[] = {
    {"PK\x03\x04", Kind::Workbook, {}},
    {"PK\x05\x06", Kind::Workbook, {}},  // a package without entries
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Kind::OldWorkbook, {}},
    {"%PDF-", Kind::Other, "PDF"},
    {"Rar!\x1A\x07", Kind::Other, "RAR"},
    {"7z\xBC\xAF\x27\x1C", Kind::Other, "7z"},
    {"\x1F\x8B", Kind::Other, "gzip"},
    {"\x89PNG\r\n\x1A\n", Kind::Other, "PNG"},
    {"\xFF\xD8\xFF", Kind::Other, "JPEG"},
    {"SQLite format 3", Kind::Other, "SQLite"},
    {"{\\rtf", Kind::Other, "RTF"},
    {"MIME-Version:", Kind::WebPage, {}},  // a web page saved whole, often named .xls
};

// The first letters without byte order mark, spaces and line breaks, in small ASCII; each unit of UTF-16 gives one.
std::string firstLetters(std::string_view bytes) {
    constexpr std::size_t kLookedAt = 4096, kWanted = 16;
    for (const std::string_view mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"})
        if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
    std::string letters;
    for (const char c : bytes.substr(0, kLookedAt)) {
        if (c == '\0' || (letters.empty() && (c == ' ' || c == '\t' || c == '\r' || c == '\n'))) continue;
        letters.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
        if (letters.size() == kWanted) break;
    }
    return letters;
}

bool opensTag(std::string_view letters) {
    if (letters.size() < 2 || letters[0] != '<') return false;
    const char c = letters[1];
    return c == '?' || c == '!' || c == '_' || (c >= 'a' && c <= 'z') || (c & 0x80) != 0;
}

}  // namespace

FormatLook formatLook(std::string_view bytes) {
    for (const Magic& magic : kMagics)
        if (bytes.starts_with(magic.start)) return {magic.kind, magic.name};
    const std::string letters = firstLetters(bytes);
    for (const std::string_view page : {"<html", "<!doctype html", "<table", "<meta"})
        if (letters.starts_with(page)) return {Kind::WebPage, {}};
    if (opensTag(letters)) return {Kind::Xml, {}};
    if (letters.starts_with('{') || letters.starts_with('[')) return {Kind::Json, {}};
    return {};
}

}  // namespace clearline
