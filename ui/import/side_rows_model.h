// SideRowsModel: what else would come of a file beside its records: people and firms, relations, official scores and
// lines. Where it sits: in the preview, behind the choice of table.
#pragma once

#include <QAbstractTableModel>

#include "core/mapping/mapping.h"
#include "core/record/case_input.h"
#include "ui/workspace/identifier_display.h"
#include "ui/workspace/workspace.h"

namespace clearline {

class SideRowsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit SideRowsModel(Workspace& workspace, QObject* parent = nullptr);

    void show(std::shared_ptr<const CaseInput> input, TargetTable table);  // not of records
    [[nodiscard]] std::optional<Place> placeAt(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // How many rows of that table the input has.
    [[nodiscard]] static std::size_t count(const CaseInput& input, TargetTable table);

private:
    [[nodiscard]] QString text(std::size_t row, const std::string& field) const;
    [[nodiscard]] QString shown(const std::string& text) const;
    Workspace& workspace_;
    IdentifierDisplay& identifiers_;
    std::shared_ptr<const CaseInput> input_;
    TargetTable table_ = TargetTable::Subjects;
    std::vector<std::string> fields_;
};

}  // namespace clearline
