// Records out and in again: the cells as they are written, and that nothing is lost whatever the texts hold.
#include <rapidcheck.h>

#include <QTemporaryDir>
#include <QtTest>

#include "core/export/records_files.h"
#include "core/export/records_writers.h"
#include "core/intake/read_case.h"
#include "core/record/record.h"

using namespace clearline;

namespace {

std::string csvOf(const CaseInput& input, std::size_t table = 0) {
    std::string text;
    writeTableCsv(*recordTables(input)[table], [&text](std::string_view bytes) { text += bytes; });
    return text;
}
std::string jsonOf(const CaseInput& input) {
    std::string text;
    writeRecordsJson(recordTables(input), [&text](std::string_view bytes) { text += bytes; });
    return text;
}
CaseInput readCsv(const std::string& text) { return readRecordsCsv({"a.csv", text, {}}).value(); }
CaseInput readJson(const std::string& text) { return readCaseJson({"a.json", text, {}}).value(); }

// Each with its line end; a quote is written as `.
std::string lines(const std::vector<std::string>& all) {
    std::string text;
    for (const std::string& line : all) text += line + "\n";
    std::replace(text.begin(), text.end(), '`', '"');
    return text;
}

QString codes(const Problems& problems) {
    QStringList all;
    for (const Problem& problem : problems) all << QString::fromStdString(problem.code);
    return all.join(' ');
}

// Texts that CSV, JSON and spreadsheets have trouble with, and any letters between them.
rc::Gen<std::string> nastyText() {
    const auto piece = rc::gen::weightedOneOf<std::string>(
        {{3, rc::gen::element<std::string>("=1+1", "@SUM(A1)", "+8", "-5", "007", "'", "\"", "\"\"", ",", "\r", "\n",
                                           "\r\n", "\t", " ", "\\", "\\u0041", "null", "true", "1e3", "\xEF\xBB\xBF",
                                           "林", "😀", "\xE2\x80\xAE", "\x01", "\x7F", "]}", "{\"a\":1}")},
         {1, rc::gen::map(rc::gen::inRange(1, 128), [](int c) { return std::string(1, static_cast<char>(c)); })}});
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](const std::vector<std::string>& pieces) {
                            std::string text;
                            for (const std::string& one : pieces) text += one;
                            return text;
                        });
}

}  // namespace

class TestRecordsWriters : public QObject {
    Q_OBJECT

private slots:
    void writesCells() {
        const CaseInput input = readCsv(
            "subject,id,kind,version,amount,received_on,note,tag\n"
            "P-1,r-1,a.b,1,200.50,2020-01-02,\"x, \"\"y\"\"\",007\n"
            "P-1,r-1,a.b,2,,2020-01-03,=1+1,\n");
        QCOMPARE(csvOf(input), std::string("subject,id,version,kind,received_on,amount,note,tag\r\n"
                                           "P-1,r-1,1,a.b,2020-01-02,200.5,\"x, \"\"y\"\"\",007\r\n"
                                           "P-1,r-1,2,a.b,2020-01-03,,=1+1,\r\n"));
        const std::string json =
            lines({"{`format`:1,", "`records`:[",
                   "{`subject`:`P-1`,`id`:`r-1`,`version`:1,`kind`:`a.b`,`received_on`:`2020-01-02`,`amount`:200.5,"
                   "`note`:`x, \\`y\\``,`tag`:`007`},",
                   "{`subject`:`P-1`,`id`:`r-1`,`version`:2,`kind`:`a.b`,`received_on`:`2020-01-03`,`note`:`=1+1`}]}"});
        QCOMPARE(jsonOf(input), json);
        QCOMPARE(formulaLike(recordTables(input)), std::size_t{1});
    }

    void writesTheTablesBeside() {
        const std::string text = lines(
            {"{`format`:1,", "`records`:[],", "`subjects`:[",
             "{`id`:`P-1`,`name`:`林某`,`kind`:`person`,`identifier`:`990101198001010014`,`born_on`:`1980-01-01`,`t`:`"
             "07`}],",
             "`relations`:[",
             "{`subject`:`F-1`,`other`:`P-1`,`kind`:`representative`,`from`:`2019-01-01`,`until`:null}],",
             "`readings`:[", "{`subject`:`P-1`,`rulebook`:null,`date`:`2019-12-31`,`score`:674.5}],", "`statement`:[",
             "{`subject`:`P-1`,`date`:`2019-12-31`,`item`:`x`,`points`:-15,`balance`:null,`document`:null,`record`:`r-"
             "1`,"
             "`rulebook`:null}]}"});
        const CaseInput input = readJson(text);
        QCOMPARE(jsonOf(input), text);
        QCOMPARE(csvOf(input, 4), std::string("subject,date,item,points,balance,document,record,rulebook\r\n"
                                              "P-1,2019-12-31,x,-15,,,r-1,\r\n"));
    }

    void keepsManyFactsInTheirOrder() {
        std::string names, first, second;
        for (int i = 0; i < 200; ++i) {
            names += ",f" + std::to_string(i);
            first += i % 3 == 0 ? ",x" : ",";
            second += i % 3 == 1 ? ",y" : ",";
        }
        const CaseInput input = readCsv("subject,id,kind" + names + "\nP,r,a" + first + "\nP,s,a" + second + "\n");
        const CaseInput again = readJson(jsonOf(input));
        QCOMPARE(again.records->facts().size(), std::size_t{200});
        QCOMPARE(csvOf(again), csvOf(input));
    }

