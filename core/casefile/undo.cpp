#include "core/casefile/undo.h"

#include <algorithm>
#include <map>
#include <set>

namespace clearline {
namespace {

Problem cannot(const char* code, std::vector<std::string> args) { return {code, Severity::Error, {}, std::move(args)}; }

Changes reversed(const Changes& changes) {
    Changes back;
    for (auto it = changes.rbegin(); it != changes.rend(); ++it) back.push_back(reverseOf(*it));
    return back;
}

// The first entry after `entry` that touches something of `changes`.
std::optional<std::uint64_t> laterTouch(const Changes& changes, std::uint64_t entry, const std::vector<LogEntry>& log) {
    std::set<std::string> things;
    for (const Change& change : changes) things.insert(thingOf(change));
    for (std::size_t i = entry; i < log.size(); ++i)
        for (const Change& change : log[i].action.changes)
            if (things.contains(thingOf(change))) return log[i].seq;
    return std::nullopt;
}

// Where a change stands among others that touch different things, so that each fits: a scenario is there before its
// edits and before it is the base, and goes after them.
int orderOf(const Change& change) {
    if (const auto* scenario = std::get_if<ScenarioChange>(&change)) return scenario->to ? 0 : 3;
    return std::holds_alternative<BaseChange>(change) ? 2 : 1;
}

void continueTo(Change& first, const Change& then) {
    std::visit([&](auto& it) { it.to = std::get<std::decay_t<decltype(it)>>(then).to; }, first);
}
bool changesNothing(const Change& change) {
    return std::visit([](const auto& it) { return it.from == it.to; }, change);
}

// Many changes, one after another, as one of each thing. Going back and forth would otherwise double them each time.
Changes summedUp(const Changes& changes) {
    std::map<std::string, std::size_t> places;
    Changes summed;
    for (const Change& change : changes) {
        const auto [place, isNew] = places.emplace(thingOf(change), summed.size());
        if (isNew)
            summed.push_back(change);
        else
            continueTo(summed[place->second], change);
    }
    std::erase_if(summed, changesNothing);
    std::stable_sort(summed.begin(), summed.end(),
                     [](const Change& a, const Change& b) { return orderOf(a) < orderOf(b); });
    return summed;
}

// The log read as one person's stack: what undo and redo without a name would take. What somebody else took back or
// did again is no longer this person's to undo or redo.
struct Stack {
    std::vector<std::uint64_t> done, undone;  // of undone: the Undone entries

    Stack(const std::vector<LogEntry>& log, std::string_view who) {
        for (const LogEntry& entry : log) {
            if (entry.action.changes.empty()) continue;
            const bool own = entry.who == who;
            switch (entry.action.kind) {
                case ActionKind::Undone:
                    std::erase(done, entry.action.about.value_or(0));
                    if (own) undone.push_back(entry.seq);
                    break;
                case ActionKind::Redone:
                    std::erase(undone, entry.action.about.value_or(0));
                    if (own) done.push_back(entry.seq);
                    break;
                default:
                    if (!own) break;
                    done.push_back(entry.seq);
                    undone.clear();
            }
        }
    }
};

}  // namespace

Result<CaseAction> undoOf(std::uint64_t entry, const CaseState& state, const std::vector<LogEntry>& log) {
    if (entry == 0 || entry > log.size()) return cannot("case.no-entry", {std::to_string(entry)});
    const CaseAction& done = log[entry - 1].action;
    if (done.changes.empty()) return cannot("case.undo-nothing", {std::to_string(entry)});
    CaseAction undo;
    undo.kind = done.kind == ActionKind::Undone ? ActionKind::Redone : ActionKind::Undone;
    undo.about = entry;
    undo.changes = reversed(done.changes);
    if (const auto problem = state.conflictOf(undo.changes)) {
        const auto later = laterTouch(done.changes, entry, log);
        return cannot("case.undo-depends", {std::to_string(entry), problem->args.front(),
                                            later ? std::to_string(*later) : std::to_string(log.size())});
    }
    return undo;
}

Result<CaseAction> goBackTo(std::uint64_t entry, const CaseState& state, const std::vector<LogEntry>& log) {
    if (entry > log.size()) return cannot("case.no-entry", {std::to_string(entry)});
    CaseAction back;
    back.kind = ActionKind::WentBack;
    back.about = entry;
    for (std::size_t i = log.size(); i > entry; --i)
        for (Change& change : reversed(log[i - 1].action.changes)) back.changes.push_back(std::move(change));
    back.changes = summedUp(back.changes);
    if (back.changes.empty()) return cannot("case.undo-nothing", {std::to_string(entry)});
    if (const auto problem = state.conflictOf(back.changes)) return *problem;
    return back;
}

std::optional<std::uint64_t> nextUndo(const std::vector<LogEntry>& log, std::string_view who) {
    const Stack stack(log, who);
    if (stack.done.empty()) return std::nullopt;
    return stack.done.back();
}

std::optional<std::uint64_t> nextRedo(const std::vector<LogEntry>& log, std::string_view who) {
    const Stack stack(log, who);
    if (stack.undone.empty()) return std::nullopt;
    return stack.undone.back();
}

}  // namespace clearline
