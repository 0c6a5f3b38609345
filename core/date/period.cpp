#include "core/date/period.h"

#include <charconv>

namespace clearline {

std::optional<Period> Period::fromIso(std::string_view text) {
    if (text.size() < 3 || text[0] != 'P') return std::nullopt;
    text.remove_prefix(1);
    Period period;
    std::size_t next = 0;  // units in order, each at most once
    constexpr std::string_view kUnits = "YMD";
    while (!text.empty()) {
        std::int32_t count = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
        const std::size_t used = static_cast<std::size_t>(end - text.data());
        if (error != std::errc() || used == text.size() || text[0] < '0' || text[0] > '9' || count > 120000)
            return std::nullopt;
        const std::size_t unit = kUnits.find(text[used], next);
        if (unit == std::string_view::npos) return std::nullopt;
        if (unit == 0)
            period.months += count * 12;
        else if (unit == 1)
            period.months += count;
        else
            period.days = count;
        next = unit + 1;
        text.remove_prefix(used + 1);
    }
    return period;
}

std::string Period::iso() const {
    if (months == 0) return "P" + std::to_string(days) + "D";
    std::string out = "P";
    if (months / 12) out += std::to_string(months / 12) + "Y";
    if (months % 12) out += std::to_string(months % 12) + "M";
    if (days) out += std::to_string(days) + "D";
    return out;
}

std::optional<Date> Period::after(Date start) const {
    const auto moved = start.plusMonths(months);
    return moved ? moved->plusDays(days) : std::nullopt;
}

}  // namespace clearline
