// Every call that the real core makes of a disk during a run of edits fails in its turn, once or for good.
// Each step is tried with its first call failing, then its second, until it is done without meeting the
// failure; the same object goes on all the while. A failure must be told, and as what it is; what was told
// as done must be there when the case is opened anew after each; once the disk is mended, work goes on.
// --control: the same must be caught failing. --whole N: besides, N edits from the beginning for each n.
#include <unistd.h>

#include <cstdio>
#include <cstring>

#include "tests/faults/broken_disk.h"
#include "tests/faults/edited_case.h"
#include "tests/faults/options.h"

using namespace clearline;
using namespace clearline::faults;

namespace {

class Breaking {
public:
    Breaking(std::string path, std::uint64_t seed, bool forGood, bool quiet)
        : path_(std::move(path)), broken_(seed), forGood_(forGood), quiet_(quiet) {
        options_.vfs = broken_.disk().vfs();
    }

    // Every call of every step, the object living on.
    void everyCall(int edits) {
        creating();
        for (int step = 0; step < kBeforeEdits + edits && failures < 20; ++step) stepBroken(step, edits);
        opening();
        reading();
        closing();
    }

    // For each n a run from the beginning, which goes on for three steps after the failure.
    void everyRun(int edits) {
        for (std::uint64_t n = 1; failures < 20; ++n)
            if (!wholeRun(n, edits)) return;
    }

    std::size_t failing = 0, told = 0, swallowed = 0, doneYetTold = 0, failures = 0;

private:
    void wrong(const std::string& where, std::uint64_t n, const std::string& what) {
        if (what.empty()) return;
        ++failures;
        if (!quiet_) std::fprintf(stderr, "%s, call %llu: %s\n", where.c_str(), (unsigned long long)n, what.c_str());
    }
    // One failing call has had its effect.
    void count(bool ok) {
        ++failing;
        ++(ok ? swallowed : told);
    }
    void startAnew() {
        file_.reset();
        broken_.mend();
        broken_.disk().wipe();
        ::unlink(path_.c_str());
        told_ = {};
    }
    bool opens(const std::string& where, std::uint64_t n) {
        auto opened = CaseFile::open(path_, options_);
        if (!opened) return wrong(where, n, "does not open again: " + codesOf(opened.problems())), false;
        file_ = std::move(opened).value();
        return true;
    }
    void restore(const std::map<std::string, std::string>& disk, std::uint64_t n) {
        file_.reset();
        broken_.disk().hold(disk);
        (void)opens("restored", n);
    }

    void creating() {
        for (std::uint64_t n = 1;; ++n) {
            startAnew();
            broken_.breakAt(n, forGood_);
            auto made = CaseFile::create(path_, editor(), options_);
            broken_.mend();
            if (broken_.met()) count(made.ok());
            if (!made) {
                wrong("create", n, notHonest(made.problems()));
                if (::access(path_.c_str(), F_OK) == 0) wrong("create", n, "half a case is left");
                continue;
            }
            file_ = std::move(made).value();
            told_.done(*file_);
            wrong("create", n, wrongWith(path_, options_, told_));
            if (!broken_.met()) return;
        }
    }

    void stepBroken(int step, int edits) {
        const std::string where = "step " + std::to_string(step);
        const auto before = broken_.disk().content();
        const Told toldBefore = told_;
        for (std::uint64_t n = 1; file_ && failures < 20; ++n) {
            broken_.breakAt(n, forGood_);
            const auto done = runStep(*file_, step, edits);
            if (forGood_ && broken_.met() && !done && n % 7 == 0)  // tried again while the disk is still broken
                if (runStep(*file_, step, edits)) told_.done(*file_);
            broken_.mend();
            if (!broken_.met()) {
                if (!done) return wrong(where, n, "fails on a mended disk: " + codesOf(done.problems()));
                told_.done(*file_);
                if (step % 25 == 24) restore(broken_.disk().content(), n);
                return wrong(where, n, wrongWith(path_, options_, told_));
            }
            count(done.ok());
            if (done)
                told_.done(*file_);
            else
                wrong(where, n, notHonest(done.problems()));
            const bool lookFirst = n % 2 == 0;
            told_.failed = 1;
            if (lookFirst) wrong(where, n, wrongWith(path_, options_, told_));
            const auto taken = file_->refresh();
            if (!taken) wrong(where, n, "cannot go on: " + codesOf(taken.problems()));
            if (!lookFirst) wrong(where, n, wrongWith(path_, options_, told_));
            if (file_->log().size() > toldBefore.entries.size()) {  // the step is done: again, from before it
                if (!done) ++doneYetTold;
                told_ = toldBefore;
                restore(before, n);
            }
            told_.failed = 0;
        }
    }

