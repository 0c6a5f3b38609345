#include <algorithm>
#include <array>

#include "core/dmn/read_boxed.h"

namespace clearline {
namespace {

template <class T, std::size_t n>
std::optional<T> choice(const std::array<std::pair<std::string_view, T>, n>& words, std::string_view word) {
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto& pair) { return pair.first == word; });
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

constexpr std::array<std::pair<std::string_view, HitPolicy>, 8> kHitPolicies = {{
    {"", HitPolicy::Unique},
    {"UNIQUE", HitPolicy::Unique},
    {"ANY", HitPolicy::Any},
    {"PRIORITY", HitPolicy::Priority},
    {"FIRST", HitPolicy::First},
    {"RULE ORDER", HitPolicy::RuleOrder},
    {"OUTPUT ORDER", HitPolicy::OutputOrder},
    {"COLLECT", HitPolicy::Collect},
}};
constexpr std::array<std::pair<std::string_view, Aggregation>, 5> kAggregations = {{
    {"", Aggregation::None},
    {"SUM", Aggregation::Sum},
    {"COUNT", Aggregation::Count},
    {"MIN", Aggregation::Min},
    {"MAX", Aggregation::Max},
}};

}  // namespace

Boxed BoxReader::table(const XmlElement& element) {
    auto table = std::make_shared<DecisionTable>();
    table->place = place(element);
    const auto policy = choice(kHitPolicies, element.valueOf("hitPolicy"));
    const auto aggregation = choice(kAggregations, element.valueOf("aggregation"));
    if (!policy) return refused(element, "hitPolicy=" + element.valueOf("hitPolicy"));
    if (!aggregation) return refused(element, "aggregation=" + element.valueOf("aggregation"));
    table->hitPolicy = *policy;
    table->aggregation = *aggregation;
    for (const XmlElement& part : element.children) {
        if (part.name == "input") {
            TableInput input;
            input.label = part.valueOf("label");
            if (const XmlElement* expression = part.child("inputExpression")) {
                input.expression = text(*expression);
                input.typeRef = typeRefOf(*expression);
            }
            input.allowed = optionalText(part.child("inputValues"));
            table->inputs.push_back(std::move(input));
        } else if (part.name == "output") {
            TableOutput output;
            output.name = part.valueOf("name");
            output.typeRef = typeRefOf(part);
            output.allowed = optionalText(part.child("outputValues"));
            output.fallback = optionalText(part.child("defaultOutputEntry"));
            table->outputs.push_back(std::move(output));
        } else if (part.name == "rule") {
            TableRule rule;
            rule.place = place(part);
            for (const XmlElement& entry : part.children) {
                if (entry.name == "inputEntry") rule.tests.push_back(text(entry));
                if (entry.name == "outputEntry") rule.outputs.push_back(text(entry));
            }
            if (rule.tests.size() != table->inputs.size() || rule.outputs.size() != table->outputs.size())
                return refused(part, "rule");
            table->rules.push_back(std::move(rule));
        }
    }
    if (table->outputs.empty()) return refused(element, "decisionTable");
    // A table of one column speaks of the whole value; its column's name stays unsaid.
    if (table->outputs.size() > 1 && std::any_of(table->outputs.begin(), table->outputs.end(),
                                                 [](const TableOutput& output) { return output.name.empty(); }))
        return refused(element, "output");
    Boxed box;
    box.kind = Kind::Table;
    box.table = std::move(table);
    return box;
}

}  // namespace clearline
