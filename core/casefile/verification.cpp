#include "core/casefile/verification.h"

#include <sqlite3.h>

#include <algorithm>
#include <set>

#include "core/casefile/case_tables.h"
#include "core/casefile/drafts.h"
#include "core/casefile/evidence.h"
#include "core/casefile/schema.h"
#include "core/casefile/source_rows.h"

// tests/faults builds this file without one of its checks ("files", "chain"), as a control that this is noticed.
#ifndef CLEARLINE_CONTROL_UNCHECKED
#define CLEARLINE_CONTROL_UNCHECKED ""
#endif

namespace clearline {
namespace {

constexpr std::string_view kUnchecked = CLEARLINE_CONTROL_UNCHECKED;
constexpr std::uint64_t kRowWork = 256;  // a row's share of the progress, in bytes

class Verifying {
public:
    Verifying(CaseConnection& connection, const std::string& path, const CaseOptions& options)
        : connection_(connection), path_(path), options_(options) {}

    VerifiedCase run() {
        if (!isCase() || !pagesHold()) {
            found_.readable = false;
            return std::move(found_);
        }
        readLog();
        if (!found_.readable) return std::move(found_);
        checkRoot();
        wholeWork();
        if (!checkBlobs() || !checkRows()) return std::move(found_);
        checkTables();
        if (found_.form > 1) checkUnlogged();
        if (!redacted_)
            for (Problem& problem : evidenceProblems(found_.state, path_))
                found_.problems.push_back(std::move(problem));
        return std::move(found_);
    }

private:
    void report(const char* code, std::vector<std::string> args, Severity severity = Severity::Fatal) {
        found_.problems.push_back({code, severity, {path_, 0, 0}, std::move(args)});
    }

    bool isCase() {
        const int id = connection_.database().execAndGet("PRAGMA application_id").getInt();
        const int form = connection_.database().execAndGet("PRAGMA user_version").getInt();
        if (id != kCaseApplicationId) {
            report("case.not-a-case", {path_, ""});
            return false;
        }
        found_.form = form;
        if (form < 1 || form > kCaseForm) {
            report(form > kCaseForm ? "case.newer-form" : "case.unknown-form",
                   {std::to_string(form), std::to_string(kCaseForm)});
            return false;
        }
        return schemaHolds();
    }

    bool schemaHolds() {
        std::set<std::pair<std::string, std::string>> expected, there;
        for (const SchemaTable& table : schemaTables(found_.form)) expected.emplace(table.name, table.sql);
        SQLite::Statement all(connection_.database(), "SELECT name, coalesce(sql, '') FROM sqlite_schema");
        while (all.executeStep()) {
            std::string name = all.getColumn(0).getString(), sql = all.getColumn(1).getString();
            if (sql.empty() && name.starts_with("sqlite_autoindex_")) continue;
            there.emplace(std::move(name), std::move(sql));
        }
        for (const auto& [name, sql] : there)
            if (!expected.contains({name, sql})) report("case.schema-differs", {name});
        for (const auto& [name, sql] : expected)
            if (!there.contains({name, sql})) report("case.schema-differs", {name});
        return found_.problems.empty();
    }

    // "ok", or what SQLite finds wrong first. Not the quick check: that does not compare indexes with their tables,
    // and an edit written through a damaged index spoils the case.
    std::string pagesChecked() {
        SQLite::Statement check(connection_.database(), "PRAGMA integrity_check(1)");
        while (check.executeStep())
            if (std::string said = check.getColumn(0).getString(); said != "ok") return said;
        return "ok";
    }

    bool pagesHold() {
        if (std::string said = pagesChecked(); said != "ok") {
            // The check calls a page that could not be read damaged too. Only what stays so, and can be read, is.
            if (const int code = connection_.readWhole(); code != SQLITE_OK) throw SQLite::Exception(said, code);
            said = pagesChecked();
            if (said != "ok") {
                report("case.damaged-file", {path_, said});
                return false;
            }
        }
        SQLite::Statement keys(connection_.database(), "PRAGMA foreign_key_check");
        if (!keys.executeStep()) return true;
        report("case.damaged-content", {path_, keys.getColumn(0).getString()});
        return false;
    }

