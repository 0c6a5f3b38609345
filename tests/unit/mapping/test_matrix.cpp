// Every encoding × container × form of dates × form of numbers of one table of penalties: the form is guessed as it is,
// the known mapping reads it, and the records, subjects and relations are the same each time.
#include <QtTest>

#include "core/export/records_writers.h"
#include "core/mapping/fitting.h"
#include "core/mapping/mapped_read.h"
#include "tests/unit/mapping/penalty_table.h"

using namespace clearline;

namespace {

const std::vector<std::string> kFolders{CLEARLINE_SOURCE_DIR "/resources"};

// All tables of ours that came of it, and what was told but for Notices.
std::string told(const CaseInput& input) {
    std::string text;
    for (const auto& table : recordTables(input))
        writeTableCsv(*table, [&text](std::string_view bytes) { text += bytes; });
    for (const Problem& problem : input.problems)
        if (problem.severity >= Severity::Warning)
            text += problem.code + " at " + std::to_string(problem.place.row) + ":" +
                    std::to_string(problem.place.column) + "\n";
    return text;
}

// The known mapping with the forms that a person declared.
Mapping declared(const DateDress& dates, const NumberDress& numbers) {
    auto mapping = findMapping("penalty-entity", kFolders);
    if (!mapping) qFatal("no mapping");
    for (ColumnMapping& column : mapping.value().columns)
        for (ColumnTarget& target : column.targets) {
            if (formOf(target) == FactForm::Date) {
                target.dates = dates.form;
                if (dates.century != 0) target.century = dates.century;
            }
            if (formOf(target) == FactForm::Number) target.numbers = numbers.form;
        }
    return *mapping;
}

std::string readWith(const SourceFile& file, const TableForm& form, const Mapping& mapping) {
    ImportPlan plan;
    plan.tables.push_back({form, mapping});
    const auto read = readPlanned(file, plan);
    if (!read) return "refused: " + read.problems().front().code;
    std::string text = told(read->input);
    for (const Question& question : read->questions) text += "question: " + question.header + "\n";
    return text;
}

const std::string& expected() {
    static const std::string text = [] {
        const PenaltyRows rows = penaltyRows(dateDresses()[0], numberDresses()[0], 0);
        const SourceFile file{"a.csv", inCsv(rows, ','), {}};
        return readWith(file, guessForm(file)->form, declared(dateDresses()[0], numberDresses()[0]));
    }();
    return text;
}

struct Writing {
    const char* name;
    const char* iconv;
    const char* mark;
    Encoding read;
};
const Writing kWritings[] = {
    {"UTF-8", "UTF-8", "", Encoding::Utf8},
    {"UTF-8 with its mark", "UTF-8", "\xEF\xBB\xBF", Encoding::Utf8},
    {"GB18030", "GB18030", "", Encoding::Gb18030},
    {"GBK", "GBK", "", Encoding::Gb18030},
    {"UTF-16LE", "UTF-16LE", "", Encoding::Utf16Le},
    {"UTF-16LE with its mark", "UTF-16LE", "\xFF\xFE", Encoding::Utf16Le},
    {"UTF-16BE", "UTF-16BE", "", Encoding::Utf16Be},
    {"UTF-16BE with its mark", "UTF-16BE", "\xFE\xFF", Encoding::Utf16Be},
};
const std::pair<const char*, char> kContainers[] = {{"comma", ','},  {"semicolon", ';'}, {"tab", '\t'},
                                                    {"stroke", '|'}, {"JSON", 'j'},      {"XML", 'x'}};

}  // namespace

class TestMatrix : public QObject {
    Q_OBJECT

private slots:
    void isWhatItShouldBe() {
        const QString text = QString::fromStdString(expected());
        for (const char* line : {"甲海某某商贸有限公司", "91990100MA00TE5T29", "91990200MAFAKE019E",
                                 "甲市监处〔2019〕12号", "2020-02-29", ",500,", ",12345678,", ",12000000,",
                                 "penalty.warning", "\"标签\"\"绿色\"\"不实；价目,\t未|示\"", "=1+1", "007"})
            QVERIFY2(text.contains(line), line);
        QVERIFY2(!text.contains("2099") && !text.contains("question") && !text.contains(" at "), qPrintable(text));
    }

