// Wrong rulebooks: each row changes one thing in the small rulebook. The ¶ in the new text marks
// where the Problem must be; it is taken out before loading. What the slip touches is left out.
#include <QtTest>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "tests/unit/rulebook/small_rulebook.h"

using namespace clearline;

class TestRulebookBroken : public QObject {
    Q_OBJECT

    static Place takeMark(std::string& text) {
        const std::string mark = "¶";
        const std::size_t at = text.find(mark);
        if (at == std::string::npos) return {};
        text.erase(at, mark.size());
        const auto row = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n') + 1;
        const std::size_t lineStart = text.rfind('\n', at - 1) + 1;
        std::uint32_t column = 1;
        for (std::size_t i = lineStart; i < at; ++i)
            if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) ++column;
        return {"broken.yaml", static_cast<std::uint32_t>(row), column};
    }

    template <class Items>
    static bool hasId(const Items& items, const std::string& id) {
        return std::any_of(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
    }

    static bool isThere(const Rulebook& book, const std::string& what) {
        const std::size_t colon = what.find(':');
        const std::string part = what.substr(0, colon), id = colon == std::string::npos ? "" : what.substr(colon + 1);
        if (part == "parameter") return hasId(book.parameters, id);
        if (part == "table") return hasId(book.tables, id);
        if (part == "characteristic") return hasId(book.characteristics, id);
        if (part == "rule") return hasId(book.rules, id);
        if (part == "scale") return hasId(book.scales, id);
        if (part == "threshold") return hasId(book.thresholds, id);
        if (part == "source") return book.sources.contains(id);
        if (part == "agency") return book.agencies.contains(id);
        if (part == "score") return book.score.has_value();
        if (part == "eligibility") return book.eligibility.has_value();
        return false;
    }

    static bool found(const Problems& problems, const std::string& code, const Place& place) {
        return std::any_of(problems.begin(), problems.end(), [&](const Problem& p) {
            return p.code == code && p.place == place && p.severity >= Severity::Error;
        });
    }

private slots:
    void parts_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("leftOut");
        const auto row = [](const char* name, const char* from, const char* to, const char* code,
                            const char* leftOut = "") { QTest::newRow(name) << from << to << code << leftOut; };
        // keys
        row("unknown top key", "scales:", "¶scale:", "rulebook.key-unknown", "scale:band");
        row("unknown rule key", "    gate: confirmed", "    ¶gat: confirmed", "rulebook.key-unknown", "rule:TP-03");
        row("unknown effect", "{add: -2.5,", "{add: -2.5, ¶set: 3,", "rulebook.key-unknown", "rule:TP-04");
        row("unknown key in a value", "value: -7.5,", "value: -7.5, ¶sure: no,", "rulebook.key-unknown",
            "parameter:unit_points");
        row("key twice", "    tier: moderate", "    tier: moderate\n    ¶tier: serious", "rulebook.key-twice",
            "rule:TP-03");
        row("key without value", "    tier: moderate", "    ¶tier:", "rulebook.value-missing", "rule:TP-03");
        row("rule without kinds", "  - id: TP-04\n    title: Literal\n    kinds: [traffic.parking]",
            "  - ¶id: TP-04\n    title: Literal", "rulebook.key-missing", "rule:TP-04");
        row("threshold without id", "{id: shut,", "¶{", "rulebook.key-missing", "threshold:shut");
        row("title in a third language", "title: {en: Traffic police, zh: 交警}",
            "title: {en: Traffic police, ¶fr: Police}", "rulebook.key-unknown", "agency:traffic-police");
        // types
        row("list where a map is due",
            "agencies:\n  traffic-police: {title: {en: Traffic police, zh: 交警}, kind: ministry}",
            "agencies:\n  ¶[traffic-police]", "rulebook.not-a-map", "agency:traffic-police");
        row("text where a list is due", "kinds: [traffic.parking]", "kinds: ¶traffic.parking", "rulebook.not-a-list",
            "rule:TP-04");
        row("list where a text is due", "    tier: moderate", "    tier: ¶[a]", "rulebook.not-a-text", "rule:TP-03");
        row("decimal comma", "value: -7.5,", "value: ¶\"-7,5\",", "rulebook.not-a-number", "parameter:unit_points");
        row("number with a unit sign", "value: -7.5,", "value: ¶75%,", "rulebook.not-a-number",
            "parameter:unit_points");
        row("exponent", "value: -7.5,", "value: ¶7e2,", "rulebook.not-a-number", "parameter:unit_points");
        row("full-width digits", "value: -7.5,", "value: ¶７５,", "rulebook.not-a-number", "parameter:unit_points");
        row("a date as value", "value: -7.5,", "value: ¶2018-11-01,", "rulebook.not-a-number", "parameter:unit_points");
        row("number in quotes", "above: 683", "above: ¶\"683\"", "rulebook.not-a-number", "threshold:lane");
        row("initial", "initial: 10", "initial: ¶ten", "rulebook.not-a-number", "characteristic:road");
        row("period", "value: P2Y", "value: ¶P2X", "rulebook.not-a-period", "parameter:two_years");
        row("validity", "valid-for: P1Y6M", "valid-for: ¶P6", "rulebook.not-a-period", "rule:TP-04");
        row("impossible date", "from: 2018-06-01, until: 2020-01-01, status",
            "from: ¶2018-06-31, until: 2020-01-01, status", "rulebook.not-a-date", "threshold:lane");
        row("date the other way", "  from: 2018-11-01\n  opening", "  from: ¶01/11/2018\n  opening",
            "rulebook.not-a-date", "score");
        row("status", "value: 500, status: reported", "value: 500, status: ¶sure", "rulebook.not-a-choice",
            "parameter:base_points");
        row("gate", "gate: confirmed", "gate: ¶yes", "rulebook.not-a-choice", "rule:TP-03");
        row("clamp", "clamp: running", "clamp: ¶walking", "rulebook.not-a-choice", "score");
        row("rounding mode", "{mode: half even, places: 1}", "{mode: ¶half, places: 1}", "rulebook.not-a-choice",
            "score");
        row("rounding places", "{mode: half even, places: 1}", "{mode: half even, places: ¶1.5}",
            "rulebook.not-a-whole-number", "score");
        row("applies to", "applies-to: [person, firm]", "applies-to: [person, ¶company]", "rulebook.not-a-choice",
            "score");
        row("counting from", "from: decided_on", "from: ¶decided", "rulebook.not-a-date-field", "score");
        row("clock", "clock: [ended_on, decided_on]", "clock: [ended_on, ¶amount]", "rulebook.not-a-date-field",
            "rule:TP-03");
        row("kind of threshold", "kind: restriction, below", "kind: ¶punishment, below", "rulebook.not-a-choice",
            "threshold:shut");
        row("range of three", "range: [0, top]", "range: ¶[0, 1, top]", "rulebook.not-a-pair", "score");
        row("range backwards", "range: [0, top]", "range: ¶[1000, 0]", "rulebook.range-backwards", "score");
        row("allowed backwards", "allowed: [-20, -15]", "allowed: ¶[-15, -20]", "rulebook.range-backwards",
            "parameter:moderate");
        row("no values", "values: [{value: -7.5, status: assumed}]", "values: ¶[]", "rulebook.list-empty",
            "parameter:unit_points");
        row("kind twice", "[traffic.red-light, traffic.amber]", "[traffic.red-light, ¶traffic.red-light]",
            "rulebook.kind-twice", "rule:TP-03");
        row("a decimal in quotes", "value: -7.5,", "value: ¶\"-7.5\",", "rulebook.not-a-number",
            "parameter:unit_points");
        // ids
        row("id with a blank", "id: TP-04", "id: ¶TP 04", "rulebook.id-form", "rule:TP-04");
        row("parameter id with a hyphen", "  two_years:", "  ¶two-years:", "rulebook.name-form", "parameter:two-years");
        row("reserved id", "  two_years:", "  ¶points:", "rulebook.id-reserved", "parameter:points");
        row("rule twice", "  - id: TP-04", "  - ¶id: TP-03", "rulebook.id-twice", "rule:TP-04");
        row("parameter twice", "  two_years:", "  ¶top:", "rulebook.id-twice", "parameter:two_years");
        row("table named like a parameter", "  by_colour:", "  ¶top:", "rulebook.id-twice", "table:by_colour");
        row("characteristic named like a parameter", "- {id: money,", "- {id: ¶top,", "rulebook.id-twice",
            "characteristic:money");
        row("threshold twice", "  - {id: metro,", "  - ¶{id: lane,", "rulebook.id-twice", "threshold:metro");
        row("step twice", "is: fair}", "is: poor}", "rulebook.id-twice", "scale:band");
        // names
        row("unknown source", "status: reported, source: study}]", "status: reported, source: ¶studies}]",
            "rulebook.source-unknown", "parameter:base_points");
        row("unknown agency", "agency: traffic-police", "agency: ¶traffic", "rulebook.agency-unknown", "rule:TP-03");
        row("unknown characteristic", "{add: -2.5, to: road}", "{add: -2.5, to: ¶rode}",
            "rulebook.characteristic-unknown", "rule:TP-04");
        row("scale of something unknown", "of: road,", "of: ¶rode,", "rulebook.characteristic-unknown",
            "scale:road-band");
        row("unknown parameter as opening", "opening: base_points", "opening: ¶base",
            "rulebook.not-a-number-or-parameter", "score");
        row("unknown name to add", "add: moderate,", "add: ¶moderat,", "formula.unknown-name", "rule:TP-03");
        row("period as points", "add: moderate,", "add: ¶two_years,", "rulebook.parameter-type", "rule:TP-03");
        row("points as validity", "valid-for: two_years", "valid-for: ¶unit_points", "rulebook.formula-type",
            "rule:TP-05");
        row("rests on what was left out", "value: -7.5,", "value: -7.5x,", "rulebook.part-unusable",
            "parameter:moderate");
        // dates and versions
        row("until before from", "from: 2018-06-01, until: 2020-01-01, status",
            "from: 2018-06-01, until: ¶2018-06-01, status", "rulebook.dates-backwards", "threshold:lane");
        row("versions overlap", "until: 2020-01-01, value: -15", "until: 2020-01-02, value: -15",
            "rulebook.versions-overlap", "parameter:moderate");
        row("two versions without dates", "values: [{value: 500, status: reported, source: study}]",
            "values: [{value: 500, status: assumed}, ¶{value: 501, status: assumed}]", "rulebook.versions-overlap",
            "parameter:base_points");
        row("table versions overlap", "      - from: 2018-01-01",
            "      - from: 2018-01-01\n        rows: [{gives: 0}]\n      - ¶from: 2018-01-01",
            "rulebook.versions-overlap", "table:fine");
        row("period and number in one parameter", "value: -15, allowed", "value: P1Y, allowed",
            "rulebook.parameter-types", "parameter:moderate");
        // parameters and cycles
        row("reads itself", "  unit_points:\n    title: Unit\n    values: [{value: -7.5,",
            "  ¶unit_points:\n    title: Unit\n    values: [{value: unit_points + 1,", "rulebook.parameter-cycle",
            "parameter:unit_points");
        row("two in a circle", "  unit_points:\n    title: Unit\n    values: [{value: -7.5,",
            "  ¶unit_points:\n    title: Unit\n    values: [{value: moderate / 2,", "rulebook.parameter-cycle",
            "parameter:moderate");
        row("parameter reads a table", "value: unit_points * 2", "value: ¶fine * 2", "formula.unknown-name",
            "parameter:moderate");
        row("parameter reads a record", "value: unit_points * 2", "value: ¶record.amount", "formula.unknown-name",
            "parameter:moderate");
        // tables
        row("two bounds", "{up-to: 500, gives", "¶{up-to: 500, below: 600, gives", "rulebook.several-bounds",
            "table:fine");
        row("row gives nothing", "{up-to: 500, gives: -10}", "¶{up-to: 500}", "rulebook.key-missing", "table:fine");
        row("text against a number", "{below: 2000,", "{is: ¶low,", "rulebook.row-type", "table:fine");
        row("table without over", "    over: record.colour\n", "", "rulebook.key-missing", "table:by_colour");
        // thresholds
        row("two tests", "  - {id: shut, title: Shut, kind: restriction, below: 300,",
            "  - ¶{id: shut, title: Shut, kind: restriction, below: 300, at-most: 300,", "rulebook.several-bounds",
            "threshold:shut");
        row("no test", "  - {id: shut, title: Shut, kind: restriction, below: 300,",
            "  - ¶{id: shut, title: Shut, kind: restriction,", "rulebook.bound-missing", "threshold:shut");
        // formulas
        row("unknown name in when", "when: record.amount > 0 and subject", "when: record.amount > ¶zero and subject",
            "formula.unknown-name", "rule:TP-03");
        row("when is a number", "when: record.amount > 0 and subject.age < 100 and record.colour = \"red\"",
            "when: ¶record.amount + 1", "rulebook.formula-type", "rule:TP-03");
        row("points in when", "when: record.amount > 0 and", "when: ¶points < 0 and", "formula.unknown-name",
            "rule:TP-03");
        row("record in eligibility", "eligibility: subject.age >= 18 and", "eligibility: ¶record.amount >= 18 and",
            "formula.unknown-name", "eligibility");
        row("unknown name in the score", "formula: opening + 2 * sum(characteristics)", "formula: opening + ¶rode",
            "formula.unknown-name", "score");
        row("no score without eligibility", "eligibility: subject.age >= 18 and",
            "eligibility: record.amount >= 18 and", "rulebook.part-unusable", "score");
        row("in quotes, after text", "valid-for: 'if points < -14 then", "valid-for: 'if ¶point < -14 then",
            "formula.unknown-name", "rule:TP-03");
        row("after Chinese on its line", "{en: Running a red light, zh: 闯红灯}", "{en: 闯红灯, ¶nl: x}",
            "rulebook.key-unknown", "rule:TP-03");
        row("in a block", "when: record.amount > 0 and subject.age < 100 and record.colour = \"red\"",
            "when: |\n      record.amount > ¶zero", "formula.unknown-name", "rule:TP-03");
    }

    void parts() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, code);
        QFETCH(QString, leftOut);
        std::string text = changed(from.toStdString(), to.toStdString());
        QVERIFY2(!text.empty(), "the small rulebook has no such text");
        const bool placed = text.find("¶") != std::string::npos;
        const Place place = takeMark(text);
        auto loaded = loadRulebook(text, "broken.yaml");
        QVERIFY2(loaded.ok(), loaded.ok() ? "" : listed(loaded.problems()).c_str());
        const Problems& problems = (*loaded)->problems;
        const bool told = placed ? found(problems, code.toStdString(), place)
                                 : std::any_of(problems.begin(), problems.end(), [&](const Problem& p) {
                                       return p.code == code.toStdString() && p.place.row > 0 && p.place.column > 0;
                                   });
        QVERIFY2(told, ("wanted " + std::to_string(place.row) + ":" + std::to_string(place.column) + ", got\n" +
                        listed(problems))
                           .c_str());
        if (!leftOut.isEmpty()) QVERIFY2(!isThere(**loaded, leftOut.toStdString()), "it is there all the same");
        for (const Problem& p : problems) QCOMPARE(p.place.file, std::string("broken.yaml"));
    }

    void wholes_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("column");
        const auto row = [](const char* name, QByteArray text, const char* code, int line, int column) {
            QTest::newRow(name) << text << code << line << column;
        };
        row("nothing", "", "rulebook.empty", 0, 0);
        row("only a remark", "# hello\n", "rulebook.empty", 0, 0);
        row("a text", "hello\n", "rulebook.not-a-map", 1, 1);
        row("no mark", "id: x\ntitle: X\n", "rulebook.version-missing", 1, 1);
        row("another version", "clearline-rulebook: 2\nid: x\n", "rulebook.version-unknown", 1, 21);
        row("no id", "clearline-rulebook: 1\ntitle: X\n", "rulebook.no-id", 1, 1);
        row("impossible id", "clearline-rulebook: 1\nid: a/b\n", "rulebook.id-form", 2, 5);
        row("not YAML", "clearline-rulebook: 1\nid: [x\ntitle: }\n", "rulebook.yaml", 3, 6);
        row("an alias", "clearline-rulebook: 1\nid: &a x\ntitle: *a\n", "rulebook.alias", 2, 5);
        row("a tag", "clearline-rulebook: 1\nid: !!str x\n", "rulebook.tag", 2, 5);
        row("two documents", "clearline-rulebook: 1\nid: x\n---\nid: y\n", "rulebook.several-documents", 0, 0);
        row("a list as key", "clearline-rulebook: 1\n? [a]\n: b\n", "rulebook.key-not-text", 2, 3);
        row("not UTF-8", "clearline-rulebook: 1\nid: \xB8\xA3\n", "rulebook.not-utf8", 2, 5);
        row("a control character", "clearline-rulebook: 1\nid: x\x04\n", "rulebook.control-character", 2, 6);
        row("too deep", "clearline-rulebook: 1\nid: " + QByteArray(40, '[') + QByteArray(40, ']') + "\n",
            "rulebook.too-deep", 2, 36);
        row("too large", QByteArray((1 << 20) + 1, '#'), "rulebook.too-large", 0, 0);
    }
    void wholes() {
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        QFETCH(int, row);
        QFETCH(int, column);
        auto loaded = loadRulebook(text.toStdString(), "w.yaml");
        QVERIFY(!loaded.ok());
        const Problem& last = loaded.problems().back();
        QCOMPARE(QString::fromStdString(last.code), code);
        QVERIFY2(last.place.row == static_cast<std::uint32_t>(row) &&
                     last.place.column == static_cast<std::uint32_t>(column),
                 listed(loaded.problems()).c_str());
    }

    // sample-data/broken/rulebook-*.yaml: one wrong thing in each, with its code and place in a table.
    void samples_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("place");
        std::ifstream table(CLEARLINE_SOURCE_DIR "/sample-data/broken/expect-rulebooks.csv");
        std::string line;
        std::getline(table, line);
        QCOMPARE(line, std::string("file,code,line,column"));
        while (std::getline(table, line)) {
            const QStringList cells = QString::fromStdString(line).split(',');
            QCOMPARE(cells.size(), 4);
            QTest::newRow(qPrintable(cells[0] + " " + cells[1])) << cells[0] << cells[1] << cells[2] + ":" + cells[3];
        }
    }
    void samples() {
        QFETCH(QString, file);
        QFETCH(QString, code);
        QFETCH(QString, place);
        auto loaded = loadRulebookFile(CLEARLINE_SOURCE_DIR "/sample-data/broken/" + file.toStdString());
        const Problems& problems = loaded.ok() ? (*loaded)->problems : loaded.problems();
        const std::string wanted = (code + " " + place).toStdString();
        QVERIFY2(("\n" + listed(problems)).find("\n" + wanted) != std::string::npos,
                 ("wanted " + wanted + ", got\n" + listed(problems)).c_str());
    }
    void everySampleIsInTheTable() {
        std::ifstream stream(CLEARLINE_SOURCE_DIR "/sample-data/broken/expect-rulebooks.csv");
        std::stringstream table;
        table << stream.rdbuf();
        const QStringList files = QDir(CLEARLINE_SOURCE_DIR "/sample-data/broken").entryList({"rulebook-*.yaml"});
        QVERIFY(!files.isEmpty());
        for (const QString& file : files)
            QVERIFY2(table.str().find("\n" + file.toStdString() + ",") != std::string::npos, qPrintable(file));
    }

    void onlySoManyParametersAndProblems() {
        std::string text = "clearline-rulebook: 1\nid: many\ntitle: Many\nparameters:\n";
        for (int i = 0; i < 2001; ++i)
            text += "  p" + std::to_string(i) + ": {title: P, values: [{value: 1, status: assumed}]}\n";
        auto many = loadRulebook(text, "broken.yaml");
        QVERIFY(many.ok());
        QVERIFY2(found((*many)->problems, "rulebook.too-many", {"broken.yaml", 5, 3}),
                 listed((*many)->problems).c_str());
        QVERIFY((*many)->parameters.empty());
        std::string keys = "clearline-rulebook: 1\nid: many\ntitle: Many\n";
        for (int i = 0; i < 5000; ++i) keys += "k" + std::to_string(i) + ": 1\n";
        auto wordy = loadRulebook(keys, "broken.yaml");
        QVERIFY(wordy.ok());
        QCOMPARE((*wordy)->problems.size(), std::size_t{1000});
        QCOMPARE((*wordy)->problems.back().code, std::string("rulebook.too-many-problems"));
    }

    void missingFile() {
        auto loaded = loadRulebookFile(CLEARLINE_SOURCE_DIR "/sample-data/broken/not-there.yaml");
        QVERIFY(!loaded.ok());
        QCOMPARE(loaded.problems()[0].code, std::string("rulebook.unreadable"));
        QVERIFY(!loadRulebookFile(CLEARLINE_SOURCE_DIR).ok());
    }
};

QTEST_APPLESS_MAIN(TestRulebookBroken)
#include "test_rulebook_broken.moc"
