// From the hash of what is short, and of which little is unknown, it can be guessed: no such hash stands in the open
// over what a bundle hides.
#include <QtTest>

#include "core/bundle/hide_fields.h"
#include "core/export/result_hash.h"
#include "core/ledger/evaluate.h"
#include "tests/unit/bundle/full_bundle.h"

using namespace clearline;

class TestBundleHashes : public QObject {
    Q_OBJECT

private slots:
    void noHashOfWhatIsHidden_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QStringList>("gone");
        QTest::newRow("nothing") << QString() << QStringList{};
        QTest::newRow("points of lines") << "lines.delta" << QStringList{"result"};
        QTest::newRow("the score") << "ledgers.score" << QStringList{"result"};
        QTest::newRow("sentences") << "lines.words-en" << QStringList{};
        QTest::newRow("cells of records") << "records.amount" << QStringList{"file"};
        QTest::newRow("cells of subjects") << "subjects.name" << QStringList{"file"};
        QTest::newRow("the days of the bundle") << "bundle.as-of" << QStringList{};
    }
    void noHashOfWhatIsHidden() {
        QFETCH(QString, field);
        QFETCH(QStringList, gone);
        BundleHiding hiding;
        if (!field.isEmpty()) hiding.fields = {field.toStdString()};
        const auto less = hideFields(whole(Identifiers::Shown), "x", hiding);
        QVERIFY(less);
        const std::string rows = less->rowsText();
        const BundleRow* ledger = whole(Identifiers::Shown).of(kLedgersTable).front();
        const std::string file = fileHash(*wish(Identifiers::Shown).input->files.front());
        QCOMPARE(rows.find(ledger->text(kResultHash)) == std::string::npos, gone.contains("result"));
        QCOMPARE(rows.find(file) == std::string::npos, gone.contains("file"));
        // A correction names the hashes of its records and files itself; that is told.
        const Problems left = hashesLeft(whole(Identifiers::Shown), *less);
        QCOMPARE(left.size(), gone.isEmpty() ? std::size_t{0} : std::size_t{1});
        if (!left.empty()) QCOMPARE(left.front().code, std::string("bundle.part-hashes"));
    }
    void noHashOfWhatIsMasked() {
        const auto made = makeBundle(wish(Identifiers::Masked));
        QVERIFY(made);
        const BundleWish asked = wish(Identifiers::Masked);
        for (const auto& file : asked.input->files)
            QVERIFY(made->bundle.rowsText().find(fileHash(*file)) == std::string::npos);
        QCOMPARE(made->problems.size(), std::size_t{1});
        QCOMPARE(made->problems.front().code, std::string("bundle.part-hashes"));
        QVERIFY(makeBundle(wish(Identifiers::Shown))->problems.empty());
        QVERIFY(!made->bundle.of(kLedgersTable).front()->hides(kResultHash));  // names no identifier
    }
    // A record whose id is an identifier: what comes out is compared, but for the hash that names it.
    void recordsThatAreCalledByIdentifiers() {
        std::string records = kRecordsCsv;
        QVERIFY(replaceOnce(records, "A-1", "11010119900307002X"));
        const BundleWish asked = wishFor("P-1", records);
        const Bundle bundle = makeBundle(asked).value().bundle;
        const Ledger ledger = evaluate(asked.input, asked.rulebooks.front(), "P-1", asked.clock);
        QVERIFY(bundle.rowsText().find(resultHash(ledger).hex()) == std::string::npos);
        QCOMPARE(told(checked(bundle)), QString("ledger not-checked not-compared [ledgers.result-sha256]"));
    }
};

QTEST_APPLESS_MAIN(TestBundleHashes)
#include "test_bundle_hashes.moc"
