// The disk is full at every write that needs more of it, in making a case, importing, editing, opening and
// closing, and stays full until somebody makes room; SQLite calls that SQLITE_FULL or SQLITE_IOERR_WRITE.
// Then the same on the system's own disk with a limit on the size of files, at each size. A failure must be
// told as what it is, what was told as done must be there, and with room again work goes on.
// --control: the same must be caught failing.
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>

#include "tests/faults/broken_disk.h"
#include "tests/faults/edited_case.h"
#include "tests/faults/options.h"

using namespace clearline;
using namespace clearline::faults;

namespace {

struct Counts {
    std::size_t full = 0, told = 0, stillFull = 0, failures = 0;
};

class Filling {
public:
    Filling(std::string path, int code, bool quiet) : path_(std::move(path)), broken_(1), code_(code), quiet_(quiet) {
        options_.vfs = broken_.disk().vfs();
    }

    Counts run(int edits) {
        creating();
        for (int step = 0; step < kBeforeEdits + edits && counts_.failures < 20; ++step) filledAt(step, edits);
        opening();
        return counts_;
    }

private:
    void wrong(const std::string& where, std::uint64_t n, const std::string& what) {
        if (what.empty()) return;
        ++counts_.failures;
        if (!quiet_) std::fprintf(stderr, "%s, write %llu: %s\n", where.c_str(), (unsigned long long)n, what.c_str());
    }
    void toldAsFull(const std::string& where, std::uint64_t n, const Problems& problems) {
        ++counts_.told;
        const char* due = code_ == SQLITE_FULL ? "case.disk-full" : "case.not-written";
        if (problems.size() != 1 || problems[0].code != due) wrong(where, n, "told as " + codesOf(problems));
    }

    void creating() {
        for (std::uint64_t n = 1;; ++n) {
            file_.reset();
            broken_.disk().wipe();
            ::unlink(path_.c_str());
            broken_.fillAt(n, code_);
            auto made = CaseFile::create(path_, editor(), options_);
            broken_.mend();
            if (broken_.met()) ++counts_.full;
            if (made) {
                if (broken_.met()) wrong("create", n, "told as done");
                file_ = std::move(made).value();
                told_.done(*file_);
                return wrong("create", n, wrongWith(path_, options_, told_));
            }
            toldAsFull("create", n, made.problems());
            if (::access(path_.c_str(), F_OK) == 0) wrong("create", n, "half a case is left");
        }
    }

    void filledAt(int step, int edits) {
        const std::string where = "step " + std::to_string(step);
        for (std::uint64_t n = 1; file_ && counts_.failures < 20; ++n) {
            broken_.fillAt(n, code_);
            const auto done = runStep(*file_, step, edits);
            const bool met = broken_.met();
            if (met) ++counts_.full;
            if (!done) toldAsFull(where, n, done.problems());
            if (done) told_.done(*file_);
            if (met && !done && n % 3 == 0) whileFull(where, n, step, edits);
            if (met && !done && n % 5 == 0) closedWhileFull(where, n);
            broken_.mend();
            wrong(where, n, wrongWith(path_, options_, told_));
            if (done) return;
            if (!met) return wrong(where, n, "fails with room on the disk");
        }
    }
    // Another attempt, and reading, with no room yet.
    void whileFull(const std::string& where, std::uint64_t n, int step, int edits) {
        ++counts_.stillFull;
        if (auto done = runStep(*file_, step, edits); done)
            wrong(where, n, "done on a full disk");
        else
            toldAsFull(where, n, done.problems());
        wrong(where, n, wrongWith(path_, options_, told_));
        if (auto input = file_->input(); !input && step > 0)
            wrong(where, n, "cannot be read: " + codesOf(input.problems()));
    }
    void closedWhileFull(const std::string& where, std::uint64_t n) {
        file_.reset();
        auto opened = CaseFile::open(path_, options_);
        if (!opened) return wrong(where, n, "does not open on a full disk: " + codesOf(opened.problems()));
        file_ = std::move(opened).value();
    }

