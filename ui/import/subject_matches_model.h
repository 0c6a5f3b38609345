// SubjectMatchesModel: who of the files is who in the case: by the same number, by a person's word, or in doubt, with
// the choice that settles it; the doubtful ones first. Where it sits: in the preview of the import; a choice goes to
// the desk, and the check is made again.
#pragma once

#include <QAbstractTableModel>

#include "ui/import/import_checker.h"
#include "ui/workspace/identifier_display.h"

namespace clearline {

class SubjectMatchesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    SubjectMatchesModel(ImportDesk& desk, ImportChecker& checker, QObject* parent = nullptr);
    enum Column { Who, NumberColumn, Records, InCase, Doubt, ColumnCount };
    // What may be chosen: a list of texts and of ids beside it; an empty id keeps apart.
    static constexpr int kChoicesRole = Qt::UserRole, kIdsRole = Qt::UserRole + 1, kChosenRole = Qt::UserRole + 2;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] int doubtful() const { return doubtful_; }

private:
    struct Row {
        std::size_t file = 0;  // of the check
        const SubjectCheck* subject = nullptr;
    };
    void refresh();
    [[nodiscard]] QString text(const Row& row, int column) const;
    [[nodiscard]] QString nameOf(const std::string& name, const std::string& id) const;
    [[nodiscard]] QString matchText(const SubjectCheck& subject) const;
    [[nodiscard]] QString doubtText(const DoubtfulSubject& doubt) const;

    ImportDesk& desk_;
    ImportChecker& checker_;
    IdentifierDisplay& identifiers_;
    std::vector<Row> rows_;
    int doubtful_ = 0;
};

}  // namespace clearline
