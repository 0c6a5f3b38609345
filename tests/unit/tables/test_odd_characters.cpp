// What is odd about names: what is not seen, what is of another script, what looks like something else.
#include <QtTest>

#include "core/explain/problem_text.h"
#include "core/tables/look_alike.h"
#include "core/tables/odd_characters.h"
#include "core/tables/odd_problems.h"

using namespace clearline;

namespace {

std::string utf8(const QString& text) { return text.toStdString(); }

QString kindsIn(const QString& text) {
    QStringList kinds;
    for (const OddCharacter& odd : oddCharacters(utf8(text))) {
        const char* const names[] = {"invisible", "space", "full", "radical", "private"};
        kinds << names[static_cast<int>(odd.kind)];
    }
    return kinds.join(' ');
}

}  // namespace

class TestOddCharacters : public QObject {
    Q_OBJECT

private slots:
    void kinds_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kinds");
        QTest::addColumn<QString>("spelled");
        const auto row = [](const char* name, const char* text, const char* kinds, const char* spelled) {
            QTest::newRow(name) << QString::fromUtf8(text) << kinds << QString::fromUtf8(spelled);
        };
        row("nothing odd", "福州九九茉莉有限公司（Moli Ltd.）", "", "福州九九茉莉有限公司（Moli Ltd.）");
        row("tab and line ends", "a\tb\r\nc", "", "a\tb\r\nc");
        row("right-to-left override", "林\u202E静", "invisible", "林⟨U+202E⟩静");
        row("isolates", "\u2066林\u2069", "invisible invisible", "⟨U+2066⟩林⟨U+2069⟩");
        row("zero width space", "林\u200B静", "invisible", "林⟨U+200B⟩静");
        row("a mark in the middle", "a\uFEFFb", "invisible", "a⟨U+FEFF⟩b");
        row("soft hyphen", "a\u00ADb", "invisible", "a⟨U+00AD⟩b");
        row("a control of ASCII", "a\x07z", "invisible", "a⟨U+0007⟩z");
        row("next line", "a\u0085z", "invisible", "a⟨U+0085⟩z");
        row("Hangul filler", "a\u3164", "invisible", "a⟨U+3164⟩");
        row("variation selector", "葛\U000E0100", "invisible", "葛⟨U+E0100⟩");
        row("tag", "a\U000E0041", "invisible", "a⟨U+E0041⟩");
        row("ideographic space", "林\u3000静", "space", "林\u3000静");
        row("no-break space", "林\u00A0静", "space", "林\u00A0静");
        row("full-width digits and letters", "１号Ａ座", "full full", "１号Ａ座");
        row("full-width brackets are usual", "（甲）：", "", "（甲）：");
        row("Kangxi radical", "⽇", "radical", "⽇");
        row("supplementary radical", "\u2EA9", "radical", "\u2EA9");
        row("compatibility ideograph", "\uF9B4", "radical", "\uF9B4");
        row("one that is its own", "\uFA0E", "", "\uFA0E");
        row("private use", "林\uE000", "private", "林⟨U+E000⟩");
        row("characters outside the first plane", "𠮷野", "", "𠮷野");
    }
    void kinds() {
        QFETCH(QString, text);
        QFETCH(QString, kinds);
        QFETCH(QString, spelled);
        QCOMPARE(kindsIn(text), kinds);
        QCOMPARE(QString::fromStdString(spelledOut(utf8(text))), spelled);
    }

    void placesAreBytes() {
        const std::vector<OddCharacter> odd = oddCharacters("林\u202E静\u200B");
        QCOMPARE(odd.size(), std::size_t{2});
        QCOMPARE(odd[0].at, std::size_t{3});
        QCOMPARE(odd[0].length, 3u);
        QCOMPARE(odd[1].at, std::size_t{9});
    }

    void usualForms_data() {
        QTest::addColumn<uint>("letter");
        QTest::addColumn<QString>("usual");
        QTest::newRow("full-width digit") << 0xFF11u << "1";
        QTest::newRow("Kangxi radical") << 0x2F47u << QStringLiteral("日");
        QTest::newRow("compatibility") << 0xF9B4u << QStringLiteral("領");
        QTest::newRow("a space") << 0x3000u << " ";
        QTest::newRow("nothing to see") << 0x202Eu << "";
        QTest::newRow("usual itself") << 0x65E5u << "";
    }
    void usualForms() {
        QFETCH(uint, letter);
        QFETCH(QString, usual);
        QCOMPARE(QString::fromStdString(usualForm(letter)), usual);
    }

    void scripts_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        const auto row = [](const char* name, const char* text, const char* found) {
            QTest::newRow(name) << QString::fromUtf8(text) << found;
        };
        row("Chinese", "福州九九茉莉有限公司", "");
        row("Chinese and Latin", "ABC茉莉有限公司（Ltd.）", "");
        row("Japanese", "トヨタ自動車の車", "");
        row("Latin with accents", "Société Générale", "");
        row("all Cyrillic", "Москва", "");
        row("Cyrillic and Chinese in words of their own", "Иван 林静", "");
        row("a Cyrillic a in a Latin name", "Jasmine Teа", "Latin Cyrillic U+0430 10");
        row("a Greek omicron among Latin", "MΟLI", "Latin Greek U+039F 1");
        row("a Cyrillic letter beside Chinese", "茉莉С座", "Han Cyrillic U+0421 6");
        row("Latin in a Cyrillic word", "Moсквa", "Latin Cyrillic U+0441 2");
        row("hidden by a zero width joiner", "p\u200Dа", "Latin Cyrillic U+0430 4");
    }
    void scripts() {
        QFETCH(QString, text);
        QFETCH(QString, found);
        const auto mixed = mixedScripts(utf8(text));
        const std::string said = mixed ? mixed->script + " " + mixed->other + " " + codePointName(mixed->letter) + " " +
                                             std::to_string(mixed->at)
                                       : "";
        QCOMPARE(QString::fromStdString(said), found);
    }

    void lookAlikes_data() {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("alike");
        const auto row = [](const char* name, const char* a, const char* b, bool alike) {
            QTest::newRow(name) << QString::fromUtf8(a) << QString::fromUtf8(b) << alike;
        };
        row("the same", "林静", "林静", false);
        row("others", "林静", "陈静", false);
        row("Cyrillic for Latin", "Tea", "Teа", true);
        row("digit one and letter l", "A1公司", "Al公司", true);
        row("zero and letter O", "10号", "1O号", true);
        row("radical for character", "⽇立", "日立", true);
        row("full-width digit", "１号", "1号", true);
        row("a zero width space", "林\u200B静", "林静", true);
        row("ideographic space", "林\u3000静", "林 静", true);
        row("small and capital are seen apart", "abc", "ABC", false);
        row("a space more is seen", "林 静", "林静", false);
        row("long texts", QByteArray(3000, 'a').append("а").constData(), QByteArray(3001, 'a').constData(), true);
    }
    void lookAlikes() {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(bool, alike);
        QCOMPARE(lookAlike(utf8(a), utf8(b)), alike);
        QCOMPARE(lookAlike(utf8(b), utf8(a)), alike);
    }

    void amongMany() {
        const std::vector<std::string> names{"Tea", "林静", "Teа", "陈静", "林静", "Теа"};
        const auto pairs = clearline::lookAlikes(names);
        QCOMPARE(pairs.size(), std::size_t{2});
        QCOMPARE(pairs[0], (std::pair<std::size_t, std::size_t>{0, 2}));
        QCOMPARE(pairs[1], (std::pair<std::size_t, std::size_t>{0, 5}));
    }

    void problems_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("language");
        QTest::addColumn<QString>("told");
        QTest::newRow("nothing") << QStringLiteral("林静") << 0 << "";
        QTest::newRow("invisible") << QStringLiteral("林\u202E静") << 0
                                   << QStringLiteral("林⟨U+202E⟩静 has characters that are not seen: U+202E.");
        QTest::newRow("scripts") << QStringLiteral("Teа") << 0
                                 << QStringLiteral(
                                        "In Teа letters of different scripts stand in one word: Latin and "
                                        "Cyrillic (а U+0430).");
        QTest::newRow("scripts, in Chinese")
            << QStringLiteral("Teа") << 1
            << QStringLiteral("Teа 的一个词里混有不同文字：拉丁字母与西里尔字母（а U+0430）。");
        QTest::newRow("other forms") << QStringLiteral("⽇１１") << 0
                                     << QStringLiteral(
                                            "⽇１１ has characters in another form than usual: ⽇ U+2F47 (日), １ "
                                            "U+FF11 (1).");
    }
    void problems() {
        QFETCH(QString, text);
        QFETCH(int, language);
        QFETCH(QString, told);
        const auto words =
            Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, language == 0 ? Language::English : Language::Chinese);
        QVERIFY(words.ok());
        const Problems problems = oddProblems(utf8(text), {"f.csv", 2, 3});
        QCOMPARE(problems.size(), told.isEmpty() ? std::size_t{0} : std::size_t{1});
        if (problems.empty()) return;
        QCOMPARE(QString::fromStdString(problemSentence(problems.front(), *words)), told);
        QCOMPARE(problems.front().place, (Place{"f.csv", 2, 3}));
    }

    void aPairIsToldWithItsDifference() {
        const auto words = Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, Language::English);
        const auto told = [&](const char* a, const char* b) {
            return QString::fromStdString(problemSentence(lookAlikeProblem(a, b, {}), *words));
        };
        QCOMPARE(told("Tea", "Teа"), QStringLiteral("Tea and Teа look alike and are not the same: where one has a "
                                                    "U+0061, the other has а U+0430."));
        QCOMPARE(told("林静", "林静\u200B"),
                 QStringLiteral(
                     "林静 and 林静⟨U+200B⟩ look alike and are not the same: where one has –, the other has U+200B."));
        QCOMPARE(told("日", "⽇"),
                 QStringLiteral("日 and ⽇ look alike and are not the same: where one has 日 U+65E5, the other has ⽇ "
                                "U+2F47."));
    }
};

QTEST_APPLESS_MAIN(TestOddCharacters)
#include "test_odd_characters.moc"
