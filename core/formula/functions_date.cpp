// Built-ins on dates, times and durations. None reads a clock, none knows a zone.
#include "core/date/calendar.h"
#include "core/formula/call.h"
#include "core/formula/complaint.h"

namespace clearline {

namespace {

// What a text says, if it is of the kind that `code` complains of.
template <class Accepts>
bool fromText(Call& call, const std::string& text, const char* code, Accepts accepts) {
    const auto value = temporalFromText(text);
    if (value && accepts(*value)) return call.give(*value);
    return call.fail(hasZone(text) ? "formula.zone" : code, {shortened(text)});
}

bool dateFrom(Call& call) {
    if (const auto day = dayOf(call.value(0))) return call.give(dayValue(*day));
    const std::string* text = call.value(0).as<std::string>();
    if (!text) return call.wrongItem(0, Type::Text, call.value(0));
    return fromText(call, *text, "formula.bad-date", [](const Value& v) { return daysOf(v).has_value(); });
}

bool dateOf(Call& call) {
    std::int64_t year = 0, month = 0, day = 0;
    if (!call.whole(0, -kFarthestYear, kFarthestYear, year) || !call.whole(1, 1, 12, month) ||
        !call.whole(2, 1, 31, day))
        return false;
    const auto days = daysOfDate(year, month, day);
    return days ? call.give(dayValue(*days)) : call.outOfDomain(2);
}

bool timeFrom(Call& call) {
    const Value& from = call.value(0);
    if (from.as<TimeOfDay>()) return call.give(from);
    if (const DateTime* both = from.as<DateTime>()) return call.give(both->time);
    if (daysOf(from)) return call.fail("formula.zone", {from.text()});  // its midnight would be that of UTC
    const std::string* text = from.as<std::string>();
    if (!text) return call.wrongItem(0, Type::Text, from);
    return fromText(call, *text, "formula.bad-time", [](const Value& v) { return v.as<TimeOfDay>() != nullptr; });
}

bool timeOf(Call& call) {
    std::int64_t hour = 0, minute = 0;
    if (!call.whole(0, 0, 23, hour) || !call.whole(1, 0, 59, minute)) return false;
    const auto time = TimeOfDay::of(hour, minute, call.number(2));
    if (!time) return call.outOfDomain(2);
    return call.absent(3) ? call.give(*time) : call.fail("formula.zone", {call.value(3).text()}, 3);
}

bool dateTimeFrom(Call& call) {
    const Value& from = call.value(0);
    if (from.as<DateTime>()) return call.give(from);
    if (const auto day = daysOf(from)) return call.give(DateTime{*day, {}});
    const std::string* text = from.as<std::string>();
    if (!text) return call.wrongItem(0, Type::Text, from);
    if (const auto both = DateTime::fromIso(*text)) return call.give(*both);
    return call.fail(hasZone(*text) ? "formula.zone" : "formula.bad-date-time", {shortened(*text)});
}

bool dateTimeOf(Call& call) {
    const TimeOfDay* time = call.value(1).as<TimeOfDay>();
    if (!time) return call.wrongItem(1, Type::Time, call.value(1));
    return call.give(DateTime{call.day(0), *time});
}

bool duration(Call& call) {
    const Value& from = call.value(0);
    if (from.as<Period>() || from.as<Duration>()) return call.give(from);
    const std::string* text = from.as<std::string>();
    if (!text) return call.wrongItem(0, Type::Text, from);
    const auto value = durationFromText(*text);
    return value ? call.give(*value) : call.fail("formula.bad-period", {shortened(*text)});
}

// Whole months from one day to the other; negative if it goes back.
bool monthsBetween(Call& call) {
    const bool back = call.day(1) < call.day(0);
    const CivilDay from = civilOfDays(call.day(back ? 1 : 0)), to = civilOfDays(call.day(back ? 0 : 1));
    const std::int64_t months =
        (to.year - from.year) * 12 + std::int64_t{to.month} - std::int64_t{from.month} - (to.day < from.day ? 1 : 0);
    if (months > INT32_MAX) return call.fail("formula.date-outside", {std::string(call.name())});
    return call.give(Period{static_cast<std::int32_t>(back ? -months : months), 0});
}

std::int64_t dayOfYear(std::int64_t day) { return day - daysOfCivil(civilOfDays(day).year, 1, 1) + 1; }

bool dayOfWeek(Call& call) {
    constexpr std::string_view names[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    return call.give(Value(names[weekdayOf(call.day(0)) - 1]));
}

bool monthOfYear(Call& call) {
    constexpr std::string_view names[] = {"January", "February", "March",     "April",   "May",      "June",
                                          "July",    "August",   "September", "October", "November", "December"};
    return call.give(Value(names[civilOfDays(call.day(0)).month - 1]));
}

// ISO 8601: a week belongs to the year of its Thursday.
bool weekOfYear(Call& call) {
    const std::int64_t thursday = call.day(0) + 4 - weekdayOf(call.day(0));
    return call.give(Number::fromInteger((dayOfYear(thursday) - 1) / 7 + 1));
}

}  // namespace

void addDateFunctions(std::vector<Builtin>& table) {
    const std::vector<Parameter> one{{"date", 'd'}};
    table.push_back({"date", Type::Date, {{"from", 'v'}}, dateFrom});
    table.push_back({"date", Type::Date, {{"year", 'n'}, {"month", 'n'}, {"day", 'n'}}, dateOf});
    table.push_back({"time", Type::Time, {{"from", 'v'}}, timeFrom});
    table.push_back(
        {"time", Type::Time, {{"hour", 'n'}, {"minute", 'n'}, {"second", 'n'}, {"offset", 'v', true, true}}, timeOf});
    table.push_back({"date and time", Type::DateTime, {{"from", 'v'}}, dateTimeFrom});
    table.push_back({"date and time", Type::DateTime, {{"date", 'd'}, {"time", 'v'}}, dateTimeOf});
    table.push_back({"duration", Type::Period, {{"from", 'v'}}, duration});
    table.push_back({"years and months duration", Type::Period, {{"from", 'd'}, {"to", 'd'}}, monthsBetween});
    table.push_back({"day of year", Type::Number, one,
                     [](Call& call) { return call.give(Number::fromInteger(dayOfYear(call.day(0)))); }});
    table.push_back({"day of week", Type::Text, one, dayOfWeek});
    table.push_back({"month of year", Type::Text, one, monthOfYear});
    table.push_back({"week of year", Type::Number, one, weekOfYear});
}

}  // namespace clearline
