// Before an import: who of a file is who in the case, what is there already, and what is in conflict.
#include <QtTest>

#include "core/casefile/import_check.h"
#include "core/casefile/import_reading.h"
#include "core/casefile/import_report.h"
#include "core/casefile/known_subjects.h"
#include "core/intake/merge_inputs.h"
#include "core/intake/read_sources.h"
#include "input_text.h"

using namespace clearline;

namespace {

template <class T>
T got(Result<T> result) {
    if (!result) qFatal("%s", problemsText(result.problems()).c_str());
    return std::move(result).value();
}

using Files = std::map<std::string, std::string>;  // by name

// The files of one import in our own form; the record file is the one without a second ending.
ImportItem own(const std::string& name, const std::string& records, const Files& beside = {}) {
    std::vector<std::shared_ptr<const SourceFile>> files{
        std::make_shared<const SourceFile>(SourceFile{name + ".csv", records, {}})};
    for (const auto& [kind, text] : beside)
        files.push_back(std::make_shared<const SourceFile>(SourceFile{name + "." + kind + ".csv", text, {}}));
    ImportItem item;
    item.name = name + ".csv";
    item.input = std::make_shared<const CaseInput>(got(readSources(files)));
    return item;
}
constexpr char kHeader[] = "subject,id,kind,agency,document,amount\n";
std::string rows(const std::string& rows) { return kHeader + rows; }

ColumnMapping column(const char* header, TargetTable table, const char* field) {
    ColumnMapping mapped;
    mapped.headers = {header};
    mapped.targets.emplace_back().table = table;
    mapped.targets.back().field = field;
    return mapped;
}

// A table of names, numbers and documents, as an authority sends it.
ImportItem foreign(const std::string& name, const std::string& rows) {
    ImportPlan plan;
    PlannedTable& table = plan.tables.emplace_back();
    table.mapping.id = "list";
    table.mapping.columns = {
        column("姓名", TargetTable::Subjects, "name"), column("证件号码", TargetTable::Subjects, "identifier"),
        column("文号", TargetTable::Records, "document"), column("机关", TargetTable::Records, "agency")};
    table.mapping.constants = {{TargetTable::Records, "kind", "penalty.fine"}};
    table.mapping.idFrom = {"document"};
    return got(plannedItem(SourceFile{name, "姓名,证件号码,文号,机关\n" + rows, {}}, std::move(plan))).item;
}

std::string subjectsTold(const FileCheck& check) {
    std::string out;
    for (const SubjectCheck& subject : check.subjects) {
        out += subject.called + " > " + subject.subject + " " + std::string(subjectMatchText(subject.match));
        for (const DoubtfulSubject& doubt : subject.doubts)
            out += " [" + std::string(subjectDoubtText(doubt.why)) + " " + doubt.subject + "]";
        out += "; ";
    }
    return out;
}

std::string overlapsTold(const FileCheck& check) {
    std::string out;
    for (const FoundOverlap& found : check.overlaps) {
        out += std::string(overlapText(found.what)) + " " + found.id;
        if (!found.thereId.empty()) out += " = " + found.thereId + (found.otherSubject ? " of another" : "");
        for (const std::string& name : found.columns) out += " " + name;
        out += " @" + placeLine(found.here) + " ~ " + placeLine(found.there) + "; ";
    }
    return out;
}

CheckedImport checkedIn(const CaseInput* input, std::vector<ImportItem> items) {
    return got(checkImport({nullptr, input}, std::move(items)));
}

}  // namespace

