// kill -9: a process works on a case with the real core and tells through a pipe what was acknowledged; at seeded
// random moments it is killed, half of the times while it imports. The case is opened again: everything told as
// done must be there, an import whole or not at all, and the next process goes on with the same case.
// --control: a process that tells before it has done must be caught.
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "core/intake/read_case.h"
#include "tests/faults/children.h"
#include "tests/faults/dice.h"
#include "tests/faults/edited_case.h"
#include "tests/faults/options.h"
#include "tests/faults/whole_case.h"

using namespace clearline;
using namespace clearline::faults;

namespace {

enum class Says : std::uint64_t { Opened, ImportBegins, Done, Imported, DraftKept };
// One write of this size to a pipe is whole or not there.
struct Message {
    Says says = Says::Opened;
    std::uint64_t number = 0;  // of the entry, or of the draft
    Hash hash;                 // of the entry
};

using Clock = std::chrono::steady_clock;

// Sleeps, to kill at that moment.
void pass(std::uint64_t microseconds) { ::usleep(static_cast<useconds_t>(microseconds)); }

constexpr std::uint64_t kRows = 1500;

// Files that no case has had before, large enough to be killed in.
CaseInput importOf(const Folder& folder, std::uint64_t number) {
    std::string csv = "subject,id,kind,agency,received_on,amount\n";
    for (std::uint64_t row = 0; row < kRows; ++row)
        csv += "lin,R-" + std::to_string(number) + "-" + std::to_string(row) +
               ",traffic.red-light,traffic-police,2019-03-0" + std::to_string(1 + row % 9) + "," + std::to_string(row) +
               "\n";
    const std::string path = folder.file("records-" + std::to_string(number) + ".csv");
    writeFile(path, csv);
    auto input = readCase(path);
    ::unlink(path.c_str());
    if (input) return std::move(input).value();
    std::fprintf(stderr, "%s\n", codesOf(input.problems()).c_str());
    std::exit(2);
}

struct Task {
    std::string path;
    const CaseInput* input = nullptr;
    bool import = false;  // first; then edits without end
    bool early = false;   // tells before it is done
    std::uint64_t drafts = 0;
    Dice dice;
};

// What the killed process does. It only returns if something fails.
int worked(Task& task, int pipe) {
    const auto say = [&](Says says, std::uint64_t number, const Hash& hash) {
        Message message;
        std::memset(static_cast<void*>(&message), 0, sizeof message);
        message.says = says;
        message.number = number;
        message.hash = hash;
        return ::write(pipe, &message, sizeof message) == sizeof message;
    };
    auto file = CaseFile::open(task.path);
    if (!file) {
        std::fprintf(stderr, "the process cannot open: %s\n", codesOf(file.problems()).c_str());
        return 3;
    }
    CaseFile& open = **file;
    say(Says::Opened, open.log().size(), open.root().hash);
    const auto failed = [](const Problems& problems) {
        std::fprintf(stderr, "the process cannot go on: %s\n", codesOf(problems).c_str());
        return 4;
    };
    if (task.import) {
        say(Says::ImportBegins, 0, {});
        if (task.early) say(Says::Imported, open.log().size() + 1, {});
        if (auto done = open.import(*task.input, editor()); !done) return failed(done.problems());
        if (!task.early) say(Says::Imported, open.log().size(), open.root().hash);
    }
    for (int step = static_cast<int>(10 + task.dice.below(90));; step = step % 1000 + 1) {
        if (step == kBeforeEdits + 50) continue;  // an import that the case has
        if (step % 8 == 0) {
            const std::uint64_t draft = ++task.drafts;
            if (task.early) say(Says::DraftKept, draft, {});
            if (auto kept = open.keepDraft({"note", std::to_string(draft), "2026-11-22T08:00:00Z"}); !kept)
                return failed(kept.problems());
            if (!task.early) say(Says::DraftKept, draft, {});
            continue;
        }
        if (task.early) say(Says::Done, open.log().size() + 1, {});
        if (auto done = runStep(open, step < 2 ? 2 : step, 100); !done) return failed(done.problems());
        if (!task.early) say(Says::Done, open.log().size(), open.root().hash);
    }
}

struct Counts {
    std::size_t kills = 0, inImport = 0, whileOpening = 0, journals = 0, told = 0, importsDone = 0, unsaid = 0,
                cases = 0, wrong = 0;
};

class Killing {
public:
    Killing(std::uint64_t seed, bool control) : seed_(seed), control_(control), importTakes_(control ? 20000 : 0) {}

