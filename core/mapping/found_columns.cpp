#include "core/mapping/found_columns.h"

#include <map>

namespace clearline {

FoundColumns findColumns(const std::vector<std::string>& headers, const Mapping& mapping) {
    FoundColumns out;
    std::map<std::string, std::size_t> columnOf;
    for (std::size_t c = 0; c < headers.size(); ++c) {
        const std::string folded = foldedHeader(headers[c]);
        if (folded.empty()) continue;
        if (const auto [first, fresh] = columnOf.emplace(folded, c); !fresh) out.again.push_back({first->second, c});
    }
    std::vector<bool> named(headers.size());
    for (const FoundColumn& later : out.again) named[later.column] = true;
    for (std::size_t m = 0; m < mapping.columns.size(); ++m) {
        const ColumnMapping& column = mapping.columns[m];
        bool there = false;
        for (const std::string& header : column.headers) {
            const auto at = columnOf.find(foldedHeader(header));
            if (at == columnOf.end() || named[at->second]) continue;
            out.found.push_back({m, at->second});
            named[at->second] = true;
            there = true;
            break;
        }
        if (!there && column.required) out.required.push_back(m);
    }
    for (std::size_t c = 0; c < headers.size(); ++c)
        if (!named[c] && !foldedHeader(headers[c]).empty()) out.others.push_back(c);
    return out;
}

void tellColumns(const FoundColumns& columns, const std::vector<std::string>& headers, const PlannedTable& planned,
                 ProblemList& problems) {
    const std::uint32_t row = planned.form.headerRow;
    const auto place = [](std::size_t column) { return static_cast<std::uint32_t>(column + 1); };
    const bool nothing = columns.found.empty() && planned.mapping.others == OtherColumns::LeftOut;
    if (nothing) return problems.add("map.nothing-found", Severity::Fatal, row, 0, {planned.mapping.id});
    for (const std::size_t m : columns.required)
        problems.add("map.column-missing", Severity::Fatal, row, 0,
                     {ProblemList::shown(planned.mapping.columns[m].headers.front()), planned.mapping.id});
    for (const FoundColumn& again : columns.again)
        problems.add("csv.column-duplicate", Severity::Error, row, place(again.column),
                     {ProblemList::shown(headers[again.column]), std::to_string(again.mapped + 1)});
    if (planned.mapping.others == OtherColumns::LeftOut && columns.required.empty())
        for (const std::size_t other : columns.others)
            problems.add("map.column-left-out", Severity::Notice, row, place(other),
                         {ProblemList::shown(headers[other])});
}

}  // namespace clearline
