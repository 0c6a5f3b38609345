#include "ui/import/import_paths.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSet>
#include <algorithm>

namespace clearline {

namespace {

constexpr int kMost = 500;
const QStringList kEndings{QStringLiteral("csv"),  QStringLiteral("tsv"), QStringLiteral("txt"), QStringLiteral("xlsx"),
                           QStringLiteral("json"), QStringLiteral("xml"), QStringLiteral("xls")};
const QStringList kBeside{QStringLiteral(".subjects.csv"), QStringLiteral(".relations.csv"),
                          QStringLiteral(".readings.csv"), QStringLiteral(".statement.csv")};

bool isOwnFolder(const QString& folder) {
    return QFileInfo::exists(folder + QStringLiteral("/records.csv")) ||
           QFileInfo::exists(folder + QStringLiteral("/records.json"));
}

void takeFolder(const QString& folder, QStringList& files) {
    if (isOwnFolder(folder)) {
        files << folder;
        return;
    }
    const QDir dir(folder);
    for (const QFileInfo& file : dir.entryInfoList(QDir::Files | QDir::Readable, QDir::Name))
        if (kEndings.contains(file.suffix().toLower()) && !file.fileName().startsWith(QLatin1String("~$")))
            files << file.filePath();
    for (const QFileInfo& below : dir.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name))
        if (files.size() <= kMost) takeFolder(below.filePath(), files);
}

// The record file of ours that this is a table beside; empty if it is none.
QString recordFileOf(const QString& path) {
    for (const QString& ending : kBeside)
        if (path.endsWith(ending)) return path.chopped(ending.size()) + QStringLiteral(".csv");
    return {};
}

}  // namespace

ImportPaths importPaths(const QStringList& chosen) {
    QStringList all;
    for (const QString& path : chosen) {
        if (QFileInfo(path).isDir())
            takeFolder(path, all);
        else
            all << path;
    }
    all.removeDuplicates();
    ImportPaths found;
    const QSet<QString> there(all.begin(), all.end());
    for (const QString& path : all) {
        if (const QString records = recordFileOf(path); !records.isEmpty() && there.contains(records))
            ++found.beside;
        else if (found.paths.size() < kMost)
            found.paths << path;
        else
            ++found.tooMany;
    }
    return found;
}

bool isForeignTable(const QString& path) {
    const QFileInfo info(path);
    if (info.isDir()) return !isOwnFolder(path);
    static const QStringList ours{QStringLiteral("csv"), QStringLiteral("json")};
    const QString ending = info.suffix().toLower();
    return kEndings.contains(ending) && !ours.contains(ending);
}

QString importFilter() {
    QStringList patterns;
    for (const QString& ending : kEndings) patterns << QStringLiteral("*.") + ending;
    return QCoreApplication::translate("clearline::ImportPaths", "Tables (%1);;All files (*)")
        .arg(patterns.join(QLatin1Char(' ')));
}

}  // namespace clearline
