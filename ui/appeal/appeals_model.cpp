#include "ui/appeal/appeals_model.h"

#include <algorithm>

#include "core/appeal/appeal_words.h"
#include "core/casefile/scenario_actions.h"
#include "core/explain/relation_text.h"
#include "ui/appeal/appeal_case.h"
#include "ui/appeal/appeal_pick.h"
#include "ui/views/table_output.h"
#include "ui/workspace/identifier_display.h"
#include "ui/workspace/text.h"

namespace clearline {

QString dueText(const std::optional<Deadline>& due, const Catalogue& words) {
    return due ? qtText(deadlineSentence(*due, words)) : QString();
}

AppealsModel::AppealsModel(AppealCase& appeals, QObject* parent) : QAbstractTableModel(parent), appeals_(appeals) {
    connect(&appeals_, &AppealCase::changed, this, &AppealsModel::refresh);
    connect(&IdentifierDisplay::of(appeals_.workspace()), &IdentifierDisplay::changed, this, &AppealsModel::refresh);
    connect(&appeals_.workspace(), &Workspace::caseChanged, this, &AppealsModel::refresh);
    refresh();
}

QString AppealsModel::numberText(const Objection& objection) const {
    return objection.id >= kProvisional ? QStringLiteral("…") : QString::number(objection.id);
}

void AppealsModel::refresh() {
    beginResetModel();
    all_.clear();
    std::vector<Objection> objections = appeals_.objections();
    const Date today = appeals_.workspace().today();
    // In the order of the deadlines; then those of which nothing is due.
    const auto add = [&](const Objection& objection, std::optional<Deadline> due) {
        Row row{objection, std::move(due), {}, false};
        row.late = row.due && row.due->due && !row.due->earliest && *row.due->due < today;
        row.cells = cellsOf(objection, row.due);
        all_.push_back(std::move(row));
    };
    const auto takeOut = [&](ObjectionId id) -> std::optional<Objection> {
        for (auto at = objections.begin(); at != objections.end(); ++at)
            if (at->id == id) {
                Objection found = *at;
                objections.erase(at);
                return found;
            }
        return std::nullopt;
    };
    for (const Deadline& deadline : appeals_.due())
        if (!deadline.done)
            if (const auto objection = takeOut(deadline.objection)) add(*objection, deadline);
    for (const Objection& objection : objections) add(objection, std::nullopt);
    sift();
    endResetModel();
}

void AppealsModel::setFilter(const AppealsFilter& filter) {
    beginResetModel();
    filter_ = filter;
    sift();
    endResetModel();
}

void AppealsModel::sift() {
    shown_.clear();
    for (const Row& row : all_)
        if (passes(row)) shown_.push_back(&row);
}

bool AppealsModel::passes(const Row& row) const {
    const Objection& objection = row.objection;
    if (filter_.kind && objection.kind != *filter_.kind) return false;
    if (filter_.stage && objection.stage() != *filter_.stage) return false;
    if (filter_.ground && objection.ground != *filter_.ground) return false;
    if (filter_.onlySubject && appeals_.workspace().isOpen() && objection.subject != appeals_.workspace().subject())
        return false;
    const QStringList sought = filter_.words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QString text = row.cells.join(QLatin1Char('\n')) + QLatin1Char('\n') + qtText(objection.argument);
    return std::all_of(sought.begin(), sought.end(),
                       [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

QStringList AppealsModel::cellsOf(const Objection& objection, const std::optional<Deadline>& due) const {
    Workspace& workspace = appeals_.workspace();
    const Catalogue& words = *workspace.words();
    QStringList cells;
    cells << numberText(objection) << qtText(appealKindWords(objection.kind, words));
    QString stage = qtText(stageWords(objection.stage(), words));
    if (!objection.stages.empty()) stage = tr("%1, since %2").arg(stage, qtText(objection.stages.back().on.iso()));
    cells << stage << qtText(groundWords(objection.ground, words));
    QString whose = qtText(objection.subject), lines;
    if (workspace.isOpen()) {
        whose = qtText(shownText(subjectTitle(*workspace.input(), objection.subject, words),
                                 IdentifierDisplay::of(workspace).identifiers()));
        const ContestedWords told{*workspace.input(), appeals_.rulebooks(), *workspace.resources().kinds, words};
        QStringList names;
        for (const ContestedLine& line : objection.lines) names << told.name(line);
        lines = names.join(tr(", ", "between lines"));
    }
    return cells << whose << lines << dueText(due, words);
}

const Objection* AppealsModel::at(int row) const {
    return row < 0 || row >= rowCount() ? nullptr : &shown_[static_cast<std::size_t>(row)]->objection;
}

const std::optional<Deadline>& AppealsModel::dueAt(int row) const { return shown_[static_cast<std::size_t>(row)]->due; }

int AppealsModel::rowOf(ObjectionId id) const {
    for (std::size_t row = 0; row < shown_.size(); ++row)
        if (shown_[row]->objection.id == id) return static_cast<int>(row);
    return -1;
}

int AppealsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

int AppealsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant AppealsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = *shown_[static_cast<std::size_t>(index.row())];
    const QString cell = row.cells[index.column()];
    switch (role) {
        case Qt::DisplayRole: return row.late && index.column() == Due ? QStringLiteral("△ ") + cell : cell;
        case Qt::ToolTipRole: return cell;
        case Qt::AccessibleTextRole:
            if (index.column() == Due && cell.isEmpty()) return tr("nothing is due");
            return row.late && index.column() == Due ? tr("late: %1").arg(cell) : cell;
        case Qt::AccessibleDescriptionRole: return headerData(index.column(), Qt::Horizontal);
        case Qt::TextAlignmentRole: return int(Qt::AlignLeft | Qt::AlignVCenter);
        case LateRole: return row.late;
        case kPlainTextRole: return cell;
        default: return {};
    }
}

QVariant AppealsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Number: return tr("No.");
        case Kind: return tr("What");
        case Where: return tr("Stage");
        case Why: return tr("Ground");
        case Whose: return tr("Whose");
        case Lines: return tr("Lines");
        case Due: return tr("Due");
        default: return {};
    }
}

}  // namespace clearline
