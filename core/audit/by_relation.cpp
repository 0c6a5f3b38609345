#include "core/audit/by_relation.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace clearline {

namespace {

constexpr std::size_t kOwn = 0;

bool takesBack(LineKind kind) {
    return kind == LineKind::Expired || kind == LineKind::Withdrawn || kind == LineKind::Amended ||
           kind == LineKind::Delisted;
}

class Sorting {
public:
    explicit Sorting(const Ledger& ledger)
        : ledger_(ledger),
          book_(*ledger.input().records),
          self_(book_.subjectWithId(ledger.subject().id)),
          shareOf_(ledger.input().relations.size()) {
        const std::vector<Relation>& relations = ledger.input().relations;
        const std::string& self = ledger.subject().id;
        result_.shares.emplace_back();
        for (std::size_t i = 0; i < relations.size(); ++i) {
            if (relations[i].subject != self && relations[i].other != self) continue;
            shareOf_[i] = static_cast<std::uint32_t>(result_.shares.size());
            result_.shares.emplace_back().relation = i;
        }
    }

    ByRelation sorted() && {
        countContributions();
        addEntries();
        for (const Silent& silent : ledger_.silent())
            if (silent.relation != kNoRelation) ++shareAt(silent.relation).silent;
        result_.shares[kOwn].silent = ownSilent();
        return std::move(result_);
    }

private:
    RelationShare& shareAt(std::size_t relation) { return result_.shares[shareOf_[relation]]; }

    [[nodiscard]] std::size_t ownSilent() const {
        return static_cast<std::size_t>(
            std::count_if(ledger_.silent().begin(), ledger_.silent().end(),
                          [](const Silent& silent) { return silent.relation == kNoRelation; }));
    }

    [[nodiscard]] bool counting(const Contribution& contribution) const {
        return contribution.end > ledger_.clock().asOf.days();
    }

    void countContributions() {
        const std::span<const Contribution> all = ledger_.contributions();
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::uint32_t relation = all[i].marked ? ledger_.mark(i).relation : kNoRelation;
            RelationShare& share = relation == kNoRelation ? result_.shares[kOwn] : shareAt(relation);
            ++share.counted;
            share.counting += counting(all[i]) ? 1 : 0;
        }
    }

    void addEntries() {
        std::array<EntryRow, 256> rows;
        std::size_t line = 0;
        Points before(0);
        while (const std::size_t count = ledger_.readEntries(line, rows)) {
            for (std::size_t i = 0; i < count; ++i) {
                const Points own = ledger_.lineAfters()[rows[i].firstLine];
                const Points after = ledger_.lineAfters()[rows[i].lastLine];
                addEntry(rows[i], own - before);
                if (rows[i].others != 0) result_.limits += after - own;
                before = after;
            }
            line = rows[count - 1].lastLine + std::size_t{1};
        }
    }

    void addEntry(const EntryRow& row, const Points& change) {
        if (row.record == EntryRow::kNoRecord)
            return void((row.kind == LineKind::Opening ? result_.opening : result_.scheme) += change);
        // Only a record of somebody else came over a relation.
        const Line line = self_ == book_.subject(row.record) ? Line{} : ledger_.line(row.firstLine);
        RelationShare& share = line.relation ? shareAt(*line.relation) : result_.shares[kOwn];
        share.now += change;
        if (!takesBack(row.kind)) share.given += change;
        if (line.relation && line.contribution) addBooked(share, row, line, change);
    }

    void addBooked(RelationShare& share, const EntryRow& row, const Line& line, const Points& change) {
        // A record reaches this subject under one rule only once, however many relations there are.
        const auto key = static_cast<std::uint64_t>(row.record) << 16 | row.rule;
        const auto [at, fresh] = booked_.try_emplace(key, static_cast<std::uint32_t>(share.records.size()));
        if (fresh) share.records.push_back({row.record, row.rule, row.firstLine, Points(0), Points(0), false});
        BookedRecord& booked = share.records[at->second];
        booked.now += change;
        if (!takesBack(row.kind)) booked.given += change;
        if (counting(ledger_.contributions()[*line.contribution])) booked.counting = true;
    }

    const Ledger& ledger_;
    const RecordBook& book_;
    std::optional<SubjectIndex> self_;    // nothing: no record is the subject's own
    std::vector<std::uint32_t> shareOf_;  // of each relation; 0: not the subject's
    ByRelation result_;
    std::unordered_map<std::uint64_t, std::uint32_t> booked_;  // places in their shares, by record and rule
};

}  // namespace

bool ByRelation::booked() const {
    return std::any_of(shares.begin(), shares.end(),
                       [](const RelationShare& share) { return share.relation && share.counted > 0; });
}

Points ByRelation::total() const {
    Points sum = opening + scheme + limits;
    for (const RelationShare& share : shares) sum += share.now;
    return sum;
}

ByRelation byRelation(const Ledger& ledger) { return Sorting(ledger).sorted(); }

}  // namespace clearline
