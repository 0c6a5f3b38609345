#include "tests/faults/edited_case.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "core/casefile/import_check.h"
#include "core/casefile/import_reading.h"
#include "core/casefile/import_report.h"
#include "core/casefile/objection_action.h"
#include "core/casefile/undo.h"
#include "core/rulebook/load.h"

namespace clearline::faults {
namespace {

template <class T>
T must(Result<T> result, const char* what) {
    if (result) return std::move(result).value();
    std::fprintf(stderr, "%s: %s\n", what, codesOf(result.problems()).c_str());
    std::exit(2);
}

FirstImport readSamples() {
    const std::string samples = CLEARLINE_SOURCE_DIR "/sample-data/";
    const auto known = knownMappings({CLEARLINE_SOURCE_DIR "/resources"}).mappings;
    ImportItem own = must(ownItem(samples + "fuzhou/lin.csv"), "lin.csv");
    ImportItem fines = must(anyItem(samples + "intake/penalty-entity-gb18030.csv", known), "the fines").item;
    fines.plan->subjects = {{std::string(fines.input->records->subjectId(0)), "P-LIN"}};
    auto checked = must(checkImport({}, {std::move(own), std::move(fines)}), "the check");
    std::string report = importReportText(importReport(checked));
    return {std::move(checked.items), std::move(report)};
}

CaseAction actionOf(ActionKind kind, Change change) {
    CaseAction action;
    action.kind = kind;
    action.changes.push_back(std::move(change));
    return action;
}

// Empty where a control build has lost it.
KeptScenario firstScenario(const CaseFile& file) {
    const auto found = file.state().scenarios.find(1);
    return found == file.state().scenarios.end() ? KeptScenario{} : found->second;
}

// The edit of it to the same thing, as it stands, or nothing.
std::optional<Edit> standing(const CaseFile& file, const Edit& edit) {
    const auto edits = firstScenario(file).edits;
    const auto found = edits.find(thingOf(edit));
    if (found == edits.end()) return std::nullopt;
    return found->second.edit;
}

CaseAction editing(const CaseFile& file, Edit to) {
    auto from = standing(file, to);
    return actionOf(ActionKind::Edited, EditChange{1, "", std::move(from), std::move(to)});
}

CaseAction renaming(const CaseFile& file, int step) {
    const ScenarioLabel now = firstScenario(file).label;
    return actionOf(ActionKind::ScenarioRenamed,
                    ScenarioChange{1, now, ScenarioLabel{"as received, " + std::to_string(step), now.note}});
}

// Begun, then written on, one with and one without evidence, then handed in.
CaseAction objecting(const CaseFile& file, int step) {
    const std::string number = std::to_string(step);
    Objection wanted;
    const auto last = file.state().objections.rbegin();
    if (last != file.state().objections.rend() && step % 30 != 7) wanted = last->second;
    if (step % 30 == 27 && wanted.stage() == Stage::Draft && !wanted.changes.empty()) {
        const StageChange handedIn{Stage::Submitted, *Date::of(2026, 11, 22), "Lin", "by post " + number};
        auto moved = movedTo(wanted, handedIn, {});
        auto action = moved ? objectionAction(*moved, file.state()) : std::nullopt;
        if (action) return *std::move(action);
    }
    wanted.subject = "P-LIN";
    wanted.argument = "说明 " + number + std::string(300, 'o');
    wanted.changes = {{ChangeWish::Strike, "L-" + number, 1, "", "", "", std::nullopt}};
    if (!file.state().attachments.empty()) {
        const auto& [id, label] = *file.state().attachments.rbegin();
        wanted.evidence = {{id, label.name, label.mediaType, label.sha256, label.size, "", ""}};
    }
    const auto action = objectionAction(wanted, file.state(), Date::kMin);
    return action ? *action : renaming(file, step);
}

CaseAction actionFor(const CaseFile& file, int step) {
    const std::string number = std::to_string(step);
    switch (step % 10) {
        case 2: return editing(file, RecordExcluded{"L-" + number});
        case 3: return renaming(file, step);
        case 4: return editing(file, RecordAdded{{{"subject", "lin"}, {"id", "N-" + number}, {"kind", "volunteer"}}});
        case 5:  // what the step before last did, if it can still be undone
            if (auto undo = undoOf(file.log().size(), file.state(), file.log())) return std::move(undo).value();
            return editing(file, RecordExcluded{"U-" + number});
        case 6:
            return actionOf(ActionKind::ScenarioCreated, ScenarioChange{0, std::nullopt, ScenarioLabel{number, ""}});
        case 7: return objecting(file, step);
        default: return editing(file, RecordAmended{"L-13", 1, "amount", number});
    }
}

}  // namespace

Folder::Folder() {
    std::error_code none;
    const bool memory = std::filesystem::is_directory("/dev/shm", none);
    path_ = (memory ? std::string("/dev/shm") : std::filesystem::temp_directory_path().string()) +
            "/clearline-faults-XXXXXX";
    if (!::mkdtemp(path_.data())) {
        std::perror(path_.c_str());
        std::exit(2);
    }
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

void Folder::clear() const {
    for (const auto& each : std::filesystem::directory_iterator(path_)) std::filesystem::remove_all(each.path());
}

const Author& editor() {
    static const Author lin{"Lin", "2026-11-22T08:00:00Z"};
    return lin;
}
const FirstImport& firstImport() {
    static const FirstImport import = readSamples();
    return import;
}
const Rulebook& theRulebook() {
    static const std::shared_ptr<const Rulebook> book = [] {
        auto read = loadRulebookFile(CLEARLINE_SOURCE_DIR "/resources/rulebooks/suzhou-osmanthus.yaml");
        if (read) return std::move(read).value();
        std::fprintf(stderr, "%s\n", codesOf(read.problems()).c_str());
        std::exit(2);
    }();
    return *book;
}

ReadyStep stepReady(CaseFile& file, int step, int edits) {
    if (step == 0)
        return [&file, &import = firstImport()] { return file.import(import.items, import.report, editor()); };
    if (step == kBeforeEdits + edits / 2)
        return [&file, &book = theRulebook()] { return file.addRulebook(book, editor()); };
    if (step != 1 && step % 10 == 9) {
        const std::string name = "letter " + std::to_string(step), type = "text/plain";
        const std::string bytes(9000, static_cast<char>('a' + step % 26));
        return [&file, name, type, bytes]() -> Result<std::uint64_t> {
            auto attached = file.attach(name, type, bytes, editor());
            if (!attached) return attached.problems();
            return static_cast<std::uint64_t>(file.log().size());
        };
    }
    CaseAction action = step == 1 ? actionOf(ActionKind::ScenarioCreated,
                                             ScenarioChange{0, std::nullopt, ScenarioLabel{"as received", ""}})
                                  : actionFor(file, step);
    const std::string why = step % 10 == 8 ? std::string(6000, 'w') : "because";
    return [&file, action = std::move(action), why]() mutable { return file.append(std::move(action), editor(), why); };
}

std::string codesOf(const Problems& problems) {
    std::string all;
    for (const Problem& problem : problems) {
        if (!all.empty()) all += ", ";
        all += problem.code;
        if (problem.args.size() > 1) all += " (" + problem.args[1] + ")";
    }
    return all;
}

std::string wrongWith(const std::string& path, const CaseOptions& options, const Told& told,
                      std::unique_ptr<CaseFile>* opened) {
    auto file = CaseFile::open(path, options);
    if (!file) return "does not open: " + codesOf(file.problems());
    const auto& log = file.value()->log();
    for (const auto& [seq, hash] : told.entries) {
        if (seq > log.size()) return "entry " + std::to_string(seq) + " was told as done and is not there";
        if (log[seq - 1].hash != hash) return "entry " + std::to_string(seq) + " is another";
    }
    if (log.size() > told.entries.size() + told.failed) return "there are entries that nobody made";
    if (opened) *opened = std::move(file).value();
    return {};
}

}  // namespace clearline::faults
