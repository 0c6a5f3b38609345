#include "ui/paper/paper_pages.h"

#include <QAbstractTextDocumentLayout>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <utility>

#include "ui/paper/svg_object.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

// Qt's tables become slow with many rows; a long one goes on in another, with its heads again.
constexpr std::size_t kRowsATable = 400;
constexpr qreal kText = 9, kTable = 8, kSmall = 7, kTitle = 17, kSection = 13, kHeading = 10;  // points
constexpr qreal kIndent = 18;
constexpr qreal kRoomToSign = 22;
constexpr qreal kHanging = 28;    // numbers and bullets before their paragraphs
constexpr qreal kBelowTable = 8;  // of letters
constexpr int kFactsWidth = 28;   // of what a fact is about, of letters: per cent
constexpr int kLineToSign = 36;   // letters
const QColor kQuiet(0x57, 0x60, 0x6a), kLine(0xd0, 0xd7, 0xde), kPale(0xf6, 0xf8, 0xfa);

constexpr int kHead = QTextFormat::UserProperty + 1;
constexpr int kMostPagesMended = 400;  // each head that moves lays out all again
constexpr int kLinesTogether = 8;

QFont textFont(qreal points) {
    QFont font(QStringLiteral("Noto Sans CJK SC"));
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans"), QStringLiteral("sans-serif")});
    font.setPointSizeF(points);
    // Each letter keeps its own shape: what a font runs together (fi) or exchanges (figures beside letters) has no
    // letter in a PDF, and is found by nobody.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

class Writing {
public:
    explicit Writing(QTextDocument& text) : cursor_(&text) {
        text.setUndoRedoEnabled(false);
        text.setDefaultFont(textFont(kText));
        QTextOption option = text.defaultTextOption();
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        text.setDefaultTextOption(option);
        text.setIndentWidth(kIndent);
    }

    // All as one edit: else all that stands already would be laid out again for each piece.
    void write(const Document& document) {
        cursor_.beginEditBlock();
        letter_ = isLetter(document);
        title(document.title);
        (*this)(document.about);
        for (std::size_t i = 0; i < document.sections.size(); ++i) {
            const DocSection& section = document.sections[i];
            breaks_ = section.onNewPage;
            if (section.rank == DocSection::Rank::Part)
                title(section.title);
            else if (!section.title.empty())
                head(section.title, kSection, breaks_ ? 0 : 16, 4);
            for (const DocBlock& each : section.blocks) std::visit(*this, each);
            // What is signed stands above the signature, not on the page before.
            const bool signs = i + 1 < document.sections.size() && isSignature(document.sections[i + 1]);
            if (signs && !section.blocks.empty() && !std::holds_alternative<ReportTable>(section.blocks.back()))
                keepWithNext();
        }
        cursor_.endEditBlock();
    }

    void operator()(const DocHeading& heading) { head(heading.text, kHeading, 8, 2); }
    void operator()(const DocParagraph& paragraph) {
        using Tone = DocParagraph::Tone;
        const bool strong = paragraph.tone == Tone::Strong || paragraph.tone == Tone::Warning;
        QTextCharFormat look = letters(kText, strong);
        if (paragraph.tone == Tone::Quiet) look.setForeground(kQuiet);
        block(qtText(paragraph.text), look, 0, 3);
    }
    void operator()(const DocFacts& facts) {
        if (facts.rows.empty()) return;
        QTextTable* table = begin(static_cast<int>(facts.rows.size()), 2, 0);
        if (letter_) {
            QTextTableFormat format = table->format();
            format.setColumnWidthConstraints({QTextLength(QTextLength::PercentageLength, kFactsWidth),
                                              QTextLength(QTextLength::PercentageLength, 100 - kFactsWidth)});
            table->setFormat(format);
        }
        for (int row = 0; row < table->rows(); ++row) {
            const auto& [what, is] = facts.rows[static_cast<std::size_t>(row)];
            QTextCharFormat quiet = letters(kText, false);
            quiet.setForeground(kQuiet);
            cell(*table, row, 0, what, quiet, Qt::AlignLeft);
            cell(*table, row, 1, is, letters(kText, false), Qt::AlignLeft);
        }
        end();
    }
    void operator()(const ReportTable& table) {
        if (!table.title.empty()) head(table.title, kHeading, 8, 2);
        std::size_t from = 0;
        do {
            const std::size_t count = std::min(kRowsATable, table.rows.size() - from);
            rows(table, from, count);
            from += count;
        } while (from < table.rows.size());
        for (const std::string& note : table.notes) (*this)(DocParagraph{note, DocParagraph::Tone::Quiet});
    }
    void operator()(const DocStory& story) {
        head(story.title, kText, 8, 1);
        sentences(story.sentences, 1);
    }
    void operator()(const DocFigure& figure) {
        next(4, 2);
        QTextCharFormat drawing;
        drawing.setObjectType(SvgObject::kType);
        drawing.setProperty(SvgObject::kSvg, QByteArray::fromStdString(figure.svg));
        cursor_.insertText(QString(QChar::ObjectReplacementCharacter), drawing);
        (*this)(DocParagraph{figure.title, DocParagraph::Tone::Plain});
        (*this)(DocParagraph{figure.told, DocParagraph::Tone::Quiet});
    }
    void operator()(const DocPassage& passage) {
        const bool numbered = passage.form == DocPassage::Form::Numbered;
        QTextBlockFormat format;
        format.setBottomMargin(passage.form == DocPassage::Form::Address ? 1 : 4);
        if (numbered || passage.form == DocPassage::Form::Item) {
            const qreal margin = numbered ? kHanging : kHanging + kIndent;
            format.setLeftMargin(margin);
            format.setTextIndent(numbered ? -kHanging : -kIndent);
            format.setTabPositions({QTextOption::Tab(margin, QTextOption::LeftTab)});
        }
        next(format);
        if (numbered)
            cursor_.insertText(QString::number(passage.number) + QStringLiteral(".\t"), letters(kText, false));
        if (passage.form == DocPassage::Form::Item)
            cursor_.insertText(QStringLiteral("\u2022\t"), letters(kText, false));
        for (const DocRun& run : passage.runs) {
            const bool objected = run.look == DocRun::Look::Objected;
            QTextCharFormat look = letters(kText, objected || run.look == DocRun::Look::Strong);
            look.setFontItalic(objected);
            look.setFontStrikeOut(run.look == DocRun::Look::Repaired);
            // A line end within a paragraph begins no other one.
            cursor_.insertText(qtText(run.text).replace(QLatin1Char('\n'), QChar(QChar::LineSeparator)), look);
        }
    }
    void operator()(const DocSignature& signature) {
        for (std::size_t i = 0; i < signature.places.size(); ++i) {
            next(kRoomToSign, 0);
            cursor_.insertText(qtText(signature.places[i]) + QLatin1Char(' ') + QString(kLineToSign, QLatin1Char('_')),
                               letters(kText, false));
            if (i + 1 < signature.places.size()) keepWithNext();  // all of them on one page
        }
    }
    void operator()(const DocVerbatim& verbatim) {
        head(verbatim.title, kHeading, 8, 2);
        QTextCharFormat look = letters(kSmall, false);
        look.setFontFamilies({QStringLiteral("Noto Sans Mono CJK SC"), QStringLiteral("monospace")});
        for (const QString& line : qtText(verbatim.text).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            QTextBlockFormat format;
            format.setBackground(kPale);
            next(format);
            cursor_.insertText(line, look);
        }
    }

private:
    void title(const std::string& text) {
        head(text, kTitle, 0, 6);
        if (!letter_) return;
        QTextBlockFormat format = cursor_.blockFormat();
        format.setAlignment(Qt::AlignHCenter);
        format.setBottomMargin(14);
        cursor_.setBlockFormat(format);
    }
    static bool isSignature(const DocSection& section) {
        return !section.onNewPage && !section.blocks.empty() &&
               std::holds_alternative<DocSignature>(section.blocks.front());
    }
    static QTextCharFormat letters(qreal points, bool strong) {
        QTextCharFormat look;
        look.setFont(textFont(points));
        look.setForeground(Qt::black);
        if (strong) look.setFontWeight(QFont::Bold);
        return look;
    }
    static QTextCharFormat rowLetters(const ReportRow& row) {
        QTextCharFormat look = letters(kTable, row.strong || row.look == ReportRow::Look::Contested);
        look.setFontItalic(row.look == ReportRow::Look::Contested);
        look.setFontStrikeOut(row.look == ReportRow::Look::Repaired);
        return look;
    }
    void next(const QTextBlockFormat& format) {
        QTextBlockFormat placed = format;
        if (std::exchange(breaks_, false)) placed.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        if (!first_) cursor_.insertBlock(placed);
        if (first_) cursor_.setBlockFormat(placed);
        cursor_.setBlockCharFormat(letters(kText, false));
        first_ = false;
    }
    void next(qreal above, qreal below) {
        QTextBlockFormat format;
        format.setTopMargin(above);
        format.setBottomMargin(below);
        next(format);
    }
    void block(const QString& text, const QTextCharFormat& look, qreal above, qreal below) {
        next(above, below);
        cursor_.insertText(text, look);
    }

    // Stays with what it is the head of.
    void head(const std::string& text, qreal points, qreal above, qreal below) {
        block(qtText(text), letters(points, true), above, below);
        keepWithNext();
    }
    void keepWithNext() {
        QTextBlockFormat format = cursor_.blockFormat();
        format.setProperty(kHead, true);
        cursor_.setBlockFormat(format);
    }

    QTextTable* begin(int rows, int columns, int heads) {
        // The line that Qt keeps above a table is as low as can be.
        next(0, 0);
        cursor_.setBlockCharFormat(letters(1, false));
        QTextTableFormat format;
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setCellPadding(2.5);
        format.setCellSpacing(0);
        format.setBorder(0);
        format.setBorderCollapse(true);
        format.setHeaderRowCount(heads);
        if (letter_) format.setBottomMargin(kBelowTable);
        return cursor_.insertTable(rows, columns, format);
    }
    void end() {
        cursor_.movePosition(QTextCursor::End);
        first_ = true;  // there is a line below already
    }
    static void cell(QTextTable& table, int row, int column, std::string_view text, const QTextCharFormat& look,
                     Qt::Alignment side) {
        QTextTableCell cell = table.cellAt(row, column);
        QTextTableCellFormat format;
        format.setPadding(2.5);
        format.setBottomBorder(0.5);
        format.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBottomBorderBrush(kLine);
        cell.setFormat(format);
        QTextCursor at = cell.firstCursorPosition();
        QTextBlockFormat block;
        block.setAlignment(side);
        at.setBlockFormat(block);
        at.setBlockCharFormat(look);
        at.insertText(qtText(text), look);
    }
    void rows(const ReportTable& table, std::size_t from, std::size_t count) {
        const int columns = static_cast<int>(table.columns.size());
        QTextTable* laid = begin(static_cast<int>(count) + 1, columns, 1);
        const auto side = [&](int column) {
            const bool right = table.columns[static_cast<std::size_t>(column)].side == ReportColumn::Side::Right;
            return right ? Qt::AlignRight : Qt::AlignLeft;
        };
        for (int column = 0; column < columns; ++column)
            cell(*laid, 0, column, table.columns[static_cast<std::size_t>(column)].title, letters(kTable, true),
                 side(column));
        for (std::size_t row = 0; row < count; ++row)
            for (int column = 0; column < columns; ++column)
                cell(*laid, static_cast<int>(row) + 1, column,
                     table.cell(from + row, static_cast<std::size_t>(column)).read(),
                     rowLetters(table.rows[from + row]), side(column));
        end();
    }
    void sentences(const std::vector<DocStory::Sentence>& all, int depth) {
        for (const DocStory::Sentence& each : all) {
            QTextBlockFormat format;
            format.setIndent(depth);
            format.setBottomMargin(1);
            next(format);
            if (!each.label.empty()) {
                QTextCharFormat label = letters(kText, false);
                label.setForeground(kQuiet);
                cursor_.insertText(qtText(each.label) + QStringLiteral("  "), label);
            }
            cursor_.insertText(qtText(each.text), letters(kText, false));
            sentences(each.under, depth + 1);
        }
    }

    QTextCursor cursor_;
    bool first_ = true;
    bool breaks_ = false;  // what comes next begins a page
    bool letter_ = false;
};

// What Qt lays out by itself after a format has changed leaves out of the painting much of what follows.
void layOutAnew(QTextDocument& text) { text.markContentsDirty(0, text.characterCount()); }

// A head whose text begins on the next page goes there too, with the heads above it; and a paragraph of a few lines is
// not parted: of one that is, Qt writes the last line of the page once more, unseen, where whoever searches finds it.
void keepTogether(QTextDocument& text) {
    const auto* layout = text.documentLayout();
    const qreal height = text.pageSize().height();
    const auto pageAt = [&](qreal y) { return static_cast<int>(y / height); };
    const auto pageOf = [&](const QTextBlock& block) {
        const QRectF rect = layout->blockBoundingRect(block);
        return pageAt(rect.top() + std::min(rect.height(), 1.0));
    };
    const auto parted = [&](const QTextBlock& block) {
        if (QTextCursor(block).currentTable() || block.layout()->lineCount() > kLinesTogether) return false;
        return pageAt(layout->blockBoundingRect(block).bottom() - 1) != pageOf(block);
    };
    const auto heads = [](const QTextBlock& block) { return block.blockFormat().boolProperty(kHead); };
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
        QTextBlock last = block, body = block;
        while (body.isValid() &&
               (heads(body) || (body != block && body.text().isEmpty() && !QTextCursor(body).currentTable()))) {
            last = body;
            body = body.next();
        }
        if (body.isValid() && (pageOf(body) != pageOf(block) || parted(body))) {
            QTextBlockFormat format = block.blockFormat();
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            QTextCursor(block).setBlockFormat(format);
            layOutAnew(text);
        }
        block = last;
    }
}

