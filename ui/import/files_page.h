// FilesPage: the first step: which files, what each was taken for, and what is wrong with those that cannot be read.
#pragma once

#include <QWidget>
#include <functional>

#include "ui/import/import_desk.h"

class QLabel;
class QPushButton;

namespace clearline {

class FilesModel;
class QuietTable;

class FilesPage : public QWidget {
    Q_OBJECT
public:
    explicit FilesPage(ImportDesk& desk, QWidget* parent = nullptr);
    [[nodiscard]] QuietTable& table() { return *table_; }
    [[nodiscard]] FilesModel& model() { return *model_; }

private:
    void addFiles();
    void addFolder();
    void refresh();
    [[nodiscard]] int chosen() const;

    ImportDesk& desk_;
    FilesModel* model_;
    QuietTable* table_;
    QPushButton *files_, *folder_, *remove_, *again_;
    QLabel* about_;
};

}  // namespace clearline
