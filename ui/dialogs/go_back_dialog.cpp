#include "ui/dialogs/go_back_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace clearline {

GoBackDialog::GoBackDialog(std::uint64_t entry, const QStringList& undone, QWidget* parent)
    : QDialog(parent), why_(new QLineEdit(this)) {
    setWindowTitle(tr("Go back to no. %1").arg(entry));
    auto* what = new QLabel(
        tr("%n change(s) will be taken back. Nothing is erased: going back is an entry of its own, and can be undone.",
           nullptr, static_cast<int>(undone.size())),
        this);
    what->setWordWrap(true);
    auto* list = new QListWidget(this);
    list->addItems(undone);
    list->setAccessibleName(tr("What will be taken back"));
    list->setWordWrap(true);
    auto* label = new QLabel(tr("&Why (goes into the log; may be empty):"), this);
    label->setBuddy(why_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* go = buttons->addButton(tr("&Go back"), QDialogButtonBox::AcceptRole);
    go->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(what);
    column->addWidget(list);
    column->addWidget(label);
    column->addWidget(why_);
    column->addWidget(buttons);
    resize(520, 380);
    why_->setFocus();
}

QString GoBackDialog::why() const { return why_->text().trimmed(); }

}  // namespace clearline
