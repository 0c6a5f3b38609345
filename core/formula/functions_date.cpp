// Built-ins on dates and periods. None reads a clock.
#include "core/formula/call.h"
#include "core/formula/complaint.h"
#include "core/formula/period_text.h"

namespace clearline {

namespace {

bool dateFrom(Call& call) {
    if (call.value(0).as<Date>()) return call.give(call.value(0));
    const std::string* text = call.value(0).as<std::string>();
    if (!text) return call.wrongItem(0, Type::Text, call.value(0));
    const auto date = Date::fromIso(*text);
    return date ? call.give(*date) : call.fail("formula.bad-date", {shortened(*text)});
}

bool dateOf(Call& call) {
    std::int64_t year = 0, month = 0, day = 0;
    if (!call.whole(0, 1, 9999, year) || !call.whole(1, 1, 12, month) || !call.whole(2, 1, 31, day)) return false;
    const auto date = Date::of(static_cast<int>(year), static_cast<unsigned>(month), static_cast<unsigned>(day));
    return date ? call.give(*date) : call.outOfDomain(2);
}

bool duration(Call& call) {
    if (call.value(0).as<Period>()) return call.give(call.value(0));
    const std::string* text = call.value(0).as<std::string>();
    if (!text) return call.wrongItem(0, Type::Text, call.value(0));
    const auto period = periodFromText(*text);
    return period ? call.give(*period) : call.fail("formula.bad-period", {shortened(*text)});
}

// Whole months from one day to the other; negative if it goes back.
bool monthsBetween(Call& call) {
    const bool back = call.date(1) < call.date(0);
    const YearMonthDay from = (back ? call.date(1) : call.date(0)).parts(),
                       to = (back ? call.date(0) : call.date(1)).parts();
    const int months = (to.year - from.year) * 12 + static_cast<int>(to.month) - static_cast<int>(from.month) -
                       (to.day < from.day ? 1 : 0);
    return call.give(Period{back ? -months : months, 0});
}

int dayOfYear(Date date) { return date.days() - Date::of(date.parts().year, 1, 1)->days() + 1; }

bool dayOfWeek(Call& call) {
    constexpr std::string_view names[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    return call.give(Value(names[call.date(0).weekday() - 1]));
}

bool monthOfYear(Call& call) {
    constexpr std::string_view names[] = {"January", "February", "March",     "April",   "May",      "June",
                                          "July",    "August",   "September", "October", "November", "December"};
    return call.give(Value(names[call.date(0).parts().month - 1]));
}

// ISO 8601: a week belongs to the year of its Thursday.
bool weekOfYear(Call& call) {
    const Date date = call.date(0);
    const auto thursday = date.plusDays(4 - date.weekday());
    if (!thursday) return call.give(Value(date.parts().year == 1 ? 1 : 52));
    return call.give(Value((dayOfYear(*thursday) - 1) / 7 + 1));
}

}  // namespace

void addDateFunctions(std::vector<Builtin>& table) {
    const std::vector<Parameter> one{{"date", 'd'}};
    table.push_back({"date", Type::Date, {{"from", 'v'}}, dateFrom});
    table.push_back({"date", Type::Date, {{"year", 'n'}, {"month", 'n'}, {"day", 'n'}}, dateOf});
    table.push_back({"duration", Type::Period, {{"from", 'v'}}, duration});
    table.push_back({"years and months duration", Type::Period, {{"from", 'd'}, {"to", 'd'}}, monthsBetween});
    table.push_back(
        {"day of year", Type::Number, one, [](Call& call) { return call.give(Value(dayOfYear(call.date(0)))); }});
    table.push_back({"day of week", Type::Text, one, dayOfWeek});
    table.push_back({"month of year", Type::Text, one, monthOfYear});
    table.push_back({"week of year", Type::Number, one, weekOfYear});
}

}  // namespace clearline
