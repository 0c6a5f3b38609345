// The tables of the As-known-on panel: the changes of a score along both
// clocks, each with its cause, and the values of the rulebook that changed
// between two days, each with the points that it alone moves.
#pragma once

#include "core/audit/known_on/known_words.h"
#include "ui/audit/told_table_model.h"
#include "ui/known_on/known_facts.h"

namespace clearline {

class KnownChangesModel : public ToldTableModel {
    Q_OBJECT
public:
    // Steps: the whole history. Later: what came to be known of one day between
    // two.
    enum class Of { Steps, Later };
    KnownChangesModel(Of of, Workspace& workspace, QObject* parent) : ToldTableModel(workspace, parent), of_(of) {}

    enum Column { Day, Cause, What, Moved, After, ColumnCount };

    void show(std::shared_ptr<const KnownFacts> facts);  // null: nothing stands
    void tellAgain() { show(facts_); }
    [[nodiscard]] const KnownChange* changeAt(int row) const;
    [[nodiscard]] std::optional<Date> stepDay(int row) const;  // on whose evening it is known

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;

protected:
    [[nodiscard]] ToldCell cell(int row, int column) const override;
    [[nodiscard]] QString header(int column) const override;
    [[nodiscard]] bool figures(int column) const override;

private:
    struct Row {
        Date day;
        const KnownChange* change;
        std::optional<Points> after;  // at the end of the day, on its last row
    };
    const Of of_;
    std::shared_ptr<const KnownFacts> facts_;
    std::shared_ptr<const Catalogue> words_;
    std::shared_ptr<const Kinds> kinds_;
    mutable std::optional<KnownWords> told_;
    std::vector<Row> rows_;
};

class RuleVersionsModel : public ToldTableModel {
    Q_OBJECT
public:
    using ToldTableModel::ToldTableModel;

    enum Column { What, Since, Moved, ColumnCount };

    void show(std::shared_ptr<const KnownFacts> facts);
    void tellAgain() { show(facts_); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;

protected:
    [[nodiscard]] ToldCell cell(int row, int column) const override;
    [[nodiscard]] QString header(int column) const override;
    [[nodiscard]] bool figures(int column) const override { return column == Moved; }
    [[nodiscard]] bool hasRest() const;

private:
    std::shared_ptr<const KnownFacts> facts_;
    std::shared_ptr<const Catalogue> words_;
    std::shared_ptr<const Kinds> kinds_;
    mutable std::optional<KnownWords> told_;
};

}  // namespace clearline
