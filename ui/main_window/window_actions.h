// WindowActions: everything that can be done, once: its words, its key, its place in the menus
// and the toolbar. The main window connects them; here they only exist.
#pragma once

#include <QObject>
#include <array>

#include "ui/main_window/docks.h"

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;
class QToolBar;
class QPalette;

namespace clearline {

class ClockBar;

class WindowActions : public QObject {
    Q_OBJECT
public:
    WindowActions(QMainWindow& window, ClockBar& clockBar);
    void retranslate();
    void drawIcons(const QPalette& palette, bool dark);
    void setUndoNames(const QString& undoName, const QString& redoName);

    QAction *open, *paper, *home, *clearRecent, *quit;
    QAction *undo, *redo, *find, *lookUp, *copyWhy, *amend, *addRecord, *leaveOut, *switchOff, *resetAll;
    QAction *object, *repair, *verifyCorrection;
    QAction *makeBundle, *verifyBundle, *showBundleLine;
    QAction* openRulebook;
    QAction *previousLine, *nextLine, *nextPane, *previousPane;
    QAction *english, *chinese, *otherLanguage, *dark, *showIdentifiers, *rearrange;
    QAction *keys, *about;
    std::array<QAction*, 3> viewpoints;
    std::array<QAction*, Docks::PanelCount> goTo;
    QMenu *fileMenu, *recentMenu, *editMenu, *rulebookMenu, *viewMenu, *goMenu, *helpMenu;

private:
    QAction* make(const QList<QKeySequence>& keys = {});
    void buildMenus();
    void buildToolbar(ClockBar& clockBar);
    void setWords(QAction* action, const QString& text, const QString& tip = {});

    QMainWindow& window_;
    QToolBar* toolbar_;
    QMenu *languageMenu_, *viewpointMenu_;
};

// A table of all keys, for the help.
[[nodiscard]] QString keysHtml(const QMainWindow& window);

}  // namespace clearline
