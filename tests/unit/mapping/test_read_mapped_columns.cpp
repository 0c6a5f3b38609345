// Columns of a table of others: numbers and days written in many ways, what a column decides by itself, what is asked
// once, and words that the mapping gives a meaning.
#include <QtTest>

#include "mapped_rows.h"

using namespace clearline;

class TestReadMappedColumns : public QObject {
    Q_OBJECT

private slots:
    void numbersOfAColumn_data() {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<QString>("amounts");
        QTest::addColumn<QString>("problems");
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("decision");
        QTest::newRow("in one way only") << QStringList{"12", "1.5", "1,234.50"} << "12 1.5 1234.5"
                                         << ""
                                         << ""
                                         << "";
        QTest::newRow("decided by one cell") << QStringList{"1,234", "1.5", "2,000"} << "1234 1.5 2000"
                                             << ""
                                             << ""
                                             << "金额 by 1.5 in row 3: 1.5 (point)";
        QTest::newRow("decided for the comma") << QStringList{"1.234", "1.234,50"} << "1234 1234.5"
                                               << ""
                                               << ""
                                               << "金额 by 1.234,50 in row 3: 1234.5 (comma)";
        QTest::newRow("a question") << QStringList{"12", "1.234", "5.678"} << "12 - -"
                                    << "map.number-question 3:3 [金额] [1.234] [1.234 | 1234] [2]\n"
                                    << "金额 1.234 row 3, 2: 1.234 (point) 1234 (comma)"
                                    << "";
        QTest::newRow("mixed, nothing open") << QStringList{"1.5", "1,5"} << "1.5 1.5"
                                             << "map.column-mixed 2:3 [金额] [1.5] [1,5]\n"
                                             << ""
                                             << "";
        QTest::newRow("mixed, one open")
            << QStringList{"1.5", "1,5", "1,234"} << "1.5 1.5 -"
            << "map.column-mixed 2:3 [金额] [1.5] [1,5]\nmap.number-question 4:3 [金额] [1,234] [1234 | 1.234] [1]\n"
            << "金额 1,234 row 4, 1: 1234 (point) 1.234 (comma)"
            << "";
        QTest::newRow("numbers of the format are never asked about") << QStringList{"#1.234", "#5.678"} << "1.234 5.678"
                                                                     << ""
                                                                     << ""
                                                                     << "";
        QTest::newRow("refused") << QStringList{"200元", "2"} << "- 2"
                                 << "map.number-unit 2:3 [200元] [金额]\n"
                                 << ""
                                 << "";
        QTest::newRow("refused before") << QStringList{"!\xEF\xBF\xBD", "2"} << "- 2"
                                        << ""
                                        << ""
                                        << "";
        QTest::newRow("blanks") << QStringList{" ", "\u3000", "2 "} << "- - 2"
                                << ""
                                << ""
                                << "";
    }
    void numbersOfAColumn() {
        QFETCH(QStringList, cells);
        QFETCH(QString, amounts);
        QFETCH(QString, problems);
        QFETCH(QString, question);
        QFETCH(QString, decision);
        Cells column;
        for (const QString& cell : cells) column.push_back(cell.toStdString());
        const MappedRead read = readWith(kPlain, withColumn("金额", column));
        QStringList found;
        for (RecordIndex r = 0; r < read.input.records->size(); ++r) {
            const auto amount = read.input.records->amount(r);
            found << (amount ? QString::fromStdString(amount->text()) : QString("-"));
            const bool blank = QString(cells[static_cast<int>(r)]).trimmed().isEmpty();
            QCOMPARE(read.input.records->hasFault(r), !amount && !blank);
        }
        QCOMPARE(found.join(' '), amounts);
        QCOMPARE(QString::fromStdString(told(read.input.problems)), problems);
        QCOMPARE(read.questions.empty() ? QString() : QString::fromStdString(questionText(read.questions[0])),
                 question);
        QString decided;
        for (const ColumnDecision& d : read.decisions)
            decided +=
                QString::fromStdString(d.header + " by " + d.example + " in row " + std::to_string(d.row) + ": " +
                                       d.answer.means + " (" + std::string(numberFormText(d.answer.numbers)) + ")");
        QCOMPARE(decided, decision);
    }

