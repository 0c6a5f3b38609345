#include "ui/main_window/case_copies.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPointer>
#include <QProgressDialog>
#include <QTemporaryDir>
#include <atomic>

#include "core/explain/problem_text.h"
#include "core/seal/sealed_file.h"
#include "ui/dialogs/password_dialog.h"
#include "ui/dialogs/redaction_dialog.h"
#include "ui/workspace/author.h"
#include "ui/workspace/identifier_display.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {
const QString kEnding = QStringLiteral(".clearline"), kSealed = QStringLiteral(".sealed");
}

CaseCopies::CaseCopies(QWidget& window, CaseSession& session, Workspace& workspace)
    : QObject(&window), window_(window), session_(session), workspace_(workspace) {
    ask_ = [this](const QString& title, const QString& like, const QString& filter) {
        // Over the dialog that asks, so that the keyboard is there again afterwards.
        QWidget* over = QApplication::activeModalWidget();
        return QFileDialog::getSaveFileName(over ? over : &window_, title, like, filter, nullptr,
                                            QFileDialog::DontConfirmOverwrite);
    };
}

QString CaseCopies::askNewFile(const QString& title, const QString& like, const QString& ending) {
    QString path = ask_(title, like, tr("%1 files (*%1)").arg(ending));
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty()) path += ending;
    return path;
}

QString CaseCopies::nameBeside(const QString& suffix) const {
    const QFileInfo info(session_.path());
    return info.dir().filePath(info.completeBaseName() + suffix);
}

CaseProgress CaseCopies::watch(const QString& words) {
    endWatch();
    progress_ = new QProgressDialog(words, tr("Cancel"), 0, 100, &window_);
    progress_->setWindowModality(Qt::WindowModal);
    progress_->setMinimumDuration(500);
    progress_->setAutoClose(false);
    progress_->setValue(0);
    const auto cancelled = std::make_shared<std::atomic<bool>>(false);
    connect(progress_, &QProgressDialog::canceled, this, [cancelled] { *cancelled = true; });
    return [this, cancelled, last = -1](std::uint64_t done, std::uint64_t all) mutable {
        const int percent = all == 0 ? 0 : static_cast<int>(done * 100 / all);
        if (percent != std::exchange(last, percent))
            QMetaObject::invokeMethod(this, [this, percent] {
                if (progress_ && !progress_->wasCanceled()) progress_->setValue(percent);
            });
        return !cancelled->load();
    };
}

// Later: setValue of a modal dialog handles events, and this may be one of them.
void CaseCopies::endWatch() {
    QProgressDialog* over = std::exchange(progress_, nullptr);
    if (!over) return;
    over->hide();
    over->deleteLater();
}

void CaseCopies::tell(const Problems& problems) {
    const Problem& first = problems.front();
    if (first.code == "case.cancelled" || first.code == "seal.cancelled") return;
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Not done"),
                                qtText(problemSentence(first, *workspace_.words())) + QLatin1Char('\n') +
                                    qtText(problemRemedy(first, *workspace_.words())),
                                QMessageBox::Ok, &window_);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void CaseCopies::run(const QString& words, Work work, std::function<void()> done) {
    auto progress = watch(words);
    session_.withFile([work = std::move(work), progress](CaseFile& file) { return work(file, progress); },
                      [this, done = std::move(done)](const Result<bool>& result) {
                          endWatch();
                          if (result.ok())
                              done();
                          else
                              tell(result.problems());
                      });
}

void CaseCopies::saveCopy() {
    const QString path = askNewFile(tr("Save a copy"), nameBeside(tr(" copy") + kEnding), kEnding);
    if (path.isEmpty()) return;
    run(
        tr("Copying the case…"),
        [to = coreText(path)](CaseFile& file, const CaseProgress& progress) { return file.saveCopy(to, progress); },
        [] {});
}

void CaseCopies::saveRedacted() {
    if (!workspace_.input()) return;
    auto* dialog = new RedactionDialog(session_.saved(), *workspace_.input(), workspace_.subjects(),
                                       workspace_.subject(), IdentifierDisplay::of(workspace_).identifiers(), &window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QString path = askNewFile(tr("Save a redacted copy"), nameBeside(tr(" redacted") + kEnding), kEnding);
        if (path.isEmpty()) return;
        run(
            tr("Writing the redacted copy…"),
            [to = coreText(path), wish = dialog->redaction(), author = authorNow()](CaseFile& file,
                                                                                    const CaseProgress& progress) {
                return file.saveRedactedCopy(to, wish, author, progress);
            },
            [] {});
    });
    dialog->open();
}

// A copy beside the case, where it lies unsealed anyway, is sealed and taken away again: an open case must
// not be read as a file.
void CaseCopies::seal() {
    auto* dialog =
        new PasswordDialog(PasswordDialog::For::Sealing, QFileInfo(session_.path()).fileName(), {}, &window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const auto password = std::make_shared<Secret>(dialog->take());
        const QString path = askNewFile(tr("Seal with a password"), nameBeside(kEnding + kSealed), kSealed);
        if (path.isEmpty()) return;
        run(
            tr("Sealing the case…"),
            [to = coreText(path), password, beside = nameBeside(QString())](
                CaseFile& file, const CaseProgress& progress) -> Result<bool> {
                const QTemporaryDir folder(beside + QStringLiteral("-XXXXXX"));
                const std::string copy = coreText(folder.filePath(QStringLiteral("case")));
                if (auto copied = file.saveCopy(copy, progress); !copied.ok()) return copied;
                SealOptions options;
                options.progress = [&progress](std::size_t done, std::size_t all) { return progress(done, all); };
                if (auto problem = sealFile(copy, to, *password, options)) return *problem;
                return true;
            },
            [] {});
    });
    dialog->open();
}

void CaseCopies::openSealed(const QString& path, const QString& problem) {
    auto* dialog = new PasswordDialog(PasswordDialog::For::Opening, QFileInfo(path).fileName(), problem, &window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, path] {
        const auto password = std::make_shared<Secret>(dialog->take());
        QString like = path;
        if (like.endsWith(kSealed)) like.chop(kSealed.size());
        const QString to = askNewFile(tr("Keep the opened case as"), like, kEnding);
        if (to.isEmpty()) return;
        auto progress = watch(tr("Opening the sealed case…"));
        session_.besides(
            [from = coreText(path), target = coreText(to), password, progress]() mutable -> Result<bool> {
                SealOptions options;
                options.progress = [&progress](std::size_t done, std::size_t all) { return progress(done, all); };
                if (auto wrong = unsealFile(from, target, *password, options)) return *wrong;
                return true;
            },
            [this, path, to](const Result<bool>& result) {
                endWatch();
                if (result.ok()) {
                    emit unsealed(to);
                } else if (result.problems().front().code == "seal.wrong-password") {
                    openSealed(path, qtText(problemSentence(result.problems().front(), *workspace_.words())));
                } else {
                    tell(result.problems());
                }
            });
    });
    dialog->open();
}

}  // namespace clearline
