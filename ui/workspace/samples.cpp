#include "ui/workspace/samples.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

#include "core/intake/read_case.h"
#include "core/intake/table_kind.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

constexpr std::size_t kSampleBytes = 512 * 1024;

// Beside the resources in the sources, inside them when installed.
QStringList sampleRoots(const std::vector<std::string>& resourceFolders) {
    QStringList roots;
    for (const std::string& folder : resourceFolders)
        for (const char* way : {"/sample-data", "/../sample-data"}) {
            const QFileInfo info(qtText(folder) + QLatin1String(way));
            if (info.isDir() && !roots.contains(info.canonicalFilePath())) roots << info.canonicalFilePath();
        }
    return roots;
}

bool isRecordFile(const QString& name) { return tableKindOf(coreText(name)) == std::string_view("records"); }

Sample describe(const QString& path, const QString& folder) {
    Sample sample{path, folder, {}, 0};
    ReadOptions options;
    options.maxBytes = kSampleBytes;
    const auto input = readCase(coreText(path), options);
    if (!input.ok()) return sample;
    sample.records = static_cast<int>(input->records->size());
    QStringList names;
    for (const Subject& subject : input->subjects) names << qtText(subject.name.empty() ? subject.id : subject.name);
    if (names.isEmpty())
        for (SubjectIndex s = 0; s < input->records->subjectCount(); ++s) names << qtText(input->records->subjectId(s));
    sample.who = names.size() > 3 ? names.mid(0, 3).join(QStringLiteral(", ")) + QStringLiteral("…")
                                  : names.join(QStringLiteral(", "));
    return sample;
}

}  // namespace

std::vector<Sample> findSamples(const std::vector<std::string>& resourceFolders) {
    std::vector<Sample> samples;
    const QStringList roots = sampleRoots(resourceFolders);
    if (roots.isEmpty()) return samples;
    const QDir root(roots.front());
    for (const QString& folder : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        // Wrong on purpose; and files of others, which are to be imported.
        if (folder == QLatin1String("broken") || folder == QLatin1String("intake")) continue;
        const QDir inside(root.filePath(folder));
        for (const QString& name : inside.entryList({QStringLiteral("*.csv")}, QDir::Files, QDir::Name))
            if (isRecordFile(name)) samples.push_back(describe(inside.filePath(name), folder));
    }
    return samples;
}

bool isSample(const QString& path, const std::vector<std::string>& resourceFolders) {
    const QString canonical = QFileInfo(path).canonicalFilePath();
    for (const QString& root : sampleRoots(resourceFolders))
        if (canonical.startsWith(root + QLatin1Char('/'))) return true;
    return false;
}

std::optional<Date> sampleDay(const CaseInput& input) {
    std::optional<Date> last;
    for (const Reading& reading : input.readings) last = std::max(last, std::optional(reading.date));
    if (last) return last;
    for (RecordIndex r = 0; r < input.records->size(); ++r)
        last = std::max(last, input.records->date(r, Field::ReceivedOn));
    return last;
}

}  // namespace clearline
