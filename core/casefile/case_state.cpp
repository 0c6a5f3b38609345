#include "core/casefile/case_state.h"

#include <algorithm>

#include "core/intake/table_kind.h"

namespace clearline {
namespace {

#ifdef CLEARLINE_CONTROL_OVERWRITING  // tests/faults: what its processes must catch
constexpr bool kOverwriting = true;
#else
constexpr bool kOverwriting = false;
#endif

// Applies changes one after another to a state of its own, so that a later change of an entry may
// build on an earlier one (a scenario created, then edited) and nothing is half done.
class Applying {
public:
    Applying(CaseState& state, std::uint64_t entry) : state_(state), entry_(entry) {}

    bool operator()(const EditChange& change) {
        if (!change.from && !change.to) return false;
        const auto scenario = state_.scenarios.find(change.scenario);
        if (scenario == state_.scenarios.end()) return false;
        const std::string thing = thingOf(change.rulebook, change.to ? *change.to : *change.from);
        if (change.from && change.to && thingOf(*change.from) != thingOf(*change.to)) return false;
        auto& edits = scenario->second.edits;
        const auto found = edits.find(thing);
        const bool fits = change.from ? found != edits.end() && found->second.edit == *change.from &&
                                            found->second.rulebook == change.rulebook
                                      : found == edits.end();
        if (!fits && !kOverwriting) return false;
        if (change.to)
            edits.insert_or_assign(thing, KeptEdit{change.rulebook, *change.to, entry_});
        else if (found != edits.end())
            edits.erase(found);
        return true;
    }

    bool operator()(const ScenarioChange& change) {
        if (!change.from && !change.to) return false;
        const auto found = state_.scenarios.find(change.scenario);
        const bool there = found != state_.scenarios.end();
        if (change.from.has_value() != there || (there && found->second.label != *change.from)) return false;
        if (change.to) {
            if (change.scenario == 0 || change.scenario > kMostNumber) return false;
            state_.scenarios[change.scenario].label = *change.to;
            state_.nextScenario = std::max(state_.nextScenario, change.scenario + 1);
            return true;
        }
        if (!found->second.edits.empty() || state_.base == change.scenario) return false;
        state_.scenarios.erase(found);
        return true;
    }

    bool operator()(const BaseChange& change) {
        if (state_.base != change.from) return false;
        if (change.to && !state_.scenarios.contains(*change.to)) return false;
        state_.base = change.to;
        return true;
    }

    bool operator()(const AttachmentChange& change) {
        if (!change.from && !change.to) return false;
        const auto found = state_.attachments.find(change.attachment);
        const bool there = found != state_.attachments.end();
        if (change.from.has_value() != there || (there && found->second != *change.from)) return false;
        if (!change.to) {
            state_.attachments.erase(found);
            return true;
        }
        if (change.attachment == 0 || change.attachment > kMostNumber) return false;
        state_.attachments[change.attachment] = *change.to;
        state_.nextAttachment = std::max(state_.nextAttachment, change.attachment + 1);
        return true;
    }

    bool operator()(const FindingChange& change) {
        if (change.key.empty() || (!change.from && !change.to)) return false;
        const auto found = state_.findings.find(change.key);
        const bool there = found != state_.findings.end();
        if (change.from.has_value() != there || (there && found->second != *change.from)) return false;
        if (change.to)
            state_.findings.insert_or_assign(change.key, *change.to);
        else
            state_.findings.erase(found);
        return true;
    }

    bool operator()(const ObjectionChange& change) {
        if (!change.from && !change.to) return false;
        for (const auto* side : {&change.from, &change.to})
            if (*side && (*side)->id != change.objection) return false;
        const auto found = state_.objections.find(change.objection);
        const bool there = found != state_.objections.end();
        if (change.from.has_value() != there || (there && found->second != *change.from)) return false;
        if (!change.to) {
            state_.objections.erase(found);
            return true;
        }
        if (change.objection == 0 || change.objection > kMostNumber) return false;
        state_.objections.insert_or_assign(change.objection, *change.to);
        state_.nextObjection = std::max(state_.nextObjection, change.objection + 1);
        return true;
    }

