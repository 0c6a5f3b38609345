#include "app/cli/case_command.h"
#include "app/cli/case_source.h"
#include "core/casefile/cells_text.h"
#include "core/casefile/objection_words.h"
#include "core/rulebook/load.h"
#include "core/scenario/edit_text.h"

namespace clearline::cli {

namespace {

class LogWriter {
public:
    LogWriter(CaseFile& file, Console& console) : file_(file), words_(console.words()), console_(console) {}

    void text() {
        const auto shown = [&](const std::optional<std::string>& field) {
            return field ? *field : words_.text("casefile.hidden");
        };
        for (const LogEntry& entry : file_.log()) {
            std::string line = std::to_string(entry.seq) + "  " + shown(entry.at) + "  " + shown(entry.who) + "  ";
            line += entry.content ? sentence(entry.action) : words_.text("casefile.hidden");
            console_.data(line + "\n");
            for (const Change& change : entry.action.changes)
                if (const auto* edit = std::get_if<EditChange>(&change))
                    console_.data("    " + told(*edit) + "\n");
                else if (const auto* finding = std::get_if<FindingChange>(&change))
                    console_.data("    " + told(*finding) + "\n");
                else if (const auto* objection = std::get_if<ObjectionChange>(&change))
                    for (const std::string& told : objectionChangeSentences(*objection, words_))
                        console_.data("    " + told + "\n");
                else if (const auto* calendar = std::get_if<CalendarChange>(&change))
                    console_.data("    " + calendarChangeSentence(*calendar, words_) + "\n");
            if (entry.why && !entry.why->empty())
                console_.data("    " + words_.text("casefile.why", {*entry.why}) + "\n");
        }
        console_.data(words_.text("casefile.root", {std::to_string(file_.root().entries), file_.root().hash.hex()}) +
                      "\n");
    }

    // One object a line: what the chain of hashes covers, as it stands.
    void json() {
        for (const LogEntry& entry : file_.log()) {
            std::string line = "{\"seq\":" + std::to_string(entry.seq);
            for (const auto& [key, field] :
                 {std::pair("at", &entry.at), std::pair("who", &entry.who), std::pair("why", &entry.why)})
                if (*field) appendMember(line, key, **field);
            if (entry.content) line += ",\"content\":" + *entry.content;
            appendMember(line, "hash", entry.hash.hex());
            console_.data(line + "}\n");
        }
    }

private:
    static void appendMember(std::string& line, const char* key, const std::string& text) {
        line += ",\"";
        line += key;
        line += "\":";
        appendCell(line, text);
    }
    std::string sentence(const CaseAction& action) {
        std::string about;
        for (const KeptSource& source : action.sources) about += (about.empty() ? "" : ", ") + source.name;
        if (action.rulebook) about = action.rulebook->id;
        if (action.about) about = std::to_string(*action.about);
        for (const Change& change : action.changes) {
            if (const auto* label = std::get_if<ScenarioChange>(&change); label && about.empty())
                about = (label->to ? *label->to : *label->from).name;
            if (const auto* file = std::get_if<AttachmentChange>(&change); file && about.empty())
                about = (file->to ? *file->to : *file->from).name;
        }
        if (about.empty()) about = action.detail;
        return words_.text("casefile.action." + std::string(actionName(action.kind)), {about});
    }
    std::string told(const EditChange& change) {
        const Edit& edit = change.to ? *change.to : *change.from;
        const std::string name = scenarioName(change.scenario);
        const std::string what = editSentence(edit, {rulebook(change.rulebook), nullptr}, words_);
        return words_.text(change.to ? "casefile.change" : "casefile.change-back", {name, what});
    }
    std::string told(const FindingChange& change) const {
        if (!change.to) return words_.text("casefile.finding-open", {change.key});
        const std::string state = words_.text(std::string("finding.state.") + findingStateText(change.to->state));
        return change.to->note.empty() ? words_.text("casefile.finding", {state, change.key})
                                       : words_.text("casefile.finding-note", {state, change.key, change.to->note});
    }
    // The last that it had, though it may be deleted by now.
    std::string scenarioName(ScenarioId id) const {
        std::string name = std::to_string(id);
        for (const LogEntry& entry : file_.log())
            for (const Change& change : entry.action.changes)
                if (const auto* label = std::get_if<ScenarioChange>(&change); label && label->scenario == id)
                    name = (label->to ? *label->to : *label->from).name;
        return name;
    }
    const Rulebook& rulebook(const std::string& id) {
        static const Rulebook none;
        if (id.empty()) return none;
        auto& kept = rulebooks_[id];
        if (!kept)
            if (auto found = file_.rulebook(id)) kept = *found;
        return kept ? *kept : none;
    }

    CaseFile& file_;
    const Catalogue& words_;
    Console& console_;
    std::map<std::string, std::shared_ptr<const Rulebook>> rulebooks_;
};

}  // namespace

int logOfCase(const CaseCommand& command, const std::vector<std::string>& /*folders*/, Console& console) {
    const auto opened = openToRead(command.file, {}, console);
    if (!opened) return kUnreadable;
    LogWriter writer(*opened, console);
    if (command.format == "json")
        writer.json();
    else
        writer.text();
    return anyAtLeast(opened->problems(), Severity::Error) ? kIncomplete : kDone;
}

}  // namespace clearline::cli
