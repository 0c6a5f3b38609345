// What every number of a rulebook carries: when it holds, how surely it is known, and where it
// stands written. A Parameter is a named value with dated versions; a Table is a named step
// function with dated versions. These are the "variables" that auditors edit.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/local_text.h"
#include "core/base/problem.h"
#include "core/date/period.h"
#include "core/formula/formula.h"

namespace clearline {

class PointsTable;

struct Citation {
    Status status = Status::None;
    std::string source;  // key in Rulebook::sources; empty for assumed values
    LocalText note;      // free words, e.g. how two sources conflict

    friend bool operator==(const Citation&, const Citation&) = default;
};

struct DatedValue {
    Interval when;
    Value value;                                       // Number, Period or text; Null if `formula` gives it
    std::optional<Formula> formula;                    // over other parameters only
    std::optional<std::pair<Number, Number>> allowed;  // published range, both ends included
    Citation citation;
    Place place;
};

struct Parameter {
    std::string id;
    LocalText title;
    std::string unit;                // "points", "yuan", "percent", "hours", "duration"…
    std::vector<DatedValue> values;  // disjoint, sorted by from
    Place place;
};

struct TableRow {
    enum class Bound : std::uint8_t { UpTo, Below, Is, Otherwise, Matched };
    Bound bound = Bound::Otherwise;
    Value limit;  // Number for UpTo and Below, any for Is; for Matched its conditions, as text
    Value gives;
    Number per{1};  // the row gives this share of `gives` to each unit: rates, marginal tables only
    Place place;
};

struct DatedTable {
    Interval when;
    std::vector<TableRow> rows;              // the first that fits; of a DMN table: as in `dmn`, in its order
    std::shared_ptr<const PointsTable> dmn;  // absent: `over` is compared with the rows
    std::string dmnFile;                     // as the rulebook names it
    Citation citation;
    Place place;
};

struct Table {
    std::string id;
    LocalText title;
    std::string unit;  // of `over`
    // there if a version has rows of its own; not in tables that a running total is looked up in
    std::optional<Formula> over;
    std::vector<DatedTable> values;
    Place place;
};

}  // namespace clearline
