#include <algorithm>

#include "core/audit/audit_names.h"
#include "core/audit/reach_words.h"
#include "core/audit/sensitivity_words.h"
#include "core/export/paper_sections.h"

namespace clearline {

namespace {

using Side = ReportColumn::Side;
constexpr std::size_t kValuesTold = 6;  // of each goal, the nearest

class ReachPart {
public:
    ReachPart(const Reach& reach, const PaperWords& words)
        : reach_(reach), paperWords_(words), words_(words.catalogue), told_(reach, words.catalogue, words.kinds) {}

    void addTo(DocSection& section) {
        if (reach_.goals.empty()) section.say(words_.text("reach.no-goals"));
        for (const GoalReach& goal : reach_.goals) {
            section.blocks.emplace_back(
                DocHeading{words_.text("reach.goal.is", {told_.goal(goal.goal), told_.state(goal)})});
            ReportTable table = ways(goal);
            if (!table.rows.empty()) section.blocks.emplace_back(std::move(table));
        }
        if (!reach_.outlook.steps.empty()) section.blocks.emplace_back(stair());
        for (const SolvedVariable& solved : reach_.variables)
            if (std::string why = told_.unsolved(solved); !why.empty())
                section.say(std::move(why), DocParagraph::Tone::Quiet);
        const Amendments& corrections = reach_.corrections;
        if (corrections.asked < corrections.of)
            section.say(words_.text("reach.corrections-bound",
                                    {std::to_string(corrections.asked), std::to_string(corrections.of)}),
                        DocParagraph::Tone::Quiet);
        if (reach_.stopped) section.say(words_.text("reach.stopped"), DocParagraph::Tone::Warning);
    }

private:
    ReportTable ways(const GoalReach& goal) {
        ReportTable table{"ways", ""};
        table.columns = {paperColumn("way", paperWords_), paperColumn("what", paperWords_)};
        const auto add = [&](const char* way, const std::string& text) {
            if (!text.empty()) table.add({ReportCell::text(words_.text(way)), ReportCell::text(text)});
        };
        const auto becomes = [&](const std::string& what, const WouldBe& would) {
            return words_.text("reach.becomes", {what, told_.moveTo(goal, would)});
        };
        if (goal.turn) add("reach.way.itself", told_.turn(goal.goal, *goal.turn));
        for (const std::size_t item : goal.records)
            add("reach.way.record", becomes(told_.record(item), reach_.singles[item]));
        for (const std::size_t index : goal.corrections) {
            const Amendment& correction = reach_.corrections.tried[index];
            add("reach.way.correction", becomes(told_.correction(correction), correction.would));
        }
        if (goal.sets) {
            for (const PairWay& pair : goal.sets->pairs)
                add("reach.way.pair", becomes(told_.records({pair.first, pair.second}), pair.would));
            if (goal.sets->pairCount > goal.sets->pairs.size())
                add("reach.way.pair",
                    words_.text("reach.more-pairs", {std::to_string(goal.sets->pairCount - goal.sets->pairs.size())}));
            if (goal.sets->set && goal.sets->set->items.size() > 1)
                add("reach.way.set", becomes(told_.records(goal.sets->set->items), goal.sets->set->would));
            add("reach.way.set", told_.searched(*goal.sets));
        }
        const std::size_t told = std::min(goal.variables.size(), kValuesTold);
        for (std::size_t i = 0; i < told; ++i) add("reach.way.value", told_.variable(goal.variables[i]));
        if (told < goal.variables.size())
            add("reach.way.value", words_.text("reach.more-values", {std::to_string(goal.variables.size() - told),
                                                                     goalId(goal.goal, *reach_.ledger)}));
        return table;
    }

    ReportTable stair() {
        ReportTable table{"outlook", words_.text("reach.stair")};
        table.columns = {paperColumn("date", paperWords_), paperColumn("score", paperWords_, Side::Right),
                         paperColumn("what", paperWords_)};
        const auto& steps = reach_.outlook.steps;
        for (std::size_t i = 1; i < steps.size(); ++i)
            table.add({ReportCell::day(steps[i].day),
                       ReportCell::text(told_.score(steps[i].score, steps[i].incomplete)),
                       ReportCell::text(told_.step(steps[i - 1], steps[i]))});
        table.notes.push_back(words_.text(reach_.outlook.whole ? "reach.stair-until" : "reach.stair-not-whole",
                                          {reach_.outlook.until.iso()}));
        return table;
    }

    const Reach& reach_;
    const PaperWords& paperWords_;
    const Catalogue& words_;
    ReachWords told_;
};

void addBand(DocSection& section, const char* key, const std::string& told, const Band& band,
             const SensitivityWords& words, const PaperWords& paper) {
    ReportTable table{"band", paper.catalogue.text(key, {told})};
    if (!band.matters()) return section.say(table.title);
    table.columns = {paperColumn("way", paper), paperColumn("score", paper, Side::Right), paperColumn("turns", paper)};
    for (const BandEntry& entry : band.entries)
        table.add({ReportCell::text(words.way(entry)), ReportCell::text(words.score(entry.would)),
                   ReportCell::text(words.turned(entry.would))});
    section.blocks.emplace_back(std::move(table));
}

}  // namespace

DocSection reachSection(const Reach& reach, const PaperWords& words) {
    DocSection section = emptySection("reach", words);
    ReachPart(reach, words).addTo(section);
    return section;
}

DocSection sensitivitySection(const Sensitivity& found, const PaperWords& words) {
    DocSection section = emptySection("sensitivity", words);
    const Catalogue& catalogue = words.catalogue;
    const SensitivityWords told(found, catalogue);
    ReportTable table{"numbers", catalogue.text("sensitivity.numbers")};
    const auto column = [&](const char* key, Side side = Side::Left) {
        table.columns.push_back({key, catalogue.text(std::string("sensitivity.column.") + key), side});
    };
    column("number");
    column("now", Side::Right);
    column("tried");
    column("score", Side::Right);
    column("turns");
    for (const SensitivityRow& row : found.rows)
        table.add(
            {ReportCell::text(told.name(row)), ReportCell::text(valueName(row.now, catalogue)),
             ReportCell::text(told.tried(row)),
             ReportCell::text(catalogue.text("sensitivity.low-high", {told.score(row.atLow), told.score(row.atHigh)})),
             ReportCell::text(told.goals(row.turned))});
    if (std::string rest = told.rest(); !rest.empty()) table.notes.push_back(std::move(rest));
    if (found.rows.empty())
        section.say(catalogue.text("sensitivity.nothing"));
    else
        section.blocks.emplace_back(std::move(table));
    if (found.stopped) {
        section.say(catalogue.text("reach.stopped"), DocParagraph::Tone::Warning);
        return section;
    }
    addBand(section, "sensitivity.rounding", told.rounding(), found.rounding, told, words);
    addBand(section, "sensitivity.order", told.order(), found.order, told, words);
    return section;
}

}  // namespace clearline
