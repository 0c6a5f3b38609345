// Receipts: one text for one receipt, read back exactly, refused at the line that is not as written; what
// differs between two is named.
#include <QtTest>

#include "core/seal/hasher.h"
#include "core/seal/receipt.h"

using namespace clearline;

namespace {

Receipt full() {
    Receipt receipt;
    receipt.engine = "0.1.0";
    receipt.build = "3f2c";
    receipt.rulebook = "fuzhou-moli";
    receipt.rulebookSha256 = hashOf("rulebook");
    receipt.readings = {"fines-by-law-day", "cap-shown"};
    receipt.inputs = {{"lin.csv", hashOf("lin"), hashOf("plan")}, {"林 晓禾.subjects.csv", hashOf("subjects")}};
    receipt.asOf = *Date::of(2019, 3, 31);
    receipt.knownOn = *Date::of(2019, 4, 1);
    receipt.subject = "P-LIN";
    receipt.scenario = {"without the fine", hashOf("scenario")};
    receipt.resultSha256 = hashOf("result");
    return receipt;
}

const char* const kFullText =
    "clearline-receipt: 1\n"
    "engine: 0.1.0\n"
    "build: 3f2c\n"
    "rulebook: fuzhou-moli\n"
    "rulebook-sha256: @rulebook\n"
    "reading: fines-by-law-day\n"
    "reading: cap-shown\n"
    "input: @lin lin.csv\n"
    "plan: @plan lin.csv\n"
    "input: @subjects 林 晓禾.subjects.csv\n"
    "as-of: 2019-03-31\n"
    "known-on: 2019-04-01\n"
    "subject: P-LIN\n"
    "scenario: without the fine\n"
    "scenario-sha256: @scenario\n"
    "result-sha256: @result\n";

// With the hash of NAME for each @NAME.
std::string hashed(QString text) {
    for (const char* name : {"rulebook", "lin", "plan", "subjects", "scenario", "result"})
        text.replace(QString("@") + name, QString::fromStdString(hashOf(name).hex()));
    return text.toStdString();
}

using Change = void (*)(Receipt&);

}  // namespace
Q_DECLARE_METATYPE(Change)

class TestReceipt : public QObject {
    Q_OBJECT

private slots:
    void isWrittenInOneForm() { QCOMPARE(full().text(), hashed(kFullText)); }

    void comesBack_data() {
        QTest::addColumn<Change>("change");
        const auto row = [](const char* name, Change change) { QTest::newRow(name) << change; };
        row("with all", [](Receipt&) {});
        row("without a scenario", [](Receipt& r) { r.scenario.reset(); });
        row("without a build", [](Receipt& r) { r.build.clear(); });
        row("without readings", [](Receipt& r) { r.readings.clear(); });
        row("without a plan", [](Receipt& r) { r.inputs[0].plan.reset(); });
        row("without inputs", [](Receipt& r) { r.inputs.clear(); });
        row("an empty subject", [](Receipt& r) { r.subject.clear(); });
        row("an empty name", [](Receipt& r) { r.inputs[0].name.clear(); });
        row("a line end in a name", [](Receipt& r) { r.inputs[0].name = "a\nresult-sha256: 00"; });
        row("control characters", [](Receipt& r) { r.subject = std::string("\0\r\t\x1b\x7f", 5); });
        row("backslashes", [](Receipt& r) { r.subject = "\\x0a \\\\ \\"; });
        row("spaces at both ends", [](Receipt& r) { r.scenario->name = "  x "; });
        row("not UTF-8", [](Receipt& r) { r.inputs[0].name = "\xff\xc3.csv"; });
    }
    void comesBack() {
        QFETCH(Change, change);
        Receipt receipt = full();
        change(receipt);
        const auto read = readReceipt(receipt.text());
        QVERIFY2(read.ok(), receipt.text().c_str());
        QVERIFY(*read == receipt);
        QCOMPARE(read->text(), receipt.text());
        QVERIFY(differences(receipt, *read).empty());
    }