    void daysOfAColumn_data() {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("days");
        QTest::addColumn<QString>("problems");
        QTest::addColumn<QString>("question");
        QTest::newRow("all plain forms in one column")
            << QStringList{"2019-07-09", "2019/7/10", "2019年07月11日", "20190712", "@2019-07-13", "#20190714"} << ""
            << "2019-07-09 2019-07-10 2019-07-11 2019-07-12 2019-07-13 2019-07-14"
            << ""
            << "";
        QTest::newRow("02/03/24 is a question")
            << QStringList{"02/03/24"} << ""
            << "-"
            << "map.date-question 2:3 [日期] [02/03/24] [2024-03-02 | 2024-02-03 | 2002-03-24] [1]\n"
            << "日期 02/03/24 row 2, 1: 2024-03-02 (d/m/y 1970) 2024-02-03 (m/d/y 1970) 2002-03-24 (y/m/d 1970)";
        QTest::newRow("one cell decides the order, not the century")
            << QStringList{"02/03/24", "31/12/23"} << ""
            << "- -"
            << "map.date-question 2:3 [日期] [02/03/24] [2024-03-02 | 2002-03-24] [2]\n"
            << "日期 02/03/24 row 2, 2: 2024-03-02 (d/m/y 1970) 2002-03-24 (y/m/d 1970)";
        QTest::newRow("with a century one cell decides") << QStringList{"02/03/24", "25/12/99"} << ", century: 1970"
                                                         << "2024-03-02 1999-12-25"
                                                         << ""
                                                         << "";
        QTest::newRow("four digits, one cell decides") << QStringList{"02/03/2024", "25/12/2024"} << ""
                                                       << "2024-03-02 2024-12-25"
                                                       << ""
                                                       << "";
        QTest::newRow("the same either way") << QStringList{"05/05/2024"} << ""
                                             << "2024-05-05"
                                             << ""
                                             << "";
        QTest::newRow("declared") << QStringList{"02/03/24", "3.4.2024"} << ", dates: d/m/y, century: 1970"
                                  << "2024-03-02 2024-04-03"
                                  << ""
                                  << "";
        QTest::newRow("declared, and a cell that is not so")
            << QStringList{"02/03/2024", "12/25/2024", "2024-01-02"} << ", dates: d/m/y"
            << "2024-03-02 - 2024-01-02"
            << "csv.date-impossible 3:3 [12/25/2024] [日期]\n"
            << "";
        QTest::newRow("serials are asked about")
            << QStringList{"43655", "#43656"} << ""
            << "- -"
            << "map.date-question 2:3 [日期] [43655] [2019-07-09 | 2023-07-10] [2]\n"
            << "日期 43655 row 2, 2: 2019-07-09 (serial-1900) 2023-07-10 (serial-1904)";
        QTest::newRow("serials that are declared") << QStringList{"43655", "60", "2019-07-10"} << ", dates: serial-1900"
                                                   << "2019-07-09 - 2019-07-10"
                                                   << "csv.date-form 3:3 [60] [日期]\n"
                                                   << "";
        QTest::newRow("no serial of our times") << QStringList{"123"} << ""
                                                << "-"
                                                << "csv.date-form 2:3 [123] [日期]\n"
                                                << "";
        QTest::newRow("impossible")
            << QStringList{"2019-02-30", "20190231"} << ""
            << "- -"
            << "csv.date-impossible 2:3 [2019-02-30] [日期]\ncsv.date-impossible 3:3 [20190231] [日期]\n"
            << "";
        QTest::newRow("a time of day is told once")
            << QStringList{"2019-07-09 10:00", "2019-07-10 00:00", "@2019-07-11T12:00:00"} << ""
            << "2019-07-09 2019-07-10 2019-07-11"
            << "map.time-dropped 2:3 [日期] [2019-07-09 10:00] [2]\n"
            << "";
        QTest::newRow("no end") << QStringList{"2099-12-31", "2099/12/31", "长期", "2020-01-01"}
                                << ", no-end: [2099-12-31, 长期]"
                                << "- - - 2020-01-01"
                                << ""
                                << "";
        QTest::newRow("mixed orders") << QStringList{"25/12/2024", "12/25/2024", "02/03/2024"} << ""
                                      << "2024-12-25 2024-12-25 -"
                                      << "map.column-mixed 2:3 [日期] [25/12/2024] [12/25/2024]\n"
                                         "map.date-question 4:3 [日期] [02/03/2024] [2024-03-02 | 2024-02-03] [1]\n"
                                      << "日期 02/03/2024 row 4, 1: 2024-03-02 (d/m/y) 2024-02-03 (m/d/y)";
    }
    void daysOfAColumn() {
        QFETCH(QStringList, cells);
        QFETCH(QString, options);
        QFETCH(QString, days);
        QFETCH(QString, problems);
        QFETCH(QString, question);
        Cells column;
        for (const QString& cell : cells) column.push_back(cell.toStdString());
        const MappedRead read = readWith(
            "id-from: [document]\nconstants: {records.kind: penalty.fine}\ncolumns:\n"
            "  - {header: 名称, to: subjects.name}\n  - {header: 文号, to: records.document}\n"
            "  - {header: 日期, to: {field: records.decided_on" +
                options.toStdString() + "}}\n",
            withColumn("日期", column));
        QStringList found;
        for (RecordIndex r = 0; r < read.input.records->size(); ++r) {
            const auto day = read.input.records->date(r, Field::DecidedOn);
            found << (day ? QString::fromStdString(day->iso()) : QString("-"));
        }
        QCOMPARE(found.join(' '), days);
        QCOMPARE(QString::fromStdString(told(read.input.problems)), problems);
        QCOMPARE(read.questions.empty() ? QString() : QString::fromStdString(questionText(read.questions[0])),
                 question);
    }

