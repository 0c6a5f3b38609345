// CompareModel: two ledgers of one subject as a table: the scores, what each change does alone and what is left over,
// the lines that differ with the step in which they part, what they rest on, thresholds, grades and lists. Read-only;
// of one CompareFacts until given another.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/audit/compare_words.h"
#include "ui/audit/told_table_model.h"

namespace clearline {

struct CompareFacts {
    Comparison comparison;
    std::optional<DifferenceParts> parts;
    QString firstName, secondName;
};

class CompareModel : public ToldTableModel {
    Q_OBJECT
public:
    using ToldTableModel::ToldTableModel;

    enum Column { Kind, Day, What, First, Second, Difference, Why, ColumnCount };

    void show(std::shared_ptr<const CompareFacts> facts);  // null: nothing stands
    void tellAgain();                                      // in the language of now
    [[nodiscard]] const CompareFacts* facts() const { return facts_.get(); }
    // The line that a row is of, if it is of one.
    [[nodiscard]] const LineDifference* lineAt(int row) const;
    // In one sentence: "674 → 659, −15; 2 lines differ".
    [[nodiscard]] QString summary() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;

protected:
    [[nodiscard]] ToldCell cell(int row, int column) const override;
    [[nodiscard]] QString header(int column) const override;
    [[nodiscard]] bool figures(int column) const override;
    [[nodiscard]] bool heading(int row) const override;

private:
    enum class Of { Heading, Score, Days, Part, Rest, Total, Line, Value, Threshold, Standing, List };
    enum class Section { Parts, Lines, Values, Thresholds, Standings, Lists };
    struct Row {
        Of of;
        std::size_t at = 0;  // into what its section is of; of a heading, the section
    };
    template <class Pairs>
    void add(Section section, Of of, const Pairs& pairs);
    [[nodiscard]] QString headingText(Section section) const;
    [[nodiscard]] ToldCell ofScore(int column) const;
    [[nodiscard]] ToldCell ofPart(const Row& row, int column) const;
    [[nodiscard]] ToldCell ofLine(const LineDifference& line, int column) const;
    [[nodiscard]] ToldCell ofState(bool differs, const std::string& words, int column) const;
    [[nodiscard]] QString word(const char* key) const;

    std::shared_ptr<const CompareFacts> facts_;
    mutable std::optional<CompareWords> words_;
    std::shared_ptr<const Catalogue> catalogue_;  // that words_ refers to
    std::vector<Row> rows_;
};

}  // namespace clearline