    void givesTheSame_data() {
        QTest::addColumn<int>("writing");
        QTest::addColumn<int>("container");
        for (std::size_t w = 0; w < std::size(kWritings); ++w)
            for (std::size_t c = 0; c < std::size(kContainers); ++c)
                QTest::addRow("%s, %s", kWritings[w].name, kContainers[c].first)
                    << static_cast<int>(w) << static_cast<int>(c);
    }
    void givesTheSame() {
        QFETCH(int, writing);
        QFETCH(int, container);
        const Writing& as = kWritings[writing];
        const char in = kContainers[container].second;
        for (const DateDress& dates : dateDresses())
            for (const NumberDress& numbers : numberDresses()) {
                const PenaltyRows rows =
                    penaltyRows(dates, numbers, in == 'x' ? 2 : static_cast<std::size_t>(container % 2));
                const char* said = as.read == Encoding::Gb18030 ? "GBK"
                                   : as.read == Encoding::Utf8  ? "UTF-8"
                                                                : "UTF-16";
                const std::string text = in == 'j' ? inJson(rows) : in == 'x' ? inXml(rows, said) : inCsv(rows, in);
                const SourceFile file{"fines", as.mark + encoded(text, as.iconv), {}};
                const auto guess = guessForm(file);
                const std::string which = std::string(dates.name) + ", " + numbers.name;
                QVERIFY2(guess.ok(), which.c_str());
                QCOMPARE(encodingText(guess->form.encoding), encodingText(as.read));
                if (in != 'j' && in != 'x') QVERIFY2(guess->form.separator == in, which.c_str());
                const std::string read = readWith(file, guess->form, declared(dates, numbers));
                QVERIFY2(read == expected(), (which + "\n" + read + "instead of\n" + expected()).c_str());
            }
    }

    void aWorkbookGivesTheSame() {
        for (const DateDress& dates : dateDresses())
            for (const NumberDress& numbers : numberDresses()) {
                const SourceFile file{"fines.xlsx", inWorkbook(penaltyRows(dates, numbers, 0)), {}};
                const auto guess = guessForm(file);
                QVERIFY(guess.ok());
                const std::string read = readWith(file, guess->form, declared(dates, numbers));
                QVERIFY2(read == expected(), (std::string(dates.name) + ", " + numbers.name + "\n" + read).c_str());
            }
    }

    // What is not declared and can be read in several ways is asked about, once for the column, and not guessed.
    void asksWhatIsNotDeclared_data() {
        QTest::addColumn<int>("dates");
        QTest::addColumn<int>("numbers");
        QTest::addColumn<int>("questions");
        for (std::size_t d = 0; d < dateDresses().size(); ++d) {
            const DateDress& dates = dateDresses()[d];
            // Serials are numbers and no dates at all, which is told cell by cell; a column with a day above 12 says
            // itself.
            if (dates.form == DateForm::Plain || dates.century == 0) continue;
            QTest::addRow("%s", dates.name) << static_cast<int>(d) << 0 << 2;
        }
        QTest::addRow("1,200 beside 1,234.5678 decides itself") << 0 << 2 << 0;
        QTest::addRow("0,05 decides itself") << 0 << 3 << 0;
    }
    void asksWhatIsNotDeclared() {
        QFETCH(int, dates);
        QFETCH(int, numbers);
        QFETCH(int, questions);
        const PenaltyRows rows = penaltyRows(dateDresses()[static_cast<std::size_t>(dates)],
                                             numberDresses()[static_cast<std::size_t>(numbers)], 0);
        const SourceFile file{"a.csv", inCsv(rows, ','), {}};
        const std::string read = readWith(file, guessForm(file)->form, declared(dateDresses()[0], numberDresses()[0]));
        QCOMPARE(QString::fromStdString(read).count("question: "), questions);
        QCOMPARE(read == expected(), questions == 0);
    }
};

QTEST_APPLESS_MAIN(TestMatrix)
#include "test_matrix.moc"
