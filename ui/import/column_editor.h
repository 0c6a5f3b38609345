// ColumnEditor: the page of one column: all that it becomes (a decision's number may be the document and, with others,
// the id), and of each how it is read. Where it sits: under the table of columns, for the one that is chosen.
#pragma once

#include <QWidget>

#include "ui/import/import_desk.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace clearline {

class TargetEditor;

class ColumnEditor : public QWidget {
    Q_OBJECT
public:
    explicit ColumnEditor(ImportDesk& desk, QWidget* parent = nullptr);
    void setColumn(int column);  // of the table at hand; below 0: none
    [[nodiscard]] TargetEditor& target() { return *editor_; }

private:
    void refresh();
    void put(std::vector<ColumnTarget> targets);
    [[nodiscard]] const ImportTable* table() const;
    [[nodiscard]] const std::vector<ColumnTarget>& targets() const;

    ImportDesk& desk_;
    int column_ = -1;
    QLabel* empty_;
    QWidget* side_;
    QListWidget* list_;
    QPushButton *add_, *remove_;
    TargetEditor* editor_;
};

}  // namespace clearline
