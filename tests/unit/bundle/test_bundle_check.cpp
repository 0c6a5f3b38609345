// What a bundle says is worked out again from what it holds: it comes out the same; where somebody made a bundle that
// does not add up it differs; and where something is hidden or not there, it is said that it was not checked.
#include <QtTest>

#include "core/bundle/bundle_check.h"
#include "core/bundle/bundle_input.h"
#include "core/bundle/hide_fields.h"
#include "core/export/correction_check.h"
#include "core/ledger/evaluate.h"
#include "tests/unit/bundle/bundles.h"

using namespace clearline;

namespace {

// Somebody who makes a bundle of their own: rows changed, and every hash made to fit.
void say(Bundle& bundle, std::string_view table, std::string_view field, const std::string& was,
         const std::string& now) {
    for (BundleRow& row : bundle.rows)
        for (BundleField& each : row.fields)
            if (row.table == table && each.name == field && each.text == was) {
                each.text = now;
                return;
            }
    qFatal("not there");
}

using Counts = std::map<std::string, std::uint64_t>;

QString told(const std::vector<BundleCheck>& checks) {
    QString text;
    for (const BundleCheck& check : checks)
        text += (text.isEmpty() ? "" : "; ") +
                QString::fromStdString(check.of + " " + std::string(checkStateText(check.state)) +
                                       (check.why.empty() ? "" : " " + check.why));
    return text;
}

}  // namespace

