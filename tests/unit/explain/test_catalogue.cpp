#include <QtTest>

#include "core/date/date.h"
#include "core/explain/catalogue.h"
#include "core/explain/explanation.h"
#include "core/explain/phrase.h"
#include "core/explain/step_text.h"
#include "core/explain/words.h"

using namespace clearline;

namespace {

Catalogue loaded(Language language) {
    auto catalogue = Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, language);
    if (!catalogue) qFatal("no catalogue");
    return std::move(catalogue).value();
}

}  // namespace

class TestCatalogue : public QObject {
    Q_OBJECT
    const Catalogue english_ = loaded(Language::English), chinese_ = loaded(Language::Chinese);

private slots:
    void bothHaveTheSameKeys() {
        QVERIFY(english_.all().size() > 300);
        for (const auto& [key, words] : english_.all()) QVERIFY2(chinese_.has(key), key.c_str());
        for (const auto& [key, words] : chinese_.all()) QVERIFY2(english_.has(key), key.c_str());
    }

    void bothHaveTheSamePlaces() {
        for (const auto& [key, words] : english_.all())
            QVERIFY2(Phrase(words).places() == Phrase(chinese_.raw(key)).places(), key.c_str());
    }

    void chineseIsChinese() {
        const QRegularExpression han("\\p{Han}");
        for (const auto& [key, words] : english_.all()) {
            QVERIFY2(!QString::fromStdString(words).contains(han), key.c_str());
            // What has no letters of its own ("{0}", "3") may be the same in both.
            const QString bare = QString::fromStdString(words).remove(QRegularExpression("\\{\\d\\}"));
            if (!bare.contains(QRegularExpression("[a-z]{3}")) || key == "term.null" || key == "period.and" ||
                key.starts_with("date.month."))
                continue;
            QVERIFY2(QString::fromStdString(chinese_.raw(key)).contains(han), key.c_str());
        }
    }

    void everyWordOfALineIsThere() {
        for (const std::string_view key : kWordKeys) QVERIFY2(english_.has(key), std::string(key).c_str());
    }

    void everyOperationOfAStepHasWords() {
        for (const std::string& key : StepWords::keys()) QVERIFY2(english_.has(key) && chinese_.has(key), key.c_str());
    }
    void stepsSpeakTheReadersLanguage() {
        Steps steps;
        Step& step = steps.add("look up");
        step.inputs.push_back(
            {"raw", Value(Number(5)), "parameter", Status::None, {}, -1});  // a name of the rulebook's
        step.takes("raw", Number(7), "ledger");
        step.takes("times, as a repeat", Number(2), "ledger");
        step.result = Number(5);
        QCOMPARE(stepText(step), std::string("look up(raw (5), raw (7), times, as a repeat (2)) = 5"));
        QCOMPARE(stepText(step, StepWords(english_)), stepText(step));
        QCOMPARE(stepText(step, StepWords(chinese_)), std::string("查表(raw (5), 原始分 (7), 重复倍数 (2)) = 5"));
    }

    void everyRoleReasonAndLineHasWords() {
        for (int role = 0; role <= static_cast<int>(Role::Note); ++role)
            QVERIFY(english_.has("label." + std::string(roleText(static_cast<Role>(role)))));
        for (int kind = 0; kind <= static_cast<int>(LineKind::Delisted); ++kind) {
            const std::string name(lineKindText(static_cast<LineKind>(kind)));
            QVERIFY2(english_.has("line." + name) && english_.has("reason." + name), name.c_str());
        }
        for (int reason = 0; reason <= static_cast<int>(SilentReason::ExpiredBeforeOpening); ++reason) {
            const std::string name(silentReasonText(static_cast<SilentReason>(reason)));
            QVERIFY2(english_.has("silent.reason." + name) && english_.has("silent.detail." + name), name.c_str());
        }
        for (const FieldName& field : kFields) QVERIFY(english_.has("field." + std::string(field.column)));
    }

    void aMissingKeyIsSeen() { QCOMPARE(english_.text("no.such.key"), std::string("\u27e8no.such.key\u27e9")); }

    void datesAreWrittenOut() {
        QCOMPARE(english_.longDate(*Date::of(2019, 3, 14)), std::string("14 March 2019"));
        QCOMPARE(chinese_.longDate(*Date::of(2019, 12, 1)), std::string("2019年12月1日"));
    }

    void aFolderWithoutWordsIsAProblem() {
        const auto catalogue = Catalogue::load({CLEARLINE_SOURCE_DIR "/core"}, Language::English);
        QVERIFY(!catalogue);
        QCOMPARE(catalogue.problems().front().code, std::string("messages.unreadable"));
    }
};

QTEST_APPLESS_MAIN(TestCatalogue)
#include "test_catalogue.moc"
