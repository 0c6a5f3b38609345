#include "core/audit/statement_pairing.h"

#include <algorithm>
#include <map>

#include "core/audit/statement_clues.h"
#include "core/record/record.h"

namespace clearline {

namespace {

bool sameDirection(const LedgerEntry& entry, const std::optional<Points>& points) {
    if (!points || points->isZero() || entry.change.isZero()) return true;
    return points->sign() == entry.change.sign() || points->sign() == entry.own.sign();
}

class PairingUp {
public:
    explicit PairingUp(const StatementMatch& match)
        : match_(match),
          pairing_{statementEntries(*match.ledger), std::vector<PairedLine>(match.lines.size())},
          clues_(match, pairing_.entries) {
        changesOfLines();
    }

    Pairing take() {
        opening();
        named(PairedBy::NamedExactly, true, true);
        named(PairedBy::NamedPoints, false, true);
        named(PairedBy::NamedDay, true, false);
        named(PairedBy::Named, false, false);
        thatDay(PairedBy::DayPointsItem);
        thatDay(PairedBy::DayPoints);
        thatDay(PairedBy::DayItem);
        anyDay(PairedBy::PointsItem);
        anyDay(PairedBy::PointsInOrder);
        onlyOnes();
        for (std::uint32_t i = 0; i < count(); ++i)
            if (pairing_.lines[i].entry) remark(i);
        for (std::uint32_t i = 0; i < count(); ++i)
            if (!pairing_.lines[i].entry) remarkAlone(i);
        return std::move(pairing_);
    }

private:
    using Is = StatementClues::Name::Is;
    [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(pairing_.lines.size()); }
    [[nodiscard]] const OfficialLine& official(std::size_t i) const { return match_.line(i); }

    void changesOfLines() {
        std::optional<Points> balance;
        for (std::size_t i = 0; i < pairing_.lines.size(); ++i) {
            PairedLine& line = pairing_.lines[i];
            line.points = official(i).points;
            if (!line.points && balance) line.points = *official(i).balance - *balance;
            if (official(i).balance)
                balance = official(i).balance;
            else if (balance)
                *balance += *line.points;
        }
    }

    void pair(std::uint32_t i, std::uint32_t e, PairedBy by) {
        pairing_.lines[i].entry = e;
        pairing_.lines[i].by = by;
        pairing_.entries[e].line = i;
    }
    [[nodiscard]] bool free(std::uint32_t e) const {
        return !pairing_.entries[e].line && pairing_.entries[e].kind != LineKind::Opening;
    }

    // Of the candidates, the one that fits best: the change itself before what was given before limits, then the
    // nearest day, then the first.
    class Best {
    public:
        Best(Date day, const std::optional<Points>& points) : day_(day), points_(points) {}
        void see(std::uint32_t e, const LedgerEntry& entry) {
            const bool limited = points_ && entry.change != *points_;
            const std::pair distance(limited, std::abs(entry.date.days() - day_.days()));
            if (entry_ && distance_ <= distance) return;
            entry_ = e;
            distance_ = distance;
        }
        [[nodiscard]] std::optional<std::uint32_t> entry() const { return entry_; }

    private:
        Date day_;
        const std::optional<Points>& points_;
        std::optional<std::uint32_t> entry_;
        std::pair<bool, std::int32_t> distance_;
    };

    // The first line says what files open at: it names nothing and its points are the opening, or its balance, both
    // from nothing.
    void opening() {
        if (pairing_.lines.empty() || pairing_.entries.empty()) return;
        const LedgerEntry& first = pairing_.entries[0];
        const OfficialLine& line = official(0);
        if (first.kind != LineKind::Opening || clues_.name(0).is != Is::Nothing || clues_.itemKnown(0)) return;
        if (pairing_.entries.size() > 1 && line.date > pairing_.entries[1].date) return;
        const bool fromNothing = line.points && line.balance && *line.points == *line.balance;
        const bool saysOpening = line.balance ? *line.balance == first.after && (!line.points || line.points->isZero())
                                              : *line.points == first.after;
        if (!fromNothing && !saysOpening) return;
        pair(0, 0, PairedBy::Opening);
        if (!fromNothing) pairing_.lines[0].points = first.change;
    }

