#include "core/ledger/running_total.h"

namespace clearline {

namespace {

template <class Calc>
const Number& numberOf(const typename Calc::Term& term) {
    if constexpr (Calc::kTraced)
        return term.value;
    else
        return term;
}

bool holds(const TableRow& row, const Number& total) {
    const Number* limit = row.limit.as<Number>();
    switch (row.bound) {
        case TableRow::Bound::Otherwise: return true;
        case TableRow::Bound::UpTo: return limit && total <= *limit;
        case TableRow::Bound::Below: return limit && total < *limit;
        case TableRow::Bound::Is: return limit && total == *limit;
        case TableRow::Bound::Matched: break;  // of a decision table, which has no running total
    }
    return false;
}

template <class Calc>
using Worth = std::optional<typename Calc::Term>;

template <class Calc>
Worth<Calc> byRow(Calc& calc, const Table& table, const DatedTable& version, const typename Calc::Term& total) {
    for (const TableRow& row : version.rows) {
        if (!holds(row, numberOf<Calc>(total))) continue;
        const Number* gives = row.gives.template as<Number>();
        if (!gives) return std::nullopt;
        return calc.lookUp(total, *gives, table.id, version.citation);
    }
    return std::nullopt;
}

// Rows ascend and the last has no bound, by the rulebook's own check.
template <class Calc>
Worth<Calc> byParts(Calc& calc, const DatedTable& version, const typename Calc::Term& total) {
    typename Calc::Term sum = calc.given(Number(0), "worth of 0");
    Number from(0);
    for (const TableRow& row : version.rows) {
        const Number* gives = row.gives.template as<Number>();
        const Number* limit = row.limit.template as<Number>();
        if (!gives) return std::nullopt;
        const bool last = row.bound == TableRow::Bound::Otherwise || !limit || numberOf<Calc>(total) <= *limit;
        const typename Calc::Term part =
            last ? calc.sub(total, calc.given(from, "begin of the row"))
                 : calc.sub(calc.given(*limit, "end of the row"), calc.given(from, "begin of the row"));
        typename Calc::Term worth = calc.mul(part, calc.given(*gives, "rate"));
        if (row.per != Number(1)) worth = calc.div(worth, calc.given(row.per, "per"));
        sum = calc.add(sum, worth);
        if (last) return sum;
        from = *limit;
    }
    return std::nullopt;
}

template <class Calc>
Worth<Calc> worth(Calc& calc, const Rulebook& rulebook, const Accumulation& how, Date day,
                  const typename Calc::Term& total) {
    if (numberOf<Calc>(total).isZero()) return calc.given(Number(0), "worth of 0");
    const DatedTable* version = rulebook.tableOn(how.table, day);
    if (!version || numberOf<Calc>(total) < Number(0)) return std::nullopt;
    return how.marginal ? byParts(calc, *version, total) : byRow(calc, rulebook.tables[how.table], *version, total);
}

}  // namespace

std::optional<Number> worthOfTotal(PlainCalc& calc, const Rulebook& rulebook, const Accumulation& how, Date day,
                                   const Number& total) {
    return worth(calc, rulebook, how, day, total);
}

std::optional<TracedCalc::Term> worthOfTotal(TracedCalc& calc, const Rulebook& rulebook, const Accumulation& how,
                                             Date day, const TracedCalc::Term& total) {
    return worth(calc, rulebook, how, day, total);
}

}  // namespace clearline
