#include "ui/audit/sensitivity_panel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/audit/audit_names.h"
#include "ui/audit/audit_table.h"
#include "ui/audit/panel_output.h"
#include "ui/audit/sensitivity_model.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

// editOf takes numbers; a length of time is edited likewise.
Edit editTo(const Variable& variable, const Rulebook& rulebook, const Value& value) {
    Edit edit = editOf(variable, rulebook, Number());
    if (auto* parameter = std::get_if<ParameterEdit>(&edit)) parameter->value = value;
    if (auto* table = std::get_if<TableEdit>(&edit)) table->gives = value;
    return edit;
}

}  // namespace

SensitivityPanel::SensitivityPanel(Workspace& workspace, QWidget* parent)
    : AuditPanel(workspace, parent),
      model_(new SensitivityModel(workspace, this)),
      table_(new AuditTable(this)),
      low_(new QPushButton(this)),
      high_(new QPushButton(this)),
      way_(new QPushButton(this)) {
    setObjectName(QStringLiteral("sensitivityPanel"));
    table_->setObjectName(QStringLiteral("sensitivityTable"));
    table_->setModel(model_);
    const QString figure = QStringLiteral("At the upper");
    table_->setRooms({{{}, 5}, {QStringLiteral("18 months")}, {{}, 3}, {{}, 5}, {figure}, {figure}, {{}, 4}});
    setFocusProxy(table_);
    body().addWidget(table_);
    foot().addWidget(low_);
    foot().addWidget(high_);
    foot().addWidget(way_);
    output().add(QStringLiteral("sensitivity"), *table_);

    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SensitivityPanel::followRow);
    connect(table_, &AuditTable::rowActed, this, [this](int row) {
        const SensitivityRow* at = model_->rowAt(row);
        if (!at) return;
        const Rulebook& rulebook = model_->found()->ledger->rulebook();
        const bool table = at->variable.of == Variable::Of::TableRow;
        emit variableWanted(
            qtText(table ? rulebook.tables[at->variable.index].id : rulebook.parameters[at->variable.index].id));
    });
    connect(low_, &QPushButton::clicked, this, [this] { tryEnd(false); });
    connect(high_, &QPushButton::clicked, this, [this] { tryEnd(true); });
    connect(way_, &QPushButton::clicked, this, &SensitivityPanel::tryWay);
    retranslate();
    followRow();
}

void SensitivityPanel::ask() {
    job().start([this, ledger = workspace().ledger()](const LatestJob::Desk& desk) -> LatestJob::Result {
        SensitivityOptions options;
        options.progress = [&desk](std::size_t done, std::size_t of) { return desk.goesOn(done, of); };
        auto found = std::make_shared<const Sensitivity>(sensitivity(ledger, options));
        return [this, found] {
            model_->show(found);
            say(model_->summary(), model_->depends());
            followRow();
        };
    });
}

void SensitivityPanel::followRow() {
    const bool number = model_->rowAt(table_->currentIndex().row()) != nullptr;
    for (QPushButton* button : {low_, high_}) button->setEnabled(number);
    way_->setEnabled(model_->editAt(table_->currentIndex().row()).has_value());
}

void SensitivityPanel::tryEnd(bool high) {
    const int row = table_->currentIndex().row();
    const SensitivityRow* at = model_->rowAt(row);
    if (!at) return;
    const Value& value = high ? at->high : at->low;
    emit tryWanted(tr("%1: %2").arg(model_->nameAt(row), shownValue(value)),
                   {editTo(at->variable, *workspace().rulebook(), value)});
}

void SensitivityPanel::tryWay() {
    const int row = table_->currentIndex().row();
    if (const auto edit = model_->editAt(row)) emit tryWanted(model_->nameAt(row), {*edit});
}

void SensitivityPanel::forget() {
    model_->show(nullptr);
    followRow();
}

void SensitivityPanel::tellAgain() {
    model_->tellAgain();
    say(model_->summary(), model_->depends());
}

void SensitivityPanel::retranslate() {
    output().setTitle(tr("Sensitivity"));
    low_->setText(tr("Open with the &lower"));
    high_->setText(tr("Open with the &upper"));
    for (QPushButton* button : {low_, high_})
        button->setToolTip(tr("See the whole ledger with this value; undo takes it back"));
    way_->setText(tr("Open this &way of rounding"));
    way_->setToolTip(
        tr("See the whole ledger rounded this way; undo takes it back. Each change rounded as it is booked, and "
           "another order within a day, are no changes of the scheme and do not open."));
    table_->setAccessibleName(tr("Sensitivity"));
    table_->setAccessibleDescription(
        tr("Each number at two other values, the largest effect first. Enter leads to the number."));
    table_->setEmptyText(tr("How much hangs on each number of the rulebook stands here, the largest effect first."));
}

}  // namespace clearline
