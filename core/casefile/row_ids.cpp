#include "core/casefile/row_ids.h"

#include <set>

#include "core/casefile/raw_rows.h"
#include "core/casefile/row_writer.h"
#include "core/mapping/mapped_read.h"
#include "core/record/record.h"

namespace clearline {
namespace {

// With a character for private use, so that they are no headers of the file.
constexpr const char* kHeaders[] = {"\xEE\x80\x80 subject", "\xEE\x80\x80 record", "\xEE\x80\x80 other"};

// The field by which rows of this mapping say whom they are about.
ColumnTarget subjectTarget(const Mapping& mapping) {
    ColumnTarget target;
    target.table = TargetTable::Subjects;
    target.field = "id";
    if (fills(mapping, TargetTable::Subjects)) return target;
    for (const TargetTable table :
         {TargetTable::Records, TargetTable::Readings, TargetTable::Statement, TargetTable::Relations}) {
        if (!fills(mapping, table)) continue;
        target.table = table;
        target.field = "subject";
        return target;
    }
    return target;
}

class Collecting {
public:
    explicit Collecting(const CaseInput& input) : input_(input), ids_(input.files.size()) {
        for (std::size_t i = 0; i < input.files.size(); ++i) tables_.emplace(input.files[i]->name, i);
    }

    std::vector<RowIdsOf> run() {
        if (const RecordBook* book = input_.records.get())
            for (RecordIndex r = 0; r < book->size(); ++r) {
                const Record record(*book, r);
                if (RowIds* ids = at(book->place(r), record.subject())) ids->record = record.id();
            }
        for (const Reading& reading : input_.readings) at(reading.place, reading.subject);
        for (const OfficialLine& line : input_.statement) at(line.place, line.subject);
        for (const Relation& relation : input_.relations)
            if (RowIds* ids = at(relation.place, relation.subject)) ids->other = relation.other;
        for (const Subject& subject : input_.subjects)
            if (const RowIds* ids = at(subject.place); !ids || ids->other != subject.id) at(subject.place, subject.id);
        return std::move(ids_);
    }

private:
    // Of the row at that place; with a subject: its, if nobody said otherwise.
    RowIds* at(const Place& place, std::string_view subject = {}) {
        const auto table = tables_.find(place.file);
        if (table == tables_.end() || place.row == 0) return nullptr;
        RowIdsOf& rows = ids_[table->second];
        if (subject.empty()) {
            const auto found = rows.find(place.row);
            return found == rows.end() ? nullptr : &found->second;
        }
        RowIds& ids = rows[place.row];
        if (ids.subject.empty()) ids.subject = subject;
        return &ids;
    }

    const CaseInput& input_;
    std::vector<RowIdsOf> ids_;
    std::map<std::string, std::size_t, std::less<>> tables_;
};

}  // namespace

std::vector<RowIdsOf> rowIdsOf(const CaseInput& input) { return Collecting(input).run(); }

KeptTable writeRowIds(const RowIdsOf& ids, std::uint64_t source, CaseConnection& connection) {
    RowWriter rows("ids", source, connection);
    for (const auto& [number, id] : ids) {
        rows.begin(number);
        rows.cell(id.subject);
        rows.cell(id.record);
        rows.cell(id.other);
        rows.end();
    }
    return rows.kept({"subject", "record", "other"});
}

RowIdsOf keptRowIds(CaseConnection& connection, const KeptSource& source) {
    RowIdsOf ids;
    eachStoredRow(connection, source, "ids", [&](const RawTable::Row& place, const auto& cells) {
        // What is hidden has no text.
        if (cells.size() == 3)
            ids.emplace(place.number,
                        RowIds{std::string(cells[0].text), std::string(cells[1].text), std::string(cells[2].text)});
        return true;
    });
    return ids;
}

std::shared_ptr<const RawTable> withRowIds(const RawTable& table, const RowIdsOf& ids, PlannedTable& planned) {
    auto more = std::make_shared<RawTable>();
    more->name = table.name;
    more->problemsFile = table.problemsFile;
    more->merged = table.merged;
    const std::size_t columns = table.columnCount();
    more->names = table.names;
    if (planned.form.headerRow == 0) {
        more->names.resize(columns);
        more->names.insert(more->names.end(), std::begin(kHeaders), std::end(kHeaders));
    }
    for (std::size_t r = 0; r < table.rowCount(); ++r) {
        const RawTable::Row& place = table.row(r);
        more->beginRow(place);
        for (std::size_t c = 0; c < columns; ++c) {
            const RawCell cell = table.cell(r, c);
            more->addCell(c, cell.form, cell.value, cell.raw, cell.refused);
        }
        const bool header = planned.form.headerRow != 0 && place.number == lastHeaderRow(planned.form);
        const auto id = ids.find(place.number);
        const std::string_view texts[] = {id == ids.end() ? std::string_view() : id->second.subject,
                                          id == ids.end() ? std::string_view() : id->second.record,
                                          id == ids.end() ? std::string_view() : id->second.other};
        for (std::size_t i = 0; i < std::size(texts); ++i)
            if (const std::string_view text = header ? kHeaders[i] : texts[i]; !text.empty())
                more->addCell(columns + i, RawForm::Text, text);
    }
    more->finish();
    Mapping& mapping = planned.mapping;
    const auto first = [&mapping](const char* header, ColumnTarget target) {
        ColumnMapping column;
        column.headers = {header};
        column.targets = {std::move(target)};
        mapping.columns.insert(mapping.columns.begin(), std::move(column));
    };
    const auto field = [](TargetTable of, const char* name) {
        ColumnTarget target;
        target.table = of;
        target.field = name;
        return target;
    };
    const ColumnTarget subject = subjectTarget(mapping);
    const bool records = fills(mapping, TargetTable::Records), relations = fills(mapping, TargetTable::Relations);
    if (relations) first(kHeaders[2], field(TargetTable::Relations, "other"));
    if (records) first(kHeaders[1], field(TargetTable::Records, "id"));
    first(kHeaders[0], subject);
    return more;
}

}  // namespace clearline
