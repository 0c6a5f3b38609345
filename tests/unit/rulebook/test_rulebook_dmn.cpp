// A table of a rulebook that stands in a DMN file beside it.
#include <QtTest>

#include "core/base/digest.h"
#include "core/rulebook/load.h"

using namespace clearline;

namespace {

constexpr char kModel[] =
    "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" name=\"m\" namespace=\"urn:m\">\n"
    "<decision id=\"d\" name=\"Fine points\"><decisionTable hitPolicy=\"FIRST\">\n"
    "<input><inputExpression><text>record.amount</text></inputExpression></input><output/>\n"
    "<rule><inputEntry><text>&lt; small</text></inputEntry><outputEntry><text>-10</text></outputEntry></rule>\n"
    "<rule><inputEntry><text>-</text></inputEntry><outputEntry><text>-20</text></outputEntry></rule>\n"
    "</decisionTable></decision></definitions>\n";

std::string bookWith(const std::string& table) {
    return "clearline-rulebook: 1\nid: t\ntitle: t\nscore: {opening: 0, formula: opening + sum(characteristics)}\n"
           "parameters:\n  small: {title: s, values: [{value: 5}]}\ntables:\n"
           "  fine:\n    title: Fines\n" +
           table +
           "characteristics: [{id: c, title: c}]\n"
           "rules: [{id: R, title: r, kinds: [k], effect: {add: fine, to: c}}]\n";
}

}  // namespace

class TestRulebookDmn : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    std::shared_ptr<const Rulebook> load(const std::string& table) {
        const QString path = folder_.filePath("book.yaml");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) return nullptr;
        file.write(QByteArray::fromStdString(bookWith(table)));
        file.close();
        const auto book = loadRulebookFile(path.toStdString());
        return book ? *book : nullptr;
    }

    void put(const QString& name, const QByteArray& text) {
        QDir(folder_.path()).mkpath(QFileInfo(name).path());
        QFile file(folder_.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

private slots:
    void init() { put("fines.dmn", kModel); }

    void theRowsOfTheFileAreTheTables() {
        const auto book = load("    dmn: fines.dmn#Fine points\n    from: 2020-01-01\n    status: reported\n");
        QVERIFY(book);
        QVERIFY(!anyAtLeast(book->problems, Severity::Error));
        const DatedTable& version = book->tables.front().values.front();
        QVERIFY(version.dmn);
        QCOMPARE(version.when.from, Date::fromIso("2020-01-01"));
        QVERIFY(version.citation.status == Status::Reported);
        QCOMPARE(version.rows.size(), std::size_t{2});
        QVERIFY(version.rows[0].bound == TableRow::Bound::Matched);
        QCOMPARE(version.rows[0].limit, Value("record.amount < small"));
        QCOMPARE(version.rows[1].gives, Value(-20));
        QCOMPARE(version.rows[1].place.row, 5U);
        QVERIFY(QString::fromStdString(version.rows[1].place.file).endsWith("/fines.dmn"));
        QCOMPARE(book->namesReadBy(0), (std::vector<std::string>{"record.amount", "small"}));
    }

    void versionsMayBeMixed() {
        const auto book = load(
            "    over: record.amount\n    values:\n"
            "      - {until: 2020-01-01, rows: [{gives: -1}]}\n"
            "      - {from: 2020-01-01, dmn: \"fines.dmn#Fine points\"}\n");
        QVERIFY(book && !anyAtLeast(book->problems, Severity::Error));
        QCOMPARE(book->tables.front().values.size(), std::size_t{2});
        QVERIFY(!book->tables.front().values[0].dmn);
        QVERIFY(book->tables.front().values[1].dmn);
    }

    void theHashCoversTheFile() {
        const std::string table = "    dmn: fines.dmn#Fine points\n";
        const auto book = load(table);
        const std::string line = sha256Hex(kModel) + "  fines.dmn\n";
        QCOMPARE(book->sha256, sha256Hex(bookWith(table) + line));
        QCOMPARE(book->files.size(), std::size_t{1});
        QByteArray changed(kModel);
        changed.replace("-20", "-21");
        put("fines.dmn", changed);
        const auto again = load(table);
        QVERIFY(again->sha256 != book->sha256);
        QCOMPARE(again->text, book->text);
    }

    void whatIsWrongIsSaidWithItsPlace_data() {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("code");
        QTest::newRow("no such file") << "dmn: other.dmn#Fine points"
                                      << "rulebook.dmn-file";
        QTest::newRow("a file elsewhere") << "dmn: ../fines.dmn#Fine points"
                                          << "rulebook.dmn-file";
        QTest::newRow("an absolute path") << "dmn: /fines.dmn#Fine points"
                                          << "rulebook.dmn-file";
        QTest::newRow("no decision") << "dmn: fines.dmn"
                                     << "rulebook.dmn-name";
        QTest::newRow("another decision") << "dmn: fines.dmn#Other"
                                          << "dmn.no-such-decision";
        QTest::newRow("no XML") << "dmn: torn.dmn#Fine points"
                                << "dmn.xml";
        QTest::newRow("rows beside it") << "values: [{dmn: \"fines.dmn#Fine points\", rows: [{gives: 1}]}]"
                                        << "rulebook.several-bounds";
        QTest::newRow("over beside it") << "dmn: fines.dmn#Fine points\n    over: record.amount"
                                        << "rulebook.several-bounds";
    }
    void whatIsWrongIsSaidWithItsPlace() {
        QFETCH(QString, table);
        QFETCH(QString, code);
        put("torn.dmn", "<definitions>");
        const auto book = load("    " + table.toStdString() + "\n");
        QVERIFY(book);
        QStringList codes;
        for (const Problem& problem : book->problems)
            if (problem.severity >= Severity::Error) codes << QString::fromStdString(problem.code);
        QVERIFY2(codes.contains(code), qPrintable(codes.join(' ')));
        QVERIFY(book->tables.empty());
        QVERIFY(book->rules.empty());
    }
};

QTEST_GUILESS_MAIN(TestRulebookDmn)
#include "test_rulebook_dmn.moc"
