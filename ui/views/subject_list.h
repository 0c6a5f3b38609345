// SubjectList: who is in the file: found by name, identifier, stall number or owner, and filtered by grade or listing
// state; choosing one shows that person's or firm's ledger, and beneath the list what is on file.
#pragma once

#include <QWidget>

#include "ui/models/subject_model.h"

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QProgressBar;
class QToolButton;

namespace clearline {

class ListingCard;
class SubjectDelegate;

class SubjectList : public QWidget {
    Q_OBJECT
public:
    explicit SubjectList(Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] SubjectModel& model() { return *model_; }
    // The action that shows identifiers, as a button beside the search.
    void setIdentifierAction(QAction* action);
    void search();  // to the search field

    [[nodiscard]] QComboBox* filter() const { return filter_; }
    [[nodiscard]] ListingCard* card() const { return card_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildLayout();
    void showCurrent();
    void showRows();
    void showProgress();
    void fillFilter();
    void askedFor(int row);
    void showEverybody();
    void retranslate();

    Workspace& workspace_;
    SubjectModel* model_;
    SubjectDelegate* delegate_;
    QLineEdit* search_;
    QToolButton* identifiers_;
    QComboBox* filter_;
    QListView* list_;
    QLabel* empty_;
    QToolButton* everybody_;
    ListingCard* card_;
    QLabel* count_;
    QProgressBar* progress_;
    QToolButton* cancel_;
    std::shared_ptr<const Rulebook> filled_;  // whose scales and lists the filter shows
    std::vector<StateAsked> asked_;           // by row of the filter, from 1
};

}  // namespace clearline
