#include "ui/main_window/case_actions.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>

namespace clearline {

CaseActions::CaseActions(QMainWindow& window, QMenu& fileMenu, QAction* next) : QObject(&window) {
    create = make(window, Qt::CTRL | Qt::Key_N);
    keep = make(window, Qt::CTRL | Qt::Key_S);
    import = make(window, Qt::CTRL | Qt::Key_I);
    saveCopy = make(window, Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    redactedCopy = make(window);
    seal = make(window);
    name = make(window);
    fileMenu.insertActions(next, {create, keep, import});
    fileMenu.insertSeparator(next);
    fileMenu.insertActions(next, {saveCopy, redactedCopy, seal});
    fileMenu.insertSeparator(next);
    fileMenu.insertAction(next, name);
    fileMenu.insertSeparator(next);
}

QAction* CaseActions::make(QMainWindow& window, const QKeySequence& key) {
    auto* action = new QAction(&window);
    action->setShortcut(key);
    window.addAction(action);
    return action;
}

void CaseActions::enable(bool caseOpen, bool mayImport, bool fileOpen) {
    keep->setEnabled(fileOpen && !caseOpen);
    import->setEnabled(mayImport);
    saveCopy->setEnabled(caseOpen);
    redactedCopy->setEnabled(caseOpen);
    seal->setEnabled(caseOpen);
}

void CaseActions::retranslate() {
    create->setText(tr("&New case…"));
    create->setToolTip(tr("A file of its own that keeps originals, changes and the log of who did what"));
    keep->setText(tr("&Keep as a case…"));
    import->setText(tr("&Import…"));
    import->setToolTip(tr("Bring tables as authorities send them (CSV, XLSX, JSON, XML) into a case"));
    saveCopy->setText(tr("Save a &copy…"));
    redactedCopy->setText(tr("Save a &redacted copy…"));
    seal->setText(tr("&Seal with a password…"));
    name->setText(tr("&Your name in the log…"));
}

}  // namespace clearline
