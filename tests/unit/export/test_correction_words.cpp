// A correction told at a terminal: what its file carries can neither steer the terminal nor make up lines, and
// identifiers are masked wherever they stand.
#include "corrections.h"

#include "core/export/correction_text.h"

using namespace clearline;
using namespace clearline::test;

namespace {

const char* const kSmallBook = R"(clearline-rulebook: 1
id: small
title: {en: Small book, zh: 小册}
sources: {text: {title: The text}}
score: {opening: light, formula: opening + sum(characteristics), range: [0, 1000], status: published, source: text}
characteristics: [{id: all, title: All}]
parameters:
  light: {title: Light, unit: points, values: [{value: -10, status: published, source: text}]}
rules:
  - {id: A, title: Red light, kinds: [traffic.red-light], effect: {add: light, to: all}, status: published, source: text}
)";

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

QString told(const Correction& correction, Identifiers identifiers = Identifiers::Masked,
             const CitedSources& sources = {}) {
    const auto words = Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, Language::English);
    std::string text;
    writeCorrection(correction, *words, identifiers, sources, [&](std::string_view piece) { text += piece; });
    return QString::fromStdString(text);
}

// A correction of a scheme that has lists and no score.
Correction listsOnly() {
    Correction correction = linsCorrection();
    CorrectionClaim& claim = correction.claims.front();
    claim.before.score = claim.after.score = {};
    claim.before.lists = {{"defaulters", day("2021-03-15"), {}}, {"bans", day("2022-01-01"), day("2023-01-01")}};
    claim.after.lists = {{"bans", day("2022-01-01"), day("2023-01-01")}};
    claim.asVersion.reset();
    correction.claims.resize(1);
    return correction;
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
    void citationsAreToldInWords() {
        Correction correction = linsCorrection();
        correction.citations = {{"law/credit-reporting/answer-20-days", {}, false},
                                {"law/schemes/filing-yardstick", {}, false},
                                {"law/schemes/filing-yardstick", "Filed late.", false},
                                {"rule/nowhere/R-1", {}, false}};
        const auto law = loadLaw({CLEARLINE_SOURCE_DIR "/resources"});
        const QString text = told(correction, Identifiers::Masked, {{}, *law});
        QVERIFY2(text.contains("  Regulation on the credit reporting industry, article 25: Whoever objects"),
                 qPrintable(text));
        QVERIFY2(text.contains("  No law, an assumption: No period of filing was found"), qPrintable(text));
        QVERIFY2(text.contains("  Filed late. (no law, an assumption)"), qPrintable(text));
        QVERIFY2(text.contains("  rule R-1 of the rulebook nowhere"), qPrintable(text));
        QVERIFY2(!text.contains("rule/") && !text.contains("law/"), qPrintable(text));
    }
    // A rulebook of the same id whose bytes are others is not quoted.
    void anotherRulebookIsNotQuoted() {
        Correction correction = linsCorrection();
        const auto rulebook = got(loadRulebook(kSmallBook, "small.yaml"));
        correction.citations = {{"rule/small/A", {}, false}};
        correction.rulebooks = {{"small", Hash::fromHex(rulebook->sha256).value_or(Hash{}), {}}};
        QString text = told(correction, Identifiers::Masked, {{rulebook}, {}});
        QVERIFY2(text.contains("Small book, rule A: Red light"), qPrintable(text));
        correction.rulebooks.front().sha256 = Hash{};
        text = told(correction, Identifiers::Masked, {{rulebook}, {}});
        QVERIFY2(text.contains("rule A of the rulebook small (which is not here"), qPrintable(text));
    }
    void whereThereIsNoScoreListsAreTold() {
        const QString text = told(listsOnly());
        QVERIFY2(text.contains("which gives no score:"), qPrintable(text));
        QVERIFY2(text.contains("list defaulters: listed since 15 March 2021, without an end → not listed"),
                 qPrintable(text));
        const auto words = Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, Language::English);
        CorrectionVerdict verdict;
        verdict.points = {{"claim", {"small", "P-LIN", "–", "–", ""}, listsOnly().claims.front()}};
        std::string holds;
        writeVerdict(verdict, *words, Identifiers::Masked, [&](std::string_view piece) { holds += piece; });
        QVERIFY2(holds.find("list defaulters: listed since 15 March 2021, without an end → not listed") != holds.npos &&
                     holds.find("list bans: listed since 1 January 2022; leaves on 1 January 2023, as before") !=
                         holds.npos &&
                     holds.find("– → –") == holds.npos,
                 holds.c_str());
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
