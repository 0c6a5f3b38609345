#include "core/explain/step_text.h"

#include "core/explain/points_text.h"

namespace clearline {

namespace {

// What the fold and the functions of formulas do by name.
constexpr std::string_view kOperations[] = {"look up",
                                            "cap",
                                            "clamp",
                                            "hold",
                                            "min",
                                            "max",
                                            "sum",
                                            "count",
                                            "mean",
                                            "median",
                                            "product",
                                            "abs",
                                            "floor",
                                            "ceiling",
                                            "round up",
                                            "round down",
                                            "round half up",
                                            "round half down",
                                            "round half even",
                                            "round floor",
                                            "round ceiling",
                                            "decimal",
                                            "modulo",
                                            "sqrt",
                                            "if",
                                            "in",
                                            "between",
                                            "some",
                                            "every",
                                            "for",
                                            "filter",
                                            "not"};
// Numbers of the ledger that steps take in.
constexpr std::string_view kQuantities[] = {"raw",
                                            "cap part",
                                            "clamp part",
                                            "hold part",
                                            "rounding part",
                                            "opening",
                                            "weight",
                                            "shown",
                                            "delta",
                                            "low",
                                            "high",
                                            "places",
                                            "score before holds",
                                            "score before rounding",
                                            "lost to the range",
                                            "value before",
                                            "value after",
                                            "a later value holds",
                                            "total before",
                                            "given so far",
                                            "begin of the row",
                                            "end of the row",
                                            "rate",
                                            "worth of 0",
                                            "per",
                                            "nothing",
                                            "put back",
                                            "more than there is",
                                            "left of it",
                                            "left of the yearly cap",
                                            "times, as a repeat",
                                            "not computable",
                                            "no points"};

// "left of it" → "quantity.left-of-it"
std::string keyOf(std::string_view part, std::string_view name) {
    std::string key(part);
    for (char c : name)
        if (c != ',') key += c == ' ' ? '-' : c;
    return key;
}

// How an operation between two inputs is shown; empty for those that are shown by name.
constexpr std::string_view sign(std::string_view op) {
    if (op.size() == 1) switch (op.front()) {
            case '-': return "\u2212";
            case '*': return "×";
            case '/': return "÷";
            case '+':
            case '<':
            case '>':
            case '=': return op;
            default: return {};
        }
    if (op.size() > 3) return {};
    if (op == "<=") return "≤";
    if (op == ">=") return "≥";
    if (op == "!=") return "≠";
    return op == "**" || op == "and" || op == "or" ? op : std::string_view();
}

constexpr bool compares(std::string_view op) {
    return op.front() == '<' || op.front() == '>' || op == "=" || op == "!=";
}

void mark(StoryMarks* marks, const TextBuffer& out, std::size_t from, StoryHole hole, const Value& value) {
    if (!marks) return;
    if (const Number* number = value.as<Number>()) marks->push_back({from, out.size(), hole, number});
}

void appendInput(TextBuffer& out, const StepInput& input, const StepWords& words, StoryMarks* marks) {
    const bool named = !input.name.empty();
    if (named) {
        out += words.input(input);
        out += " (";
    }
    const std::size_t from = out.size();
    appendValue(out, input.value);
    mark(marks, out, from, StoryHole::Plain, input.value);
    if (named) out += ')';
}

}  // namespace

StepWords::StepWords(const Catalogue& words) {
    const auto add = [&](std::string_view part, std::string_view name, Words& to) {
        const std::string key = keyOf(part, name);
        if (!words.has(key)) return;
        if (std::string told = words.raw(key); told != name) to.emplace(name, std::move(told));
    };
    for (const std::string_view name : kOperations) add("operation.", name, operations_);
    for (const std::string_view name : kQuantities) add("quantity.", name, quantities_);
}

std::string_view StepWords::operation(std::string_view op) const {
    const auto found = operations_.find(op);
    return found == operations_.end() ? op : std::string_view(found->second);
}

// Names of the program's own are those of the ledger's numbers, of steps before and of bounds.
std::string_view StepWords::input(const StepInput& input) const {
    if (quantities_.empty() || (input.from != "ledger" && input.from != "step" && input.from != "rulebook"))
        return input.name;
    const auto found = quantities_.find(input.name);
    return found == quantities_.end() ? std::string_view(input.name) : std::string_view(found->second);
}

std::vector<std::string> StepWords::keys() {
    std::vector<std::string> keys;
    for (const std::string_view name : kOperations) keys.push_back(keyOf("operation.", name));
    for (const std::string_view name : kQuantities) keys.push_back(keyOf("quantity.", name));
    return keys;
}

void appendValue(TextBuffer& out, const Value& value) {
    if (const auto* number = value.as<Number>())
        appendPlain(out, *number);
    else
        out += value.text();
}

void appendStep(TextBuffer& out, const Step& step, const StepWords& words, StoryMarks* marks) {
    const std::string_view shown = step.inputs.size() == 2 ? sign(step.op) : std::string_view();
    if (!shown.empty()) {
        const StepInput& second = step.inputs[1];
        appendInput(out, step.inputs[0], words, marks);
        out += ' ';
        out += shown;
        out += ' ';
        const Number* number = second.name.empty() ? second.value.as<Number>() : nullptr;
        const bool bracketed = number && number->sign() < 0;  // 5 − (−3)
        const std::size_t from = out.size();
        if (bracketed) out += '(';
        appendInput(out, second, words, number ? nullptr : marks);
        if (bracketed) out += ')';
        if (number) mark(marks, out, from, StoryHole::Bracketed, second.value);
        out += compares(step.op) ? std::string_view(": ") : std::string_view(" = ");
    } else {
        out += words.operation(step.op);
        out += '(';
        for (std::size_t i = 0; i < step.inputs.size(); ++i) {
            if (i) out += ", ";
            appendInput(out, step.inputs[i], words, marks);
        }
        out += ") = ";
    }
    const std::size_t from = out.size();
    appendValue(out, step.result);
    mark(marks, out, from, StoryHole::Plain, step.result);
    if (step.approximate) out += " ≈";
}

std::string stepText(const Step& step, const StepWords& words) {
    TextBuffer out;
    appendStep(out, step, words);
    return std::string(out.view());
}

}  // namespace clearline
