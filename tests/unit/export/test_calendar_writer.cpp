// Deadlines as a calendar file: escaped, folded between letters at 75 bytes, with names that stay.
#include <QtTest>

#include "core/export/calendar_writer.h"

using namespace clearline;

namespace {

const Date kDay = *Date::fromIso("2026-12-01");

QString written(const std::vector<CalendarEntry>& entries) {
    std::string out;
    writeCalendar(entries, "异议, 修复", "2026-11-22T08:00:00Z", [&out](std::string_view bytes) { out += bytes; });
    return QString::fromStdString(out);
}
// As a calendar program reads it: lines that begin with a blank belong to the one before.
QStringList unfolded(QString text) { return text.replace("\r\n ", "").split("\r\n"); }

Catalogue words(Language language) {
    auto read = Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, language);
    if (!read) qFatal("no words");
    return *read;
}

}  // namespace

class TestCalendarWriter : public QObject {
    Q_OBJECT

private slots:
    void theFileIsWhole() {
        const QStringList lines = unfolded(written({{"u-1", kDay, "Answer", "Line 1\nLine 2"}}));
        const QStringList expected{"BEGIN:VCALENDAR",
                                   "VERSION:2.0",
                                   "PRODID:-//Clearline//Objections and repairs//EN",
                                   "CALSCALE:GREGORIAN",
                                   "METHOD:PUBLISH",
                                   "X-WR-CALNAME:异议\\, 修复",
                                   "BEGIN:VEVENT",
                                   "UID:u-1",
                                   "DTSTAMP:20261122T080000Z",
                                   "DTSTART;VALUE=DATE:20261201",
                                   "SUMMARY:Answer",
                                   "DESCRIPTION:Line 1\\nLine 2",
                                   "TRANSP:TRANSPARENT",
                                   "END:VEVENT",
                                   "END:VCALENDAR",
                                   ""};
        QCOMPARE(lines, expected);
    }

    void textsAreEscaped_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("line");
        QTest::newRow("comma, semicolon, backslash") << "a,b;c\\d"
                                                     << "SUMMARY:a\\,b\\;c\\\\d";
        QTest::newRow("line ends") << "a\r\nb"
                                   << "SUMMARY:a\\nb";
        QTest::newRow("a line of its own is no line") << "x\nEND:VCALENDAR"
                                                      << "SUMMARY:x\\nEND:VCALENDAR";
        QTest::newRow("control characters") << QString("a\x07") + "b"
                                            << "SUMMARY:ab";
        QTest::newRow("colons and quotes stay") << "a:\"b\""
                                                << "SUMMARY:a:\"b\"";
    }
    void textsAreEscaped() {
        QFETCH(QString, text);
        QFETCH(QString, line);
        QVERIFY(unfolded(written({{"u", kDay, text.toStdString(), ""}})).contains(line));
    }

    void linesAreFoldedBetweenLetters_data() {
        QTest::addColumn<QString>("text");
        for (const int before : {0, 1, 2, 3, 63, 64, 65, 66, 67})
            QTest::addRow("%d letters before", before)
                << QString(before, 'a') + QString("信用修复的答复期限").repeated(12);
        QTest::newRow("four bytes a letter") << QString::fromUcs4(U"\U00020BB7").repeated(60);
        QTest::newRow("none but small") << QString(400, 'x');
        QTest::newRow("exactly 75") << QString(75 - 8, 'x');
    }
    void linesAreFoldedBetweenLetters() {
        QFETCH(QString, text);
        const QString out = written({{"u", kDay, text.toStdString(), ""}});
        for (const QString& line : out.split("\r\n")) {
            QVERIFY2(line.toUtf8().size() <= 75, qPrintable(line));
            QVERIFY2(!line.contains(QChar::ReplacementCharacter), qPrintable(line));
        }
        QVERIFY(unfolded(out).contains("SUMMARY:" + text));
    }

    void deadlinesBecomeEntries_data() {
        QTest::addColumn<Language>("language");
        QTest::newRow("English") << Language::English;
        QTest::newRow("Chinese") << Language::Chinese;
    }
    void deadlinesBecomeEntries() {
        QFETCH(Language, language);
        std::map<ObjectionId, Objection> objections;
        objections[3].id = 3;
        objections[3].subject = "110105194912310021";
        Deadline answer;
        answer.objection = 3;
        answer.what = "answer";
        answer.due = kDay;
        answer.started = Date::fromIso("2026-11-11");
        Deadline done = answer, without = answer, ofNone = answer;
        done.done = true;
        without.due.reset();
        without.wants = "notified_on";
        ofNone.objection = 9;
        const auto entries =
            calendarEntries({answer, done, without, ofNone, answer}, objections, "c0ffee", words(language));
        QCOMPARE(entries.size(), std::size_t{2});
        QCOMPARE(QString::fromStdString(entries[0].uid), "clearline-c0ffee-3-answer");
        QCOMPARE(QString::fromStdString(entries[1].uid), "clearline-c0ffee-3-answer-2");
        QVERIFY(entries[0].summary.find('3') != std::string::npos);
        QVERIFY(!QString::fromStdString(entries[0].description).contains("19491231"));
        QVERIFY(entries[0].day == kDay);
    }
};

QTEST_GUILESS_MAIN(TestCalendarWriter)
#include "test_calendar_writer.moc"
