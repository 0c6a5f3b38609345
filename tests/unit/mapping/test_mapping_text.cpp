// The text of mappings and plans: what is printed is read back the same, and what is wrong is told with its place.
#include <rapidcheck.h>

#include <QtTest>

#include "core/mapping/import_plan.h"
#include "random_plan.h"

using namespace clearline;

namespace {

std::string told(const Problems& problems, Severity floor = Severity::Error) {
    std::string out;
    for (const Problem& problem : problems) {
        if (problem.severity < floor) continue;
        out += problem.code + " " + std::to_string(problem.place.row) + ":" + std::to_string(problem.place.column);
        for (const std::string& arg : problem.args) out += " [" + arg + "]";
        out += "\n";
    }
    return out;
}

constexpr const char* kHead = "clearline-map: 1\nid: x\n";

}  // namespace

class TestMappingText : public QObject {
    Q_OBJECT

private slots:
    void aMappingIsReadAsWritten() {
        const auto mapping = mappingFromText(R"(clearline-map: 1
id: fines
title: {en: Fines, zh: 罚款}
id-from: [document]
constants: {records.type: bad}
columns:
  - header: [名称, Name]
    required: true
    claim: reported
    skip: 合计
    to: subjects.name
  - header: 类别
    to:
      - records.category
      - {field: records.kind, values: {罚款: penalty.fine, 其他: ""}, otherwise: penalty.general}
  - header: 金额（万元）
    to: {field: records.amount, numbers: comma, times: 10000, blank: ["-"]}
  - header: 有效期
    to: [{field: records.valid_until, form: date, dates: d/m/y, century: 1970, no-end: [2099-12-31]}]
  - header: 文号
    to: records.document
  - header: 序号
)",
                                             "fines.yaml");
        if (!mapping) qFatal("%s", told(mapping.problems()).c_str());
        QCOMPARE(mapping->columns.size(), std::size_t{6});
        QCOMPARE(mapping->columns[0].headers, (std::vector<std::string>{"名称", "Name"}));
        QVERIFY(mapping->columns[0].required);
        QVERIFY(mapping->columns[0].claim == Claim::Reported);
        QCOMPARE(mapping->columns[0].skip, std::vector<std::string>{"合计"});
        const ColumnTarget& kind = mapping->columns[1].targets[1];
        QCOMPARE(kind.values[1].second, std::string());
        QCOMPARE(kind.otherwise, std::optional<std::string>("penalty.general"));
        const ColumnTarget& amount = mapping->columns[2].targets[0];
        QVERIFY(amount.numbers == NumberForm::Comma && amount.times == Number(10000));
        const ColumnTarget& until = mapping->columns[3].targets[0];
        QVERIFY(until.dates == DateForm::DayMonthYear && until.century == 1970u && until.form == FactForm::Date);
        QVERIFY(mapping->columns[5].targets.empty());
        QCOMPARE(mapping->constants[0].value, std::string("bad"));
    }

    void whatIsPrintedIsReadTheSame() {
        QVERIFY(rc::check("print then parse is the identity on plans", [] {
            const ImportPlan plan = anyPlan();
            const std::string text = planText(plan);
            const auto read = planFromText(text, "plan.yaml");
            if (!read) RC_FAIL(told(read.problems()) + text);
            RC_ASSERT(*read == plan);
            RC_ASSERT(planText(*read) == text);
        }));
    }

    void aMappingAloneToo() {
        QVERIFY(rc::check("print then parse is the identity on mappings", [] {
            const Mapping mapping = anyMapping();
            const std::string text = mappingText(mapping);
            const auto read = mappingFromText(text, "map.yaml");
            if (!read) RC_FAIL(told(read.problems()) + text);
            RC_ASSERT(*read == mapping);
        }));
    }

    void whatIsWrongIsToldWithItsPlace_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problems");
        const auto row = [](const char* name, const std::string& text, const char* problems) {
            QTest::newRow(name) << QString::fromStdString(text) << problems;
        };
        const std::string name = "columns:\n  - header: 名称\n    to: subjects.name\n";
        row("not ours", "id: x\n", "map.not-one 1:1 [clearline-map]\n");
        row("of another form", "clearline-map: 2\nid: x\n", "map.version 1:16 [2]\n");
        row("no id", "clearline-map: 1\n" + name, "rulebook.key-missing 1:1 [id]\n");
        row("a path as id", "clearline-map: 1\nid: ../x\n" + name, "map.id 1:1 [../x]\n");
        row("unknown key", kHead + std::string("colums: []\n"),
            "rulebook.key-unknown 3:1 [colums] [clearline-map, id, title, about, sources, texts, other-columns, "
            "id-from, "
            "constants, columns]\n");
        row("nothing filled", kHead, "map.no-target 1:1\n");
        row("an alias", kHead + std::string("columns:\n  - &a {header: x, to: subjects.name}\n  - *a\n"),
            "rulebook.alias 4:5\n");
        row("no such table", kHead + std::string("columns:\n  - {header: x, to: recods.id}\n"),
            "map.field-form 4:21 [recods.id]\n");
        row("no such field", kHead + std::string("columns:\n  - {header: x, to: readings.points}\n"),
            "map.field-unknown 4:21 [readings.points]\n");
        row("a slip", kHead + std::string("columns:\n  - {header: x, to: records.decided-on}\n"),
            "map.field-near-miss 4:21 [records.decided-on] [decided_on]\n");
        row("no name for a fact", kHead + std::string("columns:\n  - {header: x, to: records.2nd}\n"),
            "map.fact-name 4:21 [records.2nd]\n");
        row("a header twice", kHead + name + "  - {header: ［名称］, to: subjects.kind}\n",
            "map.header-twice 6:5 [［名称］]\n");
        row("a blank header", kHead + name + "  - {header: \" \", to: subjects.kind}\n", "map.header-blank 6:5\n");
        row("dates of a number",
            kHead + std::string("columns:\n  - {header: x, to: {field: records.amount, dates: d/m/y}}\n"),
            "map.option-unfit 4:21 [dates] [amount]\n");
        row("a form that is not the field's",
            kHead + std::string("columns:\n  - {header: x, to: {field: records.amount, form: date}}\n"),
            "map.option-unfit 4:21 [form] [amount]\n");
        row("an unknown date form",
            kHead + std::string("columns:\n  - {header: x, to: {field: records.decided_on, dates: dmy}}\n"),
            "rulebook.not-a-choice 4:56 [dmy] [plain, d/m/y, m/d/y, y/m/d, serial-1900, serial-1904]\n");
        row("a century long ago",
            kHead + std::string("columns:\n  - {header: x, to: {field: records.decided_on, century: 70}}\n"),
            "map.century 4:21 [70]\n");
        row("a word twice",
            kHead + std::string("columns:\n  - {header: x, to: {field: records.act, values: {a: b}, blank: [a]}}\n"),
            "map.word-twice 4:21 [a] [act]\n");
        row("a unit of nothing",
            kHead + std::string("columns:\n  - {header: x, to: {field: records.amount, units: {元: 0}}}\n"),
            "map.unit 4:21 [元] [0]\n");
        row("a constant that is no date", kHead + name + "constants: {records.decided_on: 2019/7/9}\n",
            "map.constant-form 6:13 [2019/7/9] [decided_on]\n");
        row("ids from nothing", kHead + name + "id-from: [document]\n", "map.id-from 6:11 [document]\n");
        row("a word too long",
            kHead + std::string("columns:\n  - {header: ") + std::string(301, 'x') + ", to: subjects.name}\n",
            ("map.too-long 4:5 [" + std::string(80, 'x') + "…] [300]\n").c_str());
        row("two documents", kHead + name + "---\nx: y\n", "rulebook.several-documents 0:0\n");
    }
    void whatIsWrongIsToldWithItsPlace() {
        QFETCH(QString, text);
        QFETCH(QString, problems);
        const auto mapping = mappingFromText(text.toStdString(), "x.yaml");
        QVERIFY(!mapping.ok());
        QCOMPARE(QString::fromStdString(told(mapping.problems())), problems);
    }

    void aPlanSaysHowItIsRead_data() {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QString>("problems");
        QTest::newRow("an unknown encoding")
            << "{format: csv, encoding: big5, separator: \",\"}"
            << "rulebook.not-a-choice 3:35 [big5] [utf-8, gb18030, utf-16le, utf-16be]\n";
        QTest::newRow("no separator that is known") << "{format: csv, encoding: utf-8, separator: x}"
                                                    << "map.separator 3:53 [x]\n";
        QTest::newRow("no format") << "{encoding: utf-8, separator: \",\"}"
                                   << "rulebook.key-missing 3:11 [format]\n";
    }
    void aPlanSaysHowItIsRead() {
        QFETCH(QString, form);
        QFETCH(QString, problems);
        const std::string text = "clearline-plan: 1\ntables:\n  - form: " + form.toStdString() +
                                 "\n    map: {id: x, columns: [{header: a, to: subjects.name}]}\n";
        const auto plan = planFromText(text, "plan.yaml");
        QVERIFY(!plan.ok());
        QCOMPARE(QString::fromStdString(told(plan.problems())), problems);
    }

    void aMappingMadeElsewhereIsCheckedToo() {
        Mapping mapping;
        mapping.id = "m";
        mapping.columns.emplace_back().headers = {"x"};
        QCOMPARE(told(checkMapping(mapping)), std::string("map.no-target 0:0\n"));
        mapping.columns[0].targets.emplace_back().field = "decidd_on";
        QCOMPARE(told(checkMapping(mapping), Severity::Warning),
                 std::string("map.field-near-miss 0:0 [records.decidd_on] [decided_on]\nmap.no-kind 0:0\n"));
    }
};

QTEST_APPLESS_MAIN(TestMappingText)
#include "test_mapping_text.moc"