    void anAnswerIsGivenOnceForTheColumn() {
        ImportPlan plan = planOf(kPlain);
        const auto rows = withColumn("日期", {"02/03/24", "04/05/24"});
        const MappedRead open = readWith(plan, rows);
        QCOMPARE(open.questions.size(), std::size_t{1});
        giveAnswer(plan, open.questions[0], open.questions[0].answers[1]);
        const MappedRead read = readWith(plan, rows);
        QVERIFY(read.questions.empty());
        QCOMPARE(read.input.records->date(1, Field::DecidedOn)->iso(), std::string("2024-04-05"));
    }

    void whatAColumnDecidedIsWrittenDown() {
        const ImportPlan plan = planOf(kPlain);
        const MappedRead read = readWith(plan, withColumn("金额", {"1,234", "1.5"}));
        const ImportPlan settled = settledPlan(plan, read);
        QVERIFY(settled.tables[0].mapping.columns[4].targets[0].numbers == NumberForm::Point);
        // The cell that decided is gone, and nothing is open.
        const MappedRead again = readWith(settled, withColumn("金额", {"1,234"}));
        QVERIFY(again.questions.empty());
        QCOMPARE(again.input.records->amount(0)->text(), std::string("1234"));
    }

    void wordsMeanWhatTheMappingSays() {
        const std::string mapping = R"(id-from: [document]
columns:
  - {header: 名称, to: subjects.name}
  - {header: 文号, to: records.document}
  - header: 类别
    to:
      - records.category
      - {field: records.kind, values: {罚款: penalty.fine, 警告: penalty.warning})";
        const auto rows = withColumn("类别", {"罚款", " 警告 ", "没收"});
        const MappedRead strict = readWith(mapping + "}\n", rows);
        QCOMPARE(QString::fromStdString(recordsText(strict.input)),
                 QString("2: 甲 | 1 | penalty.fine | document 1 | category 罚款\n"
                         "3: 甲 | 2 | penalty.warning | document 2 | category 警告\n"
                         "4: 甲 | 3 | 没收 | document 3 | category 没收 | fault\n"));
        QCOMPARE(told(strict.input.problems), std::string("map.word-unknown 4:3 [没收] [类别]\n"));
        QVERIFY(!strict.input.rowsLost);
        const MappedRead lenient = readWith(mapping + ", otherwise: penalty.general}\n", rows);
        QCOMPARE(lenient.input.records->size(), std::size_t{3});
        QVERIFY(!lenient.input.rowsLost);
        QCOMPARE(told(lenient.input.problems), std::string());
    }
};

QTEST_APPLESS_MAIN(TestReadMappedColumns)
#include "test_read_mapped_columns.moc"
