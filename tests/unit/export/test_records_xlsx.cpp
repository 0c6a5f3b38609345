// Records out as a workbook and in again: every cell, and the tables that come of it.
#include "core/export/records_xlsx.h"

#include <QtTest>
#include <filesystem>

#include "core/export/records_writers.h"
#include "core/intake/read_case.h"
#include "core/mapping/fitting.h"
#include "core/mapping/mapped_read.h"
#include "core/tables/workbook.h"

using namespace clearline;

namespace {

SourceFile workbookOf(const CaseInput& input) {
    SourceFile file{"lin.xlsx", {}, {}, nullptr};
    const auto problem =
        writeRecordsXlsx(recordTables(input), file.name, [&](std::string_view bytes) { file.bytes += bytes; });
    if (problem) qFatal("%s", problem->code.c_str());
    return file;
}

std::string csvOf(const CaseInput& input) {
    std::string text;
    for (const auto& table : recordTables(input))
        writeTableCsv(*table, [&text](std::string_view bytes) { text += bytes; });
    return text;
}

// Each sheet as our own table of its name.
ImportPlan ownPlan(const SourceFile& file) {
    const auto guess = guessForm(file);
    if (!guess) qFatal("%s", guess.problems().front().code.c_str());
    ImportPlan plan;
    for (const std::string& sheet : guess->tables) {
        TableForm form = guess->form;
        form.table = sheet;
        form.headerRow = form.headerRows = 1;
        const auto read = readTable(file, form);
        const auto table = ownTableOf(sheet, headersOf(read->table, form));
        if (!table) qFatal("%s is none of our tables", sheet.c_str());
        plan.tables.push_back({form, ownMapping(*table)});
    }
    return plan;
}

CaseInput ofCsv(const std::string& text) { return readRecordsCsv({"a.csv", text, {}, nullptr}).value(); }

}  // namespace

class TestRecordsXlsx : public QObject {
    Q_OBJECT

private slots:
    void samplesComeBack_data() {
        QTest::addColumn<QString>("path");
        for (const auto& entry : std::filesystem::recursive_directory_iterator(CLEARLINE_SOURCE_DIR "/sample-data")) {
            const std::string path = entry.path().string(), name = entry.path().filename().string();
            const bool ofRecords = name.ends_with(".csv") && std::count(name.begin(), name.end(), '.') == 1;
            if (ofRecords && path.find("/broken/") == path.npos && path.find("/intake/") == path.npos)
                QTest::newRow(path.substr(path.find("sample-data") + 12).c_str()) << QString::fromStdString(path);
        }
    }
    void samplesComeBack() {
        QFETCH(QString, path);
        const auto input = readCase(path.toStdString());
        QVERIFY(input.ok());
        const SourceFile file = workbookOf(*input);
        const auto again = readPlanned(file, ownPlan(file));
        QVERIFY(again.ok());
        QCOMPARE(QString::fromStdString(csvOf(again->input)), QString::fromStdString(csvOf(*input)));
        QCOMPARE(again->input.records->size(), input->records->size());
        QCOMPARE(again->input.rowsLost, false);
    }

    void cellsStandAsTheyAre_data() {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("text");
        QTest::newRow("formula") << "note"
                                 << "=1+1";
        QTest::newRow("identifier") << "note"
                                    << "990101198001010014";
        QTest::newRow("digits with zeros in front") << "document"
                                                    << "0311";
        QTest::newRow("outer blanks") << "note"
                                      << "\" a \"";
        QTest::newRow("line end") << "note"
                                  << "\"a\r\nb\"";
        QTest::newRow("what looks escaped") << "note"
                                            << "_x000D_";
        QTest::newRow("day of 1899") << "decided_on"
                                     << "1899-12-31";
        QTest::newRow("day") << "decided_on"
                             << "2019-07-09";
        QTest::newRow("amount of thirty digits") << "amount"
                                                 << "123456789012345678901234567890.5";
        QTest::newRow("amount") << "amount"
                                << "200.5";
        QTest::newRow("fact that is a number with a zero behind") << "hours"
                                                                  << "1.50";
        QTest::newRow("fact that is a day") << "seen"
                                            << "2019-07-09";
        QTest::newRow("fact that is true") << "first"
                                           << "true";
        QTest::newRow("day that was refused") << "decided_on"
                                              << "02/03/24";
    }
    void cellsStandAsTheyAre() {
        QFETCH(QString, column);
        QFETCH(QString, text);
        const std::string name = column.toStdString();
        const CaseInput input = ofCsv("subject,id,kind," + name + "\nP-1,r-1,a.b," + text.toStdString() + "\n");
        const SourceFile file = workbookOf(input);
        const auto again = readPlanned(file, ownPlan(file));
        QVERIFY(again.ok());
        QCOMPARE(QString::fromStdString(csvOf(again->input)), QString::fromStdString(csvOf(input)));
    }

    void tablesWithoutRowsHaveNoSheet() {
        const auto guess = guessForm(workbookOf(ofCsv("subject,id,kind\n")));
        QVERIFY(guess.ok());
        QCOMPARE(guess->tables, std::vector<std::string>{"records"});
    }

    void aTextThatNoWorkbookHoldsIsToldWithItsPlace() {
        const CaseInput input = ofCsv("subject,id,kind,note\nP,r,a," + std::string(40'000, 'x') + "\n");
        const auto problem = writeRecordsXlsx(recordTables(input), "lin.xlsx", [](std::string_view) {});
        QVERIFY(problem);
        QCOMPARE(problem->code, std::string("write.text-too-long"));
        QCOMPARE(problem->place, (Place{"lin.xlsx!records", 2, 4}));
    }
};

QTEST_APPLESS_MAIN(TestRecordsXlsx)
#include "test_records_xlsx.moc"
