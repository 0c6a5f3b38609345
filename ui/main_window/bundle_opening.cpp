#include "ui/main_window/bundle_opening.h"

#include <QFileInfo>

#include "core/explain/problem_text.h"
#include "core/seal/sealed_file.h"
#include "ui/dialogs/password_dialog.h"
#include "ui/workspace/text.h"

namespace clearline {

BundleOpening::BundleOpening(QWidget& window, Workspace& workspace)
    : QObject(&window), window_(window), workspace_(workspace) {}

void BundleOpening::open(const QString& path, const QString& rulebook) {
    if (!looksSealed(coreText(path))) return workspace_.openFile(path, rulebook);
    path_ = path;
    rulebook_ = rulebook;
    ask({});
}

bool BundleOpening::asksAgain(const QString& path, const Problems& problems) {
    if (path_.isEmpty() || path != path_ || problems.empty() || problems.front().code != "seal.wrong-password")
        return false;
    ask(QStringLiteral("✕ ") + qtText(problemSentence(problems.front(), *workspace_.words())));
    return true;
}

void BundleOpening::ask(const QString& problem) {
    auto* dialog = new PasswordDialog(PasswordDialog::For::Opening, QFileInfo(path_).fileName(), problem, &window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { workspace_.openFile(path_, rulebook_, std::make_shared<const Secret>(dialog->take())); });
    dialog->open();
}

}  // namespace clearline
