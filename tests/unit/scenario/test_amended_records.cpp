// Records amended and added: what changes, what stays, what is remembered, what is refused.
#include <QtTest>

#include "core/intake/read_case.h"
#include "core/record/record.h"
#include "core/scenario/scenario.h"

using namespace clearline;

namespace {

constexpr char kFile[] =
    "subject,id,version,kind,decided_on,received_on,amount,shop\n"
    "lin,r1,,fine,2020-01-01,2020-01-02,100.50,7\n"
    "lin,r2,1,fine,2020-02-01,2020-02-02,3oo,8\n"
    "lin,r2,2,gift,2020-02-01,2020-03-02,,9\n"
    "chen,r3,,fine,2020-04-01,,40,\n";

bool declared(std::string_view kind) { return kind == "fine" || kind == "gift" || kind == "prize"; }

std::shared_ptr<const CaseInput> caseOf(std::string bytes, std::string name = "r.csv") {
    ReadOptions options;
    options.kindDeclared = declared;
    const bool json = name.ends_with(".json");
    SourceFile file{std::move(name), std::move(bytes), {}};
    auto input = json ? readCaseJson(std::move(file), options) : readRecordsCsv(std::move(file), options);
    return input.ok() ? std::make_shared<const CaseInput>(std::move(input).value()) : nullptr;
}

Scenario edits(std::initializer_list<Edit> list) {
    Scenario scenario;
    for (const Edit& edit : list) scenario = scenario.with(edit);
    return scenario;
}

std::shared_ptr<const CaseInput> applied(const Scenario& scenario, std::shared_ptr<const CaseInput> input) {
    auto result = applyToInput(scenario, std::move(input), declared);
    if (!result.ok()) qWarning("%s", result.problems()[0].code.c_str());
    return result.ok() ? *result : nullptr;
}

QStringList codesOf(const Problems& problems, Severity least = Severity::Warning) {
    QStringList codes;
    for (const Problem& problem : problems)
        if (problem.severity >= least) codes << QString::fromStdString(problem.code);
    return codes;
}

using Cells = std::vector<std::pair<std::string, std::string>>;

}  // namespace

class TestAmendedRecords : public QObject {
    Q_OBJECT

private slots:
    void oneCellReadsOtherwiseAndIsRemembered() {
        const auto original = caseOf(kFile);
        const auto edited = applied(edits({RecordAmended{"r1", 1, "amount", "99"}, RecordAmended{"r1", 1, "shop", "x"},
                                           RecordAmended{"r1", 1, "kind", "fine"}}),
                                    original);
        QVERIFY(edited);
        const Record record(*edited->records, 0);
        QCOMPARE(record.amount(), std::optional(Number(99)));
        QCOMPARE(record.fact(0), std::string_view("x"));
        QCOMPARE(record.date(Field::ReceivedOn), Date::fromIso("2020-01-02"));
        // Where it stands in the file, and what stands there, is what it was.
        QCOMPARE(record.row(), 2u);
        QCOMPARE(record.raw(), std::string_view("lin,r1,,fine,2020-01-01,2020-01-02,100.50,7"));
        const auto cells = record.book().amendedCells(0);
        QCOMPARE(cells.size(), std::size_t{2});  // a kind that stays is not amended
        QVERIFY((cells[0] == AmendedCell{0, "amount", "100.50", "99"}));
        QVERIFY((cells[1] == AmendedCell{0, "shop", "7", "x"}));
        QVERIFY(record.book().amendedCells(1).empty());
        QVERIFY(edited->records->isEdited(0) && !edited->records->isEdited(1) && !edited->records->isAdded(0));
        QCOMPARE(Record(*original->records, 0).amount(), Number::fromDecimal("100.50"));
        QVERIFY(!original->records->anyEdited());
    }

