#include "core/audit/side_sums.h"

#include <algorithm>
#include <map>

namespace clearline {

namespace {

bool leaves(LineKind kind) {
    return kind == LineKind::Expired || kind == LineKind::Withdrawn || kind == LineKind::Amended ||
           kind == LineKind::Delisted;
}

class SideColumn {
public:
    // `rowOf`: by record of the file, its place among the records told.
    SideColumn(SideBySide& side, std::size_t system, const std::vector<std::uint32_t>& rowOf)
        : side_(side), index_(system), system_(side.systems[system]), ledger_(*system_.ledger), rowOf_(rowOf) {
        net_.resize(ledger_.contributions().size());
        lineOf_.resize(ledger_.contributions().size());
    }

    void fill() {
        for (std::size_t i = 0; i < ledger_.lineCount(); ++i) take(i);
        for (std::uint32_t c = 0; c < net_.size(); ++c) place(c);
        giveToTheLatest();
        for (std::uint32_t i = 0; i < ledger_.silent().size(); ++i) {
            SideCell& silent = cell(ledger_.silent()[i].record);
            if (silent.state == SideCell::State::NotLookedAt) silent = {SideCell::State::Silent, i};
        }
        for (const SideGiven& given : system_.given) system_.ofRecords += given.now;
        for (std::size_t r = 0; r < side_.records.size(); ++r) {
            const SideCell::State state = side_.cell(r, index_).state;
            system_.counting += state == SideCell::State::Counting;
            system_.left += state == SideCell::State::Left;
            system_.silent += state == SideCell::State::Silent;
            side_.records[r].systems += state >= SideCell::State::Left ? 1 : 0;
        }
    }

private:
    SideCell& cell(RecordIndex record) { return side_.cells[rowOf_[record] * side_.systems.size() + index_]; }
    // What the record gives; from here on it is one that at least counted once.
    SideGiven& given(RecordIndex record) {
        SideCell& at = cell(record);
        if (at.state == SideCell::State::NotLookedAt) {
            at = {SideCell::State::Left, static_cast<std::uint32_t>(system_.given.size())};
            system_.given.emplace_back();
        }
        return system_.given[at.index];
    }
    Points& rest(SidePart part) { return system_.rest[static_cast<std::size_t>(part)]; }
    const Rule& ruleOf(const Contribution& c) const { return ledger_.rulebook().rules[c.rule]; }

    void take(std::size_t index) {
        const Line line = ledger_.line(index);
        switch (line.kind) {
            case LineKind::Opening: return;
            case LineKind::Cap: rest(SidePart::Caps) += line.delta; return;
            case LineKind::Hold: rest(SidePart::Hold) += line.delta; return;
            case LineKind::Rounding: rest(SidePart::Rounding) += line.delta; return;
            case LineKind::Clamp: return clamp(line, index);
            default: break;
        }
        if (!line.contribution) {
            rest(SidePart::RulebookChange) += line.delta;
            return;
        }
        SideGiven& at = given(*line.record);
        net_[*line.contribution] += line.delta;
        (leaves(line.kind) ? at.tookBack : at.gave) += line.delta;
        at.incomplete |= line.incomplete;
        if (leaves(line.kind)) return;
        at.line = index;
        if (line.kind == LineKind::Counted) lineOf_[*line.contribution] = index;
    }

    // Under a running clamp a record keeps what the range let it add; leaving takes only that back.
    void clamp(const Line& line, std::size_t index) {
        const bool running = ledger_.rulebook().score->clamp == ClampMode::Running;
        const LineKind own = ledger_.lineKind(ledger_.firstLineOf(ledger_.entryOf(index)));
        if (!running || !line.contribution || leaves(own)) {
            rest(SidePart::Range) += line.delta;
            return;
        }
        net_[*line.contribution] += line.delta;
        given(*line.record).lost += line.delta;
    }

    void place(std::uint32_t index) {
        const Contribution& c = ledger_.contributions()[index];
        const Effect& effect = ruleOf(c).effect;
        const bool counts = c.end == kForGood || Date::ofDays(c.end) > ledger_.clock().asOf;
        SideGiven& at = given(c.record);
        const auto firstLeft = std::find_if(at.contributions.begin(), at.contributions.end(), [&](std::uint32_t other) {
            const std::int32_t end = ledger_.contributions()[other].end;
            return end != kForGood && Date::ofDays(end) <= ledger_.clock().asOf;
        });
        at.contributions.insert(counts ? firstLeft : at.contributions.end(), index);
        if (counts) cell(c.record).state = SideCell::State::Counting;
        at.points |= effect.touchesPoints();
        if (effect.kind == Effect::Kind::Set) {
            Setting& setting = settings_[effect.characteristic];
            setting.sum += net_[index];
            if (counts) setting.inForce.push_back(index);
        } else if (counts) {
            at.now += net_[index];
        } else {
            rest(SidePart::Order) += net_[index];
        }
    }

    // Of values that are set only that which counts latest shows, and it shows whole.
    void giveToTheLatest() {
        for (const auto& [characteristic, setting] : settings_) {
            if (setting.inForce.empty()) {
                rest(SidePart::Order) += setting.sum;
                continue;
            }
            const std::uint32_t latest =
                *std::max_element(setting.inForce.begin(), setting.inForce.end(),
                                  [this](std::uint32_t a, std::uint32_t b) { return lineOf_[a] < lineOf_[b]; });
            for (const std::uint32_t c : setting.inForce)
                given(ledger_.contributions()[c].record).overtaken |= c != latest;
            SideGiven& holding = given(ledger_.contributions()[latest].record);
            holding.overtaken = false;
            holding.now += setting.sum;
        }
    }

    struct Setting {
        Points sum;
        std::vector<std::uint32_t> inForce;
    };

    SideBySide& side_;
    std::size_t index_;
    SideSystem& system_;
    const Ledger& ledger_;
    const std::vector<std::uint32_t>& rowOf_;
    std::vector<Points> net_;                  // by contribution: what its lines came to
    std::vector<std::size_t> lineOf_;          // by contribution: where it counted
    std::map<std::size_t, Setting> settings_;  // by characteristic that is set
};

}  // namespace

void fillSides(SideBySide& side) {
    std::vector<std::uint32_t> rowOf(side.input().records->size());
    for (std::size_t i = 0; i < side.records.size(); ++i) rowOf[side.records[i].record] = static_cast<std::uint32_t>(i);
    for (std::size_t i = 0; i < side.systems.size(); ++i) SideColumn(side, i, rowOf).fill();
}

}  // namespace clearline
