#include "core/audit/compare_lines.h"

#include <algorithm>

#include "core/audit/compare_pairs.h"
#include "core/ledger/ledger_parts.h"

namespace clearline {

namespace {

Phase phaseOf(const Event& event) {
    if (event.contribution == kNoContribution) return Phase::Scheme;
    switch (event.lineKind()) {
        case LineKind::Counted:
        case LineKind::Spent:
        case LineKind::Listed: return Phase::Comes;
        case LineKind::RuleChange: return Phase::Changes;
        default: return Phase::Leaves;
    }
}

// Finds the entry of one ledger that is the same as one of the other.
class EntryIndex {
public:
    EntryIndex(const std::vector<EntryAt>& entries, std::size_t contributions)
        : entries_(entries), comes_(contributions, kNoPair), leaves_(contributions, kNoPair) {
        for (std::uint32_t i = 0; i < entries.size(); ++i) {
            const EntryAt& entry = entries[i];
            switch (entry.phase) {
                case Phase::Opening: opening_ = i; break;
                case Phase::Comes: comes_[entry.contribution] = i; break;
                case Phase::Leaves: leaves_[entry.contribution] = i; break;
                case Phase::Scheme:
                case Phase::Changes: dated_.push_back(i); break;
            }
        }
        std::sort(dated_.begin(), dated_.end(),
                  [&](std::uint32_t a, std::uint32_t b) { return key(entries[a]) < key(entries[b]); });
    }
    // `contribution`: of this ledger, in the place of the one that the entry has.
    [[nodiscard]] std::uint32_t find(const EntryAt& other, std::uint32_t contribution) const {
        if (other.phase == Phase::Opening) return opening_;
        if (other.phase != Phase::Scheme && contribution == kNoPair) return kNoPair;
        if (other.phase == Phase::Comes) return comes_[contribution];
        if (other.phase == Phase::Leaves) return leaves_[contribution];
        EntryAt wanted = other;
        wanted.contribution = contribution;
        const auto found =
            std::lower_bound(dated_.begin(), dated_.end(), key(wanted),
                             [&](std::uint32_t a, const auto& wantedKey) { return key(entries_[a]) < wantedKey; });
        return found != dated_.end() && key(entries_[*found]) == key(wanted) ? *found : kNoPair;
    }

private:
    static std::pair<std::uint32_t, std::int32_t> key(const EntryAt& entry) {
        return {entry.contribution, entry.date.days()};
    }
    const std::vector<EntryAt>& entries_;
    std::vector<std::uint32_t> comes_, leaves_, dated_;
    std::uint32_t opening_ = kNoPair;
};

class LineComparing {
public:
    LineComparing(Comparison& into, const std::vector<EntryAt>& first, const std::vector<EntryAt>& second)
        : into_(into),
          firstFold_(LedgerParts::fold(*into.first)),
          secondFold_(LedgerParts::fold(*into.second)),
          first_(first),
          second_(second) {}

    void run() {
        const ContributionPairs pairs = pairContributions(*into_.first, *into_.second);
        const EntryIndex index(first_, into_.first->contributions().size());
        std::vector<std::uint32_t> ofSecond(second_.size());  // its entry of the first ledger
        std::vector<bool> paired(first_.size());
        for (std::size_t e = 0; e < second_.size(); ++e) {
            const std::uint32_t c = second_[e].contribution;
            ofSecond[e] = index.find(second_[e], c == kNoPair ? kNoPair : pairs.first[c]);
            if (ofSecond[e] != kNoPair) paired[ofSecond[e]] = true;
        }
        std::size_t gone = 0;
        const auto tellGone = [&](Date until) {
            for (; gone < first_.size() && first_[gone].date <= until; ++gone)
                if (!paired[gone]) whole(first_[gone], LineDifference::Kind::Gone);
        };
        for (std::size_t e = 0; e < second_.size(); ++e) {
            tellGone(second_[e].date);
            if (ofSecond[e] == kNoPair)
                whole(second_[e], LineDifference::Kind::Added);
            else
                both(first_[ofSecond[e]], second_[e]);
        }
        tellGone(Date::kMax);
        // What followed a line that moved to another day is gone on the day on which it was.
        if (moved_)
            std::stable_sort(
                into_.lines.begin(), into_.lines.end(),
                [this](const LineDifference& a, const LineDifference& b) { return into_.dayOf(a) < into_.dayOf(b); });
    }

private:
    void whole(const EntryAt& entry, LineDifference::Kind kind) {
        for (std::uint32_t line = entry.firstLine; line < entry.endLine; ++line) one(line, kind);
    }
    void one(std::uint32_t line, LineDifference::Kind kind) {
        LineDifference difference;
        difference.kind = kind;
        (kind == LineDifference::Kind::Gone ? difference.first : difference.second) = line;
        into_.lines.push_back(difference);
    }
    // The own lines of both, then those that follow, which come in the order of their kinds.
    void both(const EntryAt& a, const EntryAt& b) {
        pair(a, a.firstLine, b, b.firstLine);
        std::uint32_t i = a.firstLine + 1, j = b.firstLine + 1;
        while (i < a.endLine || j < b.endLine) {
            const bool ours = i < a.endLine, theirs = j < b.endLine;
            const LineKind x = ours ? kindIn(firstFold_.kind[i]) : LineKind::Opening;
            const LineKind y = theirs ? kindIn(secondFold_.kind[j]) : LineKind::Opening;
            if (ours && theirs && x == y)
                pair(a, i++, b, j++);
            else if (ours && (!theirs || x < y))
                one(i++, LineDifference::Kind::Gone);
            else
                one(j++, LineDifference::Kind::Added);
        }
    }
    void pair(const EntryAt& a, std::uint32_t i, const EntryAt& b, std::uint32_t j) {
        LineDifference difference;
        difference.day = a.date != b.date;
        moved_ |= difference.day;
        difference.points = deltaOfLine(firstFold_.after, i) != deltaOfLine(secondFold_.after, j);
        difference.reason = kindIn(firstFold_.kind[i]) != kindIn(secondFold_.kind[j]);
        difference.computed = incompleteIn(firstFold_.kind[i]) != incompleteIn(secondFold_.kind[j]);
        if (!difference.day && !difference.points && !difference.reason && !difference.computed) return;
        difference.first = i;
        difference.second = j;
        into_.lines.push_back(difference);
    }

    Comparison& into_;
    const FoldResult &firstFold_, &secondFold_;
    const std::vector<EntryAt>&first_, &second_;
    bool moved_ = false;
};

}  // namespace

std::vector<EntryAt> entriesOf(const Ledger& ledger) {
    const Schedule& schedule = LedgerParts::schedule(ledger);
    const FoldResult& fold = LedgerParts::fold(ledger);
    std::vector<EntryAt> entries(ledger.entryCount());
    std::uint32_t line = 0;
    const auto lines = static_cast<std::uint32_t>(fold.entry.size());
    for (std::size_t e = 0; e < entries.size(); ++e) {
        EntryAt& entry = entries[e];
        entry.firstLine = line;
        while (line < lines && fold.entry[line] == e) ++line;
        entry.endLine = line;
        if (e == 0 && schedule.hasScore) {
            entry.date = schedule.opening;
            continue;
        }
        const Event& event = schedule.events[fold.eventIndex(e)];
        entry.phase = phaseOf(event);
        entry.contribution = event.contribution;
        entry.date = schedule.day(event);
    }
    return entries;
}

void compareLines(Comparison& into, const std::vector<EntryAt>& first, const std::vector<EntryAt>& second) {
    LineComparing(into, first, second).run();
}

}  // namespace clearline
