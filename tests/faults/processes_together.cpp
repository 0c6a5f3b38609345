// Several processes edit one case at the same time, each on things of its own and on things that all edit. Every
// edit told as done must stand in the log once, with what that process had before it; every other must have been
// told as a conflict with something that really was different; nobody may be turned away for any other reason.
// --control: a build that writes over what others wrote must be caught.
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <map>
#include <set>
#include <vector>

#include "tests/faults/children.h"
#include "tests/faults/dice.h"
#include "tests/faults/edited_case.h"
#include "tests/faults/options.h"

using namespace clearline;
using namespace clearline::faults;

namespace {

enum Tally : std::size_t { kDone, kConflicts, kOther, kFalse, kTallies };

std::string nameOf(std::size_t process) { return "clerk " + std::to_string(process); }

// One thing in four belongs to all of them.
RecordAmended drawn(std::size_t process, std::uint64_t number, Dice& dice) {
    const std::string record = dice.oneIn(4) ? "S-" + std::to_string(dice.below(3))
                                             : "P-" + std::to_string(process) + "-" + std::to_string(dice.below(40));
    return {record, 1, "amount", std::to_string(process) + "." + std::to_string(number)};
}

std::optional<Edit> standing(const CaseFile& file, const Edit& edit) {
    const auto& edits = file.state().scenarios.at(1).edits;
    const auto found = edits.find(thingOf(edit));
    if (found == edits.end()) return std::nullopt;
    return found->second.edit;
}

// Waits until all are there, so that they work at the same time.
class Meeting {
public:
    explicit Meeting(std::size_t processes) : processes_(processes), there_(sharedCounts(1)) {}
    void operator()() const {
        const std::atomic_ref<std::size_t> there(*there_);
        there.fetch_add(1);
        while (there.load() < processes_) ::usleep(200);
    }

private:
    std::size_t processes_;
    std::size_t* there_;
};

// What one process does; the numbers of its edits that were told as done go into `told`, entry by number.
void edited(const std::string& path, std::size_t process, std::size_t count, Dice dice, std::size_t* tally,
            std::size_t* told, const Meeting& meet) {
    auto file = CaseFile::open(path);
    if (!file) {
        meet();
        std::fprintf(stderr, "%s cannot open: %s\n", nameOf(process).c_str(), codesOf(file.problems()).c_str());
        tally[kOther] += count;
        return;
    }
    CaseFile& open = **file;
    meet();
    for (std::size_t number = 0; number < count; ++number) {
        const Edit edit = drawn(process, number, dice);
        const auto before = standing(open, edit);
        CaseAction action;
        action.changes = {EditChange{1, "", before, edit}};
        if (dice.oneIn(3)) ::usleep(static_cast<useconds_t>(dice.below(1500)));  // thinks, while others write
        const auto done = open.append(action, {nameOf(process), "2026-11-22T08:00:00Z"}, std::to_string(number));
        if (done) {
            ++tally[kDone];
            told[number] = *done;
        } else if (done.problems()[0].code == "case.change-conflict") {
            ++tally[kConflicts];
            if (standing(open, edit) == before) ++tally[kFalse];
        } else {
            ++tally[kOther];
            std::fprintf(stderr, "%s, edit %zu: %s\n", nameOf(process).c_str(), number,
                         codesOf(done.problems()).c_str());
        }
        if (dice.oneIn(50) && !open.refresh()) ++tally[kOther];
    }
}

// The log read with nothing of core's own checks: who wrote what over what.
std::vector<std::string> wrongIn(const std::vector<LogEntry>& log, std::size_t processes, std::size_t count,
                                 const std::size_t* told) {
    std::vector<std::string> wrong;
    std::map<std::string, std::string> now;
    std::set<std::string> there;
    for (const LogEntry& entry : log) {
        if (entry.action.kind != ActionKind::Edited) continue;
        const auto& change = std::get<EditChange>(entry.action.changes.at(0));
        const auto& to = std::get<RecordAmended>(*change.to);
        const std::string from = change.from ? std::get<RecordAmended>(*change.from).value : "";
        const std::string number = std::to_string(entry.seq);
        if (now[to.record] != from)
            wrong.push_back("entry " + number + " writes over " + now[to.record] + " as if it were " + from);
        now[to.record] = to.value;
        if (!there.insert(to.value).second) wrong.push_back("entry " + number + " is there twice");
    }
    std::size_t all = 0;
    for (std::size_t process = 0; process < processes; ++process)
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t seq = told[process * count + i];
            if (seq == 0) continue;
            ++all;
            if (seq > log.size() || log[seq - 1].who != nameOf(process) || log[seq - 1].why != std::to_string(i))
                wrong.push_back("edit " + std::to_string(i) + " of " + nameOf(process) + " is lost");
        }
    if (all != there.size()) wrong.push_back("there are edits that were not told as done");
    return wrong;
}

}  // namespace

int main(int argc, char** argv) {
    const bool control = given(argc, argv, "control");
    const std::uint64_t seed = option(argc, argv, "seed", 1);
    const std::size_t processes = option(argc, argv, "processes", 4), count = option(argc, argv, "count", 500);
    const Folder folder;
    const std::string path = folder.file("together.clearline");
    {
        auto file = CaseFile::create(path, editor());
        if (!file || !runStep(**file, 1)) return 2;
    }
    std::size_t* const tallies = sharedCounts(processes * kTallies);
    std::size_t* const told = sharedCounts(processes * count);
    const Meeting meet(processes);
    std::size_t failures = sideBySide(processes, [&](std::size_t process) {
        edited(path, process, count, Dice(seed, process), tallies + process * kTallies, told + process * count, meet);
        return std::size_t{0};
    });
    std::size_t conflicts = 0;
    for (std::size_t process = 0; process < processes; ++process) {
        const std::size_t* tally = tallies + process * kTallies;
        std::printf("%s: %zu tried, %zu done, %zu conflicts told\n", nameOf(process).c_str(), count, tally[kDone],
                    tally[kConflicts]);
        conflicts += tally[kConflicts];
        failures += tally[kOther] + tally[kFalse];
        if (tally[kFalse]) std::printf("%zu conflicts were none\n", tally[kFalse]);
        if (tally[kDone] + tally[kConflicts] != count) ++failures;
        if (tally[kDone] == 0) ++failures;
    }
    auto file = CaseFile::open(path);
    std::vector<std::string> wrong;
    if (file)
        wrong = wrongIn(file.value()->log(), processes, count, told);
    else
        wrong.push_back("does not open: " + codesOf(file.problems()));
    for (const std::string& what : wrong)
        if (!control) std::fprintf(stderr, "%s\n", what.c_str());
    failures += wrong.size();
    std::printf("%zu processes, %zu edits each, seed %llu: %zu were wrong\n", processes, count,
                (unsigned long long)seed, failures);
    if (control) {
        std::printf("control: %s\n", failures ? "caught" : "NOT CAUGHT");
        return failures ? 0 : 1;
    }
    if (conflicts == 0) {
        std::printf("no two of them met\n");
        return 1;
    }
    return failures ? 1 : 0;
}
