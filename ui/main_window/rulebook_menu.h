// RulebookMenu: the rulebooks there are, by title, with the one in use marked. Read when the menu
// opens, so that starting the program does not read them all.
#pragma once

#include <QObject>
#include <functional>
#include <map>

#include "ui/workspace/workspace.h"

class QAction;
class QMenu;

namespace clearline {

class RulebookMenu : public QObject {
    Q_OBJECT
public:
    RulebookMenu(QMenu& menu, QAction& openOther, Workspace& workspace);
    // The ids of those that the open case keeps; none: no case.
    void setKept(std::function<std::vector<std::string>()> kept) { kept_ = std::move(kept); }

signals:
    void wanted(const QString& idOrPath);

private:
    void fill();
    QMenu& menu_;
    QAction& openOther_;
    std::function<std::vector<std::string>()> kept_;
    Workspace& workspace_;
    std::map<std::string, LocalText> titles_;  // by path
};

}  // namespace clearline
