#include "core/export/json_stream.h"

#include <algorithm>
#include <charconv>

namespace clearline {

std::string jsonEscaped(std::string_view value) {
    constexpr char kHex[] = "0123456789abcdef";
    std::string text;
    for (const char c : value) {
        if (!needsJsonEscape(c)) {
            text += c;
            continue;
        }
        text += '\\';
        switch (c) {
            case '"': text += '"'; break;
            case '\\': text += '\\'; break;
            case '\n': text += 'n'; break;
            case '\r': text += 'r'; break;
            case '\t': text += 't'; break;
            default:
                text += "u00";
                text += kHex[static_cast<unsigned char>(c) >> 4];
                text += kHex[static_cast<unsigned char>(c) & 15];
        }
    }
    return text;
}

void JsonStream::separate() {
    if (afterKey_) {
        afterKey_ = false;
        return;
    }
    if (!first_) out_.text() += ',';
    if (newLine_) out_.text() += '\n';
    newLine_ = false;
    first_ = false;
}

void JsonStream::open(char bracket) {
    separate();
    out_.text() += bracket;
    first_ = true;
}

void JsonStream::close(char bracket) {
    out_.text() += bracket;
    first_ = false;
    newLine_ = false;
    out_.rowDone();
}

void JsonStream::key(std::string_view name) {
    separate();
    afterKey_ = true;
    std::string& text = out_.text();
    text += '"';
    text += name;
    text += "\":";
}

void JsonStream::string(std::string_view value) {
    separate();
    std::string& text = out_.text();
    text += '"';
    if (std::none_of(value.begin(), value.end(), [](char c) { return needsJsonEscape(c); }))
        text += value;
    else
        text += jsonEscaped(value);
    text += '"';
}

void JsonStream::ready(std::string_view json) {
    separate();
    out_.text() += json;
}

void JsonStream::points(const Number& value) {
    separate();
    std::string& text = out_.text();
    text += '"';
    value.appendTo(text);
    text += '"';
}

void JsonStream::whole(std::uint64_t value) {
    separate();
    char digits[20];
    out_.text().append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

void JsonStream::boolean(bool value) {
    separate();
    out_.text() += value ? "true" : "false";
}

void JsonStream::null() {
    separate();
    out_.text() += "null";
}

}  // namespace clearline
