#include <SQLiteCpp/Backup.h>
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "core/casefile/case_file.h"
#include "core/casefile/case_tables.h"
#include "core/casefile/connection.h"
#include "core/casefile/redaction.h"

namespace clearline {
namespace {

Problem refused(const char* code, const std::string& path) { return {code, Severity::Fatal, {path, 0, 0}, {path, ""}}; }

// The file and then its folder, so that the name lasts too.
bool synced(const std::string& path) {
    const std::size_t slash = path.find_last_of('/');
    const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
    for (const std::string& each : {path, folder}) {
        const int handle = ::open(each.c_str(), O_RDONLY | O_CLOEXEC);
        if (handle < 0) return false;
        const bool done = ::fsync(handle) == 0;
        ::close(handle);
        if (!done) return false;
    }
    return true;
}

// What was written so far goes, whatever ended it.
struct HalfMade {
    const std::string path;
    ~HalfMade() { ::unlink(path.c_str()); }
};

Result<bool> copyInto(const std::string& beside, const std::string& path, SQLite::Database& from,
                      const CaseProgress& progress) {
    constexpr int kPages = 2048;
    SQLite::Database copy(beside, SQLite::OPEN_READWRITE);
    SQLite::Backup backup(copy, from);
    while (backup.executeStep(kPages) != 101) {  // SQLITE_DONE
        const auto whole = static_cast<std::uint64_t>(backup.getTotalPageCount());
        const auto left = static_cast<std::uint64_t>(backup.getRemainingPageCount());
        if (progress && !progress(whole - left, whole)) return refused("case.cancelled", path);
    }
    return true;
}

// Linked, not renamed, so that a file that came to be there meanwhile is not written over.
Result<bool> giveName(const std::string& made, const std::string& path) {
    if (!synced(made)) return refused("case.not-written", made);
    if (::link(made.c_str(), path.c_str()) != 0) return refused("case.exists", path);
    if (!synced(path)) return refused("case.not-written", path);
    return true;
}

Result<bool> redactIn(CaseConnection& copy, const CaseState& state, const Redaction& redaction, const Author& author,
                      const CaseProgress& progress) {
    copy.exec("BEGIN IMMEDIATE");
    if (auto redacted = redact(copy, state, redaction, progress); !redacted) return redacted;
    auto entries = entriesAfter(copy, 0, {});
    if (!entries) return entries.problems();
    const Root from{entries->size(), entries->back().hash};
    LogEntry entry;
    entry.seq = from.entries + 1;
    entry.at = author.at;
    entry.who = author.who;
    entry.why = "";
    entry.action.kind = ActionKind::Redacted;
    entry.action.detail = std::to_string(from.entries) + " " + from.hash.hex();
    entry.content = actionJson(entry.action);
    fillRandom(std::span<Salt>(entry.salts));
    entry.hash = hashOf(entry, from.hash);
    insertEntry(copy, entry);
    copy.rest();
    copy.exec("COMMIT");
    copy.exec("VACUUM");  // nothing of what was hidden stays in unused pages
    return true;
}

}  // namespace

Result<bool> CaseFile::saveCopy(const std::string& path, const CaseProgress& progress) {
    return guarded(path, [&]() -> Result<bool> {
        if (::access(path.c_str(), F_OK) == 0) return refused("case.exists", path);
        std::string beside = path + ".part";
        const int made = ::open(beside.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
        if (made < 0) return refused(errno == EEXIST ? "case.exists" : "case.cannot-open", beside);
        ::close(made);
        const HalfMade half{std::move(beside)};
        if (auto copied = copyInto(half.path, path, connection_->database(), progress); !copied) return copied;
        return giveName(half.path, path);
    });
}

Result<bool> CaseFile::saveRedactedCopy(const std::string& path, const Redaction& redaction, const Author& author,
                                        const CaseProgress& progress) {
    return guarded(path, [&]() -> Result<bool> {
        if (::access(path.c_str(), F_OK) == 0) return refused("case.exists", path);
        std::string beside = path + ".redacting";
        if (auto copied = saveCopy(beside, progress); !copied) return copied;
        const HalfMade half{std::move(beside)};
        {
            CaseConnection copy(half.path, {}, false);
            if (auto done = redactIn(copy, state_, redaction, author, progress); !done) return done;
        }
        CaseOptions reading;
        reading.readOnly = true;
        const auto opened = open(half.path, reading);
        if (!opened) return opened.problems();
        if (anyAtLeast((*opened)->problems(), Severity::Fatal)) return (*opened)->problems();
        return giveName(half.path, path);
    });
}

}  // namespace clearline