    void marksMoveWithTheirRecords() {
        const auto edited = applied(
            edits({RecordExcluded{"r1"}, RecordAmended{"r3", 1, "amount", ""}, RecordAmended{"r1", 1, "amount", "1"},
                   RecordAdded{{{"id", "n"}, {"subject", "lin"}, {"kind", "gift"}}}}),
            caseOf(kFile));
        QVERIFY(edited);
        const RecordBook& book = *edited->records;
        QCOMPARE(book.size(), std::size_t{4});
        QCOMPARE(Record(book, 2).id(), std::string_view("r3"));
        QCOMPARE(book.row(2), 5u);
        QVERIFY(!book.amount(2));
        QCOMPARE(book.amendedCells(2).size(), std::size_t{1});
        QCOMPARE(book.amendedCells(2)[0].was, std::string("40"));
        QVERIFY(book.isAdded(3) && !book.isAdded(2));
        QCOMPARE(book.row(3), 0u);
        QCOMPARE(Record(book, 3).raw(), std::string_view());
        QCOMPARE(book.recordsOf(*book.subjectWithId("lin")).size(), std::size_t{3});
    }

    void anAmendedSubjectMovesTheRecord() {
        const auto edited = applied(edits({RecordAmended{"r3", 1, "subject", "lin"}}), caseOf(kFile));
        QVERIFY(edited);
        QCOMPARE(edited->records->subjectCount(), std::size_t{1});
        QVERIFY(!edited->records->subjectWithId("chen"));
        QCOMPARE(edited->records->recordsOf(*edited->records->subjectWithId("lin")).size(), std::size_t{4});
        const auto fresh = applied(edits({RecordAmended{"r1", 1, "subject", "wu"}}), caseOf(kFile));
        QVERIFY(fresh);
        // As reading such a file would number them: by first appearance.
        QCOMPARE(fresh->records->subjectId(0), std::string_view("wu"));
        QCOMPARE(fresh->records->subjectId(1), std::string_view("lin"));
    }

