// CaseActions: what can be done with a case as a whole: its words, its key, its place in the File
// menu. The desk connects them; here they only exist.
#pragma once

#include <QKeySequence>
#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace clearline {

class CaseActions : public QObject {
    Q_OBJECT
public:
    // Into `fileMenu`, before `next`.
    CaseActions(QMainWindow& window, QMenu& fileMenu, QAction* next);
    void retranslate();
    void enable(bool caseOpen, bool mayImport, bool fileOpen);

    QAction *create, *keep, *import, *saveCopy, *redactedCopy, *seal, *name;

private:
    QAction* make(QMainWindow& window, const QKeySequence& key = {});
};

}  // namespace clearline
