// QuestionCard: what only a person can say about a column, asked once in plain words: which day 02/03/24 is, how much
// 1.234. Where it sits: above the table of columns, as long as a question is open in the file at hand.
#pragma once

#include <QFrame>

#include "ui/import/import_desk.h"

class QButtonGroup;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace clearline {

class QuestionCard : public QFrame {
    Q_OBJECT
public:
    explicit QuestionCard(ImportDesk& desk, QWidget* parent = nullptr);
    [[nodiscard]] const Question* question() const;  // the one that is shown; null: none is open

signals:
    void asks(std::size_t row, int column);  // of the desk, and of its table: what the question is about

private:
    void refresh();
    void give();
    [[nodiscard]] QString answerText(const Question& question, const Answer& answer) const;

    ImportDesk& desk_;
    QLabel *title_, *text_;
    QVBoxLayout* choices_;
    QButtonGroup* group_;
    QPushButton* use_;
    QString shown_;  // the question that the buttons are of
};

}  // namespace clearline
