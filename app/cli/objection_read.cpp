#include "app/cli/case_author.h"
#include "app/cli/objection_case.h"
#include "core/appeal/appeal_words.h"
#include "core/appeal/contest_sets.h"
#include "core/appeal/found_citations.h"
#include "core/export/calendar_writer.h"
#include "core/export/objection_writers.h"
#include "core/ledger/evaluate.h"

namespace clearline::cli {

namespace {

// What a listing or a showing begins with; in JSON what stands in the way is told in the document.
int begin(const ObjectionCommand& command, const std::vector<std::string>& folders, Console& console,
          ObjectionCase& opened) {
    Problems refused;
    const int code = loadObjections(command, false, folders, console, opened, refused);
    if (code == kDone || refused.empty()) return code;
    if (command.format == "json")
        writeObjectionsJsonRefused(refused, console.words(), console.sink());
    else
        console.problems(refused);
    return code;
}

int filterOf(const ObjectionCommand& command, Console& console, BoardFilter& filter) {
    if (!command.kind.empty() && !(filter.kind = appealKindNamed(command.kind)))
        return console.usage("usage.objection-kind", {command.kind});
    if (!command.stage.empty() && !(filter.stage = stageNamed(command.stage))) {
        std::string all;
        for (std::size_t i = 0; i < kStages; ++i)
            all += (i == 0 ? "" : ", ") + std::string(stageText(static_cast<Stage>(i)));
        return console.usage("usage.objection-stage", {command.stage, all});
    }
    if (!command.ground.empty() && !(filter.ground = groundNamed(command.ground))) {
        std::string all;
        for (std::size_t i = 0; i < kGrounds; ++i)
            all += (i == 0 ? "" : ", ") + std::string(groundText(static_cast<Ground>(i)));
        return console.usage("usage.objection-ground", {command.ground, all});
    }
    filter.subject = command.subject;
    filter.due = command.due;
    return kDone;
}

class Showing {
public:
    Showing(const ObjectionCommand& command, Console& console, ObjectionCase& opened, const Objection& objection)
        : command_(command), console_(console), opened_(opened), objection_(objection) {}

    int run() {
        Problems problems = opened_.problems;
        const Problems evidence = evidenceProblems(*opened_.file, objection_, true);
        problems.insert(problems.end(), evidence.begin(), evidence.end());
        ObjectionDocument document{
            objection_, *opened_.loaded.input, opened_.law.get(), opened_.clock, {}, {}, {}, {}, {}, {}, {}, {}};
        lines(document);
        for (const Evidence& each : objection_.evidence)
            document.evidence.push_back(evidenceState(*opened_.file, each, true));
        citations(document);
        const auto others = opened_.objections();
        const auto submitted = objection_.handedIn();
        document.admissibility = admissibility({objection_, *opened_.loaded.input, others, opened_.law.get(),
                                                opened_.rulebookIds(), submitted ? *submitted : opened_.clock.asOf,
                                                opened_.calendar, std::max(opened_.clock.asOf, opened_.clock.knownOn)});
        for (const Deadline& deadline : deadlines(others, opened_.law.get(), opened_.calendar, opened_.clock.asOf,
                                                  opened_.loaded.input.get(), opened_.rulebookIds()))
            if (deadline.objection == objection_.id) document.deadlines.push_back(deadline);
        effect(document);
        goal(document);
        problems.insert(problems.end(), document.effectProblems.begin(), document.effectProblems.end());
        if (command_.format == "json") {
            writeObjectionJson(document, problems, console_.words(), opened_.loaded.kinds, console_.sink());
        } else {
            console_.problems(problems);
            writeObjectionText(document, console_.words(), opened_.loaded.kinds, console_.sink());
        }
        const bool whole = !anyAtLeast(problems, Severity::Warning) && !document.admissibility.obstructed();
        return whole ? kDone : kIncomplete;
    }

private:
    void lines(ObjectionDocument& document) const {
        const ContestedLedgers ledgers(opened_.loaded.input, opened_.loaded.rulebooks, objection_.subject,
                                       opened_.clock);
        for (const ContestedLine& line : objection_.lines) document.lines.push_back(ledgers.figures(line));
    }
    void citations(ObjectionDocument& document) const {
        const auto& rulebooks = opened_.loaded.rulebooks;
        for (const AppealCitation& citation :
             foundCitations(objection_, *opened_.loaded.input, rulebooks, opened_.law.get()))
            if (!citation.left)
                document.citations.push_back(citationText(citation, rulebooks, opened_.law.get(), console_.words()));
    }
    // The cheapest records to contest, where something is meant to be reached ("RULEBOOK/THRESHOLD").
    void goal(ObjectionDocument& document) const {
        if (objection_.goal.empty()) return;
        const std::size_t slash = objection_.goal.find('/');
        const std::string book = objection_.goal.substr(0, slash);
        const std::string wanted = slash == std::string::npos ? std::string() : objection_.goal.substr(slash + 1);
        const auto& rulebooks = opened_.loaded.rulebooks;
        const auto rulebook =
            std::find_if(rulebooks.begin(), rulebooks.end(), [&](const auto& each) { return each->id == book; });
        if (rulebook == rulebooks.end()) {
            document.effectProblems.push_back({"appeal.no-such-goal", Severity::Error, {}, {wanted, book}});
            return;
        }
        const auto ledger = std::make_shared<const Ledger>(
            evaluate(opened_.loaded.input, *rulebook, objection_.subject, opened_.clock));
        const auto declared = [this](std::string_view kind) { return opened_.loaded.known.declared(kind); };
        auto sets = contestSets({ledger, wanted, {}, declared, {}});
        if (sets)
            document.goal = std::move(sets).value();
        else
            document.effectProblems.insert(document.effectProblems.end(), sets.problems().begin(),
                                           sets.problems().end());
    }
    void effect(ObjectionDocument& document) const {
        if (objection_.changes.empty()) return;
        auto effect =
            effectOf({opened_.loaded.input, opened_.loaded.rulebooks, objection_.changes, objection_.subject,
                      opened_.clock, [this](std::string_view kind) { return opened_.loaded.known.declared(kind); }});
        if (effect)
            document.effect = std::move(effect).value();
        else
            document.effectProblems = effect.problems();
    }

