// What a mapping makes of a table: records, subjects and relations with the places of the foreign table; questions and
// what columns decide by themselves; what is refused, and why.
#include <QtTest>

#include "raw_tables.h"

using namespace clearline;

namespace {

Mapping mappingOf(const std::string& rest) {
    const std::string text = "clearline-map: 1\nid: test\n" + rest;
    auto mapping = mappingFromText(text, "test.yaml");
    if (!mapping) qFatal("%s%s", told(mapping.problems()).c_str(), text.c_str());
    return *mapping;
}

const std::string kPlain = R"(id-from: [document]
constants: {records.kind: penalty.fine}
columns:
  - {header: 名称, skip: [合计], to: subjects.name}
  - {header: 代码, to: {field: subjects.identifier, blank: ["-"]}}
  - {header: 文号, to: records.document}
  - {header: 日期, to: records.decided_on}
  - {header: 金额, to: records.amount}
)";

ImportPlan planOf(const std::string& mapping) {
    ImportPlan plan;
    plan.tables.push_back({TableForm(), mappingOf(mapping)});
    return plan;
}

std::shared_ptr<const SourceFile> fileOf(const std::string& name = "fines.csv") {
    const auto file = std::make_shared<SourceFile>();
    file->name = name;
    file->bytes = std::string(1000, ' ');
    return file;
}

MappedRead readWith(const ImportPlan& plan, const std::vector<Cells>& rows) {
    auto read = readMapped(fileOf(), {rawTable(rows)}, plan);
    if (!read) qFatal("%s", told(read.problems()).c_str());
    return std::move(*read);
}
MappedRead readWith(const std::string& mapping, const std::vector<Cells>& rows) {
    return readWith(planOf(mapping), rows);
}

// A column of cells in a table with everything else in order.
std::vector<Cells> withColumn(const std::string& header, const Cells& cells) {
    std::vector<Cells> rows{{"名称", "文号", header}};
    for (std::size_t i = 0; i < cells.size(); ++i) rows.push_back({"甲", std::to_string(i + 1), cells[i]});
    return rows;
}

std::string questionText(const Question& question) {
    std::string out = question.header + " " + question.example + " row " + std::to_string(question.row) + ", " +
                      std::to_string(question.cells) + ":";
    for (const Answer& answer : question.answers) {
        out += " " + answer.means + " (" +
               std::string(question.ofDates ? dateFormText(answer.dates) : numberFormText(answer.numbers)) +
               (answer.century ? " " + std::to_string(*answer.century) : std::string()) + ")";
    }
    return out;
}

}  // namespace

class TestReadMapped : public QObject {
    Q_OBJECT

private slots:
    void rowsBecomeRecordsAtTheirPlaces() {
        const MappedRead read = readWith(kPlain, {{"名称", "代码", "文号", "日期", "金额"},
                                                  {"甲公司", "91990100MA00TE5T29", "1号", "2019/7/9", "1,234.50"},
                                                  {"乙公司", "91990200MAFAKE019E", "2号", "2019年07月10日", "200"},
                                                  {"甲公司", "91990100MA00TE5T29", "3号", "@2019-07-11", "#1E3"}});
        QCOMPARE(
            QString::fromStdString(recordsText(read.input)),
            QString(
                "2: 91990100MA00TE5T29 | 1号 | penalty.fine | decided_on 2019-07-09 | amount 1234.5 | document 1号\n"
                "3: 91990200MAFAKE019E | 2号 | penalty.fine | decided_on 2019-07-10 | amount 200 | document 2号\n"
                "4: 91990100MA00TE5T29 | 3号 | penalty.fine | decided_on 2019-07-11 | amount 1000 | document 3号\n"));
        QCOMPARE(QString::fromStdString(subjectsText(read.input)),
                 QString("2: 91990100MA00TE5T29 | 甲公司 | 91990100MA00TE5T29\n3: 91990200MAFAKE019E | 乙公司 | "
                         "91990200MAFAKE019E\n"));
        QCOMPARE(told(read.input.problems), std::string());
        const RecordBook& book = *read.input.records;
        QCOMPARE(book.place(1, Field::DecidedOn).column, 4u);
        QCOMPARE(book.place(1, Field::Amount).column, 5u);
        QCOMPARE(book.place(1, Field::Id).column, 3u);
        QCOMPARE(book.place(1, Field::Subject).column, 2u);
        QCOMPARE(book.offset(1), std::uint64_t{300});
        QVERIFY(book.source().table != nullptr);
        QCOMPARE(QString::fromUtf8(book.source().table->cell(3, 3).raw.data(), 5), QString("43655"));
    }

