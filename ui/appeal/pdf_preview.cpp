#include "ui/appeal/pdf_preview.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>

namespace clearline {

namespace {
constexpr qreal kLongSide = 1000;  // dots: sharp in the dialog, and little to draw
}

std::optional<PdfPreview> pdfPreview(const QByteArray& pdf) {
    QBuffer bytes;
    bytes.setData(pdf);
    if (!bytes.open(QIODevice::ReadOnly)) return std::nullopt;
    QPdfDocument document;
    document.load(&bytes);
    if (document.status() != QPdfDocument::Status::Ready || document.pageCount() == 0) return std::nullopt;
    const QSizeF points = document.pagePointSize(0);
    const qreal side = std::max(points.width(), points.height());
    if (side <= 0) return std::nullopt;
    const QSize size = (points * (kLongSide / side)).toSize().expandedTo(QSize(1, 1));
    const QImage drawn = document.render(0, size);
    if (drawn.isNull()) return std::nullopt;
    QImage page(drawn.size(), QImage::Format_RGB32);  // what a page leaves blank is paper
    page.fill(Qt::white);
    QPainter(&page).drawImage(0, 0, drawn);
    return PdfPreview{page, document.pageCount()};
}

}  // namespace clearline
