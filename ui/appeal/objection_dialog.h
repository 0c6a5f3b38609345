// ObjectionDialog: an objection or repair on one page: what is contested, why, what is asked for; own words, papers and
// citations behind tabs; at the side, live, whether it can be brought and what it would do. Where it sits: opened from
// a line, a finding, a record or the board; gives the objection to AppealCase. Promises: what is typed is kept at once
// as a draft of the case; the effect is worked out beside the window and can be stopped.
#pragma once

#include <QDialog>
#include <QTimer>
#include <memory>

#include "core/appeal/objection.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QTabWidget;
class QTextBrowser;
class QToolButton;
class QVBoxLayout;

namespace clearline {

class AppealCase;
class AppealWeigher;
class ChangesEditor;
class CitationsList;
class EvidenceList;
class OptionalDay;

class ObjectionDialog : public QDialog {
    Q_OBJECT
public:
    // `objection` with id 0 is a new one.
    ObjectionDialog(AppealCase& appeals, Objection objection, QWidget* parent = nullptr);

    // As it stands here, papers that are still to be kept left out.
    [[nodiscard]] Objection objection() const;
    [[nodiscard]] QComboBox& groundBox() { return *ground_; }
    [[nodiscard]] QRadioButton& repairButton() { return *repair_; }
    [[nodiscard]] ChangesEditor& changes() { return *changes_; }
    [[nodiscard]] QPlainTextEdit& argument() { return *argument_; }
    [[nodiscard]] CitationsList& citations() { return *citations_; }
    [[nodiscard]] EvidenceList& evidence() { return *evidence_; }
    [[nodiscard]] AppealWeigher& weigher() { return *weigher_; }
    [[nodiscard]] QPushButton& keepButton() { return *keep_; }
    [[nodiscard]] QTabWidget& tabs() { return *tabs_; }
    [[nodiscard]] QString told() const;       // the contested lines
    [[nodiscard]] QString sideText() const;   // admissibility and effect
    [[nodiscard]] QString stateText() const;  // what became of keeping it

    void accept() override;
    void reject() override;

signals:
    void caseWanted();  // there is none to keep it in
    void kept();        // in the case, or on its way there

private:
    void buildLeft(QVBoxLayout& column);
    QWidget* buildWords();
    QWidget* buildSide();
    void connectParts();
    void fill();
    void fillGrounds();
    void groundChosen();
    void suggest();
    void fillPhrases();
    void touched();
    void weigh();
    void showWeighed();
    void keepDraft();
    void restoreDraft();
    void keepNow();
    [[nodiscard]] Ground ground() const;
    [[nodiscard]] bool editable() const { return objection_.stage() == Stage::Draft; }
    [[nodiscard]] QString draftPlace() const;
    void nameTabs();
    void say(const QString& words);

    AppealCase& appeals_;
    Objection objection_;
    AppealWeigher* weigher_;
    QTimer pause_, draft_;
    QLabel *lines_, *help_, *state_, *argumentLabel_;
    QRadioButton *object_, *repair_;
    QComboBox* ground_;
    OptionalDay *notified_, *performed_, *committed_;
    QTabWidget* tabs_;
    ChangesEditor* changes_;
    QPlainTextEdit* argument_;
    QToolButton* phrases_;
    CitationsList* citations_;
    EvidenceList* evidence_;
    QTextBrowser* side_;
    QProgressBar* progress_;
    QPushButton *stop_, *keep_;
    bool filling_ = false, waiting_ = false;
};

}  // namespace clearline