    const ObjectionCommand& command_;
    Console& console_;
    ObjectionCase& opened_;
    const Objection& objection_;
};

}  // namespace

int listObjections(const ObjectionCommand& command, const std::vector<std::string>& folders, Console& console) {
    BoardFilter filter;
    if (const int code = filterOf(command, console, filter)) return code;
    const bool calendar = command.format == "ics";
    if (!calendar && command.format != "text" && command.format != "json" && command.format != "csv")
        return console.usage("usage.objection-format", {command.format});
    ObjectionCase opened;
    if (const int code = begin(command, folders, console, opened)) return code;
    const auto& objections = opened.file->state().objections;
    Problems problems = opened.problems;
    for (const auto& [id, objection] : objections) {
        const Problems evidence = evidenceProblems(*opened.file, objection, true);
        problems.insert(problems.end(), evidence.begin(), evidence.end());
    }
    const auto due = deadlines(opened.objections(), opened.law.get(), opened.calendar, opened.clock.asOf,
                               opened.loaded.input.get(), opened.rulebookIds());
    const auto rows = boardRows(objections, due, opened.file->state(), filter, opened.file->redacted());
    const BoardDocument document{rows, opened.law.get(), opened.clock.asOf, objections.size() - rows.size()};
    if (command.format != "json") console.problems(problems);
    if (command.format == "json") {
        writeBoardJson(document, problems, console.words(), console.sink());
    } else if (command.format == "csv") {
        writeBoardCsv(document, console.words(), console.sink());
    } else if (calendar) {
        std::vector<Deadline> shown;
        for (const BoardRow& row : rows)
            for (const Deadline* deadline : row.open) shown.push_back(*deadline);
        const std::size_t without = static_cast<std::size_t>(
            std::count_if(shown.begin(), shown.end(), [](const Deadline& deadline) { return !deadline.due; }));
        if (without > 0)
            console.message(without == 1 ? "objection.without-day-one" : "objection.without-day",
                            {std::to_string(without)});
        const std::string caseId = opened.file->log().front().hash.hex().substr(0, 16);
        writeCalendar(calendarEntries(shown, objections, caseId, console.words()),
                      console.words().text("objection.calendar-name"), authorNow({}).at, console.sink());
    } else {
        writeBoardText(document, console.words(), console.sink());
    }
    return anyAtLeast(problems, Severity::Warning) ? kIncomplete : kDone;
}

int showObjection(const ObjectionCommand& command, const std::vector<std::string>& folders, Console& console) {
    if (command.number == 0) return console.usage("usage.objection-number");
    if (command.format != "text" && command.format != "json")
        return console.usage("usage.objection-show-format", {command.format});
    ObjectionCase opened;
    if (const int code = begin(command, folders, console, opened)) return code;
    const Objection* objection = opened.objection(command.number, console);
    return objection ? Showing(command, console, opened, *objection).run() : static_cast<int>(kUsage);
}

int runObjection(const ObjectionCommand& command, const std::vector<std::string>& folders, Console& console) {
    if (command.file.empty()) return console.usage("usage.objection-case");
    if (command.name == "list") return listObjections(command, folders, console);
    if (command.name == "show") return showObjection(command, folders, console);
    if (command.name == "calendar") return changeCalendar(command, folders, console);
    if (command.name == "move" || command.name == "delete") return moveObjection(command, console);
    return writeObjection(command, folders, console);
}

}  // namespace clearline::cli
