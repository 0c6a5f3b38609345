#include "app/tck/compare.h"

namespace clearline::tck {
namespace {

bool numbersAgree(const Number& expected, const Number& found, NumberCount& numbers) {
    ++numbers.compared;
    if (expected == found) {
        ++numbers.exact;
        return true;
    }
    const Number tolerance = *Number::fromDecimal("0.00000001");
    const Number gap = expected < found ? found - expected : expected - found;
    return gap < tolerance;
}

const Value* memberNamed(const Context& context, std::string_view name) {
    for (const auto& [key, value] : context)
        if (key == name) return &value;
    return nullptr;
}

}  // namespace

bool isExpected(const Value& expected, const Value& found, NumberCount& numbers) {
    if (const Number* number = expected.as<Number>())
        return found.as<Number>() && numbersAgree(*number, *found.as<Number>(), numbers);
    if (const List* list = expected.list()) {
        const List* other = found.list();
        if (!other || other->size() != list->size()) return false;
        for (std::size_t i = 0; i < list->size(); ++i)
            if (!isExpected((*list)[i], (*other)[i], numbers)) return false;
        return true;
    }
    if (const Context* context = expected.context()) {
        const Context* other = found.context();
        if (!other || other->size() != context->size()) return false;
        for (const auto& [name, value] : *context) {
            const Value* member = memberNamed(*other, name);
            if (!member || !isExpected(value, *member, numbers)) return false;
        }
        return true;
    }
    return expected == found;
}

}  // namespace clearline::tck