    void named(PairedBy by, bool sameDay, bool samePoints) {
        for (std::uint32_t i = 0; i < count(); ++i) {
            const PairedLine& line = pairing_.lines[i];
            if (line.entry || clues_.name(i).is != Is::Known) continue;
            Best best(official(i).date, line.points);
            for (const std::uint32_t e : clues_.name(i).entries) {
                const LedgerEntry& entry = pairing_.entries[e];
                if (!free(e) || (sameDay && entry.date != official(i).date)) continue;
                if (samePoints ? line.points && pointsFit(entry, *line.points) : sameDirection(entry, line.points))
                    best.see(e, entry);
            }
            if (best.entry()) pair(i, *best.entry(), by);
        }
    }

    // What a document that nobody here knows allows is less.
    [[nodiscard]] bool mayPair(std::uint32_t i, PairedBy by) const {
        if (pairing_.lines[i].entry || clues_.name(i).is == Is::Known) return false;
        return clues_.name(i).is == Is::Nothing || by == PairedBy::DayPointsItem || by == PairedBy::DayPoints;
    }
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> entriesOn(Date day) const {
        const auto& all = pairing_.entries;
        const auto first = std::lower_bound(all.begin(), all.end(), day,
                                            [](const LedgerEntry& entry, Date on) { return entry.date < on; });
        const auto last =
            std::upper_bound(first, all.end(), day, [](Date on, const LedgerEntry& entry) { return on < entry.date; });
        return {static_cast<std::uint32_t>(first - all.begin()), static_cast<std::uint32_t>(last - all.begin())};
    }
    [[nodiscard]] bool fits(std::uint32_t i, const LedgerEntry& entry, PairedBy by) const {
        const auto& points = pairing_.lines[i].points;
        const bool samePoints = points && pointsFit(entry, *points);
        switch (by) {
            case PairedBy::DayPointsItem:
            case PairedBy::PointsItem: return samePoints && clues_.itemFits(i, entry);
            case PairedBy::DayPoints: return samePoints;
            case PairedBy::DayItem: return clues_.itemFits(i, entry) && sameDirection(entry, points);
            case PairedBy::PointsInOrder: return samePoints && !points->isZero() && !clues_.itemKnown(i);
            default: return false;
        }
    }

    void thatDay(PairedBy by) {
        for (std::uint32_t i = 0; i < count(); ++i)
            if (mayPair(i, by)) {
                const auto [first, last] = entriesOn(official(i).date);
                take(i, first, last, by);
            }
    }
    void take(std::uint32_t i, std::uint32_t first, std::uint32_t last, PairedBy by) {
        Best best(official(i).date, pairing_.lines[i].points);
        for (std::uint32_t e = first; e < last; ++e)
            if (free(e) && fits(i, pairing_.entries[e], by)) best.see(e, pairing_.entries[e]);
        if (best.entry()) pair(i, *best.entry(), by);
    }

    void anyDay(PairedBy by) {
        for (std::uint32_t i = 0; i < count(); ++i) {
            if (!mayPair(i, by)) continue;
            const auto all = static_cast<std::uint32_t>(pairing_.entries.size());
            if (by == PairedBy::PointsItem)
                take(i, 0, all, by);
            else if (const auto [first, last] = between(i); first < last)
                take(i, first, last, by);
        }
    }
    // The entries between those of the nearest paired lines before and after.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> between(std::uint32_t i) const {
        const auto& lines = pairing_.lines;
        std::uint32_t first = 0, last = static_cast<std::uint32_t>(pairing_.entries.size());
        for (std::uint32_t k = i; k-- > 0 && first == 0;)
            if (lines[k].entry) first = *lines[k].entry + 1;
        for (std::uint32_t k = i + 1; k < lines.size(); ++k)
            if (lines[k].entry) {
                last = *lines[k].entry;
                break;
            }
        return {first, last};
    }

    void onlyOnes() {
        std::map<Date, std::uint32_t> left;  // lines of a day
        for (std::uint32_t i = 0; i < count(); ++i) left[official(i).date] += !pairing_.lines[i].entry;
        for (std::uint32_t i = 0; i < count(); ++i) {
            const Date day = official(i).date;
            if (left[day] != 1 || !mayPair(i, PairedBy::OnlyOneThatDay) || clues_.itemKnown(i)) continue;
            const auto [first, last] = entriesOn(day);
            std::vector<std::uint32_t> rest;
            for (std::uint32_t e = first; e < last; ++e)
                if (free(e) && !pairing_.entries[e].change.isZero()) rest.push_back(e);
            if (rest.size() == 1 && sameDirection(pairing_.entries[rest[0]], pairing_.lines[i].points))
                pair(i, rest[0], PairedBy::OnlyOneThatDay);
        }
    }

