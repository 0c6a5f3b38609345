// `clearline --print letter`: each letter of a kept objection and repair, in each language, as PDF, page and
// OpenDocument text, without a window; and what it refuses, with the code it ends with.
#include <QProcess>
#include <QStandardPaths>
#include <iostream>
#include <sstream>

#include "appeal_window.h"
#include "ui/paper/letter_command.h"

using namespace clearline;
using namespace clearline::testing;

class TestPrintLetter : public AppealWindow {
    Q_OBJECT
    QString case_;  // with an objection (1) and a repair (2)

    static QByteArray contentOf(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString newName(const QString& ending) {
        return folder_.filePath(QStringLiteral("letter%1.%2").arg(++made_).arg(ending));
    }
    LetterRequest request(const QString& out, ObjectionId objection = 1) {
        LetterRequest asked;
        asked.file = coreText(case_);
        asked.out = coreText(out);
        asked.wish.objection = objection;
        asked.wish.clock = {day("2019-03-14"), day("2019-03-14")};
        asked.wish.date = day("2019-03-14");
        asked.wish.engine = "test";
        return asked;
    }
    // What it ends with; `told`: what stood on standard error.
    int printed(const LetterRequest& asked, QString* told = nullptr) {
        std::ostringstream caught;
        std::streambuf* const before = std::cerr.rdbuf(caught.rdbuf());
        const int code = printLetter(*resources_, *resources_->english, asked);
        std::cerr.rdbuf(before);
        if (told) *told = QString::fromStdString(caught.str());
        return code;
    }

private slots:
    void initTestCase() {
        begin();
        openWindow();
        QVERIFY(keepLin());
        QVERIFY(keepOne(Ground::NotConfirmed, "L-13"));
        QVERIFY(keepOne(Ground::Performed, "L-12"));
        case_ = session().path();
        QVERIFY(saved());
        window_.reset();
    }

    void eachLetter_data() {
        QTest::addColumn<int>("objection");
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<bool>("chinese");
        QTest::addColumn<bool>("english");
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QStringList>("holds");
        QTest::addColumn<QStringList>("holdsNot");
        const QString objection = QStringLiteral("Running a red light"), inChinese = QStringLiteral("闯红灯");
        QTest::newRow("an objection, English, PDF")
            << 1 << QByteArray("letter") << false << true << "pdf" << QStringList{objection, "L-13", "Signature"}
            << QStringList{inChinese};
        QTest::newRow("an objection, Chinese, PDF") << 1 << QByteArray("letter") << true << false << "pdf"
                                                    << QStringList{inChinese, "L-13", "日期"} << QStringList{objection};
        QTest::newRow("an objection, both, PDF") << 1 << QByteArray("letter") << true << true << "pdf"
                                                 << QStringList{inChinese, objection, "日期"} << QStringList{};
        QTest::newRow("an objection, both, page") << 1 << QByteArray("letter") << true << true << "html"
                                                  << QStringList{inChinese, objection} << QStringList{};
        QTest::newRow("a repair, English, PDF")
            << 2 << QByteArray("letter") << false << true << "pdf" << QStringList{"L-12"} << QStringList{"L-13"};
        QTest::newRow("a commitment, Chinese, PDF")
            << 2 << QByteArray("commitment") << true << false << "pdf" << QStringList{"承诺"} << QStringList{};
        QTest::newRow("a commitment, English, page")
            << 2 << QByteArray("commitment") << false << true << "html" << QStringList{"ommitment"} << QStringList{};
        QTest::newRow("a statement, both, PDF") << 1 << QByteArray("statement") << true << true << "pdf"
                                                << QStringList{"Statement", "本人声明"} << QStringList{};
    }
    void eachLetter() {
        QFETCH(int, objection);
        QFETCH(QByteArray, kind);
        QFETCH(bool, chinese);
        QFETCH(bool, english);
        QFETCH(QString, ending);
        QFETCH(QStringList, holds);
        QFETCH(QStringList, holdsNot);
        const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        if (ending == QLatin1String("pdf") && program.isEmpty())
            QFAIL("poppler-utils is missing; app/packages.sh names it among what tests need");
        const QString out = newName(ending);
        LetterRequest asked = request(out, static_cast<ObjectionId>(objection));
        asked.wish.chinese = chinese;
        asked.wish.english = english;
        QVERIFY(readLetterKind(kind.toStdString(), asked.wish.kind));
        QString told;
        QVERIFY2(printed(asked, &told) == 0, qPrintable(told));
        QVERIFY2(told.contains(out), qPrintable(told));
        QString text = QString::fromUtf8(contentOf(out));
        if (ending == QLatin1String("pdf")) {
            QVERIFY(contentOf(out).startsWith("%PDF"));
            QProcess process;
            process.start(program, {QStringLiteral("-raw"), out, QStringLiteral("-")});
            QVERIFY(process.waitForFinished(60000));
            text = QString::fromUtf8(process.readAllStandardOutput());
        }
        for (const QString& each : holds) QVERIFY2(text.contains(each), qPrintable(each + QLatin1Char('\n') + text));
        for (const QString& each : holdsNot) QVERIFY2(!text.contains(each), qPrintable(each));
    }

    void asOpenDocumentText() {
        const QString out = newName(QStringLiteral("odt"));
        QCOMPARE(printed(request(out)), 0);
        QVERIFY(contentOf(out).startsWith("PK"));
        QVERIFY(contentOf(out).contains("application/vnd.oasis.opendocument.text"));
    }

    void byTemplatesOfOnesOwn_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("told");
        QTest::newRow("good") << QByteArray("clearline-letter 1 objection en\n= My own {ground}\n") << 0 << QString();
        QTest::newRow("a placeholder that nobody knows")
            << QByteArray("clearline-letter 1 objection en\n= My own {grond}\n") << 3
            << QStringLiteral("objection.en.txt:2:");
        QTest::newRow("another kind than its name says")
            << QByteArray("clearline-letter 1 repair en\n= My own\n") << 3 << QStringLiteral("objection.en.txt");
    }
    void byTemplatesOfOnesOwn() {
        QFETCH(QByteArray, text);
        QFETCH(int, code);
        QFETCH(QString, told);
        const QString folder = folder_.filePath(QStringLiteral("own%1").arg(++made_));
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + QStringLiteral("/objection.en.txt"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        const QString out = newName(QStringLiteral("html"));
        LetterRequest asked = request(out);
        asked.wish.templates = coreText(folder);
        QString said;
        QCOMPARE(printed(asked, &said), code);
        QVERIFY2(said.contains(told), qPrintable(said));
        QCOMPARE(contentOf(out).contains("My own"), code == 0);
        QCOMPARE(QFileInfo::exists(out), code == 0);
    }

    void isRefused_data() {
        QTest::addColumn<QString>("out");
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("objection");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("told");
        QTest::newRow("an ending that is none") << "letter.docx" << QString() << 1 << 2 << "letter.docx";
        QTest::newRow("no ending") << "letter" << QString() << 1 << 2 << "letter";
        QTest::newRow("an objection that is not there") << "a.pdf" << QString() << 7 << 3 << "7";
        QTest::newRow("a case that is not there") << "b.pdf"
                                                  << "gone.clearline" << 1 << 3 << "gone.clearline";
        QTest::newRow("what is no case") << "c.pdf" << sample("lin.csv") << 1 << 3 << "lin.csv";
        QTest::newRow("a folder that is not there") << "no/such/d.pdf" << QString() << 1 << 3 << "d.pdf";
    }
    void isRefused() {
        QFETCH(QString, out);
        QFETCH(QString, file);
        QFETCH(int, objection);
        QFETCH(int, code);
        QFETCH(QString, told);
        const QString path = folder_.filePath(out);
        LetterRequest asked = request(path, static_cast<ObjectionId>(objection));
        if (!file.isEmpty()) asked.file = coreText(file.startsWith(QLatin1Char('/')) ? file : folder_.filePath(file));
        QString said;
        QCOMPARE(printed(asked, &said), code);
        QVERIFY2(said.contains(told), qPrintable(said));
        QVERIFY(!QFileInfo::exists(path));
    }

    void nothingIsWrittenOver() {
        const QString out = newName(QStringLiteral("html"));
        QFile file(out);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        file.close();
        QString said;
        QCOMPARE(printed(request(out), &said), 3);
        QVERIFY2(said.contains(QFileInfo(out).fileName()), qPrintable(said));
        QCOMPARE(contentOf(out), QByteArray("mine"));
        LetterRequest asked = request(out);
        asked.force = true;
        QCOMPARE(printed(asked), 0);
        QVERIFY(contentOf(out) != QByteArray("mine"));
    }

    void identifiersAreMaskedInAnnexes_data() {
        QTest::addColumn<int>("shown");  // 0: as usual, 1: annexes too, 2: nowhere
        QTest::newRow("shown in the letter, masked in its annexes") << 0;
        QTest::newRow("shown in full") << 1;
        QTest::newRow("masked throughout") << 2;
    }
    void identifiersAreMaskedInAnnexes() {
        QFETCH(int, shown);
        const QString out = newName(QStringLiteral("html"));
        LetterRequest asked = request(out);
        if (shown == 1) asked.wish.annexes = Identifiers::Shown;
        if (shown == 2) asked.wish.body = asked.wish.annexes = Identifiers::Masked;
        QCOMPARE(printed(asked), 0);
        const QByteArray text = contentOf(out);
        QCOMPARE(text.contains("masked"), shown != 1);
    }

    // As a program: what is missing is told before anything is opened, and it needs no display.
    void asACommand_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        const QStringList letter{"--print", "letter", "--case", "CASE"};
        QTest::newRow("no objection") << letter + QStringList{"--out", "OUT.pdf"} << 2;
        QTest::newRow("no name") << letter + QStringList{"--objection", "1"} << 2;
        QTest::newRow("no case") << QStringList{"--print", "letter", "--objection", "1", "--out", "OUT.pdf"} << 2;
        QTest::newRow("a language that is none")
            << letter + QStringList{"--objection", "1", "--out", "OUT.pdf", "--language", "fr"} << 2;
        QTest::newRow("a kind that is none")
            << letter + QStringList{"--objection", "1", "--out", "OUT.pdf", "--kind", "poem"} << 2;
        QTest::newRow("written") << letter + QStringList{"--objection", "1", "--out", "OUT.pdf", "--language", "both"}
                                 << 0;
    }
    void asACommand() {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const QString out = newName(QStringLiteral("pdf"));
        for (QString& each : arguments) {
            if (each == QLatin1String("CASE")) each = case_;
            if (each == QLatin1String("OUT.pdf")) each = out;
        }
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QString::fromLatin1(name));
        environment.insert(QStringLiteral("HOME"), folder_.path());
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(CLEARLINE_WINDOW), arguments);
        QVERIFY(program.waitForFinished(60000));
        const QByteArray said = program.readAllStandardError();
        QVERIFY2(program.exitCode() == code, said.constData());
        QVERIFY(!said.isEmpty());
        QCOMPARE(QFileInfo::exists(out), code == 0);
    }
};

QTEST_MAIN(TestPrintLetter)
#include "test_print_letter.moc"
