#include "core/audit/waterfall.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace clearline {
namespace {

// Bars are told apart by this; its order is the order of bars, but for that of records' lines.
struct BarKey {
    WaterfallBar::Of of = WaterfallBar::Of::Records;
    LineKind limit = LineKind::Cap;
    std::string key;
    std::uint32_t version = 0;
    auto operator<=>(const BarKey&) const = default;
};

struct Group {
    Points sum;
    std::vector<std::size_t> lines;
};
using Groups = std::map<BarKey, Group>;

BarKey keyOf(const Line& line, const Ledger& ledger, WaterfallBy by) {
    switch (line.kind) {
        case LineKind::Opening: return {WaterfallBar::Of::Opening, LineKind::Cap, {}, 0};
        case LineKind::Cap:
        case LineKind::Clamp:
        case LineKind::Hold:
        case LineKind::Rounding: return {WaterfallBar::Of::Limit, line.kind, {}, 0};
        default: break;
    }
    if (!line.record || !line.rule) return {WaterfallBar::Of::RulebookChange, LineKind::Cap, {}, 0};
    switch (by) {
        case WaterfallBy::Rule:
            return {WaterfallBar::Of::Records, LineKind::Cap, ledger.rulebook().rules[*line.rule].id, 0};
        case WaterfallBy::Record: {
            const RecordBook& book = *ledger.input().records;
            return {WaterfallBar::Of::Records, LineKind::Cap, std::string(book.symbols().text(book.id(*line.record))),
                    book.version(*line.record)};
        }
        case WaterfallBy::Year: break;
    }
    return {WaterfallBar::Of::Records, LineKind::Cap, line.date.iso().substr(0, 4), 0};
}

// Of the lines from `first` up to `end`, which is no longer one of them.
Groups groupsOf(const Ledger& ledger, std::size_t first, std::size_t end, WaterfallBy by) {
    Groups groups;
    for (std::size_t i = first; i < end; ++i) {
        const Line line = ledger.line(i);
        Group& group = groups[keyOf(line, ledger, by)];
        group.sum += line.delta;
        group.lines.push_back(i);
    }
    return groups;
}

std::size_t firstOf(const WaterfallBar& bar) { return bar.lines.empty() ? bar.gone.front() : bar.lines.front(); }

// In order, without those of nothing, each begun where the one before it ended.
void stack(Waterfall& waterfall) {
    std::erase_if(waterfall.bars, [](const WaterfallBar& bar) { return bar.delta.isZero(); });
    std::stable_sort(waterfall.bars.begin(), waterfall.bars.end(), [](const WaterfallBar& a, const WaterfallBar& b) {
        if (a.of != b.of) return a.of < b.of;
        return a.of == WaterfallBar::Of::Records && firstOf(a) < firstOf(b);
    });
    Points at = waterfall.from;
    for (WaterfallBar& bar : waterfall.bars) {
        bar.before = at;
        at += bar.delta;
        bar.after = at;
    }
}

WaterfallBar barOf(const BarKey& key) {
    WaterfallBar bar;
    bar.of = key.of;
    bar.limit = key.limit;
    bar.key = key.key;
    bar.version = key.version;
    return bar;
}

// How many lines are dated up to that day.
std::size_t linesUpTo(const Ledger& ledger, Date day) {
    std::size_t low = 0, high = ledger.entryCount();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (ledger.entryDate(middle) <= day)
            low = middle + 1;
        else
            high = middle;
    }
    return ledger.firstLineOf(low);
}

Points balanceAfter(const Ledger& ledger, std::size_t lines) {
    return lines == 0 ? Points() : ledger.line(lines - 1).after;
}

}  // namespace

Waterfall waterfallBetween(const Ledger& ledger, Date from, Date to, WaterfallBy by) {
    Waterfall waterfall;
    if (!ledger.score()) return waterfall;
    const std::size_t first = linesUpTo(ledger, from), end = linesUpTo(ledger, to);
    waterfall.from = balanceAfter(ledger, first);
    waterfall.to = balanceAfter(ledger, end);
    for (auto& [key, group] : groupsOf(ledger, std::min(first, end), std::max(first, end), by)) {
        WaterfallBar bar = barOf(key);
        bar.delta = first <= end ? group.sum : -group.sum;
        bar.lines = std::move(group.lines);
        waterfall.bars.push_back(std::move(bar));
    }
    stack(waterfall);
    return waterfall;
}

Waterfall waterfallBetween(const Ledger& from, const Ledger& to, WaterfallBy by) {
    Waterfall waterfall;
    Groups here, there;
    if (from.score()) here = groupsOf(from, 0, from.lineCount(), by);
    if (to.score()) there = groupsOf(to, 0, to.lineCount(), by);
    waterfall.from = from.score().value_or(Points());
    waterfall.to = to.score().value_or(Points());
    for (auto& [key, group] : there) {
        WaterfallBar bar = barOf(key);
        bar.delta = group.sum;
        bar.lines = std::move(group.lines);
        if (const auto before = here.find(key); before != here.end()) {
            bar.delta -= before->second.sum;
            bar.gone = std::move(before->second.lines);
            here.erase(before);
        }
        waterfall.bars.push_back(std::move(bar));
    }
    for (auto& [key, group] : here) {
        WaterfallBar bar = barOf(key);
        bar.delta = -group.sum;
        bar.gone = std::move(group.lines);
        waterfall.bars.push_back(std::move(bar));
    }
    stack(waterfall);
    return waterfall;
}

std::string_view waterfallByText(WaterfallBy by) {
    constexpr std::string_view kTexts[] = {"rule", "record", "year"};
    return kTexts[static_cast<std::size_t>(by)];
}

std::string_view waterfallOfText(WaterfallBar::Of of) {
    constexpr std::string_view kTexts[] = {"opening", "rulebook-change", "records", "limit"};
    return kTexts[static_cast<std::size_t>(of)];
}

}  // namespace clearline
