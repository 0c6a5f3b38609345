#include "core/audit/known_on/rule_versions.h"

#include <algorithm>

#include "core/audit/compare_values.h"
#include "core/ledger/evaluate.h"

namespace clearline {

namespace {

using RulebookPointer = std::shared_ptr<const Rulebook>;
// One change of a rulebook, made on a copy.
struct Replacement {
    RuleVersionPart part;
    std::optional<std::size_t> parameter, table, rule;
    std::vector<DatedValue> values;
    std::vector<DatedTable> tables;

    void makeOn(Rulebook& book) const {
        if (parameter) book.parameters[*parameter].values = values;
        if (table) book.tables[*table].values = tables;
        if (rule) book.rules[*rule].off = true;
    }
};

std::string textOf(const DatedValue& value) { return value.formula ? value.formula->text() : value.value.text(); }

class Parts {
public:
    explicit Parts(const RuleVersionQuestion& question) : question_(question) {}

    std::shared_ptr<const Ledger> ledger(RulebookPointer rulebook) const {
        return std::make_shared<const Ledger>(
            evaluate(question_.input, std::move(rulebook), question_.subject, question_.clock));
    }

    void fill(RuleVersions& versions, const RulebookPointer& first, const RulebookPointer& second,
              const std::vector<Replacement>& replacements) const {
        versions.first = ledger(first);
        versions.second = ledger(second);
        const auto from = versions.first->score(), to = versions.second->score();
        Points sum;
        for (const Replacement& replacement : replacements) {
            RuleVersionPart part = replacement.part;
            if (replacement.parameter || replacement.table || replacement.rule) {
                auto book = std::make_shared<Rulebook>(*first);
                replacement.makeOn(*book);
                const auto score = ledger(book)->score();
                if (score && from) part.moved = *score - *from;
            }
            if (part.moved) sum = sum + *part.moved;
            versions.parts.push_back(std::move(part));
        }
        if (from && to) versions.rest = *to - *from - sum;
    }

private:
    const RuleVersionQuestion& question_;
};

// The version of a day as the only one, for all days.
template <class Version>
std::vector<Version> alone(const Version& version) {
    Version only = version;
    only.when = {};
    return {only};
}

bool sameRows(const DatedTable& a, const DatedTable& b) {
    return a.dmnFile == b.dmnFile && a.dmn == b.dmn &&
           std::equal(a.rows.begin(), a.rows.end(), b.rows.begin(), b.rows.end(),
                      [](const TableRow& x, const TableRow& y) {
                          return x.bound == y.bound && x.limit.text() == y.limit.text() &&
                                 x.gives.text() == y.gives.text() && x.per == y.per;
                      });
}

bool hasFrom(const std::optional<Date>& from, Date first, Date second) {
    return from && *from > std::min(first, second) && *from <= std::max(first, second);
}

}  // namespace

RuleVersions ruleVersions(const RuleVersionQuestion& question, const RulebookPointer& rulebook, Date first,
                          Date second) {
    auto one = std::make_shared<Rulebook>(*rulebook), other = std::make_shared<Rulebook>(*rulebook);
    std::vector<Replacement> replacements;
    for (std::size_t i = 0; i < rulebook->parameters.size(); ++i) {
        const DatedValue *a = rulebook->valueOn(i, first), *b = rulebook->valueOn(i, second);
        if (a == b) continue;
        Replacement replacement;
        replacement.part = {RuleVersionPart::Of::Parameter, rulebook->parameters[i].id, {}, {}, {}, {}, {}, {}};
        RuleVersionPart& part = replacement.part;
        if (a) part.first = textOf(*a);
        if (b) part.second = textOf(*b);
        if (part.first == part.second) continue;
        const DatedValue& shown = b ? *b : *a;
        part.from = b ? b->when.from : a->when.until;
        part.citation = shown.citation;
        part.place = shown.place;
        if (a && b) {
            one->parameters[i].values = alone(*a);
            other->parameters[i].values = replacement.values = alone(*b);
            replacement.parameter = i;
        }
        replacements.push_back(std::move(replacement));
    }
    for (std::size_t i = 0; i < rulebook->tables.size(); ++i) {
        const DatedTable *a = rulebook->tableOn(i, first), *b = rulebook->tableOn(i, second);
        if (a == b || (a && b && sameRows(*a, *b))) continue;
        Replacement replacement;
        replacement.part.of = RuleVersionPart::Of::Table;
        replacement.part.id = rulebook->tables[i].id;
        const DatedTable& shown = b ? *b : *a;
        replacement.part.from = b ? b->when.from : a->when.until;
        replacement.part.citation = shown.citation;
        replacement.part.place = shown.place;
        if (a && b) {
            one->tables[i].values = alone(*a);
            other->tables[i].values = replacement.tables = alone(*b);
            replacement.table = i;
        }
        replacements.push_back(std::move(replacement));
    }
    for (const Rule& rule : rulebook->rules) {
        const bool began = hasFrom(rule.inForce.from, first, second),
                   ended = hasFrom(rule.inForce.until, first, second);
        if (!began && !ended) continue;
        Replacement replacement;
        replacement.part.of = RuleVersionPart::Of::Rule;
        replacement.part.id = rule.id;
        replacement.part.from = began ? rule.inForce.from : rule.inForce.until;
        replacement.part.citation = rule.citation;
        replacement.part.place = rule.place;
        replacements.push_back(std::move(replacement));
    }
    RuleVersions versions;
    Parts(question).fill(versions, one, other, replacements);
    return versions;
}

RuleVersions ruleVersions(const RuleVersionQuestion& question, const RulebookPointer& first,
                          const RulebookPointer& second) {
    RuleVersions versions;
    std::vector<Replacement> replacements;
    for (const ValueDifference& difference : differencesOf(*first, *second)) {
        const auto known = std::find_if(replacements.begin(), replacements.end(), [&](const Replacement& had) {
            return had.part.id == difference.id && had.part.of != RuleVersionPart::Of::Rule;
        });
        const bool isParameter = difference.of == ValueDifference::Of::Parameter;
        if (!isParameter && difference.of != ValueDifference::Of::Table) {
            versions.otherParts = true;
            continue;
        }
        if (known != replacements.end()) continue;  // another dated value of the same: they are replaced together
        Replacement replacement;
        RuleVersionPart& part = replacement.part;
        part.of = isParameter ? RuleVersionPart::Of::Parameter : RuleVersionPart::Of::Table;
        part.id = difference.id;
        part.from = difference.from;
        part.first = difference.first;
        part.second = difference.second;
        if (isParameter) {
            const auto a = first->parameterNamed(difference.id), b = second->parameterNamed(difference.id);
            if (a && b) {
                replacement.parameter = a;
                replacement.values = second->parameters[*b].values;
            }
            if (b && !second->parameters[*b].values.empty()) part.citation = second->parameters[*b].values[0].citation;
        } else {
            const auto a = first->tableNamed(difference.id), b = second->tableNamed(difference.id);
            if (a && b) {
                replacement.table = a;
                replacement.tables = second->tables[*b].values;
            }
        }
        replacements.push_back(std::move(replacement));
    }
    Parts(question).fill(versions, first, second, replacements);
    return versions;
}

}  // namespace clearline
