// What files carry to a terminal: control characters are shown, nothing else changes, however the output is cut.
#include <QtTest>

#include "core/base/visible_text.h"

using namespace clearline;

class TestVisibleText : public QObject {
    Q_OBJECT
private slots:
    void shown_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("one");   // a line of its own
        QTest::addColumn<QByteArray>("kept");  // with its line ends
        const auto row = [](const char* name, QByteArray text, QByteArray one, QByteArray kept = {}) {
            QTest::newRow(name) << text << one << (kept.isNull() ? one : kept);
        };
        row("nothing", "", "");
        row("plain", "P-1 ~ 674", "P-1 ~ 674");
        row("Chinese, and other signs", "林海 · −15 → 689 — “好”", "林海 · −15 → 689 — “好”");
        row("letters past the basic plane", "\xF0\xA0\xAE\xB7", "\xF0\xA0\xAE\xB7");
        row("escape", "\x1B[2J", "·[2J");
        row("bell, backspace, return", "a\x07\x08\rb", "a···b");
        row("nothing at all", QByteArray("a\0b", 3), "a·b");
        row("tab", "a\tb", "a·b");
        row("line feed", "a\nb", "a·b", "a\nb");
        row("delete", "a\x7F", "a·");
        row("C1 in UTF-8",
            "a\xC2\x9B"
            "31m",
            "a·31m");
        row("the first and the last of C1", "\xC2\x80\xC2\x9F", "··");
        row("just past C1", "\xC2\xA0\xC2\xB7", "\xC2\xA0\xC2\xB7");
        row("C1 as a byte",
            "a\x9B"
            "31m",
            "a·31m");
        row("another byte that is no letter", "a\xFF\xE5", "a\xFF\xE5");
        row("the direction turned", "a\u202Eb\u2066c", "a·b·c");
        row("a mark of direction", "a\u200Fb", "a\u200Fb");
    }
    void shown() {
        QFETCH(QByteArray, text);
        QTEST(QByteArray::fromStdString(visibleText(text.toStdString())), "one");
        QTEST(QByteArray::fromStdString(visibleText(text.toStdString(), LineEnds::Kept)), "kept");
        QFETCH(QByteArray, one);
        QCOMPARE(isVisible(text.toStdString()), text == one);
        QCOMPARE(visibleText(one.toStdString()), one.toStdString());
    }
    void eachOfSeveral() { QCOMPARE(visibleTexts({"a\x1B", "", "b\n"}), (std::vector<std::string>{"a·", "", "b·"})); }

    // Cut anywhere, the output is the same.
    void streamed() {
        const std::string text = "1\t林\n\x1B[2J\xC2\x9B\u202E𠮷\xE5\x9B\n\xFF";
        const std::string due = "1\t林\n·[2J··𠮷\xE5·\n\xFF";
        for (std::size_t first = 0; first <= text.size(); ++first)
            for (std::size_t second = first; second <= text.size(); ++second) {
                VisibleStream stream;
                std::string out = stream.put(std::string_view(text).substr(0, first));
                out += stream.put(std::string_view(text).substr(first, second - first));
                out += stream.put(std::string_view(text).substr(second));
                out += stream.rest();
                QCOMPARE(QByteArray::fromStdString(out), QByteArray::fromStdString(due));
            }
    }
    void aLetterThatNeverEnds() {
        VisibleStream stream;
        QCOMPARE(stream.put("a\xE6\x9E"), std::string("a"));
        QCOMPARE(stream.rest(), std::string("\xE6·"));
        QCOMPARE(stream.rest(), std::string());
    }
};

QTEST_APPLESS_MAIN(TestVisibleText)
#include "test_visible_text.moc"
