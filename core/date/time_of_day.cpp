#include "core/date/time_of_day.h"

#include "core/date/seconds_text.h"

namespace clearline {

namespace {

constexpr std::size_t kLongestText = 64;

std::optional<int> twoDigits(std::string_view text) {
    if (text.size() != 2 || text[0] < '0' || text[0] > '9' || text[1] < '0' || text[1] > '9') return std::nullopt;
    return (text[0] - '0') * 10 + (text[1] - '0');
}

std::string padded(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

}  // namespace

std::optional<TimeOfDay> TimeOfDay::of(std::int64_t hour, std::int64_t minute, const Number& second) {
    if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || second.sign() < 0 || second >= Number(60))
        return std::nullopt;
    Number all = Number::fromInteger(hour * 3600 + minute * 60) + second;
    if (all > Number(kSecondsPerDay)) return std::nullopt;
    if (all == Number(kSecondsPerDay)) all = Number(0);
    return TimeOfDay{std::move(all)};
}

std::optional<TimeOfDay> TimeOfDay::fromIso(std::string_view text) {
    if (text.size() < 8 || text.size() > kLongestText || text[2] != ':' || text[5] != ':') return std::nullopt;
    const auto hour = twoDigits(text.substr(0, 2)), minute = twoDigits(text.substr(3, 2)),
               whole = twoDigits(text.substr(6, 2));
    const auto second = Number::fromDecimal(text.substr(6));
    if (!hour || !minute || !whole || !second || (text.size() > 8 && text[8] != '.')) return std::nullopt;
    return of(*hour, *minute, *second);
}

int TimeOfDay::hour() const { return static_cast<int>(*(seconds / Number(3600)).floor().toInteger()); }
int TimeOfDay::minute() const { return static_cast<int>(*(seconds / Number(60)).floor().toInteger()) % 60; }
Number TimeOfDay::second() const { return seconds - Number(hour() * 3600 + minute() * 60); }

std::string TimeOfDay::iso() const {
    const Number rest = second();
    return padded(hour()) + ":" + padded(minute()) + ":" + (rest < Number(10) ? "0" : "") + secondsText(rest);
}

}  // namespace clearline
