#include "ui/models/scenario_list_model.h"

#include <QFont>
#include <algorithm>

#include "ui/workspace/text.h"

namespace clearline {

ScenarioListModel::ScenarioListModel(CaseSession& session, Workspace& workspace, QObject* parent)
    : QAbstractListModel(parent), session_(session), workspace_(workspace) {
    connect(&session_, &CaseSession::changed, this, &ScenarioListModel::refresh);
    connect(&workspace_, &Workspace::languageChanged, this, &ScenarioListModel::refresh);
    refresh();
}

void ScenarioListModel::refresh() {
    std::vector<std::optional<ScenarioId>> rows;
    if (session_.isOpen()) {
        rows.emplace_back(std::nullopt);
        for (const auto& [id, scenario] : session_.state().scenarios) rows.emplace_back(id);
    }
    // As many as before: the last got its number, or names changed; whoever types a name goes on typing.
    if (rows.size() == rows_.size()) {
        rows_ = std::move(rows);
        if (!rows_.empty()) emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    rows_ = std::move(rows);
    endResetModel();
}

int ScenarioListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

std::optional<ScenarioId> ScenarioListModel::idOf(const QModelIndex& index) const {
    return index.isValid() ? rows_[static_cast<std::size_t>(index.row())] : std::nullopt;
}

QModelIndex ScenarioListModel::indexOf(std::optional<ScenarioId> id) const {
    const auto found = std::find(rows_.begin(), rows_.end(), id);
    return found == rows_.end() ? QModelIndex() : index(static_cast<int>(found - rows_.begin()));
}

QString ScenarioListModel::shownText(std::optional<ScenarioId> id) const {
    const KeptScenario* scenario = session_.kept(id);
    QString text = scenario ? qtText(scenario->label.name) : tr("Original");
    if (scenario) text += QStringLiteral(" · ") + tr("%n change(s)", nullptr, static_cast<int>(scenario->edits.size()));
    return text;
}

QVariant ScenarioListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const std::optional<ScenarioId> id = idOf(index);
    const KeptScenario* scenario = session_.kept(id);
    const bool isBase = session_.state().base == id;
    const QString note = scenario ? qtText(scenario->label.note) : QString();
    switch (role) {
        case Qt::DisplayRole: return (isBase ? QStringLiteral("⇄ ") : QString()) + shownText(id);
        case Qt::EditRole: return scenario ? QVariant(qtText(scenario->label.name)) : QVariant();
        case Qt::AccessibleTextRole: {
            const QString text = isBase ? shownText(id) + tr(", others are compared with it") : shownText(id);
            return note.isEmpty() ? text : text + QStringLiteral(". ") + note;
        }
        case Qt::ToolTipRole:
            if (!scenario) return tr("The file and the rulebook as they are, nothing changed.");
            return note.isEmpty() ? QVariant() : QVariant(note);
        case Qt::FontRole: {
            QFont font;
            font.setItalic(!id);
            font.setBold(id == session_.scenario());
            return font;
        }
        case NoteRole: return note;
        case BaseRole: return isBase;
        default: return {};
    }
}

bool ScenarioListModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const auto id = idOf(index);
    if (role != Qt::EditRole || !id || value.toString().trimmed().isEmpty()) return false;
    session_.rename(*id, value.toString());
    return true;
}

Qt::ItemFlags ScenarioListModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return idOf(index) && !session_.readOnly() ? flags | Qt::ItemIsEditable : flags;
}

}  // namespace clearline
