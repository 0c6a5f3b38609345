// RawHiding: what of a foreign file a redaction hides, worked out row by row from what its plan made of it. Where it
// sits: under redact(), which then takes the cells away.
//
// A subject's rows are those that are its; where it is the other one in somebody else's row (its representative), the
// cells that say so. A row of which the plan made nothing may be anybody's: it is hidden with any subject. A column is
// named as the file does (`raw.备注`) or by the field that it fills (`records.note`).
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/casefile/case_file.h"
#include "core/casefile/connection.h"
#include "core/casefile/row_ids.h"

namespace clearline {

struct RawHiding {
    struct Table {
        std::vector<bool> columns;  // hidden in every row
        bool others = false;        // who the other one is, in every row
        std::set<std::uint32_t> rows;
        std::map<std::uint32_t, std::set<std::size_t>> cells;  // by row
        std::uint32_t firstHeader = 0, lastHeader = 0;
        bool whole = false;  // no row of data is left

        // Anything of it?
        [[nodiscard]] bool any() const;
        [[nodiscard]] bool hidesRow(std::uint32_t row) const;
        [[nodiscard]] bool hidesCell(std::uint32_t row, std::size_t column) const;
        [[nodiscard]] bool hidesOther(std::uint32_t row) const;
    };
    std::vector<Table> tables;                   // by table of the plan
    std::vector<SubjectChoice> choices;          // that are hidden
    std::set<std::string, std::less<>> records;  // of hidden rows

    [[nodiscard]] bool any() const;
};

// Fails with "case.redaction-needs" where a column cannot be hidden without changing who is who. Throws what SQLite
// throws.
[[nodiscard]] Result<RawHiding> rawHiding(CaseConnection& connection, const std::vector<KeptSource>& import,
                                          const Redaction& redaction);

}  // namespace clearline
