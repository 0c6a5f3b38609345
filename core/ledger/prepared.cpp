#include "core/ledger/prepared.h"

#include <algorithm>

namespace clearline {

namespace {

void addParameter(const Rulebook& rulebook, std::size_t parameter, std::set<std::size_t>& parameters,
                  std::set<std::size_t>& tables) {
    if (!parameters.insert(parameter).second) return;
    for (const DatedValue& version : rulebook.parameters[parameter].values)
        if (version.formula) addReads(rulebook, *version.formula, parameters, tables);
}

void addBounds(const Interval& when, std::set<Date>& days) {
    if (when.from) days.insert(*when.from);
    if (when.until) days.insert(*when.until);
}

void addSchemeDays(const Rulebook& rulebook, std::set<Date>& days) {
    if (!rulebook.score) return;
    const auto add = [&](const BoundSource& bound) {
        if (bound) addChangeDays(rulebook, *bound, days);
    };
    add(rulebook.score->low);
    add(rulebook.score->high);
    for (const Characteristic& c : rulebook.characteristics) {
        add(c.low);
        add(c.high);
        addChangeDays(rulebook, c.weight, days);
    }
    if (rulebook.score->formula && !rulebook.score->isSum) {
        std::set<std::size_t> parameters, tables;
        addReads(rulebook, *rulebook.score->formula, parameters, tables);
        for (std::size_t p : parameters)
            for (const DatedValue& version : rulebook.parameters[p].values) addBounds(version.when, days);
    }
}

bool sameValues(const Rulebook& a, const Rulebook& b, const std::set<std::size_t>& parameters,
                const std::set<std::size_t>& tables) {
    for (std::size_t p : parameters)
        for (std::size_t v = 0; v < a.parameters[p].values.size(); ++v)
            if (!(a.parameters[p].values[v].value == b.parameters[p].values[v].value) ||
                a.parameters[p].values[v].formula.has_value() != b.parameters[p].values[v].formula.has_value())
                return false;
    for (std::size_t t : tables)
        for (std::size_t v = 0; v < a.tables[t].values.size(); ++v)
            for (std::size_t r = 0; r < a.tables[t].values[v].rows.size(); ++r)
                if (!(a.tables[t].values[v].rows[r].gives == b.tables[t].values[v].rows[r].gives)) return false;
    return true;
}

bool sameSource(const NumberSource& a, const NumberSource& b) {
    return a.kind == b.kind && a.index == b.index && a.literal == b.literal &&
           a.formula.has_value() == b.formula.has_value() && (!a.formula || a.formula->text() == b.formula->text());
}

// What a scenario can switch in a rule.
bool sameRule(const Rule& a, const Rule& b) {
    return a.off == b.off && a.repeat.has_value() == b.repeat.has_value() && a.yearlyCap == b.yearlyCap &&
           sameSource(a.effect.points, b.effect.points);
}

bool sameShape(const Rulebook& a, const Rulebook& b) {
    return !a.sha256.empty() && a.identity() == b.identity() && a.counting.perAct == b.counting.perAct &&
           std::equal(a.rules.begin(), a.rules.end(), b.rules.begin(), b.rules.end(), sameRule);
}

}  // namespace

void addReads(const Rulebook& rulebook, const std::vector<std::string>& names, std::set<std::size_t>& parameters,
              std::set<std::size_t>& tables) {
    for (const std::string& name : names) {
        if (const auto p = rulebook.parameterNamed(name)) addParameter(rulebook, *p, parameters, tables);
        if (const auto t = rulebook.tableNamed(name); t && tables.insert(*t).second)
            addReads(rulebook, rulebook.namesReadBy(*t), parameters, tables);
    }
}

void addReads(const Rulebook& rulebook, const Formula& formula, std::set<std::size_t>& parameters,
              std::set<std::size_t>& tables) {
    addReads(rulebook, formula.names(), parameters, tables);
}

void addChangeDays(const Rulebook& rulebook, std::size_t parameter, std::set<Date>& days) {
    std::set<std::size_t> parameters, tables;
    addParameter(rulebook, parameter, parameters, tables);
    for (std::size_t p : parameters)
        for (const DatedValue& version : rulebook.parameters[p].values) addBounds(version.when, days);
}

void addTableChangeDays(const Rulebook& rulebook, std::size_t table, std::set<Date>& days) {
    for (const DatedTable& version : rulebook.tables[table].values) addBounds(version.when, days);
    std::set<std::size_t> parameters, tables;
    addReads(rulebook, rulebook.namesReadBy(table), parameters, tables);
    for (std::size_t p : parameters) addChangeDays(rulebook, p, days);
}

void addChangeDays(const Rulebook& rulebook, const NumberSource& source, std::set<Date>& days) {
    switch (source.kind) {
        case NumberSource::Kind::Literal: break;
        case NumberSource::Kind::Parameter: addChangeDays(rulebook, source.index, days); break;
        case NumberSource::Kind::Table: addTableChangeDays(rulebook, source.index, days); break;
        case NumberSource::Kind::Formula: {
            std::set<std::size_t> parameters, tables;
            addReads(rulebook, *source.formula, parameters, tables);
            for (std::size_t p : parameters) addChangeDays(rulebook, p, days);
            for (std::size_t t : tables) addTableChangeDays(rulebook, t, days);
        }
    }
}

namespace {

void addReads(const Rulebook& rulebook, const NumberSource& source, Prepared& prepared) {
    if (source.kind == NumberSource::Kind::Parameter)
        addParameter(rulebook, source.index, prepared.parametersRead, prepared.tablesRead);
    if (source.kind == NumberSource::Kind::Table) {
        prepared.tablesRead.insert(source.index);
        addReads(rulebook, rulebook.namesReadBy(source.index), prepared.parametersRead, prepared.tablesRead);
    }
    if (source.formula) addReads(rulebook, *source.formula, prepared.parametersRead, prepared.tablesRead);
}

// Modifiers that weigh points against each other make the schedule depend on what they are worth.
void addModifierReads(const Rulebook& rulebook, Prepared& prepared) {
    const bool weighs =
        rulebook.counting.perAct != PerAct::EveryItem || rulebook.counting.suspendGains || !rulebook.yearlyCaps.empty();
    for (const Rule& rule : rulebook.rules) {
        if (weighs && rule.effect.touchesPoints()) addReads(rulebook, rule.effect.points, prepared);
        if (rule.repeat) addReads(rulebook, rule.repeat->times, prepared);
        if (rule.effect.listing.extend)
            addReads(rulebook, *rule.effect.listing.extend, prepared.parametersRead, prepared.tablesRead);
    }
    for (const YearlyCap& cap : rulebook.yearlyCaps) addReads(rulebook, cap.most, prepared);
}

}  // namespace

std::shared_ptr<const Prepared> prepare(std::shared_ptr<const CaseInput> input,
                                        std::shared_ptr<const Rulebook> rulebook) {
    auto prepared = std::make_shared<Prepared>();
    prepared->relations = std::make_shared<const RelationIndex>(input);
    prepared->book = input->records;
    const Symbols& symbols = prepared->book->symbols();
    class NoNames : public Bindings {
        std::optional<Bound> find(std::string_view) const override { return std::nullopt; }
    } const noNames;

    std::vector<std::pair<Symbol, std::uint16_t>> named;
    for (std::size_t i = 0; i < rulebook->rules.size(); ++i) {
        const Rule& rule = rulebook->rules[i];
        PreparedRule& ready = prepared->rules.emplace_back();
        if (!rule.agency.empty()) {
            ready.agency = symbols.find(rule.agency);
            ready.agencyUnknown = *ready.agency == 0;
        }
        for (const std::string& kind : rule.kinds)
            if (const Symbol symbol = symbols.find(kind)) named.emplace_back(symbol, static_cast<std::uint16_t>(i));
        if (rule.starts && rule.starts->after)
            addReads(*rulebook, *rule.starts->after, prepared->parametersRead, prepared->tablesRead);
        if (rule.when) addReads(*rulebook, *rule.when, prepared->parametersRead, prepared->tablesRead);
        if (!rule.validFor) continue;
        if (rule.validFor->names().empty()) {
            const auto outcome = rule.validFor->evaluate(noNames);
            if (outcome)
                if (const Period* period = outcome->value.as<Period>()) ready.period = *period;
        }
        addReads(*rulebook, *rule.validFor, prepared->parametersRead, prepared->tablesRead);
        ready.validityReadsPoints = rule.validFor->reads("points");
        if (ready.validityReadsPoints) addReads(*rulebook, rule.effect.points, *prepared);
    }
    // A rule that names a kind twice is held twice, as it was written.
    std::stable_sort(named.begin(), named.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [symbol, rule] : named) {
        prepared->rulesOfKind.resize(std::max<std::size_t>(prepared->rulesOfKind.size(), symbol + std::size_t{1}),
                                     static_cast<std::uint32_t>(prepared->naming.size()));
        prepared->naming.push_back(rule);
    }
    prepared->rulesOfKind.push_back(static_cast<std::uint32_t>(prepared->naming.size()));

    addModifierReads(*rulebook, *prepared);

    std::set<Date> days;
    addSchemeDays(*rulebook, days);
    prepared->schemeDays.assign(days.begin(), days.end());
    prepared->rulebook = std::move(rulebook);
    return prepared;
}

bool sameSchedule(const Prepared& prepared, const Rulebook& rulebook) {
    return prepared.rulebook.get() == &rulebook ||
           (sameShape(*prepared.rulebook, rulebook) &&
            sameValues(*prepared.rulebook, rulebook, prepared.parametersRead, prepared.tablesRead));
}

}  // namespace clearline