// Margins above and below, indents and tabs are laid out in the device's measure; margins at the side and the indent of
// a first line are not, and would all but vanish on paper.
void scaleHanging(QTextDocument& text, const QPagedPaintDevice& device) {
    constexpr qreal kScreen = 96;  // dots an inch, in which they are given
    const qreal scale = device.logicalDpiX() / kScreen;
    QTextCursor all(&text);
    all.beginEditBlock();
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        if (format.textIndent() == 0) continue;
        format.setLeftMargin(format.leftMargin() * scale);
        format.setTextIndent(format.textIndent() * scale);
        QTextCursor(block).setBlockFormat(format);
    }
    all.endEditBlock();
    layOutAnew(text);
}

QString pageWords(const Document& document, int page, int pages) {
    return qtText(document.page)
        .replace(QStringLiteral("{0}"), QString::number(page))
        .replace(QStringLiteral("{1}"), QString::number(pages));
}

}  // namespace

std::unique_ptr<QTextDocument> richText(const Document& document) {
    auto text = std::make_unique<QTextDocument>();
    Writing(*text).write(document);
    // Laid out for the first time from here on.
    text->documentLayout()->registerHandler(SvgObject::kType, new SvgObject(text.get()));
    text->markContentsDirty(0, text->characterCount());
    return text;
}