    void keepsWhatWasRefused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("told");
        QTest::addColumn<QString>("left");
        const QByteArray head = "subject,id,kind,amount,received_on,act,note\n";
        QTest::newRow("a number") << head + "P,r,a,\"1,5\",,,\n"
                                  << "csv.number-decimal-comma"
                                  << "";
        QTest::newRow("a day") << head + "P,r,a,,02/03/24,,\n"
                               << "csv.date-two-digit-year"
                               << "";
        QTest::newRow("two acts") << head + "P,r,a,,,x;y,\n"
                                  << "csv.act-several"
                                  << "";
        QTest::newRow("bytes that are no text") << head + "P,r,a,,,,\xFF\n"
                                                << ""
                                                << "export.cell-left";
        QTest::newRow("text behind a quote") << head + "P,r,a,,,,\"x\"y\n"
                                             << ""
                                             << "export.cell-left";
        QTest::newRow("a row") << head + "P,,a,,,,\n"
                               << ""
                               << "export.rows-left";
    }
    void keepsWhatWasRefused() {
        QFETCH(QByteArray, text);
        QFETCH(QString, told);
        QFETCH(QString, left);
        const CaseInput input = readCsv(text.toStdString());
        QCOMPARE(codes(leftBehind(input, ReadBack::AsOurs)), left);
        for (const CaseInput& again : {readCsv(csvOf(input)), readJson(jsonOf(input))}) {
            QCOMPARE(codes(again.problems), told);
            QCOMPARE(csvOf(again), csvOf(input));
        }
    }

    void whatJsonHadAndWasRefusedStands() {
        const CaseInput input =
            readJson(lines({"{`format`:1,`records`:[{`subject`:`P`,`id`:`r`,`kind`:`a`,`amount`:`1,5`},",
                            "{`subject`:`P`,`id`:`s`,`kind`:`a`,`amount`:[1, 2]}]}"}));
        QCOMPARE(csvOf(input), std::string("subject,id,kind,amount\r\nP,r,a,\"1,5\"\r\nP,s,a,\"[1, 2]\"\r\n"));
        QVERIFY(leftBehind(input, ReadBack::AsOurs).empty());
        const CaseInput again = readCsv(csvOf(input));
        QVERIFY(again.records->hasFault(0) && again.records->hasFault(1));
    }

    void anyTextComesBack() {
        const bool held = rc::check("texts of records and subjects come back from CSV and JSON", [] {
            const auto note = *nastyText(), fact = *nastyText(), name = *nastyText();
            const auto book =
                std::make_shared<RecordBook>(std::make_shared<const SourceFile>(SourceFile{"x.csv", {}, {}}));
            book->addFactColumn("tag", FactForm::Text, 0);
            NewRecord record;
            record.subject = "P";
            record.id = "r";
            record.kind = "a";
            record.note = note;
            (void)book->add(record, {std::string_view(fact)});
            book->finish();
            CaseInput input;
            input.records = book;
            const std::string csv = csvOf(input), json = jsonOf(input);
            for (const CaseInput& again : {readCsv(csv), readJson(json)}) {
                RC_ASSERT(again.records->size() == 1u);
                const Record back(*again.records, 0);
                RC_ASSERT(std::string(back.note()) == note);
                RC_ASSERT(!again.records->facts().empty());
                RC_ASSERT(std::string(back.fact(0)) == fact);
                RC_ASSERT(csvOf(again) == csv);
                RC_ASSERT(jsonOf(again) == json);
            }
        });
        QVERIFY(held);
    }

    void writesFiles() {
        QTemporaryDir folder;
        const std::string base = folder.path().toStdString() + "/";
        const auto there = [&](const char* name) { return QFile::exists(folder.filePath(name)); };
        CaseInput input = readCsv("subject,id,kind\nP,r,a\n");
        QVERIFY(exportRecords(input, base + "x.csv", RecordsForm::Csv, NewFile::Existing::Keep).ok());
        QVERIFY(there("x.csv") && !there("x.subjects.csv"));

        const auto again = exportRecords(input, base + "x.csv", RecordsForm::Csv, NewFile::Existing::Keep);
        QCOMPARE(codes(again.problems()), "write.exists");

        // A table of an earlier export would be read with the records.
        QFile stale(folder.filePath("y.subjects.csv"));
        QVERIFY(stale.open(QIODevice::WriteOnly) && stale.write("id,name\nQ,x\n") > 0);
        stale.close();
        QCOMPARE(codes(exportRecords(input, base + "y.csv", RecordsForm::Csv, NewFile::Existing::Keep).problems()),
                 "write.exists");
        QVERIFY(!there("y.csv"));
        const auto replaced = exportRecords(input, base + "y.csv", RecordsForm::Csv, NewFile::Existing::Replace);
        QVERIFY(replaced.ok());
        QCOMPARE(replaced->files.size(), std::size_t{2});
        QVERIFY(readCase(base + "y.csv")->subjects.empty());

        // Originals are never replaced, by whatever name.
        auto original = readCase(base + "x.csv");
        QVERIFY(original.ok());
        QCOMPARE(
            codes(exportRecords(*original, base + "./x.csv", RecordsForm::Csv, NewFile::Existing::Replace).problems()),
            "export.onto-original");
        QCOMPARE(
            codes(exportRecords(input, base + "none/x.json", RecordsForm::Json, NewFile::Existing::Keep).problems()),
            "write.no-folder");
    }
};

QTEST_APPLESS_MAIN(TestRecordsWriters)
#include "test_records_writers.moc"
