// Whom the rows of a table of others are about: by identifier, id, name or a choice; and who stands behind a firm.
#include <QtTest>

#include "mapped_rows.h"

using namespace clearline;

class TestReadMappedSubjects : public QObject {
    Q_OBJECT

private slots:
    void idsTellRecordsApart() {
        const MappedRead read = readWith(kPlain, {{"名称", "文号", "日期"},
                                                  {"甲", "1号", "2019-01-01"},
                                                  {"乙", "1号", "2019-01-02"},
                                                  {"丙", "", "2019-01-03"},
                                                  {"丁", "1号", "2019-01-04"}});
        QStringList ids;
        for (RecordIndex r = 0; r < read.input.records->size(); ++r)
            ids << QString::fromUtf8(Record(*read.input.records, r).id());
        QCOMPARE(ids.join(','), QString("1号,1号 #3,#4,1号 #5"));
        QCOMPARE(told(read.input.problems),
                 std::string(
                     "map.id-again 3:2 [1号 #3] [1号]\nmap.id-blank 4:0 [#4] []\nmap.id-again 5:2 [1号 #5] [1号]\n"));
    }

    void whoARowIsAbout_data() {
        QTest::addColumn<QList<QStringList>>("rows");  // name, identifier
        QTest::addColumn<QString>("subjects");         // of the records
        QTest::addColumn<QString>("problems");
        using Rows = QList<QStringList>;
        QTest::newRow("by identifier, whatever the case")
            << Rows{{"甲", "99010119850101007X"}, {"甲", "99010119850101007x"}, {"甲", "９９010119850101007X "}}
            << "99010119850101007X,99010119850101007X,99010119850101007X"
            << "merge.subject-differs 3:2 [99010119850101007X] [identifier] [99010119850101007x] [99010119850101007X] "
               "[2] "
               "[fines.csv]\ntext.other-form 4:2 [９９010119850101007X] [９ U+FF19 (9)]\n";
        QTest::newRow("by name") << Rows{{"甲", ""}, {"乙", "-"}, {"甲", ""}} << "甲,乙,甲"
                                 << "";
        QTest::newRow("a name alone, and one who has it and a number")
            << Rows{{"甲", ""}, {"甲", "91990100MA00TE5T29"}} << "91990100MA00TE5T29,91990100MA00TE5T29"
            << "map.subject-by-name 2:1 [甲] [91990100MA00TE5T29]\n";
        QTest::newRow("a name alone, and two who have it")
            << Rows{{"甲", ""}, {"甲", "91990100MA00TE5T29"}, {"甲", "91990200MAFAKE019E"}}
            << "甲,91990100MA00TE5T29,91990200MAFAKE019E"
            << "map.subject-name-shared 2:1 [甲] [2]\n";
        QTest::newRow("one number, two names")
            << Rows{{"甲公司", "91990100MA00TE5T29"}, {"甲有限公司", "91990100MA00TE5T29"}}
            << "91990100MA00TE5T29,91990100MA00TE5T29"
            << "merge.subject-differs 3:1 [91990100MA00TE5T29] [name] [甲有限公司] [甲公司] [2] [fines.csv]\n";
        QTest::newRow("masked numbers") << Rows{{"林", "9901**********0014"},
                                                {"林", "9901**********0025"},
                                                {"林", "9901**********0014"}}
                                        << "林 9901**********0014,林 9901**********0025,林 9901**********0014"
                                        << "";
        QTest::newRow("a number that cannot be right") << Rows{{"甲", "91990100MA00TE5T28"}} << "91990100MA00TE5T28"
                                                       << "identifier.check 2:2 [91990100MA00TE5T28] [identifier]\n";
        QTest::newRow("nobody") << Rows{{"", ""}, {"甲", ""}} << "甲"
                                << "csv.cell-blank 2:1 [] [subject]\n";
        QTest::newRow("a number that was refused") << Rows{{"甲", "!?"}, {"甲", ""}} << "甲"
                                                   << "";
    }
    void whoARowIsAbout() {
        QFETCH(QList<QStringList>, rows);
        QFETCH(QString, subjects);
        QFETCH(QString, problems);
        std::vector<Cells> cells{{"名称", "代码", "文号"}};
        for (const QStringList& row : rows)
            cells.push_back({row[0].toStdString(), row[1].toStdString(), std::to_string(cells.size())});
        const MappedRead read = readWith(kPlain, cells);
        QStringList found;
        for (RecordIndex r = 0; r < read.input.records->size(); ++r)
            found << QString::fromUtf8(Record(*read.input.records, r).subject());
        QCOMPARE(found.join(','), subjects);
        QCOMPARE(QString::fromStdString(told(read.input.problems)), problems);
    }

