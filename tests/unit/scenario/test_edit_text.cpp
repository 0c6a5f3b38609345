// Edits as data: what each is about, which bear on each other, how they are written on a command
// line and told in a menu.
#include <QtTest>

#include "core/intake/read_case.h"
#include "core/rulebook/load.h"
#include "core/scenario/edit_text.h"

using namespace clearline;

namespace {

constexpr char kBook[] = R"yaml(clearline-rulebook: 1
id: small
title: Small
sources: {s: {title: S}}
score: {opening: 500, status: assumed}
parameters:
  fine:
    title: {en: Points for a fine, zh: 罚款扣分}
    values:
      - {from: 2018-01-01, until: 2020-01-01, value: -15, status: published, source: s}
      - {from: 2020-01-01, value: -20, status: published, source: s}
  years: {title: {en: Years, zh: 年限}, values: [{value: P2Y, status: assumed}]}
tables:
  sizes: {title: {en: By size, zh: 按金额}, over: record.amount, values: [{status: published, source: s, rows: [{up-to: 500, gives: -10}, {gives: -40}]}]}
characteristics: [{id: road, title: Road, status: assumed}]
rules: [{id: A, title: {en: A fine, zh: 罚款}, kinds: [fine], effect: {add: fine, to: road}, status: assumed}]
)yaml";

CaseInput someCase() {
    return *readRecordsCsv({"r.csv",
                            "subject,id,version,kind,amount\nlin,r1,1,fine,500\nlin,r2,1,fine,\nlin,r2,2,fine,7\n"
                            "lin,a.b@2,1,fine,1\nlin,x=y,1,fine,1\n",
                            {}},
                           {});
}

Edit added(const char* id, const char* version = "") {
    return RecordAdded{{{"id", id}, {"version", version}, {"subject", "lin"}, {"kind", "fine"}}};
}
Date day(const char* iso) { return *Date::fromIso(iso); }

}  // namespace

class TestEditText : public QObject {
    Q_OBJECT

private slots:
    void whatEditsAreAbout_data() {
        QTest::addColumn<Edit>("a");
        QTest::addColumn<Edit>("b");
        QTest::addColumn<bool>("same");
        QTest::addColumn<bool>("overlapping");
        const auto row = [](const char* name, Edit a, Edit b, bool same, bool overlapping) {
            QTest::newRow(name) << a << b << same << overlapping;
        };
        const ParameterEdit all{"fine", {}, Value(1)}, one{"fine", day("2018-01-01"), Value(2)};
        row("one value, another number", one, ParameterEdit{"fine", day("2018-01-01"), Value(3)}, true, true);
        row("all values and one", all, one, false, true);
        row("two dated values", one, ParameterEdit{"fine", day("2020-01-01"), Value(3)}, false, false);
        row("two parameters", all, ParameterEdit{"years", {}, Value(1)}, false, false);
        row("one row of a table", TableEdit{"t", 0, 1, Value(1)}, TableEdit{"t", 0, 1, Value(2)}, true, true);
        row("two rows of a table", TableEdit{"t", 0, 1, Value(1)}, TableEdit{"t", 0, 2, Value(1)}, false, false);
        row("a rule", RuleOff{"A"}, RuleOff{"A"}, true, true);
        row("a rule and a record of that name", RuleOff{"A"}, RecordExcluded{"A"}, false, false);
        row("one cell", RecordAmended{"r", 1, "amount", "1"}, RecordAmended{"r", 1, "amount", "2"}, true, true);
        row("two cells", RecordAmended{"r", 1, "amount", "1"}, RecordAmended{"r", 1, "note", "1"}, false, false);
        row("two versions", RecordAmended{"r", 1, "amount", "1"}, RecordAmended{"r", 2, "amount", "1"}, false, false);
        row("a cell and the id", RecordAmended{"r", 1, "amount", "1"}, RecordAmended{"r", 1, "id", "s"}, false, true);
        row("left out and amended", RecordExcluded{"r"}, RecordAmended{"r", 2, "amount", "1"}, false, true);
        row("left out and another amended", RecordExcluded{"r"}, RecordAmended{"s", 1, "amount", "1"}, false, false);
        row("added twice", added("n"), added("n", "1"), true, true);
        row("two versions added", added("n", "1"), added("n", "2"), false, true);
        row("two added", added("n"), added("m"), false, false);
    }
    void whatEditsAreAbout() {
        QFETCH(Edit, a);
        QFETCH(Edit, b);
        QTEST(sameThing(a, b), "same");
        QTEST(sameThing(b, a), "same");
        QTEST(overlap(a, b), "overlapping");
        QTEST(overlap(b, a), "overlapping");
    }

