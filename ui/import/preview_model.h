// PreviewModel: the records that would come of a file, row by row beside what is wrong with them; rows of which nothing
// came stand among them and say why. Where it sits: in the preview of one mapping and in that of the whole import.
#pragma once

#include <QAbstractTableModel>

#include "ui/import/import_desk.h"
#include "ui/workspace/identifier_display.h"

namespace clearline {

class PreviewModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit PreviewModel(ImportDesk& desk, QObject* parent = nullptr);  // of the file at hand
    enum Column { Mark, Where, Subject, FirstField };

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const PreviewRow* at(const QModelIndex& index) const;  // null: no row
    [[nodiscard]] const std::shared_ptr<const CaseInput>& input() const { return input_; }
    [[nodiscard]] Problems problemsOf(const PreviewRow& row) const;

private:
    void refresh();
    [[nodiscard]] QString fieldText(const PreviewRow& row, Field field) const;
    [[nodiscard]] QString subjectText(const PreviewRow& row) const;
    [[nodiscard]] QString problemText(const PreviewRow& row) const;
    [[nodiscard]] const MappedFile& mapped() const { return *desk_.file(file_).mapped; }

    ImportDesk& desk_;
    IdentifierDisplay& identifiers_;
    std::size_t file_ = 0;
    std::shared_ptr<const CaseInput> input_;  // what the rows are of
    std::vector<Field> fields_;
};

}  // namespace clearline