    Counts run(std::size_t count) {
        for (; counts_.kills < count && counts_.wrong < 20; ++round_) killed(Dice(seed_, round_));
        // Enough kills; were half of them in an import?
        for (std::size_t more = 0; counts_.inImport < count / 2 && more < 4 * count && counts_.wrong < 20;
             ++more, ++round_)
            killed(Dice(seed_, round_), true);
        return counts_;
    }

private:
    std::string path() const { return folder_.file("case-" + std::to_string(counts_.cases) + ".clearline"); }

    void wrong(const std::string& what) {
        ++counts_.wrong;
        if (!control_)
            std::fprintf(stderr, "seed %llu, kill %zu: %s\n", (unsigned long long)seed_, counts_.kills, what.c_str());
    }

    void begin() {
        folder_.clear();
        ++counts_.cases;
        entries_.clear();
        drafts_ = imports_ = 0;
        auto made = CaseFile::create(path(), editor());
        if (!made) return wrong("create: " + codesOf(made.problems()));
        if (auto done = runStep(**made, 1); !done) return wrong(codesOf(done.problems()));
        for (const LogEntry& entry : (*made)->log()) entries_.push_back(entry.hash);
    }

    void killed(Dice dice, bool import = false) {
        if (entries_.empty() || entries_.size() > 250 || imports_ >= 8) begin();
        import = import || dice.below(20) < 12;
        const CaseInput input = import ? importOf(folder_, round_) : CaseInput();
        Task task{path(), &input, import, control_, drafts_, dice};
        int ends[2];
        if (::pipe(ends) != 0) std::abort();
        std::fflush(nullptr);
        const int pid = ::fork();
        if (pid < 0) std::abort();
        if (pid == 0) {
            ::close(ends[0]);
            ::_exit(worked(task, ends[1]));
        }
        ::close(ends[1]);
        Heard heard;
        waitForTheMoment(ends[0], import, dice, heard);
        ::kill(pid, SIGKILL);
        while (hear(ends[0], heard)) {}  // what was told before the end
        ::close(ends[0]);
        const ChildEnd end = waitFor(pid);
        if (end.signal != SIGKILL) return wrong("the process ended by itself");
        ++counts_.kills;
        if (!heard.opened) ++counts_.whileOpening;
        if (heard.begun && !heard.imported) ++counts_.inImport;
        if (::access((path() + "-journal").c_str(), F_OK) == 0) ++counts_.journals;
        judge(heard, import ? &input : nullptr);
    }

    struct Heard {
        bool opened = false, begun = false, imported = false;
        std::vector<Message> done;
        std::uint64_t draft = 0;
        Clock::time_point importBegun;
    };
    bool hear(int pipe, Heard& heard) {
        Message message;
        if (::read(pipe, static_cast<void*>(&message), sizeof message) != sizeof message) return false;
        switch (message.says) {
            case Says::Opened: heard.opened = true; break;
            case Says::ImportBegins:
                heard.begun = true;
                heard.importBegun = Clock::now();
                break;
            case Says::Imported:
                heard.imported = !control_;
                if (!control_) importTakes_ = microsecondsSince(heard.importBegun);
                [[fallthrough]];
            case Says::Done: heard.done.push_back(message); break;
            case Says::DraftKept: heard.draft = message.number; break;
        }
        return true;
    }
    static std::uint64_t microsecondsSince(Clock::time_point start) {
        return static_cast<std::uint64_t>(
            std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start).count());
    }
    // In an import: somewhere in the time that the last whole one took. Else after some edits, somewhere in the next.
    void waitForTheMoment(int pipe, bool import, Dice& dice, Heard& heard) {
        if (dice.oneIn(25)) return pass(dice.below(3000));  // perhaps while it opens the case, and mends it
        if (import) {
            while (!heard.begun && hear(pipe, heard)) {}
            if (importTakes_ == 0)
                while (!heard.imported && hear(pipe, heard)) {}
            else
                pass(dice.below(importTakes_));
            return;
        }
        const std::size_t edits = dice.below(12);
        Clock::time_point before = Clock::now();
        while (heard.done.size() < edits && hear(pipe, heard)) before = Clock::now();
        pass(dice.below(1500));
    }

