#include "ui/dialogs/password_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace clearline {

namespace {
constexpr int kShort = 10;
}

PasswordDialog::PasswordDialog(For use, const QString& file, const QString& problem, QWidget* parent)
    : QDialog(parent), use_(use), first_(new QLineEdit(this)), again_(new QLineEdit(this)), state_(new QLabel(this)) {
    const bool sealing = use == For::Sealing;
    setWindowTitle(sealing ? tr("Seal with a password") : tr("Open a sealed file"));
    auto* text =
        new QLabel(sealing ? tr("%1 will be readable only with this password. Nobody can bring it back: keep it "
                                "safe, and tell it by another way than the file.")
                                 .arg(file)
                           : tr("Password of %1:").arg(file),
                   this);
    text->setWordWrap(true);
    for (QLineEdit* field : {first_, again_}) {
        field->setEchoMode(QLineEdit::Password);
        connect(field, &QLineEdit::textChanged, this, &PasswordDialog::check);
    }
    auto* form = new QFormLayout;
    form->addRow(tr("&Password"), first_);
    form->addRow(tr("&Once more"), again_);
    form->setRowVisible(again_, sealing);
    state_->setWordWrap(true);
    state_->setText(problem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    accept_ = buttons->addButton(sealing ? tr("&Seal") : tr("O&pen"), QDialogButtonBox::AcceptRole);
    accept_->setDefault(true);
    accept_->setEnabled(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(text);
    column->addLayout(form);
    column->addWidget(state_);
    column->addWidget(buttons);
    setMinimumWidth(440);
    first_->setFocus();
}

void PasswordDialog::check() {
    const QString password = first_->text();
    const bool same = use_ == For::Opening || password == again_->text();
    accept_->setEnabled(!password.isEmpty() && same);
    if (use_ == For::Opening) return;
    if (!again_->text().isEmpty() && !same)
        state_->setText(tr("The two are not the same."));
    else if (!password.isEmpty() && password.size() < kShort)
        state_->setText(tr("A short password can be guessed. Several words together are better."));
    else
        state_->clear();
}

Secret PasswordDialog::take() {
    std::string text = first_->text().toStdString();
    Secret secret{std::string_view(text)};
    wipe(text);
    first_->clear();
    again_->clear();
    return secret;
}

}  // namespace clearline
