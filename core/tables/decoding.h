// Decoding: the text of a file in one of the encodings that are read, as UTF-8, with the way back from every place in
// the text to the byte it came from. Where it sits: under whatever reads text tables. Strict: bytes that do not decode
// are told one by one and stand in the text as U+FFFD; whoever reads the text refuses what holds one. GB18030 by ICU's
// tables (gb18030.h); UTF-16 and UTF-8 by hand, since both are a few lines and ICU tells no byte offsets.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/tables/table_form.h"

namespace clearline {

struct BadBytes {
    std::size_t at = 0;        // of its U+FFFD in the text
    std::uint64_t offset = 0;  // in the file
    std::uint32_t length = 0;  // bytes
};

class DecodedText {
public:
    DecodedText() = default;
    DecodedText(std::string_view bytes, Encoding encoding) { decode(bytes, encoding); }
    DecodedText(const DecodedText&) = delete;
    DecodedText& operator=(const DecodedText&) = delete;

    // The text of a part of a file: of its bytes, the first of which stands at `offset`. It must not begin or end
    // within a letter. A byte order mark at the start of the file is no part of the text. `bytes` stay where they are;
    // what was decoded before is gone, its room is used again.
    void decode(std::string_view bytes, Encoding encoding, std::uint64_t offset = 0);

    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] const std::vector<BadBytes>& bad() const { return bad_; }
    [[nodiscard]] std::span<const BadBytes> badIn(std::size_t at, std::size_t length) const;
    // Of the byte that the letter at this place of the text begins with; of the end, the byte after the last.
    [[nodiscard]] std::uint64_t offsetOf(std::size_t at) const;

private:
    static constexpr std::size_t kMarkEvery = 4096;
    struct Mark {
        std::size_t at;
        std::uint64_t offset;
    };
    void decodeUtf8(std::size_t start);
    void decodeUtf16(std::size_t start, bool bigEnd);
    void decodeGb18030(std::size_t start);
    void beginWriting(std::size_t most);
    void put(std::uint32_t letter, std::size_t next);
    void refuse(std::size_t at, std::uint32_t length);
    void endWriting() { text_ = std::string_view(room_.get(), written()); }
    [[nodiscard]] std::size_t written() const { return static_cast<std::size_t>(out_ - room_.get()); }
    [[nodiscard]] std::uint64_t bytesOf(std::uint32_t letter) const;

    std::string_view bytes_;
    Encoding encoding_ = Encoding::Utf8;
    std::uint64_t first_ = 0;       // offset of bytes_
    std::unique_ptr<char[]> room_;  // not touched before it is written
    std::size_t roomSize_ = 0;
    char *out_ = nullptr, *nextMark_ = nullptr;
    std::string_view text_;
    std::vector<BadBytes> bad_;
    std::vector<Mark>
        marks_;  // behind line ends, zeros, bad bytes, and now and then; between them letters have their own length
};

// How many bytes a letter of ASCII takes.
[[nodiscard]] constexpr std::size_t unitOf(Encoding encoding) {
    return encoding == Encoding::Utf16Le || encoding == Encoding::Utf16Be ? 2 : 1;
}
// Where the line that `at` stands in ends, its line end (a letter of ASCII) included; npos if that is not among
// `bytes`.
[[nodiscard]] std::size_t endOfLine(std::string_view bytes, std::size_t at, Encoding encoding, char lineEnd);
// A line feed; a carriage return where there is no line feed in the whole of it.
[[nodiscard]] char lineEndOf(std::string_view bytes, Encoding encoding);

// The bytes as hex, for a problem: "B2 FF".
[[nodiscard]] std::string hexOfBytes(std::string_view bytes);

}  // namespace clearline
