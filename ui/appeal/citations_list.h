// CitationsList: the law and rules that an objection rests on: those that were found, each of which a person may change
// or leave out, and those that a person adds. Where it sits: in the objection dialog.
#pragma once

#include <QWidget>
#include <vector>

#include "core/appeal/objection.h"

class QListWidget;
class QPushButton;
class QPlainTextEdit;

namespace clearline {

class AppealCase;

class CitationsList : public QWidget {
    Q_OBJECT
public:
    explicit CitationsList(AppealCase& appeals, QWidget* parent = nullptr);
    void show(const std::vector<AppealCitation>& citations);
    [[nodiscard]] const std::vector<AppealCitation>& citations() const { return citations_; }
    [[nodiscard]] QListWidget& list() { return *list_; }
    [[nodiscard]] QPlainTextEdit& text() { return *text_; }

signals:
    void edited();

private:
    void fill();
    void choose();
    void add();
    [[nodiscard]] QString told(const AppealCitation& citation) const;

    AppealCase& appeals_;
    std::vector<AppealCitation> citations_;
    QListWidget* list_;
    QPlainTextEdit* text_;
    QPushButton *add_, *asFound_;
    bool filling_ = false;
};

}  // namespace clearline
