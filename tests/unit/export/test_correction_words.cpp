// A correction told at a terminal: what its file carries can neither steer the terminal nor make up lines, and
// identifiers are masked wherever they stand.
#include "corrections.h"

#include "core/export/correction_text.h"

using namespace clearline;
using namespace clearline::test;

namespace {

const std::string kHostile =
    "\n\x1B[2J\x1B]0;no\x07 11010119900307002X \xC2\x9B"
    "31m\r\u202E";

// Each field of a text that a correction brings with it.
struct Row {
    const char* name;
    void (*spoil)(Correction& correction, const std::string& by);
};
const Row kRows[] = {
    {"the subject", [](Correction& c, const std::string& by) { c.subject = by; }},
    {"the engine", [](Correction& c, const std::string& by) { c.engine = by; }},
    {"a record", [](Correction& c, const std::string& by) { c.records.front().id = by; }},
    {"a changed record", [](Correction& c, const std::string& by) { c.changes.front().record = by; }},
    {"a field", [](Correction& c, const std::string& by) { c.changes.front().field = by; }},
    {"an old value", [](Correction& c, const std::string& by) { c.changes.front().from = by; }},
    {"a new value", [](Correction& c, const std::string& by) { c.changes.front().to = by; }},
    {"a rulebook", [](Correction& c, const std::string& by) { c.rulebooks.front().id = by; }},
    {"a reading", [](Correction& c, const std::string& by) { c.rulebooks.front().readings = {by}; }},
    {"a file", [](Correction& c, const std::string& by) { c.inputs.front().name = by; }},
    {"evidence", [](Correction& c, const std::string& by) { c.evidence.front().name = by; }},
    {"a type of evidence", [](Correction& c, const std::string& by) { c.evidence.front().mediaType = by; }},
    {"what evidence shows", [](Correction& c, const std::string& by) { c.evidence.front().shows = by; }},
    {"the key of a citation", [](Correction& c, const std::string& by) { c.citations.front().key = by; }},
    {"the text of a citation", [](Correction& c, const std::string& by) { c.citations.front().text = by; }},
    {"the subject of a claim", [](Correction& c, const std::string& by) { c.claims.front().subject = by; }},
    {"the rulebook of a claim", [](Correction& c, const std::string& by) { c.claims.front().rulebook = by; }},
    {"a claimed score", [](Correction& c, const std::string& by) { c.claims.front().after.score = by; }},
    {"a claimed standing",
     [](Correction& c, const std::string& by) { c.claims.front().after.standings.front().state = by; }},
};

QString told(const Correction& correction, Identifiers identifiers = Identifiers::Masked) {
    const auto words = Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, Language::English);
    std::string text;
    writeCorrection(correction, *words, identifiers, [&](std::string_view piece) { text += piece; });
    return QString::fromStdString(text);
}

}  // namespace

class TestCorrectionWords : public QObject {
    Q_OBJECT
private slots:
    void hostile_data() {
        QTest::addColumn<int>("row");
        for (int row = 0; row < int(std::size(kRows)); ++row) QTest::newRow(kRows[row].name) << row;
    }
    void hostile() {
        QFETCH(int, row);
        Correction plain = linsCorrection(), spoilt = plain;
        kRows[row].spoil(plain, "plain");
        kRows[row].spoil(spoilt, kHostile);
        const QString text = told(spoilt);
        QCOMPARE(text.count('\n'), told(plain).count('\n'));
        for (const QChar c : text)
            QVERIFY2(c == '\n' || (c.category() != QChar::Other_Control && c.unicode() != 0x202E), qPrintable(text));
        QVERIFY2(text.contains("··[2J·]0;no· **************002X ·31m··"), qPrintable(text));
    }
    void identifiersOfCitationsAreShownWhenAsked() {
        Correction correction = linsCorrection();
        correction.citations.front().text = "told by 11010119900307002X";
        QVERIFY(told(correction).contains("told by **************002X"));
        QVERIFY(told(correction, Identifiers::Shown).contains("told by 11010119900307002X"));
    }
};

QTEST_APPLESS_MAIN(TestCorrectionWords)
#include "test_correction_words.moc"
