#include "core/audit/by_relation.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace clearline {

namespace {

constexpr std::size_t kOwn = 0;

bool takesBack(LineKind kind) {
    return kind == LineKind::Expired || kind == LineKind::Withdrawn || kind == LineKind::Amended ||
           kind == LineKind::Delisted;
}

class Sorting {
public:
    explicit Sorting(const Ledger& ledger) : ledger_(ledger) {
        const std::vector<Relation>& relations = ledger.input().relations;
        const std::string& self = ledger.subject().id;
        result_.shares.emplace_back();
        for (std::size_t i = 0; i < relations.size(); ++i) {
            if (relations[i].subject != self && relations[i].other != self) continue;
            shareOf_[i] = result_.shares.size();
            result_.shares.emplace_back().relation = i;
        }
        // Where nothing can be booked, no entry need be asked where it came from.
        books_ = result_.shares.size() > 1 &&
                 std::any_of(ledger.contributions().begin(), ledger.contributions().end(),
                             [](const Contribution& contribution) { return contribution.marked; });
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
    RelationShare& shareAt(std::size_t relation) { return result_.shares[shareOf_.at(relation)]; }

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
        const Line line = books_ ? ledger_.line(row.firstLine) : Line{};
        RelationShare& share = line.relation ? shareAt(*line.relation) : result_.shares[kOwn];
        share.now += change;
        if (!takesBack(row.kind)) share.given += change;
        if (line.relation && line.contribution) addBooked(share, row, line, change);
    }

    void addBooked(RelationShare& share, const EntryRow& row, const Line& line, const Points& change) {
        const auto [at, fresh] = booked_.try_emplace({*line.relation, row.record, row.rule}, share.records.size());
        if (fresh) share.records.push_back({row.record, row.rule, row.firstLine, Points(0), Points(0), false});
        BookedRecord& booked = share.records[at->second];
        booked.now += change;
        if (!takesBack(row.kind)) booked.given += change;
        if (counting(ledger_.contributions()[*line.contribution])) booked.counting = true;
    }

    const Ledger& ledger_;
    ByRelation result_;
    std::map<std::size_t, std::size_t> shareOf_;                                         // of a relation
    std::map<std::tuple<std::size_t, RecordIndex, std::uint16_t>, std::size_t> booked_;  // places in their share
    bool books_ = false;
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
