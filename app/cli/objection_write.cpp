#include "app/cli/objection_arguments.h"
#include "core/appeal/appeal_words.h"
#include "core/casefile/objection_action.h"
#include "core/intake/file_bytes.h"
#include "core/ledger/evaluate.h"

namespace clearline::cli {

namespace {

// An append of an objection or of the calendar, or what it would be.
int keep(const ObjectionCommand& command, ObjectionCase& opened, CaseAction action, Console& console) {
    if (action.changes.empty()) {
        console.message("casefile.nothing");
        return kDone;
    }
    if (command.dryRun) {
        const std::size_t changes = action.changes.size();
        console.message(changes == 1 ? "casefile.would-one" : "casefile.would", {std::to_string(changes)});
        return kDone;
    }
    const auto entry = opened.file->append(std::move(action), opened.author,
                                           command.name == "move" ? std::string() : command.why);  // its stage has it
    if (!entry) {
        console.problems(entry.problems());
        return kUnreadable;
    }
    const CaseAction& done = opened.file->log().back().action;
    if (const auto made = createdObjection(done)) console.message("objection.begun", {std::to_string(*made)});
    console.message("casefile.kept", {std::to_string(*entry), opened.file->root().hash.hex()});
    return kDone;
}

void tellPoint(const AdmissibilityPoint& point, Console& console) {
    console.message("objection.admissibility",
                    {console.words().text("objection.weight." + std::string(weightText(point.weight))),
                     admissibilitySentence(point, console.words())});
}

class Writing {
public:
    Writing(const ObjectionCommand& command, const std::vector<std::string>& folders, Console& console)
        : command_(command), folders_(folders), console_(console) {}

    int run() {
        Problems refused;
        if (const int code = loadObjections(command_, true, folders_, console_, opened_, refused)) {
            console_.problems(refused);
            return code;
        }
        console_.problems(opened_.problems);
        Objection objection;
        if (const int code = command_.name == "new" ? begin(objection) : find(objection)) return code;
        ObjectionArguments arguments(command_, opened_, console_);
        if (const int code = arguments.applyTo(objection)) return code;
        if (const auto wrong = mayBecome(objection, arguments.evidence())) {
            console_.problem(*wrong);
            return kUsage;
        }
        return command_.dryRun ? keepWith(objection, arguments.evidence()) : attach(objection, arguments.evidence());
    }

private:
    int begin(Objection& objection) {
        const auto subjects = subjectsOf(*opened_.loaded.input);
        if (std::find(subjects.begin(), subjects.end(), command_.subject) == subjects.end())
            return console_.usage("usage.subject", {command_.subject, command_.file});
        objection.subject = command_.subject;
        return kDone;
    }
    int find(Objection& objection) {
        const Objection* found = opened_.objection(command_.number, console_);
        if (!found) return kUsage;
        objection = *found;
        return kDone;
    }
    [[nodiscard]] std::optional<Problem> mayBecome(Objection wanted, const std::vector<EvidenceFile>& files) const {
        const auto kept = opened_.file->state().objections.find(wanted.id);
        if (kept == opened_.file->state().objections.end()) return std::nullopt;  // a new one
        for (const EvidenceFile& file : files) wanted.evidence.push_back(file.evidence);
        return refusesEdit(kept->second, wanted);
    }

