// CaseFile: one open case, a SQLite file that keeps every original and an append-only log of every
// change. Where it sits: intake's files go in whole, scenarios lie over them, and what the window and
// the commands show is read from here.
// Promises: what `append`, `import…` and the others return as done is on the disk and stays there;
// what fails leaves the case as it was; originals are never changed; a file that does not hold
// together is not taken for one that does. Several processes may have the same case open: each
// append first takes in what the others wrote, and is refused where they changed the same thing.
// One object is used from one thread at a time.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/casefile/case_state.h"
#include "core/casefile/import_item.h"
#include "core/casefile/log_entry.h"
#include "core/intake/read_case.h"
#include "core/rulebook/rulebook.h"

namespace clearline {

class CaseConnection;

// Of work done, of all there is; false cancels ("case.cancelled").
using CaseProgress = std::function<bool(std::uint64_t, std::uint64_t)>;

struct CaseOptions {
    std::string vfs;               // of SQLite, for harnesses; empty: the system's own
    bool readOnly = false;         // never writes, not even to mend
    std::optional<Root> root;      // what the case is known to have had: a shorter or other log is refused
    std::optional<Hash> rootHash;  // the same without the number of entries: must stand somewhere in the chain
    int busyMilliseconds = 5000;   // how long to wait for another process
    CaseProgress progress;
    // Who opens it: a case of an older form is brought to this one under that name, and a copy of it is kept as
    // it was, beside it (NAME.form-1.clearline). Absent: only read-only.
    std::optional<Author> author;
};

// What a person typed and has not yet done. It is kept at once, but outside the log: a crash loses none of it,
// and it is no evidence. Its hash tells damage, not tampering.
struct CaseDraft {
    std::string place, text, at;
    friend bool operator==(const CaseDraft&, const CaseDraft&) = default;
};

// What a redacted copy hides: all rows of some subjects, and some columns of all.
struct Redaction {
    std::vector<std::string> subjects;
    std::vector<std::pair<std::string, std::string>> columns;  // table kind, column
    bool people = false;                                       // who made the entries, and their reasons
};

class CaseFile {
public:
    // A new file; one that is there already is refused ("case.exists").
    [[nodiscard]] static Result<std::unique_ptr<CaseFile>> create(const std::string& path, const Author& author,
                                                                  const CaseOptions& options = {});
    // Opens and verifies all of it (see verification.h). Whatever does not hold is a Problem that says what;
    // with `readOnly` a case whose content still can be read is given, with those `problems()`.
    [[nodiscard]] static Result<std::unique_ptr<CaseFile>> open(const std::string& path,
                                                                const CaseOptions& options = {});
    ~CaseFile();
    CaseFile(const CaseFile&) = delete;
    CaseFile& operator=(const CaseFile&) = delete;

    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] const CaseState& state() const { return state_; }
    [[nodiscard]] const std::vector<LogEntry>& log() const { return log_; }
    [[nodiscard]] Root root() const;
    [[nodiscard]] bool readOnly() const { return readOnly_; }
    [[nodiscard]] bool redacted() const;
    [[nodiscard]] const Problems& problems() const { return problems_; }  // found on opening a damaged case

    // Done when it returns: the entry's number. A conflict with what others wrote meanwhile is
    // "case.change-conflict" (thing, who, when); `state()` and `log()` then already hold theirs.
    [[nodiscard]] Result<std::uint64_t> append(CaseAction action, const Author& author, const std::string& why = {});
    // Takes in what other processes wrote; the number of new entries.
    [[nodiscard]] Result<std::size_t> refresh();

