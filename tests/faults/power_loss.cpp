// Power loss at every moment of a run of the real core on a recording disk: whatever was not synced is
// dropped, torn or reordered, and the core opens what is left. Every edit that had been told as done must
// be there, and nothing but a beginning of the run. --control: the same must be caught failing.
#include <cstdio>
#include <fstream>

#include "tests/faults/edited_case.h"
#include "tests/faults/memory_disk.h"
#include "tests/faults/options.h"
#include "tests/faults/power_cuts.h"

using namespace clearline;
using namespace clearline::faults;

namespace {

struct Run {
    std::vector<DiskChange> changes;
    std::vector<std::size_t> toldAt;  // of each entry: how many changes had been made when it was told as done
    std::vector<Hash> hashes;
};

Run recorded(const std::string& path, int edits) {
    Run run;
    MemoryDisk disk;
    disk.record = &run.changes;
    CaseOptions options;
    options.vfs = disk.vfs();
    auto file = CaseFile::create(path, editor(), options);
    if (!file) std::exit((std::fprintf(stderr, "create: %s\n", codesOf(file.problems()).c_str()), 2));
    run.toldAt.push_back(run.changes.size());
    for (int step = 0; step < kBeforeEdits + edits; ++step) {
        const auto done = runStep(*file.value(), step, edits);
        if (!done) std::exit((std::fprintf(stderr, "step %d: %s\n", step, codesOf(done.problems()).c_str()), 2));
        run.toldAt.push_back(run.changes.size());
    }
    for (const LogEntry& entry : file.value()->log()) run.hashes.push_back(entry.hash);
    return run;
}

class Cutting {
public:
    Cutting(const Run& run, std::string path, std::uint64_t seed) : run_(run), path_(std::move(path)), random_(seed) {}

    void round(bool control) {
        PowerCuts cuts(run_.changes);
        while (true) {
            for (const Loss loss : {Loss::Dropped, Loss::Torn, Loss::Reordered}) {
                ++images;
                if (std::string wrong = open(cuts, loss); !wrong.empty()) {
                    ++failures;
                    if (failures <= 5 && !control)
                        std::fprintf(stderr, "after change %zu, %s: %s\n", cuts.moment(), nameOf(loss), wrong.c_str());
                }
                if (!cuts.open()) break;  // the other ways would be the same
            }
            if (cuts.moment() == run_.changes.size()) return;
            cuts.advance();
        }
    }

    std::size_t images = 0, failures = 0, beyond = 0, appended = 0;

private:
    static const char* nameOf(Loss loss) {
        return loss == Loss::Dropped ? "unsynced dropped" : loss == Loss::Torn ? "unsynced torn" : "unsynced reordered";
    }

    std::string open(const PowerCuts& cuts, Loss loss) {
        disk_.hold(cuts.after(loss, random_));
        Told told;
        for (std::size_t i = 0; i < run_.toldAt.size() && run_.toldAt[i] <= cuts.moment(); ++i)
            told.entries[i + 1] = run_.hashes[i];
        told.failed = 1;  // the edit that was under way
        CaseOptions options;
        options.vfs = disk_.vfs();
        std::unique_ptr<CaseFile> file;
        std::string wrong = wrongWith(path_, options, told, &file);
        if (told.entries.empty() && !file) return {};  // nobody was told yet that there is a case
        if (!wrong.empty()) return wrong;
        for (std::size_t i = 0; i < file->log().size(); ++i)
            if (file->log()[i].hash != run_.hashes[i]) return "entry " + std::to_string(i + 1) + " is another";
        if (file->log().size() > told.entries.size()) ++beyond;
        return images % 50 == 0 ? goesOn(*file, told) : "";
    }

    // The case can be worked on, and what is added now is there too.
    std::string goesOn(CaseFile& file, Told& told) {
        const auto done = runStep(file, file.state().scenarios.empty() ? 1 : 8);
        if (!done) return "cannot be edited: " + codesOf(done.problems());
        told.done(file);
        told.failed = 1;
        ++appended;
        CaseOptions options;
        options.vfs = disk_.vfs();
        return wrongWith(path_, options, told);
    }

    const Run& run_;
    std::string path_;
    std::mt19937_64 random_;
    MemoryDisk disk_;
};

}  // namespace

int main(int argc, char** argv) {
    const bool control = given(argc, argv, "control");
    const auto edits = static_cast<int>(option(argc, argv, "edits", 100));
    const std::uint64_t rounds = option(argc, argv, "count", 1), seed = option(argc, argv, "seed", 1);
    const Folder folder;
    const std::string path = folder.file("run.clearline");
    const Run run = recorded(path, edits);
    Cutting cutting(run, path, seed);
    for (std::uint64_t i = 0; i < rounds; ++i) cutting.round(control);
    std::printf(
        "%zu moments of a run of %d edits, %llu times, unsynced writes dropped, torn and reordered (seed %llu):\n"
        "%zu disks opened, %zu of them held an edit not yet told as done, %zu were edited on; %zu were wrong\n",
        run.changes.size() + 1, edits, static_cast<unsigned long long>(rounds), static_cast<unsigned long long>(seed),
        cutting.images, cutting.beyond, cutting.appended, cutting.failures);
    if (control) {
        std::printf("control: %s\n", cutting.failures ? "caught" : "NOT CAUGHT");
        return cutting.failures ? 0 : 1;
    }
    return cutting.failures ? 1 : 0;
}
