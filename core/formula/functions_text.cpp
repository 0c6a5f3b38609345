// Built-ins on texts. Lengths and positions are in characters, never bytes.
#include <algorithm>

#include "core/formula/call.h"
#include "core/formula/characters.h"
#include "core/formula/value_text.h"

namespace clearline {

namespace {

bool length(Call& call) {
    return call.give(Number::fromInteger(static_cast<std::int64_t>(characterCount(call.text(0)))));
}

bool substring(Call& call) {
    const std::u32string all = charactersOf(call.text(0));
    const auto size = static_cast<std::int64_t>(all.size());
    std::int64_t start = 0, count = size;
    if (!call.whole(1, -size, size, start)) return false;
    if (start == 0) return call.outOfDomain(1);
    if (!call.absent(2) && (!call.whole(2, 1, INT64_MAX, count))) return false;
    const auto from = static_cast<std::size_t>(start > 0 ? start - 1 : size + start);
    return call.give(textOf(std::u32string_view(all).substr(from, static_cast<std::size_t>(count))));
}

bool mapped(Call& call, char32_t (*letter)(char32_t)) {
    std::string out;
    for (const char32_t code : charactersOf(call.text(0))) {
        if (code == 0xDF && letter == upperCase)
            out += "SS";
        else
            appendCharacter(out, letter(code));
    }
    return call.give(std::move(out));
}

bool contains(Call& call) { return call.give(call.text(0).find(call.text(1)) != std::string::npos); }
bool startsWith(Call& call) { return call.give(call.text(0).compare(0, call.text(1).size(), call.text(1)) == 0); }

bool endsWith(Call& call) {
    const std::string &text = call.text(0), &end = call.text(1);
    return call.give(text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0);
}

bool before(Call& call) {
    const std::size_t at = call.text(0).find(call.text(1));
    return call.give(at == std::string::npos ? std::string() : call.text(0).substr(0, at));
}

bool after(Call& call) {
    const std::size_t at = call.text(0).find(call.text(1));
    return call.give(at == std::string::npos ? std::string() : call.text(0).substr(at + call.text(1).size()));
}

// Items that are null are left out, as FEEL says.
bool join(Call& call) {
    std::string out;
    bool first = true;
    for (const Value& item : call.list(0)) {
        if (item.isNull()) continue;
        const std::string* text = item.as<std::string>();
        if (!text) return call.wrongItem(0, Type::Text, item);
        if (!first && !call.absent(1)) out += call.text(1);
        first = false;
        if (!call.spend(text->size() / 64)) return false;
        out += *text;
    }
    return call.give(std::move(out));
}

bool string(Call& call) {
    const Value& value = call.value(0);
    if (const std::string* text = value.as<std::string>()) return call.give(*text);
    if (std::string text = temporalText(value); !text.empty()) return call.give(std::move(text));
    constexpr std::size_t longest = 1 << 16;
    std::string text = textOf(value, longest);
    if (text.size() >= longest) return call.evaluator().overBudget("length", longest, call.place(0));
    return call.give(std::move(text));
}

bool number(Call& call) {
    std::string text = call.text(0);
    const auto separator = [&](std::size_t i, std::string_view allowed) {
        return call.absent(i) || (call.text(i).size() == 1 && allowed.find(call.text(i)) != std::string_view::npos);
    };
    if (!separator(1, " ,.")) return call.outOfDomain(1);
    if (!separator(2, ",.") || (!call.absent(1) && !call.absent(2) && call.text(1) == call.text(2)))
        return call.outOfDomain(2);
    if (!call.absent(1)) text.erase(std::remove(text.begin(), text.end(), call.text(1)[0]), text.end());
    if (!call.absent(2) && call.text(2) == ",") {
        if (text.find('.') != std::string::npos) return call.fail("formula.bad-number", {shortened(call.text(0))});
        std::replace(text.begin(), text.end(), ',', '.');
    }
    const std::uint32_t bits = call.evaluator().program().budget.bits;
    if (text.size() > bits / 4) return call.evaluator().overBudget("bits", bits, call.place(0));
    const auto found = Number::fromDecimal(text, true);
    if (!found) return call.fail("formula.bad-number", {shortened(call.text(0))});
    return call.give(*found);
}

}  // namespace

void addTextFunctions(std::vector<Builtin>& table) {
    const Parameter text{"string", 't'}, match{"match", 't'};
    const auto add = [&](std::string_view name, std::vector<Parameter> parameters, bool (*run)(Call&),
                         Type result = Type::Text) {
        table.push_back({name, result, std::move(parameters), run});
    };
    add("string length", {text}, length, Type::Number);
    add("substring", {text, {"start position", 'n'}, {"length", 'n', true}}, substring);
    add("upper case", {text}, [](Call& call) { return mapped(call, upperCase); });
    add("lower case", {text}, [](Call& call) { return mapped(call, lowerCase); });
    add("contains", {text, match}, contains, Type::Boolean);
    add("starts with", {text, match}, startsWith, Type::Boolean);
    add("ends with", {text, match}, endsWith, Type::Boolean);
    add("substring before", {text, match}, before);
    add("substring after", {text, match}, after);
    add("string join", {{"list", 'l'}, {"delimiter", 't', true, true}}, join);
    add("string", {{"from", 'v'}}, string);
    add("number", {{"from", 't'}, {"grouping separator", 't', true, true}, {"decimal separator", 't', true, true}},
        number, Type::Number);
}

}  // namespace clearline
