#include "core/audit/known_on/known_on.h"

#include <algorithm>
#include <set>

#include "core/audit/law/filing_term.h"
#include "core/ledger/evaluate.h"
#include "core/record/record.h"

namespace clearline {

namespace {

constexpr std::string_view kCauses[] = {"filed",     "late-filing", "correction", "withdrawal", "confirmed",
                                        "made-good", "follows",     "opening",    "due",        "expired",
                                        "revalued",  "rule-change", "limits"};
static_assert(std::size(kCauses) == kKnownCauses);

using LedgerPointer = std::shared_ptr<const Ledger>;

bool isLimit(LineKind kind) {
    return kind == LineKind::Cap || kind == LineKind::Clamp || kind == LineKind::Hold || kind == LineKind::Rounding;
}

// What a line of a comparison is of: the later ledger's where it has one.
struct Told {
    Line line;
    bool gone = false;
};
Told toldOf(const Comparison& comparison, const LineDifference& difference) {
    const bool gone = difference.second == LineDifference::kNone;
    return {gone ? comparison.first->line(difference.first) : comparison.second->line(difference.second), gone};
}

class Causes {
public:
    Causes(const KnownQuestion& question, const RecordBook& book) : question_(question), book_(book) {
        for (RecordIndex record = 0; record < book.size(); ++record) versions_.insert({book.id(record), record});
    }

    // Time alone: the same was known on both days.
    [[nodiscard]] KnownCause ofTime(const Told& told) const {
        switch (told.line.kind) {
            case LineKind::Opening: return KnownCause::Opening;
            case LineKind::RuleChange: return told.line.record ? KnownCause::Revalued : KnownCause::RuleChange;
            case LineKind::Expired:
            case LineKind::Delisted: return KnownCause::Expired;
            default: return isLimit(told.line.kind) ? KnownCause::Limits : KnownCause::Due;
        }
    }

    // What came to be known after `then` and by `now`.
    KnownChange ofKnowledge(const Told& told, Date then, Date now) const {
        KnownChange change;
        change.cause = isLimit(told.line.kind) ? KnownCause::Limits : KnownCause::Follows;
        if (!told.line.record) return change;
        const RecordIndex record = *told.line.record;
        const auto within = [&](std::optional<Date> day) { return day && *day > then && *day <= now; };
        if (const auto later = laterVersion(record, then, now)) {
            change.cause =
                book_.status(*later) == RecordStatus::Withdrawn ? KnownCause::Withdrawal : KnownCause::Correction;
        } else if (within(book_.date(record, Field::ReceivedOn))) {
            change.cause = isFirst(record) ? KnownCause::Filed : KnownCause::Correction;
            if (change.cause == KnownCause::Filed) late(record, change);
        } else if (within(book_.date(record, Field::ConfirmedOn))) {
            change.cause = KnownCause::Confirmed;
        } else if (within(book_.date(record, Field::MadeGoodOn))) {
            change.cause = KnownCause::MadeGood;
        }
        return change;
    }

private:
    [[nodiscard]] std::optional<RecordIndex> laterVersion(RecordIndex record, Date then, Date now) const {
        if (!book_.anyVersions()) return std::nullopt;
        const auto [first, last] = versions_.equal_range(book_.id(record));
        std::optional<RecordIndex> found;
        for (auto it = first; it != last; ++it) {
            const auto received = book_.date(it->second, Field::ReceivedOn);
            if (book_.version(it->second) > book_.version(record) && received && *received > then && *received <= now &&
                (!found || book_.version(it->second) > book_.version(*found)))
                found = it->second;
        }
        return found;
    }
    [[nodiscard]] bool isFirst(RecordIndex record) const {
        const auto [first, last] = versions_.equal_range(book_.id(record));
        return std::all_of(first, last,
                           [&](const auto& other) { return book_.version(other.second) >= book_.version(record); });
    }
    void late(RecordIndex record, KnownChange& change) const {
        const auto received = book_.date(record, Field::ReceivedOn);
        if (!question_.law || !received) return;
        const auto first = [&](const std::vector<Field>& clock) -> std::optional<Date> {
            for (const Field field : clock)
                if (const auto day = book_.date(record, field)) return day;
            return std::nullopt;
        };
        const auto term =
            filingTerm(*question_.law, *question_.rulebook, book_.symbols().text(book_.kind(record)), *received, first);
        if (!term) return;
        change.formed = term->from;
        change.fromOpening = term->fromOpening;
        if (!term->last || *received <= *term->last) return;
        change.cause = KnownCause::LateFiling;
        change.filing = term->provision;
    }

    const KnownQuestion& question_;
    const RecordBook& book_;
    std::multimap<Symbol, RecordIndex> versions_;  // by id
};

void addChange(KnownChange change, const Told& told, const Comparison& comparison, const LineDifference& difference,
               std::vector<KnownChange>& out) {
    change.record = told.line.record;
    change.rule = told.line.rule;
    change.day = comparison.dayOf(difference);
    change.moved = comparison.moved(difference);
    if (told.line.kind == LineKind::Opening && change.moved.isZero()) return;  // it stands on another day
    out.push_back(std::move(change));
}

class Walk {
public:
    explicit Walk(const KnownQuestion& question) : question_(question), causes_(question, *question.input->records) {}

    LedgerPointer ledger(Date asOf, Date knownOn) {
        auto made = std::make_shared<const Ledger>(
            evaluate(question_.input, question_.rulebook, question_.subject, {asOf, knownOn}, last_.get()));
        last_ = made;
        return made;
    }

