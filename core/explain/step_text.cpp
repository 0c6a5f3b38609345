#include "core/explain/step_text.h"

#include "core/explain/points_text.h"

namespace clearline {

namespace {

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

void appendInput(TextBuffer& out, const StepInput& input, StoryMarks* marks) {
    const bool named = !input.name.empty();
    if (named) {
        out += input.name;
        out += " (";
    }
    const std::size_t from = out.size();
    appendValue(out, input.value);
    mark(marks, out, from, StoryHole::Plain, input.value);
    if (named) out += ')';
}

}  // namespace

void appendValue(TextBuffer& out, const Value& value) {
    if (const auto* number = value.as<Number>())
        appendPlain(out, *number);
    else
        out += value.text();
}

void appendStep(TextBuffer& out, const Step& step, StoryMarks* marks) {
    const std::string_view shown = step.inputs.size() == 2 ? sign(step.op) : std::string_view();
    if (!shown.empty()) {
        const StepInput& second = step.inputs[1];
        appendInput(out, step.inputs[0], marks);
        out += ' ';
        out += shown;
        out += ' ';
        const Number* number = second.name.empty() ? second.value.as<Number>() : nullptr;
        const bool bracketed = number && number->sign() < 0;  // 5 − (−3)
        const std::size_t from = out.size();
        if (bracketed) out += '(';
        appendInput(out, second, number ? nullptr : marks);
        if (bracketed) out += ')';
        if (number) mark(marks, out, from, StoryHole::Bracketed, second.value);
        out += compares(step.op) ? std::string_view(": ") : std::string_view(" = ");
    } else {
        out += step.op;
        out += '(';
        for (std::size_t i = 0; i < step.inputs.size(); ++i) {
            if (i) out += ", ";
            appendInput(out, step.inputs[i], marks);
        }
        out += ") = ";
    }
    const std::size_t from = out.size();
    appendValue(out, step.result);
    mark(marks, out, from, StoryHole::Plain, step.result);
    if (step.approximate) out += " ≈";
}

std::string stepText(const Step& step) {
    TextBuffer out;
    appendStep(out, step);
    return std::string(out.view());
}

}  // namespace clearline
