#include "core/tables/decoding.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>

#include "core/base/utf8.h"

namespace clearline {
namespace {

constexpr std::uint32_t kReplacement = 0xFFFD, kNone = 0xFFFFFFFF;

void append(std::string& out, std::uint32_t letter) {
    if (letter < 0x80) {
        out += static_cast<char>(letter);
    } else if (letter < 0x800) {
        out += static_cast<char>(0xC0 | letter >> 6);
        out += static_cast<char>(0x80 | (letter & 0x3F));
    } else if (letter < 0x10000) {
        out += static_cast<char>(0xE0 | letter >> 12);
        out += static_cast<char>(0x80 | (letter >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (letter & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | letter >> 18);
        out += static_cast<char>(0x80 | (letter >> 12 & 0x3F));
        out += static_cast<char>(0x80 | (letter >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (letter & 0x3F));
    }
}

unsigned byteAt(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

// GB18030's letters of two bytes as a table, made once by ICU; those of four are asked for one by one.
class Gb18030 {
public:
    Gb18030() {
        UErrorCode status = U_ZERO_ERROR;
        converter_.reset(ucnv_open("gb18030", &status));
        if (!converter_) return;
        ucnv_setToUCallBack(converter_.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
        for (unsigned lead = 0; lead < kLeads; ++lead)
            for (unsigned trail = 0; trail < kTrails; ++trail) {
                const char bytes[2] = {static_cast<char>(lead + kFirstLead), static_cast<char>(trail + kFirstTrail)};
                const std::uint32_t letter = ask(std::string_view(bytes, 2));
                pairs_[lead][trail] = letter;
                if (letter < 0x10000) isPair_[letter] = true;
            }
    }
    static Gb18030& instance() {
        static thread_local Gb18030 one;
        return one;
    }
    // The letter of two bytes, or kNone.
    [[nodiscard]] std::uint32_t pair(unsigned lead, unsigned trail) const {
        if (lead < kFirstLead || lead > kLastLead || trail < kFirstTrail || trail > kLastLead) return kNone;
        return pairs_[lead - kFirstLead][trail - kFirstTrail];
    }
    [[nodiscard]] std::uint32_t four(std::string_view bytes) { return ask(bytes); }
    [[nodiscard]] std::uint64_t lengthOf(std::uint32_t letter) const {
        if (letter < 0x80) return 1;
        return letter < 0x10000 && isPair_[letter] ? 2 : 4;
    }

private:
    static constexpr unsigned kFirstLead = 0x81, kLastLead = 0xFE, kFirstTrail = 0x40;
    static constexpr unsigned kLeads = kLastLead - kFirstLead + 1, kTrails = kLastLead - kFirstTrail + 1;

    std::uint32_t ask(std::string_view bytes) {
        if (!converter_) return kNone;
        UErrorCode status = U_ZERO_ERROR;
        ucnv_resetToUnicode(converter_.get());
        const char* at = bytes.data();
        const UChar32 letter = ucnv_getNextUChar(converter_.get(), &at, bytes.data() + bytes.size(), &status);
        if (U_FAILURE(status) || at != bytes.data() + bytes.size() || letter == static_cast<UChar32>(kReplacement))
            return kNone;
        return static_cast<std::uint32_t>(letter);
    }

    struct Close {
        void operator()(UConverter* converter) const { ucnv_close(converter); }
    };
    std::unique_ptr<UConverter, Close> converter_;
    std::array<std::array<std::uint32_t, kTrails>, kLeads> pairs_{};
    std::vector<bool> isPair_ = std::vector<bool>(0x10000);
};

bool isDigitByte(unsigned byte) { return byte >= 0x30 && byte <= 0x39; }

}  // namespace

DecodedText::DecodedText(std::string_view bytes, Encoding encoding) : bytes_(bytes), encoding_(encoding) {
    std::size_t start = 0;
    switch (encoding) {
        case Encoding::Utf8:
            if (bytes.starts_with("\xEF\xBB\xBF")) start = 3;
            marks_.push_back({0, start});
            decodeUtf8(start);
            break;
        case Encoding::Utf16Le:
        case Encoding::Utf16Be:
            if (bytes.starts_with(encoding == Encoding::Utf16Le ? "\xFF\xFE" : "\xFE\xFF")) start = 2;
            marks_.push_back({0, start});
            decodeUtf16(start, encoding == Encoding::Utf16Be);
            break;
        case Encoding::Gb18030:
            if (bytes.starts_with("\x84\x31\x95\x33")) start = 4;
            marks_.push_back({0, start});
            decodeGb18030(start);
            break;
    }
}

void DecodedText::put(std::uint32_t letter, std::uint64_t next) {
    append(decoded_, letter);
    if (letter == '\n') marks_.push_back({decoded_.size(), next});
}

void DecodedText::refuse(std::uint64_t offset, std::uint32_t length) {
    bad_.push_back({decoded_.size(), offset, length});
    append(decoded_, kReplacement);
    marks_.push_back({decoded_.size(), offset + length});
}

// What is well-formed as a whole is not copied.
void DecodedText::decodeUtf8(std::size_t start) {
    text_ = bytes_.substr(start);
    for (std::size_t from = start; from < bytes_.size();) {
        const std::size_t good = std::min(firstBadUtf8(bytes_.substr(from)), bytes_.size() - from);
        if (from == start && good == bytes_.size() - from) return;
        decoded_ += bytes_.substr(from, good);
        from += good;
        if (from == bytes_.size()) break;
        std::uint32_t length = 1;
        while (from + length < bytes_.size() && (byteAt(bytes_, from + length) & 0xC0) == 0x80 && length < 4 &&
               (byteAt(bytes_, from) & 0xC0) == 0xC0)
            ++length;
        refuse(from, length);
        from += length;
    }
    text_ = decoded_;
}

void DecodedText::decodeUtf16(std::size_t start, bool bigEnd) {
    decoded_.reserve(bytes_.size());
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
    text_ = decoded_;
}

void DecodedText::decodeGb18030(std::size_t start) {
    Gb18030& table = Gb18030::instance();
    decoded_.reserve(bytes_.size() + bytes_.size() / 2);
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
    text_ = decoded_;
}

std::span<const BadBytes> DecodedText::badIn(std::size_t at, std::size_t length) const {
    const auto before = [](const BadBytes& bad, std::size_t place) { return bad.at < place; };
    const auto first = std::lower_bound(bad_.begin(), bad_.end(), at, before),
               last = std::lower_bound(first, bad_.end(), at + length, before);
    return {first, last};
}

std::uint64_t DecodedText::bytesOf(std::uint32_t letter) const {
    switch (encoding_) {
        case Encoding::Utf8: break;
        case Encoding::Utf16Le:
        case Encoding::Utf16Be: return letter < 0x10000 ? 2 : 4;
        case Encoding::Gb18030: return Gb18030::instance().lengthOf(letter);
    }
    return letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
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
