#include "core/rulebook/read_parts.h"

namespace clearline {
namespace {

struct Candidate {
    Parameter parameter;
    const YamlNode* key = nullptr;
    std::vector<std::pair<std::size_t, const YamlNode*>> formulas;  // which value, and its text
    std::vector<std::size_t> reads;                                 // other candidates
    bool usable = true;
};

void readAllowed(Draft& draft, const YamlNode& node, DatedValue& value) {
    if (!draft.reader.isList(node)) return;
    if (node.items.size() != 2)
        return draft.reader.report("rulebook.not-a-pair", node, {std::to_string(node.items.size())});
    auto low = draft.reader.number(node.items[0]);
    auto high = draft.reader.number(node.items[1]);
    if (!low || !high) return;
    if (*low > *high) return draft.reader.report("rulebook.range-backwards", node, {low->text(), high->text()});
    value.allowed.emplace(*std::move(low), *std::move(high));
}

// A decimal or a period is typed here; anything else is a formula, compiled when all names are known.
void readValue(Draft& draft, const YamlNode& node, DatedValue& value, Candidate& candidate) {
    const auto text = draft.reader.text(node);
    if (!text) return;
    if (!node.quoted) {
        if (auto number = Number::fromDecimal(*text)) return void(value.value = Value(*std::move(number)));
        if (const auto period = Period::fromIso(*text)) return void(value.value = Value(*period));
    }
    if (looksLikeNumber(*text) || Date::fromIso(*text))
        return draft.reader.report("rulebook.not-a-number", node, {*text});
    if (looksLikePeriod(*text)) return draft.reader.report("rulebook.not-a-period", node, {*text});
    candidate.formulas.emplace_back(candidate.parameter.values.size(), &node);
}

void readVersion(Draft& draft, const YamlNode& node, Candidate& candidate) {
    const YamlMap map(draft.reader, node, {"from", "until", "value", "allowed", "status", "source", "note"});
    DatedValue value;
    value.place = draft.reader.place(node);
    value.when = readInterval(draft, map);
    value.citation = readCitation(draft, map);
    if (const YamlNode* text = map.need("value")) readValue(draft, *text, value, candidate);
    if (const YamlNode* allowed = map.find("allowed")) readAllowed(draft, *allowed, value);
    candidate.parameter.values.push_back(std::move(value));
}

Candidate readCandidate(Draft& draft, const YamlNode& key, const YamlNode& node) {
    Candidate candidate;
    const std::size_t before = draft.reader.errors();
    candidate.key = &key;
    candidate.parameter.place = draft.reader.place(key);
    candidate.parameter.id = readFormulaName(draft, key).value_or("");
    const YamlMap map(draft.reader, node, {"title", "unit", "values"});
    candidate.parameter.title = readTitle(draft, map);
    if (const YamlNode* unit = map.find("unit")) candidate.parameter.unit = draft.reader.text(*unit).value_or("");
    if (const YamlNode* values = map.need("values"); values && draft.reader.isList(*values)) {
        if (values->items.empty()) draft.reader.report("rulebook.list-empty", *values);
        for (const YamlNode& version : values->items) readVersion(draft, version, candidate);
    }
    candidate.usable = draft.reader.errors() == before;
    return candidate;
}

void compileFormulas(Draft& draft, Candidate& candidate, const Scope& scope, const Names& indexes) {
    for (const auto& [version, node] : candidate.formulas) {
        auto formula = Formula::compile(node->text, scope, draft.reader.textPlace(*node));
        if (!formula) {
            for (const Problem& problem : formula.problems()) draft.reader.report(problem);
            candidate.usable = false;
            continue;
        }
        const Type type = formula->type();
        if (type != Type::Number && type != Type::Period && type != Type::Any) {
            draft.reader.report("rulebook.formula-type", *node,
                                {node->text, std::string(typeName(type)), std::string(typeName(Type::Number))});
            candidate.usable = false;
        }
        for (const std::string& name : formula->names())
            if (const auto found = indexes.find(name); found != indexes.end()) candidate.reads.push_back(found->second);
        candidate.parameter.values[version].formula = std::move(formula).value();
    }
}

void checkSameType(Draft& draft, Candidate& candidate) {
    const Type type = parameterType(candidate.parameter);
    for (const DatedValue& value : candidate.parameter.values) {
        Type own = value.formula ? value.formula->type() : value.value.as<Period>() ? Type::Period : Type::Number;
        if (own == Type::Any || own == type) continue;
        draft.reader.report(
            Problem{"rulebook.parameter-types", Severity::Error, value.place, {candidate.parameter.id}});
        candidate.usable = false;
        return;
    }
}

// Removes, again and again, whatever `edges` lets go of; what remains is in or behind a cycle.
std::vector<bool> remaining(const std::vector<std::vector<std::size_t>>& edges, std::vector<bool> in) {
    std::vector<std::vector<std::size_t>> back(edges.size());
    std::vector<std::size_t> open(edges.size(), 0), free;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        if (!in[i]) continue;
        for (const std::size_t to : edges[i])
            if (in[to]) ++open[i], back[to].push_back(i);
        if (open[i] == 0) free.push_back(i);
    }
    while (!free.empty()) {
        const std::size_t i = free.back();
        free.pop_back();
        in[i] = false;
        for (const std::size_t j : back[i])
            if (--open[j] == 0) free.push_back(j);
    }
    return in;
}

void refuseCycles(Draft& draft, std::vector<Candidate>& candidates) {
    std::vector<std::vector<std::size_t>> reads, readBy(candidates.size());
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        reads.push_back(candidates[i].reads);
        for (const std::size_t to : candidates[i].reads) readBy[to].push_back(i);
    }
    const auto behind = remaining(reads, std::vector<bool>(candidates.size(), true));
    const auto cyclic = remaining(readBy, behind);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (!cyclic[i]) continue;
        candidates[i].usable = false;
        draft.reader.report("rulebook.parameter-cycle", *candidates[i].key, {candidates[i].parameter.id});
    }
}

