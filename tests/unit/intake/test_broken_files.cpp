// Every file of sample-data/broken: reading it gives exactly the problems that expect.csv lists,
// at exactly those places, and every file there is listed.
#include <QDir>
#include <QFile>
#include <QtTest>

#include "core/intake/read_case.h"

using namespace clearline;

namespace {

const QString kFolder = QStringLiteral(CLEARLINE_SOURCE_DIR "/sample-data/broken/");

QString described(const QString& file, const QString& code, const QString& row, const QString& column) {
    return QStringLiteral("%1 %2 at %3:%4").arg(file, code, row, column);
}

// "wrong-subjects.csv" is also where the problems of "wrong-subjects.subjects.csv" come up.
QString caseOf(const QString& file) {
    for (const char* table : {".subjects.csv", ".relations.csv", ".readings.csv", ".statement.csv"})
        if (file.endsWith(QLatin1String(table)))
            return file.left(file.size() - static_cast<int>(qstrlen(table))) + ".csv";
    return file;
}

struct Expected {
    QSet<QString> files;
    QMap<QString, QStringList> problemsOfCase;
};

Expected expected() {
    Expected all;
    QFile list(kFolder + "expect.csv");
    if (!list.open(QIODevice::ReadOnly)) return all;
    list.readLine();
    while (!list.atEnd()) {
        const QStringList cells = QString::fromUtf8(list.readLine()).trimmed().split(',');
        all.files.insert(cells[0]);
        QStringList& problems = all.problemsOfCase[caseOf(cells[0])];
        if (!cells[1].isEmpty()) problems << described(cells[0], cells[1], cells[2], cells[3]);
    }
    return all;
}

}  // namespace

class TestBrokenFiles : public QObject {
    Q_OBJECT

private slots:
    void everyFileIsListed() {
        QStringList listed = expected().files.values(), there;
        for (const QString& file : QDir(kFolder).entryList(QDir::Files))
            if (!file.startsWith("rulebook-") && !file.startsWith("expect")) there << file;
        listed.sort();
        there.sort();
        QVERIFY(there.size() > 50);
        QCOMPARE(there, listed);
    }

    void givesTheProblemsExpected_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("problems");
        const Expected all = expected();
        for (auto it = all.problemsOfCase.begin(); it != all.problemsOfCase.end(); ++it)
            QTest::newRow(qPrintable(it.key())) << it.key() << it.value();
    }
    void givesTheProblemsExpected() {
        QFETCH(QString, file);
        QFETCH(QStringList, problems);
        ReadOptions options;
        options.kindDeclared = [](std::string_view kind) { return kind == "traffic.red-light"; };
        options.relationDeclared = [](std::string_view kind) { return kind == "employee"; };
        options.relationMutual = [](std::string_view kind) { return kind != "employee"; };
        const auto input = readCase((kFolder + file).toStdString(), options);
        QStringList found;
        for (const Problem& p : input ? input->problems : input.problems())
            if (p.severity >= Severity::Warning)
                found << described(QFileInfo(QString::fromStdString(p.place.file)).fileName(),
                                   QString::fromStdString(p.code), QString::number(p.place.row),
                                   QString::number(p.place.column));
        found.sort();
        problems.sort();
        QCOMPARE(found, problems);
    }
};

QTEST_APPLESS_MAIN(TestBrokenFiles)
#include "test_broken_files.moc"
