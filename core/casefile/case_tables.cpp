#include "core/casefile/case_tables.h"

#include <sqlite3.h>

#include <cstring>
#include <set>

#include "core/casefile/cells_text.h"

namespace clearline {
namespace {

std::int64_t number(std::uint64_t n) { return static_cast<std::int64_t>(n); }

void bindText(SQLite::Statement& statement, int at, const std::optional<std::string>& text) {
    if (text)
        statement.bind(at, *text);
    else
        statement.bind(at);
}

std::optional<std::string> textAt(SQLite::Statement& statement, int column) {
    const SQLite::Column value = statement.getColumn(column);
    if (value.isNull()) return std::nullopt;
    return value.getString();
}

std::string joined(const std::vector<std::string>& columns) {
    std::string json = "[";
    for (const std::string& column : columns) {
        if (json.size() > 1) json += ',';
        appendCell(json, column);
    }
    return json + "]";
}

std::int64_t blobNumber(CaseConnection& connection, const std::string& sha256) {
    SQLite::Statement& find = connection.statement("SELECT id FROM blobs WHERE sha256 = ?");
    find.bind(1, sha256);
    return find.executeStep() ? find.getColumn(0).getInt64() : 0;
}

class TableWriter {
public:
    TableWriter(CaseConnection& connection, std::uint64_t entry) : connection_(connection), entry_(entry) {}

