#include "ui/import/known_maps.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include "core/mapping/import_plan.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {
constexpr int kLongestId = 60;

QString dataFolder() { return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation); }
}  // namespace

QString ownMapsFolder() { return dataFolder() + QStringLiteral("/maps"); }

KnownMaps knownMaps(const std::vector<std::string>& resourceFolders) {
    std::vector<std::string> folders{coreText(dataFolder())};
    folders.insert(folders.end(), resourceFolders.begin(), resourceFolders.end());
    KnownMappings known = knownMappings(folders);
    KnownMaps maps;
    for (const std::string& path : known.paths) maps.own.push_back(qtText(path).startsWith(ownMapsFolder()));
    maps.mappings = std::move(known.mappings);
    return maps;
}

bool writeMap(const Mapping& mapping, const QString& path) {
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    const std::string text = mappingText(mapping);
    const auto size = static_cast<qint64>(text.size());
    return file.open(QIODevice::WriteOnly) && file.write(text.data(), size) == size && file.commit();
}

QString mapId(const QString& title) {
    QString id;
    for (const QChar c : title.trimmed().toLower()) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            id += c;
        else if (!id.isEmpty() && !id.endsWith(QLatin1Char('-')))
            id += QLatin1Char('-');
    }
    while (id.endsWith(QLatin1Char('-'))) id.chop(1);
    return id.left(kLongestId);
}

}  // namespace clearline