    // All of the files in one transaction and one entry, with the report of it (import_report.h; empty: none). A file
    // that is in the case already, by its hash, is refused ("case.already-imported"), and with it the others.
    [[nodiscard]] Result<std::uint64_t> import(const std::vector<ImportItem>& items, const std::string& report,
                                               const Author& author, const CaseProgress& progress = {},
                                               const std::string& why = {});
    // One file in our own form with the tables beside it.
    [[nodiscard]] Result<std::uint64_t> import(const CaseInput& input, const Author& author,
                                               const CaseProgress& progress = {});
    // The text of the report of that entry; nothing where it has none, or it is hidden.
    [[nodiscard]] Result<std::optional<std::string>> importReport(std::uint64_t entry);
    [[nodiscard]] Result<std::uint64_t> addRulebook(const Rulebook& rulebook, const Author& author);
    [[nodiscard]] Result<AttachmentId> attach(const std::string& name, const std::string& mediaType,
                                              std::string_view bytes, const Author& author,
                                              const std::string& why = {});
    [[nodiscard]] Result<std::string> attachment(AttachmentId id);

    // What evaluate takes, from the files kept: all imports as one (mergeInputs). Of files of one name the later
    // ones are told as "2/NAME", "3/NAME". `declared` as in ReadOptions.
    [[nodiscard]] Result<std::shared_ptr<const CaseInput>> input(const ReadOptions& options = {});
    // `sources`: of an earlier state. From the rows instead of the files: the same input, but for places in files.
    [[nodiscard]] Result<std::shared_ptr<const CaseInput>> input(const std::vector<KeptSource>& sources,
                                                                 const ReadOptions& options);
    [[nodiscard]] Result<std::shared_ptr<const CaseInput>> inputFromRows(const ReadOptions& options = {});
    [[nodiscard]] Result<std::shared_ptr<const Rulebook>> rulebook(std::string_view id);
    [[nodiscard]] Result<std::shared_ptr<const Rulebook>> rulebook(const KeptRulebook& kept);

    // Drafts and the view: kept when it returns.
    [[nodiscard]] Result<bool> keepDraft(const CaseDraft& draft);  // an empty text forgets it
    [[nodiscard]] Result<std::vector<CaseDraft>> drafts();         // by place
    [[nodiscard]] Result<bool> keepView(const std::string& text);
    [[nodiscard]] Result<std::string> view();  // empty until one was kept

    // A whole copy under another name, made by SQLite from one consistent moment; synced.
    [[nodiscard]] Result<bool> saveCopy(const std::string& path, const CaseProgress& progress = {});
    // A copy in which something is hidden and everything else can still be checked: the chain, the hashes of
    // the rows, the root it was made from. Files with something hidden in them are left out as files; so are
    // attachments and drafts, and what was edited about a hidden row. Names of files and columns stay.
    [[nodiscard]] Result<bool> saveRedactedCopy(const std::string& path, const Redaction& redaction,
                                                const Author& author, const CaseProgress& progress = {});

private:
    // An entry written and not yet committed, with what the case then holds.
    struct Written {
        CaseState state;
        LogEntry entry;
    };
    CaseFile(std::string path, std::unique_ptr<CaseConnection> connection, bool readOnly);
    // What is done between BEGIN and COMMIT: all of it or nothing. By reference: a copy would need memory
    // before anything guards it.
    template <class Work>
    [[nodiscard]] Result<bool> inTransaction(const Work& work) {
        return transact(std::cref(work));
    }
    [[nodiscard]] Result<bool> transact(const std::function<Result<bool>()>& work);
    [[nodiscard]] Result<std::size_t> takeIn();
    [[nodiscard]] Result<bool> writeEntry(CaseAction action, const Author& author, const std::string& why,
                                          Written& written);
    void adopt(Written&& written) noexcept;
    // The append that failed last, and the entry that it would have made.
    struct Unsure {
        CaseAction action;
        std::string who;
        Hash hash;
    };
    [[nodiscard]] std::uint64_t committedAfterAll(const Unsure& asked) const;
    [[nodiscard]] Result<std::shared_ptr<const CaseInput>> fromRows(const std::vector<KeptSource>& sources,
                                                                    const ReadOptions& options);
    [[nodiscard]] Result<bool> upgrade(const CaseOptions& options);

    std::string path_;
    std::unique_ptr<CaseConnection> connection_;
    CaseState state_;
    std::vector<LogEntry> log_;
    Problems problems_;
    std::optional<Unsure> unsure_;
    bool readOnly_ = false;
    int form_ = 0;  // 0: the newest
};

}  // namespace clearline
