// Docks: the panels around the ledger, and which of them are open for whom. An arrangement that
// a person makes is kept, one for each viewpoint.
#pragma once

#include <QObject>
#include <array>

#include "ui/main_window/viewpoint.h"

class QDockWidget;
class QMainWindow;

namespace clearline {

class Docks : public QObject {
    Q_OBJECT
public:
    enum Panel {
        Subjects,
        Why,
        Source,
        Variables,
        Silent,
        Problems,
        Relations,
        Systems,
        Statement,
        Scenarios,
        History,
        Compare,
        Waterfall,
        Reach,
        Sensitivity,
        Diagnosis,
        Findings,
        KnownOn,
        Objections,
        PanelCount
    };

    explicit Docks(QMainWindow& window);
    void setPanel(Panel panel, QWidget* widget);
    void retranslate();

    void setInCase(bool inCase) { inCase_ = inCase; }             // scenarios and history then stand open too
    void arrange(Viewpoint viewpoint, bool manySubjects);         // as kept, else as designed
    void choose(Viewpoint viewpoint) { viewpoint_ = viewpoint; }  // for when something is open
    void arrangeAnew();                                           // as designed
    void keep() const;                                            // what is on screen, for this viewpoint
    void hideAll();                                               // while nothing is open
    void goTo(Panel panel);                                       // open, in front, focused
    // For keeping with a case; false: it does not fit this program.
    [[nodiscard]] QByteArray layout() const;
    bool restore(const QByteArray& layout);
    [[nodiscard]] QDockWidget* dock(Panel panel) const { return docks_[panel]; }
    [[nodiscard]] Viewpoint viewpoint() const { return viewpoint_; }
    [[nodiscard]] bool manySubjects() const { return manySubjects_; }
    [[nodiscard]] static QString title(Panel panel);
    [[nodiscard]] static Qt::Key key(Panel panel);  // a letter, with Ctrl and Shift; in the menu underlined

private:
    void place();
    void scrollTabs();

    QMainWindow& window_;
    std::array<QDockWidget*, PanelCount> docks_{};
    Viewpoint viewpoint_ = Viewpoint::Citizen;
    bool manySubjects_ = false, shown_ = false, inCase_ = false;
};

}  // namespace clearline
