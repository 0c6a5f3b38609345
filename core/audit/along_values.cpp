#include "core/audit/along_values.h"

#include <algorithm>

#include "core/dmn/points_table.h"
#include "core/rulebook/day_values.h"

namespace clearline {

namespace {

// The values of parameters on a day, for the formulas of other parameters.
class OfDay : public Bindings {
public:
    OfDay(const Rulebook& rulebook, Date day) : rulebook_(rulebook), day_(day) {}
    [[nodiscard]] std::optional<Bound> find(std::string_view name) const override {
        const auto parameter = rulebook_.parameterNamed(name);
        return parameter ? parameterOn(rulebook_, *parameter, day_) : std::nullopt;
    }

private:
    const Rulebook& rulebook_;
    Date day_;
};

}  // namespace

Hanging::Hanging(const Variable& variable, const Rulebook& rulebook) : rulebook_(rulebook) {
    (variable.of == Variable::Of::Parameter ? parameters_ : tables_).insert(variable.index);
    // Formulas of parameters and of tables may read others; a few rounds reach all.
    for (std::size_t before = 0; before != parameters_.size() + tables_.size();) {
        before = parameters_.size() + tables_.size();
        for (std::size_t p = 0; p < rulebook.parameters.size(); ++p)
            for (const DatedValue& value : rulebook.parameters[p].values)
                if (value.formula && on(*value.formula)) parameters_.insert(p);
        for (std::size_t t = 0; t < rulebook.tables.size(); ++t)
            if (on(rulebook.namesReadBy(t))) tables_.insert(t);
    }
}

bool Hanging::on(std::string_view name) const {
    if (const auto p = rulebook_.parameterNamed(name)) return parameters_.contains(*p);
    const auto t = rulebook_.tableNamed(name);
    return t && tables_.contains(*t);
}

bool Hanging::on(const std::vector<std::string>& names) const {
    return std::any_of(names.begin(), names.end(), [this](const std::string& name) { return on(name); });
}

bool Hanging::on(const NumberSource& source) const {
    switch (source.kind) {
        case NumberSource::Kind::Literal: return false;
        case NumberSource::Kind::Parameter: return parameters_.contains(source.index);
        case NumberSource::Kind::Table: return tables_.contains(source.index);
        case NumberSource::Kind::Formula: return on(*source.formula);
    }
    return false;
}

std::optional<Along> AlongValues::parameter(std::size_t index, Date day) {
    const DatedValue* version = rulebook_.valueOn(index, day);
    if (!version) return std::nullopt;
    const auto place = static_cast<std::size_t>(version - rulebook_.parameters[index].values.data());
    if (variable_.of == Variable::Of::Parameter && variable_.index == index &&
        (!variable_.version || *variable_.version == place))
        return Along{Number(0), Number(1)};
    if (!version->formula) {
        const Number* number = version->value.as<Number>();
        return number ? std::optional(still(*number)) : std::nullopt;
    }
    const auto term = formula(*version->formula, day, OfDay(rulebook_, day));
    return term ? term->number : std::nullopt;
}

std::optional<Along> AlongValues::plain(const NumberSource& source, Date day) {
    if (source.kind == NumberSource::Kind::Literal) return still(source.literal);
    return source.kind == NumberSource::Kind::Parameter ? parameter(source.index, day) : std::nullopt;
}

std::optional<Along> AlongValues::row(std::size_t table, const DatedTable& version, std::size_t row) const {
    const auto place = static_cast<std::size_t>(&version - rulebook_.tables[table].values.data());
    if (variable_.of == Variable::Of::TableRow && variable_.index == table && *variable_.version == place &&
        variable_.row == row)
        return Along{Number(0), Number(1)};
    const Number* gives = version.rows[row].gives.as<Number>();
    return gives ? std::optional(still(*gives)) : std::nullopt;
}

std::optional<Along> AlongValues::table(std::size_t index, Date day, const Bindings& bindings) {
    const DatedTable* version = rulebook_.tableOn(index, day);
    if (!version) return std::nullopt;
    if (version->dmn) {
        // Its tests cannot be followed; where they do not hang on the variable, the rows are those that they are.
        if (hanging_.on(version->dmn->names())) {
            why_ = "dmn";
            return std::nullopt;
        }
        const auto match = version->dmn->match(bindings, nullptr);
        if (!match || match->rows.empty()) return std::nullopt;
        const Aggregation aggregation = version->dmn->aggregation();
        if (aggregation == Aggregation::Count) return still(Number(static_cast<int>(match->rows.size())));
        std::optional<Along> all;
        for (const std::size_t matched : match->rows) {
            const auto gives = row(index, *version, matched);
            if (!gives) return std::nullopt;
            if (!all)
                all = gives;
            else if (aggregation == Aggregation::Sum)
                all = *all + *gives;
            else if (aggregation == Aggregation::None)
                static_cast<void>(stretch_.equal(*all, *gives));  // they count only where they give the same
            else
                all = aggregation == Aggregation::Min ? stretch_.least(*all, *gives) : stretch_.greatest(*all, *gives);
        }
        return all;
    }
    if (!rulebook_.tables[index].over) return std::nullopt;
    const auto key = formula(*rulebook_.tables[index].over, day, bindings);
    if (!key) return std::nullopt;
    for (std::size_t r = 0; r < version->rows.size(); ++r) {
        const TableRow& candidate = version->rows[r];
        const Number* limit = candidate.limit.as<Number>();
        bool fits = candidate.bound == TableRow::Bound::Otherwise;
        if (key->number && limit) {
            const Along bound = still(*limit);
            if (candidate.bound == TableRow::Bound::UpTo) fits = stretch_.lessOrEqual(*key->number, bound);
            if (candidate.bound == TableRow::Bound::Below) fits = stretch_.less(*key->number, bound);
            if (candidate.bound == TableRow::Bound::Is) fits = stretch_.equal(*key->number, bound);
        } else if (candidate.bound == TableRow::Bound::Is) {
            fits = !key->number && candidate.limit == key->value;
        }
        if (fits) return row(index, *version, r);
    }
    return std::nullopt;
}

std::optional<AlongTerm> AlongValues::formula(const Formula& formula, Date day, const Bindings& bindings) {
    const auto name = [&](std::string_view wanted) -> std::optional<AlongTerm> {
        std::optional<Along> found;
        if (const auto p = rulebook_.parameterNamed(wanted))
            found = parameter(*p, day);
        else if (const auto t = rulebook_.tableNamed(wanted))
            found = table(*t, day, bindings);
        if (!found) return std::nullopt;
        AlongTerm term;
        term.value = Value(found->at(stretch_.at()));
        term.number = std::move(found);
        return term;
    };
    return evaluateAlong(
        formula, bindings, [this](std::string_view wanted) { return hanging_.on(wanted); }, name, stretch_, why_);
}

std::optional<Along> AlongValues::source(const NumberSource& source, Date day, const Bindings& bindings) {
    switch (source.kind) {
        case NumberSource::Kind::Literal:
        case NumberSource::Kind::Parameter: return plain(source, day);
        case NumberSource::Kind::Table: return table(source.index, day, bindings);
        case NumberSource::Kind::Formula: {
            const auto term = formula(*source.formula, day, bindings);
            return term ? term->number : std::nullopt;
        }
    }
    return std::nullopt;
}

}  // namespace clearline
