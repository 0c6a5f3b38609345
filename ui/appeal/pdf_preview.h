// The first page of a PDF as a picture, for the preview of evidence. Where it sits: behind EvidenceList; the bytes are
// those that are kept, and nothing in them is run or followed. By QtPdf, which keeps to what it draws.
#pragma once

#include <QByteArray>
#include <QImage>
#include <optional>

namespace clearline {

struct PdfPreview {
    QImage first;
    int pages = 0;
};
// Nothing for what cannot be drawn: damaged, locked with a password, without a page.
[[nodiscard]] std::optional<PdfPreview> pdfPreview(const QByteArray& pdf);

}  // namespace clearline
