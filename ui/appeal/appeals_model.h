// AppealsModel: the objections and repairs of a case as rows, what is due first, those that a filter lets through:
// which number, what it is, where it stands, why, whose, of which records, and by when something has to happen.
// Read-only.
#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <vector>

#include "core/appeal/deadlines.h"
#include "core/appeal/objection.h"
#include "core/explain/catalogue.h"
#include "core/record/masked.h"

namespace clearline {

class AppealCase;

struct AppealsFilter {
    std::optional<AppealKind> kind;
    std::optional<Stage> stage;
    std::optional<Ground> ground;
    bool onlySubject = false;  // of whoever is looked at
    QString words;             // each somewhere in the row
    [[nodiscard]] bool any() const { return kind || stage || ground || onlySubject || !words.trimmed().isEmpty(); }
};

class AppealsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit AppealsModel(AppealCase& appeals, QObject* parent = nullptr);

    enum Column { Number, Kind, Where, Why, Whose, Lines, Due, ColumnCount };
    enum { LateRole = Qt::UserRole };  // true where the last day is over

    void setFilter(const AppealsFilter& filter);
    void refresh();
    [[nodiscard]] std::size_t all() const { return all_.size(); }
    [[nodiscard]] const Objection* at(int row) const;
    [[nodiscard]] const std::optional<Deadline>& dueAt(int row) const;
    [[nodiscard]] int rowOf(ObjectionId id) const;  // -1: none
    [[nodiscard]] QString numberText(const Objection& objection) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        Objection objection;
        std::optional<Deadline> due;
        QStringList cells;
        bool late = false;
    };
    void sift();
    [[nodiscard]] QStringList cellsOf(const Objection& objection, const std::optional<Deadline>& due) const;
    [[nodiscard]] bool passes(const Row& row) const;

    AppealCase& appeals_;
    std::vector<Row> all_;
    std::vector<const Row*> shown_;
    AppealsFilter filter_;
};

// What is due of one, in a few words: "answer due 2026-12-05".
[[nodiscard]] QString dueText(const std::optional<Deadline>& due, const Catalogue& words);

}  // namespace clearline
