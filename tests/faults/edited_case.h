// What all harnesses do to the real core: a case is made, files imported, then edited a hundred times in
// every way there is; and what must hold of it afterwards, whatever happened in between.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "core/casefile/case_file.h"

namespace clearline::faults {

// A folder of this process, on a memory file system if there is one; gone when the process ends well.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] std::string file(const std::string& name) const { return path_ + "/" + name; }
    void clear() const;  // removes what is in it

private:
    std::string path_;
};

[[nodiscard]] const Author& editor();
// A file of our own and one of others, with somebody chosen, and the report; read once, before anything is made to
// fail.
struct FirstImport {
    std::vector<ImportItem> items;
    std::string report;
};
[[nodiscard]] const FirstImport& firstImport();
[[nodiscard]] const Rulebook& theRulebook();  // added half-way; likewise

// What has been told as done, entry by entry; everything else may or may not be there.
struct Told {
    std::map<std::uint64_t, Hash> entries;
    std::uint64_t failed = 0;  // attempts that were told as failed
    void done(const CaseFile& file) { entries[file.log().size()] = file.log().back().hash; }
};

constexpr int kBeforeEdits = 2;  // the import and the first scenario
// Step `step` of the run: 0 imports, 1 makes the scenario, the rest are edits of all kinds, some of them large.
// What it does depends on the step and on what the case holds, so that it can be tried again. Everything is
// made ready before: running it is core's work alone, and is done once.
using ReadyStep = std::function<Result<std::uint64_t>()>;
[[nodiscard]] ReadyStep stepReady(CaseFile& file, int step, int edits = 100);
[[nodiscard]] inline Result<std::uint64_t> runStep(CaseFile& file, int step, int edits = 100) {
    return stepReady(file, step, edits)();
}

// Opens the case and compares; what is wrong in words, empty if all holds. `opened` gets the case if it wants it.
[[nodiscard]] std::string wrongWith(const std::string& path, const CaseOptions& options, const Told& told,
                                    std::unique_ptr<CaseFile>* opened = nullptr);
[[nodiscard]] std::string codesOf(const Problems& problems);

}  // namespace clearline::faults
