// DueButton: in the status line, how much is due about objections and repairs and by when; calm while nothing is late.
// Where it sits: over AppealCase; pressed, it leads to the board.
#pragma once

#include <QPushButton>

namespace clearline {

class AppealCase;

class DueButton : public QPushButton {
    Q_OBJECT
public:
    explicit DueButton(AppealCase& appeals, QWidget* parent = nullptr);

private:
    void refresh();
    AppealCase& appeals_;
};

}  // namespace clearline
