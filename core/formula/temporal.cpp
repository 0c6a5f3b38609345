#include "core/formula/temporal.h"

#include <charconv>

#include "core/date/calendar.h"
#include "core/formula/value_text.h"

namespace clearline {

namespace {

constexpr std::int64_t kMostDays = 2'000'000'000;
constexpr std::int64_t kMostMonths = 2'000'000'000;

// P1Y2M: years and months of any number of digits that the type can hold.
std::optional<Value> monthsFromText(std::string_view text) {
    const bool negative = text.front() == '-';
    text.remove_prefix(negative ? 2 : 1);
    std::int64_t months = 0;
    for (const auto& [unit, factor] : {std::pair('Y', 12), std::pair('M', 1)}) {
        std::int64_t count = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
        const auto used = static_cast<std::size_t>(end - text.data());
        if (error != std::errc() || count < 0 || count > kMostMonths || text.front() == '-' || used == text.size())
            return std::nullopt;
        if (text[used] != unit) {
            if (unit == 'Y') continue;
            return std::nullopt;
        }
        months += count * factor;
        text.remove_prefix(used + 1);
        if (text.empty()) break;
    }
    if (!text.empty() || months > kMostMonths) return std::nullopt;
    return Value(Period{static_cast<std::int32_t>(negative ? -months : months), 0});
}

// Where an offset or a zone begins: Z, +01:00, -05:30:15, @Asia/Shanghai.
std::size_t zoneStart(std::string_view text) {
    const std::size_t colon = text.find(':');
    return colon == std::string_view::npos ? colon : text.find_first_of("Z+-@", colon);
}

std::optional<Value> pointFromText(std::string_view text) {
    if (text.find('T') != std::string_view::npos) {
        const auto both = DateTime::fromIso(text);
        return both ? std::optional(Value(*both)) : std::nullopt;
    }
    if (text.find(':') != std::string_view::npos) {
        const auto time = TimeOfDay::fromIso(text);
        return time ? std::optional(Value(*time)) : std::nullopt;
    }
    const auto days = daysFromIso(text);
    return days ? std::optional(dayValue(*days)) : std::nullopt;
}

}  // namespace

Value::Value(FarDate d) {
    if (d.days >= Date::kMin.days() && d.days <= Date::kMax.days())
        data_ = Date::ofDays(static_cast<std::int32_t>(d.days));
    else
        data_ = d;
}

Value::Value(Duration d) {
    const Number days = d.seconds / Number(kSecondsPerDay);
    const auto whole = days.toInteger();
    if (whole && *whole <= kMostDays && *whole >= -kMostDays)
        data_ = Period{0, static_cast<std::int32_t>(*whole)};
    else
        data_ = std::move(d);
}

std::optional<Value> durationFromText(std::string_view text) {
    if (text.size() < 3 || (text[0] != 'P' && text.substr(0, 2) != "-P")) return std::nullopt;
    if (auto months = monthsFromText(text)) return months;
    if (const auto span = Duration::fromIso(text)) return Value(*span);
    // P1Y30D: both kinds at once, which rulebooks may write and FEEL does not know.
    const bool negative = text.front() == '-';
    const auto period = Period::fromIso(text.substr(negative ? 1 : 0));
    if (!period) return std::nullopt;
    return Value(negative ? Period{-period->months, -period->days} : *period);
}

std::optional<Value> temporalFromText(std::string_view text) {
    if (text.find('P') != std::string_view::npos) return durationFromText(text);
    return pointFromText(text);
}

bool hasZone(std::string_view text) {
    const std::size_t start = zoneStart(text);
    if (start == std::string_view::npos) return false;
    const auto point = pointFromText(text.substr(0, start));
    return point && !daysOf(*point);
}

std::string temporalText(const Value& value) {
    if (const Period* period = value.as<Period>()) return periodIso(*period);
    if (const Duration* span = value.as<Duration>()) return span->iso();
    if (const auto days = daysOf(value)) return isoOfDays(*days);
    if (const TimeOfDay* time = value.as<TimeOfDay>()) return time->iso();
    if (const DateTime* both = value.as<DateTime>()) return both->iso();
    return {};
}

std::optional<std::int64_t> daysOf(const Value& value) {
    if (const Date* date = value.as<Date>()) return date->days();
    if (const FarDate* far = value.as<FarDate>()) return far->days;
    return std::nullopt;
}

Value dayValue(std::int64_t days) { return Value(FarDate{days}); }

std::optional<std::int64_t> dayOf(const Value& value) {
    if (const DateTime* both = value.as<DateTime>()) return both->days;
    return daysOf(value);
}

std::optional<Number> secondsOf(const Value& value) {
    if (const Duration* span = value.as<Duration>()) return span->seconds;
    const Period* period = value.as<Period>();
    if (!period || period->months != 0) return std::nullopt;
    return Number(period->days) * Number(kSecondsPerDay);
}

std::optional<std::int32_t> monthsOf(const Value& value) {
    const Period* period = value.as<Period>();
    return period && period->days == 0 ? std::optional(period->months) : std::nullopt;
}

}  // namespace clearline
