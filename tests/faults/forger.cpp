#include "tests/faults/forger.h"

#include <algorithm>
#include <set>

#include "core/casefile/case_tables.h"
#include "core/casefile/schema.h"
#include "core/casefile/source_rows.h"

namespace clearline::faults {
namespace {

constexpr const char* kEvidence[] = {
    "log",       "blobs",          "sources",   "source_tables", "records",     "subjects", "readings",
    "rulebooks", "rulebook_files", "scenarios", "edits",         "attachments", "receipts", "raw",
    "ids",       "choices",        "plans",     "reports"};

std::string numbered(std::uint64_t number) { return std::to_string(number); }

std::string joined(const std::vector<std::string>& parts, const char* between) {
    std::string all;
    for (const std::string& part : parts) all += (all.empty() ? "" : between) + part;
    return all;
}

}  // namespace

Forger::Forger(const std::string& path, Dice dice) : connection_(path, {}, false), dice_(dice) {
    run("PRAGMA foreign_keys=OFF");
    run("PRAGMA synchronous=OFF");
}

const std::vector<Forger::NamedWay>& Forger::plainWays() {
    static const std::vector<NamedWay> ways{{"a cell changed", &Forger::changeCell},
                                            {"a row deleted", &Forger::deleteRow},
                                            {"a row added", &Forger::copyRow},
                                            {"two rows swapped", &Forger::swapRows},
                                            {"two entries swapped", &Forger::swapEntries},
                                            {"an entry moved", &Forger::moveEntry},
                                            {"the log cut, the tables not", &Forger::cutRows}};
    return ways;
}

const std::vector<Forger::NamedWay>& Forger::chainedWays() {
    static const std::vector<NamedWay> ways{{"cut at the end", &Forger::cutTail},
                                            {"an entry changed", &Forger::changeEntry},
                                            {"an entry left out", &Forger::dropEntry},
                                            {"an entry put in", &Forger::addEntry},
                                            {"a record changed", &Forger::changeRecord}};
    return ways;
}

std::optional<std::string> Forger::forge(Way way) {
    const std::string before = evidence();
    std::optional<std::string> done;
    try {
        run("BEGIN");
        done = (this->*way)();
        connection_.rest();
        if (done) run("COMMIT");
    } catch (const SQLite::Exception&) { done.reset(); }  // refused by the tables themselves
    connection_.rollback();
    if (done && evidence() == before) done.reset();
    return done;
}

std::optional<std::string> Forger::changeCell() {
    const std::string table = anyTable();
    const std::int64_t row = anyRow(table);
    const auto columns = columnsOf(table);
    const std::string& column = columns[dice_.below(columns.size())];
    const std::string where = " WHERE rowid=" + std::to_string(row);
    const std::string type = text("SELECT typeof(" + column + ") FROM " + table + where);
    std::string changed;
    if (type == "integer") {
        changed = column + (dice_.oneIn(2) ? "+" : "-") + numbered(1 + dice_.below(3));
    } else if (type == "text" || type == "blob") {
        const auto size = std::stoull(text("SELECT length(" + column + ") FROM " + table + where));
        const std::string at = numbered(1 + dice_.below(size + 1)), first = "substr(" + column + ",1," + at + "-1)";
        const char* const puts[] = {"'x'", "''", "'7'", "char(10)"};
        const std::string put = dice_.oneIn(5) ? "" : puts[dice_.below(4)];
        changed = put.empty()
                      ? first
                      : first + "||" + put + "||substr(" + column + "," + at + "+" + numbered(dice_.below(2)) + ")";
        changed = "CAST(" + changed + " AS " + type + ")";
    } else {
        changed = "'x'";
    }
    if (dice_.oneIn(12)) changed = "NULL";
    run("UPDATE " + table + " SET " + column + "=" + changed + where);
    return table + "." + column + " of row " + std::to_string(row) + " = " + changed;
}

std::optional<std::string> Forger::deleteRow() {
    const std::string table = anyTable(), where = " WHERE rowid=" + std::to_string(anyRow(table));
    run("DELETE FROM " + table + where);
    return table + where;
}

std::optional<std::string> Forger::copyRow() {
    const std::string table = anyTable();
    const std::int64_t row = anyRow(table);
    auto columns = columnsOf(table);
    const std::string names = joined(columns, ",");
    // The key is the first column, or what the first text column adds to it.
    const std::string type = text("SELECT typeof(" + columns[1] + ") FROM " + table + " LIMIT 1");
    const std::string next = "(SELECT max(" + columns[0] + ")+1 FROM " + table + ")";
    if (table == "blobs") columns[1] = "'" + std::string(64, 'a') + "'";
    if (dice_.oneIn(3) && type == "text" && table != "blobs")
        columns[1] += "||'2'";
    else
        columns[0] = table == "log" && dice_.oneIn(2) ? "-seq" : next;
    run("INSERT INTO " + table + "(" + names + ") SELECT " + joined(columns, ",") + " FROM " + table +
        " WHERE rowid=" + std::to_string(row));
    return table + " like row " + std::to_string(row);
}

std::optional<std::string> Forger::swapRows() {
    const std::string table = anyTable();
    const std::string one = std::to_string(anyRow(table)), other = std::to_string(anyRow(table));
    const auto columns = columnsOf(table);
    std::vector<std::string> sets;
    const std::size_t from = 1 + dice_.below(columns.size() - 1), count = 1 + dice_.below(columns.size() - from);
    for (std::size_t i = from; i < from + count; ++i)
        sets.push_back(columns[i] + "=(SELECT o." + columns[i] + " FROM o WHERE o.k<>" + table + ".rowid)");
    run("CREATE TEMP TABLE o AS SELECT rowid AS k, * FROM " + table + " WHERE rowid IN (" + one + "," + other + ")");
    if (one != other)
        run("UPDATE " + table + " SET " + joined(sets, ",") + " WHERE rowid IN (" + one + "," + other + ")");
    run("DROP TABLE o");
    return table + " rows " + one + " and " + other;
}

std::optional<std::string> Forger::swapEntries() {
    const auto log = readLog();
    const std::string one = numbered(1 + dice_.below(log.size())), other = numbered(1 + dice_.below(log.size()));
    run("UPDATE log SET seq=-1 WHERE seq=" + one);
    run("UPDATE log SET seq=" + one + " WHERE seq=" + other);
    run("UPDATE log SET seq=" + other + " WHERE seq=-1");
    return one + " and " + other;
}

std::optional<std::string> Forger::moveEntry() {
    const std::size_t size = readLog().size(), from = 1 + dice_.below(size - 1);
    run("UPDATE log SET seq=-1 WHERE seq=" + numbered(from));
    for (std::size_t seq = from + 1; seq <= size; ++seq)
        run("UPDATE log SET seq=" + numbered(seq - 1) + " WHERE seq=" + numbered(seq));
    run("UPDATE log SET seq=" + numbered(size) + " WHERE seq=-1");
    return numbered(from) + " to the end";
}

std::optional<std::string> Forger::cutRows() {
    // A receipt or an edit stands in its own table too; what the entries cut off left there must be missed.
    const auto log = readLog();
    std::size_t keep = 1 + dice_.below(log.size() - 1);
    const auto leaves = [](const LogEntry& entry) {
        return entry.action.receipt || entry.action.rulebook || !entry.action.sources.empty();
    };
    while (keep > 1 && std::none_of(log.begin() + static_cast<std::ptrdiff_t>(keep), log.end(), leaves)) --keep;
    run("DELETE FROM log WHERE seq>" + numbered(keep));
    return "after " + numbered(keep);
}

std::optional<std::string> Forger::cutTail() {
    auto log = readLog();
    log.resize(1 + dice_.below(log.size() - 1));
    const std::size_t kept = log.size();
    if (!writeLog(std::move(log), kept)) return std::nullopt;
    return numbered(kept) + " entries kept";
}

std::optional<std::string> Forger::changeEntry() {
    auto log = readLog();
    const std::size_t at = dice_.below(log.size());
    LogEntry& entry = log[at];
    const std::size_t what = dice_.below(4);
    if (what == 0) {
        *entry.who += "x";
    } else if (what == 1) {
        *entry.why = "because I say so";
    } else if (what == 2) {
        *entry.at = "2025-01-01T00:00:00Z";
    } else {
        const std::string other = "Z-" + numbered(dice_.below(1000));
        for (Change& each : entry.action.changes) {
            if (auto* scenario = std::get_if<ScenarioChange>(&each); scenario && scenario->to)
                scenario->to->name = other;
            if (auto* edit = std::get_if<EditChange>(&each); edit && edit->to) {
                if (auto* amended = std::get_if<RecordAmended>(&*edit->to)) amended->value = "99";
                if (auto* excluded = std::get_if<RecordExcluded>(&*edit->to)) excluded->record = other;
            }
        }
        if (entry.action.receipt) entry.action.receipt = "{}";
        if (entry.action.changes.empty()) entry.action.detail += " or so";
        entry.content = actionJson(entry.action);
    }
    if (!writeLog(std::move(log), at)) return std::nullopt;
    return "entry " + numbered(at + 1) + ", field " + numbered(what);
}

std::optional<std::string> Forger::dropEntry() {
    auto log = readLog();
    const std::size_t at = 1 + dice_.below(log.size() - 1);
    log.erase(log.begin() + static_cast<std::ptrdiff_t>(at));
    if (!writeLog(std::move(log), at)) return std::nullopt;
    return "entry " + numbered(at + 1);
}

std::optional<std::string> Forger::addEntry() {
    auto log = readLog();
    const std::size_t at = 1 + dice_.below(log.size());
    LogEntry entry = log[at - 1];
    entry.action = {};
    entry.action.changes = {EditChange{1, "", std::nullopt, RecordExcluded{"Y-" + numbered(dice_.below(1000))}}};
    entry.content = actionJson(entry.action);
    log.insert(log.begin() + static_cast<std::ptrdiff_t>(at), entry);
    if (at + 1 == log.size() || !writeLog(std::move(log), at)) return std::nullopt;
    return "as entry " + numbered(at + 1);
}

std::optional<std::string> Forger::append() {
    auto log = readLog();
    LogEntry entry = log.back();
    entry.action = {};
    entry.action.changes = {EditChange{1, "", std::nullopt, RecordExcluded{"Y-" + numbered(dice_.below(1000))}}};
    entry.content = actionJson(entry.action);
    log.push_back(entry);
    const std::size_t last = log.size() - 1;
    if (!writeLog(std::move(log), last)) return std::nullopt;
    return "as the last entry";
}

std::optional<std::string> Forger::changeRecord() {
    auto log = readLog();
    const auto imports = [](const LogEntry& entry) { return !entry.action.sources.empty(); };
    const auto found = std::find_if(log.begin(), log.end(), imports);
    KeptSource& source = found->action.sources[dice_.below(found->action.sources.size())];
    KeptTable& table = source.tables[dice_.below(source.tables.size())];
    const std::int64_t first = static_cast<std::int64_t>(source.id << 32),
                       row = first + 1 + static_cast<std::int64_t>(dice_.below(table.rows));
    StoredCells cells;
    const std::string json = text("SELECT cells FROM " + table.kind + " WHERE id=" + std::to_string(row));
    if (!readCells(json, cells)) return std::nullopt;
    const std::size_t changed = dice_.below(cells.cells.size());
    std::string other = "[";
    for (std::size_t i = 0; i < cells.cells.size(); ++i) {
        if (i > 0) other += ',';
        appendCell(other, i == changed ? "forged" : cells.cells[i].text);
    }
    SQLite::Statement put(connection_.database(), "UPDATE " + table.kind + " SET cells=? WHERE id=?");
    put.bind(1, other + "]");
    put.bind(2, row);
    put.exec();
    RowsDigest digest;
    auto& all = connection_.statement(selectRowsSql(table.kind));
    all.bind(1, first);
    all.bind(2, first + 0xFFFFFFFF);
    while (all.executeStep()) {
        const auto number = [&](int column) { return static_cast<std::uint64_t>(all.getColumn(column).getInt64()); };
        const std::string rowCells = all.getColumn(3).getString(), salts = all.getColumn(4).getString();
        if (!digest.add({number(0), number(1), number(2), rowCells, salts})) return std::nullopt;
    }
    table.digest = digest.finish();
    found->content = actionJson(found->action);
    if (!writeLog(log, static_cast<std::size_t>(found - log.begin()))) return std::nullopt;
    return table.kind + " row " + std::to_string(row) + ", cell " + numbered(changed);
}

std::vector<LogEntry> Forger::readLog() {
    auto log = entriesAfter(connection_, 0, {});
    return log ? std::move(log).value() : std::vector<LogEntry>();
}

bool Forger::writeLog(std::vector<LogEntry> log, std::size_t from) {
    CaseState state;
    for (std::size_t i = 0; i < log.size(); ++i) {
        log[i].seq = i + 1;
        if (state.apply(log[i].action, log[i].seq)) return false;
        if (i < from) continue;
        fillRandom(std::span<Salt>(log[i].salts));
        log[i].hash = hashOf(log[i], i == 0 ? chainStart() : log[i - 1].hash);
    }
    connection_.rest();
    for (const char* table : {"log", "receipts", "reports", "edits", "attachments", "scenarios", "rulebook_files",
                              "rulebooks", "plans", "source_tables", "sources"})
        run(std::string("DELETE FROM ") + table);
    std::set<std::string> blobs;
    for (const LogEntry& entry : log) {
        insertEntry(connection_, entry);
        writeTables(connection_, entry.action, entry.seq);
        for (const KeptSource& source : entry.action.sources) {
            blobs.insert(source.sha256);
            if (source.plan) blobs.insert(source.plan->sha256);
        }
        if (!entry.action.report.empty()) blobs.insert(entry.action.report);
        if (entry.action.rulebook)
            for (const KeptRulebookFile& file : entry.action.rulebook->files) blobs.insert(file.sha256);
        for (const Change& change : entry.action.changes)
            if (const auto* attached = std::get_if<AttachmentChange>(&change))
                for (const auto* side : {&attached->from, &attached->to})
                    if (*side) blobs.insert((*side)->sha256);
    }
    std::string named;
    for (const std::string& blob : blobs) named += (named.empty() ? "'" : ",'") + blob + "'";
    run("DELETE FROM blobs WHERE sha256 NOT IN (" + named + ")");
    for (const char* kind : tableKinds())
        run(std::string("DELETE FROM ") + kind + " WHERE id>>32 NOT IN (SELECT id FROM sources)");
    return true;
}

// Every row of evidence, whatever its place. The numbers of blobs are SQLite's own; what they are for is told by
// the hashes of what refers to them.
std::string Forger::evidence() {
    std::string all;
    for (const char* table : kEvidence) {
        std::set<std::string> lines;
        std::string sql;
        for (const std::string& column : columnsOf(table))
            sql += (sql.empty() ? "SELECT quote(" : "||','||quote(") + column + ")";
        SQLite::Statement rows(connection_.database(), sql + " FROM " + table);
        while (rows.executeStep()) lines.insert(rows.getColumn(0).getString());
        for (const std::string& line : lines) all += line + "\n";
        all += "\n";
    }
    return all;
}

std::string Forger::anyTable() {
    while (true) {
        const std::string table = kEvidence[dice_.below(std::size(kEvidence))];
        if (text("SELECT count(*) FROM " + table) != "0") return table;
    }
}

std::int64_t Forger::anyRow(const std::string& table) {
    const auto count = std::stoull(text("SELECT count(*) FROM " + table));
    return std::stoll(text("SELECT rowid FROM " + table + " LIMIT 1 OFFSET " + numbered(dice_.below(count))));
}

std::vector<std::string> Forger::columnsOf(const std::string& table) {
    std::vector<std::string> columns;
    SQLite::Statement all(connection_.database(), "SELECT name FROM pragma_table_info('" + table + "')");
    while (all.executeStep()) columns.push_back(all.getColumn(0).getString());
    if (table == "blobs") columns.erase(columns.begin());  // its number: see evidence()
    return columns;
}

std::string Forger::text(const std::string& sql) {
    SQLite::Statement one(connection_.database(), sql);
    return one.executeStep() ? one.getColumn(0).getString() : std::string();
}

}  // namespace clearline::faults
