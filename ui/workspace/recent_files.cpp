#include "ui/workspace/recent_files.h"

#include <QFileInfo>
#include <QSettings>

namespace clearline {

namespace {
constexpr int kKept = 8;
const QString kKey = QStringLiteral("recentFiles");
}  // namespace

QStringList RecentFiles::all() {
    QStringList there;
    for (const QString& path : QSettings().value(kKey).toStringList())
        if (QFileInfo::exists(path)) there << path;
    return there;
}

void RecentFiles::add(const QString& path) {
    QStringList paths = QSettings().value(kKey).toStringList();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    paths.removeAll(absolute);
    paths.prepend(absolute);
    while (paths.size() > kKept) paths.removeLast();
    QSettings().setValue(kKey, paths);
}

void RecentFiles::clear() { QSettings().remove(kKey); }

}  // namespace clearline
