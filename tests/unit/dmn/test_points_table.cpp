// A decision table over a rulebook's names: which rows match, and what is refused.
#include <QtTest>

#include "core/dmn/points_table.h"
#include "core/formula/function.h"
#include "tests/unit/dmn/small_model.h"

using namespace clearline;

namespace {

const Scope kScope{{{"limit", Type::Number}}, {"record."}, {}, {}};

std::string table(const std::string& attributes, const std::string& outputs, const QStringList& lines) {
    std::string text =
        "<decisionTable " + attributes +
        "><input><inputExpression typeRef=\"number\"><text>record.amount</text></inputExpression></input>" + outputs;
    for (qsizetype i = 0; i < lines.size(); i += 2)
        text += "<rule><inputEntry><text><![CDATA[" + lines[i].toStdString() +
                "]]></text></inputEntry><outputEntry><text>" + lines[i + 1].toStdString() +
                "</text></outputEntry></rule>";
    return decision("d", text + "</decisionTable>");
}

Result<std::shared_ptr<const PointsTable>> made(const std::string& inside) {
    return PointsTable::make(*readDmnModel(wholeModel(inside), "points.dmn"), "d", kScope);
}

class Names : public Bindings {
public:
    explicit Names(std::optional<Value> amount) : amount_(std::move(amount)) {}
    [[nodiscard]] std::optional<Bound> find(std::string_view name) const override {
        if (name == "limit") return Bound{Value(100), "parameter", Status::Assumed, ""};
        if (name == "record.amount" && amount_) return Bound{*amount_, "record", Status::None, ""};
        return std::nullopt;
    }

private:
    std::optional<Value> amount_;
};

// "1 3" or the problem's code.
QString rowsOf(const PointsTable& table, std::optional<Value> amount) {
    const auto match = table.match(Names(std::move(amount)), nullptr);
    if (!match) return QString::fromStdString(match.problems().front().code);
    QStringList rows;
    for (const std::size_t row : match->rows) rows << QString::number(row + 1);
    return rows.join(' ');
}

}  // namespace

class TestPointsTable : public QObject {
    Q_OBJECT

private slots:
    void rowsMatch_data() {
        QTest::addColumn<QString>("attributes");
        QTest::addColumn<QString>("outputs");
        QTest::addColumn<int>("amount");
        QTest::addColumn<QString>("rows");
        const QString plain = "<output/>",
                      ordered = "<output><outputValues><text>-20, -10, 0</text></outputValues></output>",
                      fallback = "<output><defaultOutputEntry><text>7</text></defaultOutputEntry></output>";
        QTest::newRow("first") << "hitPolicy=\"FIRST\"" << plain << 50 << "1";
        QTest::newRow("unique") << "hitPolicy=\"UNIQUE\"" << plain << 150 << "2";
        QTest::newRow("unique, several") << "hitPolicy=\"UNIQUE\"" << plain << 50 << "dmn.several-rules";
        QTest::newRow("unique, none") << "hitPolicy=\"UNIQUE\"" << plain << 1000 << "";
        QTest::newRow("priority") << "hitPolicy=\"PRIORITY\"" << ordered << 50 << "2";
        QTest::newRow("any") << "hitPolicy=\"ANY\"" << plain << 50 << "1 2 3";
        QTest::newRow("sum") << "hitPolicy=\"COLLECT\" aggregation=\"SUM\"" << plain << 50 << "1 2 3";
        QTest::newRow("the default") << "hitPolicy=\"UNIQUE\"" << fallback << 1000 << "4";
        QTest::newRow("no default beside a row") << "hitPolicy=\"UNIQUE\"" << fallback << 150 << "2";
    }
    void rowsMatch() {
        QFETCH(QString, attributes);
        QFETCH(QString, outputs);
        QFETCH(int, amount);
        QFETCH(QString, rows);
        const auto points = made(
            table(attributes.toStdString(), outputs.toStdString(), {"< limit", "-10", "[0..200]", "-20", "50", "0"}));
        QVERIFY2(points.ok(), points.ok() ? "" : points.problems().front().code.c_str());
        QCOMPARE(rowsOf(**points, Value(amount)), rows);
    }

    void whatCannotBeComparedIsAProblem() {
        const auto points = made(table("hitPolicy=\"FIRST\"", "<output/>", {"< limit", "-10"}));
        QCOMPARE(rowsOf(**points, Value("much")), QString("dmn.wrong-type"));
        QCOMPARE(rowsOf(**points, std::nullopt), QString("formula.name-missing"));
    }

    void rowsSayWhatTheyAre() {
        const auto points = made(table("hitPolicy=\"FIRST\"", "<output/>", {"< limit", "-10", "7, 8", "2.5"}));
        QCOMPARE((*points)->rows().size(), std::size_t{2});
        QCOMPARE((*points)->rows()[0].conditions, std::string("record.amount < limit"));
        QCOMPARE((*points)->rows()[1].conditions, std::string("record.amount: 7, 8"));
        QCOMPARE((*points)->rows()[1].gives.text(), std::string("2.5"));
        QCOMPARE((*points)->rows()[1].place.row, 3U);
        QCOMPARE((*points)->names(), (std::vector<std::string>{"record.amount", "limit"}));
    }

    void whatIsNoPointsTable_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const std::string& model, const char* code) {
            QTest::newRow(name) << QString::fromStdString(model) << code;
        };
        row("another decision", decision("e", literal("1")), "dmn.no-such-decision");
        row("a formula", decision("d", literal("1")), "dmn.not-points");
        row("a list of rows", table("hitPolicy=\"RULE ORDER\"", "<output/>", {"-", "1"}), "dmn.not-points");
        row("collect without a total", table("hitPolicy=\"COLLECT\"", "<output/>", {"-", "1"}), "dmn.not-points");
        row("words", table("", "<output/>", {"-", "\"many\""}), "dmn.not-points");
        row("a formula in the cell", table("", "<output/>", {"-", "1 + 1"}), "dmn.not-points");
        row("an unknown name", table("", "<output/>", {"> nobody", "1"}), "formula.unknown-name");
        row("priority without an order", table("hitPolicy=\"PRIORITY\"", "<output/>", {"-", "1"}), "dmn.not-points");
        row("a number outside the order",
            table("hitPolicy=\"PRIORITY\"", "<output><outputValues><text>1, 2</text></outputValues></output>",
                  {"-", "3"}),
            "dmn.not-allowed");
        row("another decision needed",
            decision("other", literal("1")) +
                "<decision id=\"d\" name=\"d\"><informationRequirement><requiredDecision href=\"#other\"/>"
                "</informationRequirement><decisionTable><output/></decisionTable></decision>",
            "dmn.not-points");
    }
    void whatIsNoPointsTable() {
        QFETCH(QString, model);
        QFETCH(QString, code);
        const auto points = made(model.toStdString());
        QVERIFY(!points.ok());
        QCOMPARE(QString::fromStdString(points.problems().front().code), code);
    }
};

QTEST_APPLESS_MAIN(TestPointsTable)
#include "test_points_table.moc"
