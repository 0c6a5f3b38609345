// SubjectList: who is in the file, with a search; choosing one shows that person's or firm's ledger.
#pragma once

#include <QWidget>

#include "ui/models/subject_model.h"

class QLabel;
class QLineEdit;
class QListView;

namespace clearline {

class SubjectList : public QWidget {
    Q_OBJECT
public:
    explicit SubjectList(Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] SubjectModel& model() { return *model_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void showCurrent();
    void retranslate();

    Workspace& workspace_;
    SubjectModel* model_;
    QLineEdit* search_;
    QListView* list_;
    QLabel* count_;
};

}  // namespace clearline
