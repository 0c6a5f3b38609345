// DiagnosisModel: the explanations that bring out the official figures exactly, the most plausible first: what each
// says, what supports it, and how many sets have the same effect. Read-only; of one Diagnosis until given another.
#pragma once

#include <QAbstractTableModel>
#include <memory>

#include "core/audit/diagnosis_words.h"
#include "core/record/masked.h"

namespace clearline {

class DiagnosisModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Column { Number, Explanation, Support, Alike, ColumnCount };

    void show(std::shared_ptr<const Diagnosis> diagnosis, std::shared_ptr<const Catalogue> words,
              std::shared_ptr<const Kinds> kinds, Identifiers identifiers);
    [[nodiscard]] const Diagnosis* diagnosis() const { return diagnosis_.get(); }

    // All that is to be said of one explanation, and of the search as a whole: headings and their paragraphs.
    struct Section {
        QString heading;
        QStringList paragraphs;
    };
    [[nodiscard]] Section ofGroup(int row) const;
    [[nodiscard]] std::vector<Section> ofSearch() const;
    [[nodiscard]] QString result() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString shown(const std::string& text) const;
    [[nodiscard]] QString cell(int row, int column) const;

    std::shared_ptr<const Diagnosis> diagnosis_;
    std::shared_ptr<const Catalogue> words_;
    std::shared_ptr<const Kinds> kinds_;
    Identifiers identifiers_ = Identifiers::Masked;
    mutable std::optional<DiagnosisWords> told_;
};

}  // namespace clearline
