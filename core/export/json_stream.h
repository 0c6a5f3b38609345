// JsonStream: writes JSON as it goes, never holding more than a buffer. Commas are its business,
// the nesting is the caller's. Texts must be UTF-8 (intake guarantees it); they are escaped.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/export/buffered_sink.h"
#include "core/number/number.h"

namespace clearline {

// Whether a character stands differently in a JSON string, and a text as it stands there.
[[nodiscard]] constexpr bool needsJsonEscape(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}
[[nodiscard]] std::string jsonEscaped(std::string_view text);

class JsonStream {
public:
    explicit JsonStream(BufferedSink& out) : out_(out) {}

    void open(char bracket);   // '{' or '['
    void close(char bracket);  // '}' or ']'
    void key(std::string_view name);
    void string(std::string_view text);
    void points(const Number& value);  // as an exact string
    void whole(std::uint64_t value);
    void boolean(bool value);
    void null();
    // A value that is JSON already.
    void ready(std::string_view json);
    // The next element starts a line of its own, so that two outputs can be compared line by line.
    void onNewLine() { newLine_ = true; }

    void field(std::string_view name, std::string_view text) {
        key(name);
        string(text);
    }
    void field(std::string_view name, const Number& value) {
        key(name);
        points(value);
    }

private:
    void separate();

    BufferedSink& out_;
    bool first_ = true;  // nothing written since the last opening
    bool afterKey_ = false;
    bool newLine_ = false;
};

}  // namespace clearline
