// Lines under objection and under repair look as city reports print them: bold italics, and struck through; in the
// table's own letters, in the words of the chart, on the pages and in the files that the table and the letter go out
// as.
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTextBlock>
#include <QTextDocument>

#include "appeal_window.h"
#include "core/export/report_table.h"
#include "ui/chart/history_canvas.h"
#include "ui/ledger_table/ledger_delegate.h"
#include "ui/paper/paper_pages.h"
#include "ui/views/table_output.h"

using namespace clearline;
using namespace clearline::testing;

namespace {

struct Painted : LedgerDelegate {
    using LedgerDelegate::initStyleOption;
};

struct Letters {
    bool bold = false, italic = false, struck = false;
    explicit Letters(const QFont& font) : bold(font.bold()), italic(font.italic()), struck(font.strikeOut()) {}
    Letters(bool isBold, bool isItalic, bool isStruck) : bold(isBold), italic(isItalic), struck(isStruck) {}
    friend bool operator==(const Letters&, const Letters&) = default;
};

// The letters of the first piece that holds these words; nothing: there is none.
std::optional<Letters> lettersOf(const QTextDocument& text, const QString& words, int from = 0) {
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next())
        for (auto at = block.begin(); !at.atEnd(); ++at)
            if (at.fragment().position() >= from && at.fragment().text().contains(words))
                return Letters(at.fragment().charFormat().font());
    return std::nullopt;
}

}  // namespace

class TestLineMarks : public AppealWindow {
    Q_OBJECT

    // The red light of Lin is under this; the line before it is not.
    bool submitted(Ground ground) {
        if (!keepLin() || !keepOne(ground)) return false;
        appeals().panel().choose(1);
        return move(Stage::Submitted, "2026-11-01", "") && QTest::qWaitFor([this] { return marked().isValid(); });
    }
    QVariant marked() { return cell("L-13", LedgerColumn::What).data(MarkRole); }
    QModelIndex cell(const char* record, LedgerColumn column) {
        return window_->ledgerView().model().index(rowOf(record), static_cast<int>(column));
    }
    QString words() { return qtText(pendingMark(session().saved().objections.at(1), *workspace().words())); }
    static Letters painted(const QModelIndex& index) {
        QStyleOptionViewItem option;
        Painted().initStyleOption(&option, index);
        return Letters(option.font);
    }

    static QByteArray told(const QString& program, const QStringList& arguments) {
        QProcess process;
        process.start(program, arguments);
        return process.waitForFinished(60000) ? process.readAllStandardOutput() : QByteArray();
    }
    QString print(const char* name) {
        const auto table = reportTableOf(window_->ledgerView().table(), QStringLiteral("ledger"));
        const QString path = folder_.filePath(QString::fromLatin1(name));
        return table && writeTablesFile({*table}, QStringLiteral("Ledger"), path).isEmpty() ? path : QString();
    }
    // Of the word "Running", which the red light's line alone has.
    struct Ink {
        int dark = 0, across = 0, upright = 0;  // dots; the longest row and column of them
    };
    static Ink inkOf(const QString& pdf) {
        constexpr int kDots = 300;  // an inch
        const QString boxes = QString::fromUtf8(told(QStringLiteral("pdftotext"), {"-bbox", "-l", "1", pdf, "-"}));
        const QRegularExpression word(QStringLiteral(
            "<word xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\" xMax=\"([0-9.]+)\" yMax=\"([0-9.]+)\">Running</word>"));
        auto found = word.globalMatch(boxes);
        if (!found.hasNext()) return {};
        const auto box = found.next();
        if (found.hasNext()) return {};
        const auto dot = [&](int part) { return qRound(box.captured(part).toDouble() * kDots / 72); };
        const QImage page = QImage::fromData(
            told(QStringLiteral("pdftoppm"), {"-r", QString::number(kDots), "-gray", "-f", "1", "-l", "1", pdf}),
            "PGM");
        const QRect area = QRect(QPoint(dot(1), dot(2)), QPoint(dot(3), dot(4))) & page.rect();
        Ink ink;
        const auto isDark = [&](int x, int y) { return qGray(page.pixel(x, y)) < 128; };
        for (int y = area.top(); y <= area.bottom(); ++y)
            for (int x = area.left(), row = 0; x <= area.right(); ++x) {
                row = isDark(x, y) ? row + 1 : 0;
                ink.dark += row > 0 ? 1 : 0;
                ink.across = std::max(ink.across, row);
            }
        for (int x = area.left(); x <= area.right(); ++x)
            for (int y = area.top(), column = 0; y <= area.bottom(); ++y) {
                column = isDark(x, y) ? column + 1 : 0;
                ink.upright = std::max(ink.upright, column);
            }
        return ink;
    }

private slots:
    void initTestCase() { begin(); }
    void init() { openWindow(); }
    void cleanup() { window_.reset(); }

