#include "core/formula/member.h"

#include <algorithm>

#include "core/formula/range.h"

namespace clearline {

namespace {

struct Member {
    Type type;
    std::string_view name;
};
constexpr Member kMembers[] = {
    {Type::Date, "year"},    {Type::Date, "month"},           {Type::Date, "day"},           {Type::Date, "weekday"},
    {Type::Period, "years"}, {Type::Period, "months"},        {Type::Period, "days"},        {Type::Range, "start"},
    {Type::Range, "end"},    {Type::Range, "start included"}, {Type::Range, "end included"},
};

}  // namespace

bool hasMember(Type type, std::string_view member) {
    return std::any_of(std::begin(kMembers), std::end(kMembers),
                       [&](const Member& m) { return m.type == type && m.name == member; });
}

std::optional<Value> memberValue(const Value& value, std::string_view member) {
    if (const Date* date = value.as<Date>()) {
        const YearMonthDay parts = date->parts();
        if (member == "year") return Value(parts.year);
        if (member == "month") return Value(static_cast<int>(parts.month));
        if (member == "day") return Value(static_cast<int>(parts.day));
        if (member == "weekday") return Value(date->weekday());
    }
    if (const Period* period = value.as<Period>()) {  // a period counts in years and months, or in days; none has both
        if (member == "years" && period->days == 0) return Value(period->months / 12);
        if (member == "months" && period->days == 0) return Value(period->months % 12);
        if (member == "days" && period->months == 0) return Value(period->days);
    }
    if (const auto* range = value.as<std::shared_ptr<const RangeValue>>(); range && (*range)->op.empty()) {
        if (member == "start") return (*range)->low;
        if (member == "end") return (*range)->high;
        if (member == "start included") return Value((*range)->lowIncluded);
        if (member == "end included") return Value((*range)->highIncluded);
    }
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
