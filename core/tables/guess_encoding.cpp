#include "core/tables/guess_encoding.h"

#include <uchardet.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "core/base/utf8.h"
#include "core/tables/decoding.h"
#include "core/tables/text_evidence.h"

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

bool isGb(std::string_view name) { return name == "GB18030" || name == "GB2312" || name == "GBK"; }

// Of these uchardet knows the ways; of single-byte encodings it guesses from little, and often wrongly in short texts.
bool isSureOf(std::string_view name) {
    constexpr std::string_view kNames[] = {"BIG5",        "EUC-TW", "SHIFT_JIS", "EUC-JP",     "EUC-KR",
                                           "ISO-2022-JP", "UHC",    "JOHAB",     "ISO-2022-KR"};
    return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

class Guess {
public:
    Guess(std::string_view bytes, const std::string& file) : file_(file), bytes_(bytes) {}

    EncodingGuess make() {
        if (const auto known = byMark()) return *known;
        if (bytes_.starts_with(std::string_view("\xFF\xFE\0\0", 4)) ||
            bytes_.starts_with(std::string_view("\0\0\xFE\xFF", 4)))
            return notRead("UTF-32");
        if (bytes_.starts_with("\xFF\xFE")) return because(Encoding::Utf16Le, "byte-order-mark");
        if (bytes_.starts_with("\xFE\xFF")) return because(Encoding::Utf16Be, "byte-order-mark");
        if (const auto wide = utf16ByZeros(bytes_)) return because(*wide, "zero-bytes");
        if (isPlainAscii(bytes_)) return because(Encoding::Utf8, "plain-ascii");
        const std::size_t badUtf8 = firstBadUtf8(bytes_);
        if (badUtf8 == std::string_view::npos) return because(Encoding::Utf8, "valid-utf-8");
        const Utf8Evidence utf8 = utf8Evidence(bytes_);
        return utf8.isMostlyUtf8() ? utf8WithFaults(utf8, badUtf8) : gbOrOther(utf8, badUtf8);
    }

private:
    [[nodiscard]] std::optional<EncodingGuess> byMark() const {
        if (bytes_.starts_with("\xEF\xBB\xBF")) return because(Encoding::Utf8, "byte-order-mark");
        if (bytes_.starts_with("\x84\x31\x95\x33")) return because(Encoding::Gb18030, "byte-order-mark");
        return std::nullopt;
    }

    static EncodingGuess utf8WithFaults(const Utf8Evidence& utf8, std::size_t first) {
        return because(Encoding::Utf8, "few-faults", {std::to_string(utf8.bad), std::to_string(first)});
    }

    EncodingGuess gbOrOther(const Utf8Evidence& utf8, std::size_t badUtf8) {
        const GbEvidence gb = gbEvidence(bytes_);
        const std::string opinion = secondOpinion(bytes_);
        if (isSureOf(opinion)) return notRead(opinion);
        const bool chinese = isGb(opinion) || gb.isUsualChinese();
        const auto orElse = [&](EncodingGuess guess) {
            if (!opinion.empty() && !isGb(opinion)) guess.reasons.push_back({"looks-like-other", {opinion}});
            return guess;
        };
        if (chinese && gb.bad == 0)
            return orElse(because(Encoding::Gb18030, "valid-gb18030", {std::to_string(badUtf8)}));
        if (chinese && gb.hasFewFaults())
            return because(Encoding::Gb18030, "few-faults", {std::to_string(gb.bad), std::to_string(gb.firstBad)});
        // ASCII but for a few bytes: where they stand is refused, whatever they mean.
        if (utf8.hasFewFaults(bytes_.size())) return orElse(utf8WithFaults(utf8, badUtf8));
        if (!opinion.empty() && !isGb(opinion) && opinion != "UTF-8") return notRead(opinion);
        return refused("table.encoding-unknown", std::to_string(badUtf8));
    }

    static EncodingGuess because(Encoding encoding, const char* code, std::vector<std::string> args = {}) {
        return {encoding, {{code, std::move(args)}}, std::nullopt};
    }
    [[nodiscard]] EncodingGuess notRead(const std::string& name) const {
        return refused("table.encoding-not-read", name);
    }
    [[nodiscard]] EncodingGuess refused(const char* code, const std::string& arg) const {
        EncodingGuess guess = because(Encoding::Gb18030, "no-encoding-fits");
        guess.refusal = Problem{code, Severity::Fatal, {file_, 0, 0}, {arg}};
        return guess;
    }

    const std::string& file_;
    std::string_view bytes_;
};

}  // namespace

EncodingGuess guessEncoding(std::string_view bytes, const std::string& file) { return Guess(bytes, file).make(); }

}  // namespace clearline