    bool operator()(const CalendarChange& change) {
        if (state_.calendar != change.from) return false;
        state_.calendar = change.to;
        return true;
    }

private:
    static constexpr std::uint64_t kMostNumber = std::uint64_t{1} << 31;
    CaseState& state_;
    std::uint64_t entry_;
};

std::optional<Problem> applyAll(CaseState& state, const Changes& changes, std::uint64_t entry) {
    Applying applying(state, entry);
    for (const Change& change : changes)
        if (!std::visit(applying, change))
            return Problem{"case.change-conflict", Severity::Error, {}, {thingOf(change)}};
    return std::nullopt;
}

// What stands beside a record file of ours is told by its name, as when it was read (table_kind.h).
bool beginsImport(const KeptSource& source, const KeptSource& before) {
    if (source.entry != before.entry) return true;
    if (source.plan) return source.plan->table == 0;
    return before.plan || std::string_view(tableKindOf(source.name)) == "records";
}

}  // namespace

Scenario KeptScenario::under(const std::string& rulebook) const {
    Scenario scenario{label.name, {}};
    for (const auto& [thing, kept] : edits)
        if (kept.rulebook.empty() || kept.rulebook == rulebook) scenario.edits.push_back(kept.edit);
    return scenario;
}

std::optional<Problem> CaseState::apply(const CaseAction& action, std::uint64_t entry) {
    for (const KeptSource& source : action.sources) {
        const bool known =
            std::any_of(sources.begin(), sources.end(), [&](const KeptSource& had) { return had.id == source.id; });
        if (known || source.id == 0) return Problem{"case.change-conflict", Severity::Error, {}, {source.name}};
    }
    if (action.changes.size() == 1) {  // all or nothing by itself, and the usual case
        if (auto problem = applyAll(*this, action.changes, entry)) return problem;
    } else if (!action.changes.empty()) {
        CaseState next = *this;
        if (auto problem = applyAll(next, action.changes, entry)) return problem;
        *this = std::move(next);
    }
    for (const KeptSource& source : action.sources) sources.emplace_back(source).entry = entry;
    if (action.rulebook) rulebooks.push_back(*action.rulebook);
    if (action.receipt) receipts.push_back(*action.receipt);
    return std::nullopt;
}

std::optional<Problem> CaseState::conflictOf(const Changes& changes) const {
    CaseState trial = *this;
    return applyAll(trial, changes, 0);
}

const KeptRulebook* CaseState::rulebook(std::string_view id) const {
    const auto found =
        std::find_if(rulebooks.rbegin(), rulebooks.rend(), [&](const KeptRulebook& kept) { return kept.id == id; });
    return found == rulebooks.rend() ? nullptr : &*found;
}

std::optional<ScenarioId> CaseState::scenarioNamed(std::string_view name) const {
    for (const auto& [id, scenario] : scenarios)
        if (scenario.label.name == name) return id;
    return std::nullopt;
}

std::string toldName(const KeptSource& source, const std::string& file) {
    return source.plan && !source.plan->name.empty() ? file + "!" + source.plan->name : file;
}

std::vector<std::vector<KeptSource>> importsOf(const std::vector<KeptSource>& sources) {
    std::vector<std::vector<KeptSource>> imports;
    for (const KeptSource& source : sources) {
        if (imports.empty() || beginsImport(source, imports.back().back())) imports.emplace_back();
        imports.back().push_back(source);
    }
    std::map<std::string, int> met;
    for (std::vector<KeptSource>& import : imports) {
        int nthOfFile = 1;  // the tables of one foreign file stand under one name
        for (const KeptSource& source : import) {
            const int nth = ++met[toldName(source, source.name)];
            if (source.plan) nthOfFile = std::max(nthOfFile, nth);
        }
        for (KeptSource& source : import) {
            int& nth = met[toldName(source, source.name)];
            if (source.plan) nth = nthOfFile;
            if (nth > 1) source.name = std::to_string(nth) + "/" + source.name;
        }
    }
    return imports;
}

}  // namespace clearline
