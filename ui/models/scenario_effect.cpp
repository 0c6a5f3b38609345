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

QString titleOf(const LocalText& title, const std::string& id, Language language) {
    return qtText(title.empty() ? id : title.in(language));
}

QString stepOf(const Ledger& ledger, const Standing& standing, Language language) {
    if (!standing.step) return ScenarioEffect::tr("not known");
    const ScaleStep& step = ledger.rulebook().scales[standing.scale].steps[*standing.step];
    return titleOf(step.title, step.id, language);
}

// The first scale's, where it takes the place of the score.
QString standingText(const Ledger& ledger, Language language) {
    return ledger.standings().empty() ? scoreText(ledger) : stepOf(ledger, ledger.standings().front(), language);
}

QString listedText(const ListState& state) {
    if (!state.listed()) return ScenarioEffect::tr("not listed");
    return state.until ? ScenarioEffect::tr("listed until %1").arg(qtText(state.until->iso()))
                       : ScenarioEffect::tr("listed, no end");
}

// Grades and listings that are not as they were.
QStringList changedStandings(const Ledger& base, const Ledger& edited, Language language) {
    QStringList changed;
    const auto say = [&changed](const QString& title, const QString& before, const QString& now) {
        if (before != now) changed << ScenarioEffect::tr("%1: %2 → %3").arg(title, before, now);
    };
    const std::size_t first = edited.rulebook().score ? 0 : 1;  // the first one stands for the score
    for (std::size_t k = first; k < std::min(base.standings().size(), edited.standings().size()); ++k) {
        const Scale& scale = edited.rulebook().scales[edited.standings()[k].scale];
        say(titleOf(scale.title, scale.id, language), stepOf(base, base.standings()[k], language),
            stepOf(edited, edited.standings()[k], language));
    }
    for (std::size_t k = 0; k < std::min(base.lists().size(), edited.lists().size()); ++k) {
        const NamedList& list = edited.rulebook().lists[edited.lists()[k].list];
        say(titleOf(list.title, list.id, language), listedText(base.lists()[k]), listedText(edited.lists()[k]));
    }
    return changed;
}

}  // namespace

QString scoreText(const Ledger& ledger) {
    const auto score = ledger.score();
    return score ? pointsText(*score) : ScenarioEffect::tr("no score");
}

ScenarioEffect ScenarioEffect::of(const Ledger& base, const Ledger& edited, const Scenario& scenario,
                                  Language language) {
    ScenarioEffect effect;
    if (!edited.rulebook().score) {
        const QString before = standingText(base, language), now = standingText(edited, language);
        effect.score = before == now ? tr("Standing %1, unchanged").arg(now) : tr("Standing %1 → %2").arg(before, now);
    } else {
        effect.score = base.score() == edited.score() ? tr("Score %1, unchanged").arg(scoreText(edited))
                                                      : tr("Score %1 → %2").arg(scoreText(base), scoreText(edited));
    }
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
    effect.leftOut.removeDuplicates();  // several cells of one record
    const auto word = [](const std::optional<bool>& reached) {
        return !reached ? tr("not known") : *reached ? tr("reached") : tr("not reached");
    };
    for (const ThresholdState& now : edited.thresholds())
        for (const ThresholdState& before : base.thresholds())
            if (now.threshold == before.threshold && now.reached != before.reached) {
                const QString title = qtText(edited.rulebook().thresholds[now.threshold].title.in(language));
                effect.crossed << tr("%1: %2 → %3").arg(title, word(before.reached), word(now.reached));
            }
    effect.crossed += changedStandings(base, edited, language);
    return effect;
}

QString ScenarioEffect::sentence() const {
    QStringList parts{score};
    if (!lines.isEmpty()) parts << lines;
    return (parts + crossed + leftOut).join(QStringLiteral("  ·  "));
}

}  // namespace clearline
