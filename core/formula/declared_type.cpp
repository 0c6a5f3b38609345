#include "core/formula/declared_type.h"

#include <algorithm>

#include "core/formula/function.h"
#include "core/formula/range.h"
#include "core/formula/temporal.h"
#include "core/formula/value_text.h"

namespace clearline {

namespace {

using Kind = DeclaredType::Kind;

struct Word {
    std::string_view name;
    Kind kind;
};
// The usual name of a kind comes first.
constexpr Word kWords[] = {{"Any", Kind::Any},
                           {"Null", Kind::Null},
                           {"number", Kind::Number},
                           {"string", Kind::Text},
                           {"boolean", Kind::Boolean},
                           {"date", Kind::Date},
                           {"time", Kind::Time},
                           {"date and time", Kind::DateTime},
                           {"days and time duration", Kind::Days},
                           {"years and months duration", Kind::Months},
                           {"list", Kind::List},
                           {"context", Kind::Context},
                           {"range", Kind::Range},
                           {"function", Kind::Function},
                           {"dateTime", Kind::DateTime},
                           {"dayTimeDuration", Kind::Days},
                           {"yearMonthDuration", Kind::Months}};

bool hasItems(const Value& list, const DeclaredType& item) {
    return std::all_of(list.list()->begin(), list.list()->end(),
                       [&](const Value& value) { return value.isNull() || isInstance(value, item); });
}

bool hasFields(const Context& context, const DeclaredType& type) {
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        const Value* value = memberOf(context, type.fields[i]);
        if (!value || (!value->isNull() && !isInstance(*value, type.inner[i]))) return false;
    }
    return true;
}

bool hasEnds(const RangeValue& range, const DeclaredType& type) {
    const auto fits = [&](const Value& end) { return end.isNull() || isInstance(end, type); };
    return fits(range.low) && fits(range.high);
}

}  // namespace

std::optional<DeclaredType> simpleType(std::string_view name) {
    for (const Word& word : kWords)
        if (word.name == name) return DeclaredType{word.kind};
    return std::nullopt;
}

std::string textOf(const DeclaredType& type) {
    const auto* word =
        std::find_if(std::begin(kWords), std::end(kWords), [&](const Word& w) { return w.kind == type.kind; });
    std::string text(word->name);
    if (type.inner.empty()) return text;
    const std::size_t inside = type.inner.size() - (type.kind == Kind::Function ? 1 : 0);
    text += '<';
    for (std::size_t i = 0; i < inside; ++i) {
        if (i) text += ", ";
        if (type.kind == Kind::Context) text += type.fields[i] + ": ";
        text += textOf(type.inner[i]);
    }
    text += '>';
    if (type.kind == Kind::Function) text += " -> " + textOf(type.inner.back());
    return text;
}

bool isInstance(const Value& value, const DeclaredType& type) {
    switch (type.kind) {
        case Kind::Any: return true;
        case Kind::Null: return value.isNull();
        case Kind::Number: return value.as<Number>() != nullptr;
        case Kind::Text: return value.as<std::string>() != nullptr;
        case Kind::Boolean: return value.as<bool>() != nullptr;
        case Kind::Date: return daysOf(value).has_value();
        case Kind::Time: return value.as<TimeOfDay>() != nullptr;
        case Kind::DateTime: return value.as<DateTime>() != nullptr;
        case Kind::Days: return secondsOf(value).has_value();
        case Kind::Months: return monthsOf(value).has_value();
        case Kind::List: return value.list() && (type.inner.empty() || hasItems(value, type.inner[0]));
        case Kind::Context: return value.context() && hasFields(*value.context(), type);
        case Kind::Range: {
            const auto* range = value.as<std::shared_ptr<const RangeValue>>();
            return range && (type.inner.empty() || hasEnds(**range, type.inner[0]));
        }
        case Kind::Function: {
            const auto* function = value.as<std::shared_ptr<const FunctionValue>>();
            return function && (type.inner.empty() || (*function)->parameters.size() + 1 == type.inner.size());
        }
    }
    return false;
}

std::optional<Value> coerced(const Value& value, const DeclaredType& type) {
    if (value.isNull() || isInstance(value, type)) return value;
    if (type.kind == Kind::DateTime)
        if (const auto days = daysOf(value)) return Value(DateTime{*days, {}});
    if (const List* list = value.list(); list && list->size() == 1 && isInstance(list->front(), type))
        return Value(list->front());
    if (type.kind == Kind::List && !value.list() && (type.inner.empty() || isInstance(value, type.inner[0])))
        return Value(List{value});
    return std::nullopt;
}

}  // namespace clearline
