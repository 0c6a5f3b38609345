#include "core/formula/member.h"

#include <algorithm>

#include "core/date/calendar.h"
#include "core/formula/range.h"
#include "core/formula/temporal.h"

namespace clearline {

namespace {

struct Member {
    Type type;
    std::string_view name;
};
constexpr Member kMembers[] = {
    {Type::Date, "year"},       {Type::Date, "month"},           {Type::Date, "day"},
    {Type::Date, "weekday"},    {Type::DateTime, "year"},        {Type::DateTime, "month"},
    {Type::DateTime, "day"},    {Type::DateTime, "weekday"},     {Type::DateTime, "hour"},
    {Type::DateTime, "minute"}, {Type::DateTime, "second"},      {Type::Time, "hour"},
    {Type::Time, "minute"},     {Type::Time, "second"},          {Type::Period, "years"},
    {Type::Period, "months"},   {Type::Period, "days"},          {Type::Period, "hours"},
    {Type::Period, "minutes"},  {Type::Period, "seconds"},       {Type::Range, "start"},
    {Type::Range, "end"},       {Type::Range, "start included"}, {Type::Range, "end included"},
};

std::optional<Value> memberOfDay(std::int64_t days, std::string_view member) {
    const CivilDay civil = civilOfDays(days);
    if (member == "year") return Value(Number::fromInteger(civil.year));
    if (member == "month") return Value(static_cast<int>(civil.month));
    if (member == "day") return Value(static_cast<int>(civil.day));
    if (member == "weekday") return Value(weekdayOf(days));
    return std::nullopt;
}

// A test against one bound has its other end open: < 5 is a range from null to 5.
std::optional<Value> memberOfRange(const RangeValue& range, std::string_view member) {
    const std::string& op = range.op;
    if (op == "!=") return std::nullopt;
    const bool open = op.empty();
    const bool hasStart = op == ">" || op == ">=" || op == "=", hasEnd = op == "<" || op == "<=" || op == "=";
    if (member == "start") return open || hasStart ? range.low : Value();
    if (member == "end") return open ? range.high : hasEnd ? range.low : Value();
    if (member == "start included") return Value(open ? range.lowIncluded : op == ">=" || op == "=");
    if (member == "end included") return Value(open ? range.highIncluded : op == "<=" || op == "=");
    return std::nullopt;
}

std::optional<Value> memberOfTime(const TimeOfDay& time, std::string_view member) {
    if (member == "hour") return Value(time.hour());
    if (member == "minute") return Value(time.minute());
    if (member == "second") return Value(time.second());
    return std::nullopt;
}

// Both kinds of duration of zero are one value, which has the members of both.
std::optional<Value> memberOfDuration(const Value& value, std::string_view member) {
    if (const auto months = monthsOf(value)) {
        if (member == "years") return Value(*months / 12);
        if (member == "months") return Value(*months % 12);
    }
    const auto seconds = secondsOf(value);
    if (!seconds) return std::nullopt;
    const auto part = [&](int unit, int within) {
        const Number whole = (*seconds / Number(unit)).rounded(0, Rounding::Down);
        return within == 0 ? whole : whole - (whole / Number(within)).rounded(0, Rounding::Down) * Number(within);
    };
    if (member == "days") return Value(part(kSecondsPerDay, 0));
    if (member == "hours") return Value(part(3600, 24));
    if (member == "minutes") return Value(part(60, 60));
    if (member == "seconds") return Value(*seconds - part(60, 0) * Number(60));
    return std::nullopt;
}

}  // namespace

bool hasMember(Type type, std::string_view member) {
    return std::any_of(std::begin(kMembers), std::end(kMembers),
                       [&](const Member& m) { return m.type == type && m.name == member; });
}

std::optional<Value> memberValue(const Value& value, std::string_view member) {
    if (const auto days = dayOf(value))
        if (auto found = memberOfDay(*days, member)) return found;
    if (const DateTime* both = value.as<DateTime>()) return memberOfTime(both->time, member);
    if (const TimeOfDay* time = value.as<TimeOfDay>()) return memberOfTime(*time, member);
    if (value.as<Period>() || value.as<Duration>()) return memberOfDuration(value, member);
    if (const auto* range = value.as<std::shared_ptr<const RangeValue>>()) return memberOfRange(**range, member);
    return std::nullopt;
}

Type parameterType(char kind) {
    switch (kind) {
        case 'n': return Type::Number;
        case 't': return Type::Text;
        case 'b': return Type::Boolean;
        case 'd': return Type::Date;
        case 'p': return Type::Period;
        case 'l': return Type::List;
        case 'c': return Type::Context;
        case 'f': return Type::Function;
        default: return Type::Any;
    }
}

}  // namespace clearline