    void operator()(const EditChange& change) {
        const std::string thing = thingOf(change.rulebook, change.to ? *change.to : *change.from);
        if (!change.to) {
            auto& drop = connection_.statement("DELETE FROM edits WHERE scenario = ? AND thing = ?");
            drop.bind(1, number(change.scenario));
            drop.bind(2, thing);
            drop.exec();
            return;
        }
        auto& put = connection_.statement(
            "INSERT INTO edits(scenario, thing, rulebook, edit, entry) VALUES(?, ?, ?, ?, ?) "
            "ON CONFLICT(scenario, thing) DO UPDATE SET edit = excluded.edit, entry = excluded.entry");
        put.bind(1, number(change.scenario));
        put.bind(2, thing);
        put.bind(3, change.rulebook);
        put.bind(4, editJson(*change.to));
        put.bind(5, number(entry_));
        put.exec();
    }
    void operator()(const ScenarioChange& change) {
        if (!change.to) {
            auto& drop = connection_.statement("DELETE FROM scenarios WHERE id = ?");
            drop.bind(1, number(change.scenario));
            drop.exec();
            return;
        }
        auto& put = connection_.statement(
            "INSERT INTO scenarios(id, name, note) VALUES(?, ?, ?) "
            "ON CONFLICT(id) DO UPDATE SET name = excluded.name, note = excluded.note");
        put.bind(1, number(change.scenario));
        put.bind(2, change.to->name);
        put.bind(3, change.to->note);
        put.exec();
    }
    void operator()(const BaseChange&) {}  // this and the next three stand in the log alone
    void operator()(const FindingChange&) {}
    void operator()(const ObjectionChange&) {}
    void operator()(const CalendarChange&) {}
    void operator()(const AttachmentChange& change) {
        if (!change.to) {
            auto& drop = connection_.statement("DELETE FROM attachments WHERE id = ?");
            drop.bind(1, number(change.attachment));
            drop.exec();
            return;
        }
        auto& put = connection_.statement(
            "INSERT INTO attachments(id, name, media_type, blob) VALUES(?, ?, ?, ?) "
            "ON CONFLICT(id) DO UPDATE SET name = excluded.name");
        put.bind(1, number(change.attachment));
        put.bind(2, change.to->name);
        put.bind(3, change.to->mediaType);
        put.bind(4, blobNumber(connection_, change.to->sha256));
        put.exec();
    }

private:
    CaseConnection& connection_;
    std::uint64_t entry_;
};

void writeSource(CaseConnection& connection, const KeptSource& source, std::uint64_t entry) {
    auto& put = connection.statement("INSERT INTO sources(id, entry, name, blob) VALUES(?, ?, ?, ?)");
    put.bind(1, number(source.id));
    put.bind(2, number(entry));
    put.bind(3, source.name);
    put.bind(4, blobNumber(connection, source.sha256));
    put.exec();
    for (const KeptTable& table : source.tables) {
        auto& row = connection.statement(
            "INSERT INTO source_tables(source, kind, columns, rows, digest) VALUES(?, ?, ?, ?, ?)");
        row.bind(1, number(source.id));
        row.bind(2, table.kind);
        row.bind(3, joined(table.columns));
        row.bind(4, number(table.rows));
        row.bind(5, table.digest);
        row.exec();
    }
    if (!source.plan) return;
    auto& plan = connection.statement("INSERT INTO plans(source, place, name, mapping, blob) VALUES(?, ?, ?, ?, ?)");
    plan.bind(1, number(source.id));
    plan.bind(2, number(source.plan->table));
    plan.bind(3, source.plan->name);
    plan.bind(4, source.plan->mapping);
    plan.bind(5, blobNumber(connection, source.plan->sha256));
    plan.exec();
}

void writeRulebook(CaseConnection& connection, const KeptRulebook& rulebook, std::uint64_t entry) {
    auto& put = connection.statement("INSERT INTO rulebooks(entry, id, sha256) VALUES(?, ?, ?)");
    put.bind(1, number(entry));
    put.bind(2, rulebook.id);
    put.bind(3, rulebook.sha256);
    put.exec();
    for (std::size_t i = 0; i < rulebook.files.size(); ++i) {
        auto& row = connection.statement("INSERT INTO rulebook_files(rulebook, place, name, blob) VALUES(?, ?, ?, ?)");
        row.bind(1, number(entry));
        row.bind(2, static_cast<std::int64_t>(i));
        row.bind(3, rulebook.files[i].name);
        row.bind(4, blobNumber(connection, rulebook.files[i].sha256));
        row.exec();
    }
}

// A table as lines of text, sorted by SQLite's own order, against the same lines made from the state.
using Lines = std::set<std::string>;

Lines linesOf(CaseConnection& connection, const char* sql) {
    Lines lines;
    SQLite::Statement& all = connection.statement(sql);
    while (all.executeStep()) {
        std::string line;
        for (int i = 0; i < all.getColumnCount(); ++i) {
            const std::string text = all.getColumn(i).getString();
            line += std::to_string(text.size()) + ":" + text + " ";
        }
        lines.insert(std::move(line));
    }
    return lines;
}

template <class... Parts>
std::string lineOf(const Parts&... parts) {
    std::string line;
    const auto add = [&](const std::string& text) { line += std::to_string(text.size()) + ":" + text + " "; };
    const auto text = [](const auto& part) {
        if constexpr (std::is_arithmetic_v<std::decay_t<decltype(part)>>)
            return std::to_string(part);
        else
            return std::string(part);
    };
    (add(text(parts)), ...);
    return line;
}

}  // namespace

void insertEntry(CaseConnection& connection, const LogEntry& entry) {
    auto& put =
        connection.statement("INSERT INTO log(seq, at, who, why, content, salts, hash) VALUES(?, ?, ?, ?, ?, ?, ?)");
    put.bind(1, number(entry.seq));
    bindText(put, 2, entry.at);
    bindText(put, 3, entry.who);
    bindText(put, 4, entry.why);
    bindText(put, 5, entry.content);
    put.bind(6, entry.salts.data(), static_cast<int>(sizeof entry.salts));
    put.bind(7, entry.hash.bytes.data(), static_cast<int>(Hash::kSize));
    put.exec();
}

Result<std::vector<LogEntry>> entriesAfter(CaseConnection& connection, std::uint64_t seq, const std::string& path) {
    std::vector<LogEntry> entries;
    auto& all =
        connection.statement("SELECT seq, at, who, why, content, salts, hash FROM log WHERE seq > ? ORDER BY seq");
    all.bind(1, number(seq));
    while (all.executeStep()) {
        LogEntry entry;
        entry.seq = static_cast<std::uint64_t>(all.getColumn(0).getInt64());
        const auto refused = [&](const char* code) {
            return Problem{code, Severity::Fatal, {path, 0, 0}, {std::to_string(entry.seq)}};
        };
        entry.at = textAt(all, 1);
        entry.who = textAt(all, 2);
        entry.why = textAt(all, 3);
        entry.content = textAt(all, 4);
        const SQLite::Column salts = all.getColumn(5), hash = all.getColumn(6);
        if (salts.getBytes() != sizeof entry.salts || hash.getBytes() != Hash::kSize)
            return refused("case.entry-damaged");
        std::memcpy(entry.salts.data(), salts.getBlob(), sizeof entry.salts);
        std::memcpy(entry.hash.bytes.data(), hash.getBlob(), Hash::kSize);
        if (entry.content) {
            auto action = actionFromJson(*entry.content);
            if (!action) return refused("case.entry-damaged");
            entry.action = std::move(action).value();
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

void writeTables(CaseConnection& connection, const CaseAction& action, std::uint64_t entry) {
    TableWriter writer(connection, entry);
    for (const Change& change : action.changes) std::visit(writer, change);
    for (const KeptSource& source : action.sources) writeSource(connection, source, entry);
    if (action.rulebook) writeRulebook(connection, *action.rulebook, entry);
    if (action.receipt) {
        auto& put = connection.statement("INSERT INTO receipts(entry, text) VALUES(?, ?)");
        put.bind(1, number(entry));
        put.bind(2, *action.receipt);
        put.exec();
    }
    if (!action.report.empty()) {
        auto& put = connection.statement("INSERT INTO reports(entry, blob) VALUES(?, ?)");
        put.bind(1, number(entry));
        put.bind(2, blobNumber(connection, action.report));
        put.exec();
    }
}

Problems compareTables(CaseConnection& connection, const CaseState& state, const std::vector<LogEntry>& log, int form,
                       const std::string& path) {
    Lines sources, tables, plans, rulebooks, files, scenarios, edits, attachments, receipts, reports;
    for (const KeptSource& source : state.sources)
        for (const KeptTable& table : source.tables)
            tables.insert(lineOf(source.id, table.kind, joined(table.columns), table.rows, table.digest));
    for (const LogEntry& entry : log) {
        for (const KeptSource& source : entry.action.sources) {
            sources.insert(lineOf(source.id, entry.seq, source.name, source.sha256, source.size));
            if (const auto& plan = source.plan)
                plans.insert(lineOf(source.id, plan->table, plan->name, plan->mapping, plan->sha256));
        }
        if (!entry.action.report.empty()) reports.insert(lineOf(entry.seq, entry.action.report));
        if (const auto& rulebook = entry.action.rulebook) {
            rulebooks.insert(lineOf(entry.seq, rulebook->id, rulebook->sha256));
            for (std::size_t i = 0; i < rulebook->files.size(); ++i)
                files.insert(lineOf(entry.seq, i, rulebook->files[i].name, rulebook->files[i].sha256));
        }
        // In a redacted copy receipts stand in the log alone: the state expected has none.
        if (entry.action.receipt && !state.receipts.empty()) receipts.insert(lineOf(entry.seq, *entry.action.receipt));
    }
    for (const auto& [id, scenario] : state.scenarios) {
        scenarios.insert(lineOf(id, scenario.label.name, scenario.label.note));
        for (const auto& [thing, kept] : scenario.edits)
            edits.insert(lineOf(id, thing, kept.rulebook, editJson(kept.edit), kept.entry));
    }
    for (const auto& [id, label] : state.attachments)
        attachments.insert(lineOf(id, label.name, label.mediaType, label.sha256, label.size));

    const std::tuple<const char*, const char*, const Lines*, int> all[] = {
        {"sources", "SELECT s.id, s.entry, s.name, b.sha256, b.size FROM sources s JOIN blobs b ON b.id = s.blob",
         &sources, 1},
        {"source_tables", "SELECT source, kind, columns, rows, digest FROM source_tables", &tables, 1},
        {"rulebooks", "SELECT entry, id, sha256 FROM rulebooks", &rulebooks, 1},
        {"rulebook_files",
         "SELECT f.rulebook, f.place, f.name, b.sha256 FROM rulebook_files f JOIN blobs b ON b.id = f.blob", &files, 1},
        {"scenarios", "SELECT id, name, note FROM scenarios", &scenarios, 1},
        {"edits", "SELECT scenario, thing, rulebook, edit, entry FROM edits", &edits, 1},
        {"attachments",
         "SELECT a.id, a.name, a.media_type, b.sha256, b.size FROM attachments a JOIN blobs b ON b.id = a.blob",
         &attachments, 1},
        {"receipts", "SELECT entry, text FROM receipts", &receipts, 1},
        {"plans", "SELECT p.source, p.place, p.name, p.mapping, b.sha256 FROM plans p JOIN blobs b ON b.id = p.blob",
         &plans, 3},
        {"reports", "SELECT r.entry, b.sha256 FROM reports r JOIN blobs b ON b.id = r.blob", &reports, 3}};
    Problems problems;
    for (const auto& [name, sql, expected, since] : all)
        if (form >= since && linesOf(connection, sql) != *expected)
            problems.push_back({"case.table-differs", Severity::Fatal, {path, 0, 0}, {name}});
    return problems;
}

std::int64_t keepBlob(CaseConnection& connection, const std::string& sha256, std::string_view bytes) {
    if (const std::int64_t had = blobNumber(connection, sha256)) return had;
    sqlite3* handle = connection.database().getHandle();
    auto& put = connection.statement("INSERT INTO blobs(sha256, size, bytes) VALUES(?, ?, zeroblob(?))");
    put.bind(1, sha256);
    put.bind(2, static_cast<std::int64_t>(bytes.size()));
    put.bind(3, static_cast<std::int64_t>(bytes.size()));
    put.exec();
    const std::int64_t id = connection.database().getLastInsertRowid();
    // Written in place, so that a large file is in memory once.
    sqlite3_blob* blob = nullptr;
    connection.database().check(sqlite3_blob_open(handle, "main", "blobs", "bytes", id, 1, &blob));
    const int code = sqlite3_blob_write(blob, bytes.data(), static_cast<int>(bytes.size()), 0);
    const int closed = sqlite3_blob_close(blob);
    connection.database().check(code != SQLITE_OK ? code : closed);
    return id;
}

std::optional<std::string> blobBytes(CaseConnection& connection, const std::string& sha256) {
    auto& find = connection.statement("SELECT id, bytes IS NULL FROM blobs WHERE sha256 = ?");
    find.bind(1, sha256);
    if (!find.executeStep() || find.getColumn(1).getInt() != 0) return std::nullopt;
    const std::int64_t id = find.getColumn(0).getInt64();
    find.reset();
    sqlite3* handle = connection.database().getHandle();
    sqlite3_blob* blob = nullptr;
    connection.database().check(sqlite3_blob_open(handle, "main", "blobs", "bytes", id, 0, &blob));
    std::string bytes;
    int code = SQLITE_NOMEM;
    try {
        bytes.resize(static_cast<std::size_t>(sqlite3_blob_bytes(blob)));
        code = sqlite3_blob_read(blob, bytes.data(), static_cast<int>(bytes.size()), 0);
    } catch (const std::bad_alloc&) {
        sqlite3_blob_close(blob);
        throw;
    }
    sqlite3_blob_close(blob);
    connection.database().check(code);
    return bytes;
}

}  // namespace clearline