    // Opening the case as it is, and as a power loss in the middle of an edit leaves it.
    void opening() {
        std::vector<std::map<std::string, std::string>> disks{broken_.disk().content()};
        broken_.disk().before = [&](DiskCall call, std::int64_t) -> DiskFault {
            if (call == DiskCall::Delete && disks.size() == 1) disks.push_back(broken_.disk().content());
            return {};
        };
        if (!runStep(*file_, 8)) wrong("opening", 0, "the edit before fails");
        told_.failed = 1;
        for (const auto& disk : disks) {
            for (std::uint64_t n = 1; failures < 20; ++n) {
                file_.reset();
                broken_.disk().hold(disk);
                broken_.breakAt(n, forGood_);
                auto opened = CaseFile::open(path_, options_);
                broken_.mend();
                if (broken_.met()) count(opened.ok());
                if (!opened) wrong("opening", n, notHonest(opened.problems()));
                wrong("opening", n, wrongWith(path_, options_, told_));
                if (!broken_.met()) break;
            }
        }
        (void)opens("opening", 0);
    }

    // What is read of it, and a copy made of it.
    void reading() {
        if (!file_ || file_->state().attachments.empty()) return wrong("reading", 0, "there is nothing to read");
        const auto [id, label] = *file_->state().attachments.begin();
        const std::string copy = path_ + ".copy";
        for (std::uint64_t n = 1; failures < 20; ++n) {
            if (n % 50 == 1) (void)opens("reading", n);  // so that the pages are read anew
            broken_.breakAt(n, forGood_);
            const auto bytes = file_->attachment(id);
            const auto input = file_->input();
            const auto copied = file_->saveCopy(copy);
            broken_.mend();
            if (broken_.met()) count(bytes.ok() && input.ok() && copied.ok());
            if (bytes && bytes->size() != label.size) wrong("reading", n, "an attachment is not whole");
            if (!bytes) wrong("reading", n, notHonest(bytes.problems()));
            if (!input) wrong("reading", n, notHonest(input.problems()));
            if (!copied) wrong("copying", n, notHonest(copied.problems()));
            if (copied) wrong("copying", n, wrongWith(copy, {}, told_));
            if (!copied && ::access(copy.c_str(), F_OK) == 0) wrong("copying", n, "half a copy is left");
            ::unlink(copy.c_str());
            if (!broken_.met()) return;
        }
    }

    void closing() {
        broken_.breakAt(1, true);
        file_.reset();
        broken_.mend();
        wrong("closing", 1, wrongWith(path_, options_, told_));
    }

    bool wholeRun(std::uint64_t n, int edits) {
        startAnew();
        broken_.breakAt(n, forGood_);
        auto made = CaseFile::create(path_, editor(), options_);
        if (!made) {
            broken_.mend();
            count(false);
            wrong("whole run", n, notHonest(made.problems()));
            return true;
        }
        file_ = std::move(made).value();
        told_.done(*file_);
        if (broken_.met()) {
            count(true);
            broken_.mend();
        }
        int after = 0;
        for (int step = 0; step < kBeforeEdits + edits && after < 3; ++step) {
            const std::size_t before = file_->log().size();
            const bool metBefore = broken_.met();
            auto done = runStep(*file_, step, edits);
            if (broken_.met()) ++after;
            if (broken_.met() && !metBefore) {
                count(done.ok());
                broken_.mend();
                if (!done) {
                    wrong("whole run", n, notHonest(done.problems()));
                    if (auto taken = file_->refresh(); !taken) wrong("whole run", n, codesOf(taken.problems()));
                    if (file_->log().size() == before)
                        done = runStep(*file_, step, edits);
                    else
                        ++doneYetTold, done = static_cast<std::uint64_t>(before + 1);
                }
            }
            if (!done) return wrong("whole run", n, "cannot go on: " + codesOf(done.problems())), true;
            told_.done(*file_);
        }
        const bool met = broken_.met();
        broken_.mend();
        wrong("whole run", n, wrongWith(path_, options_, told_));
        return met;
    }

    std::string path_;
    BrokenDisk broken_;
    CaseOptions options_;
    bool forGood_, quiet_;
    std::unique_ptr<CaseFile> file_;
    Told told_;
};

}  // namespace

int main(int argc, char** argv) {
    const bool control = given(argc, argv, "control");
    const auto edits = static_cast<int>(option(argc, argv, "edits", 100));
    const auto whole = static_cast<int>(option(argc, argv, "whole", 0));
    const std::uint64_t seed = option(argc, argv, "seed", 1);
    const Folder folder;
    std::size_t failures = 0;
    for (const bool forGood : {false, true}) {
        Breaking breaking(folder.file("run.clearline"), seed, forGood, control);
        breaking.everyCall(edits);
        if (whole > 0) breaking.everyRun(whole);
        failures += breaking.failures;
        std::printf(
            "%zu calls of the disk failed in their turn, %s (run of %d edits, seed %llu): %zu told, %zu without "
            "harm; %zu edits told as failed were there; %zu were wrong\n",
            breaking.failing, forGood ? "for good" : "once", edits, (unsigned long long)seed, breaking.told,
            breaking.swallowed, breaking.doneYetTold, breaking.failures);
    }
    if (control) {
        std::printf("control: %s\n", failures ? "caught" : "NOT CAUGHT");
        return failures ? 0 : 1;
    }
    return failures ? 1 : 0;
}
