// SubjectModel: the people and firms of the open file, with a search over id and name.
#pragma once

#include <QAbstractListModel>
#include <QHash>

#include "ui/workspace/workspace.h"

namespace clearline {

class SubjectModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit SubjectModel(Workspace& workspace, QObject* parent = nullptr);

    enum { IdRole = Qt::UserRole };
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    void setFilter(const QString& text);
    [[nodiscard]] QModelIndex indexOf(const std::string& subject) const;
    [[nodiscard]] std::size_t total() const { return workspace_.subjects().size(); }

private:
    void refresh();
    void collect();

    Workspace& workspace_;
    std::shared_ptr<const CaseInput> shown_;
    QString filter_;
    std::vector<std::size_t> visible_;       // into Workspace::subjects()
    QHash<QString, const Subject*> listed_;  // by id
};

}  // namespace clearline
