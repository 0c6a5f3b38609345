#include "core/audit/other_amounts.h"

namespace clearline {

namespace {

// The column that `over` reads, if that is all that it is.
std::optional<std::string> columnOver(const Table& table) {
    constexpr std::string_view kRecord = "record.";
    if (!table.over) return std::nullopt;
    const std::string& text = table.over->text();
    if (!text.starts_with(kRecord) || table.over->names().size() != 1 || table.over->names().front() != text)
        return std::nullopt;
    return text.substr(kRecord.size());
}

std::optional<Number> numberIn(const Record& record, std::string_view column) {
    if (column == columnName(Field::Amount)) return record.amount();
    if (column == columnName(Field::Quantity)) return record.quantity();
    const auto fact = record.book().factNamed(column);
    return fact ? Number::fromDecimal(record.fact(*fact)) : std::nullopt;
}

// The part of the line that a row takes: above what the rows before it take, up to its own limit.
struct Reach {
    std::optional<Number> low, high;
    bool lowIncluded = false, highIncluded = false;

    [[nodiscard]] bool contains(const Number& n) const {
        return !(low && (n < *low || (n == *low && !lowIncluded))) &&
               !(high && (n > *high || (n == *high && !highIncluded)));
    }
    // The amount nearest to `n` in whole hundredths.
    [[nodiscard]] std::optional<Number> nearest(const Number& n) const {
        const Number cent = Number::fraction(1, 100);
        Number candidate = n;
        if (low && (n < *low || (n == *low && !lowIncluded)))
            candidate = lowIncluded ? *low : *low + cent;
        else if (high && (n > *high || (n == *high && !highIncluded)))
            candidate = highIncluded ? *high : *high - cent;
        return contains(candidate) ? std::optional(candidate) : std::nullopt;
    }
};

}  // namespace

std::vector<OtherAmount> otherAmounts(const Table& table, const DatedTable& version, const Record& record) {
    std::vector<OtherAmount> others;
    const auto column = columnOver(table);
    if (!column) return others;
    const auto now = numberIn(record, *column);
    Reach reach;
    std::optional<std::size_t> own;
    for (std::size_t i = 0; i < version.rows.size(); ++i) {
        const TableRow& row = version.rows[i];
        if (row.bound == TableRow::Bound::Is) {
            const std::string* word = row.limit.as<std::string>();
            const Number* number = row.limit.as<Number>();
            if (word)
                others.push_back({i, *column, *word, false});
            else if (number)
                others.push_back({i, *column, number->text(), false});
            continue;
        }
        if (!now || row.bound == TableRow::Bound::Matched) continue;
        const Number* limit = row.limit.as<Number>();
        reach.high = row.bound == TableRow::Bound::Otherwise || !limit ? std::nullopt : std::optional(*limit);
        reach.highIncluded = row.bound == TableRow::Bound::UpTo;
        if (reach.contains(*now))
            own = i;
        else if (const auto amount = reach.nearest(*now))
            others.push_back({i, *column, amount->text(), false});
        reach.low = reach.high;
        reach.lowIncluded = !reach.highIncluded;
    }
    for (OtherAmount& other : others) other.next = own && (other.row == *own + 1 || other.row + 1 == *own);
    return others;
}

}  // namespace clearline