    void anEditOfTheSameThingTakesItsPlace() {
        const Scenario scenario = Scenario{}
                                      .with(RecordAmended{"r", 1, "amount", "1"})
                                      .with(added("n"))
                                      .with(RecordAmended{"r", 1, "amount", "2"})
                                      .with(added("n", "1"));
        QCOMPARE(scenario.edits.size(), std::size_t{2});
        QCOMPARE(std::get<RecordAmended>(scenario.edits[0]).value, std::string("2"));
        QVERIFY(scenario.without(added("n")).without(RecordAmended{"r", 1, "amount", ""}).empty());
    }

    void amendIsRead_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("told");  // record|version|field|value, or the problem's code
        QTest::newRow("one version") << "r1.amount=5"
                                     << "r1|1|amount|5";
        QTest::newRow("blank") << "r1.amount="
                               << "r1|1|amount|";
        QTest::newRow("a value with = . and spaces") << "r1.note= a=b.c"
                                                     << "r1|1|note| a=b.c";
        QTest::newRow("a version") << "r2@2.amount=5"
                                   << "r2|2|amount|5";
        QTest::newRow("an id that looks like a version") << "a.b@2.amount=5"
                                                         << "a.b@2|1|amount|5";
        QTest::newRow("an id with =") << "x=y.amount=5"
                                      << "x=y|1|amount|5";
        QTest::newRow("which version?") << "r2.amount=5"
                                        << "scenario.amend-version";
        QTest::newRow("no such version") << "r2@3.amount=5"
                                         << "scenario.record-version-unknown";
        QTest::newRow("no such record") << "r9.amount=5"
                                        << "scenario.record-unknown";
        QTest::newRow("a subject") << "lin.amount=5"
                                   << "scenario.record-unknown";
        QTest::newRow("no column") << "r1=5"
                                   << "scenario.amend-form";
        QTest::newRow("no record") << ".amount=5"
                                   << "scenario.amend-form";
        QTest::newRow("an empty column") << "r1.=5"
                                         << "scenario.amend-form";
        QTest::newRow("nothing") << ""
                                 << "scenario.amend-form";
    }
    void amendIsRead() {
        QFETCH(QString, text);
        QFETCH(QString, told);
        const CaseInput input = someCase();
        const auto edit = parseAmend(text.toStdString(), *input.records);
        if (!edit) {
            QCOMPARE(QString::fromStdString(edit.problems()[0].code), told);
            return;
        }
        const auto& amended = std::get<RecordAmended>(*edit);
        QCOMPARE(QString::fromStdString(amended.record + '|' + std::to_string(amended.version) + '|' + amended.field +
                                        '|' + amended.value),
                 told);
    }

    void addIsRead_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("told");  // column:value;… or the problem's code
        QTest::newRow("cells") << "id=n,subject=p,kind=k"
                               << "id:n;subject:p;kind:k;";
        QTest::newRow("blank") << "id=n,note="
                               << "id:n;note:;";
        QTest::newRow("a comma in quotes") << "id=n,note=\"a, b\""
                                           << "id:n;note:a, b;";
        QTest::newRow("quotes in quotes") << "note=\"a \"\"b\"\"\",id=n"
                                          << "note:a \"b\";id:n;";
        QTest::newRow("empty quotes") << "note=\"\",id=n"
                                      << "note:;id:n;";
        QTest::newRow("a quote inside") << "note=5\""
                                        << "note:5\";";
        QTest::newRow("= in a value") << "note=a=b"
                                      << "note:a=b;";
        QTest::newRow("open quotes") << "note=\"a,id=n"
                                     << "scenario.add-quote";
        QTest::newRow("text behind quotes") << "note=\"a\"b"
                                            << "scenario.add-quote";
        QTest::newRow("no =") << "id"
                              << "scenario.add-form";
        QTest::newRow("nothing between commas") << "id=n,,kind=k"
                                                << "scenario.add-form";
        QTest::newRow("a comma at the end") << "id=n,"
                                            << "scenario.add-form";
        QTest::newRow("nothing") << ""
                                 << "scenario.add-form";
    }
    void addIsRead() {
        QFETCH(QString, text);
        QFETCH(QString, told);
        const auto edit = parseAdd(text.toStdString());
        if (!edit) {
            QCOMPARE(QString::fromStdString(edit.problems()[0].code), told);
            return;
        }
        std::string cells;
        for (const auto& [column, value] : std::get<RecordAdded>(*edit).cells) cells += column + ':' + value + ';';
        QCOMPARE(QString::fromStdString(cells), told);
    }

    void sentences_data() {
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        const auto row = [](const char* name, Edit edit, const char* english, const char* chinese) {
            QTest::newRow(name) << edit << QString::fromUtf8(english) << QString::fromUtf8(chinese);
        };
        row("a dated value", ParameterEdit{"fine", day("2020-01-01"), Value(-18)},
            "Set Points for a fine as of 2020-01-01 from −20 to −18",
            "将 罚款扣分 自 2020-01-01 起的值由 −20 改为 −18");
        row("several values", ParameterEdit{"fine", {}, Value(-18)}, "Set Points for a fine to −18",
            "将 罚款扣分 改为 −18");
        row("the only value", ParameterEdit{"years", {}, Value(*Period::fromIso("P3Y"))}, "Set Years from P2Y to P3Y",
            "将 年限 由 P2Y 改为 P3Y");
        row("a row", TableEdit{"sizes", 0, 1, Value(-30)}, "Set row 2 of By size from −40 to −30",
            "将 按金额 第 2 行由 −40 改为 −30");
        row("a rule", RuleOff{"A"}, "Switch off the rule A fine", "停用规则 罚款");
        row("left out", RecordExcluded{"r1"}, "Leave out the record r1", "排除记录 r1");
        row("amended", RecordAmended{"r1", 1, "amount", "100"}, "Amend the amount of the record r1 from 500 to 100",
            "将记录 r1 的金额由 500 改为 100");
        row("a version", RecordAmended{"r2", 2, "amount", ""},
            "Amend the amount of the record r2, version 2 from 7 to blank", "将记录 r2 第 2 版 的金额由 7 改为 空白");
        row("a record that is not there", RecordAmended{"r9", 1, "amount", "1"}, "Amend the amount of the record r9 to 1",
            "将记录 r9 的金额改为 1");
        row("added", added("n"), "Add the record n: fine, for lin", "新增记录 n：fine，对象 lin");
        row("an unknown parameter", ParameterEdit{"gone", {}, Value(1)}, "Set gone to 1", "将 gone 改为 1");
    }
    void sentences() {
        QFETCH(Edit, edit);
        QFETCH(QString, english);
        QFETCH(QString, chinese);
        const auto rulebook = loadRulebook(kBook, "small.yaml");
        QVERIFY(rulebook.ok());
        const CaseInput input = someCase();
        for (const Language language : {Language::English, Language::Chinese}) {
            const auto words = Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, language);
            QVERIFY(words.ok());
            QCOMPARE(QString::fromStdString(editSentence(edit, {**rulebook, input.records.get()}, *words)),
                     language == Language::English ? english : chinese);
        }
    }
};

QTEST_APPLESS_MAIN(TestEditText)
#include "test_edit_text.moc"
