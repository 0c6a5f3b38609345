#include "core/audit/audit_names.h"

#include "core/audit/plain_titles.h"

namespace clearline {

namespace {

std::string periodName(const Period& period, const Catalogue& words) {
    std::string out;
    const auto add = [&](int count, const std::string& unit) {
        if (count == 0) return;
        if (!out.empty()) out += words.text("period.and");
        out += words.text("period." + unit + (count == 1 ? "" : "s"), {std::to_string(count)});
    };
    constexpr int kMonths = 12;
    add(period.months / kMonths, "year");
    add(period.months % kMonths, "month");
    add(period.days, "day");
    return out.empty() ? words.text("period.days", {"0"}) : out;
}

}  // namespace

std::string goalName(const Goal& goal, const Ledger& ledger, const Catalogue& words) {
    const Rulebook& rulebook = ledger.rulebook();
    switch (goal.of) {
        case Goal::Of::Threshold: {
            const Threshold& threshold = rulebook.thresholds[ledger.thresholds()[goal.at].threshold];
            return words.text("reach.goal.threshold",
                              {titleOf(threshold, words.language()), thresholdTest(threshold, words)});
        }
        case Goal::Of::Step: {
            const Scale& scale = rulebook.scales[ledger.standings()[goal.at].scale];
            const ScaleStep& step = scale.steps[goal.step];
            const bool last = goal.step + 1 == scale.steps.size();
            return words.text(last ? "reach.goal.last-step" : "reach.goal.step",
                              {titleOf(scale, words.language()), titleOf(step, words.language())});
        }
        case Goal::Of::List:
            return words.text("reach.goal.list",
                              {titleOf(rulebook.lists[ledger.lists()[goal.at].list], words.language())});
    }
    return {};
}

std::string variableName(const Variable& variable, const Rulebook& rulebook, const Catalogue& words) {
    const Language language = words.language();
    if (variable.of == Variable::Of::Parameter) {
        const Parameter& parameter = rulebook.parameters[variable.index];
        const std::string& title = titleOf(parameter, language);
        if (variable.version)
            return words.text("compare.dated", {title, parameter.values[*variable.version].when.from->iso()});
        return parameter.values.size() > 1 ? words.text("reach.all-dates", {title}) : title;
    }
    const Table& table = rulebook.tables[variable.index];
    const auto& from = table.values[*variable.version].when.from;
    const std::string& title = titleOf(table, language);
    return words.text("reach.row",
                      {from && table.values.size() > 1 ? words.text("compare.dated", {title, from->iso()}) : title,
                       std::to_string(variable.row + 1)});
}

std::string crossing(const Goal& goal, bool reached, const Ledger& ledger, const Catalogue& words) {
    if (goal.of == Goal::Of::List) return words.text(reached ? "reach.crossing.listed" : "reach.crossing.off");
    if (goal.of == Goal::Of::Step) return {};
    const Threshold& threshold = ledger.rulebook().thresholds[ledger.thresholds()[goal.at].threshold];
    const bool upwards = threshold.test == Threshold::Test::Above || threshold.test == Threshold::Test::AtLeast;
    const char* key = !reached ? "reach.crossing.no-longer" : upwards ? "reach.crossing.passes" : "reach.crossing.then";
    return words.text(key, {reached && upwards ? plainText(threshold.at) : thresholdTest(threshold, words)});
}

std::string valueName(const Value& value, const Catalogue& words) {
    if (const Number* number = value.as<Number>()) return plainText(*number);
    if (const Period* period = value.as<Period>()) return periodName(*period, words);
    return value.text();
}

}  // namespace clearline
