#include "core/ledger/ledger.h"

#include <algorithm>

#include "core/ledger/fold.h"
#include "core/ledger/step_reader.h"

namespace clearline {

std::string_view lineKindText(LineKind kind) {
    constexpr std::string_view kWords[] = {"opening",     "counted", "expired", "withdrawn", "amended",
                                           "rule-change", "cap",     "clamp",   "hold",      "rounding",
                                           "spent",       "listed",  "delisted"};
    return kWords[static_cast<std::size_t>(kind)];
}

std::string_view silentReasonText(SilentReason reason) {
    constexpr std::string_view kWords[] = {"not-received",
                                           "replaced",
                                           "withdrawn",
                                           "not-eligible",
                                           "undeclared-kind",
                                           "no-rule",
                                           "date-missing",
                                           "rule-not-in-force",
                                           "condition",
                                           "not-computable",
                                           "unconfirmed",
                                           "not-yet",
                                           "expired-before-counting",
                                           "expired-before-opening",
                                           "source-not-accepted",
                                           "not-made-good",
                                           "made-good",
                                           "lesser-item",
                                           "suspended",
                                           "capped",
                                           "between-settlements",
                                           "waiting",
                                           "nothing-to-extend"};
    return kWords[static_cast<std::size_t>(reason)];
}

bool Ledger::incomplete() const { return fold_->incomplete; }
bool Ledger::eligible() const { return schedule_->eligible; }

std::optional<Points> Ledger::score() const {
    if (!schedule_->hasScore) return std::nullopt;
    return fold_->after[fold_->after.size() - 1];
}

Points Ledger::opening() const { return fold_->after.size() ? fold_->after[0] : Points(0); }
std::size_t Ledger::lineCount() const { return fold_->entry.size(); }
std::size_t Ledger::entryCount() const { return fold_->entry.empty() ? 0 : fold_->entry.back() + std::size_t{1}; }
LineKind Ledger::lineKind(std::size_t index) const { return kindIn(fold_->kind[index]); }
std::size_t Ledger::entryOf(std::size_t index) const { return fold_->entry[index]; }
const NumberColumn& Ledger::lineAfters() const { return fold_->after; }
std::span<const std::uint32_t> Ledger::lineEntries() const { return fold_->entry; }

std::size_t Ledger::firstLineOf(std::size_t entry) const {
    const auto& entries = fold_->entry;
    if (entries.size() == entryCount()) return std::min(entry, entries.size());  // no entry has a second line
    // An entry gives one to four lines, so its first line is not before its own number.
    const auto from = entries.begin() + static_cast<std::ptrdiff_t>(std::min(entry, entries.size()));
    return static_cast<std::size_t>(std::lower_bound(from, entries.end(), entry) - entries.begin());
}

Date Ledger::entryDate(std::size_t entry) const {
    return entry == 0 && schedule_->hasScore ? schedule_->opening
                                             : schedule_->day(schedule_->events[fold_->eventIndex(entry)]);
}

Points Ledger::entryAfter(std::size_t entry) const { return fold_->after[firstLineOf(entry + 1) - 1]; }

Line Ledger::line(std::size_t index) const {
    const FoldResult& fold = *fold_;
    Line line;
    line.n = index + 1;
    const std::size_t entry = fold.entry[index];
    line.entry = entry + 1;
    line.kind = kindIn(fold.kind[index]);
    line.incomplete = incompleteIn(fold.kind[index]);
    line.after = fold.after[index];
    if (index) line.before = fold.after[index - 1];
    line.delta = line.after - line.before;
    if (entry == 0 && schedule_->hasScore) {
        line.date = schedule_->opening;
        return line;
    }
    const Event& event = schedule_->events[fold.eventIndex(entry)];
    line.date = schedule_->day(event);
    if (event.contribution == kNoContribution) return line;
    const Contribution& c = schedule_->contributions[event.contribution];
    line.contribution = event.contribution;
    line.record = c.record;
    line.rule = c.rule;
    const Effect& effect = rulebook_->rules[c.rule].effect;
    if (effect.touchesPoints()) line.characteristic = effect.characteristic;
    if (!c.marked) return line;
    const Mark& mark = schedule_->marks.at(event.contribution);
    if (mark.relation != kNoRelation) line.relation = mark.relation;
    if (mark.unit) line.unit = mark.unit;
    return line;
}

std::size_t Ledger::readEntries(std::size_t line, std::span<EntryRow> rows) const {
    const FoldResult& fold = *fold_;
    const std::size_t lines = fold.entry.size();
    std::size_t count = 0;
    for (; count < rows.size() && line < lines; ++count) {
        EntryRow row;
        const std::size_t entry = fold.entry[line];
        row.firstLine = static_cast<std::uint32_t>(line);
        row.kind = kindIn(fold.kind[line]);
        row.incomplete = incompleteIn(fold.kind[line]);
        row.date = schedule_->opening;
        if (entry != 0 || !schedule_->hasScore) {
            const Event& event = schedule_->events[fold.eventIndex(entry)];
            row.date = schedule_->day(event);
            if (event.contribution != kNoContribution) {
                const Contribution& c = schedule_->contributions[event.contribution];
                row.record = c.record;
                row.rule = c.rule;
            }
        }
        unsigned shift = 0;
        for (++line; line < lines && fold.entry[line] == entry; ++line, shift += 4)
            row.others |= static_cast<std::uint32_t>(kindIn(fold.kind[line])) << shift;
        row.lastLine = static_cast<std::uint32_t>(line - 1);
        rows[count] = row;
    }
    return count;
}

std::vector<Crossing> Ledger::crossed(std::size_t index) const {
    std::vector<Crossing> crossings;
    const std::size_t entry = fold_->entry[index];
    if (entry == 0 || (index + 1 < fold_->entry.size() && fold_->entry[index + 1] == entry)) return crossings;
    std::size_t first = index;
    while (fold_->entry[first - 1] == entry) --first;
    const Points before = fold_->after[first - 1];
    const Points after = fold_->after[index];
    if (before == after) return crossings;
    const Date day = entryDate(entry);
    for (std::size_t t = 0; t < rulebook_->thresholds.size(); ++t) {
        const Threshold& threshold = rulebook_->thresholds[t];
        if (!threshold.when.contains(day) || !threshold.concerns(subject().kind)) continue;
        const bool reached = threshold.reachedBy(after);
        if (reached != threshold.reachedBy(before)) crossings.push_back({t, reached});
    }
    return crossings;
}

Steps Ledger::steps(std::size_t index) const { return StepReader(*this).steps(index); }

std::span<const Contribution> Ledger::contributions() const { return schedule_->contributions; }
const std::vector<Silent>& Ledger::silent() const { return schedule_->silent; }
const std::vector<Standing>& Ledger::standings() const { return fold_->standings; }
const std::vector<ThresholdState>& Ledger::thresholds() const { return fold_->thresholds; }
const std::vector<ListState>& Ledger::lists() const { return fold_->lists; }
Mark Ledger::mark(std::size_t contribution) const {
    const auto found = schedule_->marks.find(static_cast<std::uint32_t>(contribution));
    return found == schedule_->marks.end() ? Mark{} : found->second;
}
const Problems& Ledger::problems() const { return fold_->problems; }

std::optional<Points> Ledger::pointsOf(std::size_t contribution) const {
    const std::uint32_t slot = schedule_->contributions[contribution].slot;
    if (!fold_->valued[slot]) return std::nullopt;
    return fold_->values[slot];
}

std::optional<std::size_t> Ledger::lineLike(const Ledger& other, std::size_t line) const {
    if (other.schedule_ != schedule_) return std::nullopt;
    const std::size_t otherEntry = other.fold_->entry[line];
    std::size_t entry = otherEntry;
    if (otherEntry != 0 && !fold_->eventOfEntry.empty()) {
        const auto& events = fold_->eventOfEntry;
        const auto event = static_cast<std::uint32_t>(other.fold_->eventIndex(otherEntry));
        const auto found = std::lower_bound(events.begin() + 1, events.end(), event);
        if (found == events.end() || *found != event) return std::nullopt;
        entry = static_cast<std::size_t>(found - events.begin());
    }
    const std::size_t first = firstLineOf(entry);
    for (std::size_t i = first; i < fold_->entry.size() && fold_->entry[i] == entry; ++i)
        if (kindIn(fold_->kind[i]) == kindIn(other.fold_->kind[line])) return i;
    return first;
}

std::optional<std::size_t> Ledger::lineOfRecord(RecordIndex record) const {
    std::optional<std::size_t> found;
    const auto counts = [](LineKind kind) {
        return kind == LineKind::Counted || kind == LineKind::Spent || kind == LineKind::Listed;
    };
    const std::size_t first = schedule_->hasScore ? 1 : 0;  // after the opening, which is no event
    for (std::size_t entry = entryCount(); entry-- > first && !found;) {
        const Event& event = schedule_->events[fold_->eventIndex(entry)];
        if (event.contribution != kNoContribution && counts(event.lineKind()) &&
            schedule_->contributions[event.contribution].record == record)
            found = firstLineOf(entry);
    }
    return found;
}

}  // namespace clearline
