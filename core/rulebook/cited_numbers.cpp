#include <map>

#include "core/rulebook/check.h"
#include "core/rulebook/check_parts.h"
#include "core/rulebook/day_values.h"

namespace clearline {
namespace {

bool isLiteral(const BoundSource& bound) { return bound && bound->kind == NumberSource::Kind::Literal; }

// A formula over parameters that says nothing of its own is as sure as what it reads.
Citation citationOf(const DatedValue& value, const std::optional<Bound>& bound) {
    Citation citation = value.citation;
    if (citation.status != Status::None || !bound) return citation;
    citation.status = bound->status;
    citation.source = bound->source;
    return citation;
}

void ofVariables(const Rulebook& rulebook, std::vector<CitedNumber>& out) {
    std::map<Date, DayValues> days;
    for (std::size_t i = 0; i < rulebook.parameters.size(); ++i)
        for (const DatedValue& value : rulebook.parameters[i].values) {
            const Date day = value.when.from.value_or(Date::kMin);
            const auto bound =
                value.formula ? days.try_emplace(day, rulebook, day).first->second.value(i) : std::nullopt;
            out.push_back({citationOf(value, bound), value.place, rulebook.parameters[i].id});
        }
    for (const Table& table : rulebook.tables)
        for (const DatedTable& version : table.values)
            for (std::size_t row = 0; row < version.rows.size(); ++row)
                out.push_back({version.citation, version.place, table.id});
}

void ofScore(const Rulebook& rulebook, std::vector<CitedNumber>& out) {
    for (const Characteristic& c : rulebook.characteristics) {
        if (isLiteral(c.low) || isLiteral(c.high)) out.push_back({c.citation, c.place, c.id});
        if (c.weight.kind == NumberSource::Kind::Literal && c.weight.literal != Number(1))
            out.push_back({c.citation, c.place, c.id});
        if (!c.initial.isZero()) out.push_back({c.citation, c.place, c.id});
    }
    for (const YearlyCap& cap : rulebook.yearlyCaps)
        if (isLiteral(cap.most)) out.push_back({cap.citation, cap.place, cap.id});
    const Counting& counting = rulebook.counting;
    if (counting.settleDay) out.push_back({counting.settleCitation, counting.place, "settle"});
    if (!rulebook.score) return;
    const ScoreRule& score = *rulebook.score;
    if (score.opening.kind == NumberSource::Kind::Literal) out.push_back({score.citation, score.place, "opening"});
    if (isLiteral(score.low) || isLiteral(score.high)) out.push_back({score.citation, score.place, "range"});
}

// `duration("…")` is how a plain period is held.
bool isPlainPeriod(const Formula& formula) { return formula.names().empty(); }

void ofRules(const Rulebook& rulebook, std::vector<CitedNumber>& out) {
    for (const Rule& rule : rulebook.rules) {
        const auto countIf = [&](bool written) {
            if (written) out.push_back({rule.citation, rule.place, rule.id});
        };
        const Effect& effect = rule.effect;
        countIf(effect.touchesPoints() && isLiteral(effect.points));
        countIf(effect.kind == Effect::Kind::Accrue);
        countIf(effect.listing.extend && isPlainPeriod(*effect.listing.extend));
        countIf(rule.validFor && isPlainPeriod(*rule.validFor));
        countIf(rule.repeat && isLiteral(rule.repeat->times));
        countIf(rule.removed.has_value());
        countIf(rule.starts && (rule.starts->firstWorkingDay || rule.starts->workingDays > 0));
        countIf(rule.starts && rule.starts->after && isPlainPeriod(*rule.starts->after));
    }
    for (const Scale& scale : rulebook.scales)
        for (const ScaleStep& step : scale.steps)
            for (const BoundSource* bound : {&step.upper, &step.lowest})
                if (isLiteral(*bound)) out.push_back({scale.citation, scale.place, scale.id});
    for (const Threshold& threshold : rulebook.thresholds)
        out.push_back({threshold.citation, threshold.place, threshold.id});
}

}  // namespace

std::vector<CitedNumber> citedNumbers(const Rulebook& rulebook) {
    std::vector<CitedNumber> out;
    ofVariables(rulebook, out);
    ofScore(rulebook, out);
    ofRules(rulebook, out);
    return out;
}

Transparency transparency(const Rulebook& rulebook) {
    Transparency count;
    for (const CitedNumber& number : citedNumbers(rulebook)) switch (number.citation.status) {
            case Status::Published: ++count.published; break;
            case Status::Reported: ++count.reported; break;
            case Status::Assumed:
            case Status::Edited: ++count.assumed; break;
            case Status::None: ++count.unsaid; break;
        }
    return count;
}

void checkCitations(const Rulebook& rulebook, Problems& findings) {
    const Place* last = nullptr;
    const auto numbers = citedNumbers(rulebook);
    for (const CitedNumber& number : numbers) {
        // Published or reported by whom? An assumed value is ours and needs no source.
        const Status status = number.citation.status;
        const bool sourceMissing =
            (status == Status::Published || status == Status::Reported) && number.citation.source.empty();
        if (status != Status::None && !sourceMissing) continue;
        if (last && *last == number.place) continue;  // the rows of one table are told of once
        last = &number.place;
        find(findings, sourceMissing ? "rulebook.no-source" : "rulebook.no-citation", number.place, {number.of});
    }
}

}  // namespace clearline
