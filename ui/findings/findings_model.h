// FindingsModel: the findings of a report as rows, the gravest first, those that a filter lets through: how grave,
// what, whose, where, why, and what was decided about it. Read-only; what is decided is kept by whoever has the case.
#pragma once

#include <QAbstractTableModel>
#include <memory>

#include "core/audit/findings/finding_mark.h"
#include "core/audit/findings/finding_words.h"

namespace clearline {

struct FindingsFilter {
    enum class Grade : std::uint8_t { All, Warnings, Errors, Undecided };  // Warnings: and graver
    enum class Decided : std::uint8_t { All, Open, Accepted, Dismissed };
    Grade grade = Grade::All;
    Decided decided = Decided::All;
    QString words;  // each somewhere in the row
    [[nodiscard]] bool any() const {
        return grade != Grade::All || decided != Decided::All || !words.trimmed().isEmpty();
    }
};

class FindingsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Column { Gravity, Title, Whose, Where, Reason, Decision, ColumnCount };
    enum { SeverityRole = Qt::UserRole };  // Severity as int; -1: it cannot be said

    void show(std::shared_ptr<const FindingReport> report, FindingMarks marks, std::shared_ptr<const Catalogue> words,
              std::shared_ptr<const Kinds> kinds, Identifiers identifiers);
    void setFilter(const FindingsFilter& filter);
    [[nodiscard]] const FindingReport* report() const { return report_.get(); }
    [[nodiscard]] std::size_t all() const { return all_.size(); }  // without a filter
    [[nodiscard]] const Finding* findingAt(int row) const;
    [[nodiscard]] const FindingMark* markAt(int row) const;
    [[nodiscard]] int rowOf(const std::string& key) const;  // -1: none
    [[nodiscard]] const FindingWords* words() const { return told_ ? &*told_ : nullptr; }
    // "Dismissed: the clerk confirmed it"; empty while nothing was decided.
    [[nodiscard]] QString decision(const Finding& finding) const;

    [[nodiscard]] QString placeText(const FindingPlace& place) const;  // the file without its folders

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void sift();
    [[nodiscard]] bool passes(const Finding& finding) const;
    [[nodiscard]] const FindingMark* markOf(const Finding& finding) const;
    [[nodiscard]] QString cell(const Finding& finding, int column) const;

    std::shared_ptr<const FindingReport> report_;
    FindingMarks marks_;
    std::shared_ptr<const Catalogue> words_;
    std::shared_ptr<const Kinds> kinds_;
    std::optional<FindingWords> told_;
    FindingsFilter filter_;
    std::vector<const Finding*> all_, shown_;
};

}  // namespace clearline
