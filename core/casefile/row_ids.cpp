#include "core/casefile/row_ids.h"

#include <set>

#include "core/casefile/raw_rows.h"
#include "core/casefile/row_writer.h"
#include "core/mapping/mapped_read.h"
#include "core/record/record.h"

namespace clearline {
namespace {

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
    // What is read of the ids, as far as the mapping fills it.
    struct Column {
        const char* header;  // with a character for private use, so that it is none of the file's
        std::string RowIds::*id;
        ColumnTarget target;
    };
    const auto field = [](TargetTable of, const char* name) {
        ColumnTarget target;
        target.table = of;
        target.field = name;
        return target;
    };
    std::vector<Column> more{{"\xEE\x80\x80 subject", &RowIds::subject, subjectTarget(planned.mapping)}};
    if (fills(planned.mapping, TargetTable::Records))
        more.push_back({"\xEE\x80\x80 record", &RowIds::record, field(TargetTable::Records, "id")});
    if (fills(planned.mapping, TargetTable::Relations))
        more.push_back({"\xEE\x80\x80 other", &RowIds::other, field(TargetTable::Relations, "other")});

    auto with = std::make_shared<RawTable>();
    with->name = table.name;
    with->problemsFile = table.problemsFile;
    with->merged = table.merged;
    with->names = table.names;
    const std::size_t columns = table.columnCount();
    if (planned.form.headerRow == 0) with->names.resize(columns);
    for (std::size_t i = 0; i < more.size(); ++i) {
        if (planned.form.headerRow == 0) with->names.emplace_back(more[i].header);
        ColumnMapping mapped;
        mapped.headers = {more[i].header};
        mapped.targets = {more[i].target};
        planned.mapping.columns.insert(planned.mapping.columns.begin() + static_cast<std::ptrdiff_t>(i), mapped);
    }
    for (std::size_t r = 0; r < table.rowCount(); ++r) {
        const RawTable::Row place = table.row(r);
        with->beginRow(place);
        for (std::size_t c = 0; c < columns; ++c) {
            const RawCell cell = table.cell(r, c);
            with->addCell(c, cell.form, cell.value, cell.raw, cell.refused);
        }
        const bool header = planned.form.headerRow != 0 && place.number == lastHeaderRow(planned.form);
        const auto id = ids.find(place.number);
        for (std::size_t i = 0; i < more.size(); ++i) {
            if (header)
                with->addCell(columns + i, RawForm::Text, more[i].header);
            else if (id != ids.end() && !(id->second.*more[i].id).empty())
                with->addCell(columns + i, RawForm::Text, id->second.*more[i].id);
        }
    }
    with->finish();
    return with;
}

}  // namespace clearline
