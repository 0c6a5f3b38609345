// BundleDesk: bundles in the window's menu: make one of what is open, verify one, show one line of the open one with
// proof. Where it sits: between the File menu and the dialogs of ui/bundle; the main window knows nothing else of them.
#pragma once

#include <QObject>

#include "core/bundle/bundle.h"
#include "ui/main_window/appeal_docks.h"

class QAction;

namespace clearline {

class BundleDialog;
class LineProofDialog;
class VerifyBundleDialog;
class WindowActions;

class BundleDesk : public QObject {
    Q_OBJECT
public:
    BundleDesk(Workspace& workspace, CaseDesk& cases, AppealDocks& appeals, WindowActions& actions, QWidget& window);

    BundleDialog* make();  // null: there is nothing to make one of
    void chooseToVerify();
    VerifyBundleDialog* verify(const QString& path);
    LineProofDialog* showOpenLine();  // of the bundle that is open, the selected one first; null: there is none
    LineProofDialog* showLine(const std::shared_ptr<const Bundle>& bundle, const QString& path);

signals:
    void openWanted(const QString& path);

private:
    void enable();
    [[nodiscard]] QString askName(const QString& title, const QString& like, const QString& ending);

    Workspace& workspace_;
    CaseDesk& cases_;
    AppealDocks& appeals_;
    WindowActions& actions_;
    QWidget& window_;
};

}  // namespace clearline