    void remark(std::uint32_t i) {
        PairedLine& line = pairing_.lines[i];
        const LedgerEntry& entry = pairing_.entries[*line.entry];
        if (line.points && entry.change != *line.points && entry.own == *line.points)
            line.remarks.add(StatementRemark::BeforeLimits);
        if (clues_.name(i).is == Is::Unknown && entry.record &&
            !Record(*match_.ledger->input().records, *entry.record).document().empty())
            line.remarks.add(StatementRemark::OtherDocument);
        if (line.by == PairedBy::Opening || !line.points) return;
        const auto [first, last] = entriesOn(entry.date);
        for (std::uint32_t e = first; e < last; ++e) {
            if (!free(e) || !pointsFit(pairing_.entries[e], *line.points)) continue;
            if (line.by == PairedBy::DayItem || line.by == PairedBy::OnlyOneThatDay) continue;
            if (clues_.name(i).is == Is::Known ? !clues_.names(i, e)
                                               : clues_.itemFits(i, entry) && !clues_.itemFits(i, pairing_.entries[e]))
                continue;
            line.remarks.add(StatementRemark::FitsTwo);
            line.other = e;
            return;
        }
    }
    // What the caps, the range and the rounding took from an entry whose line tells the rule's points.
    [[nodiscard]] bool isLimitOf(const PairedLine& line, std::uint32_t e) const {
        const LedgerEntry& entry = pairing_.entries[e];
        if (!entry.line || !line.points || *line.points != entry.change - entry.own) return false;
        if (!pairing_.lines[*entry.line].remarks.has(StatementRemark::BeforeLimits)) return false;
        return std::none_of(pairing_.lines.begin(), pairing_.lines.end(), [e](const PairedLine& other) {
            return other.remarks.has(StatementRemark::LimitApart) && other.other == e;
        });
    }

    void remarkAlone(std::uint32_t i) {
        PairedLine& line = pairing_.lines[i];
        const auto takenBy = [&](std::uint32_t e) -> std::optional<std::uint32_t> {
            const LedgerEntry& entry = pairing_.entries[e];
            if (!entry.line || *entry.line == i || !line.points || !pointsFit(entry, *line.points)) return {};
            return clues_.name(i).is == Is::Known || official(*entry.line).item == official(i).item ? entry.line
                                                                                                    : std::nullopt;
        };
        std::vector<std::uint32_t> alike = clues_.name(i).entries;
        if (clues_.name(i).is != Is::Known)
            for (auto [e, last] = entriesOn(official(i).date); e < last; ++e) alike.push_back(e);
        for (const std::uint32_t e : alike)
            if (const auto other = takenBy(e)) {
                line.remarks.add(StatementRemark::Twice);
                line.other = other;
                return;
            }
        for (auto [e, last] = entriesOn(official(i).date); e < last; ++e)
            if (isLimitOf(line, e)) {
                line.remarks.add(StatementRemark::LimitApart);
                line.other = e;
                return;
            }
        if (clues_.name(i).is == Is::Unknown) line.remarks.add(StatementRemark::NoSuchRecord);
        if (!clues_.name(i).silent || !clues_.name(i).entries.empty()) return;
        line.remarks.add(StatementRemark::RecordSilent);
        line.silent = clues_.name(i).silent;
    }

    const StatementMatch& match_;
    Pairing pairing_;
    StatementClues clues_;
};

}  // namespace

std::vector<LedgerEntry> statementEntries(const Ledger& ledger) {
    std::vector<LedgerEntry> entries;
    entries.reserve(ledger.entryCount());
    std::array<EntryRow, 256> rows;
    Points balance;
    for (std::size_t line = 0, count; (count = ledger.readEntries(line, rows)) > 0;) {
        for (std::size_t k = 0; k < count; ++k) {
            const EntryRow& row = rows[k];
            LedgerEntry& entry = entries.emplace_back();
            entry.date = row.date;
            entry.kind = row.kind;
            const Points own = ledger.lineAfters()[row.firstLine];
            entry.own = own - balance;
            entry.after = ledger.lineAfters()[row.lastLine];
            entry.change = entry.after - balance;
            balance = entry.after;
            if (row.record == EntryRow::kNoRecord) continue;
            entry.record = row.record;
            entry.rule = row.rule;
        }
        line = rows[count - 1].lastLine + std::size_t{1};
    }
    return entries;
}

Pairing pairStatement(const StatementMatch& match) { return PairingUp(match).take(); }

}  // namespace clearline
