#include "core/casefile/source_rows.h"

#include <cstring>

#include "core/casefile/log_entry.h"
#include "core/casefile/row_writer.h"
#include "core/intake/read_json_tables.h"
#include "core/intake/read_table.h"
#include "core/intake/table_kind.h"
#include "core/seal/commitment.h"

namespace clearline {
namespace {

struct KindSql {
    const char *kind, *insert, *select, *update;
};
#define CLEARLINE_KIND(name)                                                                                    \
    {                                                                                                           \
        name, "INSERT INTO " name "(id, row, byte_offset, byte_length, cells, salts) VALUES(?, ?, ?, ?, ?, ?)", \
            "SELECT row, byte_offset, byte_length, cells, salts, id FROM " name                                 \
            " WHERE id BETWEEN ? AND ? ORDER BY id",                                                            \
            "UPDATE " name " SET cells = ?, salts = ? WHERE id = ?"                                             \
    }
constexpr KindSql kSql[] = {CLEARLINE_KIND("records"),  CLEARLINE_KIND("subjects"),  CLEARLINE_KIND("relations"),
                            CLEARLINE_KIND("readings"), CLEARLINE_KIND("statement"), CLEARLINE_KIND("raw"),
                            CLEARLINE_KIND("told"),     CLEARLINE_KIND("ids"),       CLEARLINE_KIND("choices")};
#undef CLEARLINE_KIND

const KindSql& sqlOf(std::string_view kind) {
    for (const KindSql& sql : kSql)
        if (kind == sql.kind) return sql;
    return kSql[0];
}

// Takes every usable column of one table as text, in the order of the file, and writes each row.
// It knows no column by name: what a cell must be has been judged when the file was read.
class WrittenRows final : public TableRows {
public:
    WrittenRows(const char* kind, std::uint64_t source, CaseConnection& connection, ProblemList& problems)
        : TableRows(problems), rows_(kind, source, connection) {}

    [[nodiscard]] std::span<const KnownColumn> columns() const override { return {}; }
    std::optional<std::size_t> addFact(std::string_view name, std::uint32_t, std::uint32_t) override {
        columns_.emplace_back(name);
        texts_.emplace_back();
        return columns_.size() - 1;
    }
    void begin(RowPlace place) override {
        rows_.begin(place.row, place.offset, place.length);
        std::fill(texts_.begin(), texts_.end(), std::string_view());
    }
    void cell(std::size_t, std::string_view, std::uint32_t) override {}
    void fact(std::size_t fact, std::string_view text) override { texts_[fact] = text; }
    void fault(std::optional<std::size_t>) override {}
    void end() override {
        for (const std::string_view text : texts_) rows_.cell(text);
        rows_.end();
    }
    [[nodiscard]] bool written() const { return rows_.written(); }
    [[nodiscard]] KeptTable kept() { return rows_.kept(columns_); }

private:
    RowWriter rows_;
    std::vector<std::string> columns_;
    std::vector<std::string_view> texts_;
};

}  // namespace

bool RowsDigest::add(const StoredRow& row) {
    if (!readCells(row.cells, cells_) || row.salts.size() != cells_.cells.size() * Salt::kSize) return false;
    bytes_.clear();
    for (const std::uint64_t number : {row.row, row.offset, row.length, std::uint64_t{cells_.cells.size()}})
        bytes_ += bytesOf(number);
    const char* salts = row.salts.data();
    for (const StoredCells::Cell& cell : cells_.cells) {
        Salt salt;
        std::memcpy(salt.bytes.data(), salts, Salt::kSize);
        hidden_ += cell.hidden ? 1 : 0;
        if (cell.hidden)
            bytes_.append(salts, Salt::kSize);
        else
            bytes_ += commitTo(salt, cell.text).view();
        salts += Salt::kSize;
    }
    hasher_.update(bytes_);
    ++rows_;
    return true;
}

const char* selectRowsSql(std::string_view kind) { return sqlOf(kind).select; }
const char* insertRowSql(std::string_view kind) { return sqlOf(kind).insert; }
const char* updateRowSql(std::string_view kind) { return sqlOf(kind).update; }

Result<std::vector<KeptTable>> writeSourceRows(const SourceFile& file, std::uint64_t source, CaseConnection& connection,
                                               const CaseProgress& progress) {
    ProblemList problems(file.name);  // told when the file was read for its records; here they are only needed to read
    const std::function<bool(std::size_t, std::size_t)> step = [&](std::size_t done, std::size_t whole) {
        return !progress || progress(done, whole);
    };
    Progress reading(step, 0, file.bytes.size());
    std::vector<KeptTable> tables;
    bool written = true;
    const auto keep = [&](WrittenRows& rows) {
        written = written && rows.written();
        KeptTable table = rows.kept();
        if (!table.columns.empty()) tables.push_back(std::move(table));
    };
    if (isJsonName(file.name)) {
        WrittenRows records("records", source, connection, problems),
            subjects("subjects", source, connection, problems), relations("relations", source, connection, problems),
            readings("readings", source, connection, problems), statement("statement", source, connection, problems);
        const JsonTable all[] = {{"records", records},
                                 {"subjects", subjects},
                                 {"relations", relations},
                                 {"readings", readings},
                                 {"statement", statement}};
        readJsonTables(file.bytes, all, problems, reading);
        for (WrittenRows* rows : {&records, &subjects, &relations, &readings, &statement}) keep(*rows);
    } else {
        WrittenRows rows(tableKindOf(file.name), source, connection, problems);
        (void)readCsvTable(file, rows, problems, reading);
        keep(rows);
    }
    for (const Problem& problem : problems.take())
        if (problem.code == "read.cancelled") return Problem{"case.cancelled", Severity::Fatal, {file.name, 0, 0}, {}};
    if (!written) return Problem{"case.not-written", Severity::Fatal, {file.name, 0, 0}, {file.name, ""}};
    return tables;
}

}  // namespace clearline
