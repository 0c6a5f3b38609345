// ColumnsPage: the third step: what the columns of the table at hand mean. The mapping that was recognised, to be
// changed for another, saved and handed on; questions; the columns; and below, of the chosen one all that is read of
// it, what holds for every row, and the records that come of it as it stands.
#pragma once

#include <QWidget>

#include "ui/import/import_desk.h"

class QComboBox;
class QHBoxLayout;
class QLabel;
class QTabWidget;
class QPushButton;

namespace clearline {

class ColumnEditor;
class ColumnsModel;
class EveryRowEditor;
class PreviewPane;
class QuestionCard;
class QuietTable;

class ColumnsPage : public QWidget {
    Q_OBJECT
public:
    explicit ColumnsPage(ImportDesk& desk, QWidget* parent = nullptr);
    [[nodiscard]] QuietTable& columns() { return *table_; }
    [[nodiscard]] ColumnsModel& model() { return *model_; }
    [[nodiscard]] ColumnEditor& editor() { return *editor_; }
    [[nodiscard]] QuestionCard& question() { return *question_; }
    [[nodiscard]] EveryRowEditor& everyRow() { return *everyRow_; }
    [[nodiscard]] QComboBox& maps() { return *maps_; }
    // Under that title in the person's own folder; false: it could not be written.
    bool saveAs(const QString& title);
    bool loadFrom(const QString& path);
    bool exportTo(const QString& path);

signals:
    void rowWanted(std::size_t row);  // a question is about another table

private:
    void buildTop(QHBoxLayout& top);
    void refresh();
    void fillMaps();
    void askName();
    void tell(const QString& title, const QString& text);

    ImportDesk& desk_;
    QComboBox* maps_;
    QPushButton* menu_;
    QLabel *about_, *none_;
    QuestionCard* question_;
    ColumnsModel* model_;
    QuietTable* table_;
    QTabWidget* tabs_;
    ColumnEditor* editor_;
    EveryRowEditor* everyRow_;
    PreviewPane* preview_;
    QWidget* work_;
};

}  // namespace clearline