    // As a power loss in the middle of an edit leaves the case, on a disk without room.
    void opening() {
        std::map<std::string, std::string> disk;
        broken_.disk().before = [&](DiskCall call, std::int64_t) -> DiskFault {
            if (call == DiskCall::Delete && disk.empty()) disk = broken_.disk().content();
            return {};
        };
        if (!file_ || !runStep(*file_, 8)) return wrong("opening", 0, "the edit before fails");
        file_.reset();
        broken_.disk().hold(disk);
        broken_.fill(code_);
        wrong("opening", 1, wrongWith(path_, options_, told_));
        broken_.mend();
        wrong("opening", 1, wrongWith(path_, options_, told_));
    }

    std::string path_;
    BrokenDisk broken_;
    CaseOptions options_;
    int code_;
    bool quiet_;
    std::unique_ptr<CaseFile> file_;
    Told told_;
    Counts counts_;
};

// No file of this process can grow past `bytes`.
class SizeLimit {
public:
    explicit SizeLimit(rlim_t bytes) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        rlimit now = before_;
        now.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &now);
    }
    ~SizeLimit() { ::setrlimit(RLIMIT_FSIZE, &before_); }
    SizeLimit(const SizeLimit&) = delete;
    SizeLimit& operator=(const SizeLimit&) = delete;

private:
    rlimit before_{};
};

// One run on the system's disk; what is wrong, and whether the limit was met.
std::string limited(const Folder& folder, rlim_t bytes, int edits, bool& met) {
    const std::string path = folder.file("limited.clearline"), copy = folder.file("copy.clearline");
    folder.clear();
    Told told;
    std::unique_ptr<CaseFile> file;
    int step = 0;
    {
        const SizeLimit limit(bytes);
        auto made = CaseFile::create(path, editor());
        met = !made;
        if (!made) return ::access(path.c_str(), F_OK) == 0 ? "half a case is left" : notHonest(made.problems());
        file = std::move(made).value();
        told.done(*file);
        for (; step < kBeforeEdits + edits; ++step) {
            const auto done = runStep(*file, step, edits);
            if (!done) {
                met = true;
                if (std::string wrong = notHonest(done.problems()); !wrong.empty()) return wrong;
                break;
            }
            told.done(*file);
        }
        if (std::string wrong = wrongWith(path, {}, told); !wrong.empty()) return "still full: " + wrong;
    }
    {
        const SizeLimit limit(bytes / 2);
        const auto copied = file->saveCopy(copy);
        if (!copied && ::access(copy.c_str(), F_OK) == 0) return "half a copy is left";
        if (copied) return wrongWith(copy, {}, told);
        if (std::string wrong = notHonest(copied.problems()); !wrong.empty()) return "copy: " + wrong;
    }
    if (met) {
        if (const auto done = runStep(*file, step, edits); !done) return "cannot go on: " + codesOf(done.problems());
        told.done(*file);
    }
    return wrongWith(path, {}, told);
}

}  // namespace

int main(int argc, char** argv) {
    const bool control = given(argc, argv, "control");
    const auto edits = static_cast<int>(option(argc, argv, "edits", 100));
    const Folder folder;
    std::size_t failures = 0;
    for (const int code : {SQLITE_FULL, SQLITE_IOERR_WRITE}) {
        const Counts counts = Filling(folder.file("run.clearline"), code, control).run(edits);
        failures += counts.failures;
        std::printf("full at %zu writes (%s): %zu failures told, %zu times edited while still full; %zu were wrong\n",
                    counts.full, code == SQLITE_FULL ? "SQLITE_FULL" : "SQLITE_IOERR_WRITE", counts.told,
                    counts.stillFull, counts.failures);
    }
    std::signal(SIGXFSZ, SIG_IGN);
    const auto between = option(argc, argv, "bytes", 4096);
    std::size_t limits = 0, wrongs = 0;
    for (bool met = true; met && wrongs < 20; ++limits) {
        const std::string wrong = limited(folder, limits * between, edits, met);
        if (wrong.empty()) continue;
        ++wrongs;
        if (!control) std::fprintf(stderr, "files of at most %zu bytes: %s\n", limits * between, wrong.c_str());
    }
    std::printf("%zu limits on the size of a file, %llu bytes apart: %zu were wrong\n", limits,
                (unsigned long long)between, wrongs);
    failures += wrongs;
    if (control) {
        std::printf("control: %s\n", failures ? "caught" : "NOT CAUGHT");
        return failures ? 0 : 1;
    }
    return failures ? 1 : 0;
}