    // The chain, and the state that it gives.
    void readLog() {
        auto entries = entriesAfter(connection_, 0, path_);
        if (!entries) {
            found_.problems = entries.problems();
            found_.readable = false;
            return;
        }
        found_.log = std::move(entries).value();
        // Before the first there is none: such a row would be read by nobody and covered by no hash.
        // As a number, which needs no memory: a text that there is no memory for would be told as another.
        if (const std::int64_t other =
                connection_.database().execAndGet("SELECT coalesce(min(seq), 1) FROM log WHERE seq < 1").getInt64();
            other != 1)
            unreadable("case.entry-unknown", {std::to_string(other)});
        Hash before = chainStart();
        for (std::size_t i = 0; i < found_.log.size(); ++i) {
            const LogEntry& entry = found_.log[i];
            const std::string number = std::to_string(i + 1);
            if (entry.seq != i + 1) return unreadable("case.entry-missing", {number});
            if (kUnchecked != "chain" && hashOf(entry, before) != entry.hash)
                return unreadable("case.entry-changed", {number});
            before = entry.hash;
            if (!entry.content || !entry.at || !entry.who || !entry.why) hiding_ = hiding_ == 0 ? entry.seq : hiding_;
            if (!entry.content) continue;
            redacted_ = redacted_ || entry.action.kind == ActionKind::Redacted;
            // After a hidden entry a later one need not fit what can be seen.
            if (found_.state.apply(entry.action, entry.seq) && hiding_ == 0)
                return unreadable("case.entry-impossible", {number});
        }
        if (hiding_ != 0 && !redacted_) unreadable("case.hidden-unsaid", {std::to_string(hiding_)});
        if (found_.log.empty() || (found_.log[0].content && found_.log[0].action.kind != ActionKind::CaseCreated))
            unreadable("case.entry-missing", {"1"});
    }
    void unreadable(const char* code, std::vector<std::string> args) {
        report(code, std::move(args));
        found_.readable = false;
    }

    void checkRoot() {
        const auto stands = [&](const Hash& hash) {
            return std::any_of(found_.log.begin(), found_.log.end(),
                               [&](const LogEntry& entry) { return entry.hash == hash; });
        };
        if (options_.root) {
            const std::uint64_t entries = options_.root->entries;
            if (entries > found_.log.size())
                report("case.log-shortened", {std::to_string(found_.log.size()), std::to_string(entries)});
            else if (entries == 0 || found_.log[entries - 1].hash != options_.root->hash)
                report("case.root-differs", {options_.root->hash.hex()});
        }
        if (options_.rootHash && !stands(*options_.rootHash)) report("case.root-differs", {options_.rootHash->hex()});
    }

    void wholeWork() {
        whole_ = static_cast<std::uint64_t>(
            connection_.database().execAndGet("SELECT coalesce(sum(size), 0) FROM blobs").getInt64());
        for (const KeptSource& source : found_.state.sources)
            for (const KeptTable& table : source.tables) whole_ += kRowWork * table.rows;
    }
    bool goOn(std::uint64_t work) {
        done_ += work;
        if (!options_.progress || options_.progress(std::min(done_, whole_), whole_)) return true;
        report("case.cancelled", {});
        found_.readable = false;
        return false;
    }

