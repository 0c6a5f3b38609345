// All that a bundle says is checked, or told as what nothing can check. Each field is hidden in turn: then nothing is
// told as differing, for to show less is no fraud. And each field is forged in turn, every hash made anew to fit: then
// it differs, but for what the test names as the maker's own.
#include <QtTest>

#include "core/bundle/bundle_check.h"
#include "core/bundle/hide_fields.h"
#include "tests/unit/bundle/full_bundle.h"

using namespace clearline;

namespace {

bool any(const std::vector<BundleCheck>& checks, CheckState state) {
    return std::any_of(checks.begin(), checks.end(), [&](const BundleCheck& check) { return check.state == state; });
}

// "lines.delta", of every open row.
std::set<std::string> fieldsOf(const Bundle& bundle) {
    std::set<std::string> names;
    for (const BundleRow& row : bundle.rows)
        for (const BundleField& field : row.fields)
            if (!field.name.starts_with(kMaskedPrefix)) names.insert(row.table + "." + field.name);
    return names;
}

std::string forged(std::string text) {
    if (Date::fromIso(text)) return text.replace(3, 1, text[3] == '9' ? "8" : "9");
    if (Hash::fromHex(text)) return text.replace(0, 1, text[0] == '0' ? "1" : "0");
    return text + (text.back() >= '0' && text.back() <= '9' ? "7" : "x");
}

// A forger who knows the format: one field of one row says something else, and every hash fits again. Nothing: it was
// refused on opening.
std::optional<Bundle> withField(const Bundle& bundle, std::size_t row, std::size_t field, const std::string& text) {
    Bundle changed = bundle;
    const std::string part(changed.rows[row].text("name"));
    changed.rows[row].fields[field].text = text;
    if (changed.rows[row].table == kPartsTable)
        for (BundlePart& each : changed.parts) {
            if (each.name != part) continue;
            auto now = partIn(changed.rows[row]);
            if (!now) return std::nullopt;
            now->bytes = each.bytes;
            each = *now;
        }
    auto read = readBundle(bundleBytes(changed), "x");
    if (!read) return std::nullopt;
    return std::move(read).value();
}

BundleRow& rowOf(Bundle& bundle, std::string_view table, std::size_t number = 0) {
    return bundle.rows[bundle.placesOf(table)[number]];
}
void say(BundleRow& row, std::string_view field, const std::string& text) {
    for (BundleField& each : row.fields)
        if (each.name == field) {
            each = BundleField::shown(each.name, text);
            return;
        }
    row.fields.push_back(BundleField::shown(std::string(field), text));
}

}  // namespace

class TestBundleClaims : public QObject {
    Q_OBJECT

private slots:
    void control() {
        for (const Identifiers identifiers : {Identifiers::Masked, Identifiers::Shown}) {
            const std::vector<BundleCheck> checks = checked(whole(identifiers));
            QCOMPARE(checks.size(), std::size_t{3});  // two ledgers and the correction
            QVERIFY2(!any(checks, CheckState::Differs), qPrintable(told(checks)));
            QCOMPARE(checks.front().state, CheckState::Holds);
        }
        QCOMPARE(told(checked(whole(Identifiers::Shown))), QString("ledger holds; ledger holds; correction holds"));
        // Every table is there, and a line that was booked.
        for (const std::string_view table : {kSubjectsTable, kRelationsTable, kReadingsTable, kStatementTable})
            QVERIFY(!whole().of(table).empty());
        QVERIFY(fieldsOf(whole()).contains("lines.whose"));
    }

    void hidden_data() {
        QTest::addColumn<bool>("shown");
        QTest::addColumn<QString>("field");
        for (const bool shown : {false, true})
            for (const std::string& field : fieldsOf(whole(shown ? Identifiers::Shown : Identifiers::Masked)))
                QTest::newRow(qPrintable(QString::fromStdString(field) + (shown ? ", shown" : ", masked")))
                    << shown << QString::fromStdString(field);
    }
    void hidden() {
        QFETCH(bool, shown);
        QFETCH(QString, field);
        const Bundle& bundle = whole(shown ? Identifiers::Shown : Identifiers::Masked);
        const auto less = hideFields(bundle, "x", {{field.toStdString()}, {}, {}});
        if (field.startsWith("parts.")) {
            QVERIFY(!less);
            QCOMPARE(less.problems().front().code, std::string("bundle.needed"));
            return;
        }
        QVERIFY(less);
        const auto read = readBundle(bundleBytes(*less), "x");
        QVERIFY(read);
        QCOMPARE(read->tree().root().hex(), bundle.tree().root().hex());
        const std::vector<BundleCheck> checks = checked(*read);
        QVERIFY2(!any(checks, CheckState::Differs), qPrintable(told(checks)));
        // What the bundle claims itself is never told as holding once it is hidden.
        if (field.startsWith("ledgers.") || (field.startsWith("lines.") && field != "lines.words-zh"))
            QVERIFY2(any(checks, CheckState::NotChecked), qPrintable(told(checks)));
    }

