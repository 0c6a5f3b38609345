#include "ui/main_window/bundle_desk.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>

#include "core/bundle/bundle_input.h"
#include "ui/appeal/appeals_panel.h"
#include "ui/bundle/bundle_dialog.h"
#include "ui/bundle/line_proof_dialog.h"
#include "ui/bundle/verify_bundle_dialog.h"
#include "ui/main_window/case_copies.h"
#include "ui/main_window/case_desk.h"
#include "ui/main_window/window_actions.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

// The dialog of that kind that is open in the window, or the window: over it the next one opens.
template <class Dialog>
QWidget* openIn(QWidget& window) {
    for (auto* dialog : window.findChildren<Dialog*>())
        if (dialog->isVisible()) return dialog;
    return &window;
}

}  // namespace

BundleDesk::BundleDesk(Workspace& workspace, CaseDesk& cases, AppealDocks& appeals, WindowActions& actions,
                       QWidget& window)
    : QObject(&window), workspace_(workspace), cases_(cases), appeals_(appeals), actions_(actions), window_(window) {
    connect(actions.makeBundle, &QAction::triggered, this, &BundleDesk::make);
    connect(actions.verifyBundle, &QAction::triggered, this, &BundleDesk::chooseToVerify);
    connect(actions.showBundleLine, &QAction::triggered, this, [this] { showOpenLine(); });
    connect(&workspace, &Workspace::caseChanged, this, &BundleDesk::enable);
    enable();
}

void BundleDesk::enable() {
    actions_.makeBundle->setEnabled(workspace_.isOpen() && !workspace_.bundle());
    actions_.showBundleLine->setEnabled(workspace_.bundle() && !workspace_.bundle()->of(kLinesTable).empty());
}

QString BundleDesk::askName(const QString& title, const QString& like, const QString& ending) {
    return cases_.copies().askNewFile(title, like, ending);
}

BundleDialog* BundleDesk::make() {
    if (!actions_.makeBundle->isEnabled()) return nullptr;
    auto* dialog = new BundleDialog(
        appeals_.appeals(), appeals_.panel().chosen().value_or(0),
        [this](const QString& title, const QString& like, const QString& ending) {
            return askName(title, like, ending);
        },
        &window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BundleDialog::openWanted, this, &BundleDesk::openWanted);
    connect(dialog, &BundleDialog::verifyWanted, this, &BundleDesk::verify);
    dialog->open();
    return dialog;
}

void BundleDesk::chooseToVerify() {
    const QString path = QFileDialog::getOpenFileName(
        &window_, tr("Verify a bundle, or a line shown from one"), QFileInfo(workspace_.path()).absolutePath(),
        tr("Bundles and lines (*.clearline-bundle *.sealed *.json);;All files (*)"));
    if (!path.isEmpty()) verify(path);
}

VerifyBundleDialog* BundleDesk::verify(const QString& path) {
    auto* dialog = new VerifyBundleDialog(workspace_, path, openIn<BundleDialog>(window_));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &VerifyBundleDialog::lineWanted, this, &BundleDesk::showLine);
    dialog->open();
    return dialog;
}

LineProofDialog* BundleDesk::showLine(const std::shared_ptr<const Bundle>& bundle, const QString& path) {
    auto* dialog = new LineProofDialog(
        workspace_, bundle, path,
        [this](const QString& title, const QString& like, const QString& ending) {
            return askName(title, like, ending);
        },
        openIn<VerifyBundleDialog>(window_));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

LineProofDialog* BundleDesk::showOpenLine() {
    if (!actions_.showBundleLine->isEnabled()) return nullptr;
    LineProofDialog* dialog = showLine(workspace_.bundle(), workspace_.path());
    if (!workspace_.selectedLine()) return dialog;
    const std::string n = std::to_string(workspace_.ledger()->line(*workspace_.selectedLine()).n);
    const auto lines = workspace_.bundle()->of(kLinesTable);
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (lines[i]->text("n") == n && lines[i]->text("rulebook") == workspace_.rulebook()->id &&
            shownOf(*lines[i], "subject") == workspace_.subject()) {
            dialog->choose(i);
            break;
        }
    return dialog;
}

}  // namespace clearline