    void judge(const Heard& heard, const CaseInput* input) {
        auto file = CaseFile::open(path());
        if (!file) {
            wrong("does not open: " + codesOf(file.problems()));
            return entries_.clear();
        }
        const CaseFile& open = **file;
        for (std::size_t i = 0; i < entries_.size(); ++i)
            if (open.log().size() <= i || open.log()[i].hash != entries_[i])
                return wrong("entry " + std::to_string(i + 1) + " of before is lost"), entries_.clear();
        counts_.told += heard.done.size();
        for (const Message& message : heard.done) {
            const std::string number = std::to_string(message.number);
            if (message.number > open.log().size())
                wrong("entry " + number + " was told as done and is lost");
            else if (!control_ && open.log()[message.number - 1].hash != message.hash)
                wrong("entry " + number + " is another than was told");
        }
        const std::size_t known = entries_.size() + heard.done.size();
        if (!control_ && open.log().size() > known + 1) wrong("there are entries that nobody told");
        if (open.log().size() > known) ++counts_.unsaid;
        judgeDraft(**file, heard);
        judgeImport(**file, input);
        entries_.clear();
        for (const LogEntry& entry : open.log()) entries_.push_back(entry.hash);
    }
    void judgeDraft(CaseFile& file, const Heard& heard) {
        const auto drafts = file.drafts();
        if (!drafts) return wrong("drafts: " + codesOf(drafts.problems()));
        const std::uint64_t there = drafts->empty() ? 0 : std::strtoull(drafts->front().text.c_str(), nullptr, 10);
        const std::uint64_t told = std::max(drafts_, heard.draft);
        if (there < told || (!control_ && there > told + 1)) wrong("draft " + std::to_string(told) + " is lost");
        drafts_ = there;
    }
    // That its bytes and rows are all there was verified on opening; here that it is the file that was given, or none.
    void judgeImport(CaseFile& file, const CaseInput* input) {
        const auto& sources = file.state().sources;
        if (sources.size() > imports_ + (input ? 1 : 0)) return wrong("there are sources that nobody imported");
        if (sources.size() == imports_) return;
        ++imports_;
        ++counts_.importsDone;
        if (sources.back().sha256 != fileHash(*input->files.front()) || sources.back().tables.size() != 1 ||
            sources.back().tables.front().rows != kRows)
            wrong("an import is there, but not whole");
    }

    std::uint64_t seed_;
    bool control_;
    Folder folder_;
    Counts counts_;
    std::size_t round_ = 0, imports_ = 0;
    std::vector<Hash> entries_;  // of the case as it was last opened
    std::uint64_t drafts_ = 0;
    std::uint64_t importTakes_;  // microseconds, of the last that was whole; 0: not known yet
};

}  // namespace

int main(int argc, char** argv) {
    const bool control = given(argc, argv, "control");
    const std::uint64_t seed = option(argc, argv, "seed", 1);
    const Counts counts = Killing(seed, control).run(option(argc, argv, "count", 500));
    std::printf("killed %zu times, %zu of them in an import, %zu while opening; seed %llu\n", counts.kills,
                counts.inImport, counts.whileOpening, (unsigned long long)seed);
    std::printf(
        "%zu journals were left; %zu entries told as done, %zu done and not told; %zu imports whole; %zu cases\n",
        counts.journals, counts.told, counts.unsaid, counts.importsDone, counts.cases);
    std::printf("%zu were wrong\n", counts.wrong);
    if (control) {
        std::printf("control: %s\n", counts.wrong ? "caught" : "NOT CAUGHT");
        return counts.wrong ? 0 : 1;
    }
    if (counts.inImport < counts.kills / 4 || counts.journals == 0) {
        std::printf("too few were killed at work\n");
        return 1;
    }
    return counts.wrong ? 1 : 0;
}
