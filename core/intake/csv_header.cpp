#include "core/intake/csv_header.h"

#include <algorithm>

namespace clearline {

ColumnUse columnUse(const std::string& name, std::uint32_t row, std::uint32_t column, TableRows& rows,
                    ProblemList& problems) {
    ColumnUse use{ColumnUse::As::Nothing, 0, name};
    const ColumnName judged = judgeColumnName(name, rows.columns());
    switch (judged.is) {
        case ColumnName::Is::Known:
            rows.known(judged.known, column);
            use.as = ColumnUse::As::Known;
            use.index = judged.known;
            break;
        case ColumnName::Is::NearMiss:
            problems.add("csv.column-near-miss", Severity::Error, row, column,
                         {ProblemList::shown(name), std::string(rows.columns()[judged.known].name)});
            break;
        case ColumnName::Is::Unusable:
            problems.add("csv.column-name", Severity::Error, row, column, {ProblemList::shown(name)});
            break;
        case ColumnName::Is::Usable:
            if (const auto fact = rows.addFact(name, row, column)) {
                use.as = ColumnUse::As::Fact;
                use.index = *fact;
            } else {
                problems.add("csv.column-unused", Severity::Notice, row, column, {ProblemList::shown(name)});
            }
            break;
    }
    return use;
}

std::vector<ColumnUse> readHeader(const CsvScanner& header, const char* fileStart, std::uint32_t row, TableRows& rows,
                                  ProblemList& problems) {
    std::vector<ColumnUse> uses;
    std::uint32_t column = 0;
    for (const CsvScanner::Cell& cell : header.cells()) {
        ++column;
        const ByteFault fault = byteFault(cell.raw);
        if (fault.code.empty() && (cell.flags & (CsvScanner::TextAfter | CsvScanner::QuoteOpen)) == 0) {
            const auto same =
                std::find_if(uses.begin(), uses.end(), [&](const ColumnUse& u) { return u.name == cell.text; });
            if (same == uses.end() || cell.text.empty()) {
                uses.push_back(columnUse(std::string(cell.text), row, column, rows, problems));
                continue;
            }
            problems.add("csv.column-duplicate", Severity::Error, row, column,
                         {ProblemList::shown(cell.text), std::to_string(same - uses.begin() + 1)});
            uses.emplace_back();
            continue;
        }
        uses.emplace_back();
        if (fault.code.empty())
            problems.add((cell.flags & CsvScanner::QuoteOpen) != 0 ? "csv.quote-open" : "csv.quote-stray",
                         Severity::Error, row, column, {ProblemList::shown(cell.raw), {}});
        else
            reportByteFault(fault, cell.raw, static_cast<std::size_t>(cell.raw.data() - fileStart), row, column, {},
                            problems);
    }
    for (std::size_t k = 0; k < rows.columns().size(); ++k) {
        const KnownColumn& known = rows.columns()[k];
        const bool there = std::any_of(uses.begin(), uses.end(), [k](const ColumnUse& use) {
            return use.as == ColumnUse::As::Known && use.index == k;
        });
        if (known.required && !there)
            problems.add("csv.column-missing", Severity::Fatal, row, 0, {std::string(known.name)});
    }
    return uses;
}

void reportByteFault(const ByteFault& fault, std::string_view raw, std::size_t offset, std::uint32_t row,
                     std::uint32_t column, const std::string& columnName, ProblemList& problems, Severity severity) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(raw[fault.at]);
    problems.add(fault.code, severity, row, column,
                 {std::to_string(offset + fault.at), columnName, {'0', 'x', digits[byte >> 4], digits[byte & 15]}});
}

}  // namespace clearline
