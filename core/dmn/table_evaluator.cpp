// Decision tables: which rules match, and what the hit policy makes of them.
#include <algorithm>

#include "core/dmn/box_evaluator.h"
#include "core/formula/complaint.h"
#include "core/formula/range.h"

namespace clearline {
namespace {

constexpr std::size_t kTextShown = 120;

std::string columnName(const CompiledTable& table, std::size_t column) {
    const DecisionTable& drawn = *table.drawn;
    return column < drawn.inputs.size() && !drawn.inputs[column].label.empty() ? drawn.inputs[column].label
                                                                               : drawn.inputs[column].expression.text;
}

std::string ruleNumbers(const std::vector<std::size_t>& rules) {
    std::string text;
    for (const std::size_t rule : rules) text += (text.empty() ? "" : ", ") + std::to_string(rule + 1);
    return text;
}

bool givesList(const DecisionTable& table) {
    return table.hitPolicy == HitPolicy::RuleOrder || table.hitPolicy == HitPolicy::OutputOrder ||
           table.hitPolicy == HitPolicy::Collect;
}

}  // namespace

Result<Value> BoxEvaluator::input(const CompiledTable& table, std::size_t column, const NamesPtr& names) {
    auto found = formula(table.inputs[column].expression, names);
    if (!found) return found;
    const std::string name = columnName(table, column);
    const Place& place = table.drawn->inputs[column].expression.place;
    found = program_->types().fit(*found, table.drawn->inputs[column].typeRef, name, place);
    if (found && !found->isNull() && table.inputs[column].allowed)
        if (Problems problems = DmnTypes::passes(*table.inputs[column].allowed, *found, name, place); !problems.empty())
            return problems;
    return found;
}

Result<bool> BoxEvaluator::matches(const CompiledTable& table, const CompiledTable::Rule& rule,
                                   const std::vector<NamesPtr>& asked) {
    for (std::size_t i = 0; i < rule.tests.size(); ++i) {
        if (!rule.tests[i]) continue;
        auto passed = formula(*rule.tests[i], asked[i]);
        if (!passed) return passed.problems();
        const bool* truth = passed->as<bool>();
        if (!truth)
            return complain("dmn.not-a-condition", table.drawn->place,
                            {columnName(table, i), shortened(passed->text(), kTextShown)});
        if (!*truth) return false;
    }
    return true;
}

Result<std::vector<std::size_t>> BoxEvaluator::matching(const CompiledTable& table, const NamesPtr& names) {
    std::vector<NamesPtr> asked;
    for (std::size_t i = 0; i < table.inputs.size(); ++i) {
        auto found = input(table, i, names);
        if (!found) return found.problems();
        asked.push_back(names->with("?", std::move(found).value()));
    }
    std::vector<std::size_t> rules;
    for (std::size_t i = 0; i < table.rules.size(); ++i) {
        Problems problems;
        if (!spend(table.drawn->rules[i].place, problems)) return problems;
        auto hit = matches(table, table.rules[i], asked);
        if (!hit) return hit.problems();
        if (!*hit) continue;
        rules.push_back(i);
        if (table.drawn->hitPolicy == HitPolicy::First) break;
    }
    return rules;
}

Result<List> BoxEvaluator::outputs(const CompiledTable& table, std::size_t rule, const NamesPtr& names) {
    List row;
    for (std::size_t i = 0; i < table.outputs.size(); ++i) {
        const TableOutput& column = table.drawn->outputs[i];
        auto found = formula(table.rules[rule].outputs[i], names);
        if (!found) return found.problems();
        if (!givesList(*table.drawn) || table.outputs.size() > 1) {
            found =
                program_->types().fit(*found, column.typeRef, column.name, table.drawn->rules[rule].outputs[i].place);
            if (!found) return found.problems();
        }
        row.push_back(std::move(found).value());
    }
    return row;
}

Value BoxEvaluator::shaped(const CompiledTable& table, const List& row) {
    if (row.size() == 1) return row.front();
    Context shaped;
    for (std::size_t i = 0; i < row.size(); ++i) shaped.emplace_back(table.drawn->outputs[i].name, row[i]);
    return Value(std::move(shaped));
}

// No rule matches: the default outputs, or null.
Result<Value> BoxEvaluator::defaults(const CompiledTable& table, const NamesPtr& names) {
    List row;
    bool any = false;
    for (const CompiledTable::Output& column : table.outputs) {
        auto found = column.fallback ? formula(*column.fallback, names) : Result<Value>(Value());
        if (!found) return found;
        any |= column.fallback.has_value();
        row.push_back(std::move(found).value());
    }
    return any ? shaped(table, row) : Value();
}

Result<std::size_t> BoxEvaluator::rank(const CompiledTable& table, std::size_t column, const Value& value,
                                       const NamesPtr& names) {
    const auto& order = table.outputs[column].order;
    if (!order) return std::size_t{0};
    auto listed = formula(*order, names);
    if (!listed) return listed.problems();
    const List& values = *listed->list();
    const auto found = std::find(values.begin(), values.end(), value);
    if (found == values.end())
        return complain("dmn.not-allowed", table.drawn->outputs[column].allowed->place,
                        {table.drawn->outputs[column].name, shortened(value.text(), kTextShown),
                         shortened(table.drawn->outputs[column].allowed->text, kTextShown)});
    return static_cast<std::size_t>(found - values.begin());
}

// The matched rows from the most to the least important: by the first column, then the next.
Result<std::vector<std::size_t>> BoxEvaluator::byPriority(const CompiledTable& table, const std::vector<List>& rows,
                                                          const NamesPtr& names) {
    std::vector<std::vector<std::size_t>> ranks(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t column = 0; column < table.outputs.size(); ++column) {
            auto found = rank(table, column, rows[i][column], names);
            if (!found) return found.problems();
            ranks[i].push_back(*found);
        }
    std::vector<std::size_t> order(rows.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return ranks[a] < ranks[b]; });
    return order;
}

