#include "ui/models/silent_model.h"

#include "core/explain/edited_record.h"
#include "core/explain/explanation.h"
#include "core/record/record.h"
#include "ui/workspace/identifier_display.h"
#include "ui/workspace/text.h"

namespace clearline {

SilentModel::SilentModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), workspace_(workspace) {
    connect(&workspace_, &Workspace::ledgerChanged, this, &SilentModel::refresh);
    const auto tellAgain = [this] {
        beginResetModel();
        endResetModel();
    };
    connect(&workspace_, &Workspace::languageChanged, this, tellAgain);
    connect(&IdentifierDisplay::of(workspace_), &IdentifierDisplay::changed, this, tellAgain);
    refresh();
}

void SilentModel::refresh() {
    const auto next = workspace_.ledger();
    if (ledger_ && next && &ledger_->silent() == &next->silent()) {  // ledgers that differ in values only share it
        ledger_ = next;
        if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    ledger_ = next;
    endResetModel();
}

int SilentModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !ledger_ ? 0 : static_cast<int>(ledger_->silent().size());
}

int SilentModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant SilentModel::data(const QModelIndex& index, int role) const {
    const QVariant whole = told(index, role);
    // A condition that did not hold may name an identifier.
    if (whole.userType() != QMetaType::QString) return whole;
    return qtText(shownText(coreText(whole.toString()), IdentifierDisplay::of(workspace_).identifiers()));
}

QVariant SilentModel::told(const QModelIndex& index, int role) const {
    if (!index.isValid() || !ledger_) return {};
    const Silent& silent = ledger_->silent()[static_cast<std::size_t>(index.row())];
    if (role == RecordIndexRole) return silent.record;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) return {};
    const Record record(*ledger_->input().records, silent.record);
    switch (index.column()) {
        case RecordColumn:
            return record.version() > 1 ? tr("%1, version %2").arg(qtText(record.id())).arg(record.version())
                                        : qtText(record.id());
        case Kind: {
            const auto* kind = workspace_.resources().kinds->find(record.kind());
            return kind ? qtText(kind->title.in(workspace_.language())) : qtText(record.kind());
        }
        case Reason:
            return qtText(silentSentence(*ledger_, silent, *workspace_.words(), *workspace_.resources().kinds).reason);
        case Detail: {
            QString detail =
                qtText(silentSentence(*ledger_, silent, *workspace_.words(), *workspace_.resources().kinds).detail);
            for (const std::string& edited : editedSentences(record.book(), silent.record, *workspace_.words()))
                detail += QStringLiteral("  ·  ") + qtText(edited);
            return detail;
        }
        default: return {};
    }
}

QVariant SilentModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case RecordColumn: return tr("Record");
        case Kind: return tr("What");
        case Reason: return tr("Why it gave nothing");
        case Detail: return tr("What would change it");
        default: return {};
    }
}

}  // namespace clearline
