// FindBar: looks for words in the ledger table, says how many rows have them and which one is
// shown, and goes to the next and the one before. It asks; the view answers.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace clearline {

class FindBar : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(QWidget* parent = nullptr);

    void open();
    [[nodiscard]] QString text() const;
    // "3 of 17", "17 rows", "not found"; `place` 0: none shown yet.
    void setCount(std::size_t place, std::size_t count);
    // Being looked for; the count follows.
    void setProgress(int percent);

signals:
    void sought(const QString& text);  // changed; empty when the bar closes
    void stepped(bool forward);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void close();

    QLabel* label_;
    QLineEdit* field_;
    QLabel* count_;
    QToolButton* previous_;
    QToolButton* next_;
    QToolButton* close_;
    std::size_t shownPlace_ = 0, shownCount_ = 0;
};

}  // namespace clearline
