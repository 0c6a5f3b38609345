// RecordFieldsModel: the fields of a record that is being edited as rows: what each is called, what the file says, and
// what is to stand instead, which can be typed over. Where it sits: over a RecordDraft, under the record dialog.
#pragma once

#include <QAbstractTableModel>

#include "ui/records/record_draft.h"
#include "ui/workspace/identifier_display.h"

namespace clearline {

class Workspace;

class RecordFieldsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    RecordFieldsModel(RecordDraft draft, Workspace& workspace, QObject* parent = nullptr);

    enum Column { Name, InFile, Now, ColumnCount };
    [[nodiscard]] const RecordDraft& draft() const { return draft_; }
    [[nodiscard]] const RecordDraft::Cell& cellAt(const QModelIndex& index) const;
    // What the last column is called where it is not a scenario's.
    void setNowTitle(const QString& title) { nowTitle_ = title; }
    [[nodiscard]] int rowOf(std::string_view field) const;  // -1: there is none

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void edited();

private:
    RecordDraft draft_;
    Workspace& workspace_;
    IdentifierDisplay& identifiers_;
    QString nowTitle_;
};

}  // namespace clearline