    void maskedNumbersAreNoIdentifiers() {
        const MappedRead read = readWith(kPlain, {{"名称", "代码", "文号"}, {"林", "9901**********0014", "1"}});
        QCOMPARE(QString::fromStdString(subjectsText(read.input)),
                 QString("2: 林 9901**********0014 | 林 | masked_identifier 9901**********0014\n"));
    }

    void aFirmsRowBringsItsRepresentative() {
        const MappedRead read = readWith(R"(id-from: [document]
constants: {records.kind: penalty.fine, subjects.kind: firm, relations.kind: representative, relations.other.kind: person}
columns:
  - {header: 名称, to: subjects.name}
  - {header: 文号, to: records.document}
  - {header: 法人, to: relations.other.name}
  - {header: 法人证号, to: relations.other.identifier}
)",
                                         {{"名称", "文号", "法人", "法人证号"},
                                          {"甲公司", "1", "王强", "990101198001010014"},
                                          {"甲公司", "2", "王强", ""},
                                          {"乙公司", "3", "王强", ""},
                                          {"丙公司", "4", "", ""}});
        QCOMPARE(QString::fromStdString(subjectsText(read.input)),
                 QString("2: 甲公司 | 甲公司 | firm\n"
                         "2: 990101198001010014 | 王强 | person | 990101198001010014\n"
                         "4: 乙公司 | 乙公司 | firm\n"
                         "4: 王强（乙公司） | 王强 | person\n"
                         "5: 丙公司 | 丙公司 | firm\n"
                         "2: 甲公司 - representative -> 990101198001010014\n"
                         "4: 乙公司 - representative -> 王强（乙公司）\n"));
        QVERIFY(!read.input.relationsLost);
    }

    void aChoiceSaysWhoItIsToUs() {
        ImportPlan plan = planOf(kPlain);
        plan.subjects = {{"91990100MA00TE5T29", "F-1"}, {"乙", "F-2"}};
        const MappedRead read = readWith(
            plan, {{"名称", "代码", "文号"}, {"甲", "91990100MA00TE5T29", "1"}, {"乙", "", "2"}, {"丙", "", "3"}});
        QCOMPARE(QString::fromStdString(subjectsText(read.input)),
                 QString("2: F-1 | 甲 | 91990100MA00TE5T29\n3: F-2 | 乙\n4: 丙 | 丙\n"));
        QCOMPARE(Record(*read.input.records, 1).subject(), std::string_view("F-2"));
    }

    void aTableThatNamesNobodyAsksWhoseItIs() {
        const std::string mapping =
            "columns:\n  - {header: 日期, to: readings.date}\n  - {header: 分数, to: readings.score}\n";
        const std::vector<Cells> rows{{"日期", "分数"}, {"2019-12-31", "674"}, {"2020-12-31", "680"}};
        const MappedRead open = readWith(mapping, rows);
        QCOMPARE(told(open.input.problems), std::string("map.no-subject 1:0 [test]\n"));
        QVERIFY(open.input.readings.empty());
        ImportPlan plan = planOf(mapping);
        plan.subjects = {{"", "P-LIN"}};
        const MappedRead read = readWith(plan, rows);
        QCOMPARE(told(read.input.problems), std::string());
        QCOMPARE(read.input.readings.size(), std::size_t{2});
        QCOMPARE(read.input.readings[1].subject, std::string("P-LIN"));
        QCOMPARE(read.input.readings[1].score.text(), std::string("680"));
        QCOMPARE(read.input.readings[1].place.row, 3u);
    }
};

QTEST_APPLESS_MAIN(TestReadMappedSubjects)
#include "test_read_mapped_subjects.moc"
