#include "core/audit/side_sums.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace clearline {

namespace {

bool leaves(LineKind kind) {
    return kind == LineKind::Expired || kind == LineKind::Withdrawn || kind == LineKind::Amended ||
           kind == LineKind::Delisted;
}

class SideColumn {
public:
    SideColumn(SideBySide& side, std::size_t system)
        : side_(side), index_(system), system_(side.systems[system]), ledger_(*system_.ledger) {
        for (std::size_t i = 0; i < side.records.size(); ++i) rowOf_.emplace(side.records[i].record, i);
        net_.resize(ledger_.contributions().size());
        lineOf_.resize(ledger_.contributions().size());
    }

    void fill() {
        for (std::size_t i = 0; i < ledger_.lineCount(); ++i) take(i);
        for (std::uint32_t c = 0; c < net_.size(); ++c) place(c);
        giveToTheLatest();
        for (std::uint32_t i = 0; i < ledger_.silent().size(); ++i) {
            SideCell& silent = cell(ledger_.silent()[i].record);
            if (silent.state != SideCell::State::NotLookedAt) continue;
            silent.state = SideCell::State::Silent;
            silent.silent = i;
        }
        for (const SideRecord& record : side_.records) {
            const SideCell& done = record.cells[index_];
            system_.ofRecords += done.now;
            system_.counting += done.state == SideCell::State::Counting;
            system_.left += done.state == SideCell::State::Left;
            system_.silent += done.state == SideCell::State::Silent;
        }
    }

private:
    SideCell& cell(RecordIndex record) { return side_.records[rowOf_.at(record)].cells[index_]; }
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
        SideCell& at = cell(*line.record);
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
        cell(*line.record).lost += line.delta;
    }

    void place(std::uint32_t index) {
        const Contribution& c = ledger_.contributions()[index];
        const Effect& effect = ruleOf(c).effect;
        const bool counts = c.end == kForGood || Date::ofDays(c.end) > ledger_.clock().asOf;
        SideCell& at = cell(c.record);
        const auto firstLeft = std::find_if(at.contributions.begin(), at.contributions.end(), [&](std::uint32_t other) {
            const std::int32_t end = ledger_.contributions()[other].end;
            return end != kForGood && Date::ofDays(end) <= ledger_.clock().asOf;
        });
        at.contributions.insert(counts ? firstLeft : at.contributions.end(), index);
        at.state = std::max(at.state, counts ? SideCell::State::Counting : SideCell::State::Left);
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
                cell(ledger_.contributions()[c].record).overtaken |= c != latest;
            SideCell& holding = cell(ledger_.contributions()[latest].record);
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
    std::unordered_map<RecordIndex, std::size_t> rowOf_;
    std::vector<Points> net_;                  // by contribution: what its lines came to
    std::vector<std::size_t> lineOf_;          // by contribution: where it counted
    std::map<std::size_t, Setting> settings_;  // by characteristic that is set
};

}  // namespace

void fillSide(SideBySide& side, std::size_t system) { SideColumn(side, system).fill(); }

}  // namespace clearline
