// Decoding: the text of a file in one of the encodings that are read, as UTF-8, with the way back from every place in
// the text to the byte it came from. Strict: bytes that do not decode are told one by one and stand in the text as
// U+FFFD; whoever reads the text refuses what holds one. GB18030 by ICU's tables (all that calls itself GB2312 or GBK
// is read so); UTF-16 and UTF-8 by hand, since both are a few lines and ICU tells no byte offsets.
#pragma once

#include <cstdint>
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
    // A byte order mark of the encoding at the start is no part of the text. `bytes` stay where they are.
    DecodedText(std::string_view bytes, Encoding encoding);
    DecodedText(const DecodedText&) = delete;
    DecodedText& operator=(const DecodedText&) = delete;

    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] const std::vector<BadBytes>& bad() const { return bad_; }
    [[nodiscard]] std::span<const BadBytes> badIn(std::size_t at, std::size_t length) const;
    // Of the byte that the letter at this place of the text begins with; of the end, the size of the file.
    [[nodiscard]] std::uint64_t offsetOf(std::size_t at) const;

private:
    struct Mark {
        std::size_t at;
        std::uint64_t offset;
    };
    void decodeUtf8(std::size_t start);
    void decodeUtf16(std::size_t start, bool bigEnd);
    void decodeGb18030(std::size_t start);
    void put(std::uint32_t letter, std::uint64_t next);
    void refuse(std::uint64_t offset, std::uint32_t length);
    [[nodiscard]] std::uint64_t bytesOf(std::uint32_t letter) const;

    std::string_view bytes_;
    Encoding encoding_;
    std::string decoded_;
    std::string_view text_;
    std::vector<BadBytes> bad_;
    std::vector<Mark> marks_;  // after each line end and each bad sequence; between them letters have their own length
};

// The bytes as hex, for a problem: "B2 FF".
[[nodiscard]] std::string hexOfBytes(std::string_view bytes);

}  // namespace clearline
