#include "app/cli/correction_command.h"

#include <algorithm>

#include "app/cli/case_author.h"
#include "app/cli/key_command.h"
#include "app/cli/out_file.h"
#include "core/export/apply_correction.h"
#include "core/export/correction_text.h"
#include "core/rulebook/load.h"
#include "core/yaml/find_files.h"

namespace clearline::cli {

namespace {

int failed(const Problems& problems, Console& console) {
    console.problems(problems);
    return kUnreadable;
}

// The objection's rulebooks: those named, else all of the case, with the readings chosen.
Result<bool> chooseReadings(CorrectionBase& base, const std::vector<std::string>& readings) {
    for (auto& rulebook : base.rulebooks) {
        std::vector<std::string> own;
        for (const std::string& id : readings)
            for (const auto& reading : rulebook->readings)
                if (reading.id == id) own.push_back(id);
        if (own.empty()) continue;
        auto read = withReadings(*rulebook, own);
        if (!read) return read.problems();
        rulebook = std::move(read).value();
    }
    return true;
}

// What `make` reads by name.
std::vector<std::string> readBy(const CorrectionCommand& command) {
    std::vector<std::string> read{command.file, command.sign, command.passwordFile};
    read.insert(read.end(), command.rulebooks.begin(), command.rulebooks.end());
    return read;
}

int makeCorrectionOf(const CorrectionCommand& command, const std::vector<std::string>& folders, Console& console) {
    if (command.out.empty()) return console.usage("usage.correction-out");
    if (command.number == 0) return console.usage("usage.correction-number");
    CorrectionWish wish;
    if (const int code = readClock(command.asOf, command.knownOn, wish.clock, console)) return code;
    if (!command.receivedOn.empty()) {
        wish.receivedOn = Date::fromIso(command.receivedOn);
        if (!wish.receivedOn) return console.usage("usage.date", {"--received-on", command.receivedOn});
    }
    if (const auto problem = ontoOriginal(command.out, readBy(command))) return failed({*problem}, console);
    auto opened = openForCorrection(command.file, command.rulebooks, std::nullopt, folders);
    if (!opened) return failed(opened.problems(), console);
    CorrectionCase& kept = **opened;
    const auto& objections = kept.file->state().objections;
    const auto objection = objections.find(command.number);
    if (objection == objections.end()) {
        console.problem({"objection.none", Severity::Error, {command.file, 0, 0}, {std::to_string(command.number)}});
        return kUsage;
    }
    if (auto chosen = chooseReadings(kept.base, command.readings); !chosen) return failed(chosen.problems(), console);
    auto law = loadLaw(folders);
    if (!law) return failed(law.problems(), console);
    wish.law = *law;
    auto made = makeCorrection(objection->second, kept.base, wish);
    if (!made) return failed(made.problems(), console);
    Correction correction = std::move(made).value();
    if (!command.sign.empty()) {
        int code = kDone;
        const auto key = keyFrom(command.sign, command.passwordFile, console, code);
        if (!key) return code;
        correction = signedBy(std::move(correction), key->key);
    }
    if (const CorrectionVerdict own = verifyCorrection(correction, kept.base); !own.holds()) {
        console.problems(own.problems);
        console.message("proof.not-made");
        return kIncomplete;
    }
    const std::string text = correctionText(correction);
    if (const auto problem = writeOutFile(command.out, command.force, readBy(command), text))
        return failed({*problem}, console);
    for (const CorrectionClaim& claim : correction.claims)
        writeClaim(claim, console.words(), Identifiers::Masked, console.sink());
    console.message(correction.signature ? "proof.made-signed" : "proof.made", {command.out});
    return kDone;
}

// What is installed here of what it cites. Its ids are a stranger's: none that is a path is followed.
CitedSources sourcesOf(const Correction& correction, const std::vector<std::string>& folders) {
    CitedSources sources;
    if (auto law = loadLaw(folders)) sources.law = *law;
    for (const auto& book : correction.rulebooks) {
        if (book.id.find_first_of("/\\.") != std::string::npos) continue;
        if (auto found = findRulebook(book.id, folders)) sources.rulebooks.push_back(*found);
    }
    return sources;
}

int showCorrection(const CorrectionCommand& command, const std::vector<std::string>& folders, Console& console) {
    const auto correction = correctionIn(command.file, console);
    if (!correction) return kUnreadable;
    writeCorrection(*correction, console.words(), command.showIdentifiers ? Identifiers::Shown : Identifiers::Masked,
                    sourcesOf(*correction, folders), console.sink());
    return correction->signature && !signatureHolds(*correction) ? kIncomplete : kDone;
}

int verifyCorrectionOn(const CorrectionCommand& command, const std::vector<std::string>& folders, Console& console) {
    if (command.inCase.empty()) return console.usage("usage.correction-case", {command.name});
    const auto correction = correctionIn(command.file, console);
    if (!correction) return kUnreadable;
    std::optional<PublicKey> key;
    if (const int code = expectedKey(command.key, key, console)) return code;
    std::vector<std::string> rulebooks;
    for (const auto& book : correction->rulebooks) rulebooks.push_back(book.id);
    auto opened = openForCorrection(command.inCase, rulebooks, std::nullopt, folders);
    if (!opened) return failed(opened.problems(), console);
    const CorrectionVerdict verdict = verifyCorrection(*correction, (*opened)->base, key);
    writeVerdict(verdict, console.words(), Identifiers::Masked, console.sink());
    console.problems(verdict.problems);
    return verdict.holds() ? kDone : kIncomplete;
}

int run(const CorrectionCommand& command, const std::vector<std::string>& folders, Console& console) {
    if (command.file.empty()) return console.usage("usage.correction-file", {command.name});
    if (command.name == "make") return makeCorrectionOf(command, folders, console);
    if (command.name == "show") return showCorrection(command, folders, console);
    if (command.name == "verify") return verifyCorrectionOn(command, folders, console);
    return applyCorrection(command, folders, console);
}

void addMake(const CommandForm& make, CorrectionCommand& options) {
    make.argument("CASE", options.file, "case-file");
    make.argument("N", options.number, "correction-number");
    make.option("--out", options.out, "correction-out", "FILE");
    make.flag("--force", options.force, "correction-force");
    make.many("--rulebook", options.rulebooks, "correction-rulebook", "ID");
    make.many("--reading", options.readings, "explain-reading", "ID");
    make.option("--as-of", options.asOf, "explain-as-of", "YYYY-MM-DD");
    make.option("--known-on", options.knownOn, "explain-known-on", "YYYY-MM-DD");
    make.option("--received-on", options.receivedOn, "correction-received-on", "YYYY-MM-DD");
    make.filled("--sign", options.sign, "correction-sign", "KEY");
    make.filled("--password-file", options.passwordFile, "key-password-file", "FILE");
}

void addApply(const CommandForm& apply, CorrectionCommand& options) {
    apply.argument("SCENARIO", options.scenario, "correction-scenario");
    apply.option("--as", options.as, "correction-as", "scenario|version");
    apply.option("--on", options.on, "correction-on", "YYYY-MM-DD");
    apply.option("--who", options.who, "case-who", "NAME");
    apply.option("--why", options.why, "case-why", "TEXT");
    apply.flag("--dry-run", options.dryRun, "case-dry-run");
}

}  // namespace

void addCorrection(const CommandForm& program) {
    const CommandForm correction = program.command("correction", "correction");
    correction.runs([](const auto&, Console& console) { return console.usage("usage.correction-command"); });
    for (const std::string name : {"make", "show", "verify", "apply"}) {
        const auto options = std::make_shared<CorrectionCommand>();
        options->name = name;
        const CommandForm each = correction.command(name, "correction-" + name);
        if (name == "make")
            addMake(each, *options);
        else
            each.argument("FILE", options->file, "correction-file");
        if (name == "show") each.flag("--show-identifiers", options->showIdentifiers, "lookup-show");
        if (name == "verify" || name == "apply") {
            each.option("--case", options->inCase, "correction-case", "CASE");
            each.filled("--key", options->key, "correction-key", "PUBLIC");
        }
        if (name == "apply") addApply(each, *options);
        each.runs([options](const auto& folders, Console& console) { return run(*options, folders, console); });
    }
}

std::optional<Correction> correctionIn(const std::string& file, Console& console) {
    const auto bytes = bytesOf(file, kMostCorrectionBytes);
    if (!bytes) {
        console.problem({"read.not-found", Severity::Fatal, {file, 0, 0}, {file}});
        return std::nullopt;
    }
    auto read = readCorrection(*bytes);
    if (read) return std::move(read).value();
    for (Problem problem : read.problems()) {
        problem.place.file = file;
        console.problem(problem);
    }
    return std::nullopt;
}

Result<std::unique_ptr<CorrectionCase>> openForCorrection(const std::string& file,
                                                          const std::vector<std::string>& rulebooks,
                                                          const std::optional<Author>& author,
                                                          const std::vector<std::string>& folders) {
    auto kept = std::make_unique<CorrectionCase>();
    CaseOptions options;
    options.author = author;
    options.readOnly = !author;
    auto opened = CaseFile::open(file, options);
    if (!opened) return opened.problems();
    kept->file = std::move(opened).value();
    if (anyAtLeast(kept->file->problems(), Severity::Fatal)) return kept->file->problems();
    if (author && kept->file->readOnly()) return Problem{"case.read-only", Severity::Fatal, {file, 0, 0}, {file}};
    std::vector<std::string> there;
    for (const std::string& id : rulebooks)
        if (kept->file->state().rulebook(id) || findRulebook(id, folders)) there.push_back(id);
    if (!rulebooks.empty() && there.empty()) there = {};
    auto loaded = loadFrom(*kept->file, there, folders);
    if (!loaded) return loaded.problems();
    kept->known = loaded->known;
    kept->base.input = loaded->input;
    kept->base.rulebooks = loaded->rulebooks;
    kept->base.reading = readOptionsFor(kept->known);
    kept->base.evidence = heldEvidence(*kept->file);
    for (const auto& each : kept->file->state().rulebooks)
        if (auto& ids = kept->base.keptRulebooks; std::find(ids.begin(), ids.end(), each.id) == ids.end())
            ids.push_back(each.id);
    kept->base.engine = CLEARLINE_VERSION;
    return kept;
}

int expectedKey(const std::string& named, std::optional<PublicKey>& key, Console& console) {
    if (named.empty()) return kDone;
    const auto bytes = bytesOf(named, 4096);
    auto read = readPublicKey(bytes ? *bytes : named);
    if (read) {
        key = read->key;
        return kDone;
    }
    for (Problem problem : read.problems()) {
        problem.place.file = named;
        console.problem(problem);
    }
    return kUnreadable;
}

}  // namespace clearline::cli
