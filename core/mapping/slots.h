// Slots: of one table and its mapping, what fills each field of ours: columns, in the mapping's order, and a constant
// where they are blank. Private to readMapped.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "core/mapping/cell_reader.h"
#include "core/mapping/found_columns.h"

namespace clearline {

struct SlotCell {
    std::string_view text;     // valid until the slot's next row
    std::uint32_t column = 0;  // of the cell it came from, from 1; 0: a constant, or nothing fills it
    bool refused = false;      // a Problem tells of it

    [[nodiscard]] bool blank() const { return text.empty() && !refused; }
};

class Slot {
public:
    TargetTable table = TargetTable::Records;
    std::string field;
    std::vector<CellReader*> readers;
    const ConstantField* constant = nullptr;
    bool isFact = false;

    [[nodiscard]] SlotCell take(const RawTable& table, std::size_t row, ProblemList& problems) const;
    [[nodiscard]] std::uint32_t column() const { return readers.empty() ? 0 : readers.front()->column(); }
};

class Slots {
public:
    // All that is given outlives it.
    Slots(const Mapping& mapping, const FoundColumns& columns, const std::vector<std::string>& headers);

    // Lets the columns decide how their cells are read: `rows` are places in the table.
    void decide(const RawTable& table, const std::vector<std::size_t>& rows, ProblemList& problems);
    // What was asked and decided, a column once.
    void report(std::size_t tableOfPlan, MappedRead& read) const;
    void finish(ProblemList& problems);
    // Null: nothing fills it.
    [[nodiscard]] const Slot* find(TargetTable table, std::string_view field) const;
    [[nodiscard]] const std::deque<Slot>& all() const { return slots_; }
    [[nodiscard]] bool any(TargetTable table) const;
    // Room for a column that the mapping does not name.
    const Slot& addFact(TargetTable table, const std::string& name, std::size_t column, bool asWritten);

private:
    struct Reader {
        CellReader cells;
        std::size_t mapped = 0;
        bool first = true;  // of its column and form: the one that asks
    };
    Slot& slot(TargetTable table, const std::string& field);
    std::deque<ColumnTarget> ownTargets_;
    std::deque<Reader> readers_;
    std::deque<Slot> slots_;
};

}  // namespace clearline
