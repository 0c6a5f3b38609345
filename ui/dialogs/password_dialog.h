// PasswordDialog: asks for a password once to open, twice to seal; says how weak a new one is in plain
// words. What was typed goes into a Secret and is wiped from the fields.
#pragma once

#include <QDialog>

#include "core/seal/secret.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace clearline {

class PasswordDialog : public QDialog {
    Q_OBJECT
public:
    enum class For { Sealing, Opening };
    PasswordDialog(For use, const QString& file, const QString& problem, QWidget* parent);
    [[nodiscard]] Secret take();

private:
    void check();
    For use_;
    QLineEdit *first_, *again_;
    QLabel* state_;
    QPushButton* accept_;
};

}  // namespace clearline
