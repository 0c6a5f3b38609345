#include "ui/models/history_model.h"

#include <QGuiApplication>
#include <QPalette>
#include <algorithm>

#include "ui/look/look.h"
#include "ui/workspace/author.h"
#include "ui/workspace/identifier_display.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

QString hiddenOr(const std::optional<std::string>& text) { return text ? qtText(*text) : HistoryModel::tr("hidden"); }

bool touches(const CaseAction& action, ScenarioId id) {
    return std::any_of(action.changes.begin(), action.changes.end(), [id](const Change& change) {
        const auto* edit = std::get_if<EditChange>(&change);
        const auto* label = std::get_if<ScenarioChange>(&change);
        return (edit && edit->scenario == id) || (label && label->scenario == id);
    });
}

}  // namespace

HistoryModel::HistoryModel(CaseSession& session, Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), session_(session), workspace_(workspace), words_(session, workspace) {
    connect(&session_, &CaseSession::changed, this, &HistoryModel::refresh);
    connect(&workspace_, &Workspace::languageChanged, this, &HistoryModel::refresh);
    connect(&IdentifierDisplay::of(workspace_), &IdentifierDisplay::changed, this, &HistoryModel::refresh);
    refresh();
}

bool HistoryModel::passes(const CaseAction& action, const std::string& who) const {
    return (!scenario_ || touches(action, *scenario_)) && (who_.isEmpty() || who_ == qtText(who));
}

void HistoryModel::refresh() {
    beginResetModel();
    wishes_.clear();
    entries_.clear();
    for (const CaseWish& wish : session_.wishes())
        if (wish.kind == CaseWish::Kind::Append && passes(wish.action, wish.author.who))
            wishes_.insert(wishes_.begin(), wish);
    const auto& log = session_.log();
    for (auto entry = log.rbegin(); entry != log.rend(); ++entry)
        if (passes(entry->action, entry->who.value_or(std::string()))) entries_.push_back(entry->seq);
    endResetModel();
}

void HistoryModel::setFilter(std::optional<ScenarioId> scenario, const QString& who) {
    scenario_ = scenario;
    who_ = who;
    refresh();
}

QStringList HistoryModel::people() const {
    QStringList names;
    for (const LogEntry& entry : session_.log())
        if (entry.who && !names.contains(qtText(*entry.who))) names << qtText(*entry.who);
    names.sort();
    return names;
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(wishes_.size() + entries_.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

std::uint64_t HistoryModel::entryAt(const QModelIndex& index) const {
    if (!index.isValid() || static_cast<std::size_t>(index.row()) < wishes_.size()) return 0;
    return entries_[static_cast<std::size_t>(index.row()) - wishes_.size()];
}

QModelIndex HistoryModel::indexOf(std::uint64_t entry) const {
    const auto found = std::find(entries_.begin(), entries_.end(), entry);
    return found == entries_.end()
               ? QModelIndex()
               : index(static_cast<int>(wishes_.size()) + static_cast<int>(found - entries_.begin()), 0);
}

QVariant HistoryModel::ofWish(const CaseWish& wish, int column) const {
    switch (column) {
        case NumberColumn: return QStringLiteral("—");
        case When: return session_.saving() == CaseSession::Saving::NotSaved ? tr("not saved") : tr("saving…");
        case Who: return qtText(wish.author.who);
        case What: return words_.sentence(wish.action);
        case ScenarioColumn: return words_.scenarioNames(wish.action);
        case Why: return qtText(wish.why);
        default: return {};
    }
}

QVariant HistoryModel::ofEntry(const LogEntry& entry, int column) const {
    switch (column) {
        case NumberColumn: return QString::number(entry.seq);
        case When: return entry.at ? shownMoment(*entry.at) : hiddenOr(entry.at);
        case Who: return hiddenOr(entry.who);
        case What: return words_.sentence(entry);
        case ScenarioColumn: return words_.scenarioNames(entry.action);
        case Why: return hiddenOr(entry.why);
        default: return {};
    }
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const std::uint64_t seq = entryAt(index);
    if (seq > session_.log().size()) return {};
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            return seq == 0 ? ofWish(wishes_[static_cast<std::size_t>(index.row())], index.column())
                            : ofEntry(session_.log()[seq - 1], index.column());
        case Qt::TextAlignmentRole:
            return index.column() == NumberColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
        case Qt::ForegroundRole:
            if (seq == 0) return Look::of(QGuiApplication::palette()).edited;
            return {};
        default: return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == NumberColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case NumberColumn: return tr("No.");
        case When: return tr("When");
        case Who: return tr("Who");
        case What: return tr("What");
        case ScenarioColumn: return tr("Scenario");
        case Why: return tr("Why");
        default: return {};
    }
}

}  // namespace clearline
