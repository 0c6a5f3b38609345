#include "ui/models/scenario_effect.h"

#include <algorithm>

#include "ui/commands/scenario_command.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

constexpr std::size_t kComparedEntries = 5000;  // beyond, comparing would be felt while editing

std::size_t differingEntries(const Ledger& a, const Ledger& b) {
    const std::size_t common = std::min(a.entryCount(), b.entryCount());
    std::size_t differing = std::max(a.entryCount(), b.entryCount()) - common;
    Points beforeA, beforeB;
    for (std::size_t entry = 0; entry < common; ++entry) {
        const Points afterA = a.entryAfter(entry), afterB = b.entryAfter(entry);
        if (a.entryDate(entry) != b.entryDate(entry) || afterA - beforeA != afterB - beforeB) ++differing;
        beforeA = afterA;
        beforeB = afterB;
    }
    return differing;
}

}  // namespace

QString scoreText(const Ledger& ledger) {
    const auto score = ledger.score();
    return score ? pointsText(*score) : ScenarioEffect::tr("no score");
}

ScenarioEffect ScenarioEffect::of(const Ledger& base, const Ledger& edited, const Scenario& scenario,
                                  Language language) {
    ScenarioEffect effect;
    effect.score = base.score() == edited.score() ? tr("Score %1, unchanged").arg(scoreText(edited))
                                                  : tr("Score %1 → %2").arg(scoreText(base), scoreText(edited));
    if (std::max(base.entryCount(), edited.entryCount()) <= kComparedEntries) {
        const auto count = static_cast<int>(differingEntries(base, edited));
        effect.lines = count == 0 ? tr("no line differs") : tr("%n line(s) differ", nullptr, count);
    }
    for (const Edit& edit : scenario.edits) {
        if (std::holds_alternative<RecordExcluded>(edit))
            effect.leftOut << tr("without record %1").arg(editedThing(edit, base.rulebook(), language));
        if (std::holds_alternative<RecordAmended>(edit))
            effect.leftOut << tr("record %1 amended").arg(editedThing(edit, base.rulebook(), language));
        if (std::holds_alternative<RecordAdded>(edit))
            effect.leftOut << tr("record %1 added").arg(editedThing(edit, base.rulebook(), language));
        if (std::holds_alternative<RuleOff>(edit))
            effect.leftOut << tr("without the rule %1").arg(editedThing(edit, base.rulebook(), language));
    }
    const auto word = [](const std::optional<bool>& reached) {
        return !reached ? tr("not known") : *reached ? tr("reached") : tr("not reached");
    };
    for (const ThresholdState& now : edited.thresholds())
        for (const ThresholdState& before : base.thresholds())
            if (now.threshold == before.threshold && now.reached != before.reached) {
                const QString title = qtText(edited.rulebook().thresholds[now.threshold].title.in(language));
                effect.crossed << tr("%1: %2 → %3").arg(title, word(before.reached), word(now.reached));
            }
    return effect;
}

QString ScenarioEffect::sentence() const {
    QStringList parts{score};
    if (!lines.isEmpty()) parts << lines;
    return (parts + crossed + leftOut).join(QStringLiteral("  ·  "));
}

}  // namespace clearline
