// RulebookMenu: the rulebooks there are, by title, with the one in use marked. Read when the menu
// opens, so that starting the program does not read them all.
#pragma once

#include <QObject>
#include <map>

#include "ui/workspace/workspace.h"

class QAction;
class QMenu;

namespace clearline {

class RulebookMenu : public QObject {
    Q_OBJECT
public:
    RulebookMenu(QMenu& menu, QAction& openOther, Workspace& workspace);

signals:
    void wanted(const QString& path);

private:
    void fill();
    QMenu& menu_;
    QAction& openOther_;
    Workspace& workspace_;
    std::map<std::string, LocalText> titles_;  // by path
};

}  // namespace clearline