class TestImportCheck : public QObject {
    Q_OBJECT

private slots:
    void matchesSubjects_data() {
        QTest::addColumn<QString>("there");  // subjects of the case: id,name,kind,identifier
        QTest::addColumn<QString>("row");    // of the file: name, number
        QTest::addColumn<QString>("told");
        const auto row = [](const char* name, const char* there, const char* cells, const char* told) {
            QTest::newRow(name) << QString(there) << QString(cells) << QString(told);
        };
        row("nobody like it", "P-1,王五,person,", "张三,", "张三 > 张三 new; ");
        row("the same number", "P-1,张三,person,990101198001010014", "张三,990101198001010014",
            "990101198001010014 > P-1 identifier; ");
        row("the same number in full width, with spaces", "P-1,张三,person,99010119850101007X",
            "张三,９９０１０１ 19850101 007x", "99010119850101007X > P-1 identifier; ");
        row("the same code, another name", "F-1,晨光公司,firm,91990100MA00TE5T29",
            "晨光食品有限公司,91990100MA00TE5T29", "91990100MA00TE5T29 > F-1 identifier; ");
        row("a name and no number anywhere", "P-1,张三,person,", "张三,", "张三 > 张三 kept-apart [same-name P-1]; ");
        row("a name in full width, with spaces", "P-1,张三（福州）,,", "张 三(福州),",
            "张 三(福州) > 张 三(福州) kept-apart [same-name P-1]; ");
        row("a name, and a number on one side", "P-1,张三,person,", "张三,990101198001010014",
            "990101198001010014 > 990101198001010014 kept-apart [same-name P-1]; ");
        row("a name, and two numbers", "P-1,张三,person,990102199202290025", "张三,990101198001010014",
            "990101198001010014 > 990101198001010014 new [other-number P-1]; ");
        row("two of that name", "P-1,张三,person,\nP-2,张三,person,", "张三,",
            "张三 > 张三 kept-apart [same-name P-1] [same-name P-2]; ");
        row("the id is that name", "张三,张三,person,", "张三,", "张三 > 张三 (2) kept-apart [same-name 张三]; ");
        row("the id is that name, and one more", "张三,张三,person,\n张三 (2),,,", "张三,",
            "张三 > 张三 (3) kept-apart [same-name 张三]; ");
        row("a number of 15 digits", "P-1,张三,person,990101198001010014", "张三,990101800101001",
            "990101800101001 > 990101800101001 kept-apart [old-number P-1]; ");
        row("a number of 15 digits, another name", "P-1,李四,person,990101198001010014", "张三,990101800101001",
            "990101800101001 > 990101800101001 kept-apart [old-number P-1]; ");
        row("another number of 15 digits", "P-1,李四,person,990101198001010014", "张三,990101800101002",
            "990101800101002 > 990101800101002 new; ");
        row("the same number, which is wrong", "P-1,李四,person,990101198001010015", "张三,990101198001010015",
            "990101198001010015 > 990101198001010015 kept-apart [faulty-number P-1]; ");
        row("the same number, as far as it is shown", "P-1,李四,person,9901**********0014", "李四,9901**********0014",
            "李四 9901**********0014 > 李四 9901**********0014 kept-apart [same-name P-1]; ");
        row("a Cyrillic letter in the name", "P-1,Lin Hao,person,", "Lin Hаo,",
            "Lin Hаo > Lin Hаo kept-apart [look-alike-name P-1]; ");
        row("a radical in the name", "P-1,日光公司,firm,", "⽇光公司,",
            "⽇光公司 > ⽇光公司 kept-apart [look-alike-name P-1]; ");
    }
    void matchesSubjects() {
        QFETCH(QString, there);
        QFETCH(QString, row);
        QFETCH(QString, told);
        const ImportItem base = own("case", rows("X-1,A-1,traffic.parking,,,\n"),
                                    {{"subjects", "id,name,kind,identifier\n" + there.toStdString() + "\n"}});
        const auto checked =
            checkedIn(base.input.get(), {foreign("list.csv", row.toStdString() + ",罚〔2023〕1号,城管局\n")});
        QCOMPARE(QString::fromStdString(subjectsTold(checked.files[0])), told);
        // What was decided is what the records will be under.
        const RecordBook& book = *checked.items[0].input->records;
        QCOMPARE(QString::fromStdString(std::string(book.subjectId(0))),
                 QString::fromStdString(checked.files[0].subjects[0].subject));
    }

    void aPersonsWordGoesBefore() {
        const ImportItem base = own("case", rows("X-1,A-1,traffic.parking,,,\n"),
                                    {{"subjects", "id,name,kind,identifier\nP-1,张三,person,990101198001010014\n"}});
        ImportItem list =
            foreign("list.csv", "张三,990101198001010014,罚〔2023〕1号,城管局\n李四,,罚〔2023〕2号,城管局\n");
        list.plan->subjects = {{"990101198001010014", "990101198001010014"}, {"李四", "P-1"}};
        const auto checked = checkedIn(base.input.get(), {list});
        QCOMPARE(QString::fromStdString(subjectsTold(checked.files[0])),
                 "990101198001010014 > 990101198001010014 chosen; 李四 > P-1 chosen; ");
        QVERIFY(checked.items[0].input->records->subjectWithId("P-1"));
        QVERIFY(!checked.items[0].input->records->subjectWithId("李四"));
        // What was decided can be given back as it is.
        const auto again = checkedIn(base.input.get(), {checked.items[0]});
        QCOMPARE(again.items[0].plan->subjects.size(), std::size_t{1});
    }

