// CaseDesk: what a person does with a case as a whole, with the questions that it takes: new, open,
// import, keep, leave. Where it sits: between the window's menus and the session.
// Nothing is imported but into a case; where none is open, one is asked for first.
#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <functional>

#include "ui/main_window/case_actions.h"
#include "ui/workspace/case_session.h"

class QMainWindow;

namespace clearline {

class CaseBanner;
class CaseCopies;
class CasePage;
class CaseStatus;
class ImportWindow;

class CaseDesk : public QObject {
    Q_OBJECT
public:
    CaseDesk(QMainWindow& window, Workspace& workspace, QMenu& fileMenu, QAction* next);
    ~CaseDesk() override;

    [[nodiscard]] CaseSession& session() { return session_; }
    [[nodiscard]] CaseActions& actionsOf() { return *actions_; }
    [[nodiscard]] CaseCopies& copies() { return *copies_; }
    [[nodiscard]] CaseBanner& banner() { return *banner_; }
    [[nodiscard]] CasePage& page() { return *page_; }
    [[nodiscard]] CaseStatus& status() { return *status_; }
    [[nodiscard]] ImportWindow* importWindow() const;  // null: it is not open
    // The action that shows identifiers, for windows over the main one.
    void setIdentifierAction(QAction* action) { identifiers_ = action; }
    void retranslate();

    // By its ending, or where that says nothing, by its first bytes; never those of the open case.
    [[nodiscard]] bool isCase(const QString& path) const;
    void open(const QString& path);
    // A record file while a case is open: into the case, or on its own? True: it was seen to.
    bool offerImport(const QString& path);
    // `then`, once nothing is on its way and the person does not mind losing what could not be saved.
    void leave(std::function<void()> then);
    [[nodiscard]] QString undoName() const;  // empty: nothing
    [[nodiscard]] QString redoName() const;

    // False: no name was chosen for it, and nothing is done.
    bool newCase();
    bool keepOpenFile();
    // The import window, with these files and folders on its desk.
    void import(const QStringList& paths = {});
    void askName();

signals:
    void leaving();  // last chance to hand over what is still being typed
    void historyWanted(std::uint64_t entry);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tellRefusal(const Problems& problems);
    void askForCase(const QStringList& paths);
    void showImport(const QStringList& paths);
    void copyElsewhere();

    QMainWindow& window_;
    Workspace& workspace_;
    CaseSession session_;
    CaseActions* actions_;
    CaseCopies* copies_;
    CaseBanner* banner_;
    CasePage* page_;
    CaseStatus* status_;
    QPointer<ImportWindow> import_;
    QAction* identifiers_ = nullptr;
    std::optional<QStringList> awaiting_;  // to be imported once there is a case
};

}  // namespace clearline
