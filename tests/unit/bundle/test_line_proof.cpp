// One line of a bundle, shown with proof: what is shown is checked against the root alone, what is hidden stays so, and
// whatever somebody changes in the file is refused with the code that says so.
#include <QtTest>

#include "core/bundle/hide_fields.h"
#include "core/bundle/line_proof.h"
#include "tests/unit/bundle/bundles.h"

using namespace clearline;

namespace {

Result<LineProof> proofOf(const Bundle& bundle, std::uint64_t line, const std::vector<std::string>& fields = {}) {
    return proveLine(bundle, "x", line, fields);
}
template <class T>
QString codeOf(const Result<T>& result) {
    return QString::fromStdString(result ? "" : result.problems().front().code);
}

}  // namespace

class TestLineProof : public QObject {
    Q_OBJECT

private slots:
    void everyLineHolds() {
        const Bundle bundle = bundleOf("P-1");
        const std::size_t lines = bundle.of(kLinesTable).size();
        QCOMPARE(lines, std::size_t{3});
        for (std::size_t line = 1; line <= lines; ++line) {
            const auto proof = proofOf(bundle, line);
            QVERIFY(proof);
            const auto checked = checkedProof(proof->json(), "x", bundle.tree().root());
            QVERIFY2(checked, qPrintable(codeOf(checked)));
            QCOMPARE(checked->rows.front().row.text("n"), std::string_view(std::to_string(line)));
            QCOMPARE(checked->json(), proof->json());
        }
    }

    void showsTheRecordAndLedgerOfTheLine() {
        const Bundle bundle = bundleOf("P-1");
        const auto proof = proofOf(bundle, 2);
        QVERIFY(proof);
        std::vector<std::string> tables;
        for (const LineProof::Row& each : proof->rows) tables.push_back(each.row.table);
        QCOMPARE(tables, (std::vector<std::string>{"lines", "records", "ledgers", "bundle"}));
        QCOMPARE(proof->rows[1].row.text("id"), std::string_view("A-1"));
        QCOMPARE(proofOf(bundle, 1)->rows.size(), std::size_t{3});  // the opening rests on no record
    }

    // Not a letter of what is not shown is in the file, nor its random bytes.
    void hidesTheRest() {
        const Bundle bundle = bundleOf("P-1");
        const auto proof = proofOf(bundle, 2, {"delta", "record.amount"});
        QVERIFY(proof);
        QCOMPARE(proof->rows.size(), std::size_t{2});
        const std::string json = proof->json();
        for (const char* text : {"2019-03-14", "traffic", "A-1", "D-1", "Lin Hai", "P-1", "red light"})
            QVERIFY2(json.find(text) == std::string::npos, text);
        std::size_t shown = 0;
        for (const LineProof::Row& each : proof->rows)
            for (const BundleField& field : each.row.fields) shown += field.text.has_value();
        QCOMPARE(shown, std::size_t{2});
        QVERIFY(checkedProof(json, "x", bundle.tree().root()));
        std::size_t salts = 0;
        for (std::size_t at = json.find("\"salt\""); at != std::string::npos; at = json.find("\"salt\"", at + 1))
            ++salts;
        QCOMPARE(salts, shown);
    }

    void refusedToShow_data() {
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("code");
        QTest::newRow("control") << 2 << "delta"
                                 << "";
        QTest::newRow("no line 0") << 0 << ""
                                   << "bundle.no-line";
        QTest::newRow("a line that is not there") << 4 << ""
                                                  << "bundle.no-line";
        QTest::newRow("a field that is not there") << 2 << "colour"
                                                   << "bundle.no-field";
        QTest::newRow("a row that is not there") << 2 << "cake.colour"
                                                 << "bundle.no-field";
        QTest::newRow("a record where there is none") << 1 << "record.amount"
                                                      << "bundle.no-field";
        QTest::newRow("a masked field") << 2 << "record.note"
                                        << "bundle.field-hidden";
    }
    void refusedToShow() {
        QFETCH(int, line);
        QFETCH(QString, field);
        QFETCH(QString, code);
        const std::vector<std::string> fields =
            field.isEmpty() ? std::vector<std::string>{} : std::vector{field.toStdString()};
        QCOMPARE(codeOf(proofOf(bundleOf("P-1"), std::uint64_t(line), fields)), code);
    }

