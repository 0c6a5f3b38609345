#include "core/export/step_json.h"

#include <algorithm>

#include "core/explain/whole_text.h"
#include "core/export/json_stream.h"

namespace clearline {

namespace {

void appendText(TextBuffer& out, std::string_view text) {
    const bool plain = std::none_of(text.begin(), text.end(), [](char c) { return needsJsonEscape(c); });
    if (plain)
        out += text;
    else
        out += jsonEscaped(text);
}

// As data: whole numbers in place, all else as Value writes it.
void appendValue(TextBuffer& out, const Value& value) {
    if (const Number* number = value.as<Number>()) {
        if (const char* const end = putWhole(out.room(kLongestWhole), *number, "-"))
            out.tookUpTo(end);
        else
            out += number->text();
        return;
    }
    appendText(out, value.text());
}

void appendInput(TextBuffer& out, const StepInput& input) {
    out += R"({"name":")";
    appendText(out, input.name);
    out += R"(","value":")";
    appendValue(out, input.value);
    out += R"(","from":")";
    appendText(out, input.from);
    out += '"';
    if (input.status != Status::None) {
        out += R"(,"status":")";
        out += statusText(input.status);
        out += '"';
    }
    if (!input.source.empty()) {
        out += R"(,"source":")";
        appendText(out, input.source);
        out += '"';
    }
    if (input.step >= 0) {
        out += R"(,"step":)";
        out.tookUpTo(putDigits(out.room(kLongestWhole), static_cast<std::uint64_t>(input.step)));
    }
    out += '}';
}

void appendStep(TextBuffer& out, const Step& step) {
    out += R"({"op":")";
    appendText(out, step.op);
    out += R"(","inputs":[)";
    bool first = true;
    for (const StepInput& input : step.inputs) {
        if (!first) out += ',';
        first = false;
        appendInput(out, input);
    }
    out += R"(],"result":")";
    appendValue(out, step.result);
    out += '"';
    if (!step.citation.empty()) {
        out += R"(,"citation":")";
        appendText(out, step.citation);
        out += '"';
    }
    out +=
        step.approximate ? std::string_view(R"(,"approximate":true})") : std::string_view(R"(,"approximate":false})");
}

}  // namespace

void appendStepsJson(TextBuffer& out, const Steps& steps) {
    out += '[';
    bool first = true;
    for (const Step& step : steps) {
        if (!first) out += ',';
        first = false;
        out += '\n';
        appendStep(out, step);
    }
    out += ']';
}

}  // namespace clearline
