#include "core/mapping/slots.h"

#include <algorithm>

namespace clearline {

SlotCell Slot::take(const RawTable& from, std::size_t row, ProblemList& problems) const {
    for (CellReader* reader : readers) {
        const RawCell cell = from.cell(row, reader->column() - 1);
        if (cell.form == RawForm::Blank && !cell.refused) continue;
        const CellReader::Read read = reader->read(cell, from.row(row).number, problems);
        if (read.refused || !read.text.empty()) return {read.text, reader->column(), read.refused};
    }
    if (constant) return {constant->value, 0, false};
    return {{}, column(), false};
}

Slots::Slots(const Mapping& mapping, const FoundColumns& columns, const std::vector<std::string>& headers) {
    for (const FoundColumn& found : columns.found) {
        for (const ColumnTarget& target : mapping.columns[found.mapped].targets) {
            const bool asked = std::any_of(readers_.begin(), readers_.end(), [&](const Reader& other) {
                return other.mapped == found.mapped && formOf(other.cells.target()) == formOf(target);
            });
            readers_.push_back({CellReader(target, headers[found.column], found.column, mapping.textsAsWritten),
                                found.mapped, !asked});
            slot(target.table, target.field).readers.push_back(&readers_.back().cells);
        }
    }
    for (const ConstantField& constant : mapping.constants) slot(constant.table, constant.field).constant = &constant;
}

Slot& Slots::slot(TargetTable table, const std::string& field) {
    const auto had = std::find_if(slots_.begin(), slots_.end(),
                                  [&](const Slot& slot) { return slot.table == table && slot.field == field; });
    if (had != slots_.end()) return *had;
    Slot& slot = slots_.emplace_back();
    slot.table = table;
    slot.field = field;
    slot.isFact = !targetField(table, field);
    return slot;
}

const Slot& Slots::addFact(TargetTable table, const std::string& name, std::size_t column, bool asWritten) {
    ColumnTarget& target = ownTargets_.emplace_back();
    target.table = table;
    target.field = name;
    readers_.push_back({CellReader(target, target.field, column, asWritten), SIZE_MAX, false});
    Slot& added = slot(table, name);
    added.readers.push_back(&readers_.back().cells);
    return added;
}

void Slots::decide(const RawTable& table, const std::vector<std::size_t>& rows, ProblemList& problems) {
    ProblemList untold(problems.file());
    for (Reader& reader : readers_) {
        if (!reader.cells.hangsOnForm()) continue;
        for (const std::size_t row : rows)
            reader.cells.see(table.cell(row, reader.cells.column() - 1), table.row(row).number);
        reader.cells.decide(reader.first ? problems : untold);
    }
}

void Slots::report(std::size_t tableOfPlan, MappedRead& read) const {
    for (const Reader& reader : readers_) {
        if (!reader.first) continue;
        if (reader.cells.question()) {
            Question& question = read.questions.emplace_back(*reader.cells.question());
            question.table = tableOfPlan;
            question.mapped = reader.mapped;
        }
        if (reader.cells.decision()) {
            ColumnDecision& decision = read.decisions.emplace_back(*reader.cells.decision());
            decision.table = tableOfPlan;
            decision.mapped = reader.mapped;
        }
    }
}

void Slots::finish(ProblemList& problems) {
    for (Reader& reader : readers_)
        if (reader.first) reader.cells.finish(problems);
}

const Slot* Slots::find(TargetTable table, std::string_view field) const {
    const auto found = std::find_if(slots_.begin(), slots_.end(),
                                    [&](const Slot& slot) { return slot.table == table && slot.field == field; });
    return found == slots_.end() ? nullptr : &*found;
}

bool Slots::any(TargetTable table) const {
    return std::any_of(slots_.begin(), slots_.end(), [table](const Slot& slot) { return slot.table == table; });
}

}  // namespace clearline
