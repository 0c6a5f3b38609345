// What an authority may have done otherwise with the scheme: values that stayed or came early, caps, range, doubling
// and rounding left out or done at another stage.
#include <algorithm>

#include "core/audit/hypothesis_makers.h"

namespace clearline {

namespace {

class OfScheme {
public:
    OfScheme(const HypothesisGround& ground, Hypotheses& into)
        : ground_(ground), into_(into), rulebook_(ground.rulebook()) {}

    void make() {
        for (std::size_t p = 0; p < rulebook_.parameters.size(); ++p) parameter(p);
        for (std::size_t t = 0; t < rulebook_.tables.size(); ++t) table(t);
        if (!rulebook_.score) return;
        switches();
        roundings();
    }

private:
    Hypothesis& begin(Cause cause) {
        Hypothesis& made = into_.all.emplace_back();
        made.cause = cause;
        return made;
    }
    // The change of the rulebook came on that day, shortly before the first figure that differs.
    void support(Hypothesis& made, Date change) const {
        made.day = change;
        if (ground_.shortlyBefore(change)) made.supports.push_back(Support::ShortlyBefore);
    }

    void parameter(std::size_t p) {
        const Parameter& parameter = rulebook_.parameters[p];
        const auto& values = parameter.values;
        for (std::size_t v = 0; v < values.size(); ++v) {
            const DatedValue& value = values[v];
            if (value.formula) continue;
            const bool alone = values.size() == 1;
            if (v > 0 && !values[v - 1].formula && value.when.from) {
                old(p, value, values[v - 1].value, *value.when.from);  // as though it had not come
                if (values[v - 1].when.from)
                    old(p, values[v - 1], value.value, *value.when.from);  // or had come before
            }
            const Number* number = value.value.as<Number>();
            if (!number || !value.allowed || (!alone && !value.when.from)) continue;
            for (const Number& bound : {value.allowed->first, value.allowed->second}) {
                if (bound == *number) continue;
                Hypothesis& made = begin(Cause::AllowedValue);
                made.part = p;
                made.value = bound;
                made.day = value.when.from;
                made.edits.emplace_back(ParameterEdit{parameter.id, value.when.from, Value(bound)});
            }
        }
    }
    void old(std::size_t p, const DatedValue& version, const Value& value, Date change) {
        if (version.value == value) return;
        Hypothesis& made = begin(Cause::OldValue);
        made.part = p;
        if (const Number* number = value.as<Number>()) made.value = *number;
        made.edits.emplace_back(ParameterEdit{rulebook_.parameters[p].id, version.when.from, value});
        support(made, change);
    }

    void table(std::size_t t) {
        const auto& versions = rulebook_.tables[t].values;
        for (std::size_t v = 1; v < versions.size(); ++v) {
            if (versions[v].dmn || versions[v - 1].dmn || versions[v].rows.size() != versions[v - 1].rows.size() ||
                !versions[v].when.from)
                continue;
            old(t, v, v - 1, *versions[v].when.from);
            old(t, v - 1, v, *versions[v].when.from);
        }
    }
    // Rows are those of the version that is edited: where their limits changed too, that part stays.
    void old(std::size_t t, std::size_t version, std::size_t of, Date change) {
        const auto& versions = rulebook_.tables[t].values;
        Hypothesis made;
        for (std::size_t row = 0; row < versions[version].rows.size(); ++row)
            if (!(versions[version].rows[row].gives == versions[of].rows[row].gives))
                made.edits.emplace_back(TableEdit{rulebook_.tables[t].id, version, row, versions[of].rows[row].gives});
        if (made.edits.empty()) return;
        made.cause = Cause::OldValue;
        made.part = t;
        made.row = version;
        support(made, change);
        into_.all.push_back(std::move(made));
    }

    void add(Cause cause, std::size_t index = 0, std::optional<RoundingRule> rounding = {}) {
        Hypothesis& made = begin(cause);
        made.scheme = SchemeSwitch{cause, index, rounding};
        SwitchEdit edit{std::string(causeText(cause)), {}};
        if (cause == Cause::CapOff) edit.of = rulebook_.characteristics[index].id;
        if (cause == Cause::YearlyCapOff) edit.of = rulebook_.yearlyCaps[index].id;
        if (rounding) edit.of = std::string(roundingText(rounding->mode)) + ", " + std::to_string(rounding->places);
        made.edits.emplace_back(std::move(edit));
    }

    void switches() {
        for (std::size_t c = 0; c < rulebook_.characteristics.size(); ++c)
            if (rulebook_.characteristics[c].low || rulebook_.characteristics[c].high) add(Cause::CapOff, c);
        if (rulebook_.score->low || rulebook_.score->high) {
            add(Cause::RangeOff);
            const bool plain = std::all_of(rulebook_.rules.begin(), rulebook_.rules.end(), [](const Rule& rule) {
                return rule.effect.kind == Effect::Kind::Add || rule.effect.kind == Effect::Kind::Accrue ||
                       rule.effect.kind == Effect::Kind::List;
            });
            if (plain || rulebook_.score->clamp == ClampMode::Running) add(Cause::RangeOther);
        }
        if (std::any_of(rulebook_.rules.begin(), rulebook_.rules.end(),
                        [](const Rule& rule) { return rule.repeat.has_value(); }))
            add(Cause::RepeatOff);
        for (std::size_t y = 0; y < rulebook_.yearlyCaps.size(); ++y) add(Cause::YearlyCapOff, y);
        if (rulebook_.counting.perAct != PerAct::EveryItem) add(Cause::EveryItem);
    }

    void roundings() {
        const auto& rounding = rulebook_.score->rounding;
        const int places = rounding ? rounding->places : 0;
        if (rounding) add(Cause::RoundingOff);
        for (const Rounding mode : {Rounding::HalfUp, Rounding::HalfDown, Rounding::HalfEven, Rounding::Up,
                                    Rounding::Down, Rounding::Ceiling, Rounding::Floor})
            if (!rounding || mode != rounding->mode) add(Cause::RoundingOther, 0, RoundingRule{mode, places});
        if (rounding)
            for (const int other : {places - 1, places + 1, places + 2})
                add(Cause::RoundingOther, 0, RoundingRule{rounding->mode, other});
        add(Cause::RoundedPoints, 0, RoundingRule{rounding ? rounding->mode : Rounding::HalfUp, places});
    }

    const HypothesisGround& ground_;
    Hypotheses& into_;
    const Rulebook& rulebook_;
};

}  // namespace

void addSchemeHypotheses(const HypothesisGround& ground, Hypotheses& into) { OfScheme(ground, into).make(); }

}  // namespace clearline
