// An objection as data: its words, its stages, and its one canonical text.
#include <QtTest>

#include "core/appeal/appeal_words.h"

using namespace clearline;

namespace {

Date day(const char* iso) { return Date::fromIso(iso).value(); }

Objection full() {
    Objection o;
    o.id = 3;
    o.kind = AppealKind::Repair;
    o.subject = "P-1";
    o.ground = Ground::Performed;
    o.lines = {{"R-7", 2, "fuzhou-moli", "TP-03", day("2019-03-14"), "-15", "duplicate/P-1/R-7"},
               {"R-8", 1, {}, {}, {}, {}, {}}};
    o.changes = {{ChangeWish::Correct, "R-7", 2, "decided_on", "2018-03-01", "2018-05-01", {}},
                 {ChangeWish::StopUse, "R-8", 1, {}, {}, {}, day("2026-05-01")}};
    o.evidence = {{4, "收据.pdf", "application/pdf", std::string(64, 'a'), 1234, "paid \"in full\"", "performance"}};
    o.argument = "Line one\nline two: \\ 日期";
    o.citations = {{"law/order-36/order-36-general", {}, false}, {"", "my own", false}, {"rule/x/TP-03", {}, true}};
    o.goal = "fuzhou-moli/metro-20";
    o.notifiedOn = day("2019-03-20");
    o.performedOn = day("2020-01-01");
    o.committedOn = day("2020-01-02");
    o.stages = {{Stage::Draft, day("2026-01-01"), "Lin", {}}, {Stage::Submitted, day("2026-01-05"), "Lin", "posted"}};
    return o;
}

}  // namespace

class TestObjection : public QObject {
    Q_OBJECT
private slots:
    void everyWordIsReadAgain() {
        for (std::size_t i = 0; i < kGrounds; ++i) {
            const auto ground = static_cast<Ground>(i);
            QVERIFY(groundNamed(groundText(ground)) == ground);
            QVERIFY(kindOf(ground) == (i >= kGrounds - 3 ? AppealKind::Repair : AppealKind::Objection));
        }
        for (std::size_t i = 0; i < kStages; ++i)
            QVERIFY(stageNamed(stageText(static_cast<Stage>(i))) == static_cast<Stage>(i));
        for (std::size_t i = 0; i < kChangeWishes; ++i)
            QVERIFY(changeWishNamed(changeWishText(static_cast<ChangeWish>(i))) == static_cast<ChangeWish>(i));
        QVERIFY(!groundNamed("mine") && !stageNamed("") && !changeWishNamed("none") && !appealKindNamed("x"));
    }

    void stages() {
        for (const Stage over : {Stage::Applied, Stage::Withdrawn}) QVERIFY(stagesAfter(over).empty());
        QVERIFY((stagesAfter(Stage::Draft) == std::vector{Stage::Submitted, Stage::Withdrawn}));
        for (std::size_t i = 0; i < kStages; ++i)
            for (const Stage next : stagesAfter(static_cast<Stage>(i))) QVERIFY(next != static_cast<Stage>(i));
        int pending = 0;
        for (std::size_t i = 0; i < kStages; ++i) pending += isPending(static_cast<Stage>(i)) ? 1 : 0;
        QCOMPARE(pending, 3);
        const Objection o = full();
        QVERIFY(o.stage() == Stage::Submitted && o.since(Stage::Submitted) == day("2026-01-05"));
        QVERIFY(!o.since(Stage::Applied) && Objection().stage() == Stage::Draft);
    }

    void itsTextIsReadAgain() {
        for (const Objection& o : {Objection(), full()}) {
            const std::string text = objectionJson(o);
            const auto again = objectionFromJson(text);
            QVERIFY2(again.ok(), text.c_str());
            QVERIFY(*again == o);
            QCOMPARE(objectionJson(*again), text);
        }
    }

    void anyOtherTextIsRefused_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const auto row = [](const char* name, const char* from, const char* to) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to);
        };
        row("an unknown key", "\"goal\":", "\"gaol\":");
        row("a key too many", "{\"argument\"", "{\"aaa\":1,\"argument\"");
        row("a key twice", "\"id\":3", "\"id\":3,\"id\":3");
        row("a missing key", "\"id\":3,", "");
        row("a blank", "\"id\":3", "\"id\": 3");
        row("another form", "\"clearline-objection\":1", "\"clearline-objection\":2");
        row("an unknown ground", "\"performed\"", "\"performing\"");
        row("an unknown stage", "\"submitted\"", "\"sent\"");
        row("a day that does not exist", "2020-01-01", "2020-02-30");
        row("a version out of range", "\"version\":2", "\"version\":4294967298");
        row("a number for a text", "\"subject\":\"P-1\"", "\"subject\":1");
        row("a fraction", "\"id\":3", "\"id\":3.0");
        row("a blank that is written out", "\"id\":3", "\"goal\":\"\",\"id\":3");
        row("left out, and not", "\"left-out\":1", "\"left-out\":0");
        row("cut short", "\"P-1\"}", "\"P-1\"");
    }
    void anyOtherTextIsRefused() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray text = QByteArray::fromStdString(objectionJson(full()));
        QVERIFY(text.contains(from));
        const auto read = objectionFromJson(text.replace(from, to).toStdString());
        QVERIFY(!read.ok());
        QCOMPARE(QString::fromStdString(read.problems().front().code), QStringLiteral("objection.form"));
    }

    void everythingHasWords_data() {
        QTest::addColumn<Language>("language");
        QTest::newRow("English") << Language::English;
        QTest::newRow("Chinese") << Language::Chinese;
    }
    void everythingHasWords() {
        QFETCH(Language, language);
        const auto words = Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, language);
        QVERIFY(words.ok());
        std::vector<std::string> all{appealKindWords(AppealKind::Objection, *words),
                                     appealKindWords(AppealKind::Repair, *words), pendingMark(full(), *words)};
        for (std::size_t i = 0; i < kGrounds; ++i) all.push_back(groundWords(static_cast<Ground>(i), *words));
        for (std::size_t i = 0; i < kStages; ++i) all.push_back(stageWords(static_cast<Stage>(i), *words));
        for (std::size_t i = 0; i < kChangeWishes; ++i) {
            RequestedChange change{static_cast<ChangeWish>(i), "R-7", 1, "decided_on", "", "2018-05-01", {}};
            all.push_back(changeWishWords(change.wish, *words));
            all.push_back(changeSentence(change, *words));
            change.version = 2;
            all.push_back(changeSentence(change, *words));
        }
        for (const std::string& text : all) {
            QVERIFY(!text.empty());
            QVERIFY2(text.find("⟨") == text.npos, text.c_str());
        }
        QVERIFY(pendingMark(full(), *words).find('3') != std::string::npos);
    }

    void changesAreTold() {
        const auto words = Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, Language::English);
        QVERIFY(words.ok());
        QCOMPARE(changeSentence({ChangeWish::Correct, "R-7", 1, "decided_on", "2018-03-01", "2018-05-01", {}}, *words),
                 std::string("Correct the day it was decided of the record R-7 from 2018-03-01 to 2018-05-01."));
        QCOMPARE(changeSentence({ChangeWish::Delist, "R-7", 1, {}, {}, {}, day("2026-05-01")}, *words),
                 std::string("Take the record R-7 off its lists from 1 May 2026 on."));
    }
};

QTEST_APPLESS_MAIN(TestObjection)
#include "test_objection.moc"
