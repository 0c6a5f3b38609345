#include "core/casefile/connection.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>

// tests/faults builds this file with OFF, as a control that its power losses are caught.
#ifndef CLEARLINE_CONTROL_SYNCHRONOUS
#define CLEARLINE_CONTROL_SYNCHRONOUS "EXTRA"
#endif

namespace clearline {
namespace {

int flagsFor(const CaseOptions& options, bool create) {
    if (options.readOnly) return SQLite::OPEN_READONLY;
    return SQLite::OPEN_READWRITE | (create ? SQLite::OPEN_CREATE : 0);
}

}  // namespace

CaseConnection::CaseConnection(const std::string& path, const CaseOptions& options, bool create)
    : database_(path, flagsFor(options, create), options.busyMilliseconds, options.vfs) {
    harden();
    if (!options.readOnly) {
        exec("PRAGMA journal_mode=DELETE");
        exec("PRAGMA synchronous=" CLEARLINE_CONTROL_SYNCHRONOUS);
    }
}

void CaseConnection::harden() {
    sqlite3* handle = database_.getHandle();
    // A hostile file may ask for any amount; files of up to 1 GiB are allowed to be copied row by row.
    constexpr std::int64_t kMostHeap = std::int64_t{3} << 29;
    sqlite3_hard_heap_limit64(kMostHeap);
    sqlite3_extended_result_codes(handle, 1);
    constexpr std::array<std::array<int, 2>, 6> kSwitches{{{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                                           {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                                           {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                                           {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                                           {SQLITE_DBCONFIG_DQS_DML, 0},
                                                           {SQLITE_DBCONFIG_DQS_DDL, 0}}};
    for (const auto& [what, on] : kSwitches) sqlite3_db_config(handle, what, on, nullptr);
    // ATTACHED stays at 1: VACUUM INTO needs it.
    constexpr std::array<std::array<int, 2>, 7> kLimits{{{SQLITE_LIMIT_ATTACHED, 1},
                                                         {SQLITE_LIMIT_LENGTH, 1 << 30},
                                                         {SQLITE_LIMIT_SQL_LENGTH, 100'000},
                                                         {SQLITE_LIMIT_COLUMN, 64},
                                                         {SQLITE_LIMIT_EXPR_DEPTH, 100},
                                                         {SQLITE_LIMIT_VDBE_OP, 250'000},
                                                         {SQLITE_LIMIT_TRIGGER_DEPTH, 1}}};
    for (const auto& [what, most] : kLimits) sqlite3_limit(handle, what, most);
    exec("PRAGMA cell_size_check=ON");
    exec("PRAGMA mmap_size=0");
    exec("PRAGMA temp_store=MEMORY");
    exec("PRAGMA foreign_keys=ON");
    exec("PRAGMA secure_delete=ON");
}

SQLite::Statement& CaseConnection::statement(const char* sql) {
    auto& kept = statements_[sql];
    if (!kept)
        kept = std::make_unique<SQLite::Statement>(database_, sql);
    else
        kept->tryReset();
    kept->clearBindings();
    return *kept;
}

bool CaseConnection::inTransaction() const { return sqlite3_get_autocommit(database_.getHandle()) == 0; }

void CaseConnection::rest() noexcept {
    for (auto& [sql, statement] : statements_)
        if (statement) statement->tryReset();
}

void CaseConnection::begin(const char* sql) {
    rollback();
    exec(sql);
}

void CaseConnection::rollback() noexcept {
    rest();
    if (inTransaction()) database_.tryExec("ROLLBACK");
}

bool CaseConnection::moved() {
    int moved = 0;
    const int code = sqlite3_file_control(database_.getHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return code == SQLITE_OK && moved != 0;
}

int CaseConnection::readWhole() {
    sqlite3_file* file = nullptr;
    sqlite3_int64 size = 0;
    if (sqlite3_file_control(database_.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file ||
        !file->pMethods)
        return SQLITE_IOERR;
    int code = file->pMethods->xFileSize(file, &size);
    std::array<char, 65536> bytes;
    for (sqlite3_int64 at = 0; code == SQLITE_OK && at < size; at += static_cast<sqlite3_int64>(bytes.size())) {
        const auto count = static_cast<int>(std::min(size - at, static_cast<sqlite3_int64>(bytes.size())));
        code = file->pMethods->xRead(file, bytes.data(), count, at);
    }
    return code;
}

void CaseConnection::setProgress(std::function<bool()> goOn) {
    goOn_ = std::move(goOn);
    const auto call = [](void* self) -> int { return static_cast<CaseConnection*>(self)->goOn_() ? 0 : 1; };
    sqlite3_progress_handler(database_.getHandle(), goOn_ ? 10'000 : 0, goOn_ ? +call : nullptr, this);
}

Problem problemOf(int sqliteCode, const std::string& path, const std::string& text) {
    const auto say = [&](const char* code) { return Problem{code, Severity::Fatal, {path, 0, 0}, {path, text}}; };
    switch (sqliteCode) {
        case SQLITE_IOERR_WRITE:
        case SQLITE_IOERR_FSYNC:
        case SQLITE_IOERR_DIR_FSYNC:
        case SQLITE_IOERR_TRUNCATE: return say("case.not-written");
        case SQLITE_IOERR_NOMEM: return say("case.memory");
        default: break;
    }
    switch (sqliteCode & 0xFF) {
        case SQLITE_FULL: return say("case.disk-full");
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return say("case.busy");
        case SQLITE_READONLY: return say("case.read-only");
        case SQLITE_CANTOPEN: return say("case.cannot-open");
        case SQLITE_PERM:
        case SQLITE_AUTH: return say("case.not-allowed");
        case SQLITE_NOTADB: return say("case.not-a-case");
        case SQLITE_CORRUPT: return say("case.damaged-file");
        case SQLITE_NOMEM: return say("case.memory");
        case SQLITE_INTERRUPT: return say("case.cancelled");
        case SQLITE_TOOBIG: return say("case.too-large");
        case SQLITE_IOERR: return say("case.io");
        case SQLITE_CONSTRAINT:
        case SQLITE_MISMATCH:
        case SQLITE_ERROR: return say("case.damaged-content");
        default: return say("case.io");
    }
}

}  // namespace clearline
