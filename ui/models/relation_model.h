// RelationModel: what of the open subject's ledger came from its own records and what over which
// relation, as a tree: the opening, the own records, each relation with the records booked over it,
// what limits made of it all, and the score that they add up to. Works out nothing until it is
// looked at: whoever shows it calls `refresh`.
#pragma once

#include <QAbstractItemModel>

#include "core/audit/by_relation.h"
#include "ui/workspace/workspace.h"

namespace clearline {

class RelationModel : public QAbstractItemModel {
    Q_OBJECT
public:
    explicit RelationModel(Workspace& workspace, QObject* parent = nullptr);

    enum Column { What, Days, Counting, Now, Given, Source, ColumnCount };
    enum { LineRole = Qt::UserRole, SubjectRole };  // the line to select; the related subject

    void refresh();  // from the workspace's ledger
    [[nodiscard]] bool hasRelations() const { return by_.shares.size() > 1; }
    [[nodiscard]] std::size_t bookedRows() const;
    [[nodiscard]] bool hasPoints() const { return ledger_ && ledger_->rulebook().score.has_value(); }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum class Kind : std::uint8_t { Opening, Share, Scheme, Limits, Score };
    struct Row {
        Kind kind;
        std::size_t share = 0;
    };
    [[nodiscard]] QString relationText(const Relation& relation) const;
    [[nodiscard]] QString shareText(const RelationShare& share, int column) const;
    [[nodiscard]] QString bookedText(const BookedRecord& booked, int column) const;
    [[nodiscard]] QString rowText(const Row& row, int column) const;
    [[nodiscard]] const BookedRecord* bookedAt(const QModelIndex& index) const;

    Workspace& workspace_;
    std::shared_ptr<const Ledger> ledger_;
    ByRelation by_;
    std::vector<Row> rows_;
};

}  // namespace clearline
