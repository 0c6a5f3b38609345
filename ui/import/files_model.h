// FilesModel: what lies on the import desk, one row a table: whether it is to be brought in, its name, size, format,
// what it was taken for, and how many problems were found so far.
#pragma once

#include <QAbstractTableModel>

#include "ui/import/import_desk.h"

namespace clearline {

class FilesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit FilesModel(ImportDesk& desk, QObject* parent = nullptr);
    enum Column { Name, Size, Format, TakenFor, State, ColumnCount };

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(std::size_t r, int column) const;
    void onProgress(std::size_t file, int percent);
    ImportDesk& desk_;
    int rows_ = 0;
    std::size_t readFile_ = SIZE_MAX;  // the one on its way
    int percent_ = 0;
};

// "fines.xlsx · 处罚".
[[nodiscard]] QString tableName(const ImportDesk& desk, std::size_t r);
// "Administrative penalty, firms", "our own form", "not known"; empty while it is being read.
[[nodiscard]] QString takenFor(const ImportDesk& desk, std::size_t r);
// What was found so far, of the table and of what came of its file.
struct ProblemCount {
    std::size_t errors = 0, warnings = 0, notices = 0;
    void add(const Problems& problems);
    [[nodiscard]] QString text() const;  // "2 errors, 1 warning"; empty: none
};
[[nodiscard]] ProblemCount problemsOf(const ImportFile& file);

}  // namespace clearline
