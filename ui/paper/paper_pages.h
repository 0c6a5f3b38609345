// A Document on pages: laid out as Qt's rich text, painted on any paged device, each page with its footer and number,
// the heads of a table again on each page that it goes on to. Where it sits: between core/export/document.h and
// printers, PDF files and the preview. Promises: the texts are the Document's; figures are drawn as lines, not as
// pixels; may run beside the window, each document in one thread.
#pragma once

#include <QString>
#include <functional>
#include <memory>

#include "core/export/document.h"

class QPagedPaintDevice;
class QTextDocument;

namespace clearline {

// For reading on a screen: no pages, no footer.
[[nodiscard]] std::unique_ptr<QTextDocument> richText(const Document& document);

// Asked after each page; false stops.
using PageProgress = std::function<bool(int done, int all)>;
// False: stopped, or the device could not be begun.
[[nodiscard]] bool paintPages(const Document& document, QPagedPaintDevice& device, const PageProgress& progress = {});

}  // namespace clearline
