#include "core/tables/guess_encoding.h"

#include <uchardet.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "core/base/utf8.h"
#include "core/tables/decoding.h"

namespace clearline {
namespace {

// What uchardet takes the bytes for; empty if it has no opinion.
std::string secondOpinion(std::string_view bytes) {
    constexpr std::size_t kEnough = std::size_t{1} << 18;
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    if (uchardet_handle_data(detector.get(), bytes.data(), std::min(bytes.size(), kEnough)) != 0) return {};
    uchardet_data_end(detector.get());
    return uchardet_get_charset(detector.get());
}

// UTF-16 without a mark has a zero byte in every letter of ASCII, always on the same side: line ends and separators at
// the least.
std::optional<Encoding> byZeros(std::string_view bytes) {
    constexpr std::size_t kSample = std::size_t{1} << 16;
    std::size_t zeros[2] = {0, 0};
    const std::size_t size = std::min(bytes.size(), kSample);
    for (std::size_t i = 0; i < size; ++i)
        if (bytes[i] == '\0') ++zeros[i % 2];
    const std::size_t most = std::max(zeros[0], zeros[1]), least = std::min(zeros[0], zeros[1]);
    if (most < 2 || most < size / 100 || least > most / 20) return std::nullopt;
    return zeros[0] > zeros[1] ? Encoding::Utf16Be : Encoding::Utf16Le;
}

bool isPlainAscii(std::string_view bytes) {
    return std::none_of(bytes.begin(), bytes.end(), [](char c) { return (static_cast<unsigned char>(c) & 0x80) != 0; });
}

bool isGb(std::string_view name) { return name == "GB18030" || name == "GB2312" || name == "GBK"; }

}  // namespace

EncodingGuess guessEncoding(std::string_view bytes) {
    const auto because = [](Encoding encoding, const char* code, std::vector<std::string> args = {}) {
        return EncodingGuess{encoding, {{code, std::move(args)}}};
    };
    if (bytes.starts_with("\xEF\xBB\xBF")) return because(Encoding::Utf8, "byte-order-mark");
    if (bytes.starts_with("\xFF\xFE")) return because(Encoding::Utf16Le, "byte-order-mark");
    if (bytes.starts_with("\xFE\xFF")) return because(Encoding::Utf16Be, "byte-order-mark");
    if (bytes.starts_with("\x84\x31\x95\x33")) return because(Encoding::Gb18030, "byte-order-mark");
    if (const auto wide = byZeros(bytes)) return because(*wide, "zero-bytes");
    if (isPlainAscii(bytes)) return because(Encoding::Utf8, "plain-ascii");
    const std::size_t badUtf8 = firstBadUtf8(bytes);
    if (badUtf8 == std::string_view::npos) return because(Encoding::Utf8, "valid-utf-8");
    const DecodedText gb(bytes, Encoding::Gb18030), utf8(bytes, Encoding::Utf8);
    if (gb.bad().empty()) {
        EncodingGuess guess = because(Encoding::Gb18030, "valid-gb18030", {std::to_string(badUtf8)});
        const std::string other = secondOpinion(bytes);
        if (!other.empty() && !isGb(other)) guess.reasons.push_back({"looks-like-other", {other}});
        return guess;
    }
    const bool fewer = utf8.bad().size() <= gb.bad().size();
    const std::size_t faults = fewer ? utf8.bad().size() : gb.bad().size();
    EncodingGuess guess =
        because(fewer ? Encoding::Utf8 : Encoding::Gb18030, "fewest-faults", {std::to_string(faults)});
    if (const std::string other = secondOpinion(bytes); !other.empty() && !isGb(other) && other != "UTF-8")
        guess.reasons.push_back({"looks-like-other", {other}});
    return guess;
}

}  // namespace clearline
