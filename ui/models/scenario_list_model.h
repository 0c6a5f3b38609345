// ScenarioListModel: the original and the scenarios of the case, in the order in which they were made,
// with how much each changes, its note and which one others are compared with.
#pragma once

#include <QAbstractListModel>
#include <optional>
#include <vector>

#include "ui/workspace/case_session.h"

namespace clearline {

class ScenarioListModel : public QAbstractListModel {
    Q_OBJECT
public:
    ScenarioListModel(CaseSession& session, Workspace& workspace, QObject* parent = nullptr);
    enum { NoteRole = Qt::UserRole, BaseRole };

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;  // the name
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    [[nodiscard]] std::optional<ScenarioId> idOf(const QModelIndex& index) const;  // nothing: the original
    [[nodiscard]] QModelIndex indexOf(std::optional<ScenarioId> id) const;

private:
    void refresh();
    [[nodiscard]] QString shownText(std::optional<ScenarioId> id) const;
    CaseSession& session_;
    Workspace& workspace_;
    std::vector<std::optional<ScenarioId>> rows_;
};

}  // namespace clearline
