#include "core/rulebook/check.h"

#include <algorithm>
#include <set>

#include "core/rulebook/check_parts.h"

namespace clearline {

Problems checkRulebook(const Rulebook& rulebook) {
    Problems findings;
    checkCitations(rulebook, findings);
    checkAllowed(rulebook, findings);
    checkTables(rulebook, findings);
    // Where parts were left out, what is missing says nothing about the scheme.
    if (!anyAtLeast(rulebook.problems, Severity::Error)) {
        checkCharacteristics(rulebook, findings);
        checkWeights(rulebook, findings);
        checkLists(rulebook, findings);
    }
    checkRules(rulebook, findings);
    checkModifiers(rulebook, findings);
    checkAgencies(rulebook, findings);
    checkGrounds(rulebook, findings);
    checkScales(rulebook, findings);
    checkThresholds(rulebook, findings);
    return findings;
}

std::vector<Date> daysOfChange(const Rulebook& rulebook, const std::vector<const NumberSource*>& sources) {
    std::set<Date> days{Date::kMin};
    std::vector<std::size_t> open;
    std::vector<bool> seen(rulebook.parameters.size(), false);
    const auto visit = [&](std::size_t index) {
        if (!seen[index]) open.push_back(index);
        seen[index] = true;
    };
    for (const NumberSource* source : sources)
        if (source->kind == NumberSource::Kind::Parameter) visit(source->index);
    while (!open.empty()) {
        const Parameter& parameter = rulebook.parameters[open.back()];
        open.pop_back();
        for (const DatedValue& value : parameter.values) {
            if (value.when.from) days.insert(*value.when.from);
            if (!value.formula) continue;
            for (const std::string& name : value.formula->names())
                if (const auto read = rulebook.parameterNamed(name)) visit(*read);
        }
    }
    return {days.begin(), days.end()};
}

}  // namespace clearline
