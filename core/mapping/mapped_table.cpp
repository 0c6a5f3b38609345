#include "core/mapping/mapped_table.h"

#include <algorithm>
#include <set>

#include "core/intake/record_rows.h"
#include "core/intake/side_tables.h"
#include "core/intake/statement_rows.h"
#include "core/mapping/cell_text.h"

namespace clearline {

namespace {

std::optional<std::size_t> knownIndex(const TableRows& rows, std::string_view name) {
    for (std::size_t k = 0; k < rows.columns().size(); ++k)
        if (rows.columns()[k].name == name) return k;
    return std::nullopt;
}

}  // namespace

MappedTable::MappedTable(std::shared_ptr<const SourceFile> source, const ImportPlan& plan, std::size_t tableOfPlan,
                         const ReadOptions& options, const RowDone& rowDone)
    : source_(std::move(source)),
      table_(*source_->table),
      plan_(plan),
      planned_(plan.tables[tableOfPlan]),
      tableOfPlan_(tableOfPlan),
      options_(options),
      rowDone_(rowDone),
      problems_(source_->name),
      untold_(source_->name),
      headers_(headersOf(table_, planned_.form)),
      columns_(findColumns(headers_, planned_.mapping)) {}

Result<MappedRead> MappedTable::read() {
    tellColumns(columns_, headers_, planned_, problems_);
    if (problems_.fatal()) return problems_.take();
    slots_ = std::make_unique<Slots>(planned_.mapping, columns_, headers_);
    addOtherFacts();
    findRows();
    slots_->decide(table_, rows_, problems_);
    MappedRead read;
    slots_->report(tableOfPlan_, read);
    CaseInput& input = read.input;
    identify();
    choose();
    gather(input);
    readRecords(input);
    input.relationsLost = readSide<RelationRows>(TargetTable::Relations, input.relations, options_.relationDeclared,
                                                 options_.relationMutual);
    readSide<ReadingRows>(TargetTable::Readings, input.readings);
    readSide<StatementRows>(TargetTable::Statement, input.statement);
    if (cancelled_) return Problem{"read.cancelled", Severity::Fatal, {source_->name, 0, 0}, {}};
    slots_->finish(problems_);
    input.files = {source_};
    input.problems = problems_.take();
    // What the mapping itself says to be a fact is no news.
    if (planned_.mapping.others == OtherColumns::LeftOut)
        std::erase_if(input.problems, [](const Problem& problem) { return problem.code == "csv.column-fact"; });
    input.indexSubjects();
    return read;
}

bool MappedTable::rowDone() {
    cancelled_ = cancelled_ || !rowDone_();
    return !cancelled_;
}

RowPlace MappedTable::placeOf(std::size_t row) const {
    const RawTable::Row& place = table_.row(row);
    return {place.number, place.offset, place.length};
}

SlotCell MappedTable::cell(TargetTable table, std::string_view field, std::size_t row, ProblemList& problems) const {
    const Slot* slot = slots_->find(table, field);
    return slot ? slot->take(table_, row, problems) : SlotCell();
}

bool MappedTable::isOnly(TargetTable table) const {
    const auto& slots = slots_->all();
    return std::all_of(slots.begin(), slots.end(), [table](const Slot& slot) { return slot.table == table; });
}

// The rows with data, without those of which the mapping says that they hold none.
void MappedTable::findRows() {
    rows_ = dataRows(table_, planned_.form);
    for (const FoundColumn& found : columns_.found) {
        const std::vector<std::string>& skip = planned_.mapping.columns[found.mapped].skip;
        if (skip.empty()) continue;
        std::uint64_t count = 0;
        std::size_t first = 0;
        std::erase_if(rows_, [&](std::size_t row) {
            const std::string_view text = trimmedCell(table_.cell(row, found.column).value);
            if (std::find(skip.begin(), skip.end(), text) == skip.end()) return false;
            if (++count == 1) first = row;
            return true;
        });
        if (count == 0) continue;
        problems_.add("map.rows-skipped", Severity::Notice, table_.row(first).number,
                      static_cast<std::uint32_t>(found.column + 1),
                      {headers_[found.column], ProblemList::shown(trimmedCell(table_.cell(first, found.column).value)),
                       std::to_string(count)});
    }
}

// Columns that the mapping does not name become facts under the names they have, as in our own form.
void MappedTable::addOtherFacts() {
    if (planned_.mapping.others == OtherColumns::LeftOut) return;
    std::vector<KnownColumn> known;
    for (const TargetField& field : targetFields(planned_.mapping.othersOf)) known.push_back({field.name});
    for (const std::size_t other : columns_.others) {
        const std::string& name = headers_[other];
        const auto column = static_cast<std::uint32_t>(other + 1);
        const ColumnName judged = judgeColumnName(name, known);
        if (judged.is == ColumnName::Is::Usable)
            slots_->addFact(planned_.mapping.othersOf, name, other, planned_.mapping.textsAsWritten);
        else if (judged.is == ColumnName::Is::Unusable)
            problems_.add("csv.column-name", Severity::Error, planned_.form.headerRow, column,
                          {ProblemList::shown(name)});
        else
            problems_.add("csv.column-near-miss", Severity::Error, planned_.form.headerRow, column,
                          {ProblemList::shown(name), std::string(known[judged.known].name)});
    }
}

std::vector<MappedTable::Filled> MappedTable::connect(TargetTable table, TableRows& rows) {
    std::vector<Filled> filled;
    for (const Slot& slot : slots_->all()) {
        // Who the row is about was made out beforehand.
        const bool who =
            slot.field == "subject" || (table == TargetTable::Relations && slot.field.starts_with("other"));
        if (slot.table != table || who) continue;
        if (const auto known = knownIndex(rows, slot.field)) {
            rows.known(*known, slot.column());
            filled.push_back({&slot, *known});
        } else if (slot.isFact) {
            if (const auto fact = rows.addFact(slot.field, planned_.form.headerRow, slot.column()))
                filled.push_back({&slot, *fact});
        }
    }
    cells_.resize(filled.size());
    return filled;
}

void MappedTable::take(const std::vector<Filled>& filled, std::size_t row) {
    for (std::size_t i = 0; i < filled.size(); ++i) cells_[i] = filled[i].slot->take(table_, row, problems_);
}

void MappedTable::put(const Filled& filled, const SlotCell& cell, TableRows& rows) {
    // A kind that nobody explains stands as it is written: the record is kept, silent and at fault.
    const bool kind = filled.slot->table == TargetTable::Records && filled.slot->field == "kind";
    if (cell.refused && kind && !cell.text.empty()) {
        rows.cell(filled.index, cell.text, cell.column);
        rows.fault(std::nullopt);
    } else if (cell.refused)
        rows.fault(filled.slot->isFact ? std::nullopt : std::optional(filled.index));
    else if (filled.slot->isFact)
        rows.fact(filled.index, cell.text);
    else
        rows.cell(filled.index, cell.text, cell.column);
}

void MappedTable::put(const Called& called, std::size_t known, TableRows& rows) {
    if (called.refused)
        rows.fault(known);
    else
        rows.cell(known, called.id, called.column);
}

void MappedTable::readRecords(CaseInput& input) {
    const auto book = std::make_shared<RecordBook>(source_);
    RecordRows rows(*book, problems_, options_.kindDeclared);
    const bool filling = slots_->any(TargetTable::Records);
    if (filling) {
        constexpr auto kSubject = static_cast<std::size_t>(Field::Subject), kId = static_cast<std::size_t>(Field::Id);
        const bool ownId = slots_->find(TargetTable::Records, "id") != nullptr;
        rows.expectRows(rows_.size());
        const std::vector<Filled> filled = connect(TargetTable::Records, rows);
        const auto subject =
            std::find_if(called_.begin(), called_.end(), [](const Called& c) { return c.column != 0; });
        if (subject != called_.end()) rows.known(kSubject, subject->column);
        if (!ownId && !planned_.mapping.idFrom.empty())
            if (const Slot* slot = slots_->find(TargetTable::Records, planned_.mapping.idFrom.front()))
                rows.known(kId, slot->column());
        for (std::size_t at = 0; at < rows_.size() && rowDone(); ++at) {
            rows.begin(placeOf(rows_[at]));
            put(called_[at], kSubject, rows);
            take(filled, rows_[at]);
            for (std::size_t i = 0; i < filled.size(); ++i) {
                if (filled[i].slot->field == "document") tellOddOnce(cells_[i], rows_[at]);
                put(filled[i], cells_[i], rows);
            }
            if (!ownId) putId(rows, filled, rows_[at]);
            rows.end();
        }
    }
    rows.finish();
    input.records = book;
    input.undeclaredKinds = rows.takeUndeclaredKinds();
    input.rowsLost = rows.rowsLost();
}

// Made of the fields that the mapping names; the row's number is added where they do not tell records apart.
void MappedTable::putId(TableRows& rows, const std::vector<Filled>& filled, std::size_t row) {
    id_.clear();
    std::uint32_t column = 0;
    for (const std::string& field : planned_.mapping.idFrom) {
        for (std::size_t i = 0; i < filled.size(); ++i) {
            if (filled[i].slot->field != field || cells_[i].text.empty()) continue;
            if (!id_.empty()) id_ += " / ";
            id_ += cells_[i].text;
            if (column == 0) column = cells_[i].column;
        }
    }
    const std::string number = std::to_string(table_.row(row).number);
    if (id_.empty() || !ids_.insert(id_).second) {
        const std::string had = id_;
        id_ += (id_.empty() ? "#" : " #") + number;
        ids_.insert(id_);
        if (!planned_.mapping.idFrom.empty())
            problems_.add(had.empty() ? "map.id-blank" : "map.id-again", Severity::Notice, table_.row(row).number,
                          column, {ProblemList::shown(id_), ProblemList::shown(had)});
    }
    rows.cell(static_cast<std::size_t>(Field::Id), id_, column);
}

template <class Rows, class Row, class... More>
bool MappedTable::readSide(TargetTable table, std::vector<Row>& into, const More&... more) {
    if (!slots_->any(table)) return false;
    Rows rows(into, problems_, more...);
    const std::vector<Filled> filled = connect(table, rows);
    const auto subject = knownIndex(rows, "subject"), other = knownIndex(rows, "other");
    const bool every = isOnly(table);
    std::set<std::vector<std::string>> had;
    for (std::size_t at = 0; at < rows_.size() && !cancelled_; ++at) {
        take(filled, rows_[at]);
        if (!every) {
            bool any = other && (others_[at].refused || !others_[at].id.empty());
            std::vector<std::string> said{called_[at].id, other ? others_[at].id : std::string()};
            for (const SlotCell& cell : cells_) {
                any = any || (!other && cell.column != 0 && !cell.blank());
                said.emplace_back(cell.text);
            }
            // Most rows say of one firm who represents it; saying it once is enough.
            if (!any || (other && !had.insert(std::move(said)).second)) continue;
        }
        rows.begin(placeOf(rows_[at]));
        put(called_[at], *subject, rows);
        if (other) put(others_[at], *other, rows);
        for (std::size_t i = 0; i < filled.size(); ++i) put(filled[i], cells_[i], rows);
        rows.end();
    }
    rows.finish();
    if constexpr (requires { rows.rowsLost(); }) return rows.rowsLost();
    return false;
}

}  // namespace clearline
