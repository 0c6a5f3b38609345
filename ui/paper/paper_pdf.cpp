#include "ui/paper/paper_pdf.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextDocument>

#include "core/export/document_html.h"
#include "ui/paper/pdf_letters.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

constexpr int kDotsPerInch = 600;
constexpr qreal kSide = 16, kTop = 15, kBottom = 12;  // millimetres

QByteArray htmlOf(const Document& document) {
    QByteArray html;
    writeDocumentHtml(
        document, [&html](std::string_view bytes) { html.append(bytes.data(), static_cast<qsizetype>(bytes.size())); });
    return html;
}

// Every letter on its pages, those of the drawings too.
QString lettersOf(const Document& document, const QByteArray& html) {
    return QString::fromUtf8(html) + qtText(document.page) + QStringLiteral("0123456789");
}

QList<QFont> fontsOf(const Document& document) {
    const auto text = richText(document);
    QList<QFont> fonts;
    const auto add = [&](const QFont& font) {
        for (const QFont& known : fonts)
            if (known.families() == font.families() && known.bold() == font.bold()) return;
        fonts.append(font);
    };
    add(text->defaultFont());
    for (QTextBlock block = text->begin(); block.isValid(); block = block.next())
        for (auto at = block.begin(); !at.atEnd(); ++at) add(at.fragment().charFormat().font());
    return fonts;
}

}  // namespace

QByteArray pdfOf(const Document& document, const PageProgress& progress, const PdfForm& form) {
    const QByteArray html = htmlOf(document);
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    bool whole = false;
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(qtText(document.title));
        writer.setCreator(QStringLiteral("Clearline"));
        writer.setResolution(kDotsPerInch);
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4),
                                         form.landscape ? QPageLayout::Landscape : QPageLayout::Portrait,
                                         QMarginsF(kSide, kTop, kSide, kBottom), QPageLayout::Millimeter));
        if (form.attached) writer.addFileAttachment(QStringLiteral("paper.html"), html, QStringLiteral("text/html"));
        whole = paintPages(document, writer, progress);
    }
    buffer.close();
    if (!whole) return {};
    mendLetters(pdf, lettersOf(document, html), fontsOf(document));
    return pdf;
}

std::optional<PaperForm> paperFormOf(const QString& name) {
    if (name.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)) return PaperForm::Pdf;
    if (name.endsWith(QLatin1String(".html"), Qt::CaseInsensitive) ||
        name.endsWith(QLatin1String(".htm"), Qt::CaseInsensitive))
        return PaperForm::Html;
    return std::nullopt;
}

std::optional<Problem> writePaper(const Document& document, PaperForm form, const std::string& path,
                                  NewFile::Existing existing, const PageProgress& progress) {
    const QByteArray bytes = form == PaperForm::Pdf ? pdfOf(document, progress) : htmlOf(document);
    if (bytes.isEmpty()) return Problem{"paper.stopped", Severity::Fatal, {}, {}};
    auto file = NewFile::at(path, existing);
    if (!file) return file.problems().front();
    if (auto problem = file.value().write({bytes.constData(), static_cast<std::size_t>(bytes.size())})) return problem;
    return file.value().commit();
}

}  // namespace clearline