    // Ids of our own form are the file's word; but not against two numbers.
    void idsOfOurOwnForm() {
        const ImportItem base = own("case", rows("P-1,A-1,traffic.parking,,,\nP-2,A-2,traffic.parking,,,\n"),
                                    {{"subjects",
                                      "id,name,kind,identifier\nP-1,张三,person,990101198001010014\n"
                                      "P-2,李四,person,\n"}});
        const auto checked = checkedIn(
            base.input.get(),
            {own("more", rows("P-1,B-1,traffic.parking,,,\nP-2,B-2,traffic.parking,,,\nP-3,B-3,traffic.parking,,,\n"),
                 {{"subjects",
                   "id,name,kind,identifier\nP-1,王五,person,990102199202290025\nP-2,李思,person,\n"
                   "P-3,张三,person,990101198001010014\n"}})});
        QCOMPARE(QString::fromStdString(subjectsTold(checked.files[0])),
                 "P-1 > P-1 (2) new [id-taken P-1]; P-2 > P-2 same-id; P-3 > P-1 identifier; ");
        QCOMPARE(checked.items[0].choices.size(), std::size_t{2});
        QCOMPARE(QString::fromStdString(overlapsTold(checked.files[0])),
                 "subject-differs P-2 name @more.subjects.csv:3:0 ~ case.subjects.csv:3:0; ");
    }

    void maskedNumbersProveNothing() {
        const ImportItem base = own("case", rows("P-1,A-1,traffic.parking,,,\n"),
                                    {{"subjects", "id,name,identifier\nP-1,张三,9901**********0014\n"}});
        const auto checked = checkedIn(base.input.get(),
                                       {own("more", rows("P-9,B-1,traffic.parking,,,\n"),
                                            {{"subjects", "id,name,identifier\nP-9,李四,9901**********0014\n"}})});
        QCOMPARE(QString::fromStdString(subjectsTold(checked.files[0])), "P-9 > P-9 kept-apart [masked-number P-1]; ");
    }

    void meetsWhatIsThere_data() {
        QTest::addColumn<QString>("there");
        QTest::addColumn<QString>("here");
        QTest::addColumn<QString>("told");
        QTest::addColumn<int>("adds");
        const auto row = [](const char* name, const char* there, const char* here, const char* told, int adds) {
            QTest::newRow(name) << QString(there) << QString(here) << QString(told) << adds;
        };
        row("other records", "P,A-1,traffic.parking,police,,", "P,A-2,traffic.parking,police,,", "", 1);
        row("the same record", "P,A-1,traffic.parking,police,D 1,100", "P,A-1,traffic.parking,police,D 1,100.0",
            "record-again A-1 @here.csv:2:2 ~ there.csv:2:0; ", 0);
        row("other cells", "P,A-1,traffic.parking,police,D 1,100", "P,A-1,traffic.red-light,police,D 1,200",
            "record-differs A-1 kind amount @here.csv:2:2 ~ there.csv:2:0; ", 0);
        row("the same document of the same body", "P,A-1,traffic.parking,police,D 1,",
            "P,B-1,traffic.parking,police,D1,", "document-again B-1 = A-1 @here.csv:2:5 ~ there.csv:2:0; ", 1);
        row("written otherwise", "P,A-1,traffic.parking,城管局,罚〔2023〕1号,",
            "P,B-1,traffic.parking,城管局,罚[2023]１号,", "document-again B-1 = A-1 @here.csv:2:5 ~ there.csv:2:0; ",
            1);
        row("the same document of another body", "P,A-1,traffic.parking,police,D 1,",
            "P,B-1,traffic.parking,court,D 1,", "", 1);
        row("for somebody else", "P,A-1,traffic.parking,police,D 1,", "Q,B-1,traffic.parking,police,D 1,",
            "document-again B-1 = A-1 of another @here.csv:2:5 ~ there.csv:2:0; ", 1);
        row("for both", "Q,A-1,traffic.parking,police,D 1,\nP,A-2,traffic.parking,police,D 1,",
            "P,B-1,traffic.parking,police,D 1,", "document-again B-1 = A-2 @here.csv:2:5 ~ there.csv:3:0; ", 1);
        row("no document", "P,A-1,traffic.parking,police,,", "P,B-1,traffic.parking,police,,", "", 1);
    }
    void meetsWhatIsThere() {
        QFETCH(QString, there);
        QFETCH(QString, here);
        QFETCH(QString, told);
        QFETCH(int, adds);
        const ImportItem base = own("there", rows(there.toStdString() + "\n"));
        const auto checked = checkedIn(base.input.get(), {own("here", rows(here.toStdString() + "\n"))});
        QCOMPARE(QString::fromStdString(overlapsTold(checked.files[0])), told);
        QCOMPARE(checked.files[0].brings.records, std::uint64_t{1});
        QCOMPARE(checked.files[0].adds.records, std::uint64_t(adds));
    }

    // A later version of the same record is no duplicate, whatever its document.
    void laterVersions() {
        const std::string header = "subject,id,version,kind,agency,document\n";
        const ImportItem base = own("there", header + "P,A-1,1,traffic.parking,police,D 1\n");
        const auto checked =
            checkedIn(base.input.get(), {own("here", header + "P,A-1,2,traffic.parking,police,D 1\n")});
        QCOMPARE(QString::fromStdString(overlapsTold(checked.files[0])), "");
        QCOMPARE(checked.files[0].adds.records, std::uint64_t{1});
    }

