// GoBackDialog: before going back in a case: what will be taken back, by name, and room for a reason.
#pragma once

#include <QDialog>
#include <QStringList>

class QLineEdit;

namespace clearline {

class GoBackDialog : public QDialog {
    Q_OBJECT
public:
    GoBackDialog(std::uint64_t entry, const QStringList& undone, QWidget* parent);
    [[nodiscard]] QString why() const;

private:
    QLineEdit* why_;
};

}  // namespace clearline
