#include "core/casefile/case_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "core/base/utf8.h"
#include "core/casefile/case_tables.h"
#include "core/casefile/connection.h"
#include "core/casefile/network_disk.h"
#include "core/casefile/schema.h"
#include "core/casefile/verification.h"

namespace clearline {
namespace {

Problem fatal(const char* code, const std::string& path, std::vector<std::string> args = {}) {
    if (args.empty()) args = {path};
    return {code, Severity::Fatal, {path, 0, 0}, std::move(args)};
}

// A case that could not be made is not left behind, whatever kept it from being made.
struct HalfMade {
    const std::string& path;
    const std::string journal;
    bool made = false;
    ~HalfMade() {
        if (made) return;
        ::unlink(path.c_str());
        ::unlink(journal.c_str());
    }
};

// Numbers for what the entry creates, from what is free now.
void assignNumbers(CaseAction& action, const CaseState& state) {
    for (Change& change : action.changes) {
        if (auto* edit = std::get_if<EditChange>(&change); edit && edit->scenario == 0)
            edit->scenario = state.nextScenario;
        if (auto* scenario = std::get_if<ScenarioChange>(&change); scenario && scenario->scenario == 0)
            scenario->scenario = state.nextScenario;
        if (auto* attached = std::get_if<AttachmentChange>(&change); attached && attached->attachment == 0)
            attached->attachment = state.nextAttachment;
        if (auto* objected = std::get_if<ObjectionChange>(&change); objected && objected->objection == 0) {
            objected->objection = state.nextObjection;
            if (objected->to) objected->to->id = state.nextObjection;
        }
    }
}

LogEntry entryFor(CaseAction action, const Author& author, const std::string& why, const std::vector<LogEntry>& log) {
    LogEntry entry;
    entry.seq = log.size() + 1;
    entry.at = author.at;
    entry.who = author.who;
    entry.why = why;
    entry.content = actionJson(action);
    fillRandom(std::span<Salt>(entry.salts));
    entry.action = std::move(action);
    entry.hash = hashOf(entry, log.empty() ? chainStart() : log.back().hash);
    return entry;
}

}  // namespace

Result<bool> CaseFile::transact(const std::function<Result<bool>()>& work) {
    if (readOnly_) return fatal("case.read-only", path_);
    CaseConnection::Transaction transaction{*connection_};
    auto result = guarded(path_, [&]() -> Result<bool> {
        if (connection_->moved()) return fatal("case.moved", path_);
        connection_->begin("BEGIN IMMEDIATE");
        auto done = work();
        if (!done) return done;
        if (connection_->moved()) return fatal("case.moved", path_);
        connection_->rest();
#ifdef CLEARLINE_CONTROL_COMMIT_UNCHECKED  // tests/faults: what its failing disks must catch
        (void)connection_->database().tryExec("COMMIT");
#else
        connection_->exec("COMMIT");
#endif
        return done;
    });
    transaction.committed = result.ok();
    return result;
}

CaseFile::CaseFile(std::string path, std::unique_ptr<CaseConnection> connection, bool readOnly)
    : path_(std::move(path)), connection_(std::move(connection)), readOnly_(readOnly) {}

CaseFile::~CaseFile() = default;

Result<std::unique_ptr<CaseFile>> CaseFile::create(const std::string& path, const Author& author,
                                                   const CaseOptions& options) {
    return guarded(path, [&]() -> Result<std::unique_ptr<CaseFile>> {
        std::string journal = path + "-journal";
        // So that no file is ever written over, and nobody else may read it. SQLite has not seen this file yet.
        const int made = ::open(path.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
        if (made < 0) return fatal(errno == EEXIST ? "case.exists" : "case.cannot-open", path, {path, ""});
        ::close(made);
        HalfMade half{path, std::move(journal)};
        std::unique_ptr<CaseFile> file(
            new CaseFile(path, std::make_unique<CaseConnection>(path, options, false), false));
        auto done = file->inTransaction([&]() -> Result<bool> {
            CaseConnection& connection = *file->connection_;
            connection.exec(("PRAGMA application_id=" + std::to_string(kCaseApplicationId)).c_str());
            connection.exec(("PRAGMA user_version=" + std::to_string(kCaseForm)).c_str());
            for (const SchemaTable& table : schemaTables()) connection.exec(std::string(table.sql).c_str());
            CaseAction action;
            action.kind = ActionKind::CaseCreated;
            action.detail = "form " + std::to_string(kCaseForm);
            file->log_.push_back(entryFor(std::move(action), author, {}, {}));
            insertEntry(connection, file->log_.back());
            return true;
        });
        if (!done) return done.problems();
        half.made = true;
        return file;
    });
}

Result<std::unique_ptr<CaseFile>> CaseFile::open(const std::string& path, const CaseOptions& asked) {
    struct stat facts {};
    if (::stat(path.c_str(), &facts) != 0) return fatal("case.not-found", path, {path, ""});
    if (!S_ISREG(facts.st_mode)) return fatal("case.not-a-case", path, {path, ""});
    return guarded(path, [&]() -> Result<std::unique_ptr<CaseFile>> {
        CaseOptions options = asked;
        struct statfs disk {};
        const bool far = ::statfs(path.c_str(), &disk) == 0 && isNetworkDisk(static_cast<std::uint32_t>(disk.f_type));
        if (far) options.readOnly = true;
        std::unique_ptr<CaseFile> file(
            new CaseFile(path, std::make_unique<CaseConnection>(path, options, false), options.readOnly));
        CaseConnection& connection = *file->connection_;
        bool cancelled = false;
        if (options.progress)
            connection.setProgress([&] { return !cancelled && (cancelled = !options.progress(0, 0), !cancelled); });
        connection.begin("BEGIN");
        VerifiedCase verified = verifyCase(connection, path, options);
        connection.setProgress({});
        connection.rollback();
        const bool holds = !anyAtLeast(verified.problems, Severity::Fatal);
        if (!verified.readable || (!holds && !options.readOnly)) return verified.problems;
        file->state_ = std::move(verified.state);
        file->log_ = std::move(verified.log);
        file->problems_ = std::move(verified.problems);
        if (far) file->problems_.push_back({"case.network-disk", Severity::Notice, {path, 0, 0}, {path}});
        file->form_ = verified.form;
        if (file->redacted()) file->readOnly_ = true;
        if (file->form_ < kCaseForm && !file->readOnly_)
            if (auto upgraded = file->upgrade(options); !upgraded) return upgraded.problems();
        return file;
    });
}

Root CaseFile::root() const { return {log_.size(), log_.empty() ? chainStart() : log_.back().hash}; }

bool CaseFile::redacted() const {
    for (const LogEntry& entry : log_)
        if (entry.content && entry.action.kind == ActionKind::Redacted) return true;
    return false;
}

// Inside a transaction: what others committed is taken in for good, whatever becomes of the rest.
Result<std::size_t> CaseFile::takeIn() {
    SQLite::Statement& last = connection_->statement("SELECT hash FROM log WHERE seq = ?");
    last.bind(1, static_cast<std::int64_t>(log_.size()));
    if (!last.executeStep() ||
        Hash::fromBytes({static_cast<const char*>(last.getColumn(0).getBlob()),
                         static_cast<std::size_t>(last.getColumn(0).getBytes())}) != log_.back().hash)
        return fatal("case.log-changed", path_);
    last.reset();
    auto entries = entriesAfter(*connection_, log_.size(), path_);
    if (!entries) return entries.problems();
    if (entries->empty()) return std::size_t{0};
    CaseState next = state_;
    Hash before = log_.back().hash;
    std::uint64_t seq = log_.size();
    for (const LogEntry& entry : *entries) {
        const std::string number = std::to_string(entry.seq);
        if (entry.seq != ++seq) return fatal("case.entry-missing", path_, {number});
        if (hashOf(entry, before) != entry.hash) return fatal("case.entry-changed", path_, {number});
        if (next.apply(entry.action, entry.seq)) return fatal("case.entry-impossible", path_, {number});
        before = entry.hash;
    }
    log_.reserve(log_.size() + entries->size());
    for (LogEntry& entry : *entries) log_.push_back(std::move(entry));
    state_ = std::move(next);
    return entries->size();
}

Result<std::size_t> CaseFile::refresh() {
    const CaseConnection::Transaction reading{*connection_};
    return guarded(path_, [&]() -> Result<std::size_t> {
        if (connection_->moved()) return fatal("case.moved", path_);
        connection_->begin("BEGIN");
        return takeIn();
    });
}

// Writes the entry and its tables; the caller's transaction then commits.
Result<bool> CaseFile::writeEntry(CaseAction action, const Author& author, const std::string& why, Written& written) {
    written.state = state_;
    const std::uint64_t seq = log_.size() + 1;
    if (auto problem = written.state.apply(action, seq)) {
        problem->place.file = path_;
        return *problem;
    }
    written.entry = entryFor(std::move(action), author, why, log_);
    if (firstBadUtf8(*written.entry.content) != std::string::npos)  // it could not be read again
        return fatal("case.content-form", path_, {"UTF-8"});
    insertEntry(*connection_, written.entry);
    writeTables(*connection_, written.entry.action, seq);
    log_.reserve(log_.size() + 1);  // so that nothing can fail once it is on the disk
    return true;
}

void CaseFile::adopt(Written&& written) noexcept {
    state_ = std::move(written.state);
    log_.push_back(std::move(written.entry));
}

Result<std::uint64_t> CaseFile::append(CaseAction action, const Author& author, const std::string& why) {
    return guarded(path_, [&]() -> Result<std::uint64_t> {
        Written written;
        std::uint64_t before = 0;
        Unsure asked{action, author.who, {}};
        auto done = inTransaction([&]() -> Result<bool> {
            if (auto taken = takeIn(); !taken) return taken.problems();
            if ((before = committedAfterAll(asked)) != 0) return true;
            assignNumbers(action, state_);
            return writeEntry(action, author, why, written);
        });
        if (!done) {
            asked.hash = written.entry.hash;
            unsure_ = std::move(asked);
            return done.problems();
        }
        unsure_.reset();
        if (before != 0) return before;
        adopt(std::move(written));
        return static_cast<std::uint64_t>(log_.size());
    });
}

// A COMMIT that failed in its last steps may have reached the disk all the same. Who then tries again is
// told that entry, not a conflict with himself.
std::uint64_t CaseFile::committedAfterAll(const Unsure& asked) const {
    if (!unsure_ || unsure_->who != asked.who || unsure_->action != asked.action) return 0;
    for (const LogEntry& entry : log_)
        if (entry.hash == unsure_->hash) return entry.seq;
    return 0;
}

}  // namespace clearline