    void forgedEach() {
        // What nothing in the bundle can check; of records it is so little because the correction fixes those of P-1.
        const std::set<std::string> kOwn{"bundle.case-entries",
                                         "bundle.case-root",
                                         "bundle.engine",
                                         "parts.about",
                                         "parts.name",
                                         "parts.type",
                                         "readings.date",
                                         "readings.rulebook",
                                         "readings.score",
                                         "readings.subject",
                                         "relations.from",
                                         "relations.until",
                                         "statement.balance",
                                         "statement.date",
                                         "statement.document",
                                         "statement.item",
                                         "statement.points",
                                         "statement.record",
                                         "statement.rulebook",
                                         "statement.subject",
                                         "subjects.born_on",
                                         "subjects.identifier",
                                         "subjects.kind",
                                         "subjects.name",
                                         "subjects.ward",
                                         "records.decided_on B-1",
                                         "records.from:file A-1",
                                         "records.from:file A-2",
                                         "records.from:file A-3",
                                         "records.from:file B-1",
                                         "records.from:row A-1",
                                         "records.from:row A-2",
                                         "records.from:row A-3",
                                         "records.from:row B-1",
                                         "records.from:sha256 A-1",
                                         "records.from:sha256 A-2",
                                         "records.from:sha256 A-3",
                                         "records.from:sha256 B-1"};
        std::set<std::string> unfound;
        const Bundle& bundle = whole(Identifiers::Shown);
        std::size_t tried = 0;
        for (std::size_t row = 0; row < bundle.rows.size(); ++row)
            for (std::size_t field = 0; field < bundle.rows[row].fields.size(); ++field) {
                const BundleField& was = bundle.rows[row].fields[field];
                ++tried;
                const auto changed = withField(bundle, row, field, forged(*was.text));
                if (!changed || any(checked(*changed), CheckState::Differs)) continue;
                const std::string& table = bundle.rows[row].table;
                const std::string which =
                    table == kRecordsTable ? " " + std::string(bundle.rows[row].text("id")) : std::string();
                unfound.insert(table + "." + was.name + which);
            }
        QVERIFY(tried > 200);
        QCOMPARE(told(unfound), told(kOwn));
        // All that is told by verify.
        const auto& said = makersOwnFields();
        for (const std::string& each : unfound) {
            const std::string field = each.substr(0, each.find(' ')), table = field.substr(0, field.find('.'));
            const auto has = [&](const std::string& what) {
                return std::find(said.begin(), said.end(), what) != said.end();
            };
            QVERIFY2(has(field) || has(table), each.c_str());
        }
    }

