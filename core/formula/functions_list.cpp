// Built-ins on lists. Positions count from 1, from the end if negative.
#include <algorithm>

#include "core/formula/call.h"
#include "core/formula/signature.h"

namespace clearline {

namespace {

// Where `item` first stands in `list` from `from` on, or its size.
bool position(Call& call, const List& list, const Value& item, std::size_t from, std::size_t& out) {
    for (out = from; out < list.size(); ++out) {
        bool equal = false;
        if (!call.same(list[out], item, equal)) return false;
        if (equal) return true;
    }
    return true;
}

// The place that a position names, 0-based. Where FEEL drops a fraction of it, so do we.
bool place(Call& call, std::size_t argument, std::int64_t size, std::size_t& out, bool dropsFraction = false) {
    std::int64_t at = 0;
    const auto whole = call.number(argument).rounded(0, Rounding::Down).toInteger();
    if (dropsFraction && whole)
        at = *whole;
    else if (!call.whole(argument, INT64_MIN, INT64_MAX, at))
        return false;
    if (at == 0 || at > size || at < -size)
        return call.fail("formula.index-outside", {std::to_string(at), std::to_string(size)}, argument);
    out = static_cast<std::size_t>(at > 0 ? at - 1 : size + at);
    return true;
}

std::int64_t sizeOf(const List& list) { return static_cast<std::int64_t>(list.size()); }

bool contains(Call& call) {
    std::size_t at = 0;
    return position(call, call.list(0), call.value(1), 0, at) && call.give(at < call.list(0).size());
}

bool indexOf(Call& call) {
    List places;
    const List& list = call.list(0);
    for (std::size_t at = 0;; ++at) {
        if (!position(call, list, call.value(1), at, at)) return false;
        if (at >= list.size()) return call.give(std::move(places));
        places.emplace_back(Number::fromInteger(static_cast<std::int64_t>(at) + 1));
    }
}

bool append(Call& call) {
    List all = call.list(0);
    for (std::size_t i = 1; i < call.count(); ++i) all.push_back(call.value(i));
    return call.give(std::move(all));
}

bool concatenate(Call& call) {
    List all;
    for (std::size_t i = 0; i < call.count(); ++i) all.insert(all.end(), call.list(i).begin(), call.list(i).end());
    return call.give(std::move(all));
}

bool distinct(Call& call) {
    List kept;
    for (std::size_t i = 0; i < call.count(); ++i) {
        for (const Value& item : call.list(i)) {
            std::size_t at = 0;
            if (!position(call, kept, item, 0, at)) return false;
            if (at == kept.size()) kept.push_back(item);
        }
    }
    return call.give(std::move(kept));
}

bool flattenInto(Call& call, const List& list, List& flat, int depth) {
    if (!call.spend(list.size())) return false;
    if (depth > call.evaluator().program().budget.depth * 4)
        return call.evaluator().overBudget("depth", call.evaluator().program().budget.depth, call.place(0));
    for (const Value& item : list) {
        if (!item.list())
            flat.push_back(item);
        else if (!flattenInto(call, *item.list(), flat, depth + 1))
            return false;
    }
    return true;
}

bool flatten(Call& call) {
    List flat;
    return flattenInto(call, call.list(0), flat, 0) && call.give(std::move(flat));
}

bool reverse(Call& call) { return call.give(List(call.list(0).rbegin(), call.list(0).rend())); }

bool insertBefore(Call& call) {
    List all = call.list(0);
    std::size_t at = 0;
    if (!place(call, 1, sizeOf(all) + 1, at)) return false;
    if (call.number(1).sign() < 0) --at;  // -1 is before the last item, not behind it
    all.insert(all.begin() + static_cast<std::ptrdiff_t>(at), call.value(2));
    return call.give(std::move(all));
}

bool removeAt(Call& call) {
    List all = call.list(0);
    std::size_t at = 0;
    if (!place(call, 1, sizeOf(all), at)) return false;
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(at));
    return call.give(std::move(all));
}

bool replaceAt(Call& call) {
    List all = call.list(0);
    std::size_t at = 0;
    if (!place(call, 1, sizeOf(all), at, true)) return false;
    all[at] = call.value(2);
    return call.give(std::move(all));
}

// Replaces every item for which the function, asked with the item and the new one, says true.
bool replaceWhere(Call& call) {
    List all = call.list(0);
    for (Value& item : all) {
        Value found;
        if (!call.apply(call.function(1), item, call.value(2), found)) return false;
        if (!found.as<bool>()) return call.wrongItem(1, Type::Boolean, found);
        if (*found.as<bool>()) item = call.value(2);
    }
    return call.give(std::move(all));
}

bool replace(Call& call) {
    if (call.value(1).as<Number>()) return replaceAt(call);
    if (call.value(1).as<std::shared_ptr<const FunctionValue>>()) return replaceWhere(call);
    return call.wrongItem(1, Type::Number, call.value(1));
}

bool sublist(Call& call) {
    const List& list = call.list(0);
    std::size_t at = 0;
    if (!place(call, 1, sizeOf(list), at)) return false;
    std::int64_t length = sizeOf(list) - static_cast<std::int64_t>(at);
    if (!call.absent(2) && !call.whole(2, 0, length, length)) return false;
    const auto first = list.begin() + static_cast<std::ptrdiff_t>(at);
    return call.give(List(first, first + length));
}

bool precedes(Call& call, const Value& a, const Value& b, bool& out) {
    if (!call.spend(1)) return false;
    if (!call.absent(1)) {
        Value found;
        if (!call.apply(call.function(1), a, b, found)) return false;
        if (!found.as<bool>()) return call.wrongItem(1, Type::Boolean, found);
        out = *found.as<bool>();
        return true;
    }
    if (!isOrdered(typeOf(a))) return call.wrongItem(0, Type::Number, a);
    if (typeOf(a) != typeOf(b)) return call.wrongItem(0, typeOf(a), b);
    const auto order = Evaluator::order(a, b);
    if (!order) return call.fail("formula.not-comparable", {a.text(), b.text()});
    out = *order < 0;
    return true;
}

// A merge sort of our own: stable, and safe whatever the function says.
bool sort(Call& call) {
    List from = call.list(0), to(from.size());
    for (std::size_t width = 1; width < from.size(); width *= 2) {
        for (std::size_t start = 0; start < from.size(); start += 2 * width) {
            const std::size_t middle = std::min(start + width, from.size()),
                              end = std::min(start + 2 * width, from.size());
            std::size_t left = start, right = middle;
            for (std::size_t at = start; at < end; ++at) {
                bool takeRight = left == middle;
                if (left < middle && right < end && !precedes(call, from[right], from[left], takeRight)) return false;
                to[at] = from[takeRight ? right++ : left++];
            }
        }
        from.swap(to);
    }
    return call.give(std::move(from));
}

}  // namespace

