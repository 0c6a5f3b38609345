// PaperDialog: the working paper before it is handed over: what stands in it, title, author and note, and beside them
// how it reads. Where it sits: over core/export/working_paper.h and paper_pdf.h; opened from the File menu. Promises:
// the paper is worked out and written beside the window, with progress and Cancel; what is shown is what is saved.
#pragma once

#include <QDialog>
#include <QTimer>
#include <memory>

#include "core/export/working_paper.h"
#include "ui/workspace/latest_job.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QTextBrowser;
class QTextDocument;

namespace clearline {

class CaseSession;
class Workspace;

class PaperDialog : public QDialog {
    Q_OBJECT
public:
    PaperDialog(Workspace& workspace, CaseSession& session, QWidget* parent = nullptr);

    // As it reads now; null until it has been worked out.
    [[nodiscard]] const std::shared_ptr<const Document>& paper() const { return paper_; }
    // By the ending of the name; what could not be written is told.
    void saveTo(const QString& path);

signals:
    void read();                      // the preview shows what was chosen
    void saved(const QString& path);  // empty: it was not

private:
    QWidget* buildChoices();
    QWidget* buildReading();
    void chosen();  // something else: read again soon
    void work();
    void put(const Result<Document>& made);
    void askAndSave();
    void busy(const QString& words);
    void tell(const QString& words);
    [[nodiscard]] PaperWish wish() const;
    [[nodiscard]] Language language() const;

    Workspace& workspace_;
    CaseSession& session_;
    const PaperQuestion question_;
    LatestJob reading_, writing_;
    QTimer soon_;
    QListWidget* parts_;
    QLineEdit *title_, *author_, *lines_;
    QPlainTextEdit* note_;
    QComboBox *by_, *language_;
    QCheckBox* identifiers_;
    QTextBrowser* preview_;
    QLabel* state_;
    QProgressBar* progress_;
    QPushButton *save_, *print_, *stop_;
    std::shared_ptr<const Document> paper_;
    std::unique_ptr<QTextDocument> text_;
};

}  // namespace clearline