    // Every blob that was ever named, and no other.
    std::set<std::string> blobsNamed() const {
        std::set<std::string> named;
        for (const LogEntry& entry : found_.log) {
            for (const KeptSource& source : entry.action.sources) {
                named.insert(source.sha256);
                if (source.plan) named.insert(source.plan->sha256);
            }
            if (!entry.action.report.empty()) named.insert(entry.action.report);
            if (entry.action.rulebook)
                for (const KeptRulebookFile& file : entry.action.rulebook->files) named.insert(file.sha256);
            for (const Change& change : entry.action.changes)
                if (const auto* attached = std::get_if<AttachmentChange>(&change)) {
                    if (attached->from) named.insert(attached->from->sha256);
                    if (attached->to) named.insert(attached->to->sha256);
                }
        }
        return named;
    }
    bool checkBlobs() {
        std::set<std::string> missing = blobsNamed();
        std::vector<std::pair<std::string, std::uint64_t>> blobs;
        SQLite::Statement all(connection_.database(), "SELECT sha256, size, bytes IS NULL FROM blobs ORDER BY id");
        while (all.executeStep()) {
            const std::string sha256 = all.getColumn(0).getString();
            if (missing.erase(sha256) == 0 && !redacted_) report("case.blob-unknown", {sha256});
            if (all.getColumn(2).getInt() == 0)
                blobs.emplace_back(sha256, static_cast<std::uint64_t>(all.getColumn(1).getInt64()));
            else if (!redacted_)
                report("case.blob-missing", {sha256});
        }
        for (const std::string& sha256 : missing)
            if (!redacted_) report("case.blob-missing", {sha256});
        for (const auto& [sha256, size] : blobs) {
            const auto bytes = blobBytes(connection_, sha256);
            if (!bytes || bytes->size() != size || (kUnchecked != "files" && hashOf(*bytes).hex() != sha256))
                report("case.blob-changed", {sha256});
            if (!goOn(size)) return false;
        }
        return true;
    }

    bool checkRows() {
        std::map<std::string, std::uint64_t> rows;
        for (const KeptSource& source : found_.state.sources)
            for (const KeptTable& table : source.tables) {
                if (!checkTable(source, table)) return false;
                rows[table.kind] += table.rows;
            }
        for (const char* kind : tableKinds(found_.form)) {
            const auto there = static_cast<std::uint64_t>(
                connection_.database().execAndGet(std::string("SELECT count(*) FROM ") + kind).getInt64());
            if (there != rows[kind]) report("case.rows-differ", {kind, ""});
        }
        return true;
    }

    bool checkTable(const KeptSource& source, const KeptTable& table) {
        RowsDigest digest;
        auto& all = connection_.statement(selectRowsSql(table.kind));
        all.bind(1, static_cast<std::int64_t>(source.id << 32));
        all.bind(2, static_cast<std::int64_t>((source.id << 32) + 0xFFFFFFFF));
        bool formed = true;
        std::uint64_t next = (source.id << 32) + 1;
        while (all.executeStep()) {
            const auto number = [&](int column) {
                return static_cast<std::uint64_t>(all.getColumn(column).getInt64());
            };
            const SQLite::Column cells = all.getColumn(3), salts = all.getColumn(4);
            const StoredRow row{
                number(0),
                number(1),
                number(2),
                {cells.getText(), static_cast<std::size_t>(cells.getBytes())},
                {static_cast<const char*>(salts.getBlob()), static_cast<std::size_t>(salts.getBytes())}};
            formed = formed && number(5) == next++ && digest.add(row);
            if (digest.rows() % 4096 == 0 && !goOn(4096 * kRowWork)) return false;
        }
        if (digest.hidden() > 0 && !redacted_) report("case.hidden-unsaid", {table.kind});
        if (!formed || digest.rows() != table.rows || digest.finish() != table.digest)
            report("case.rows-differ", {table.kind, source.name});
        return true;
    }

    void checkTables() {
        CaseState expected = found_.state;
        if (redacted_) {  // these stand in the log alone, as far as it can be seen
            expected.scenarios.clear();
            expected.attachments.clear();
            expected.receipts.clear();
        }
        for (Problem& problem : compareTables(connection_, expected, found_.log, found_.form, path_))
            found_.problems.push_back(std::move(problem));
    }

    // Damage here costs a draft, not the case.
    void checkUnlogged() {
        for (const std::string& place : damagedDrafts(connection_))
            report("case.draft-damaged", {place}, Severity::Error);
    }

    CaseConnection& connection_;
    const std::string& path_;
    const CaseOptions& options_;
    VerifiedCase found_;
    std::uint64_t whole_ = 0, done_ = 0;
    std::uint64_t hiding_ = 0;  // the first entry in which something is hidden
    bool redacted_ = false;
};

}  // namespace

VerifiedCase verifyCase(CaseConnection& connection, const std::string& path, const CaseOptions& options) {
    return Verifying(connection, path, options).run();
}

}  // namespace clearline
