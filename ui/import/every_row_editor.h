// EveryRowEditor: what holds for all rows of the table at hand: fields that are the same in each, what the ids of its
// records are made of, and what becomes of columns that nobody named. Where it sits: under the table of columns.
#pragma once

#include <QWidget>

#include "ui/import/import_desk.h"

class QComboBox;
class QListWidget;
class QPushButton;

namespace clearline {

class ConstantsModel;
class FieldBox;
class MeaningBox;
class QuietTable;

class EveryRowEditor : public QWidget {
    Q_OBJECT
public:
    explicit EveryRowEditor(ImportDesk& desk, QWidget* parent = nullptr);
    [[nodiscard]] ConstantsModel& constants() { return *model_; }

private:
    QWidget* buildConstants();
    QWidget* buildIds();
    void showField();
    void refresh();
    void takeIds();
    void takeOthers();

    ImportDesk& desk_;
    ConstantsModel* model_;
    QuietTable* table_;
    FieldBox* field_;
    MeaningBox* value_;
    QPushButton *set_, *remove_;
    QListWidget* ids_;
    QComboBox* others_;
    bool showing_ = false;
};

}  // namespace clearline
