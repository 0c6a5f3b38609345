// Memory runs out in the real core: each allocation of SQLite's, and each of ours, fails in its turn in making
// a case, importing, three edits, reading and opening; then 2,000 of ours at random in whole runs. Nothing may
// crash, no transaction may stay open, what was told as done must be there, the error is told as case.memory,
// and the same object goes on. Where memory is gone for good not even the error can be told: std::bad_alloc
// may then come out instead. --control: the same must be caught failing.
#include <sqlite3.h>
#include <unistd.h>

#include <cstdio>
#include <exception>
#include <new>
#include <random>

#include "tests/faults/edited_case.h"
#include "tests/faults/options.h"
#include "tests/faults/scarce_memory.h"

using namespace clearline;
using namespace clearline::faults;

namespace {

constexpr int kSteps[] = {0, 1, 2, 3, 4, 9};  // import, scenario, three edits, an attachment
const char* nowAt = "";

class Starving {
public:
    Starving(const Folder& folder, Memory memory, bool forGood, bool quiet)
        : folder_(folder), path_(folder.file("run.clearline")), memory_(memory), forGood_(forGood), quiet_(quiet) {}

    void everyAllocation() {
        creating();
        for (const int step : kSteps)
            if (file_) editing(step);
        reading();
        opening();
        file_.reset();
    }

    // The nth allocation of a whole run fails.
    void wholeRun(std::uint64_t n) {
        folder_.clear();
        told_ = {};
        file_.reset();
        bool failed = false;
        starving(
            n, [&] { return created(); }, [&](const Problems*) { failed = true; });
        if (!file_ && failed) (void)created();
        for (const int step : kSteps) {
            if (!file_) break;
            const std::size_t before = file_->log().size();
            failed = false;
            if (left_ > 0)
                starving(
                    left_, [&] { return edited(step); }, [&](const Problems*) { failed = true; });
            if (file_->log().size() > before) continue;
            if (const auto done = edited(step); !done)
                wrong("whole run", n, "cannot go on: " + codesOf(done.problems()));
        }
        wrong("whole run", n, file_ ? wrongWith(path_, {}, told_) : "cannot go on");
        file_.reset();
    }
    // How many allocations of a whole run there are.
    std::uint64_t allocations() {
        folder_.clear();
        file_.reset();
        starve(memory_, ~std::uint64_t{0}, false);
        bool ok = created().ok();
        for (const int step : kSteps) ok = ok && edited(step).ok();
        return relieve();
    }

    std::size_t failing = 0, told = 0, swallowed = 0, thrown = 0, failures = 0;

private:
    using Done = Result<std::uint64_t>;

    void wrong(const char* where, std::uint64_t n, const std::string& what) {
        if (what.empty()) return;
        if (++failures <= 20 && !quiet_)
            std::fprintf(stderr, "%s, allocation %llu: %s\n", where, (unsigned long long)n, what.c_str());
    }

    // `work` with the nth allocation failing; `failed` gets what it told, or null if bad_alloc came out.
    // Whether the failure was met.
    template <class Work, class Failed>
    bool starving(std::uint64_t n, Work work, Failed failed) {
        Problems problems;
        bool ok = false, escaped = false;
        starve(memory_, n, forGood_);
        try {
            const auto done = work();
            calls_ = relieve();
            ok = done.ok();
            if (!ok) problems = done.problems();
        } catch (const std::bad_alloc&) {
            calls_ = relieve();
            escaped = true;
        }
        const bool met = calls_ >= n;
        left_ = met ? 0 : n - calls_;
        if (met) {
            ++failing;
            ++(ok ? swallowed : escaped ? thrown : told);
        }
        if (escaped && !(forGood_ && memory_ == Memory::Ours)) wrong(nowAt, n, "bad_alloc comes out");
        if (!ok && !escaped && (problems.size() != 1 || problems[0].code != "case.memory"))
            wrong(nowAt, n, "told as " + codesOf(problems));
        if (!met && !ok) wrong(nowAt, n, "fails with memory enough");
        if (!ok) failed(escaped ? nullptr : &problems);
        return met;
    }

    Done created() {
        auto made = CaseFile::create(path_, editor());
        if (!made) return made.problems();
        file_ = std::move(made).value();
        relieved([&] { told_.done(*file_); });
        return std::uint64_t{1};
    }
    Done edited(int step) {
        ReadyStep ready;
        relieved([&] { ready = stepReady(*file_, step); });
        auto done = ready();
        if (done) relieved([&] { told_.done(*file_); });
        return done;
    }
    // What the harness itself notes is not made to fail.
    template <class Work>
    static void relieved(Work work) {
        const ScarcityPause pause;
        work();
    }

    void creating() {
        nowAt = "create";
        for (std::uint64_t n = 1; failures < 20; ++n) {
            file_.reset();
            folder_.clear();
            told_ = {};
            const bool met = starving(
                n, [&] { return created(); },
                [&](const Problems*) {
                    if (::access(path_.c_str(), F_OK) == 0) wrong("create", n, "half a case is left");
                });
            if (file_) wrong("create", n, wrongWith(path_, {}, told_));
            if (!met) return;
        }
    }

