// ScenarioEffect: what the edits changed, in a few words: score from → to (or standing, where there
// is no score), lines that differ, thresholds crossed, grades and listings that changed. Compares two ledgers; computes
// no points of its own.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>
#include <optional>

#include "core/ledger/ledger.h"
#include "core/scenario/scenario.h"

namespace clearline {

struct ScenarioEffect {
    Q_DECLARE_TR_FUNCTIONS(clearline::ScenarioEffect)
public:
    QString score;        // "Score 674 → 669", "Standing good → bad"
    QString lines;        // "3 lines differ"; empty if there are too many to compare at once
    QStringList leftOut;  // records left out, amended, added, and rules switched off
    QStringList crossed;  // "Metro discount: reached → not reached"

    [[nodiscard]] static ScenarioEffect of(const Ledger& base, const Ledger& edited, const Scenario& scenario,
                                           Language language);
    [[nodiscard]] QString sentence() const;  // all of it, in one line
};

// Points as shown, or "no score".
[[nodiscard]] QString scoreText(const Ledger& ledger);

}  // namespace clearline
