// The law and the rules that an objection rests on, found from its ground, its records and the day; and phrases for it.
#include "core/appeal/appeal_words.h"
#include "core/appeal/found_citations.h"
#include "tests/unit/appeal/appeals.h"

using namespace clearline;
using namespace clearline::test;

Q_DECLARE_METATYPE(Objection)

namespace {

const char* const kBook = R"(clearline-rulebook: 1
id: small
title: {en: Small, zh: 小}
sources: {text: {title: {en: The text, zh: 原文}}}
score: {opening: 100, formula: opening + sum(characteristics)}
characteristics: [{id: c, title: {en: Conduct, zh: 操行}}]
rules:
  - {id: R-1, title: {en: Parking, zh: 停车}, kinds: [traffic.fine], effect: {add: -10, to: c}, status: published, source: text}
  - {id: R-2, title: {en: Phone, zh: 手机}, kinds: [traffic.phone], effect: {add: -5, to: c}}
)";

const std::vector<std::shared_ptr<const Rulebook>>& books() {
    static const std::vector<std::shared_ptr<const Rulebook>> all{rulebookOf(kBook)};
    return all;
}

Objection with(Objection objection, Ground ground, const char* sent, const char* rulebook = "", const char* rule = "") {
    objection.ground = ground;
    objection.lines[0].rulebook = rulebook;
    objection.lines[0].rule = rule;
    if (sent) objection.stages.push_back({Stage::Submitted, day(sent), {}, {}});
    return objection;
}

QStringList keysOf(const std::vector<AppealCitation>& citations) {
    QStringList keys;
    for (const AppealCitation& citation : citations) keys << QString::fromStdString(citation.key);
    return keys;
}

}  // namespace

