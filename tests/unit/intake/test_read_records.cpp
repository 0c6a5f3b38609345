// What a well-formed record file gives, and what becomes of the cells around a refused one.
#include <QtTest>

#include "core/intake/read_case.h"
#include "core/record/record.h"

using namespace clearline;

namespace {

Result<CaseInput> read(std::string bytes, const ReadOptions& options = {}) {
    SourceFile file;
    file.name = "lin.csv";
    file.bytes = std::move(bytes);
    return readRecordsCsv(std::move(file), options);
}

QStringList codes(const Problems& problems) {
    QStringList list;
    for (const Problem& p : problems)
        list << QStringLiteral("%1@%2:%3").arg(QString::fromStdString(p.code)).arg(p.place.row).arg(p.place.column);
    return list;
}

QStringList ids(const CaseInput& input) {
    QStringList list;
    for (RecordIndex r = 0; r < input.records->size(); ++r) {
        const std::string_view id = Record(*input.records, r).id();
        list << QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
    }
    return list;
}

}  // namespace

class TestReadRecords : public QObject {
    Q_OBJECT

private slots:
    void everyColumn() {
        const std::string row =
            "p-1,r-1,2,traffic.red-light,bad,traffic-police,D-0311,2019-02-27,2019-03-01,2019-03-14,2019-02-28,"
            "2019-03-02,2019-04-01,200.50,3,act-7,withdrawn,\"said \"\"no\"\", twice\"";
        std::string header;
        for (const FieldName& field : kFields) header += (header.empty() ? "" : ",") + std::string(field.column);
        const auto input = read(header + "\r\n" + row + "\r\n");
        QVERIFY(input.ok());
        QCOMPARE(codes(input->problems), QStringList{});
        const Record r(*input->records, 0);
        QCOMPARE(r.subject(), std::string_view("p-1"));
        QCOMPARE(r.version(), 2u);
        QVERIFY(r.type() == RecordType::Bad);
        QCOMPARE(r.agency(), std::string_view("traffic-police"));
        QCOMPARE(r.document(), std::string_view("D-0311"));
        QCOMPARE(r.date(Field::OccurredOn)->iso(), std::string("2019-02-27"));
        QCOMPARE(r.date(Field::MadeGoodOn)->iso(), std::string("2019-04-01"));
        QCOMPARE(r.amount()->text(), std::string("200.5"));
        QCOMPARE(r.quantity()->text(), std::string("3"));
        QCOMPARE(r.act(), std::string_view("act-7"));
        QVERIFY(r.status() == RecordStatus::Withdrawn);
        QCOMPARE(r.note(), std::string_view("said \"no\", twice"));
        QCOMPARE(r.raw(), std::string_view(row));
        for (const FieldName& field : kFields)
            QCOMPARE(input->records->columnOf(field.field, 0), static_cast<std::uint32_t>(field.field) + 1);
    }

