#include "ui/chart/chart_facts.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/chart/line_words.h"
#include "ui/chart/points_words.h"

namespace clearline {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChartFacts)
};

std::optional<double> boundOf(const BoundSource& bound, const Rulebook& rulebook, Date day) {
    if (!bound) return std::nullopt;
    if (bound->kind == NumberSource::Kind::Literal) return bound->literal.approximately();
    if (bound->kind != NumberSource::Kind::Parameter) return std::nullopt;
    const auto value = parameterOn(rulebook, bound->index, day);
    const Number* number = value ? value->value.as<Number>() : nullptr;
    return number ? std::optional(number->approximately()) : std::nullopt;
}

}  // namespace

void ChartFacts::readLanes() {
    lanes.clear();
    holds.clear();
    baseLanes.clear();
    if (!ledger || ledger->entryCount() == 0) return;
    lanes = lanesOf(*ledger, language);
    const auto listed = [](const Lane& lane) { return !lane.ofScale && !lane.bars.empty(); };
    if (ledger->rulebook().score && std::none_of(lanes.begin(), lanes.end(), listed)) lanes.clear();
    if (scored()) holds = holdsOf(*ledger, language);
    if (base && base != ledger && !lanes.empty()) baseLanes = lanesOf(*base, language);
    const auto sameBar = [](const LaneBar& a, const LaneBar& b) {
        return a.days == b.days && a.open == b.open && a.end == b.end && a.name == b.name;
    };
    const auto sameLane = [&sameBar](const Lane& a, const Lane& b) {
        return std::equal(a.bars.begin(), a.bars.end(), b.bars.begin(), b.bars.end(), sameBar);
    };
    const bool same = std::equal(lanes.begin(), lanes.end(), baseLanes.begin(), baseLanes.end(), sameLane);
    if (same || baseLanes.size() != lanes.size()) baseLanes.clear();
}

bool ChartFacts::marked(LedgerMark::Kind kind) const {
    return marks && marks->ledger == ledger &&
           std::any_of(marks->byEntry.begin(), marks->byEntry.end(),
                       [kind](const auto& each) { return each.second.kind == kind; });
}

DayRange ChartFacts::whole() const {
    if (!drawable()) return {0, 1};
    double first = ledger->entryDate(0).days();
    double last = std::max(ledger->clock().asOf.days(), ledger->entryDate(ledger->entryCount() - 1).days());
    if (baseDrawable() || !baseLanes.empty()) first = std::min(first, double(base->entryDate(0).days()));
    for (const ReadingState& reading : readings) {
        first = std::min(first, double(reading.date.days()));
        last = std::max(last, double(reading.date.days()));
    }
    if (scored() && !forecast.empty()) last = std::max(last, double(forecast.back().day.days()));
    const double air = std::max((last - first) * 0.02, 3.0);
    return {first - air, last + air};
}

std::vector<ScoreBand> scoreBands(const Ledger& ledger, Language language) {
    const Rulebook& rulebook = ledger.rulebook();
    const Date day = ledger.clock().asOf;
    std::vector<ScoreBand> bands;
    for (const Scale& scale : rulebook.scales) {
        if (scale.characteristic || !scale.when.contains(day)) continue;
        std::optional<double> low;
        for (const ScaleStep& step : scale.steps) {
            const std::optional<double> high = boundOf(step.upper, rulebook, day);
            const std::string& title = step.title.in(language);
            bands.push_back({low, high, QString::fromStdString(title.empty() ? step.id : title)});
            low = high;
        }
        break;
    }
    return bands;
}

QString thresholdTest(const Threshold& threshold) {
    const QString at = plainPoints(threshold.at);
    switch (threshold.test) {
        case Threshold::Test::Above: return Words::tr("above %1").arg(at);
        case Threshold::Test::AtLeast: return Words::tr("%1 or more").arg(at);
        case Threshold::Test::Below: return Words::tr("below %1").arg(at);
        case Threshold::Test::AtMost: return Words::tr("%1 or less").arg(at);
    }
    return at;
}

QString thresholdName(const Threshold& threshold, Language language) {
    const std::string& title = threshold.title.in(language);
    // What shuts something says on which side it does.
    if (threshold.kind == Threshold::Kind::Restriction)
        return Words::tr("%1: %2", "restriction: below 600, what it shuts")
            .arg(thresholdTest(threshold), QString::fromStdString(title.empty() ? threshold.id : title));
    return plainPoints(threshold.at) + QLatin1Char(' ') + QString::fromStdString(title.empty() ? threshold.id : title);
}

std::vector<ThresholdMark> thresholdMarks(const Ledger& ledger, DayRange shown, Language language) {
    const Rulebook& rulebook = ledger.rulebook();
    std::vector<ThresholdMark> marks;
    for (std::size_t k = 0; k < rulebook.thresholds.size(); ++k) {
        const Threshold& threshold = rulebook.thresholds[k];
        if (!threshold.concerns(ledger.subject().kind)) continue;
        ThresholdMark mark;
        mark.threshold = k;
        mark.at = threshold.at.approximately();
        mark.benefit = threshold.kind == Threshold::Kind::Benefit;
        mark.days = shown;
        const Interval& when = threshold.when;
        if (when.from && when.from->days() > shown.from) {
            mark.days.from = when.from->days();
            mark.begins = true;
        }
        if (when.until && when.until->days() < shown.until) {
            mark.days.until = when.until->days();
            mark.ends = true;
        }
        if (!(mark.days.span() > 0)) continue;
        mark.name = thresholdName(threshold, language);
        const QString from = when.from ? QString::fromStdString(when.from->iso()) : QString();
        // The last day it holds, as people say it.
        const auto last = when.until ? when.until->plusDays(-1) : std::nullopt;
        const QString until = last ? QString::fromStdString(last->iso()) : QString();
        if (mark.begins && mark.ends)
            mark.dates = Words::tr("%1 to %2").arg(from, until);
        else if (mark.begins)
            mark.dates = Words::tr("from %1").arg(from);
        else if (mark.ends)
            mark.dates = Words::tr("until %1").arg(until);
        marks.push_back(mark);
    }
    return marks;
}

Points entryBefore(const Ledger& ledger, std::size_t entry) {
    return entry == 0 ? Points(0) : ledger.entryAfter(entry - 1);
}

QString entryCause(const Ledger& ledger, std::size_t entry, Language language) {
    const Line line = ledger.line(ledger.firstLineOf(entry));
    const QString kind = lineKindWord(line.kind);
    if (!line.rule) return kind;
    const Rule& rule = ledger.rulebook().rules[*line.rule];
    const std::string& title = rule.title.in(language);
    const QString name = QString::fromStdString(title.empty() ? rule.id : title);
    return line.kind == LineKind::Counted ? name : Words::tr("%1: %2", "kind of line: rule").arg(kind, name);
}

}  // namespace clearline
