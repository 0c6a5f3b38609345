// EvidenceModel: the papers of one objection as rows: those that the case has and those that are still to go there,
// with what is odd about them. Where it sits: under EvidenceList.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/appeal/objection.h"
#include "core/explain/catalogue.h"

namespace clearline {

struct EvidenceRow {
    Evidence facts;     // without an attachment: still to be kept
    std::string bytes;  // of those
    QString warning;    // its type and its name differ; empty: nothing is odd
};

class EvidenceModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Column { Name, Type, Size, Shows, ColumnCount };

    void show(std::vector<EvidenceRow> rows);
    void add(EvidenceRow row);
    void remove(int row);
    void change(int row, const Evidence& facts);
    [[nodiscard]] const std::vector<EvidenceRow>& rows() const { return rows_; }
    [[nodiscard]] const EvidenceRow* at(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<EvidenceRow> rows_;
};

}  // namespace clearline
