// ScoreHeader: whose score, how much, which standing, how far to each benefit and restriction, on
// which lists, which place where ranks are published, and what is incomplete: the first thing
// anyone looks at. Where a scheme gives no score, the standing is the big word.
#pragma once

#include <QFrame>

#include "ui/workspace/workspace.h"

class QBoxLayout;
class QLabel;

namespace clearline {

class RankFinder;

class ScoreHeader : public QFrame {
    Q_OBJECT
public:
    explicit ScoreHeader(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] QString scoreText() const;
    [[nodiscard]] QString standingText() const;
    [[nodiscard]] QString rankText() const;        // empty unless the rulebook publishes ranks
    [[nodiscard]] QString thresholdsText() const;  // benefits, restrictions and lists, plain, one a line

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void placeRows();
    [[nodiscard]] QString standingText(const Ledger& ledger) const;
    [[nodiscard]] QString bigText(const Ledger& ledger) const;
    [[nodiscard]] QString incompleteText(const Ledger& ledger) const;
    [[nodiscard]] QString whoText(const Ledger& ledger) const;

    Workspace& workspace_;
    QLabel *score_, *standing_, *who_, *thresholds_, *note_, *rankLine_;
    QString big_;  // the score, or the standing where there is none
    QBoxLayout* body_;
    RankFinder* rank_;
};

}  // namespace clearline
