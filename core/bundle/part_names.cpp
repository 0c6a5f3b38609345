#include "core/bundle/part_names.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/utf8.h"

namespace clearline {

namespace {

std::string inSmallLetters(std::string_view text) {
    std::string small(text);
    for (char& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return small;
}

}  // namespace

std::string plainName(std::string_view name) {
    std::string plain;
    const bool letters = firstBadUtf8(name) == std::string_view::npos;
    for (const char c : name.substr(name.find_last_of('/') + 1)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool odd = byte < 0x20 || byte == 0x7F || (byte > 0x7F && !letters) ||
                         std::string_view("\\/:*?\"<>|").find(c) != std::string_view::npos;
        plain += odd ? '_' : c;
    }
    if (plain.find_first_not_of('.') == std::string::npos) plain = "file" + plain;
    return plain;
}

std::string partFolder(std::string_view what) { return std::string(what) + (what == "evidence" ? "/" : "s/"); }

std::string mediaTypeOf(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kTypes{
        {{".pdf", "application/pdf"},
         {".odt", "application/vnd.oasis.opendocument.text"},
         {".html", "text/html"},
         {".htm", "text/html"},
         {".json", "application/json"},
         {".txt", "text/plain"},
         {".csv", "text/csv"},
         {".ics", "text/calendar"},
         {".png", "image/png"},
         {".jpg", "image/jpeg"},
         {".jpeg", "image/jpeg"},
         {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
         {".xml", "application/xml"}}};
    const std::string small = inSmallLetters(name);
    for (const auto& [ending, type] : kTypes)
        if (small.ends_with(ending)) return std::string(type);
    return "application/octet-stream";
}

std::string PartNames::take(std::string name) {
    const std::size_t slash = name.find_last_of('/') + 1;
    std::size_t dot = name.find_last_of('.');
    if (dot == std::string::npos || dot <= slash) dot = name.size();
    std::string taken = name;
    for (int n = 2; !taken_.insert(inSmallLetters(taken)).second; ++n)
        taken = name.substr(0, dot) + " (" + std::to_string(n) + ")" + name.substr(dot);
    return taken;
}

}  // namespace clearline