    void factsKeepTheFormThatAFileWouldGiveThem_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("form");
        QTest::newRow("a number stays one") << "12" << int(FactForm::Number);
        QTest::newRow("blank says nothing") << "" << int(FactForm::Number);
        QTest::newRow("a word makes it text") << "corner" << int(FactForm::Text);
    }
    void factsKeepTheFormThatAFileWouldGiveThem() {
        QFETCH(QString, text);
        QFETCH(int, form);
        const auto edited = applied(edits({RecordAmended{"r1", 1, "shop", text.toStdString()}}), caseOf(kFile));
        QVERIFY(edited);
        QCOMPARE(int(edited->records->facts()[0].form), form);
    }
    void aFactThatTheFileLacksIsAColumnOfItsOwn() {
        const auto edited = applied(edits({RecordAmended{"r1", 1, "天气", "true"}}), caseOf(kFile));
        QVERIFY(edited);
        QCOMPARE(edited->records->facts().size(), std::size_t{2});
        QCOMPARE(edited->records->facts()[1].name, std::string("天气"));
        QCOMPARE(edited->records->facts()[1].form, FactForm::Boolean);
        QCOMPARE(edited->records->columnOfFact(1, 0), 0u);
        QCOMPARE(Record(*edited->records, 1).fact(1), std::string_view());
    }
    void theOddCellGoesAndTheFormIsThatOfTheRest() {
        std::string file = kFile;
        file.replace(file.find(",7\n"), 3, ",seven\n");
        const auto edited = applied(edits({RecordExcluded{"r1"}}), caseOf(file));
        QVERIFY(edited);
        QCOMPARE(edited->records->facts()[0].form, FactForm::Number);
    }

    void aCorrectedCellHealsTheRecord() {
        const auto original = caseOf(kFile);
        QVERIFY(original->records->hasFault(1));
        QCOMPARE(codesOf(original->problems), QStringList{"csv.number-form"});
        const auto healed = applied(edits({RecordAmended{"r2", 1, "amount", "300"}}), original);
        QVERIFY(healed);
        QVERIFY(!healed->records->hasFault(1));
        QVERIFY(codesOf(healed->problems).empty());
        QCOMPARE(healed->records->amendedCells(1)[0].was, std::string("3oo"));
        const auto other = applied(edits({RecordAmended{"r2", 1, "decided_on", "2020-01-31"}}), original);
        QVERIFY(other);
        QVERIFY(other->records->hasFault(1));
        QCOMPARE(codesOf(other->problems), QStringList{"csv.number-form"});
    }
    void whatIsWrongWithARecordLeftOutIsNotToldAnyMore() {
        const auto edited = applied(edits({RecordExcluded{"r2"}}), caseOf(kFile));
        QVERIFY(edited);
        QVERIFY(codesOf(edited->problems).empty());
    }
    void mildProblemsStandAmongTheOthers() {
        const auto edited = applied(edits({RecordAmended{"r2", 2, "received_on", ""}}), caseOf(kFile));
        QVERIFY(edited);
        QCOMPARE(codesOf(edited->problems), (QStringList{"csv.number-form", "csv.version-undated"}));
    }

    void recordsOfJsonAreAmendedToo() {
        const auto edited = applied(
            edits({RecordAmended{"r1", 1, "amount", "7"}, RecordAmended{"r1", 1, "note", "n"}}),
            caseOf(R"({"format": 1, "records": [{"id": "r1", "subject": "lin", "kind": "fine", "amount": 2.50}]})",
                   "r.json"));
        QVERIFY(edited);
        QCOMPARE(Record(*edited->records, 0).amount(), std::optional(Number(7)));
        QCOMPARE(Record(*edited->records, 0).note(), std::string_view("n"));
        QCOMPARE(edited->records->amendedCells(0)[0].was, std::string("2.5"));
    }

    void refusals_data() {
        QTest::addColumn<Scenario>("scenario");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, Edit edit, const char* code) {
            QTest::newRow(name) << Scenario{}.with(std::move(edit)) << QString(code);
        };
        row("no such record", RecordAmended{"r9", 1, "amount", "1"}, "scenario.record-unknown");
        row("a subject is no record", RecordAmended{"lin", 1, "amount", "1"}, "scenario.record-unknown");
        row("no such version", RecordAmended{"r1", 2, "amount", "1"}, "scenario.record-version-unknown");
        row("a wrong number", RecordAmended{"r1", 1, "amount", "1,5"}, "csv.number-decimal-comma");
        row("a day that does not exist", RecordAmended{"r1", 1, "decided_on", "2020-02-30"}, "csv.date-impossible");
        row("a blank kind", RecordAmended{"r1", 1, "kind", " "}, "csv.cell-blank");
        row("a kind that nobody declared", RecordAmended{"r1", 1, "kind", "flight"}, "csv.kind-undeclared");
        row("a status that is none", RecordAmended{"r1", 1, "status", "lost"}, "csv.status-unknown");
        row("several acts", RecordAmended{"r1", 1, "act", "a;b"}, "csv.act-several");
        row("a near miss", RecordAmended{"r1", 1, "amout", "1"}, "csv.column-near-miss");
        row("no name", RecordAmended{"r1", 1, "1st", "1"}, "csv.column-name");
        row("not UTF-8", RecordAmended{"r1", 1, "note", "\xff"}, "csv.not-utf8");
        row("received before the version before", RecordAmended{"r2", 2, "received_on", "2020-01-01"},
            "csv.version-order");
        row("the key of another", RecordAmended{"r1", 1, "id", "r3"}, "csv.duplicate-record");
        row("the version of another", RecordAmended{"r2", 2, "version", "1"}, "csv.duplicate-record");
        row("an id that is there", RecordAdded{Cells{{"id", "r1"}, {"subject", "a"}, {"kind", "fine"}}},
            "scenario.record-known");
        row("without a subject", RecordAdded{Cells{{"id", "n"}, {"kind", "fine"}}}, "csv.cell-blank");
        row("without an id", RecordAdded{Cells{{"subject", "n"}, {"kind", "fine"}}}, "csv.cell-blank");
        row("one column twice", RecordAdded{Cells{{"id", "n"}, {"subject", "a"}, {"kind", "fine"}, {"id", "m"}}},
            "scenario.column-twice");
        row("a wrong cell", RecordAdded{Cells{{"id", "n"}, {"subject", "a"}, {"kind", "fine"}, {"type", "odd"}}},
            "csv.type-unknown");
    }
    void refusals() {
        QFETCH(Scenario, scenario);
        QFETCH(QString, code);
        const auto result = applyToInput(scenario, caseOf(kFile), declared);
        QVERIFY(!result.ok());
        QCOMPARE(codesOf(result.problems()), QStringList{code});
        QCOMPARE(result.problems()[0].place.file, std::string("r.csv"));
    }
    void keysMayChangePlaces() {
        const auto edited =
            applied(edits({RecordAmended{"r1", 1, "id", "r3"}, RecordAmended{"r3", 1, "id", "r1"}}), caseOf(kFile));
        QVERIFY(edited);
        QCOMPARE(Record(*edited->records, 0).id(), std::string_view("r3"));
        QCOMPARE(Record(*edited->records, 3).id(), std::string_view("r1"));
    }
    void twoVersionsMayBeAdded() {
        const auto versionOf = [](const char* version, const char* received) {
            return RecordAdded{
                {{"id", "n"}, {"subject", "wu"}, {"kind", "gift"}, {"version", version}, {"received_on", received}}};
        };
        const auto edited = applied(edits({versionOf("1", "2020-01-01"), versionOf("2", "2020-02-01")}), caseOf(kFile));
        QVERIFY(edited);
        QCOMPARE(edited->records->recordsOf(*edited->records->subjectWithId("wu")).size(), std::size_t{2});
        const auto wrong =
            applyToInput(edits({versionOf("1", "2020-03-01"), versionOf("2", "2020-02-01")}), caseOf(kFile), declared);
        QVERIFY(!wrong.ok());
        QCOMPARE(codesOf(wrong.problems()), QStringList{"scenario.version-order"});
    }
    void anAddedRecordMayBeAmendedAndLeftOut() {
        const RecordAdded added{{{"id", "n"}, {"subject", "wu"}, {"kind", "gift"}, {"amount", "3"}}};
        const auto edited = applied(edits({RecordAmended{"n", 1, "amount", "5"}, added}), caseOf(kFile));
        QVERIFY(edited);
        QCOMPARE(edited->records->amount(4), std::optional(Number(5)));
        QVERIFY(edited->records->isAdded(4) && edited->records->amendedCells(4).empty());
        const auto without =
            applied(edits({added, RecordAmended{"n", 1, "amount", "5"}, RecordExcluded{"n"}}), caseOf(kFile));
        QVERIFY(without);
        QCOMPARE(without->records->size(), std::size_t{4});
        QVERIFY(!applyToInput(edits({added, RecordAmended{"n", 2, "amount", "5"}}), caseOf(kFile), declared).ok());
    }
    void oneRecordAddedTwice() {
        const RecordAdded once{{{"id", "n"}, {"subject", "wu"}, {"kind", "gift"}}};
        const auto wrong = applyToInput(Scenario{{}, {once, once}}, caseOf(kFile), declared);
        QVERIFY(!wrong.ok());
        QCOMPARE(codesOf(wrong.problems()), QStringList{"scenario.record-twice"});
    }
    void anEmptyCaseTakesAddedRecords() {
        const auto edited =
            applied(edits({RecordExcluded{"r1"}, RecordExcluded{"r2"}, RecordExcluded{"r3"},
                           RecordAdded{{{"id", "n"}, {"subject", "wu"}, {"kind", "gift"}, {"amount", "3"}}}}),
                    caseOf(kFile));
        QVERIFY(edited);
        QCOMPARE(edited->records->size(), std::size_t{1});
        QVERIFY(edited->records->isAdded(0));
        QCOMPARE(edited->records->amount(0), std::optional(Number(3)));
        QCOMPARE(edited->records->row(0), 0u);
    }
    void anEditedBookCanBeEditedAgain() {
        const auto once = applied(edits({RecordAmended{"r1", 1, "amount", "1"},
                                         RecordAdded{{{"id", "n"}, {"subject", "wu"}, {"kind", "gift"}}}}),
                                  caseOf(kFile));
        QVERIFY(once);
        const auto twice = applied(edits({RecordAmended{"n", 1, "amount", "5"}, RecordExcluded{"r2"}}), once);
        QVERIFY(twice);
        QCOMPARE(twice->records->size(), std::size_t{3});
        QCOMPARE(twice->records->amendedCells(0).size(), std::size_t{1});
        QVERIFY(twice->records->isAdded(2));
        QCOMPARE(twice->records->amendedCells(2)[0].was, std::string());
    }
};

QTEST_APPLESS_MAIN(TestAmendedRecords)
#include "test_amended_records.moc"