    void aTextNotOfThatFormIsNone_data() {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const QString& before, const QString& after, const char* line,
                            const char* code = "receipt.form") {
            QTest::newRow(name) << before << after << QString(line) << QString(code);
        };
        row("nothing", kFullText, "", "1");
        row("another beginning", "clearline-receipt: 1", "receipt: 1", "1");
        row("a form to come", "clearline-receipt: 1", "clearline-receipt: 2", "2", "receipt.version-unknown");
        row("Windows line ends", "\n", "\r\n", "1");
        row("a line left out", "rulebook: fuzhou-moli\n", "", "4");
        row("lines swapped", "as-of: 2019-03-31\nknown-on: 2019-04-01", "known-on: 2019-04-01\nas-of: 2019-03-31",
            "11");
        row("a line twice", "subject: P-LIN\n", "subject: P-LIN\nsubject: P-LIN\n", "14");
        row("a line more", "@result\n", "@result\nx: y\n", "17");
        row("an empty line more", "@result\n", "@result\n\n", "17");
        row("no end of the last line", "@result\n", "@result", "16");
        row("a space for none", "engine: ", "engine:  \r", "2");
        row("no space", "engine: ", "engine:", "2");
        row("a capital in a key", "engine", "Engine", "2");
        row("a build that is empty", "build: 3f2c", "build: ", "3");
        row("a hash too short", "@rulebook", "3f2c", "5");
        row("an input without a name", " lin.csv", "", "8");
        row("a plan of another file", "plan: @plan lin.csv", "plan: @plan wu.csv", "9");
        row("a plan before its input", "input: @lin lin.csv\nplan: @plan lin.csv",
            "plan: @plan lin.csv\ninput: @lin lin.csv", "8");
        row("a scenario without its hash", "scenario-sha256: @scenario\n", "", "15");
        row("a hash without its scenario", "scenario: without the fine\n", "", "14");
        row("a day that is none", "2019-03-31", "2019-02-30", "11");
        row("a day in another form", "2019-03-31", "31.3.2019", "11");
        row("a backslash alone", "P-LIN", "P\\LIN", "13");
        row("a letter that needs no hiding", "P-LIN", "P\\x2dLIN", "13");
        row("a hidden character in capitals", "P-LIN", "P\\x0ALIN", "13");
        row("a hidden character cut off", "P-LIN", "P\\x0", "13");
        row("a control character bare", "P-LIN", "P\tLIN", "13");
    }
    void aTextNotOfThatFormIsNone() {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, line);
        QFETCH(QString, code);
        QVERIFY(QString(kFullText).contains(before));
        const auto read = readReceipt(hashed(QString(kFullText).replace(before, after)));
        QVERIFY(!read.ok());
        QCOMPARE(QString::fromStdString(read.problems().front().code), code);
        QCOMPARE(QString::fromStdString(read.problems().front().args.front()), line);
    }

    void hashesInCapitalsAreAnotherForm() {
        std::string text = full().text();
        const std::string hex = full().resultSha256.hex();
        text.replace(text.find(hex), hex.size(), QString::fromStdString(hex).toUpper().toStdString());
        QVERIFY(!readReceipt(text).ok());
    }

    void whatDiffersIsNamed_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("told");  // "key of: first > second", one a line
        const auto row = [](const char* name, Change change, const QString& told) {
            QTest::newRow(name) << change << QString::fromStdString(hashed(told));
        };
        row(
            "nothing", [](Receipt&) {}, "");
        row(
            "the engine", [](Receipt& r) { r.engine = "0.2.0"; }, "engine : 0.1.0 > 0.2.0\n");
        row(
            "the build is not said", [](Receipt& r) { r.build.clear(); }, "build : 3f2c > \n");
        row(
            "the rulebook's text", [](Receipt& r) { r.rulebookSha256 = hashOf("lin"); },
            "rulebook-sha256 : @rulebook > @lin\n");
        row(
            "another rulebook", [](Receipt& r) { r.rulebook = "x"; }, "rulebook : fuzhou-moli > x\n");
        row(
            "a reading less", [](Receipt& r) { r.readings.erase(r.readings.begin()); },
            "reading fines-by-law-day: fines-by-law-day > \n");
        row(
            "another reading", [](Receipt& r) { r.readings[1] = "x"; },
            "reading cap-shown: cap-shown > \nreading x:  > x\n");
        row(
            "readings in another order", [](Receipt& r) { std::swap(r.readings[0], r.readings[1]); },
            "reading-order : fines-by-law-day, cap-shown > cap-shown, fines-by-law-day\n");
        row(
            "the bytes of an input", [](Receipt& r) { r.inputs[0].sha256 = hashOf("result"); },
            "input lin.csv: @lin > @result\n");
        row(
            "an input more", [](Receipt& r) { r.inputs.push_back(r.inputs[0]); },
            "input lin.csv:  > @lin\nplan lin.csv:  > @plan\n");
        row(
            "another plan", [](Receipt& r) { r.inputs[0].plan = hashOf("result"); }, "plan lin.csv: @plan > @result\n");
        row(
            "no plan", [](Receipt& r) { r.inputs[0].plan.reset(); }, "plan lin.csv: @plan > \n");
        row(
            "an input of another name", [](Receipt& r) { r.inputs[0].name = "lim.csv"; },
            "input lin.csv: @lin > \ninput lim.csv:  > @lin\nplan lin.csv: @plan > \nplan lim.csv:  > @plan\n");
        row(
            "inputs in another order", [](Receipt& r) { std::swap(r.inputs[0], r.inputs[1]); },
            "input-order : lin.csv, 林 晓禾.subjects.csv > 林 晓禾.subjects.csv, lin.csv\n");
        row(
            "the days", [](Receipt& r) { std::swap(r.asOf, r.knownOn); },
            "as-of : 2019-03-31 > 2019-04-01\nknown-on : 2019-04-01 > 2019-03-31\n");
        row(
            "the subject", [](Receipt& r) { r.subject = "P-WU"; }, "subject : P-LIN > P-WU\n");
        row(
            "no scenario", [](Receipt& r) { r.scenario.reset(); },
            "scenario : without the fine > \nscenario-sha256 : @scenario > \n");
        row(
            "the scenario's edits", [](Receipt& r) { r.scenario->sha256 = hashOf("lin"); },
            "scenario-sha256 : @scenario > @lin\n");
        row(
            "the result", [](Receipt& r) { r.resultSha256 = hashOf("lin"); }, "result-sha256 : @result > @lin\n");
        row(
            "several, in the order of the text",
            [](Receipt& r) { r.resultSha256 = hashOf("lin"), r.engine = "2", r.build = "", r.subject = "x"; },
            "engine : 0.1.0 > 2\nbuild : 3f2c > \nsubject : P-LIN > x\nresult-sha256 : @result > @lin\n");
    }
    void whatDiffersIsNamed() {
        QFETCH(Change, change);
        QFETCH(QString, told);
        Receipt changed = full();
        change(changed);
        QCOMPARE(changed == full(), told.isEmpty());
        QCOMPARE(textOf(differences(full(), changed)), told);
        QCOMPARE(differences(changed, full()).size(), differences(full(), changed).size());
    }

private:
    static QString textOf(const std::vector<ReceiptDifference>& found) {
        std::string out;
        for (const auto& [key, of, first, second] : found) out += key + " " + of + ": " + first + " > " + second + "\n";
        return QString::fromStdString(out);
    }
};

QTEST_APPLESS_MAIN(TestReceipt)
#include "test_receipt.moc"