    void editing(int step) {
        nowAt = step == 0 ? "import" : "edit";
        for (std::uint64_t n = 1; failures < 20; ++n) {
            const std::size_t before = file_->log().size();
            bool failed = false;
            const bool met = starving(
                n, [&] { return edited(step); }, [&](const Problems*) { failed = true; });
            // With none of SQLite's memory left it cannot be closed before the object is used again.
            const bool closable = !forGood_ || memory_ == Memory::Ours;
            if (failed && closable && !othersCanWrite()) wrong(nowAt, n, "a transaction is left open");
            if (failed && n % 2 == 0) wrong(nowAt, n, wrongWith(path_, {}, told_));
            if (failed)
                if (const auto taken = file_->refresh(); !taken || taken.value() != 0)
                    wrong(nowAt, n, taken ? "is there nevertheless" : "cannot go on: " + codesOf(taken.problems()));
            if (failed && !othersCanWrite()) wrong(nowAt, n, "a transaction stays open");
            if (failed && n % 2 == 1) wrong(nowAt, n, wrongWith(path_, {}, told_));
            if (!met) return;
            if (file_->log().size() > before) again(step, n);
        }
    }
    // Whether another process could begin an edit at once.
    [[nodiscard]] bool othersCanWrite() const {
        sqlite3* other = nullptr;
        const bool can = sqlite3_open_v2(path_.c_str(), &other, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK &&
                         sqlite3_exec(other, "BEGIN IMMEDIATE; ROLLBACK", nullptr, nullptr, nullptr) == SQLITE_OK;
        sqlite3_close(other);
        return can;
    }
    // Done although an allocation failed: what was done is undone on the disk, so that the next can be tried.
    void again(int step, std::uint64_t n) {
        wrong(nowAt, n, wrongWith(path_, {}, told_));
        file_.reset();
        folder_.clear();
        told_ = {};
        bool ok = created().ok();
        for (const int before : kSteps) ok = ok && (before >= step || edited(before).ok());
        if (!ok) wrong(nowAt, n, "cannot be made again");
    }

    void reading() {
        const auto read = [&]() -> Result<std::size_t> {
            auto input = file_->input();
            if (!input) return input.problems();
            return input.value()->records->size();
        };
        untilDone("reading", read, [](std::uint64_t) {});
        const std::string copy = folder_.file("copy.clearline");
        const auto saved = [&]() { return file_->saveCopy(copy); };
        untilDone("copying", saved, [&](std::uint64_t n) {
            if (::access(copy.c_str(), F_OK) == 0) wrong(nowAt, n, wrongWith(copy, {}, told_));
            if (::access((copy + ".part").c_str(), F_OK) == 0) wrong(nowAt, n, "half a copy is left");
            ::unlink(copy.c_str());
        });
    }

    void opening() {
        file_.reset();
        const auto open = [&]() { return CaseFile::open(path_); };
        untilDone("opening", open, [&](std::uint64_t n) {
            if (n % 10 == 0) wrong(nowAt, n, wrongWith(path_, {}, told_));
        });
    }
    template <class Work, class After>
    void untilDone(const char* where, Work work, After after) {
        nowAt = where;
        for (std::uint64_t n = 1; failures < 20; ++n) {
            const bool met = starving(n, work, [](const Problems*) {});
            after(n);
            if (!met) return;
        }
    }

    const Folder& folder_;
    std::string path_;
    Memory memory_;
    bool forGood_, quiet_;
    std::unique_ptr<CaseFile> file_;
    Told told_;
    std::uint64_t calls_ = 0, left_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
    const bool control = given(argc, argv, "control"), once = given(argc, argv, "once");
    const std::uint64_t count = option(argc, argv, "count", 2000), seed = option(argc, argv, "seed", 1);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    watchSqliteMemory();
    std::set_terminate([] {
        std::fprintf(stderr, "died at %s, allocation %llu\n", nowAt, (unsigned long long)starvedAt());
        std::abort();
    });
    (void)firstImport();
    (void)secondImport();
    const Folder folder;
    std::size_t failures = 0;
    for (const Memory memory : {Memory::Sqlite, Memory::Ours})
        for (const bool forGood : {false, true}) {
            if (forGood && once) continue;
            Starving starving(folder, memory, forGood, control);
            starving.everyAllocation();
            failures += starving.failures;
            std::printf(
                "%zu allocations of %s failed in their turn, %s: %zu told, %zu without harm, %zu as bad_alloc; "
                "%zu were wrong\n",
                starving.failing, memory == Memory::Sqlite ? "SQLite's" : "ours", forGood ? "for good" : "once",
                starving.told, starving.swallowed, starving.thrown, starving.failures);
        }
    Starving starving(folder, Memory::Ours, false, control);
    const std::uint64_t whole = starving.allocations();
    std::mt19937_64 random(seed);
    nowAt = "whole run";
    for (std::uint64_t i = 0; i < count && starving.failures < 20; ++i) starving.wholeRun(1 + random() % whole);
    failures += starving.failures;
    std::printf(
        "%llu whole runs of %llu allocations, one of them failing at random (seed %llu): %zu told, %zu without "
        "harm; %zu were wrong\n",
        (unsigned long long)count, (unsigned long long)whole, (unsigned long long)seed, starving.told,
        starving.swallowed, starving.failures);
    const sqlite3_int64 kept = sqlite3_memory_used();
    std::printf("SQLite keeps %lld bytes after all is closed\n", static_cast<long long>(kept));
    if (kept != 0) ++failures;
    if (control) {
        std::printf("control: %s\n", failures ? "caught" : "NOT CAUGHT");
        return failures ? 0 : 1;
    }
    return failures ? 1 : 0;
}