    // The files first, each an entry of its own: whatever happens then, they are not lost.
    int attach(Objection& objection, const std::vector<EvidenceFile>& files) {
        for (const EvidenceFile& file : files) {
            auto kept = keepEvidence(*opened_.file, file, opened_.author, command_.why);
            if (!kept) {
                console_.problems(kept.problems());
                return kUnreadable;
            }
            objection.evidence.push_back(std::move(kept).value());
        }
        return keepWith(objection, {});
    }
    int keepWith(Objection& objection, const std::vector<EvidenceFile>& files) {
        for (const EvidenceFile& file : files) objection.evidence.push_back(file.evidence);
        tell(objection);
        auto action = objectionAction(objection, opened_.file->state(), opened_.clock.asOf);
        return keep(command_, opened_, action ? *std::move(action) : CaseAction{}, console_);
    }
    // What stands in its way, or might: nothing hinders writing it down.
    void tell(const Objection& objection) const {
        const auto others = opened_.objections();
        const Admissibility found =
            admissibility({objection, *opened_.loaded.input, others, opened_.law.get(), opened_.rulebookIds(),
                           opened_.clock.asOf, opened_.calendar, std::max(opened_.clock.asOf, opened_.clock.knownOn)});
        for (const AdmissibilityPoint& point : found.points)
            if (point.weight != AdmissibilityPoint::Weight::Fulfilled) tellPoint(point, console_);
    }
    const ObjectionCommand& command_;
    const std::vector<std::string>& folders_;
    Console& console_;
    ObjectionCase opened_;
};

}  // namespace

int writeObjection(const ObjectionCommand& command, const std::vector<std::string>& folders, Console& console) {
    if (command.name == "new" && command.subject.empty()) return console.usage("usage.objection-subject");
    if (command.name == "new" && command.ground.empty()) return console.usage("usage.objection-ground-missing");
    if (command.name == "edit" && command.number == 0) return console.usage("usage.objection-number");
    return Writing(command, folders, console).run();
}

int moveObjection(const ObjectionCommand& command, Console& console) {
    const bool deletes = command.name == "delete";
    if (command.number == 0) return console.usage("usage.objection-number");
    const auto stage = stageNamed(command.stage);
    if (!deletes && !stage) {
        std::string all;
        for (std::size_t i = 1; i < kStages; ++i)
            all += (i == 1 ? "" : ", ") + std::string(stageText(static_cast<Stage>(i)));
        return command.stage.empty() ? console.usage("usage.objection-stage-missing", {all})
                                     : console.usage("usage.objection-stage", {command.stage, all});
    }
    ObjectionCase opened;
    Problems refused;
    if (const int code = openObjections(command, true, console, opened, refused)) {
        console.problems(refused);
        return code;
    }
    console.problems(opened.problems);
    if (deletes) {
        auto action = objectionDeletion(command.number, opened.file->state());
        if (action) return keep(command, opened, std::move(action).value(), console);
        console.problems(action.problems());
        return kUsage;
    }
    const Objection* objection = opened.objection(command.number, console);
    if (!objection) return kUsage;
    const auto granted = numbersGiven(command.granted);
    if (!granted) return console.usage("usage.objection-drop", {"--granted", command.granted});
    const std::string day = command.on.empty() ? opened.author.at.substr(0, 10) : command.on;
    const auto on = Date::fromIso(day);
    if (!on) return console.usage("usage.date", {"--on", day});
    const auto moved =
        movedTo(*objection, {*stage, *on, command.by.empty() ? opened.author.who : command.by, command.why}, *granted);
    if (!moved) {
        console.problems(moved.problems());
        return kUsage;
    }
    if (const auto today = Date::fromIso(opened.author.at.substr(0, 10)); today && *today < *on)
        tellPoint(stagesAhead(*moved, *today).back(), console);
    console.problems(evidenceProblems(*opened.file, *moved, true));
    auto action = objectionAction(*moved, opened.file->state());
    return keep(command, opened, action ? *std::move(action) : CaseAction{}, console);
}

int changeCalendar(const ObjectionCommand& command, const std::vector<std::string>& folders, Console& console) {
    ObjectionCase opened;
    Problems refused;
    const bool writes = !command.calendarFile.empty() || command.ofRulebooks;
    const int code = writes ? openObjections(command, true, console, opened, refused)
                            : loadObjections(command, false, folders, console, opened, refused);
    if (code != kDone) {
        console.problems(refused);
        return code;
    }
    console.problems(opened.problems);
    if (!writes) {
        const std::string text = workingCalendarText(opened.calendar);
        if (text.empty()) console.message("objection.calendar-empty");
        console.data(text);
        return kDone;
    }
    std::optional<std::string> text;
    if (!command.ofRulebooks) {
        constexpr std::size_t kMostCalendar = std::size_t{1} << 20;
        const Progress::Callback none;
        auto read = readFile(command.calendarFile, kMostCalendar, Progress(none, 0, 0));
        if (!read) {
            console.problems(read.problems());
            return kUnreadable;
        }
        text = std::move((*read)->bytes);
    }
    auto action = calendarAction(text, opened.file->state());
    if (action) return keep(command, opened, std::move(action).value(), console);
    Problems problems = action.problems();
    for (Problem& problem : problems) problem.place.file = command.calendarFile;
    console.problems(problems);
    return kUnreadable;
}

}  // namespace clearline::cli
