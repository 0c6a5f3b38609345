// A Document onto a printer that a person chooses.
#pragma once

class QWidget;

namespace clearline {

struct Document;

void printPaper(QWidget& over, const Document& document);

}  // namespace clearline
