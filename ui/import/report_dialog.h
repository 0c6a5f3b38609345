// ReportDialog: the report of an import that stands in the history, to be read and copied.
#pragma once

#include <QDialog>

namespace clearline {

class ReportDialog : public QDialog {
    Q_OBJECT
public:
    ReportDialog(const QString& title, const QString& report, QWidget* parent);
};

}  // namespace clearline
