#include "ui/models/subject_model.h"

#include "ui/workspace/text.h"

namespace clearline {

SubjectModel::SubjectModel(Workspace& workspace, QObject* parent) : QAbstractListModel(parent), workspace_(workspace) {
    connect(&workspace_, &Workspace::caseChanged, this, [this] {
        if (workspace_.input() != shown_) refresh();
    });
    refresh();
}

void SubjectModel::refresh() {
    beginResetModel();
    shown_ = workspace_.input();
    listed_.clear();
    if (shown_)
        for (const Subject& subject : shown_->subjects) listed_.insert(qtText(subject.id), &subject);
    collect();
    endResetModel();
}

void SubjectModel::setFilter(const QString& text) {
    beginResetModel();
    filter_ = text.trimmed();
    collect();
    endResetModel();
}

void SubjectModel::collect() {
    const auto& subjects = workspace_.subjects();
    visible_.clear();
    for (std::size_t i = 0; i < subjects.size(); ++i) {
        const QString id = qtText(subjects[i]);
        const Subject* listed = listed_.value(id);
        if (filter_.isEmpty() || id.contains(filter_, Qt::CaseInsensitive) ||
            (listed && qtText(listed->name).contains(filter_, Qt::CaseInsensitive)))
            visible_.push_back(i);
    }
}

int SubjectModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(visible_.size());
}

QVariant SubjectModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const QString id = qtText(workspace_.subjects()[visible_[static_cast<std::size_t>(index.row())]]);
    const Subject* listed = listed_.value(id);
    const QString name = listed ? qtText(listed->name) : QString();
    if (role == IdRole) return id;
    if (role == Qt::DisplayRole) return name.isEmpty() ? id : name;
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return name.isEmpty() ? id : tr("%1, %2").arg(name, id);
    return {};
}

QModelIndex SubjectModel::indexOf(const std::string& subject) const {
    for (std::size_t row = 0; row < visible_.size(); ++row)
        if (workspace_.subjects()[visible_[row]] == subject) return index(static_cast<int>(row));
    return {};
}

}  // namespace clearline
