// Built-ins on contexts, and not().
#include "core/formula/call.h"
#include "core/formula/value_text.h"

namespace clearline {

namespace {

bool getValue(Call& call) {
    const Value* found = memberOf(call.context(0), call.text(1));
    return found ? call.give(*found) : call.fail("formula.name-missing", {call.text(1)}, 1);
}

bool getEntries(Call& call) {
    List entries;
    for (const auto& [key, value] : call.context(0))
        entries.emplace_back(Context{{"key", Value(key)}, {"value", value}});
    return call.give(std::move(entries));
}

bool set(Call& call, Context& context, const std::string& key, const Value& value) {
    if (!call.spend(context.size() / 8)) return false;
    for (auto& entry : context) {
        if (entry.first != key) continue;
        entry.second = value;
        return true;
    }
    context.emplace_back(key, value);
    return true;
}

// The key may be a list of keys: the way down to the entry.
bool putAt(Call& call, const Context& context, const List& keys, std::size_t depth, Context& out) {
    const std::string* key = keys[depth].as<std::string>();
    if (!key) return call.wrongItem(1, Type::Text, keys[depth]);
    out = context;
    if (depth + 1 == keys.size()) return set(call, out, *key, call.value(2));
    const Value* inner = memberOf(context, *key);
    if (!inner) return call.fail("formula.name-missing", {*key}, 1);
    if (!inner->context()) return call.wrongItem(1, Type::Context, *inner);
    Context changed;
    return putAt(call, *inner->context(), keys, depth + 1, changed) && set(call, out, *key, Value(std::move(changed)));
}

bool put(Call& call) {
    Context changed;
    if (call.list(1).empty() || call.list(1).size() > 64) return call.outOfDomain(1);
    return putAt(call, call.context(0), call.list(1), 0, changed) && call.give(std::move(changed));
}

// Of its two values one may be left out when they are given by name; it is null then.
bool is(Call& call) {
    bool equal = false;
    if (call.count() < 2) return call.fail("formula.argument-count", {"is", "1", "2"});
    return call.same(call.value(0), call.value(1), equal) && call.give(equal);
}

bool merge(Call& call) {
    Context merged;
    for (const Value& item : call.list(0)) {
        if (!item.context()) return call.wrongItem(0, Type::Context, item);
        for (const auto& [key, value] : *item.context())
            if (!set(call, merged, key, value)) return false;
    }
    return call.give(std::move(merged));
}

// From a list of {key, value}, each key once.
bool fromEntries(Call& call) {
    Context made;
    for (const Value& item : call.list(0)) {
        if (!item.context()) return call.wrongItem(0, Type::Context, item);
        const Value* key = memberOf(*item.context(), "key");
        const Value* value = memberOf(*item.context(), "value");
        if (!key || !value) return call.fail("formula.name-missing", {key ? "value" : "key"});
        if (!key->as<std::string>()) return call.wrongItem(0, Type::Text, *key);
        if (memberOf(made, *key->as<std::string>()))
            return call.fail("formula.duplicate-key", {*key->as<std::string>()});
        if (!set(call, made, *key->as<std::string>(), *value)) return false;
    }
    return call.give(std::move(made));
}

}  // namespace

void addContextFunctions(std::vector<Builtin>& table) {
    table.push_back(
        {"not", Type::Boolean, {{"negand", 'b'}}, [](Call& call) { return call.give(!*call.value(0).as<bool>()); }});
    table.push_back({"is", Type::Boolean, {{"value1", '?', true, true}, {"value2", '?', true, true}}, is});
    table.push_back({"get value", Type::Any, {{"m", 'c'}, {"key", 't'}}, getValue});
    table.push_back({"get entries", Type::List, {{"m", 'c'}}, getEntries});
    table.push_back({"context put", Type::Context, {{"context", 'c'}, {"key", 'l'}, {"value", '?'}}, put});
    table.push_back({"context put", Type::Context, {{"context", 'c'}, {"keys", 'l'}, {"value", '?'}}, put});
    table.push_back({"context merge", Type::Context, {{"contexts", 'l'}}, merge});
    table.push_back({"context", Type::Context, {{"entries", 'l'}}, fromEntries});
}

}  // namespace clearline
