// ScoreHeader: whose score, how much, which standing, how far to each threshold, and what is
// incomplete: the first thing anyone looks at.
#pragma once

#include <QFrame>

#include "ui/workspace/workspace.h"

class QLabel;

namespace clearline {

class ScoreHeader : public QFrame {
    Q_OBJECT
public:
    explicit ScoreHeader(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] QString scoreText() const;
    [[nodiscard]] QString thresholdsText() const;  // plain, one a line

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    [[nodiscard]] QString standingText(const Ledger& ledger) const;
    [[nodiscard]] QString thresholdHtml(const Ledger& ledger) const;
    [[nodiscard]] QString incompleteText(const Ledger& ledger) const;
    [[nodiscard]] QString whoText(const Ledger& ledger) const;

    Workspace& workspace_;
    QLabel *score_, *standing_, *who_, *thresholds_, *note_;
};

}  // namespace clearline
