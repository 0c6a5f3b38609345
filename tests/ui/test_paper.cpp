// The working paper in the window: on pages with heads, numbers and searchable Chinese; as a PDF from which another
// person replays it; the dialog that shows it first; and without a window.
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QTextBrowser>

#include "core/export/paper_receipt.h"
#include "open_window.h"
#include "ui/main_window/case_desk.h"
#include "ui/main_window/window_actions.h"
#include "ui/paper/paper_dialog.h"
#include "ui/paper/paper_pdf.h"
#include "ui/paper/paper_question.h"
#include "ui/paper/print_command.h"
#include "ui/views/table_output.h"
#include "ui/workspace/case_session.h"
#include "ui/workspace/text.h"

using namespace clearline;
using namespace clearline::testing;

namespace {

Document longTable() {
    Document document;
    document.title = "日期 · 页 · 见 · 门 · 长 · 金 · 食 · 车";
    document.footer = "lin.csv · SHA-256 d7eea471c92e754f";
    document.page = "page {0} of {1}";
    ReportTable table;
    table.title = "Every line";
    table.columns = {{"on", "日期-head"}, {"points", "Points", ReportColumn::Side::Right}};
    for (int row = 0; row < 120; ++row)
        table.add({ReportCell::text("row " + std::to_string(row) + " 闯红灯"), ReportCell::change(Number(-row))});
    DocSection section{"lines", "分数", {}};
    section.blocks.emplace_back(std::move(table));
    section.blocks.emplace_back(
        DocFigure{"figure", "told",
                  "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 50\"><rect width=\"200\" height=\"50\" "
                  "fill=\"#fff\"/><text x=\"5\" y=\"20\" font-family=\"Noto Sans CJK SC\">门槛</text></svg>",
                  200, 50});
    document.sections.push_back(std::move(section));
    return document;
}

// The letters that a PDF says its shapes are.
QString lettersToldIn(const QByteArray& pdf) {
    QString letters;
    for (qsizetype from = pdf.indexOf("begincmap"); from >= 0; from = pdf.indexOf("begincmap", from + 1)) {
        const QByteArray map = pdf.mid(from, pdf.indexOf("endcmap", from) - from);
        for (qsizetype open = map.indexOf('['); open >= 0; open = map.indexOf('[', open + 1))
            for (const QByteArray& each : map.mid(open + 1, map.indexOf(']', open) - open - 1).split('<'))
                if (each.size() > 4) letters += QChar(each.left(4).toUShort(nullptr, 16));
    }
    return letters;
}

// With poppler's pdftotext; nothing where it is not installed.
std::optional<QString> textOf(const QByteArray& pdf) {
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (program.isEmpty()) return std::nullopt;
    QProcess process;
    process.start(program, {QStringLiteral("-layout"), QStringLiteral("-enc"), QStringLiteral("UTF-8"),
                            QStringLiteral("-"), QStringLiteral("-")});
    process.write(pdf);
    process.closeWriteChannel();
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestPaper : public QObject {
    Q_OBJECT

    QTemporaryDir settings_, folder_;
    std::shared_ptr<const Resources> resources_;

    [[nodiscard]] QString path(const char* name) const { return folder_.filePath(QString::fromLatin1(name)); }
    [[nodiscard]] std::unique_ptr<Workspace> opened(const char* file) const {
        auto workspace = std::make_unique<Workspace>(resources_, day("2020-01-01"));
        workspace->setAsOf(day("2020-01-01"));
        return openAndWait(*workspace, sample(QString::fromLatin1(file))) ? std::move(workspace) : nullptr;
    }
    [[nodiscard]] static std::string replayed(const QByteArray& paper, Workspace& workspace) {
        const auto kept = receiptIn({paper.constData(), static_cast<std::size_t>(paper.size())});
        if (!kept) return kept.problems().front().code;
        const CaseSession noCase(workspace);
        const PaperQuestion asked = paperQuestion(workspace, noCase);
        const auto made = replay(*kept, {asked.input, asked.side.rulebook, "", {}, asked.kindDeclared});
        if (!made) return made.problems().front().code;
        return made->differences.empty() ? "same" : made->differences.front().key;
    }

private slots:
    void initTestCase() {
        useOwnSettings(settings_);
        resources_ = realResources();
        QVERIFY(resources_->problems.empty());
    }

    // What a panel shows goes to paper as a paper does: title and number on each page, heads again, Chinese found.
    void tablesOfAPanelHaveTitleAndNumberToo() {
        const QString to = path("panel.pdf");
        QCOMPARE(writeTablesFile(tablesOf(longTable().sections.front()), QStringLiteral("日期 · Waterfall"), to),
                 QString());
        const auto text = textOf(contentOf(to));
        if (!text) QFAIL("poppler-utils is missing; app/packages.sh names it among what tests need");
        const QStringList pages = text->split(QLatin1Char('\f'), Qt::SkipEmptyParts);
        QVERIFY(pages.size() >= 2);
        for (int page = 0; page < pages.size(); ++page) {
            QVERIFY(pages[page].contains(QStringLiteral("page %1 of %2").arg(page + 1).arg(pages.size())));
            QVERIFY(pages[page].contains(QStringLiteral("日期 · Waterfall")));
            QVERIFY(pages[page].contains(QStringLiteral("日期-head")));
        }
        QVERIFY(contentOf(to).indexOf("paper.html") < 0);  // nothing is attached
    }

    void lettersAreThoseOfTheText() {
        const QByteArray pdf = pdfOf(longTable());
        QVERIFY(pdf.startsWith("%PDF-"));
        const QString told = lettersToldIn(pdf);
        for (const QChar letter : QStringLiteral("日期页见门长金食车闯红灯分数"))
            QVERIFY2(told.contains(letter), qPrintable(QString(letter)));
        for (const QChar letter : told)  // radicals, that look the same and are found by nobody
            QVERIFY2(letter < QChar(0x2E80) || letter > QChar(0x2FDF),
                     qPrintable(QString::number(letter.unicode(), 16)));
    }

    void everyPageHasHeadFooterAndNumber() {
        const auto text = textOf(pdfOf(longTable()));
        if (!text) QFAIL("poppler-utils is missing; app/packages.sh names it among what tests need");
        const QStringList pages = text->split(QLatin1Char('\f'), Qt::SkipEmptyParts);
        QVERIFY(pages.size() >= 3);
        QVERIFY(pages.front().contains(QStringLiteral("日期 · 页 · 见 · 门 · 长 · 金 · 食 · 车")));
        for (int page = 0; page < pages.size(); ++page) {
            QVERIFY(pages[page].contains(QStringLiteral("page %1 of %2").arg(page + 1).arg(pages.size())));
            QVERIFY(pages[page].contains(QStringLiteral("SHA-256 d7eea471c92e754f")));
            if (pages[page].contains(QStringLiteral("row ")))
                QVERIFY(pages[page].contains(QStringLiteral("日期-head")));
        }
        for (int row = 0; row < 120; ++row) QVERIFY(text->contains(QStringLiteral("row %1 闯红灯").arg(row)));
    }

    void stopsBetweenPages() {
        QVERIFY(pdfOf(longTable(), [](int done, int) { return done < 1; }).isEmpty());
    }

    void printsWithoutAWindow_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("chinese");
        QTest::newRow("PDF") << "a.pdf" << false;
        QTest::newRow("PDF in Chinese") << "zh.pdf" << true;
        QTest::newRow("page") << "a.html" << false;
    }
    void printsWithoutAWindow() {
        QFETCH(QString, name);
        QFETCH(bool, chinese);
        Workspace workspace(resources_, day("2026-01-01"));
        workspace.setLanguage(chinese ? Language::Chinese : Language::English);
        PrintRequest request;
        request.file = coreText(sample(QStringLiteral("lin.csv")));
        request.rulebook = "fuzhou-moli";
        request.asOf = day("2020-01-01");
        request.lines = "12";
        request.out = coreText(folder_.filePath(name));
        QCOMPARE(printPaper(workspace, request), 0);
        const QByteArray bytes = contentOf(folder_.filePath(name));
        QCOMPARE(replayed(bytes, workspace), std::string("same"));
        QVERIFY(!bytes.contains("990101198706122040"));
        // It is there now, and is not replaced unasked.
        Workspace again(resources_, day("2026-01-01"));
        QCOMPARE(printPaper(again, request), 3);
        QCOMPARE(contentOf(folder_.filePath(name)), bytes);
        if (!name.endsWith(QLatin1String(".pdf"))) return;
        const auto text = textOf(bytes);
        if (!text) QFAIL("poppler-utils is missing; app/packages.sh names it among what tests need");
        QVERIFY(text->contains(chinese ? QStringLiteral("闯红灯") : QStringLiteral("Running a red light")));
        QVERIFY(!chinese || text->contains(QStringLiteral("日期")));
        QVERIFY(text->contains(QStringLiteral("林晓禾")));
        QVERIFY(text->contains(QStringLiteral("clearline-receipt: 1")));
    }

    void refusesWhatCannotBePrinted_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("out");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<int>("code");
        QTest::newRow("no such file") << "nobody.csv"
                                      << "x.pdf"
                                      << "" << 3;
        QTest::newRow("no form") << "lin.csv"
                                 << "x.odt"
                                 << "" << 2;
        QTest::newRow("several subjects") << "district.csv"
                                          << "x.pdf"
                                          << "" << 2;
        QTest::newRow("no such subject") << "district.csv"
                                         << "x.pdf"
                                         << "nobody" << 2;
    }
    void refusesWhatCannotBePrinted() {
        QFETCH(QString, file);
        QFETCH(QString, out);
        QFETCH(QString, subject);
        QFETCH(int, code);
        Workspace workspace(resources_, day("2026-01-01"));
        PrintRequest request;
        request.file = coreText(sample(file));
        request.rulebook = "fuzhou-moli";
        request.subject = coreText(subject);
        request.out = coreText(folder_.filePath(out));
        QCOMPARE(printPaper(workspace, request), code);
        QVERIFY(!QFile::exists(folder_.filePath(out)));
    }

