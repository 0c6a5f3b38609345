#include "ui/dialogs/save_path.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QRegularExpression>

#include "core/seal/onto_original.h"
#include "ui/workspace/text.h"
#include "ui/workspace/workspace.h"

namespace clearline {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(clearline::SavePath)
};

std::vector<std::string>& protectedFiles() {
    static std::vector<std::string> files;
    return files;
}

bool hasEnding(const QString& path, const QStringList& endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](const QString& ending) { return path.endsWith(ending, Qt::CaseInsensitive); });
}

// Whether it may be written to; says or asks why not.
bool mayBeWritten(QWidget* over, const QString& title, const QString& path) {
    const QString name = QFileInfo(path).fileName();
    if (ontoOriginal(coreText(path), protectedFiles())) {
        QMessageBox::warning(over, title,
                             Words::tr("%1 is a file that is open here. Originals are never replaced; choose another "
                                       "name.")
                                 .arg(name));
        return false;
    }
    if (!QFileInfo::exists(path)) return true;
    return QMessageBox::question(over, title, Words::tr("%1 is there already. Replace it?").arg(name)) ==
           QMessageBox::Yes;
}

}  // namespace

QStringList filesRead(const Workspace& workspace) {
    QStringList files{workspace.path()};
    if (workspace.input())
        for (const auto& file : workspace.input()->files)
            files += qtText(file->name).section(QLatin1Char('!'), 0, 0);  // a sheet is named after its workbook
    if (workspace.rulebook()) files += qtText(workspace.rulebook()->file);
    files.removeAll(QString());
    return files;
}

void protectFilesOf(Workspace& workspace) {
    const auto keep = [&workspace] {
        protectedFiles().clear();
        for (const QString& file : filesRead(workspace)) protectedFiles().push_back(coreText(file));
    };
    QObject::connect(&workspace, &Workspace::caseChanged, &workspace, keep);
    keep();
}

QStringList endingsOf(const QString& filter) {
    static const QRegularExpression ending(QStringLiteral("\\*(\\.\\w+)"));
    QStringList endings;
    for (auto found = ending.globalMatch(filter); found.hasNext();) endings += found.next().captured(1);
    return endings;
}

QString askSavePath(QWidget* over, const QString& title, const QString& like, const QString& filter) {
    QFileDialog dialog(over, title, QFileInfo(like).isAbsolute() ? QFileInfo(like).path() : QString(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setOption(QFileDialog::DontConfirmOverwrite);  // the name is not whole yet there
    if (!like.isEmpty()) dialog.selectFile(QFileInfo(like).fileName());
    while (dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty()) {
        QString path = dialog.selectedFiles().constFirst();
        if (!hasEnding(path, endingsOf(filter))) path += endingsOf(dialog.selectedNameFilter()).value(0);
        if (mayBeWritten(over, title, path)) return path;
    }
    return {};
}

}  // namespace clearline