    void time(const LedgerPointer& before, const LedgerPointer& after, std::vector<KnownChange>& out) {
        if (onlyGoesOn(*before, *after)) return addTail(*before, *after, out);
        const Comparison comparison = compare(before, after);
        for (const LineDifference& difference : comparison.lines) {
            const Told told = toldOf(comparison, difference);
            KnownChange change;
            change.cause = causes_.ofTime(told);
            change.reachesBack = comparison.dayOf(difference) <= before->clock().asOf;
            addChange(std::move(change), told, comparison, difference, out);
        }
    }
    void knowledge(const LedgerPointer& before, const LedgerPointer& after, Date toldBy,
                   std::vector<KnownChange>& out) {
        const Comparison comparison = compare(before, after);
        for (const LineDifference& difference : comparison.lines) {
            const Told told = toldOf(comparison, difference);
            KnownChange change = causes_.ofKnowledge(told, before->clock().knownOn, after->clock().knownOn);
            change.reachesBack = comparison.dayOf(difference) <= toldBy;
            addChange(std::move(change), told, comparison, difference, out);
        }
    }

private:
    // Nearly always: the lines of before, then those of later days. Anything else is compared line by line.
    static bool onlyGoesOn(const Ledger& before, const Ledger& after) {
        const std::size_t had = before.lineCount();
        if (had == 0 || after.lineCount() < had) return false;
        const Line last = before.line(had - 1), same = after.line(had - 1);
        if (last.date != same.date || last.kind != same.kind || last.record != same.record || last.after != same.after)
            return false;
        return after.lineCount() == had || after.line(had).date > before.clock().asOf;
    }
    void addTail(const Ledger& before, const Ledger& after, std::vector<KnownChange>& out) {
        for (std::size_t i = before.lineCount(); i < after.lineCount(); ++i) {
            const Told told{after.line(i), false};
            KnownChange change;
            change.cause = causes_.ofTime(told);
            change.record = told.line.record;
            change.rule = told.line.rule;
            change.day = told.line.date;
            change.moved = told.line.delta;
            out.push_back(std::move(change));
        }
    }

    const KnownQuestion& question_;
    Causes causes_;
    LedgerPointer last_;
};

// Every day on which something may change: what becomes known, and the lines of the ledger of the last day.
struct Days {
    std::set<Date> all, knowledge;  // of these those on which something becomes known
};
Days daysOf(const KnownQuestion& question, const Ledger& last) {
    Days days;
    const RecordBook& book = *question.input->records;
    const auto add = [&](RecordIndex record) {
        for (const Field field : {Field::ReceivedOn, Field::ConfirmedOn, Field::MadeGoodOn})
            if (const auto day = book.date(record, field)) days.knowledge.insert(*day);
    };
    if (const auto subject = book.subjectWithId(question.subject))
        for (const RecordIndex record : book.recordsOf(*subject)) add(record);
    for (const Contribution& contribution : last.contributions()) add(contribution.record);
    for (const Silent& silent : last.silent()) add(silent.record);
    days.all = days.knowledge;
    for (std::size_t entry = 0; entry < last.entryCount(); ++entry) days.all.insert(last.entryDate(entry));
    return days;
}

Points of(const std::optional<Points>& points) { return points.value_or(Points{}); }

}  // namespace

std::string_view knownCauseText(KnownCause cause) { return kCauses[static_cast<std::size_t>(cause)]; }

KnownHistory knownHistory(const KnownQuestion& question) {
    KnownHistory history;
    Walk walk(question);
    const LedgerPointer whole = walk.ledger(question.to, question.to);
    Days found = daysOf(question, *whole);
    std::set<Date>& days = found.all;
    std::erase_if(days, [&](Date day) { return (question.from && day < *question.from) || day > question.to; });
    while (days.size() > kKnownDays) {
        days.erase(days.begin());
        ++history.daysLeftOut;
    }
    history.from = question.from.value_or(days.empty() ? question.to : *days.begin());
    history.to = question.to;
    Date at = history.from.plusDays(-1).value_or(history.from);
    LedgerPointer before = walk.ledger(at, at);
    history.before = before->score();
    std::size_t done = 0;
    for (const Date day : days) {
        if (question.progress && !question.progress(done++, days.size())) {
            history.cancelled = true;
            break;
        }
        KnownStep step{at, day, before->score(), std::nullopt, {}};
        const LedgerPointer later = walk.ledger(day, at);
        walk.time(before, later, step.changes);
        LedgerPointer after = later;
        if (found.knowledge.contains(day)) {
            after = walk.ledger(day, day);
            walk.knowledge(later, after, at, step.changes);
        }
        step.after = after->score();
        for (const KnownChange& change : step.changes)
            history.totals[static_cast<std::size_t>(change.cause)] =
                history.totals[static_cast<std::size_t>(change.cause)] + change.moved;
        if (!step.changes.empty() || of(step.before) != of(step.after)) history.steps.push_back(std::move(step));
        before = after;
        at = day;
    }
    history.last = history.cancelled ? before : whole;
    return history;
}

KnownSplit knownSplit(const KnownQuestion& question, Date asOf, Date knownThen, Date knownNow) {
    KnownSplit split;
    Walk walk(question);
    split.then = walk.ledger(asOf, knownThen);
    split.now = walk.ledger(asOf, knownNow);
    walk.knowledge(split.then, split.now, knownThen, split.changes);
    return split;
}

}  // namespace clearline