    void smallTables() {
        const Files there{{"relations", "subject,other,kind\nF,P,representative\n"},
                          {"readings", "subject,date,score\nP,2020-01-01,600\n"},
                          {"statement", "subject,date,points,item\nP,2020-01-01,-5,x\nP,2020-01-01,-5,x\n"}};
        const Files here{{"relations", "subject,other,kind\nF,P,representative\nF,Q,representative\n"},
                         {"readings", "subject,date,score\nP,2020-01-01,600.0\nP,2020-01-02,600\n"},
                         {"statement",
                          "subject,date,points,item\nP,2020-01-01,-5,x\nP,2020-01-01,-5,x\n"
                          "P,2020-01-01,-5,x\n"}};
        const ImportItem base = own("there", rows("P,A-1,traffic.parking,,,\n"), there);
        const auto checked = checkedIn(base.input.get(), {own("here", rows("P,A-2,traffic.parking,,,\n"), here)});
        const FileCheck& check = checked.files[0];
        QVERIFY(check.brings == (ImportCounts{1, 3, 2, 2, 3}));
        QVERIFY(check.adds == (ImportCounts{1, 1, 1, 1, 1}));
        QCOMPARE(check.count(Overlap::RelationAgain), std::uint64_t{1});
        QCOMPARE(check.count(Overlap::ReadingAgain), std::uint64_t{1});
        QCOMPARE(check.count(Overlap::StatementAgain), std::uint64_t{2});
    }

    // What the check says of two files is what reading the case will say of them.
    void saysWhatMergingWillSay() {
        const Files one{{"subjects", "id,name\nP,Lin Hai\n"},
                        {"relations", "subject,other,kind\nF,P,representative\n"}};
        const Files two{{"subjects", "id,name,kind\nP,Lim Hai,person\n"},
                        {"relations", "subject,other,kind\nF,P,representative\n"}};
        const ImportItem first = own("one", rows("P,A-1,traffic.parking,,,\nP,A-2,traffic.parking,,,5\n"), one),
                         second = own("two", rows("P,A-2,traffic.parking,,,6\nP,A-1,traffic.parking,,,\n"), two);
        const auto checked = checkedIn(nullptr, {first, second});
        std::vector<CaseInput> inputs{*first.input, *second.input};
        std::multiset<std::string> merged, told;
        for (const Problem& problem : mergeInputs(std::move(inputs)).problems)
            if (problem.code.starts_with("merge.")) merged.insert(problemsText({problem}));
        for (const FileCheck& check : checked.files)
            for (const Problem& problem : check.problems) told.insert(problemsText({problem}));
        QCOMPARE(merged.size(), std::size_t{4});
        QVERIFY(merged == told);
    }

    void theSameFileTwice() {
        const ImportItem first = own("one", rows("P,A-1,traffic.parking,,,\n"));
        ImportItem again = first;
        again.name = "two.csv";
        const auto checked = checkedIn(nullptr, {first, again});
        QCOMPARE(checked.items.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(checked.files[1].alreadyAs), "one.csv");
    }

    void reportsComeBack() {
        const ImportItem base =
            own("there", rows("P,A-1,traffic.parking,police,D 1,\n"), {{"subjects", "id,name\nP,张三\n"}});
        ImportItem odd = foreign("li\"st.csv", "张三,,D 1,police\n李四,,,\n");
        const auto checked = checkedIn(base.input.get(), {odd, own("here", rows("P,A-1,traffic.parking,police,D 1,\n")),
                                                          own("there2", rows("P,A-1,traffic.parking,police,D 1,\n"))});
        const ImportReport report = importReport(checked);
        QCOMPARE(report.files.size(), std::size_t{3});
        QVERIFY(!report.files[0].subjects.empty() && !report.files[0].problems.empty());
        QVERIFY(!report.files[2].already.empty());
        const std::string text = importReportText(report);
        const ImportReport again = got(importReportFromText(text));
        QVERIFY(again == report);
        QCOMPARE(importReportText(again), text);
    }
    void noReport_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"", "[]", "{}", "{\"files\":[],\"report\":2}", "{\"files\":{},\"report\":1}",
                                 "{\"files\":[{\"name\":\"x\"}],\"report\":1}"})
            QTest::newRow(text) << QByteArray(text);
    }
    void noReport() {
        QFETCH(QByteArray, text);
        QVERIFY(!importReportFromText(text.toStdString()));
    }
};

QTEST_APPLESS_MAIN(TestImportCheck)
#include "test_import_check.moc"
