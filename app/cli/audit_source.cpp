#include "app/cli/audit_source.h"

#include <algorithm>
#include <set>

#include "core/ledger/evaluate.h"
#include "core/rulebook/load.h"

namespace clearline::cli {

void AuditReport::add(const Problems& problems, Severity floor) {
    for (const Problem& problem : problems) {
        if (problem.severity < floor) continue;
        if (problem.severity >= Severity::Error) incomplete_ = true;
        if (json_)
            kept_.push_back(problem);
        else
            console_.problem(problem);
    }
}

int AuditSource::load(const std::vector<std::string>& others) {
    if (const int code = readClock(options_.asOf, options_.knownOn, clock_, console_)) return code;
    // Which rulebook the others stand beside is not guessed.
    if (options_.rulebook.empty() && !others.empty()) return console_.usage("usage.one-rulebook");
    std::vector<std::string> names;
    if (!options_.rulebook.empty()) {
        names.push_back(options_.rulebook);
        names.insert(names.end(), others.begin(), others.end());
    }
    if (isCaseName(options_.file)) {
        auto source = loadFromCase(options_.file, names, {}, folders_);
        if (!source) {
            refused_ = source.problems();
        } else {
            LoadedSource taken = std::move(source).value();
            loaded_ = std::move(taken.loaded);
            file_ = std::move(taken.file);
        }
    } else {
        auto loaded = loadCase(options_.file, names, folders_, console_);
        if (!loaded)
            refused_ = loaded.problems();
        else
            loaded_ = std::move(loaded).value();
    }
    if (!refused_.empty()) {
        if (options_.format != "json") console_.problems(refused_);
        return kUnreadable;
    }
    if (loaded_.rulebooks.size() < std::max<std::size_t>(names.size(), 1) ||
        (names.empty() && loaded_.rulebooks.size() > 1))
        return console_.usage("usage.one-rulebook");
    return kDone;
}

Result<std::shared_ptr<const Rulebook>> AuditSource::read(std::shared_ptr<const Rulebook> rulebook) const {
    if (options_.readings.empty()) return rulebook;
    return withReadings(*rulebook, options_.readings);
}

Result<Scenario> AuditSource::scenario(const std::string& name, const Rulebook& rulebook) const {
    if (name.empty()) return Scenario{};
    const auto id = file_ ? file_->state().scenarioNamed(name) : std::nullopt;
    if (!id) return Problem{"case.no-scenario", Severity::Fatal, {options_.file, 0, 0}, {name}};
    const KeptScenario& kept = file_->state().scenarios.at(*id);
    Scenario scenario = kept.under("");
    for (const Edit& edit : kept.under(rulebook.id).edits) scenario = scenario.with(edit);
    scenario.name = name;
    return scenario;
}

Result<Scenario> AuditSource::withEdits(Scenario scenario, const Rulebook& rulebook) const {
    Problems wrong;
    const auto lay = [&](const Result<Edit>& edit) {
        if (edit)
            scenario = scenario.with(*edit);
        else
            wrong.insert(wrong.end(), edit.problems().begin(), edit.problems().end());
    };
    const std::string name = scenario.name;
    for (const std::string& record : options_.edits.without) lay(Edit(RecordExcluded{record}));
    for (const std::string& amend : options_.edits.amends) lay(parseAmend(amend, *loaded_.input->records));
    for (const std::string& add : options_.edits.adds) lay(parseAdd(add));
    for (const std::string& set : options_.edits.sets) lay(parseSet(set, rulebook));
    for (const std::string& rule : options_.edits.rulesOff) lay(Edit(RuleOff{rule}));
    for (const std::string& thrown : options_.edits.switches) lay(parseSwitch(thrown));
    if (!wrong.empty()) return wrong;
    scenario.name = name;
    return scenario;
}

Result<std::shared_ptr<const CaseInput>> AuditSource::edited(const Scenario& scenario) const {
    return applyToInput(scenario, loaded_.input, [this](std::string_view kind) { return kindDeclared(kind); });
}

int AuditSource::edit(EditedAudit& into) const {
    const auto read = this->read(rulebook());
    if (!read) return refuse(read.problems());
    auto kept = scenario(options_.scenario, **read);
    if (!kept) return refuse(kept.problems());
    auto edits = withEdits(std::move(kept).value(), **read);
    if (!edits) return refuse(edits.problems());
    const auto input = edited(*edits);
    if (!input) return refuse(input.problems());
    const auto rulebook = applyToRulebook(*edits, *read);
    if (!rulebook) return refuse(rulebook.problems());
    into = {*input, *rulebook, std::move(edits).value()};
    return kDone;
}

int AuditSource::subjects(const std::vector<std::shared_ptr<const CaseInput>>& inputs,
                          std::vector<std::string>& into) const {
    std::set<std::string> all;
    for (const auto& input : inputs)
        for (std::string& subject : subjectsOf(*input)) all.insert(std::move(subject));
    if (options_.subject.empty())
        into.assign(all.begin(), all.end());
    else if (!all.contains(options_.subject))
        return console_.usage("usage.subject", {options_.subject, options_.file});
    else
        into = {options_.subject};
    return kDone;
}

int AuditSource::refuse(const Problems& problems) const {
    console_.problems(problems);
    return anyAtLeast(problems, Severity::Fatal) ? kUnreadable : kUsage;
}

int checkAuditOptions(const AuditOptions& options, const std::string& command, Console& console) {
    if (options.file.empty()) return console.usage("usage.audit-file", {command});
    const bool isCase = isCaseName(options.file);
    if (options.rulebook.empty() && !keepsRulebooks(options.file)) return console.usage("usage.audit-rulebook", {command});
    if (!options.scenario.empty() && !isCase) return console.usage("usage.audit-case");
    if (options.format != "text" && options.format != "json" && options.format != "csv")
        return console.usage("usage.format", {options.format});
    return kDone;
}

}  // namespace clearline::cli
