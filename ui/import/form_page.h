// FormPage: the second step: how the table at hand is read, each part with the reason for the guess and changeable,
// over the rows of the file as they then come out.
#pragma once

#include <QWidget>

#include "ui/import/form_parts.h"
#include "ui/import/import_desk.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace clearline {

class QuietTable;
class RawRowsModel;

class FormPage : public QWidget {
    Q_OBJECT
public:
    explicit FormPage(ImportDesk& desk, QWidget* parent = nullptr);
    [[nodiscard]] QuietTable& rows() { return *rows_; }

private:
    void addPart(FormPart part, const QString& title, QWidget* control);
    void connectControls();
    void refresh();
    void showParts();
    void showProblems();
    void take();

    struct Part {
        FormPart part = FormPart::Other;
        QLabel* title = nullptr;
        QWidget* control = nullptr;
        QLabel* reason = nullptr;
    };
    ImportDesk& desk_;
    QGridLayout* grid_;
    std::vector<Part> parts_;
    QComboBox *format_, *encoding_, *separator_;
    QWidget* header_;
    QSpinBox *headerRow_, *headerRows_;
    QPushButton* guess_;
    QLabel *own_, *problems_;
    RawRowsModel* model_;
    QuietTable* rows_;
    bool showing_ = false;
};

}  // namespace clearline
