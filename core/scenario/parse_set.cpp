#include "core/scenario/scenario.h"
#include "core/scenario/value_form.h"

namespace clearline {
namespace {

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

Problem problem(const char* code, std::vector<std::string> args) {
    return {code, Severity::Error, {}, std::move(args)};
}

}  // namespace

Result<Edit> parseSet(std::string_view text, const Rulebook& rulebook) {
    const std::size_t equals = text.find('=');
    if (equals == text.npos) return problem("scenario.set-form", {std::string(text)});
    std::string_view name = trimmed(text.substr(0, equals));
    const std::string_view value = trimmed(text.substr(equals + 1));
    std::optional<Date> from;
    if (const std::size_t at = name.find('@'); at != name.npos) {
        const std::string_view day = trimmed(name.substr(at + 1));
        from = Date::fromIso(day);
        if (!from) return problem("scenario.date-impossible", {std::string(day)});
        name = trimmed(name.substr(0, at));
    }
    if (name.empty() || value.empty()) return problem("scenario.set-form", {std::string(text)});
    const auto index = rulebook.parameterNamed(name);
    if (!index) return problem("scenario.parameter-unknown", {std::string(name)});
    const Parameter& parameter = rulebook.parameters[*index];
    if (from) {
        bool found = false;
        for (const DatedValue& version : parameter.values) found = found || version.when.from == from;
        if (!found) return problem("scenario.version-unknown", {parameter.id, from->iso()});
    }
    const Type form = valueForm(rulebook, parameter);
    auto parsed = valueFromText(value, form);
    if (!parsed) return problem(wrongFormCode(form), {parameter.id, std::string(value)});
    return Edit(ParameterEdit{parameter.id, from, *std::move(parsed)});
}

}  // namespace clearline