class TestFoundCitations : public QObject {
    Q_OBJECT
private slots:
    void found_data() {
        QTest::addColumn<Objection>("asked");
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, const Objection& asked, const char* rows, const QStringList& expected) {
            QTest::newRow(name) << asked << QByteArray(rows) << expected;
        };
        const char* const fine = "P,A,1,traffic.fine,bad,police,D-1,2024-01-10,2024-01-20,,,,,,,,\n";
        const char* const fine36 = "P,A,1,traffic.fine,bad,police,D-1,2026-04-10,2026-04-20,,,,,general,,,\n";
        const char* const overdue = "P,A,1,credit.overdue,bad,bank,D-1,2018-01-10,2018-01-20,2019-05-05,,,,,,,\n";
        const char* const listed = "P,A,1,court.defaulter,bad,court,D-1,2022-03-01,2022-03-02,,,2024-05-06,,,,,\n";
        const char* const ban = "P,A,1,travel.smoking,bad,railway,D-1,2024-04-01,2024-04-05,,2024-04-10,,,,,,\n";
        const QString answer = "law/credit-reporting/answer-20-days";
        const QString papers = "law/credit-repair/repair-papers", one = "law/credit-repair/one-commitment-per-penalty";
        row("the rule of the line", with(objection(), Ground::WrongFact, "2024-06-01", "small", "R-1"), fine,
            {"rule/small/R-1", answer});
        row("a rule that is not there", with(objection(), Ground::WrongFact, "2024-06-01", "small", "R-9"), fine,
            {answer});
        row("before the law on answers", with(objection(), Ground::WrongFact, "2013-03-14"), fine, {});
        row("punished twice", with(objection(), Ground::PunishedTwice, "2024-06-01", "wendeng-2020"), fine,
            {"law/schemes/one-act-one-penalty", answer});
        row("kept too long", with(objection(), Ground::Expired, "2024-06-01"), overdue,
            {"law/credit-reporting/bad-information-5-years", "law/penalty-publicity-before-2023/before-2023-general",
             "law/penalty-publicity-before-2023/before-2023-serious",
             "law/penalty-publicity-before-2023/before-2023-especially-serious", "law/order-58/order-58-general",
             answer});
        row("listed too long", with(objection(), Ground::OverListed, "2024-06-01"), listed,
            {"law/supreme-court-defaulters/defaulter-no-term", "law/supreme-court-defaulters/defaulter-removed-3-days",
             answer});
        row("not confirmed", with(objection(), Ground::NotConfirmed, "2024-05-06", "chengxin-chunyun"), ban,
            {"law/schemes/chunyun-7-working-days", "law/schemes/chunyun-only-confirmed", answer});
        row("a repair under Order 58", with(repair(), Ground::PeriodOver, "2024-06-01"), fine,
            {"law/order-58/order-58-general", papers, one});
        row("a repair under Order 36",
            [] {
                Objection o = with(repair(), Ground::PeriodOver, "2026-08-01");
                o.changes = {wish(ChangeWish::StopUse, "2026-08-10")};
                return o;
            }(),
            fine36,
            {"law/order-36/order-36-general", "law/order-36/order-36-ends-use", papers, "law/order-36/order-36-repair",
             one});
    }
    void found() {
        QFETCH(Objection, asked);
        QFETCH(QByteArray, rows);
        QFETCH(QStringList, expected);
        const auto input = caseOf(rowsUnderHeader(rows.toStdString()));
        const auto citations = foundCitations(asked, *input, books(), theLaw().get());
        QStringList keys = keysOf(citations);
        keys.sort();
        expected.sort();
        QCOMPARE(keys, expected);
        for (const Language language : {Language::English, Language::Chinese}) {
            const Catalogue* words = theWords(language);
            for (const AppealCitation& citation : citations) {
                const std::string text = citationText(citation, books(), theLaw().get(), *words);
                QVERIFY2(text != citation.key && text.find("⟨") == text.npos, text.c_str());
            }
        }
    }

    void whatAPersonWroteStays() {
        const auto input = caseOf(rowsUnderHeader("P,A,1,traffic.fine,bad,police,D-1,2024-01-10,2024-01-20,,,,,,,,\n"));
        Objection asked = with(objection(), Ground::WrongFact, "2024-06-01", "small", "R-1");
        const AppealCitation changed{"rule/small/R-1", "in my own words", false}, own{"", "my own", false},
            left{"law/credit-reporting/answer-20-days", {}, true}, stale{"law/order-58/order-58-general", {}, false},
            staleButChanged{"law/order-58/order-58-special", "mine", false};
        asked.citations = {own, changed, left, stale, staleButChanged};
        const auto found = foundCitations(asked, *input, books(), theLaw().get());
        QVERIFY((found == std::vector{changed, left, own, staleButChanged}));
        asked.citations = found;
        QVERIFY(foundCitations(asked, *input, books(), theLaw().get()) == found);
        QCOMPARE(keysOf(foundCitations(asked, *input, books(), nullptr)).first(), QStringLiteral("rule/small/R-1"));
    }

    void told() {
        const Catalogue* words = theWords(Language::English);
        const auto tell = [&](const AppealCitation& citation) {
            return citationText(citation, books(), theLaw().get(), *words);
        };
        QCOMPARE(tell({"rule/small/R-1", {}, false}), std::string("Small, rule R-1: Parking (published; The text)"));
        QCOMPARE(tell({"rule/small/R-2", {}, false}),
                 std::string("Small, rule R-2: Phone (how surely it is known is not said)"));
        QCOMPARE(
            tell({"law/credit-reporting/bad-information-5-years", {}, false}),
            std::string("Regulation on the credit reporting industry, article 16: A person's bad information is kept "
                        "for 5 years from the end of the act, then deleted. (published)"));
        QCOMPARE(tell({"rule/small/R-1", "mine", false}), std::string("mine"));
        // What is not here has a name; what is not published says so, in a person's own words as well.
        QCOMPARE(tell({"rule/gone/R-1", {}, false}),
                 std::string("rule R-1 of the rulebook gone (which is not here, so its words cannot be told)"));
        QCOMPARE(tell({"law/gone/x", {}, false}),
                 std::string("gone, provision x (not among the laws known here, so its words cannot be told)"));
        QCOMPARE(tell({"rule/gone/R-1", "mine", false}), std::string("mine"));
        QCOMPARE(tell({"law/schemes/filing-yardstick", "Filed late.", false}),
                 std::string("Filed late. (no law, an assumption)"));
        QCOMPARE(tell({"law/credit-repair/repair-papers", "The papers.", false}),
                 std::string("The papers. (reported)"));
        QVERIFY(tell({"law/schemes/filing-yardstick", {}, false}).starts_with("No law, an assumption: "));
        QCOMPARE(tell({"nonsense", {}, false}), std::string("nonsense"));
    }

    void phrases() {
        for (const Language language : {Language::English, Language::Chinese}) {
            const Catalogue* words = theWords(language);
            for (std::size_t i = 0; i < kGrounds; ++i) {
                const auto offered = phrasesFor(static_cast<Ground>(i), *words);
                QVERIFY2(offered.size() >= 2 && offered.size() <= 4, groundText(static_cast<Ground>(i)).data());
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestFoundCitations)
#include "test_found_citations.moc"