class TestBundleCheck : public QObject {
    Q_OBJECT

private slots:
    void says_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("says");
        QTest::newRow("as it was made") << 0 << "ledger holds";
        QTest::newRow("identifiers shown") << 1 << "ledger holds";
        QTest::newRow("both people") << 2 << "ledger holds; ledger holds";
        QTest::newRow("chosen records") << 3 << "ledger not-checked chosen-records";
        QTest::newRow("a line with other points") << 4 << "ledger differs line";
        QTest::newRow("another score") << 5 << "ledger differs field";
        QTest::newRow("a record with other dates") << 6 << "ledger differs line";
        QTest::newRow("another result") << 7 << "ledger differs field";
        QTest::newRow("another rulebook than the ledger names") << 8 << "ledger differs other-rulebook";
        QTest::newRow("the rulebook withheld") << 9 << "ledger not-checked no-rulebook";
        QTest::newRow("a column that bears on it hidden") << 10 << "ledger not-checked hidden-cells";
        QTest::newRow("a column that bears on nothing hidden") << 11 << "ledger holds";
        QTest::newRow("lines closed") << 12 << "ledger not-checked closed-rows";
        QTest::newRow("the days hidden") << 13 << "ledger not-checked no-question";
        QTest::newRow("no kind of record shown") << 14 << "ledger not-checked hidden-cells";
        QTest::newRow("a rulebook that is none")
            << 15 << "rulebook differs rulebook-unreadable; ledger not-checked no-rulebook";
    }
    void says() {
        QFETCH(int, what);
        QFETCH(QString, says);
        BundleWish wish = wishFor("P-1");
        if (what == 1) wish.identifiers = Identifiers::Shown;
        if (what == 2) wish.subjects = {"P-1", "P-2"};
        if (what == 3) wish.records = {"A-1"};
        Bundle bundle = makeBundle(wish).value().bundle;
        BundleHiding hiding;
        if (what == 4) say(bundle, "lines", "delta", "-15", "-5");
        if (what == 5) say(bundle, "ledgers", "score", "615", "715");
        if (what == 6) say(bundle, "records", "confirmed_on", "2019-03-05", "2019-03-20");
        if (what == 7)
            say(bundle, "ledgers", "result-sha256",
                std::string(bundle.of(kLedgersTable).front()->text("result-sha256")), std::string(64, '0'));
        if (what == 8)
            say(bundle, "ledgers", "rulebook-sha256",
                std::string(bundle.of(kLedgersTable).front()->text("rulebook-sha256")), std::string(64, '0'));
        if (what == 9) hiding.parts = {"rulebooks/harbour/harbour.yaml"};
        if (what == 10) hiding.fields = {"records.confirmed_on"};
        if (what == 11) hiding.fields = {"records.note"};
        if (what == 12) hiding.lines = {2};
        if (what == 13) hiding.fields = {"ledgers.as-of"};
        if (what == 14) hiding.fields = {"records.kind"};
        if (what == 15) bundle.parts.front().bytes = "title: none";
        const auto less = hideFields(std::move(bundle), "x", hiding);
        QVERIFY(less);
        QCOMPARE(told(checkBundle(*less, "x", kindsOfTests(), wordsOfTests())), says);
    }

    // A correction within is run again on what the bundle holds.
    void corrections_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("says");
        QTest::newRow("as it was made") << 0 << "correction holds";
        QTest::newRow("a cell of its record masked") << 1 << "correction not-checked hidden-cells";
        QTest::newRow("its evidence not in the bundle") << 2 << "correction not-checked evidence-missing";
        QTest::newRow("its evidence withheld, its hash there") << 3 << "correction not-checked evidence-missing";
        QTest::newRow("withheld") << 4 << "correction not-checked withheld";
        QTest::newRow("chosen records") << 5 << "correction not-checked chosen-records";
        QTest::newRow("another claim") << 6 << "correction differs";
        QTest::newRow("other evidence under the name") << 7 << "correction differs";
        QTest::newRow("no correction at all") << 8 << "correction differs";
        QTest::newRow("of somebody else") << 9 << "correction not-checked other-subjects";
        QTest::newRow("signed") << 10 << "correction holds";
        QTest::newRow("its signature fails, chosen records") << 11 << "correction differs";
        QTest::newRow("its signature fails, of somebody else") << 12 << "correction differs";
        QTest::newRow("its signature fails, a cell masked") << 13 << "correction differs";
        QTest::newRow("other evidence, a cell masked") << 14 << "correction differs";
        QTest::newRow("its evidence withheld, a cell masked") << 15 << "correction not-checked hidden-cells";
        QTest::newRow("another rulebook than it names") << 16 << "correction differs";
        QTest::newRow("the rulebook withheld") << 17 << "correction not-checked no-rulebook";
    }
    void corrections() {
        QFETCH(int, what);
        QFETCH(QString, says);
        BundleWish wish = wishFor("P-1");
        const bool masked = what == 1 || (what >= 13 && what <= 16), other = what == 9 || what == 12;
        wish.identifiers = masked ? Identifiers::Masked : Identifiers::Shown;
        Objection objection;
        objection.id = 1;
        objection.subject = other ? "P-2" : "P-1";
        objection.changes = {{ChangeWish::Strike, other ? "B-1" : "A-1", 1, {}, {}, {}, {}}};
        objection.evidence = {{1,
                               "notice.pdf",
                               "application/pdf",
                               hashOf(wish.files.front().bytes).hex(),
                               wish.files.front().bytes.size(),
                               {},
                               {}}};
        CorrectionBase base{wish.input, wish.rulebooks, {}, {}, "test"};
        base.reading.kindDeclared = [](std::string_view) { return true; };
        const auto made = makeCorrection(objection, base, {wish.clock, {}});
        QVERIFY(made);
        const bool forged = what >= 11 && what <= 13;
        Correction correction = what == 10 || forged ? signedBy(*made, SigningKey::make()) : *made;
        if (forged) correction.engine = "another";
        if (what == 16) correction.rulebooks.front().sha256 = hashOf("another");
        std::string text = correctionText(correction);
        if (what == 6) QVERIFY(replaceOnce(text, "\"score\":\"630\"", "\"score\":\"640\""));
        if (what == 8) text = "{}";
        wish.files.push_back({"correction", "c.json", "application/json", "", text});
        if (what == 2) wish.files.erase(wish.files.begin());
        if (what == 5 || what == 11) wish.records = {"A-1"};
        if (what == 7 || what == 14) wish.files.front().bytes += "!";
        BundleHiding hiding;
        if (what == 3 || what == 15) hiding.parts = {"evidence/notice.pdf"};
        if (what == 4) hiding.parts = {"corrections/c.json"};
        if (what == 17) hiding.parts = {"rulebooks/harbour/harbour.yaml"};
        const auto bundle = hideFields(makeBundle(wish).value().bundle, "x", hiding);
        QVERIFY(bundle);
        std::vector<BundleCheck> checks = checkBundle(*bundle, "x", kindsOfTests(), wordsOfTests());
        std::erase_if(checks, [](const BundleCheck& check) { return check.of != "correction"; });
        QCOMPARE(told(checks), says);
        QCOMPARE(checks.front().problems.empty(), checks.front().state == CheckState::Holds ||
                                                      says.endsWith("withheld") || says.endsWith("records") ||
                                                      says.endsWith("subjects"));
    }

    // What is read from a bundle gives the ledger of the file, but for what is hidden.
    void readsAsTheFileDid() {
        const BundleWish wish = wishFor("P-1");
        const Bundle bundle = makeBundle(wish).value().bundle;
        const auto input = bundleInput(bundle, "b");
        const auto books = bundleRulebooks(bundle, "b");
        QVERIFY(input && books);
        QCOMPARE(books->size(), std::size_t{1});
        QCOMPARE(books->front()->sha256, wish.rulebooks.front()->sha256);
        QCOMPARE(subjectsOf(*input), (std::vector<std::string>{"P-1"}));
        const Ledger there = evaluate(wish.input, wish.rulebooks.front(), "P-1", wish.clock);
        const Ledger here = evaluate(std::make_shared<const CaseInput>(*input), books->front(), "P-1", wish.clock);
        QCOMPARE(here.lineCount(), there.lineCount());
        QVERIFY(here.score() == there.score());
        QCOMPARE(bundleClock(bundle)->asOf.iso(), std::string("2019-12-31"));
    }

    // Nobody's identifier is in it, in no file of the zip, unless it was asked for; and what stands there is not
    // altered: whoever has the text and its random bytes can check it.
    void masks_data() {
        QTest::addColumn<bool>("shown");
        QTest::newRow("masked") << false;
        QTest::newRow("shown") << true;
    }
    void masks() {
        QFETCH(bool, shown);
        BundleWish wish = wishFor("P-1");
        if (shown) wish.identifiers = Identifiers::Shown;
        const Bundle bundle = makeBundle(wish).value().bundle;
        QCOMPARE(bundle.rowsText().find("11010119900307002X") != std::string::npos, shown);
        QVERIFY(bundle.rowsText().find("110101198501010017") == std::string::npos);  // another's
        const auto masked = bundle.hiddenFields(true);
        QCOMPARE(masked.size(), shown ? std::size_t{0} : std::size_t{2});
        if (!shown) {
            QVERIFY(masked.contains("records.note") && masked.contains("subjects.identifier"));
            QCOMPARE(bundle.of(kRecordsTable).front()->text("masked:note"),
                     std::string_view("told **************002X"));
        }
        // Nor can it be guessed from the hash of the file.
        QCOMPARE(bundle.hiddenFields(false), shown ? Counts{} : (Counts{{"records.from:sha256", 2}}));
        QCOMPARE(bundle.rowsText().find(fileHash(*wish.input->files.front())) != std::string::npos, shown);
    }

    // Ids that are identifiers themselves: stars with a number keep two people apart, and the ledgers come out the
    // same.
    void idsThatAreIdentifiers() {
        const auto swapped = [](std::string text) {
            for (const auto& [from, to] :
                 {std::pair("P-1", "11010119900307002X"), std::pair("P-2", "22010119900307002X")})
                for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + 18))
                    text.replace(at, 3, to);
            return text;
        };
        BundleWish wish = wishFor("P-1", swapped(kRecordsCsv), swapped(kSubjectsCsv));
        wish.subjects = {"11010119900307002X", "22010119900307002X"};
        const auto made = makeBundle(wish);
        QVERIFY(made);
        const Bundle& bundle = made->bundle;
        QVERIFY(bundle.rowsText().find("10119900307002") == std::string::npos);
        const auto input = bundleInput(bundle, "b");
        QVERIFY(input);
        QCOMPARE(subjectsOf(*input), (std::vector<std::string>{"**************002X", "**************002X (2)"}));
        QCOMPARE(told(checkBundle(bundle, "x", kindsOfTests(), wordsOfTests())), QString("ledger holds; ledger holds"));
    }

    void asksForWhatIsThere_data() {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("record");
        QTest::addColumn<QString>("code");
        QTest::newRow("control") << "P-1"
                                 << "A-1"
                                 << "";
        QTest::newRow("no such person") << "P-9"
                                        << ""
                                        << "bundle.no-subject";
        QTest::newRow("no such record") << "P-1"
                                        << "Z-9"
                                        << "bundle.no-record";
    }
    void asksForWhatIsThere() {
        QFETCH(QString, subject);
        QFETCH(QString, record);
        QFETCH(QString, code);
        BundleWish wish = wishFor(subject.toStdString());
        if (!record.isEmpty()) wish.records = {record.toStdString()};
        const auto made = makeBundle(wish);
        QCOMPARE(QString::fromStdString(made ? "" : made.problems().front().code), code);
    }

    void aLetterWithAnIdentifierIsTold() {
        BundleWish wish = wishFor("P-1");
        wish.files.front().about = "what 11010119900307002X was sent";
        wish.files.front().name = "../odd\xFFname\n.pdf";
        wish.files.push_back({"letter", "l.html", "text/html", "", "<p>11010119900307002X</p>"});
        const auto made = makeBundle(wish);
        QVERIFY(made);
        QCOMPARE(made->problems.size(), std::size_t{1});
        QCOMPARE(made->problems.front().code, std::string("bundle.part-identifiers"));
        QVERIFY(made->bundle.part("letters/l.html")->bytes);
        QCOMPARE(made->bundle.parts[1].about, std::string("what **************002X was sent"));
        QCOMPARE(made->bundle.parts[1].name, std::string("evidence/odd_name_.pdf"));
        QVERIFY(readBundle(bundleBytes(made->bundle), "x"));
    }

    // But for the random bytes it is the same every time.
    void isTheSameEveryTime() {
        const auto plain = [](Bundle bundle) {
            for (BundleRow& row : bundle.rows)
                for (BundleField& field : row.fields) field.salt = {}, field.commitment = {};
            return bundleBytes(bundle);
        };
        QCOMPARE(plain(bundleOf("P-1")), plain(bundleOf("P-1")));
        QVERIFY(bundleBytes(bundleOf("P-1")) != bundleBytes(bundleOf("P-1")));
    }
};

QTEST_APPLESS_MAIN(TestBundleCheck)
#include "test_bundle_check.moc"