// What reads an unusable parameter is unusable too.
void refuseDependents(Draft& draft, std::vector<Candidate>& candidates) {
    std::vector<std::vector<std::size_t>> readBy(candidates.size());
    std::vector<std::size_t> spread;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        for (const std::size_t to : candidates[i].reads) readBy[to].push_back(i);
        if (!candidates[i].usable) spread.push_back(i);
    }
    while (!spread.empty()) {
        const std::size_t bad = spread.back();
        spread.pop_back();
        for (const std::size_t i : readBy[bad]) {
            if (!candidates[i].usable) continue;
            candidates[i].usable = false;
            draft.reader.report("rulebook.part-unusable", *candidates[i].key, {candidates[bad].parameter.id});
            spread.push_back(i);
        }
    }
}

}  // namespace

void readParameters(Draft& draft, const YamlNode& node) {
    if (!draft.reader.isMap(node)) return;
    if (node.keys.size() > kMostVariables)
        return draft.reader.report("rulebook.too-many", node,
                                   {std::to_string(node.keys.size()), std::to_string(kMostVariables)});
    std::vector<Candidate> candidates;
    Names indexes;
    Scope scope;
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
        Candidate candidate = readCandidate(draft, node.keys[i], node.items[i]);
        if (candidate.parameter.id.empty()) continue;
        if (indexes.contains(candidate.parameter.id)) {
            draft.reader.report("rulebook.id-twice", node.keys[i], {candidate.parameter.id});
            continue;
        }
        indexes.emplace(candidate.parameter.id, candidates.size());
        scope.names.push_back({candidate.parameter.id, parameterType(candidate.parameter)});
        candidates.push_back(std::move(candidate));
    }
    for (Candidate& candidate : candidates) {
        const std::size_t before = draft.reader.errors();
        if (candidate.usable) compileFormulas(draft, candidate, scope, indexes);
        if (candidate.usable) checkSameType(draft, candidate);
        orderVersions(draft, candidate.parameter.values, candidate.parameter.id);
        candidate.usable = candidate.usable && draft.reader.errors() == before;
    }
    refuseCycles(draft, candidates);
    refuseDependents(draft, candidates);
    for (Candidate& candidate : candidates) {
        const std::string id = candidate.parameter.id;
        draft.declareParameter(id, candidate.usable ? parameterType(candidate.parameter) : Type::Any);
        if (!candidate.usable) {
            draft.leftOut.insert(id);
            continue;
        }
        draft.parameters.emplace(id, draft.book.parameters.size());
        draft.book.parameters.push_back(std::move(candidate.parameter));
    }
}

}  // namespace clearline