    void layout_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("LF") << QByteArray("subject,id,kind,note\np,r-1,k,a\np,r-2,k,b\n");
        QTest::newRow("CRLF") << QByteArray("subject,id,kind,note\r\np,r-1,k,a\r\np,r-2,k,b\r\n");
        QTest::newRow("no last line end") << QByteArray("subject,id,kind,note\np,r-1,k,a\np,r-2,k,b");
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBFsubject,id,kind,note\np,r-1,k,a\np,r-2,k,b\n");
        QTest::newRow("other order") << QByteArray("note,kind,id,subject\na,k,r-1,p\nb,k,r-2,p\n");
        QTest::newRow("quoted") << QByteArray(
            "\"subject\",\"id\",kind,note\n\"p\",\"r-1\",k,\"a\"\np,r-2,\"k\",\"b\"\n");
    }
    void layout() {
        QFETCH(QByteArray, bytes);
        const auto input = read(bytes.toStdString());
        QVERIFY(input.ok());
        QCOMPARE(codes(input->problems), QStringList{});
        QCOMPARE(ids(*input), (QStringList{"r-1", "r-2"}));
        QCOMPARE(Record(*input->records, 1).note(), std::string_view("b"));
        QCOMPARE(input->records->row(0), 2u);
        QCOMPARE(input->records->row(1), 3u);
        QVERIFY(Record(*input->records, 1).raw().find("r-2") != std::string_view::npos);
        QVERIFY(Record(*input->records, 1).raw().find('\n') == std::string_view::npos);
    }

    // Blank lines and rows of nothing but commas count; line feeds inside quotes do not.
    void rowNumbers() {
        const auto input = read("subject,id,kind,note\n\np,r-1,k,\"two\nlines\"\n,,,\np,r-2,k,\n\r\np,r-3,k,\"\"\n");
        QVERIFY(input.ok());
        QCOMPARE(codes(input->problems), QStringList{});
        QCOMPARE(ids(*input), (QStringList{"r-1", "r-2", "r-3"}));
        QCOMPARE(input->records->row(0), 3u);
        QCOMPARE(input->records->row(1), 5u);
        QCOMPARE(input->records->row(2), 7u);
        QCOMPARE(input->records->rawRow(0), std::string_view("p,r-1,k,\"two\nlines\""));
    }

    // The refused cell is absent and the record says so; its other cells and its neighbours stand.
    void aRefusedCellIsAbsent() {
        const auto input = read(
            "subject,id,kind,received_on,amount\np,r-1,k,2019-03-14,5\np,r-2,k,2019-02-30,6\np,r-3,k,2019-03-14,\"1,"
            "5\"\n");
        QVERIFY(input.ok());
        QCOMPARE(codes(input->problems), (QStringList{"csv.date-impossible@3:4", "csv.number-decimal-comma@4:5"}));
        QCOMPARE(QString::fromStdString(input->problems[0].args[0]), QString("2019-02-30"));
        QCOMPARE(QString::fromStdString(input->problems[0].args[1]), QString("received_on"));
        const RecordBook& book = *input->records;
        QVERIFY(!book.hasFault(0) && book.hasFault(1) && book.hasFault(2));
        QVERIFY(!book.date(1, Field::ReceivedOn));
        QCOMPARE(book.amount(1)->text(), std::string("6"));
        QVERIFY(!book.amount(2));
        QCOMPARE(book.date(2, Field::ReceivedOn)->iso(), std::string("2019-03-14"));
    }

    void rowsThatCannotBeUsed_data() {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("code");
        QTest::newRow("no id") << QByteArray("p,,1,k,x") << "csv.cell-blank@3:2";
        QTest::newRow("version of no use") << QByteArray("p,r-2,zwei,k,x") << "csv.version-form@3:3";
        QTest::newRow("too many cells") << QByteArray("p,r-2,1,k,x,y") << "csv.too-many-cells@3:6";
        QTest::newRow("too few cells") << QByteArray("p,r-2,1,k") << "csv.too-few-cells@3:5";
        QTest::newRow("quote that never closes") << QByteArray("p,r-2,1,k,\"x") << "csv.quote-open@3:5";
        QTest::newRow("id not UTF-8") << QByteArray("p,\xB4\xB3,1,k,x") << "csv.not-utf8@3:2";
        QTest::newRow("again") << QByteArray("p,r-1,1,k,x") << "csv.duplicate-record@3:2";
    }
    void rowsThatCannotBeUsed() {
        QFETCH(QByteArray, row);
        QFETCH(QString, code);
        const auto input = read("subject,id,version,kind,note\np,r-1,1,k,a\n" + row.toStdString() + "\np,r-3,1,k,b\n");
        QVERIFY(input.ok());
        QCOMPARE(codes(input->problems), QStringList{code});
        QCOMPARE(ids(*input), (QStringList{"r-1", "r-3"}));
        QCOMPARE(input->records->row(1), 4u);
        QCOMPARE(Record(*input->records, 1).note(), std::string_view("b"));
    }

    void otherColumnsBecomeFacts() {
        const auto input = read(
            "subject,id,kind,车牌,points,since,urgent\np,r-1,k,闽A-12345,007,2019-03-14,true\np,r-2,k,,12,,false\n");
        QVERIFY(input.ok());
        QCOMPARE(codes(input->problems), (QStringList{"csv.column-fact@1:4", "csv.column-fact@1:5",
                                                      "csv.column-fact@1:6", "csv.column-fact@1:7"}));
        QVERIFY(!anyAtLeast(input->problems, Severity::Warning));
        const auto& facts = input->records->facts();
        QCOMPARE(QString::fromStdString(facts[0].name), QString("车牌"));
        QVERIFY(facts[0].form == FactForm::Text && facts[1].form == FactForm::Text);
        QVERIFY(facts[2].form == FactForm::Date && facts[3].form == FactForm::Boolean);
        QCOMPARE(Record(*input->records, 0).fact(1), std::string_view("007"));
        QCOMPARE(Record(*input->records, 1).fact(0), std::string_view());
        QCOMPARE(QString::fromStdString(input->problems[1].args[1]), QString("text"));
    }

    void kindsAreCheckedOnlyWhenDeclared() {
        const std::string bytes = "subject,id,kind\np,r-1,known\np,r-2,other\np,r-3,known\n";
        QCOMPARE(codes(read(bytes)->problems), QStringList{});
        ReadOptions options;
        options.kindDeclared = [](std::string_view kind) { return kind == "known"; };
        const auto input = read(bytes, options);
        QCOMPARE(codes(input->problems), QStringList{"csv.kind-undeclared@3:3"});
        QCOMPARE(input->records->size(), std::size_t{3});
    }

    void versions() {
        const auto input = read(
            "subject,id,version,kind,received_on\np,a,3,k,2019-03-05\np,a,1,k,2019-03-01\np,b,1,k,\np,a,2,k,2019-03-"
            "09\np,c,2,k,\n");
        QVERIFY(input.ok());
        QCOMPARE(codes(input->problems), QStringList{"csv.version-order@2:5"});
        QCOMPARE(input->problems[0].args, (std::vector<std::string>{"a", "3", "2019-03-05", "2", "2019-03-09", "5"}));
        QCOMPARE(input->records->size(), std::size_t{5});
    }

    // A file that is wrong everywhere stays readable.
    void thousandsOfProblemsAreSummedUp() {
        std::string bytes = "subject,id,kind,received_on\n";
        for (int i = 0; i < 1500; ++i) bytes += "p,r-" + std::to_string(i) + ",k,02/03/24\n";
        const auto input = read(bytes);
        QVERIFY(input.ok());
        QCOMPARE(input->records->size(), std::size_t{1500});
        QCOMPARE(input->problems.size(), std::size_t{1001});
        QCOMPARE(input->problems.back().code, std::string("read.more-alike"));
        QCOMPARE(input->problems.back().args, (std::vector<std::string>{"csv.date-two-digit-year", "500"}));
        QVERIFY(input->problems.back().severity == Severity::Error);
        QVERIFY(input->records->hasFault(1499));
    }

    void cancelling() {
        std::string bytes = "subject,id,kind,note\n";
        for (int i = 0; i < 100; ++i) bytes += "p,r-" + std::to_string(i) + ",k," + std::string(100'000, 'x') + "\n";
        ReadOptions options;
        std::size_t last = 0;
        int calls = 0;
        options.progress = [&](std::size_t done, std::size_t all) {
            const bool forward = done >= last && done <= all && all == bytes.size();
            last = done;
            ++calls;
            return forward && calls < 3;
        };
        const auto input = read(bytes, options);
        QVERIFY(!input.ok());
        QCOMPARE(codes(input.problems()), QStringList{"read.cancelled@0:0"});
        QCOMPARE(calls, 3);
    }

    void cutRow() {
        const auto cells = cutCsvRow("p-1,\"said \"\"no\"\", twice\",,\"\"");
        QCOMPARE(cells.size(), std::size_t{4});
        QCOMPARE(cells[1].raw, std::string("\"said \"\"no\"\", twice\""));
        QCOMPARE(cells[1].value, std::string("said \"no\", twice"));
        QCOMPARE(cells[2].raw, std::string());
        QCOMPARE(cells[3].raw, std::string("\"\""));
        QCOMPARE(cells[3].value, std::string());
        QVERIFY(cutCsvRow("").empty());
    }
};

QTEST_APPLESS_MAIN(TestReadRecords)
#include "test_read_records.moc"
