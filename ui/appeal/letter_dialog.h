// LetterDialog: the letter of an objection or repair before it is sent: which letter, in which language, by whose
// templates, and beneath that how it reads; saved as PDF, ODT or HTML, or printed. Where it sits: over
// core/export/case_letter.h and ui/paper; opened from the board. Promises: made on the case's own thread with progress
// and a way to stop; what is shown is what is saved.
#pragma once

#include <QDialog>
#include <atomic>
#include <memory>

#include "core/appeal/objection.h"
#include "core/export/document.h"
#include "ui/workspace/latest_job.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTextBrowser;
class QTextDocument;

namespace clearline {

class AppealCase;
class OptionalDay;
class TemplateChoice;

class LetterDialog : public QDialog {
    Q_OBJECT
public:
    LetterDialog(AppealCase& appeals, const Objection& objection, QWidget* parent = nullptr);
    ~LetterDialog() override;

    // As it reads now; null until it has been made.
    [[nodiscard]] const std::shared_ptr<const Document>& letter() const { return letter_; }
    [[nodiscard]] QComboBox& kindBox() { return *kind_; }
    [[nodiscard]] QComboBox& languageBox() { return *language_; }
    [[nodiscard]] TemplateChoice& templates() { return *templates_; }
    [[nodiscard]] QPushButton& printButton() { return *print_; }
    [[nodiscard]] QString previewText() const;
    [[nodiscard]] QString stateText() const;
    // By the ending of the name: pdf, odt or html; what could not be written is told.
    void saveTo(const QString& path);

signals:
    void read();                      // the preview shows what was chosen
    void saved(const QString& path);  // empty: it was not

private:
    void make();
    void put(const Result<Document>& made);
    void askAndSave();
    void tell(const QString& words, bool busy = false);

    AppealCase& appeals_;
    const ObjectionId id_;
    LatestJob writing_;
    QComboBox *kind_, *language_;
    OptionalDay* date_;
    QCheckBox* identifiers_;
    TemplateChoice* templates_;
    QTextBrowser* preview_;
    QLabel* state_;
    QProgressBar* progress_;
    QPushButton *save_, *print_, *stop_;
    std::shared_ptr<const Document> letter_;
    std::unique_ptr<QTextDocument> text_;
    std::shared_ptr<std::atomic<bool>> dropped_;  // of the one that is being made
};

}  // namespace clearline
