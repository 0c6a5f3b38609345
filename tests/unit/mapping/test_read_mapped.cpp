// What a mapping makes of a table: records, subjects and relations with the places of the foreign table; what is
// refused, and why. Of single columns and of whom rows are about: test_read_mapped_columns, test_read_mapped_subjects.
#include <QtTest>

#include "mapped_rows.h"

using namespace clearline;

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