void addListFunctions(std::vector<Builtin>& table) {
    const Parameter list{"list", 'l'};
    const auto add = [&](std::string_view name, std::vector<Parameter> parameters, bool (*run)(Call&),
                         Type result = Type::List, Spread spread = Spread::None) {
        table.push_back({name, result, std::move(parameters), run, spread});
    };
    add(
        "count", {list}, [](Call& call) { return call.give(Number::fromInteger(sizeOf(call.list(0)))); }, Type::Number);
    add("list contains", {list, {"element", '?'}}, contains, Type::Boolean);
    add("index of", {list, {"match", '?'}}, indexOf);
    add("append", {list, {"item", '?'}}, append, Type::List, Spread::Rest);
    add("concatenate", {list}, concatenate, Type::List, Spread::Rest);
    add("union", {list}, distinct, Type::List, Spread::Rest);
    add("distinct values", {list}, distinct);
    add("flatten", {list}, flatten);
    add("reverse", {list}, reverse);
    add("insert before", {list, {"position", 'n'}, {"newItem", '?'}}, insertBefore);
    add("remove", {list, {"position", 'n'}}, removeAt);
    add("list replace", {list, {"position", 'v'}, {"newItem", '?'}}, replace);
    add("list replace", {list, {"match", 'f'}, {"newItem", '?'}}, replaceWhere);
    add("sublist", {list, {"start position", 'n'}, {"length", 'n', true}}, sublist);
    add("sort", {list, {"precedes", 'f', true}}, sort);
}

}  // namespace clearline
