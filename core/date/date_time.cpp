#include "core/date/date_time.h"

#include "core/date/calendar.h"
#include "core/date/far_date.h"

namespace clearline {

std::optional<DateTime> DateTime::fromIso(std::string_view text) {
    const std::size_t t = text.find('T');
    const auto days = daysFromIso(text.substr(0, t));
    if (!days) return std::nullopt;
    if (t == std::string_view::npos) return DateTime{*days, {}};
    const std::string_view clock = text.substr(t + 1);
    const auto time = TimeOfDay::fromIso(clock);
    if (!time) return std::nullopt;
    const auto day = clock.substr(0, 2) == "24" ? daysPlusDays(*days, 1) : days;
    return day ? std::optional(DateTime{*day, *time}) : std::nullopt;
}

std::string DateTime::iso() const { return isoOfDays(days) + "T" + time.iso(); }

Number DateTime::instant() const { return Number::fromInteger(days) * Number(kSecondsPerDay) + time.seconds; }

std::optional<DateTime> DateTime::ofInstant(const Number& seconds) {
    const Number day = (seconds / Number(kSecondsPerDay)).floor();
    const auto whole = day.toInteger();
    const auto days = whole ? daysPlusDays(*whole, 0) : std::nullopt;
    if (!days) return std::nullopt;
    return DateTime{*days, {seconds - day * Number(kSecondsPerDay)}};
}

}  // namespace clearline