    void changed_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("code");
        QTest::newRow("control") << 0 << "";
        QTest::newRow("the points") << 1 << "bundle.proof-row";
        QTest::newRow("a salt") << 2 << "bundle.proof-row";
        QTest::newRow("a hash beside the way") << 3 << "bundle.proof-row";
        QTest::newRow("another place") << 4 << "bundle.proof-row";
        QTest::newRow("another number of rows") << 5 << "bundle.proof-row";
        QTest::newRow("another root in it") << 6 << "bundle.proof-root";
        QTest::newRow("a hash less") << 7 << "bundle.proof-row";
        QTest::newRow("a hash more") << 8 << "bundle.proof-row";
        QTest::newRow("a hidden field shown with a guess") << 9 << "bundle.proof-row";
        QTest::newRow("a field left out") << 10 << "bundle.proof-row";
        QTest::newRow("the name of a hidden field") << 11 << "bundle.proof-row";
        QTest::newRow("a row twice") << 12 << "bundle.proof-row";
        QTest::newRow("another table") << 13 << "bundle.proof-row";
        QTest::newRow("the record of another line, said to be this one's place") << 14 << "bundle.proof-row";
        QTest::newRow("no line in it") << 15 << "bundle.proof-form";
        QTest::newRow("a blank") << 16 << "bundle.proof-form";
        QTest::newRow("no JSON") << 17 << "bundle.proof-form";
        QTest::newRow("nothing") << 18 << "bundle.proof-form";
        QTest::newRow("a row of which nothing but its leaf is told") << 19 << "bundle.proof-form";
        QTest::newRow("another form") << 20 << "bundle.proof-form";
    }
    void changed() {
        QFETCH(int, what);
        QFETCH(QString, code);
        const Bundle bundle = bundleOf("P-1");
        LineProof proof = proofOf(bundle, 2, {"delta", "date", "record.amount"}).value();
        LineProof::Row& line = proof.rows.front();
        auto delta = std::find_if(line.row.fields.begin(), line.row.fields.end(),
                                  [](const BundleField& field) { return field.name == "delta"; });
        auto hidden = std::find_if(line.row.fields.begin(), line.row.fields.end(),
                                   [](const BundleField& field) { return !field.text; });
        switch (what) {
            case 1: delta->text = "-5"; break;
            case 2: delta->salt.bytes[0] ^= 1; break;
            case 3: line.path.front().bytes[0] ^= 1; break;
            case 4: line.index ^= 1; break;
            case 5: ++proof.leaves; break;
            case 6: proof.root.bytes[0] ^= 1; break;
            case 7: line.path.pop_back(); break;
            case 8: line.path.push_back(Hash{}); break;
            case 9: hidden->text = "P-1"; break;
            case 10: line.row.fields.erase(hidden); break;
            case 11: hidden->name += "2"; break;
            case 12: proof.rows.push_back(line); break;
            case 13: proof.rows[1].row.table = "ledgers"; break;
            case 14: {
                const LineProof other = proofOf(bundle, 3, {"delta", "date", "record.quantity"}).value();
                proof.rows[1].row = other.rows[1].row;
                break;
            }
            case 15: proof.rows.erase(proof.rows.begin()); break;
            case 19: line.row = BundleRow{{}, {}, line.row.leaf()}; break;
            default: break;
        }
        std::string json = proof.json();
        if (what == 16) json.insert(1, " ");
        if (what == 17) json.erase(0, 1);
        if (what == 18) json.clear();
        if (what == 20) replaceOnce(json, "\"clearline-line\":1", "\"clearline-line\":2");
        QCOMPARE(codeOf(checkedProof(json, "x", bundle.tree().root())), code);
    }

    void aLineOfAnotherBundle() {
        const Bundle bundle = bundleOf("P-1"), other = bundleOf("P-1");
        LineProof proof = proofOf(other, 2).value();
        QCOMPARE(codeOf(checkedProof(proof.json(), "x", bundle.tree().root())), QString("bundle.proof-root"));
        proof.root = bundle.tree().root();
        QCOMPARE(codeOf(checkedProof(proof.json(), "x", bundle.tree().root())), QString("bundle.proof-row"));
    }

    void outOfABundleThatShowsLess() {
        const Bundle whole = bundleOf("P-1");
        const auto less = hideFields(whole, "x", {{"lines.words-en"}, {}, {2}});
        QVERIFY(less);
        QCOMPARE(less->of(kLinesTable).size(), std::size_t{1});
        const auto proof = proofOf(*less, 1);
        QVERIFY(proof);
        const auto checked = checkedProof(proof->json(), "x", whole.tree().root());
        QVERIFY(checked);
        QCOMPARE(checked->rows.front().row.text("n"), std::string_view("2"));
        QVERIFY(checked->rows.front().row.hides("words-en"));
    }
};

QTEST_APPLESS_MAIN(TestLineProof)
#include "test_line_proof.moc"