    // What a forger adds, takes away or has excused.
    void forgeries_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("says");
        const QString holds = "ledger holds; ledger holds; correction holds";
        QTest::newRow("control") << 0 << holds;
        QTest::newRow("a line of readings that no ledger has")
            << 1 << "ledger holds; ledger holds; lines differs; correction holds";
        QTest::newRow("a line twice") << 2 << "ledger differs field [lines] [7] [6]; ledger holds; correction holds";
        QTest::newRow("a ledger twice")
            << 3 << "ledger differs ledger-twice; ledger holds; ledger differs ledger-twice; correction holds";
        QTest::newRow("said to be incomplete, so that no result is compared")
            << 4 << "ledger not-checked incomplete-there; ledger holds; correction holds";
        QTest::newRow("a line said to be incomplete")
            << 5 << "ledger differs line [2 · incomplete] [yes] []; ledger holds; correction holds";
        QTest::newRow("a field that nobody knows")
            << 6 << "ledger not-checked unknown-fields [lines.verdict]; ledger holds; correction holds";
        QTest::newRow("a table that nobody knows") << 7 << "bundle not-checked unknown-fields [verdicts]; " + holds;
        QTest::newRow("a sentence") << 8
                                    << "ledger differs line [2 · words-en] [Nothing] [Running a red light · traffic "
                                       "police · document D-1]; ledger holds; correction holds";
        QTest::newRow("a sentence of another version")
            << 9 << "ledger not-checked other-words [older]; ledger holds; correction holds";
        QTest::newRow("points of another version")
            << 10 << "ledger differs line [2 · delta] [-5] [-15]; ledger holds; correction holds";
        QTest::newRow("a sentence in place of a hidden one")
            << 11
            << "bundle differs field [bundle.identifiers] [shown] [lines.masked:words-en]; ledger not-checked "
               "not-compared [lines.words-en]; ledger holds; correction holds";
        QTest::newRow("points in place of hidden ones")
            << 12
            << "bundle differs field [bundle.identifiers] [shown] [lines.masked:delta]; ledger not-checked "
               "not-compared [lines.delta]; ledger holds; correction holds";
        QTest::newRow("another record in place of a hidden one")
            << 13
            << "bundle differs field [bundle.identifiers] [shown] [lines.masked:record]; ledger differs line [2 · "
               "record] [A-9] [A-1]; ledger holds; correction holds";
        QTest::newRow("points, and the note of a record hidden")
            << 14
            << "ledger differs line [2 · delta] [-5] [-15]; ledger holds; "
               "correction not-checked hidden-cells [records.note] correction.other-base";
        QTest::newRow("said to hold chosen records only")
            << 15
            << "ledger not-checked chosen-records; ledger not-checked chosen-records; "
               "correction not-checked chosen-records";
        QTest::newRow("identifiers said to be masked")
            << 16 << "bundle differs field [bundle.identifiers] [masked] [subjects.identifier]; " + holds;
        QTest::newRow("readings that the rulebook has not")
            << 18 << "ledger not-checked no-question; ledger holds; lines differs; correction holds";
        QTest::newRow("readings twice")
            << 19 << "ledger holds; ledger not-checked no-question; lines differs; correction holds";
        QTest::newRow("a ledger left out") << 17 << "ledger holds; lines differs; correction holds";
    }
    void forgeries() {
        QFETCH(int, what);
        QFETCH(QString, says);
        Bundle bundle = whole(Identifiers::Shown);
        BundleRow& line = rowOf(bundle, kLinesTable, 1);
        BundleRow& ledger = rowOf(bundle, kLedgersTable);
        const auto hide = [](BundleRow& row, std::string_view name, const char* by) {
            for (BundleField& field : row.fields)
                if (field.name == name) field.hide();
            if (by) say(row, maskedName(name), by);
        };
        BundleRow more = line;
        if (what == 1) say(more, "readings", "ghost");
        if (what == 1 || what == 2) bundle.rows.push_back(more);
        if (what == 3) bundle.rows.push_back(BundleRow(ledger));
        if (what == 4) {
            say(ledger, "incomplete", "yes");
            say(ledger, "result-sha256", std::string(64, '0'));
        }
        if (what == 5) say(line, "incomplete", "yes");
        if (what == 6) say(line, "verdict", "guilty");
        if (what == 7) bundle.rows.push_back({"verdicts", {BundleField::shown("is", "guilty")}});
        if (what == 8 || what == 9) say(line, "words-en", "Nothing");
        if (what == 9 || what == 10) say(rowOf(bundle, kBundleTable), "engine", "older");
        if (what == 10 || what == 14) say(line, "delta", "-5");
        if (what == 11) hide(line, "words-en", "Nothing");
        if (what == 12) hide(line, "delta", "-5");
        if (what == 13) hide(line, "record", "A-9");
        if (what == 14) hide(rowOf(bundle, kRecordsTable), "note", nullptr);
        if (what == 15) say(rowOf(bundle, kBundleTable), "records", "chosen");
        if (what == 16) say(rowOf(bundle, kBundleTable), "identifiers", "masked");
        if (what == 18) say(ledger, "readings", "ghost");
        if (what == 19) say(rowOf(bundle, kLedgersTable, 1), "readings", "mild mild");
        if (what == 17) bundle.rows.erase(bundle.rows.begin() + std::ptrdiff_t(bundle.placesOf(kLedgersTable)[1]));
        const auto read = readBundle(bundleBytes(bundle), "x");
        QVERIFY(read);
        QCOMPARE(told(checked(*read)), says);
    }
};

QTEST_APPLESS_MAIN(TestBundleClaims)
#include "test_bundle_claims.moc"
