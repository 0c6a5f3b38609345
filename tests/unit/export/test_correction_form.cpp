// A correction has one text: what was written comes back, and whatever is not exactly of that form is refused with the
// reason. Nothing under a signature can be changed without being noticed.
#include "corrections.h"

using namespace clearline;
using namespace clearline::test;

namespace {

QString readCode(const std::string& text) {
    const auto read = readCorrection(text);
    return read ? QString() : QString::fromStdString(read.problems().front().code);
}

}  // namespace

class TestCorrectionForm : public QObject {
    Q_OBJECT
    Correction correction_ = linsCorrection();
    QByteArray text_ = QByteArray::fromStdString(correctionText(correction_));

    // `what` stands in the text, once at least; the first is replaced.
    [[nodiscard]] QByteArray with(const QByteArray& what, const QByteArray& by) const {
        const qsizetype at = text_.indexOf(what);
        if (at < 0) qFatal("the text has no %s", what.constData());
        return QByteArray(text_).replace(at, what.size(), by);
    }

private slots:
    void comesBack() {
        const auto read = readCorrection(text_.toStdString());
        QVERIFY(read.ok());
        QVERIFY(*read == correction_);
        QCOMPARE(correctionText(*read), text_.toStdString());
        QVERIFY(text_.endsWith("}\n"));
    }
    void signedComesBack() {
        const Correction made = signedBy(correction_, keyOf(1));
        const auto read = readCorrection(correctionText(made));
        QVERIFY(read.ok());
        QVERIFY(*read == made);
        QVERIFY(signatureHolds(*read));
        QCOMPARE(correctionContent(*read), text_.toStdString());
        QVERIFY(!signatureHolds(correction_));
    }
    void notOfTheForm_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const QByteArray& text, const char* code) {
            QTest::newRow(name) << text << QString::fromLatin1(code);
        };
        const char *form = "correction.form", *one = "correction.not-canonical", *key = "correction.unknown-key";
        row("as written", text_, "");
        row("empty", "", form);
        row("not JSON", "hello", form);
        row("a list", "[" + text_.trimmed() + "]\n", form);
        row("cut short", text_.left(text_.size() / 2), form);
        row("without its last brace", text_.chopped(2), form);
        row("without its line feed", text_.chopped(1), one);
        row("a line feed more", text_ + "\n", one);
        row("two in one file", text_ + text_, form);
        row("a blank in it", with("\"engine\":", "\"engine\": "), one);
        row("a letter escaped", with("\"subject\":\"P-LIN\"", "\"subject\":\"\\u0050-LIN\""), one);
        row("keys in another order",
            with("{\"as-of\":\"2019-03-31\",", "{")
                .replace("\"subject\":\"P-LIN\",\"subject-records\"",
                         "\"subject\":\"P-LIN\",\"as-of\":\"2019-03-31\","
                         "\"subject-records\""),
            one);
        row("a key twice", with("{\"as-of\"", "{\"as-of\":\"2019-03-31\",\"as-of\""), form);
        row("a key twice within", with("{\"attachment\":1", "{\"attachment\":1,\"attachment\":1"), form);
        row("a key that nobody knows", with("\"subject-records\"", "\"subject-note\":\"x\",\"subject-records\""), key);
        row("the same within a change", with("\"field\":\"confirmed_on\"", "\"field\":\"confirmed_on\",\"force\":1"),
            key);
        row("the same within a claim",
            with("\"rulebook\":\"fuzhou-moli\",\"subject\"",
                 "\"risk\":\"low\",\"rulebook\":\"fuzhou-moli\",\"subject\""),
            key);
        row("a blank that is left out",
            with("\"from\":\"2019-03-14\",\"record\"", "\"from\":\"2019-03-14\",\"on\":\"\",\"record\""), form);
        row("another form", with("\"clearline-correction\":1", "\"clearline-correction\":2"),
            "correction.version-unknown");
        row("no form", with("\"clearline-correction\":1,", ""), form);
        row("no subject", with("\"subject\":\"P-LIN\",\"subject-records\"", "\"subject-records\""), form);
        row("no claims", QByteArray(text_).replace("\"claims\"", "\"claimed\""), form);
        row("a number as a text", with("\"objection\":3", "\"objection\":\"3\""), form);
        row("a text as a number", with("\"engine\":\"0.1.0\"", "\"engine\":1"), form);
        row("a number below zero", with("\"objection\":3", "\"objection\":-3"), form);
        row("a number with a fraction", with("\"objection\":3", "\"objection\":3.5"), form);
        row("a null", with("\"objection\":3", "\"objection\":null"), form);
        row("a version beyond all", with("\"version\":1", "\"version\":4294967296"), form);
        row("a list as an object",
            with("\"citations\":[", "\"citations\":{\"x\":[").replace("],\"claims\"", "]},\"claims\""), form);
        row("a hash cut short",
            with("\"sha256\":\"" + QByteArray::fromStdString(sha256Hex("photo")) + "\"", "\"sha256\":\"abc\"")
                .replace(QByteArray::fromStdString(correction_.records[0].sha256.hex()), "abc"),
            form);
        row("a hash in capitals",
            with(QByteArray::fromStdString(correction_.records[0].sha256.hex()),
                 QByteArray::fromStdString(correction_.records[0].sha256.hex()).toUpper()),
            one);
        row("a day that is none", with("\"as-of\":\"2019-03-31\"", "\"as-of\":\"2019-02-30\""), form);
        row("a ground that is none", with("\"ground\":\"not-confirmed\"", "\"ground\":\"because\""), form);
        row("a ground of the other kind", with("\"ground\":\"not-confirmed\"", "\"ground\":\"performed\""), form);
        row("a wish that is none", with("\"wish\":\"correct\"", "\"wish\":\"forget\""), form);
        row("a receipt that is none", with("clearline-receipt: 1", "clearline-receipt: 7"), form);
        row("no claim for a day that is named", QByteArray(text_).replace("\"as-version\"", "\"as-versioned\""), form);
        row("complete, perhaps", with("\"complete\":\"yes\"", "\"complete\":\"perhaps\""), form);
        row("not UTF-8", with("my own words", "my own w\xffrds"), form);
        row("nested without end", QByteArray("{\"a\":").repeated(200) + "1" + QByteArray("}").repeated(200), form);
        row("beyond all size", QByteArray(qsizetype(kMostCorrectionBytes) + 1, ' '), "correction.too-large");
    }
    void notOfTheForm() {
        QFETCH(QByteArray, text);
        QTEST(readCode(text.toStdString()), "code");
    }

    // It would hold on any case.
    void saysNothing_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("where");
        QTest::newRow("no claims") << 0 << "claims";
        QTest::newRow("no rulebooks") << 1 << "rulebooks";
        QTest::newRow("no changes") << 2 << "changes";
    }
    void saysNothing() {
        QFETCH(int, what);
        Correction made = correction_;
        if (what == 0) made.claims.clear();
        if (what == 1) made.rulebooks.clear();
        if (what == 2) made.changes.clear();
        const auto read = readCorrection(correctionText(made));
        QVERIFY(!read.ok());
        QCOMPARE(read.problems().front().code, std::string("correction.form"));
        QTEST(QString::fromStdString(read.problems().front().args.front()), "where");
    }

    // One letter or digit of each text and number in turn: either it is no correction any more, or the signature says
    // so.
    void everyFieldUnderTheSignature() {
        const Correction made = signedBy(correction_, keyOf(1));
        const std::string text = correctionText(made);
        std::size_t tried = 0, byForm = 0, bySignature = 0;
        for (std::size_t at = 1; at + 1 < text.size(); ++at) {
            // The first character of each value, and one in the middle of every long one.
            const bool first =
                (text[at - 1] == '"' || text[at - 1] == ':') && std::isalnum(static_cast<unsigned char>(text[at]));
            if (!first && at % 37 != 0) continue;
            if (!std::isalnum(static_cast<unsigned char>(text[at]))) continue;
            std::string other = text;
            other[at] = text[at] == '9' ? '8' : text[at] == 'z' ? 'y' : text[at] == 'Z' ? 'Y' : char(text[at] + 1);
            ++tried;
            const auto read = readCorrection(other);
            if (!read) {
                ++byForm;
                continue;
            }
            const QStringList codes = refutations(verifyCorrection(*read, linsBase()));
            if (codes.contains("correction.signature-fails"))
                ++bySignature;
            else
                QFAIL(qPrintable(QString("byte %1: %2").arg(at).arg(QString::fromStdString(other.substr(at, 40)))));
        }
        qInfo("%zu changes: %zu are no corrections, %zu by the signature", tried, byForm, bySignature);
        QVERIFY(bySignature > 100);
        QVERIFY(verifyCorrection(made, linsBase(), keyOf(1).publicKey()).holds());
    }
};

QTEST_APPLESS_MAIN(TestCorrectionForm)
#include "test_correction_form.moc"