bool paintPages(const Document& document, QPagedPaintDevice& device, const PageProgress& progress) {
    const auto text = richText(document);
    QPainter painter;
    if (!painter.begin(&device)) return false;
    const QRectF paper(0, 0, device.width(), device.height());
    QFont small = textFont(kSmall);
    const QFontMetricsF metrics(small, &device);
    const qreal foot = metrics.height() * 2.2;
    text->setDocumentMargin(0);
    text->documentLayout()->setPaintDevice(&device);
    text->setPageSize(QSizeF(paper.width(), paper.height() - foot));
    scaleHanging(*text, device);
    if (text->pageCount() <= kMostPagesMended) keepTogether(*text);
    const int pages = text->pageCount();
    const qreal height = text->pageSize().height();
    for (int page = 0; page < pages; ++page) {
        if (progress && !progress(page, pages)) return false;
        if (page > 0 && !device.newPage()) return false;
        painter.save();
        painter.translate(0, -page * height);
        QAbstractTextDocumentLayout::PaintContext context;
        // Not to the very edge: what begins there is of the next page, and would be found twice.
        context.clip = QRectF(0, page * height, paper.width(), height - 1);
        painter.setClipRect(context.clip);
        context.palette.setColor(QPalette::Text, Qt::black);
        text->documentLayout()->draw(&painter, context);
        painter.restore();
        painter.setFont(small);
        painter.setPen(kQuiet);
        const QRectF line(0, paper.height() - metrics.height() * 1.2, paper.width(), metrics.height() * 1.2);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, qtText(document.footer));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, pageWords(document, page + 1, pages));
    }
    return painter.end();
}

}  // namespace clearline
