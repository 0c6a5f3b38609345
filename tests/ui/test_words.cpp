// The window's words: both translations complete, nothing unfinished, every argument kept.
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

class TestWords : public QObject {
    Q_OBJECT
private slots:
    void translationsAreComplete_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("English plurals") << "clearline_en.ts";
        QTest::newRow("Chinese") << "clearline_zh_CN.ts";
    }
    void translationsAreComplete() {
        QFETCH(QString, name);
        QFile file(QStringLiteral(CLEARLINE_SOURCE_DIR "/resources/translations/") + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QString source;
        int messages = 0;
        const QRegularExpression argument(QStringLiteral("%[1-9]"));
        const auto arguments = [&argument](const QString& text) {
            QSet<QString> found;
            for (auto it = argument.globalMatch(text); it.hasNext();) found.insert(it.next().captured());
            return found;
        };
        const auto check = [&](const QString& translation) {
            QVERIFY2(!translation.trimmed().isEmpty(), qPrintable(source));
            QCOMPARE(arguments(translation), arguments(source));
        };
        bool plural = false;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement) continue;
            if (xml.name() == QLatin1String("message")) {
                ++messages;
                plural = xml.attributes().value("numerus") == QLatin1String("yes");
            }
            if (xml.name() == QLatin1String("source")) source = xml.readElementText();
            if (xml.name() == QLatin1String("translation")) {
                QVERIFY2(!xml.attributes().hasAttribute("type"), qPrintable("unfinished: " + source));
                if (!plural) check(xml.readElementText());
            }
            if (xml.name() == QLatin1String("numerusform")) check(xml.readElementText());
        }
        QVERIFY(!xml.hasError());
        QVERIFY(messages > 0);
    }
};

QTEST_APPLESS_MAIN(TestWords)
#include "test_words.moc"
