#include "app/cli/case_author.h"
#include "app/cli/case_command.h"
#include "app/cli/case_source.h"
#include "app/cli/password.h"
#include "core/seal/sealed_file.h"

namespace clearline::cli {

namespace {

int failed(const Problems& problems, Console& console) {
    console.problems(problems);
    return kUnreadable;
}

}  // namespace

int exportCase(const CaseCommand& command, Console& console) {
    const auto opened = openToRead(command.file, {}, console);
    if (!opened || anyAtLeast(opened->problems(), Severity::Fatal)) return kUnreadable;
    CaseFile& file = *opened;
    Redaction redaction{command.hideSubjects, {}, command.hidePeople};
    for (const std::string& column : command.hideColumns) {
        const std::size_t dot = column.find('.');
        if (dot == std::string::npos) return console.usage("usage.hide-column", {column});
        redaction.columns.emplace_back(column.substr(0, dot), column.substr(dot + 1));
    }
    const bool whole = redaction.subjects.empty() && redaction.columns.empty() && !redaction.people;
    const auto done =
        whole ? file.saveCopy(command.to) : file.saveRedactedCopy(command.to, redaction, authorNow(command.who));
    if (!done) return failed(done.problems(), console);
    console.message(whole ? "casefile.copied" : "casefile.copied-redacted", {command.to});
    return kDone;
}

int sealCase(const CaseCommand& command, bool open, Console& console) {
    // What is sealed is a case that holds.
    if (!open && !openToRead(command.file, {}, console)) return kUnreadable;
    auto password = passwordFor(open ? PasswordFor::Opening : PasswordFor::Sealing, command.passwordFile, console);
    if (!password) return kUsage;
    const Secret secret(*password);
    wipe(*password);
    const auto problem =
        open ? unsealFile(command.file, command.to, secret) : sealFile(command.file, command.to, secret);
    if (problem) return failed({*problem}, console);
    console.message(open ? "casefile.unsealed" : "casefile.sealed", {command.to});
    return kDone;
}

}  // namespace clearline::cli
