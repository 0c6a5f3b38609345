// CaseConnection: the SQLite connection of one case, hardened for files that may be hostile and for
// evidence that must last: rollback journal, synchronous EXTRA, no triggers, views, extensions, ATTACH
// or memory mapping, checked cells, limits on every size. The case file is opened by SQLite alone: any
// other handle on it in this process would, when closed, drop SQLite's locks.
// What SQLite throws becomes a Problem at the border of casefile/ (`guarded`).
#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <string>
#include <unordered_map>

#include "core/base/result.h"
#include "core/casefile/case_file.h"

namespace clearline {

class CaseConnection {
public:
    // Throws SQLite::Exception.
    CaseConnection(const std::string& path, const CaseOptions& options, bool create);

    [[nodiscard]] SQLite::Database& database() { return database_; }
    // Prepared once, reset for use; not for two uses at a time.
    [[nodiscard]] SQLite::Statement& statement(const char* sql);
    void exec(const char* sql) { database_.exec(sql); }
    [[nodiscard]] bool inTransaction() const;
    // Resets every statement, so that none keeps a lock; before a COMMIT and after reading.
    void rest() noexcept;
    // `sql` is a BEGIN; a transaction that could not be undone before is undone first.
    void begin(const char* sql);
    // Undoes an open transaction, whatever state it is in; never throws. With no memory left at all it
    // may stay open, until the next `begin`.
    void rollback() noexcept;
    // Rolls back when it goes, unless `committed`: also where not even a Problem could be made.
    struct Transaction {
        CaseConnection& connection;
        bool committed = false;
        ~Transaction() {
            if (!committed) connection.rollback();
        }
    };
    // The file under the path is no longer the one that is open (replaced, renamed or deleted).
    [[nodiscard]] bool moved();
    // Reads every byte of the file; why that cannot be done (SQLITE_IOERR_READ…), or SQLITE_OK.
    [[nodiscard]] int readWhole();
    // Called every few thousand steps of SQLite's machine; false interrupts.
    void setProgress(std::function<bool()> goOn);

private:
    void harden();
    SQLite::Database database_;
    std::unordered_map<const char*, std::unique_ptr<SQLite::Statement>> statements_;  // closed before the database
    std::function<bool()> goOn_;
};

// The words for what SQLite says of this file: full disk, locked, damaged, not a case…
[[nodiscard]] Problem problemOf(int sqliteCode, const std::string& path, const std::string& text);

// Runs `work`, which may throw what SQLite throws or bad_alloc, and gives its Result.
template <class Work>
auto guarded(const std::string& path, Work work) -> decltype(work()) {
    try {
        return work();
    } catch (const SQLite::Exception& e) {
        return problemOf(e.getExtendedErrorCode() > 0 ? e.getExtendedErrorCode() : e.getErrorCode(), path, e.what());
    } catch (const std::bad_alloc&) { return Problem{"case.memory", Severity::Fatal, {path, 0, 0}, {path}}; }
}

// The same for work that only reads: whatever it leaves open is closed.
template <class Work>
auto guardedReading(CaseConnection& connection, const std::string& path, Work work) -> decltype(work()) {
    struct Rest {
        CaseConnection& connection;
        ~Rest() { connection.rest(); }
    } const rest{connection};
    return guarded(path, work);
}

}  // namespace clearline
