// Files and folders on disk: the tables beside the records, JSON with the same content, size limits.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "core/intake/read_case.h"
#include "core/record/record.h"

using namespace clearline;

namespace {

const QByteArray kRecords =
    "subject,id,kind,received_on,amount,note,district\n"
    "p-1,r-1,traffic.red-light,2019-03-14,200.50,闯红灯,Gulou\n"
    "p-2,r-2,traffic.speeding,2019-04-01,,,\n";
const QByteArray kSubjects =
    "id,name,kind,identifier,born_on,resident,children\n"
    "p-1,林某,person,990101198001010014,1980-01-01,true,2\n"
    "f-1,A Firm,firm,91990100MA00TE5T29,,,\n";
const QByteArray kRelations = "subject,other,kind,from,until\nf-1,p-1,representative,2018-01-01,2020-01-01\n";
const QByteArray kReadings = "subject,rulebook,date,score\np-1,fuzhou-moli,2019-12-31,674\np-1,,2020-12-31,674.5\n";
const QByteArray kStatement =
    "date,subject,item,points,balance,document,record,rulebook\n"
    "2019-03-14,p-1,闯红灯,-15,674,No. 3,r-1,fuzhou-moli\n2019-03-14,p-1,闯红灯,,659.5,,,\n";
const QByteArray kJson = R"({
  "format": 1,
  "statement": [
    {"subject": "p-1", "date": "2019-03-14", "item": "闯红灯", "points": -15, "balance": 674, "document": "No. 3", "record": "r-1", "rulebook": "fuzhou-moli"},
    {"subject": "p-1", "date": "2019-03-14", "item": "闯红灯", "balance": 659.5}
  ],
  "readings": [
    {"subject": "p-1", "rulebook": "fuzhou-moli", "date": "2019-12-31", "score": 674},
    {"subject": "p-1", "rulebook": null, "date": "2020-12-31", "score": 674.50}
  ],
  "relations": [{"subject": "f-1", "other": "p-1", "kind": "representative", "from": "2018-01-01", "until": "2020-01-01"}],
  "records": [
    {"subject": "p-1", "id": "r-1", "kind": "traffic.red-light", "received_on": "2019-03-14", "amount": 200.50, "note": "\u95ef红灯", "district": "Gulou"},
    {"kind": "traffic.speeding", "id": "r-2", "subject": "p-2", "received_on": "2019-04-01"}
  ],
  "subjects": [
    {"id": "p-1", "name": "林某", "kind": "person", "identifier": "990101198001010014", "born_on": "1980-01-01", "resident": true, "children": 2},
    {"id": "f-1", "name": "A Firm", "kind": "firm", "identifier": "91990100MA00TE5T29"}
  ]
})";

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QString firstCode(const Result<CaseInput>& input) {
    const Problems& problems = input ? input->problems : input.problems();
    return problems.empty() ? QString() : QString::fromStdString(problems[0].code);
}

}  // namespace

class TestReadCase : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    QString at(const QString& name) const { return folder_.filePath(name); }

