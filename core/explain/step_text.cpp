#include "core/explain/step_text.h"

#include <algorithm>
#include <array>

#include "core/explain/points_text.h"

namespace clearline {

namespace {

struct Sign {
    std::string_view op, shown;
};
constexpr std::array<Sign, 13> kSigns{{{"+", "+"},
                                       {"-", "\u2212"},
                                       {"*", "×"},
                                       {"/", "÷"},
                                       {"**", "**"},
                                       {"<", "<"},
                                       {"<=", "≤"},
                                       {">", ">"},
                                       {">=", "≥"},
                                       {"=", "="},
                                       {"!=", "≠"},
                                       {"and", "and"},
                                       {"or", "or"}}};

void appendInput(std::string& out, const StepInput& input) {
    if (input.name.empty()) {
        appendValue(out, input.value);
        return;
    }
    out += input.name;
    out += " (";
    appendValue(out, input.value);
    out += ')';
}

}  // namespace

void appendValue(std::string& out, const Value& value) {
    if (const auto* number = value.as<Number>())
        appendPlain(out, *number);
    else
        out += value.text();
}

void appendStep(std::string& out, const Step& step) {
    const auto sign = std::find_if(kSigns.begin(), kSigns.end(), [&](const Sign& s) { return s.op == step.op; });
    if (sign != kSigns.end() && step.inputs.size() == 2) {
        appendInput(out, step.inputs[0]);
        out.append(" ").append(sign->shown).append(" ");
        const Number* second = step.inputs[1].name.empty() ? step.inputs[1].value.as<Number>() : nullptr;
        const bool bracketed = second && second->sign() < 0;  // 5 − (−3)
        if (bracketed) out += '(';
        appendInput(out, step.inputs[1]);
        if (bracketed) out += ')';
        if (sign->shown.front() == '<' || sign->shown.front() == '>' || sign->op == "=" || sign->op == "!=" ||
            sign->op == "<=" || sign->op == ">=")
            out += ": ";
        else
            out += " = ";
    } else {
        out += step.op;
        out += '(';
        for (std::size_t i = 0; i < step.inputs.size(); ++i) {
            if (i) out += ", ";
            appendInput(out, step.inputs[i]);
        }
        out += ") = ";
    }
    appendValue(out, step.result);
    if (step.approximate) out += " ≈";
}

std::string stepText(const Step& step) {
    std::string out;
    appendStep(out, step);
    return out;
}

}  // namespace clearline