    void linesChosenByNumber_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("lines");
        QTest::newRow("none") << ""
                              << "";
        QTest::newRow("two") << "3, 12"
                             << "3 12";
        QTest::newRow("a stretch") << "3-5"
                                   << "3 4 5";
        QTest::newRow("Chinese commas") << "3，5、7"
                                        << "3 5 7";
        QTest::newRow("words") << "three"
                               << "no";
        QTest::newRow("backwards") << "5-3"
                                   << "no";
        QTest::newRow("zero") << "0"
                              << "no";
        QTest::newRow("too many") << "1-99999999999"
                                  << "no";
    }
    void linesChosenByNumber() {
        QFETCH(QString, text);
        QFETCH(QString, lines);
        const auto read = linesIn(text);
        QStringList told;
        for (const std::size_t line : read.value_or(std::set<std::size_t>{})) told << QString::number(line);
        QCOMPARE(read ? told.join(QLatin1Char(' ')) : QStringLiteral("no"), lines);
    }

    // An auditor edits a value, chooses what to hand over, reads it, and saves it; another person replays it.
    void handsOverAPaper() {
        MainWindow window(resources_, day("2020-01-01"));
        window.resize(1280, 800);
        window.show();
        QVERIFY(openAndWait(window.workspace(), sample(QStringLiteral("lin.csv"))));
        window.workspace().setAsOf(day("2020-01-01"));
        window.workspace().edit(RecordExcluded{"L-12"});
        QVERIFY(window.actionsOf().paper->isEnabled());
        window.actionsOf().paper->trigger();
        auto* dialog = window.findChild<PaperDialog*>();
        QVERIFY(dialog);
        QVERIFY(QTest::qWaitFor([&] { return dialog->paper() != nullptr; }, 20000));
        const auto* preview = dialog->findChild<QTextBrowser*>();
        QVERIFY(preview->toPlainText().contains(QStringLiteral("Leave out the record L-12")));
        QVERIFY(preview->toPlainText().contains(QStringLiteral("clearline-receipt: 1")));
        QVERIFY(!preview->toPlainText().contains(QStringLiteral("Anna's note")));
        for (const QWidget* each : dialog->findChildren<QWidget*>())
            if (qobject_cast<const QListWidget*>(each) || qobject_cast<const QTextBrowser*>(each))
                QVERIFY(!each->accessibleName().isEmpty());

        auto* parts = dialog->findChild<QListWidget*>();
        parts->item(static_cast<int>(PaperPart::Silent))->setCheckState(Qt::Unchecked);
        dialog->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("Anna's note"));
        QVERIFY(!dialog->paper());  // what is shown is no longer what was chosen
        QVERIFY(QTest::qWaitFor([&] { return dialog->paper() != nullptr; }, 20000));
        QVERIFY(preview->toPlainText().contains(QStringLiteral("Anna's note")));
        QVERIFY(!preview->toPlainText().contains(QStringLiteral("Gave nothing")));
        QDir().mkpath(QStringLiteral(CLEARLINE_SHOTS));
        QVERIFY(dialog->grab().save(QStringLiteral(CLEARLINE_SHOTS "/paper-dialog.png")));

        for (const char* name : {"handed.pdf", "handed.html"}) {
            QSignalSpy saved(dialog, &PaperDialog::saved);
            dialog->saveTo(path(name));
            QVERIFY(QTest::qWaitFor([&] { return saved.count() > 0; }, 30000));
            QCOMPARE(saved.front().front().toString(), path(name));
            // The other person has the files only, and no edits.
            const auto other = opened("lin.csv");
            QVERIFY(other);
            QCOMPARE(replayed(contentOf(path(name)), *other), std::string("same"));
        }
        dialog->close();

        window.setLanguage(Language::Chinese);
        PaperDialog chinese(window.workspace(), window.cases().session());
        chinese.show();
        QVERIFY(QTest::qWaitFor([&] { return chinese.paper() != nullptr; }, 20000));
        QVERIFY(chinese.findChild<QTextBrowser*>()->toPlainText().contains(QStringLiteral("逐步算式")));
        QVERIFY(chinese.grab().save(QStringLiteral(CLEARLINE_SHOTS "/paper-dialog-zh.png")));
    }
};

QTEST_MAIN(TestPaper)
#include "test_paper.moc"
