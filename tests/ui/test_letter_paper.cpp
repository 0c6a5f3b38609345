// Letters on pages: what is extracted from the PDF is, page by page, the text of tests/fixtures/letters in both
// languages; and LibreOffice keeps the headings and the bold Chinese of the ODT. Without either tool it fails.
// CLEARLINE_WRITE_LETTERS=FOLDER writes what came out: read it before it is kept as what is expected.
#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include "core/export/document_text.h"
#include "core/export/odt_writer.h"
#include "tests/unit/export/letter_case.h"
#include "ui/paper/paper_pdf.h"

using namespace clearline;
using namespace clearline::test;

namespace {

const QString kExpected = QStringLiteral(CLEARLINE_SOURCE_DIR "/tests/fixtures/letters/");

QByteArray run(const QString& program, const QStringList& arguments, const QByteArray& in = {}) {
    QProcess process;
    process.start(program, arguments);
    process.write(in);
    process.closeWriteChannel();
    return process.waitForFinished(240'000) ? process.readAllStandardOutput() : QByteArray();
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

// Lines as they stand, without the blanks at their ends, which depend on nothing that is told.
QString plain(const QByteArray& text) {
    QStringList lines;
    for (const QString& line : QString::fromUtf8(text).split(QLatin1Char('\n'))) {
        QString cut = line;
        while (cut.endsWith(QLatin1Char(' '))) cut.chop(1);
        lines += cut;
    }
    return lines.join(QLatin1Char('\n'));
}

struct Wanted {
    LetterKind kind;
    std::vector<Language> languages;
};
const std::map<QString, Wanted> kLetters = {
    {QStringLiteral("objection.en"), {LetterKind::Objection, {Language::English}}},
    {QStringLiteral("objection.zh"), {LetterKind::Objection, {Language::Chinese}}},
    {QStringLiteral("objection.both"), {LetterKind::Objection, {Language::Chinese, Language::English}}},
    {QStringLiteral("repair.en"), {LetterKind::Repair, {Language::English}}},
    {QStringLiteral("repair.zh"), {LetterKind::Repair, {Language::Chinese}}},
    {QStringLiteral("commitment.zh"), {LetterKind::Commitment, {Language::Chinese}}},
    {QStringLiteral("commitment.en"), {LetterKind::Commitment, {Language::English}}},
    {QStringLiteral("statement.both"), {LetterKind::Statement, {Language::Chinese, Language::English}}},
};

Document made(const QString& name) {
    const Wanted& wanted = kLetters.at(name);
    const bool repair = wanted.kind == LetterKind::Repair || wanted.kind == LetterKind::Commitment;
    const LetterCase of(repair ? letterRepair() : letterObjection());
    LetterWish wish;
    wish.kind = wanted.kind;
    return letterIn(of, wanted.languages, wish);
}

QByteArray odtOf(const Document& document) {
    QByteArray bytes;
    if (writeDocumentOdt(document, "x.odt", [&](std::string_view part) {
            bytes.append(part.data(), static_cast<qsizetype>(part.size()));
        }))
        qFatal("no ODT");
    return bytes;
}

}  // namespace

class TestLetterPaper : public QObject {
    Q_OBJECT

private slots:
    void pdfHoldsTheExpectedText_data() {
        QTest::addColumn<QString>("name");
        for (const auto& [name, wanted] : kLetters) QTest::newRow(qPrintable(name)) << name;
    }
    void pdfHoldsTheExpectedText() {
        QFETCH(QString, name);
        const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        if (program.isEmpty()) QFAIL("pdftotext is missing; app/packages.sh names poppler-utils among what tests need");
        const QByteArray pdf = pdfOf(made(name));
        const QByteArray raw = run(program,
                                   {QStringLiteral("-layout"), QStringLiteral("-enc"), QStringLiteral("UTF-8"),
                                    QStringLiteral("-"), QStringLiteral("-")},
                                   pdf);
        const QString folder = qEnvironmentVariable("CLEARLINE_WRITE_LETTERS");
        if (!folder.isEmpty()) {
            write(folder + QLatin1Char('/') + name + QStringLiteral(".txt"), plain(raw).toUtf8());
            write(folder + QLatin1Char('/') + name + QStringLiteral(".pdf"), pdf);
            write(folder + QLatin1Char('/') + name + QStringLiteral(".odt"), odtOf(made(name)));
        }
        for (const QChar letter : QString::fromUtf8(raw))  // radicals, that look the same and are found by nobody
            QVERIFY2(letter < QChar(0x2E80) || letter > QChar(0x2FDF),
                     qPrintable(QString::number(letter.unicode(), 16)));
        const QStringList pages = plain(raw).split(QLatin1Char('\f'));
        const QStringList expected =
            QString::fromUtf8(contentOf(kExpected + name + QStringLiteral(".txt"))).split(QLatin1Char('\f'));
        QCOMPARE(pages.size(), expected.size());
        for (qsizetype page = 0; page < pages.size(); ++page) QCOMPARE(pages[page], expected[page]);
    }

    // Whatever the fixtures say: nothing that the letter says is lost on the way to the pages.
    void pdfHoldsEveryWordOfTheLetter_data() { pdfHoldsTheExpectedText_data(); }
    void pdfHoldsEveryWordOfTheLetter() {
        QFETCH(QString, name);
        const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        if (program.isEmpty()) QFAIL("pdftotext is missing; app/packages.sh names poppler-utils among what tests need");
        Document document = made(name);
        std::string text;
        writeDocumentText(document, [&](std::string_view part) { text += part; });
        QString extracted = QString::fromUtf8(run(program,
                                                  {QStringLiteral("-raw"), QStringLiteral("-enc"),
                                                   QStringLiteral("UTF-8"), QStringLiteral("-"), QStringLiteral("-")},
                                                  pdfOf(document)));
        extracted.remove(QRegularExpression(QStringLiteral("\\s|_")));
        for (QString line : QString::fromStdString(text).split(QLatin1Char('\n'))) {
            // Cells of a row are pieces of their own; marks of plain text are not on paper.
            line.remove(QLatin1String("~~"));
            if (line.startsWith(QLatin1String("- "))) line = line.mid(2);
            for (QString piece : line.split(QStringLiteral("  "), Qt::SkipEmptyParts)) {
                piece.remove(QRegularExpression(QStringLiteral("\\s|_")));
                // A paragraph or a cell may go on over the end of a page, where its footer stands.
                for (const QString& part : piece.split(QRegularExpression(QStringLiteral("(?<=[,，。.;；:：])"))))
                    if (!extracted.contains(part.left(12))) QFAIL(qPrintable(QStringLiteral("not on paper: ") + part));
            }
        }
    }

    void officeKeepsHeadingsAndBoldChinese() {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("soffice"));
        if (program.isEmpty()) QFAIL("LibreOffice is missing; app/packages.sh names libreoffice-writer-nogui among what tests need");
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("letter.odt")), odtOf(made(QStringLiteral("objection.both"))));
        const QString profile =
            QStringLiteral("-env:UserInstallation=file://") + folder.filePath(QStringLiteral("profile"));
        run(program, {QStringLiteral("--headless"), profile, QStringLiteral("--convert-to"), QStringLiteral("html"),
                      QStringLiteral("--outdir"), folder.path(), folder.filePath(QStringLiteral("letter.odt"))});
        const QByteArray page = contentOf(folder.filePath(QStringLiteral("letter.html")));
        if (page.isEmpty()) QFAIL("LibreOffice has no writer; app/packages.sh names libreoffice-writer-nogui among what tests need");
        run(program, {QStringLiteral("--headless"), profile, QStringLiteral("--convert-to"), QStringLiteral("docx"),
                      QStringLiteral("--outdir"), folder.path(), folder.filePath(QStringLiteral("letter.odt"))});
        QVERIFY(contentOf(folder.filePath(QStringLiteral("letter.docx"))).startsWith("PK"));
        QString html = QString::fromUtf8(page);
        html.replace(QLatin1Char('\n'), QLatin1Char(' '));
        const auto has = [&](const char* pattern) {
            return QRegularExpression(QString::fromUtf8(pattern)).match(html).hasMatch();
        };
        QVERIFY(has("<h1[^>]*>(<[^>]+>)*异议事项"));
        QVERIFY(has("<h1[^>]*>(<[^>]+>)*Signature"));
        QVERIFY(has("<(b|strong)>(<[^>]+>)*小城分"));                                       // bold Chinese
        QVERIFY(has("<i>(<[^>]+>)*<b>(<[^>]+>)*闯红灯|<b>(<[^>]+>)*<i>(<[^>]+>)*闯红灯"));  // bold italics
        QVERIFY(has("<ol[^>]*>(\\s|<[^>]+>)*本申请针对"));                                  // a numbered paragraph
        QVERIFY(has("<ol start=\"2\"[^>]*>|<ol[^>]*>.*<li>"));
    }
};

QTEST_MAIN(TestLetterPaper)
#include "test_letter_paper.moc"