    void aSheetIsASourceOfItsOwn() {
        auto read = readMapped(fileOf("fines.xlsx"), {rawTable({{"名称", "文号"}, {"甲", "1"}}, "fines.xlsx!处罚")},
                               planOf(kPlain));
        QVERIFY(read.ok());
        QCOMPARE(read->input.records->source().name, std::string("fines.xlsx!处罚"));
        QCOMPARE(read->input.files[0]->bytes.size(), std::size_t{1000});
    }

    void columnsAreFoundByTheirHeaders_data() {
        QTest::addColumn<QString>("header");
        for (const char* header : {"罚款金额（万元）", "罚款金额 (万元)", "罚款金额【万元】", "*罚款金额(万元)",
                                   "罚款金额_万元", "罚款金额\n（万元）", "罚款-金额（万元）", "罚款金额（万元）："})
            QTest::newRow(header) << header;
    }
    void columnsAreFoundByTheirHeaders() {
        QFETCH(QString, header);
        const MappedRead read = readWith(R"(id-from: [document]
constants: {records.kind: penalty.fine}
columns:
  - {header: 名称, to: subjects.name}
  - {header: 文号, to: records.document}
  - {header: "罚款金额（万元）", to: {field: records.amount, times: 10000}}
)",
                                         withColumn(header.toStdString(), {"1.5", "0.123456"}));
        QCOMPARE(QString::fromStdString(recordsText(read.input)),
                 QString("2: 甲 | 1 | penalty.fine | amount 15000 | document 1\n"
                         "3: 甲 | 2 | penalty.fine | amount 1234.56 | document 2\n"));
    }

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

    void officialLinesAreRead() {
        const MappedRead read = readWith(
            "constants: {statement.subject: P-LIN}\ncolumns:\n"
            "  - {header: 日期, to: statement.date}\n  - {header: 项目, to: statement.item}\n"
            "  - {header: 分值, to: {field: statement.points, units: {分: 1}}}\n"
            "  - {header: 余额, to: statement.balance}\n",
            {{"日期", "项目", "分值", "余额"},
             {"2019/3/14", "闯红灯", "\u221215分", "674"},
             {"2019/3/15", "志愿服务", "+2", ""}});
        QCOMPARE(told(read.input.problems), std::string());
        QCOMPARE(read.input.statement.size(), std::size_t{2});
        QCOMPARE(read.input.statement[0].points->text(), std::string("-15"));
        QCOMPARE(read.input.statement[0].balance->text(), std::string("674"));
        QCOMPARE(read.input.statement[1].item, std::string("志愿服务"));
        QVERIFY(!read.input.statement[1].balance);
    }

    void totalsAreSkippedAndTold() {
        const MappedRead read = readWith(kPlain, {{"名称", "文号", "金额"}, {"甲", "1", "5"}, {"合计", "", "5"}});
        QCOMPARE(read.input.records->size(), std::size_t{1});
        QCOMPARE(told(read.input.problems), std::string("map.rows-skipped 3:1 [名称] [合计] [1]\n"));
    }

    void theFirstColumnThatIsNotBlankFillsAField() {
        const MappedRead read = readWith(
            "id-from: [document]\nconstants: {records.kind: k, records.agency: 某局}\ncolumns:\n"
            "  - {header: 名称, to: subjects.name}\n  - {header: 文号, to: records.document}\n"
            "  - {header: 机关, to: records.agency}\n  - {header: 单位, to: records.agency}\n",
            {{"名称", "文号", "单位", "机关"},
             {"甲", "1", "甲局", "乙局"},
             {"甲", "2", "甲局", ""},
             {"甲", "3", "", ""}});
        QStringList agencies;
        for (RecordIndex r = 0; r < 3; ++r) agencies << QString::fromUtf8(Record(*read.input.records, r).agency());
        QCOMPARE(agencies.join(','), QString("乙局,甲局,某局"));
    }

    void columnsAreToldOf_data() {
        QTest::addColumn<QStringList>("headers");
        QTest::addColumn<QString>("problems");
        QTest::newRow("one left out") << QStringList{"名称", "文号", "序号"} << "map.column-left-out 1:3 [序号]\n";
        QTest::newRow("a blank header") << QStringList{"名称", "文号", ""} << "";
        QTest::newRow("twice") << QStringList{"名称", "文号", "文-号"} << "csv.column-duplicate 1:3 [文-号] [2]\n";
    }
    void columnsAreToldOf() {
        QFETCH(QStringList, headers);
        QFETCH(QString, problems);
        Cells cells;
        for (const QString& header : headers) cells.push_back(header.toStdString());
        const MappedRead read = readWith(kPlain, {cells, {"甲", "1", "x"}});
        QCOMPARE(QString::fromStdString(told(read.input.problems)), problems);
    }

    void whatCannotBeReadAtAll_data() {
        QTest::addColumn<QString>("mapping");
        QTest::addColumn<QString>("problems");
        QTest::newRow("a required column lacks")
            << "columns: [{header: 名称, to: subjects.name}, {header: 案号, required: true, to: records.document}]"
            << "map.column-missing 1:0 [案号] [test]\n";
        QTest::newRow("no column at all") << "columns: [{header: 其他, to: subjects.name}]"
                                          << "map.nothing-found 1:0 [test]\n";
    }
    void whatCannotBeReadAtAll() {
        QFETCH(QString, mapping);
        QFETCH(QString, problems);
        const auto read =
            readMapped(fileOf(), {rawTable({{"名称", "文号"}, {"甲", "1"}})}, planOf(mapping.toStdString() + "\n"));
        QVERIFY(!read.ok());
        Problems graver = read.problems();
        std::erase_if(graver, [](const Problem& p) { return p.severity < Severity::Fatal; });
        QCOMPARE(QString::fromStdString(told(graver)), problems);
    }

    void severalTablesOfOneFileAreOneInput() {
        ImportPlan plan = planOf(kPlain);
        plan.tables.push_back(plan.tables.front());
        const auto read = readMapped(fileOf("b.xlsx"),
                                     {rawTable({{"名称", "文号"}, {"甲", "1"}}, "b.xlsx!一"),
                                      rawTable({{"文号", "名称"}, {"2", "甲"}, {"3", "乙"}}, "b.xlsx!二")},
                                     plan);
        QVERIFY(read.ok());
        const RecordBook& book = *read->input.records;
        QCOMPARE(book.size(), std::size_t{3});
        QCOMPARE(book.place(2, Field::Document).file, std::string("b.xlsx!二"));
        QCOMPARE(book.place(2, Field::Document).column, 1u);
        QCOMPARE(read->input.subjects.size(), std::size_t{2});
        QCOMPARE(read->input.files.size(), std::size_t{2});
    }

    void readingStopsOnRequest() {
        ReadOptions options;
        options.progress = [](std::size_t, std::size_t) { return false; };
        const auto read = readMapped(fileOf(), {rawTable({{"名称", "文号"}, {"甲", "1"}})}, planOf(kPlain), options);
        QVERIFY(!read.ok());
        QCOMPARE(read.problems()[0].code, std::string("read.cancelled"));
    }
};

QTEST_APPLESS_MAIN(TestReadMapped)
#include "test_read_mapped.moc"
