// Gb18030: the letters of GB18030, by ICU's tables: its data are part of the library, so that every machine reads the
// same, which iconv's modules do not promise. Where it sits: behind decoding. All that calls itself GB2312 or GBK is
// read so. One object for each thread, since a converter of ICU is.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

struct UConverter;

namespace clearline {

class Gb18030 {
public:
    static constexpr std::uint32_t kNone = 0xFFFFFFFF;

    static Gb18030& instance();
    // The letter of two bytes, or kNone.
    [[nodiscard]] std::uint32_t pair(unsigned lead, unsigned trail) const {
        if (lead < kFirstLead || lead > kLast || trail < kFirstTrail || trail > kLast) return kNone;
        return pairs_[lead - kFirstLead][trail - kFirstTrail];
    }
    // The letter of four bytes, or kNone.
    [[nodiscard]] std::uint32_t four(std::string_view bytes) { return ask(bytes); }
    // How many bytes it is written in.
    [[nodiscard]] std::uint32_t lengthOf(std::uint32_t letter) const {
        if (letter < 0x80) return 1;
        return letter < isPair_.size() && isPair_[letter] ? 2 : 4;
    }

private:
    static constexpr unsigned kFirstLead = 0x81, kLast = 0xFE, kFirstTrail = 0x40;
    static constexpr unsigned kLeads = kLast - kFirstLead + 1, kTrails = kLast - kFirstTrail + 1;

    Gb18030();
    [[nodiscard]] std::uint32_t ask(std::string_view bytes);

    struct Close {
        void operator()(UConverter* converter) const;
    };
    std::unique_ptr<UConverter, Close> converter_;
    std::array<std::array<std::uint32_t, kTrails>, kLeads> pairs_{};
    std::vector<bool> isPair_ = std::vector<bool>(0x10000);
};

}  // namespace clearline
