#include "ui/paper/paper_print.h"

#include <QCoreApplication>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressDialog>

#include "ui/paper/paper_pages.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PaperPrint)
};
}  // namespace

void printPaper(QWidget& over, const Document& document) {
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(qtText(document.title));
    printer.setPageSize(QPageSize(QPageSize::A4));
    QPrintDialog dialog(&printer, &over);
    if (dialog.exec() != QDialog::Accepted) return;
    QProgressDialog progress(Words::tr("Printing…"), Words::tr("Cancel"), 0, 0, &over);
    progress.setWindowModality(Qt::WindowModal);
    (void)paintPages(document, printer, [&progress](int done, int all) {
        progress.setMaximum(all);
        progress.setValue(done);
        return !progress.wasCanceled();
    });
}

}  // namespace clearline
