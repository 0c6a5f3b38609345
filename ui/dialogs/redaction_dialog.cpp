#include "ui/dialogs/redaction_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <set>

#include "core/casefile/redaction.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

constexpr int kTableRole = Qt::UserRole, kNameRole = Qt::UserRole + 1;

QListWidgetItem* checkable(const QString& text, QListWidget* list) {
    auto* item = new QListWidgetItem(text, list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Unchecked);
    return item;
}

QString tableTitle(const std::string& kind) {
    if (kind == "records") return RedactionDialog::tr("records");
    if (kind == "subjects") return RedactionDialog::tr("people and firms");
    if (kind == "relations") return RedactionDialog::tr("relations");
    return RedactionDialog::tr("official readings");
}

}  // namespace

RedactionDialog::RedactionDialog(const CaseState& state, const CaseInput& input,
                                 const std::vector<std::string>& subjects, const std::string& shown,
                                 Identifiers identifiers, QWidget* parent)
    : QDialog(parent),
      subjects_(new QListWidget(this)),
      columns_(new QListWidget(this)),
      people_(new QCheckBox(tr("Who made the &entries of the log, and their reasons"), this)) {
    setWindowTitle(tr("Save a redacted copy"));
    auto* text =
        new QLabel(tr("What you tick is taken out of the copy. Everything else in it can still be checked against "
                      "this case. Attachments, drafts and whole original files that hold something hidden "
                      "are left out."),
                   this);
    text->setWordWrap(true);
    for (const std::string& id : subjects) {
        const Subject subject = input.subject(id);
        const QString told = qtText(shownText(id, identifiers));
        QString name = subject.name.empty() ? told : QStringLiteral("%1 (%2)").arg(qtText(subject.name), told);
        if (id == shown) name += QStringLiteral(" · ") + tr("the one you are looking at");
        checkable(name, subjects_)->setData(kNameRole, qtText(id));
    }
    std::set<std::pair<std::string, std::string>> known;
    for (const KeptSource& source : state.sources)
        for (const KeptTable& table : source.tables)
            for (const std::string& column : table.columns) {
                if (isNeededColumn(table.kind, column) || !known.emplace(table.kind, column).second) continue;
                QListWidgetItem* item =
                    checkable(QStringLiteral("%1 · %2").arg(tableTitle(table.kind), qtText(column)), columns_);
                item->setData(kTableRole, qtText(table.kind));
                item->setData(kNameRole, qtText(column));
            }
    auto* subjectsLabel = new QLabel(tr("All about these &people and firms"), this);
    auto* columnsLabel = new QLabel(tr("These &columns, of everybody"), this);
    subjectsLabel->setBuddy(subjects_);
    columnsLabel->setBuddy(columns_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    accept_ = buttons->addButton(tr("&Save…"), QDialogButtonBox::AcceptRole);
    accept_->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QListWidget* list : {subjects_, columns_})
        connect(list, &QListWidget::itemChanged, this, &RedactionDialog::check);
    connect(people_, &QCheckBox::toggled, this, &RedactionDialog::check);
    auto* column = new QVBoxLayout(this);
    column->addWidget(text);
    column->addWidget(subjectsLabel);
    column->addWidget(subjects_);
    column->addWidget(columnsLabel);
    column->addWidget(columns_);
    column->addWidget(people_);
    column->addWidget(buttons);
    resize(560, 560);
    check();
}

void RedactionDialog::check() {
    const Redaction wish = redaction();
    accept_->setEnabled(!wish.subjects.empty() || !wish.columns.empty() || wish.people);
}

Redaction RedactionDialog::redaction() const {
    Redaction wish;
    for (int row = 0; row < subjects_->count(); ++row)
        if (const auto* item = subjects_->item(row); item->checkState() == Qt::Checked)
            wish.subjects.push_back(coreText(item->data(kNameRole).toString()));
    for (int row = 0; row < columns_->count(); ++row)
        if (const auto* item = columns_->item(row); item->checkState() == Qt::Checked)
            wish.columns.emplace_back(coreText(item->data(kTableRole).toString()),
                                      coreText(item->data(kNameRole).toString()));
    wish.people = people_->isChecked();
    return wish;
}

}  // namespace clearline
