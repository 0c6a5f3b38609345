#include "core/tables/decoding.h"

#include <algorithm>

#include "core/base/utf8.h"
#include "core/tables/gb18030.h"

namespace clearline {
namespace {

constexpr std::uint32_t kReplacement = 0xFFFD, kNone = Gb18030::kNone;

unsigned byteAt(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

bool isDigitByte(unsigned byte) { return byte >= 0x30 && byte <= 0x39; }

std::string_view markOf(Encoding encoding) {
    constexpr std::string_view kMarks[] = {"\xEF\xBB\xBF", "\x84\x31\x95\x33", "\xFF\xFE", "\xFE\xFF"};
    return kMarks[static_cast<std::size_t>(encoding)];
}

}  // namespace

void DecodedText::decode(std::string_view bytes, Encoding encoding, std::uint64_t offset) {
    bytes_ = bytes;
    encoding_ = encoding;
    first_ = offset;
    bad_.clear();
    marks_.clear();
    const std::size_t start = offset == 0 && bytes.starts_with(markOf(encoding)) ? markOf(encoding).size() : 0;
    marks_.push_back({0, first_ + start});
    switch (encoding) {
        case Encoding::Utf8: decodeUtf8(start); break;
        case Encoding::Utf16Le:
        case Encoding::Utf16Be: decodeUtf16(start, encoding == Encoding::Utf16Be); break;
        case Encoding::Gb18030: decodeGb18030(start); break;
    }
}

void DecodedText::beginWriting(std::size_t most) {
    if (roomSize_ < most) {
        room_ = std::make_unique_for_overwrite<char[]>(most);
        roomSize_ = most;
    }
    out_ = room_.get();
    nextMark_ = out_ + kMarkEvery;
}

inline void DecodedText::put(std::uint32_t letter, std::size_t next) {
    out_ = putUtf8(out_, letter);
    if (letter != '\n' && letter != '\r' && letter != 0 && out_ < nextMark_) return;
    marks_.push_back({written(), first_ + next});
    nextMark_ = out_ + kMarkEvery;
}

void DecodedText::refuse(std::size_t at, std::uint32_t length) {
    bad_.push_back({written(), first_ + at, length});
    out_ = putUtf8(out_, kReplacement);
    marks_.push_back({written(), first_ + at + length});
}

// What is well-formed as a whole is not copied.
void DecodedText::decodeUtf8(std::size_t start) {
    text_ = bytes_.substr(start);
    std::size_t good = firstBadUtf8(text_);
    if (good == std::string_view::npos) return;
    beginWriting(3 * text_.size());
    for (std::size_t from = start; from < bytes_.size();) {
        good = std::min(good, bytes_.size() - from);
        out_ = std::copy_n(bytes_.data() + from, good, out_);
        from += good;
        if (from == bytes_.size()) break;
        std::uint32_t length = 1;
        while (from + length < bytes_.size() && (byteAt(bytes_, from + length) & 0xC0) == 0x80 && length < 4 &&
               (byteAt(bytes_, from) & 0xC0) == 0xC0)
            ++length;
        refuse(from, length);
        from += length;
        good = firstBadUtf8(bytes_.substr(from));
    }
    endWriting();
}

void DecodedText::decodeUtf16(std::size_t start, bool bigEnd) {
    beginWriting(3 * (bytes_.size() / 2 + 1));
    const auto unit = [&](std::size_t at) {
        return bigEnd ? byteAt(bytes_, at) << 8 | byteAt(bytes_, at + 1)
                      : byteAt(bytes_, at + 1) << 8 | byteAt(bytes_, at);
    };
    for (std::size_t at = start; at < bytes_.size();) {
        if (at + 1 == bytes_.size()) {
            refuse(at, 1);
            break;
        }
        const unsigned first = unit(at);
        if (first < 0xD800 || first > 0xDFFF) {
            put(first, at + 2);
            at += 2;
            continue;
        }
        const unsigned second = first < 0xDC00 && at + 3 < bytes_.size() ? unit(at + 2) : 0;
        if (second < 0xDC00 || second > 0xDFFF) {
            refuse(at, 2);
            at += 2;
            continue;
        }
        put(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00), at + 4);
        at += 4;
    }
    endWriting();
}

void DecodedText::decodeGb18030(std::size_t start) {
    Gb18030& table = Gb18030::instance();
    beginWriting(3 * bytes_.size());
    for (std::size_t at = start; at < bytes_.size();) {
        const unsigned first = byteAt(bytes_, at);
        if (first < 0x80) {
            put(first, at + 1);
            ++at;
            continue;
        }
        const unsigned second = at + 1 < bytes_.size() ? byteAt(bytes_, at + 1) : 0;
        std::uint32_t letter = table.pair(first, second), length = 2;
        if (letter == kNone && isDigitByte(second) && at + 3 < bytes_.size() && isDigitByte(byteAt(bytes_, at + 3))) {
            length = 4;
            letter = table.four(bytes_.substr(at, length));
        }
        if (letter == kNone) {
            // A lead byte alone, so that what follows it is read: a comma, a quote or a line end above all.
            refuse(at, 1);
            ++at;
            continue;
        }
        put(letter, at + length);
        at += length;
    }
    endWriting();
}

std::span<const BadBytes> DecodedText::badIn(std::size_t at, std::size_t length) const {
    const auto before = [](const BadBytes& bad, std::size_t place) { return bad.at < place; };
    const auto first = std::lower_bound(bad_.begin(), bad_.end(), at, before),
               last = std::lower_bound(first, bad_.end(), at + length, before);
    return {first, last};
}

std::uint64_t DecodedText::bytesOf(std::uint32_t letter) const {
    if (unitOf(encoding_) == 2) return letter < 0x10000 ? 2 : 4;
    return Gb18030::instance().lengthOf(letter);
}

std::uint64_t DecodedText::offsetOf(std::size_t at) const {
    const auto after = std::upper_bound(marks_.begin(), marks_.end(), at,
                                        [](std::size_t place, const Mark& m) { return place < m.at; });
    const Mark& mark = *std::prev(after);
    if (encoding_ == Encoding::Utf8) return mark.offset + (at - mark.at);
    std::uint64_t offset = mark.offset;
    for (std::size_t place = mark.at; place < at;) {
        const Utf8Letter letter = utf8LetterAt(text_, place);
        offset += bytesOf(letter.codePoint);
        place += letter.length;
    }
    return offset;
}

std::size_t endOfLine(std::string_view bytes, std::size_t at, Encoding encoding, char lineEnd) {
    const std::size_t unit = unitOf(encoding);
    if (unit == 1) {
        const std::size_t found = bytes.find(lineEnd, at);
        return found == std::string_view::npos ? found : found + 1;
    }
    const std::size_t low = encoding == Encoding::Utf16Le ? 0 : 1;
    for (at = at / unit * unit + low; (at = bytes.find(lineEnd, at)) != std::string_view::npos; ++at) {
        const std::size_t begin = at / unit * unit;
        if (at % unit == low && begin + 1 < bytes.size() && bytes[begin + 1 - low] == '\0') return begin + unit;
    }
    return std::string_view::npos;
}

char lineEndOf(std::string_view bytes, Encoding encoding) {
    const auto has = [&](char c) { return endOfLine(bytes, 0, encoding, c) != std::string_view::npos; };
    return !has('\n') && has('\r') ? '\r' : '\n';
}

std::string hexOfBytes(std::string_view bytes) {
    constexpr char kDigits[] = "0123456789ABCDEF";
    std::string hex;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i > 0) hex += ' ';
        hex += kDigits[byteAt(bytes, i) >> 4];
        hex += kDigits[byteAt(bytes, i) & 0xF];
    }
    return hex;
}

}  // namespace clearline
