#include "ui/chart/chart_summary.h"

#include <QCoreApplication>
#include <QStringList>

#include "ui/chart/axis_stops.h"
#include "ui/chart/lane_summary.h"
#include "ui/chart/points_words.h"
#include "ui/chart/score_trace.h"

namespace clearline {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChartSummary)
};

// The first day of the stretch, ending now, in which the threshold has stood as it stands.
Date standingSince(const Ledger& ledger, const Threshold& threshold, bool reached) {
    const std::span<const std::uint32_t> entries = ledger.lineEntries();
    std::size_t entry = ledger.entryCount() - 1;
    for (std::size_t line = ledger.lineCount(); line-- > 0;) {
        if (line + 1 < entries.size() && entries[line] == entries[line + 1]) continue;  // not the entry's last
        if (threshold.reachedBy(ledger.lineAfters()[line]) != reached) break;
        entry = entries[line];
    }
    const Date since = ledger.entryDate(entry);
    return threshold.when.from && since < *threshold.when.from ? *threshold.when.from : since;
}

QString thresholdPart(const Ledger& ledger, const Threshold& threshold, Language language) {
    if (ledger.incomplete()) return Words::tr("whether %1 is not known").arg(thresholdTest(threshold));
    const bool reached = threshold.reachedBy(*ledger.score());
    const std::string& title = threshold.title.in(language);
    const QString name = QString::fromStdString(title.empty() ? threshold.id : title);
    const QString since = longDay(standingSince(ledger, threshold, reached).days(), language);
    return reached ? Words::tr("%1 (%2) since %3").arg(thresholdTest(threshold), name, since)
                   : Words::tr("not %1 (%2) since %3").arg(thresholdTest(threshold), name, since);
}

}  // namespace

QString chartSummary(const ChartFacts& facts) {
    if (!facts.drawable()) return emptyChartText(facts);
    if (!facts.scored()) return laneSummary(facts);
    const Ledger& ledger = *facts.ledger;
    const Language language = facts.language;
    // One column over all days: its lowest and highest entry.
    const Decimated all = decimatedLedger(ledger, facts.whole(), 1);
    const std::size_t low = all.columns.front().low, high = all.columns.front().high;
    const auto day = [language](Date date) { return longDay(date.days(), language); };
    QString text =
        Words::tr("Score history from %1 to %2: opened %3, lowest %4 on %5, highest %6 on %7, now %8.")
            .arg(day(ledger.entryDate(0)), day(ledger.clock().asOf), plainPoints(ledger.entryAfter(0)),
                 plainPoints(ledger.entryAfter(low)), day(ledger.entryDate(low)), plainPoints(ledger.entryAfter(high)),
                 day(ledger.entryDate(high)), plainPoints(*ledger.score()));
    QStringList parts;
    for (const Threshold& threshold : ledger.rulebook().thresholds)
        if (threshold.when.contains(ledger.clock().asOf) && threshold.concerns(ledger.subject().kind))
            parts += thresholdPart(ledger, threshold, language);
    if (!parts.isEmpty())
        text += Words::tr(" Thresholds: %1.", "begins with a space").arg(parts.join(Words::tr("; ", "between parts")));
    if (ledger.incomplete()) text += Words::tr(" The score is incomplete: a value is missing.", "begins with a space");
    if (facts.baseDrawable())
        text += Words::tr(" Without the scenario's changes it is %1 now.", "begins with a space")
                    .arg(plainPoints(*facts.base->score()));
    text += forecastWords(facts.forecast, language);
    if (!facts.readings.empty()) {
        std::size_t apart = 0;
        for (const ReadingState& reading : facts.readings) apart += !reading.gap || !reading.gap->isZero();
        text +=
            Words::tr(" Official scores shown: %1, of which %2 differ from this calculation.", "begins with a space")
                .arg(facts.readings.size())
                .arg(apart);
    }
    if (facts.marks && facts.marks->ledger == facts.ledger)
        text += Words::tr(" %n entry(s) under objection or repair.", "begins with a space",
                          static_cast<int>(facts.marks->byEntry.size()));
    if (!facts.lanes.empty() || !facts.holds.empty())
        text += Words::tr(" %1", "a sentence more").arg(laneSummary(facts));
    return text;
}

QString emptyChartText(const ChartFacts& facts) {
    if (facts.drawable()) return {};
    if (!facts.ledger && !facts.waiting.isEmpty()) return facts.waiting;
    if (!facts.ledger)
        return Words::tr(
            "The score history appears here.\nOpen a file, or a sample, to see every change of the score.");
    const Ledger& ledger = *facts.ledger;
    if (!ledger.rulebook().score && ledger.eligible())
        return Words::tr(
            "On no list up to the chosen day.\nEach listing would stand here as a bar, from entry to removal.");
    if (!ledger.eligible())
        return Words::tr(
            "This subject is not scored under the scheme.\nThe panel “Gave nothing” says why, record by record.");
    return Words::tr("No score yet on the chosen day.\nChoose an as-of date on or after the day the scheme opened.");
}

}  // namespace clearline
