// SidesChoice: two lists of what can be compared, and a button that swaps them. What is chosen stays chosen while the
// scenarios change around it; until a person chooses, it follows what the window shows.
#pragma once

#include <QWidget>

#include "ui/audit/scenario_sides.h"

class QComboBox;
class QLabel;
class QToolButton;

namespace clearline {

class SidesChoice : public QWidget {
    Q_OBJECT
public:
    SidesChoice(Workspace& workspace, CaseSession& session, QWidget* parent = nullptr);

    void refill();  // in the language of now
    [[nodiscard]] const ScenarioSide* first() const;
    [[nodiscard]] const ScenarioSide* second() const;
    void choose(const QString& first, const QString& second);
    [[nodiscard]] QComboBox& firstBox() { return *first_; }
    [[nodiscard]] QComboBox& secondBox() { return *second_; }

signals:
    void chosen();

private:
    [[nodiscard]] const ScenarioSide* sideOf(const QComboBox& box) const;
    void retranslate();

    Workspace& workspace_;
    CaseSession& session_;
    QLabel *from_, *to_;
    QComboBox *first_, *second_;
    QToolButton* swap_;
    std::vector<ScenarioSide> sides_;
    bool byHand_ = false;
    QString ofPath_;
};

}  // namespace clearline
