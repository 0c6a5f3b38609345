#include "ui/import/problem_rows_model.h"

#include <algorithm>

#include "core/explain/problem_text.h"
#include "ui/look/status_mark.h"
#include "ui/workspace/text.h"

namespace clearline {

ProblemRowsModel::ProblemRowsModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), workspace_(workspace), identifiers_(IdentifierDisplay::of(workspace)) {
    connect(&identifiers_, &IdentifierDisplay::changed, this, [this] {
        if (!problems_.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
}

void ProblemRowsModel::show(Problems problems) {
    std::stable_sort(problems.begin(), problems.end(),
                     [](const Problem& a, const Problem& b) { return a.severity > b.severity; });
    if (problems == problems_) return;
    beginResetModel();
    problems_ = std::move(problems);
    endResetModel();
}

int ProblemRowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(problems_.size());
}

int ProblemRowsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ProblemRowsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) return {};
    const Problem& problem = problems_[static_cast<std::size_t>(index.row())];
    Place place = problem.place;
    place.file = coreText(shortFileName(qtText(place.file)));
    switch (index.column()) {
        case Grade: return severityText(problem.severity);
        case What: return qtText(problemSentence(problem, *workspace_.words(), identifiers_.identifiers()));
        case Where: return qtText(placeText(place));
        case Remedy: return qtText(problemRemedy(problem, *workspace_.words(), identifiers_.identifiers()));
        default: return {};
    }
}

QVariant ProblemRowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
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
