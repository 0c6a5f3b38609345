// Points outside the published range: of the rulebook's value, or of the authority's own line.
#include <map>

#include "core/audit/findings/checks.h"

namespace clearline {

namespace {

struct Used {
    const DatedValue* value = nullptr;
    std::size_t parameter = 0, rule = 0;
};

std::optional<Used> valueUsed(const SubjectView& view, const Contribution& contribution) {
    const Rule& rule = view.rulebook().rules[contribution.rule];
    if (!rule.effect.touchesPoints() || rule.effect.points.kind != NumberSource::Kind::Parameter) return std::nullopt;
    const DatedValue* value = view.rulebook().valueOn(rule.effect.points.index, view.lawDay(contribution));
    if (!value || !value->allowed) return std::nullopt;
    return Used{value, rule.effect.points.index, contribution.rule};
}

bool outside(const Number& points, const DatedValue& value) {
    return points < value.allowed->first || points > value.allowed->second;
}

void ofStatement(const SubjectView& view, FindingList& out) {
    const StatementMatch* match = view.statement();
    if (!match) return;
    for (const StatementRow& row : match->rows) {
        if (!row.line || !row.entry || !match->line(*row.line).points) continue;
        const Line line = match->ledger->line(match->ledger->firstLineOf(*row.entry));
        if (line.kind != LineKind::Counted || !line.contribution) continue;
        const auto used = valueUsed(view, match->ledger->contributions()[*line.contribution]);
        const Points& points = *match->line(*row.line).points;
        if (!used || !outside(points, *used->value)) continue;
        out.found(Severity::Error)
            .variant("official")
            .atOfficial(view.input(), match->lines[*row.line])
            .at(view, *line.record)
            .says({points, PlainPoints{used->value->allowed->first}, PlainPoints{used->value->allowed->second},
                   view.rulebook().rules[used->rule].title})
            .cites(used->value->citation);
    }
}

}  // namespace

void checkTier(const SubjectView& view, FindingList& out) {
    std::map<const DatedValue*, std::pair<Used, std::vector<const Counted*>>> values;
    for (const Counted& counted : view.counted())
        if (const auto used = valueUsed(view, view.contribution(counted))) {
            auto& [first, all] = values[used->value];
            first = *used;
            all.push_back(&counted);
        }
    for (const auto& [value, use] : values) {
        const auto& [used, all] = use;
        const auto bound = parameterOn(view.rulebook(), used.parameter, view.lawDay(view.contribution(*all.front())));
        const Number* points = bound ? bound->value.as<Number>() : nullptr;
        if (!points || !outside(*points, *value)) continue;
        FindingDraft draft = out.found(Severity::Error);
        for (const Counted* counted : all) draft.at(view, *counted);
        FindingPlace written;
        written.place = value->place;
        draft.at(written).cites(value->citation);
        draft.says({*points, PlainPoints{value->allowed->first}, PlainPoints{value->allowed->second},
                    view.rulebook().parameters[used.parameter].title});
    }
    ofStatement(view, out);
}

}  // namespace clearline
