#include "ui/workspace/rulebook_choice.h"

#include <QDir>
#include <QFileInfo>

#include "core/rulebook/load.h"
#include "ui/workspace/text.h"

namespace clearline {

QString chooseRulebook(const QString& path, const CaseInput& input, const Rulebook* inUse,
                       const std::vector<std::string>& resourceFolders) {
    const std::vector<std::string> files = rulebookFiles(resourceFolders);
    const auto fileOf = [&files](const QString& start, bool whole) {
        for (const std::string& file : files) {
            const QString id = QFileInfo(qtText(file)).completeBaseName();
            if (whole ? id == start : id.startsWith(start)) return qtText(file);
        }
        return QString();
    };
    for (const Reading& reading : input.readings)
        if (const QString file = fileOf(qtText(reading.rulebook), true); !file.isEmpty()) return file;
    for (const OfficialLine& line : input.statement)
        if (const QString file = fileOf(qtText(line.rulebook), true); !file.isEmpty()) return file;
    const QFileInfo info(path);
    if (const QString beside = info.absoluteDir().filePath(info.completeBaseName() + QLatin1String(".yaml"));
        !info.isDir() && QFileInfo::exists(beside))
        return beside;
    const QString folder = info.isDir() ? QDir(path).dirName() : info.absoluteDir().dirName();
    if (const QString file = fileOf(folder + QLatin1Char('-'), false); !file.isEmpty()) return file;
    if (const QString file = fileOf(folder, true); !file.isEmpty()) return file;
    if (inUse) return qtText(inUse->file);
    return files.empty() ? QString() : qtText(files.front());
}

}  // namespace clearline
