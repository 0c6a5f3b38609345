#include "ui/models/problems_model.h"

#include <algorithm>

#include "core/explain/problem_text.h"
#include "ui/look/status_mark.h"
#include "ui/workspace/text.h"

namespace clearline {

ProblemsModel::ProblemsModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), workspace_(workspace), identifiers_(IdentifierDisplay::of(workspace)) {
    connect(&workspace_, &Workspace::ledgerChanged, this, &ProblemsModel::refresh);
    connect(&workspace_, &Workspace::languageChanged, this, &ProblemsModel::refresh);
    connect(&identifiers_, &IdentifierDisplay::changed, this, &ProblemsModel::refresh);
    refresh();
}

void ProblemsModel::refresh() {
    beginResetModel();
    problems_.clear();
    ledger_ = workspace_.ledger();
    if (ledger_) {
        for (const Severity severity : {Severity::Fatal, Severity::Error, Severity::Warning, Severity::Notice})
            for (const Problems* list : {&workspace_.fileProblems(), &ledger_->input().problems,
                                         &ledger_->rulebook().problems, &ledger_->problems()})
                for (const Problem& problem : *list)
                    if (problem.severity == severity) problems_.push_back(&problem);
    }
    endResetModel();
}

int ProblemsModel::grave() const {
    return static_cast<int>(std::count_if(problems_.begin(), problems_.end(),
                                          [](const Problem* p) { return p->severity >= Severity::Warning; }));
}

int ProblemsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(problems_.size());
}

int ProblemsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ProblemsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Problem& problem = *problems_[static_cast<std::size_t>(index.row())];
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) return {};
    switch (index.column()) {
        case Grade: return severityText(problem.severity);
        case What: return qtText(problemSentence(problem, *workspace_.words(), identifiers_.identifiers()));
        case Where: return qtText(placeText(problem.place));
        case Remedy: return qtText(problemRemedy(problem, *workspace_.words(), identifiers_.identifiers()));
        default: return {};
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Grade: return tr("Grade");
        case What: return tr("What happened");
        case Where: return tr("Where");
        case Remedy: return tr("What to do");
        default: return {};
    }
}

}  // namespace clearline