    void asCityReportsPrintThem_data() {
        QTest::addColumn<Ground>("ground");
        QTest::addColumn<bool>("struck");
        QTest::newRow("objection: bold italics") << Ground::NotConfirmed << false;
        QTest::newRow("repair: struck through") << Ground::Performed << true;
    }
    void asCityReportsPrintThem() {
        QFETCH(Ground, ground);
        QFETCH(bool, struck);
        const Letters look(!struck, !struck, struck), plain(false, false, false);
        QVERIFY(submitted(ground));
        // In the table, by the delegate that it has.
        LedgerTable& table = window_->ledgerView().table();
        QVERIFY(qobject_cast<LedgerDelegate*>(table.itemDelegate()));
        for (const LedgerColumn column : {LedgerColumn::Date, LedgerColumn::What, LedgerColumn::Rule})
            QVERIFY(painted(cell("L-13", column)) == look);
        QVERIFY(painted(cell("L-13", LedgerColumn::Status)) == plain);  // there it stands in words
        QVERIFY(painted(cell("L-12", LedgerColumn::What)) == plain);
        // On the way to paper and to files: one row, and no other.
        const auto given = reportTableOf(table, QStringLiteral("ledger"));
        QVERIFY(given);
        int rows = 0;
        for (std::size_t row = 0; row < given->rows.size(); ++row) {
            const bool isIt = static_cast<int>(row) == rowOf("L-13");
            const auto wanted = !isIt    ? ReportRow::Look::Plain
                                : struck ? ReportRow::Look::Repaired
                                         : ReportRow::Look::Contested;
            QCOMPARE(given->rows[row].look, wanted);
            rows += isIt ? 1 : 0;
        }
        QCOMPARE(rows, 1);
        Document document;
        DocSection section;
        section.blocks.emplace_back(*given);
        document.sections.push_back(std::move(section));
        const auto text = richText(document);
        const QString what = cell("L-13", LedgerColumn::What).data().toString();
        QVERIFY(lettersOf(*text, what) == look);
        QVERIFY(lettersOf(*text, cell("L-12", LedgerColumn::What).data().toString()) == plain);
    }

    void inThePdfToo_data() { asCityReportsPrintThem_data(); }
    // Seen as a reader sees it: where the words stand on the page, how much ink there is, and whether it stands
    // upright.
    void inThePdfToo() {
        QFETCH(Ground, ground);
        QFETCH(bool, struck);
        if (QStandardPaths::findExecutable(QStringLiteral("pdftoppm")).isEmpty())
            QFAIL("poppler-utils is missing; app/packages.sh names it among what tests need");
        QVERIFY(keepLin());
        const QString before = print("before.pdf");
        QVERIFY(keepOne(ground));
        appeals().panel().choose(1);
        QVERIFY(move(Stage::Submitted, "2026-11-01", ""));
        QTRY_VERIFY(marked().isValid());
        const QString after = print("after.pdf");
        QVERIFY(!before.isEmpty() && !after.isEmpty());
        const Ink plain = inkOf(before), now = inkOf(after);
        QVERIFY(plain.dark > 0 && now.dark > 0);
        const QString seen = QStringLiteral("%1 %2 %3 then, %4 %5 %6 now")
                                 .arg(plain.dark)
                                 .arg(plain.across)
                                 .arg(plain.upright)
                                 .arg(now.dark)
                                 .arg(now.across)
                                 .arg(now.upright);
        if (struck) {
            QVERIFY2(now.across > 4 * plain.across, qPrintable(seen));  // one stroke through all letters
        } else {
            QVERIFY2(now.across < 4 * plain.across, qPrintable(seen));
            QVERIFY2(now.dark > plain.dark * 5 / 4, qPrintable(seen));        // bold
            QVERIFY2(now.upright < plain.upright * 4 / 5, qPrintable(seen));  // and slanted
        }
        const QString text = QString::fromUtf8(told(QStringLiteral("pdftotext"), {"-layout", after, "-"}));
        QVERIFY2(text.contains(words().left(16)), qPrintable(text));
    }

    void theChartSaysIt_data() { asCityReportsPrintThem_data(); }
    void theChartSaysIt() {
        QFETCH(Ground, ground);
        QFETCH(bool, struck);
        QVERIFY(submitted(ground));
        HistoryCanvas& canvas = window_->chart().canvas();
        QTRY_COMPARE(canvas.picture().pending.size(), std::size_t(1));
        QCOMPARE(canvas.picture().pending.front().repair, struck);
        const auto sign = struck ? ChartPicture::Sign::Repair : ChartPicture::Sign::Objection;
        QVERIFY(std::any_of(canvas.picture().legend.begin(), canvas.picture().legend.end(),
                            [sign](const auto& item) { return item.sign == sign && !item.words.isEmpty(); }));
        // Pointed at, it says so in words; a screen reader is told how many there are.
        const QPointF at = canvas.picture().pending.front().at;
        QMouseEvent over(QEvent::MouseMove, at, canvas.viewport()->mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(canvas.viewport(), &over);
        QVERIFY2(canvas.reading().contains(words()), qPrintable(canvas.reading()));
        QVERIFY2(window_->chart().summary().contains(QStringLiteral("1 entry")),
                 qPrintable(window_->chart().summary()));
        window_->setLanguage(Language::Chinese);
        QTRY_COMPARE(canvas.picture().pending.size(), std::size_t(1));
        const QPointF now = canvas.picture().pending.front().at;
        QMouseEvent again(QEvent::MouseMove, now, canvas.viewport()->mapToGlobal(now), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(canvas.viewport(), &again);
        QVERIFY2(canvas.reading().contains(words()), qPrintable(canvas.reading()));
    }

    void theLetterShowsItsLine() {
        QVERIFY(submitted(Ground::NotConfirmed));
        appeals().panel().choose(1);
        appeals().panel().letterButton().click();
        auto* letter = window_->findChild<LetterDialog*>();
        QVERIFY(letter);
        letter->languageBox().setCurrentIndex(1);
        QTRY_VERIFY_WITH_TIMEOUT(letter->letter(), 60000);
        const QString what = cell("L-13", LedgerColumn::What).data().toString();
        bool found = false;
        const auto text = richText(*letter->letter());
        for (QTextBlock block = text->begin(); block.isValid(); block = block.next())
            for (auto piece = block.begin(); !piece.atEnd(); ++piece)
                found = found || (piece.fragment().text().contains(what) &&
                                  Letters(piece.fragment().charFormat().font()) == Letters(true, true, false));
        QVERIFY(found);
        letter->reject();
    }
};

QTEST_MAIN(TestLineMarks)
#include "test_line_marks.moc"