private slots:
    void init() {
        QVERIFY(folder_.isValid());
        QDir(folder_.path()).mkpath("folder");
        for (const QString& stem : {QStringLiteral("lin."), QStringLiteral("folder/")}) {
            write(at(stem + (stem == "lin." ? "csv" : "records.csv")), kRecords);
            write(at(stem + "subjects.csv"), kSubjects);
            write(at(stem + "relations.csv"), kRelations);
            write(at(stem + "readings.csv"), kReadings);
            write(at(stem + "statement.csv"), kStatement);
        }
        write(at("lin.json"), kJson);
    }

    void theSameContentFromEveryForm_data() {
        QTest::addColumn<QString>("path");
        QTest::newRow("record file with tables beside") << "lin.csv";
        QTest::newRow("folder") << "folder";
        QTest::newRow("folder with a slash") << "folder/";
        QTest::newRow("JSON") << "lin.json";
    }
    void theSameContentFromEveryForm() {
        QFETCH(QString, path);
        const auto input = readCase(at(path).toStdString());
        QVERIFY2(input.ok(), qPrintable(firstCode(input)));
        QVERIFY(!anyAtLeast(input->problems, Severity::Warning));
        const RecordBook& book = *input->records;
        QCOMPARE(book.size(), std::size_t{2});
        const Record r(book, 0);
        QCOMPARE(r.subject(), std::string_view("p-1"));
        QCOMPARE(r.date(Field::ReceivedOn)->iso(), std::string("2019-03-14"));
        QCOMPARE(r.amount()->text(), std::string("200.5"));
        QCOMPARE(r.note(), std::string_view("闯红灯"));
        QCOMPARE(r.fact(*book.factNamed("district")), std::string_view("Gulou"));
        QVERIFY(!book.amount(1));
        QCOMPARE(Record(book, 1).note(), std::string_view());
        QCOMPARE(book.sourcePointer(), input->files[0]);

        QCOMPARE(input->subjects.size(), std::size_t{2});
        const Subject lin = input->subject("p-1");
        QCOMPARE(lin.name, std::string("林某"));
        QVERIFY(lin.kind == SubjectKind::Person);
        QCOMPARE(lin.bornOn->iso(), std::string("1980-01-01"));
        QVERIFY(lin.facts.at("resident").form == FactForm::Boolean);
        QCOMPARE(lin.facts.at("resident").text, std::string("true"));
        QVERIFY(lin.facts.at("children").form == FactForm::Number);
        QVERIFY(input->subject("f-1").kind == SubjectKind::Firm);
        QVERIFY(input->subject("f-1").facts.empty());

        QCOMPARE(input->relations.size(), std::size_t{1});
        QCOMPARE(input->relations[0].kind, std::string("representative"));
        QCOMPARE(input->relations[0].until->iso(), std::string("2020-01-01"));
        QCOMPARE(input->readings.size(), std::size_t{2});
        QCOMPARE(input->readings[0].rulebook, std::string("fuzhou-moli"));
        QCOMPARE(input->readings[1].rulebook, std::string());
        QCOMPARE(input->readings[1].score.text(), std::string("674.5"));

        QCOMPARE(input->statement.size(), std::size_t{2});
        const OfficialLine& line = input->statement[0];
        QCOMPARE(line.subject + line.item + line.document + line.record + line.rulebook,
                 std::string("p-1闯红灯No. 3r-1fuzhou-moli"));
        QCOMPARE(line.date.iso(), std::string("2019-03-14"));
        QCOMPARE(line.points->text() + " " + line.balance->text(), std::string("-15 674"));
        QVERIFY(!input->statement[1].points && input->statement[1].rulebook.empty());
        QCOMPARE(input->statement[1].balance->text(), std::string("659.5"));
        QCOMPARE(input->statement[1].place.row, path == "lin.json" ? 2u : 3u);
    }

    // The row of a JSON record is its place in the list; its source is the element itself.
    void placesInJson() {
        const auto input = readCase(at("lin.json").toStdString());
        QCOMPARE(input->records->row(0), 1u);
        QCOMPARE(input->records->row(1), 2u);
        QCOMPARE(input->records->rawRow(1),
                 std::string_view(
                     R"({"kind": "traffic.speeding", "id": "r-2", "subject": "p-2", "received_on": "2019-04-01"})"));
        QCOMPARE(input->readings[1].place.row, 2u);
    }

    void aTableThatCannotBeReadLeavesTheRecords() {
        write(at("lin.readings.csv"), "subject,date\np-1,2019-12-31\n");
        const auto input = readCase(at("lin.csv").toStdString());
        QVERIFY(input.ok());
        QCOMPARE(input->records->size(), std::size_t{2});
        QVERIFY(input->readings.empty());
        QVERIFY(anyAtLeast(input->problems, Severity::Fatal));
    }

    void refused_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("code");
        QTest::newRow("not there") << "nobody.csv"
                                   << "read.not-found";
        QTest::newRow("another form") << "lin.xlsx"
                                      << "read.form-unknown";
        QTest::newRow("folder without records") << "bare"
                                                << "read.no-record-file";
        QTest::newRow("folder with two") << "both"
                                         << "read.two-record-files";
    }
    void refused() {
        QFETCH(QString, path);
        QFETCH(QString, code);
        write(at("lin.xlsx"), "PK");
        QDir(folder_.path()).mkpath("bare");
        QDir(folder_.path()).mkpath("both");
        write(at("both/records.csv"), kRecords);
        write(at("both/records.json"), kJson);
        const auto input = readCase(at(path).toStdString());
        QVERIFY(!input.ok());
        QCOMPARE(firstCode(input), code);
        QVERIFY(input.problems()[0].severity == Severity::Fatal);
    }

    void progressRunsToTheEndOnce() {
        for (const char* name : {"lin.csv", "lin.json"}) {
            ReadOptions options;
            std::size_t last = 0;
            bool forward = true;
            options.progress = [&](std::size_t done, std::size_t all) {
                forward = forward && done >= last && done <= all;
                last = done;
                return true;
            };
            QVERIFY(readCase(at(name).toStdString(), options).ok());
            QVERIFY(forward);
            QVERIFY(last > 0);
        }
    }

    void twoHundredMegabytes() {
        QFile file(at("large.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("subject,id,kind,note\n");
        const QByteArray note(1'000'000, 'x');
        for (int i = 0; i < 200; ++i) {
            file.write("p-1,r-" + QByteArray::number(i) + ",traffic.red-light,");
            file.write(note);
            file.write("\n");
        }
        file.close();
        QVERIFY(QFileInfo(file).size() > 200'000'000);
        {
            const auto input = readCase(at("large.csv").toStdString());
            QVERIFY(input.ok());
            QVERIFY(input->problems.empty());
            QCOMPARE(input->records->size(), std::size_t{200});
            QCOMPARE(Record(*input->records, 199).note().size(), std::size_t{1'000'000});
        }
        ReadOptions options;
        options.maxBytes = 100'000'000;
        const auto refused = readCase(at("large.csv").toStdString(), options);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.problems().size(), std::size_t{1});
        QCOMPARE(firstCode(refused), QString("csv.too-large"));
        QVERIFY(refused.problems()[0].severity == Severity::Fatal);
    }
};

QTEST_APPLESS_MAIN(TestReadCase)
#include "test_read_case.moc"