Result<Value> BoxEvaluator::aggregate(const CompiledTable& table, const std::vector<List>& rows) {
    if (table.drawn->aggregation == Aggregation::Count) return Value(Number(static_cast<int>(rows.size())));
    if (table.outputs.size() != 1) return complain("dmn.aggregate-columns", table.drawn->place);
    std::optional<Number> total;
    for (const List& row : rows) {
        const Number* number = row.front().as<Number>();
        if (!number)
            return complain("dmn.aggregate-number", table.drawn->place, {shortened(row.front().text(), kTextShown)});
        switch (table.drawn->aggregation) {
            case Aggregation::Min: total = total && *total < *number ? *total : *number; break;
            case Aggregation::Max: total = total && *number < *total ? *total : *number; break;
            default: total = total ? *total + *number : *number;
        }
    }
    return total ? Value(*std::move(total)) : Value();
}

Result<TableAnswer> BoxEvaluator::one(const CompiledTable& table, const std::vector<std::size_t>& rules,
                                      const std::vector<List>& rows, const NamesPtr& names) {
    std::size_t chosen = 0;
    switch (table.drawn->hitPolicy) {
        case HitPolicy::Unique:
            if (rules.size() > 1) return complain("dmn.several-rules", table.drawn->place, {ruleNumbers(rules)});
            break;
        case HitPolicy::Any:
            for (const List& row : rows)
                if (!(row == rows.front()))
                    return complain("dmn.rules-differ", table.drawn->place, {ruleNumbers(rules)});
            break;
        case HitPolicy::Priority: {
            auto order = byPriority(table, rows, names);
            if (!order) return order.problems();
            chosen = order->front();
            break;
        }
        default: break;
    }
    return TableAnswer{shaped(table, rows[chosen]), {rules[chosen]}};
}

Result<TableAnswer> BoxEvaluator::table(const CompiledTable& table, const NamesPtr& names) {
    auto rules = matching(table, names);
    if (!rules) return rules.problems();
    const bool counts = table.drawn->hitPolicy == HitPolicy::Collect && table.drawn->aggregation == Aggregation::Count;
    if (rules->empty() && !counts) {
        auto value = defaults(table, names);
        if (!value) return value.problems();
        return TableAnswer{std::move(value).value(), {}};
    }
    if (table.drawn->hitPolicy == HitPolicy::Unique && rules->size() > 1) return one(table, *rules, {}, names);
    std::vector<List> rows;
    for (const std::size_t rule : *rules) {
        auto row = outputs(table, rule, names);
        if (!row) return row.problems();
        rows.push_back(std::move(row).value());
    }
    if (!givesList(*table.drawn)) return one(table, *rules, rows, names);
    if (table.drawn->hitPolicy == HitPolicy::Collect && table.drawn->aggregation != Aggregation::None) {
        auto total = aggregate(table, rows);
        if (!total) return total.problems();
        return TableAnswer{std::move(total).value(), *std::move(rules)};
    }
    std::vector<std::size_t> order(rows.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    if (table.drawn->hitPolicy == HitPolicy::OutputOrder) {
        auto ordered = byPriority(table, rows, names);
        if (!ordered) return ordered.problems();
        order = *std::move(ordered);
    }
    TableAnswer answer;
    List all;
    for (const std::size_t i : order) {
        all.push_back(shaped(table, rows[i]));
        answer.rules.push_back((*rules)[i]);
    }
    answer.value = Value(std::move(all));
    return answer;
}

}  // namespace clearline
