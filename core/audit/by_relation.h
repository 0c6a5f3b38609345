// ByRelation: what of a subject's ledger came from its own records, and what came over which
// relation to somebody else: a firm's branches and employees, a person's firm. After the ledger,
// before whoever prints or shows it.
// Points are those of the entries' own lines, so that what no longer counts leaves nothing; what
// caps, limits, direct grades and rounding make of them is summed apart.
// Promises: opening + scheme + limits + now of all shares = score, exactly; every contribution of the
// ledger is counted in one share; shares stand in the order of the relations table, the own first.
#pragma once

#include <vector>

#include "core/ledger/ledger.h"

namespace clearline {

// What one record of the other subject brought under one rule; all units of an accrual together.
struct BookedRecord {
    RecordIndex record = 0;
    std::size_t rule = 0;
    std::size_t line = 0;  // first line of the entry in which it first counted
    Points given;          // what it gave when it counted
    Points now;            // what is left of that on the as-of day
    bool counting = false;
};

struct RelationShare {
    std::optional<std::size_t> relation;  // into CaseInput::relations; absent: the subject's own records
    Points given, now;                    // as above; both 0 under a rulebook without a score
    std::size_t counted = 0;              // contributions
    std::size_t counting = 0;             // of these, in force on the as-of day
    std::size_t silent = 0;               // records that would have come this way and gave nothing
    std::vector<BookedRecord> records;    // in ledger order; left out for the own ones: the ledger lists those
};

struct ByRelation {
    Points opening;                     // the opening's own line
    Points scheme;                      // changed bounds, weights, parameters: entries without a record
    Points limits;                      // the lines of caps, clamps, holds and rounding
    std::vector<RelationShare> shares;  // the own records, then every relation that the subject stands in

    [[nodiscard]] bool booked() const;   // whether anything counts, or counted, over a relation
    [[nodiscard]] Points total() const;  // the score
};

[[nodiscard]] ByRelation byRelation(const Ledger& ledger);

}  // namespace clearline
