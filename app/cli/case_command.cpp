#include "app/cli/case_command.h"

#include "app/cli/case_author.h"
#include "app/cli/case_source.h"
#include "app/cli/import_report_text.h"
#include "core/casefile/case_file.h"

namespace clearline::cli {

namespace {

std::vector<std::string> rootArgs(const CaseFile& file) {
    return {std::to_string(file.root().entries), file.root().hash.hex()};
}

int newCase(const CaseCommand& command, Console& console) {
    const auto made = CaseFile::create(command.file, authorNow(command.who));
    if (!made) {
        console.problems(made.problems());
        return kUnreadable;
    }
    console.message("casefile.made", {command.file});
    return kDone;
}

void tellSources(const CaseFile& file, Console& console) {
    const Catalogue& words = console.words();
    for (const std::vector<KeptSource>& import : importsOf(file.state().sources))
        for (const KeptSource& source : import) {
            console.data(words.text("casefile.source",
                                    {toldName(source, source.name), std::to_string(source.size), source.sha256}) +
                         "\n");
            if (source.plan)
                console.data("  " + words.text("casefile.plan", {source.plan->mapping, source.plan->sha256}) + "\n");
            for (const KeptTable& table : source.tables) {
                if (table.kind == "ids" || table.kind == "told") continue;  // ours, beside the rows of the file
                const bool own = table.kind != "raw" && table.kind != "choices";
                console.data("  " +
                             words.text(own ? "casefile.rows" : "casefile.rows-" + table.kind,
                                        {std::to_string(table.rows), table.kind}) +
                             "\n");
            }
        }
    for (const KeptRulebook& rulebook : file.state().rulebooks)
        console.data(words.text("casefile.rulebook", {rulebook.id, rulebook.sha256}) + "\n");
}

int infoOfImport(const CaseCommand& command, CaseFile& file, Console& console) {
    auto text = file.importReport(command.import);
    if (text && !*text)
        text = Problem{"case.no-report", Severity::Error, {command.file, 0, 0}, {std::to_string(command.import)}};
    if (!text) {
        console.problems(text.problems());
        return kUnreadable;
    }
    if (command.json) {
        console.data(**text + "\n");
        return kDone;
    }
    const auto report = importReportFromText(**text);
    if (!report) {
        console.problems(report.problems());
        return kUnreadable;
    }
    const LogEntry& entry = file.log()[command.import - 1];
    const std::string hidden = console.words().text("casefile.hidden");
    console.data(console.words().text("casefile.report-of", {std::to_string(entry.seq), entry.at.value_or(hidden),
                                                             entry.who.value_or(hidden), entry.action.report}) +
                 "\n");
    writeImportReport(*report, true, console);
    return kDone;
}

int infoOfCase(const CaseCommand& command, Console& console) {
    const auto opened = openToRead(command.file, {}, console);
    if (!opened) return kUnreadable;
    CaseFile& file = *opened;
    if (command.import > 0) return infoOfImport(command, file, console);
    const Catalogue& words = console.words();
    console.data(words.text("casefile.root", rootArgs(file)) + "\n");
    if (file.redacted()) console.data(words.text("casefile.redacted") + "\n");
    tellSources(file, console);
    const CaseState& state = file.state();
    for (const auto& [id, scenario] : state.scenarios) {
        const bool base = state.base == id;
        console.data(words.text(base ? "casefile.scenario-base" : "casefile.scenario",
                                {scenario.label.name, std::to_string(scenario.edits.size())}) +
                     "\n");
        if (!scenario.label.note.empty()) console.data("  " + scenario.label.note + "\n");
    }
    for (const auto& [id, label] : state.attachments)
        console.data(words.text("casefile.attachment",
                                {std::to_string(id), label.name, std::to_string(label.size), label.sha256}) +
                     "\n");
    if (!state.receipts.empty())
        console.data(words.text("casefile.receipts", {std::to_string(state.receipts.size())}) + "\n");
    return anyAtLeast(file.problems(), Severity::Error) ? kIncomplete : kDone;
}

int verifyCase(const CaseCommand& command, Console& console) {
    const std::optional<Hash> root = Hash::fromHex(command.root);
    if (!command.root.empty() && !root) return console.usage("usage.root", {command.root});
    const auto opened = openToRead(command.file, root, console);
    if (!opened) return kUnreadable;
    const bool holds = !anyAtLeast(opened->problems(), Severity::Error);
    const Catalogue& words = console.words();
    console.data(words.text("casefile.root", rootArgs(*opened)) + "\n");
    console.data(words.text(holds ? "casefile.holds" : "casefile.holds-not") + "\n");
    if (holds) console.data(words.text(root ? "casefile.with-root" : "casefile.without-root") + "\n");
    return holds ? kDone : kIncomplete;
}

}  // namespace

int runCase(const CaseCommand& command, const std::vector<std::string>& folders, Console& console) {
    if (command.name == "import") return importIntoCase(command, folders, console);
    if (command.file.empty()) return console.usage("usage.case-file");
    if (command.format != "text" && command.format != "json")
        return console.usage("usage.case-format", {command.format});
    if (command.name == "new") return newCase(command, console);
    if (command.name == "info") return infoOfCase(command, console);
    if (command.name == "verify") return verifyCase(command, console);
    if (command.name == "log") return logOfCase(command, folders, console);
    if (command.name == "edit" || command.name == "undo") return editCase(command, folders, console);
    if (command.name == "replay") return replayCase(command, folders, console);
    if (command.to.empty()) return console.usage("usage.case-to", {command.name});
    if (command.name == "export") return exportCase(command, console);
    return sealCase(command, command.name == "unseal", console);
}

}  // namespace clearline::cli
