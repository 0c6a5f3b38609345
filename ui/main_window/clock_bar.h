// ClockBar: the two clocks. "As of" asks what is in force on a day; "known on" leaves out what
// had not been received by then, and follows the first unless it is set apart.
#pragma once

#include <QWidget>

#include "ui/workspace/workspace.h"

class QCheckBox;
class QDateEdit;
class QLabel;

namespace clearline {

class ClockBar : public QWidget {
    Q_OBJECT
public:
    explicit ClockBar(Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] QDateEdit& asOf() { return *asOf_; }
    [[nodiscard]] QDateEdit& knownOn() { return *knownOn_; }
    [[nodiscard]] QCheckBox& apart() { return *apart_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void showClock();
    void retranslate();
    Workspace& workspace_;
    QLabel* asOfLabel_;
    QDateEdit *asOf_, *knownOn_;
    QCheckBox* apart_;
};

}  // namespace clearline
