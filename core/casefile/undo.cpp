#include "core/casefile/undo.h"

#include <algorithm>
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

// The log read as one person's stack: what undo and redo without a name would take.
struct Stack {
    std::vector<std::uint64_t> done, undone;  // of undone: the Undone entries

    Stack(const std::vector<LogEntry>& log, std::string_view who) {
        for (const LogEntry& entry : log) {
            if (entry.who != who || entry.action.changes.empty()) continue;
            switch (entry.action.kind) {
                case ActionKind::Undone:
                    std::erase(done, entry.action.about.value_or(0));
                    undone.push_back(entry.seq);
                    break;
                case ActionKind::Redone:
                    std::erase(undone, entry.action.about.value_or(0));
                    done.push_back(entry.seq);
                    break;
                default: done.push_back(entry.seq); undone.clear();
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
