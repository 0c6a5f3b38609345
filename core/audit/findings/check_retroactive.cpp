// Rule changes that reach back: a value revalued while a record counts, or an act judged by a stricter value or a rule
// that did not hold yet when it happened.
#include "core/audit/findings/checks.h"
#include "core/ledger/bindings.h"

namespace clearline {

namespace {

struct Valued {
    Number points;
    Interval when;
    Citation citation;
};

std::optional<Valued> valueOn(const SubjectView& view, const Rule& rule, Date day, RecordIndex record) {
    const NumberSource& source = rule.effect.points;
    if (source.kind == NumberSource::Kind::Parameter) {
        const DatedValue* version = view.rulebook().valueOn(source.index, day);
        const auto bound = version ? parameterOn(view.rulebook(), source.index, day) : std::nullopt;
        const Number* points = bound ? bound->value.as<Number>() : nullptr;
        return points ? std::optional(Valued{*points, version->when, version->citation}) : std::nullopt;
    }
    if (source.kind != NumberSource::Kind::Table) return std::nullopt;
    const DatedTable* version = view.rulebook().tableOn(source.index, day);
    if (!version) return std::nullopt;
    const RecordBindings bindings(view.rulebook(), view.subject(), view.all().clock.asOf, day, &view.book(), record);
    const auto bound = tableOnDay(view.rulebook(), source.index, day, bindings);
    const Number* points = bound ? bound->value.as<Number>() : nullptr;
    return points ? std::optional(Valued{*points, version->when, version->citation}) : std::nullopt;
}

// Whether any earlier version of what gives the points was milder: it hangs on the day of the act.
bool milderBefore(const SubjectView& view, const Rule& rule, const Valued& used, RecordIndex record) {
    const NumberSource& source = rule.effect.points;
    const auto milder = [&](const Interval& when) {
        if (!used.when.from || !when.until || *when.until > *used.when.from) return false;
        const auto day = when.until->plusDays(-1);
        const auto before = day ? valueOn(view, rule, *day, record) : std::nullopt;
        return before && before->points > used.points;
    };
    if (source.kind == NumberSource::Kind::Parameter) {
        for (const DatedValue& version : view.rulebook().parameters[source.index].values)
            if (milder(version.when)) return true;
    } else if (source.kind == NumberSource::Kind::Table) {
        for (const DatedTable& version : view.rulebook().tables[source.index].values)
            if (milder(version.when)) return true;
    }
    return false;
}

void ofCounted(const SubjectView& view, const Counted& counted, FindingList& out) {
    const Contribution& contribution = view.contribution(counted);
    const Rule& rule = view.rule(counted);
    const auto happened = view.all().date(contribution.record, Field::OccurredOn);
    if (happened && rule.inForce.from && *happened < *rule.inForce.from) {
        out.found(Severity::Warning)
            .variant("rule")
            .at(view, counted, Field::OccurredOn)
            .says({rule.title, *rule.inForce.from, *happened})
            .cites(rule.citation);
        return;
    }
    const auto used = valueOn(view, rule, view.lawDay(contribution), contribution.record);
    if (!used || !used->when.from) return;
    if (!happened) {
        if (milderBefore(view, rule, *used, contribution.record))
            out.undecided().at(view, counted, Field::OccurredOn).wants(Field::OccurredOn).cites(used->citation);
        return;
    }
    if (*happened >= *used->when.from) return;
    const auto before = valueOn(view, rule, *happened, contribution.record);
    if (before && before->points > used->points)
        out.found(Severity::Warning)
            .variant("value")
            .at(view, counted, Field::OccurredOn)
            .says({rule.title, *happened, before->points, used->points, *used->when.from})
            .cites(used->citation);
}

}  // namespace

void checkRetroactive(const SubjectView& view, FindingList& out) {
    for (const Counted& counted : view.counted())
        if (counted.loss && view.rule(counted).effect.touchesPoints()) ofCounted(view, counted, out);
    const Ledger& ledger = view.ledger();
    for (std::size_t entry = 0; entry < ledger.entryCount(); ++entry) {
        const std::size_t index = ledger.firstLineOf(entry);
        if (ledger.lineKind(index) != LineKind::RuleChange) continue;
        const Line line = ledger.line(index);
        if (!line.record || !line.rule || line.delta.sign() >= 0) continue;
        FindingPlace at;
        at.place = view.book().place(*line.record, Field::OccurredOn);
        at.subject = std::string(view.book().subjectId(view.book().subject(*line.record)));
        at.record = line.record;
        at.rule = line.rule;
        at.line = index;
        const Rule& rule = view.rulebook().rules[*line.rule];
        const auto used = valueOn(view, rule, line.date, *line.record);
        out.found(Severity::Warning)
            .variant("revalued")
            .about(line.date.iso())
            .at(at)
            .says({rule.title, line.date, line.delta})
            .cites(used ? used->citation : rule.citation);
    }
}

}  // namespace clearline
