// Every file of sample-data/intake/broken, read through the mapping beside them, tells exactly what expect.csv lists, at
// exactly those places; every file there is listed; and what is told has words in both languages.
#include <QDir>
#include <QFile>
#include <QtTest>

#include "core/explain/problem_text.h"
#include "core/intake/file_bytes.h"
#include "core/mapping/mapped_read.h"
#include "core/mapping/suggested_plan.h"

using namespace clearline;

namespace {

const QString kFolder = QStringLiteral(CLEARLINE_SOURCE_DIR "/sample-data/intake/broken/");

SourceFile fileNamed(const QString& name) {
    QFile file(kFolder + name);
    if (!file.open(QIODevice::ReadOnly)) qFatal("%s", qPrintable(name));
    return {name.toStdString(), file.readAll().toStdString(), {}};
}

// What is told of a file when it is read through the mapping; questions come as the problems of their cells.
Problems toldOf(const QString& name) {
    const SourceFile file = fileNamed(name);
    if (name.endsWith(".yaml")) {
        const auto mapping = mappingFromText(file.bytes, file.name);
        return mapping ? Problems() : mapping.problems();
    }
    const auto mapping = mappingFromText(fileNamed("fines.map.yaml").bytes, "fines.map.yaml");
    if (!mapping) qFatal("the mapping itself is broken");
    PlanWishes wishes;
    wishes.mapping = &*mapping;
    const auto suggested = suggestPlan(file, {}, wishes);
    if (!suggested) return suggested.problems();
    const auto plan = suggested->plan();
    if (!plan) return {};
    const auto read = readPlanned(file, *plan);
    return read ? read->input.problems : read.problems();
}

QString described(const Problem& problem) {
    constexpr const char* kSeverities[] = {"notice", "warning", "error", "fatal"};
    return QStringLiteral("%1,%2,%3,%4")
        .arg(QString::fromStdString(problem.code))
        .arg(problem.place.row)
        .arg(problem.place.column)
        .arg(kSeverities[static_cast<std::size_t>(problem.severity)]);
}

QMap<QString, QStringList> expected() {
    QMap<QString, QStringList> all;
    QFile list(kFolder + "expect.csv");
    if (!list.open(QIODevice::ReadOnly)) return all;
    list.readLine();
    while (!list.atEnd()) {
        const QString line = QString::fromUtf8(list.readLine()).trimmed();
        const int comma = static_cast<int>(line.indexOf(','));
        all[line.left(comma)] << line.mid(comma + 1);
    }
    return all;
}

}  // namespace

class TestBrokenIntake : public QObject {
    Q_OBJECT

private slots:
    void everyFileIsListed() {
        QStringList there = QDir(kFolder).entryList(QDir::Files), listed = expected().keys();
        for (const char* other : {"expect.csv", "fines.map.yaml", "make_broken.py"}) there.removeAll(other);
        there.sort();
        listed.sort();
        QVERIFY(there.size() >= 60);
        QCOMPARE(there, listed);
    }

    void tellsWhatIsExpected_data() {
        QTest::addColumn<QStringList>("problems");
        const auto all = expected();
        for (auto file = all.begin(); file != all.end(); ++file) QTest::newRow(qPrintable(file.key())) << file.value();
    }
    void tellsWhatIsExpected() {
        QFETCH(QStringList, problems);
        static const auto english = Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, Language::English);
        static const auto chinese = Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, Language::Chinese);
        QStringList found;
        for (const Problem& problem : toldOf(QTest::currentDataTag())) {
            if (problem.severity < Severity::Warning) continue;
            found << described(problem);
            for (const auto& words : {&*english, &*chinese}) {
                QVERIFY(words->has("problem." + problem.code) && words->has("remedy." + problem.code));
                const std::string sentence = problemSentence(problem, *words, Identifiers::Masked);
                QVERIFY2(sentence.find('{') == std::string::npos || problem.code == "json.syntax", sentence.c_str());
            }
        }
        found.sort();
        problems.sort();
        QCOMPARE(found, problems);
    }
};

QTEST_APPLESS_MAIN(TestBrokenIntake)
#include "test_broken_intake.moc"
