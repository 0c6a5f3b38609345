// RecordDraft: one record while a person edits it: each field with what the file says and what is to stand instead. A
// draft of a record that a file lacks begins empty but for whose it is. Where it sits: between the record dialog and
// the scenario. Promises: what is typed is kept as it is; whether it may stand says intake, when it is laid over the
// records.
#pragma once

#include <string>
#include <vector>

#include "core/record/record.h"
#include "core/scenario/scenario.h"

namespace clearline {

class RecordDraft {
public:
    struct Cell {
        std::string field;  // ours, or a fact's name
        FactForm form = FactForm::Text;
        bool given = false;  // the id, the version, and of a record of a file whose it is: not edited here
        std::string inFile, now;
        friend bool operator==(const Cell&, const Cell&) = default;
    };

    // `shown`: of the book that the scenario made. `original`: the book without it.
    RecordDraft(const Record& shown, const RecordBook& original, const Scenario& scenario);
    // A new one, under an id that neither the book nor the scenario has.
    RecordDraft(const std::string& subject, const RecordBook& original, const Scenario& scenario);

    [[nodiscard]] const std::string& id() const { return id_; }
    [[nodiscard]] bool isNew() const { return !added_.cells.empty() || fresh_; }  // no file has it
    [[nodiscard]] bool isFresh() const { return fresh_; }                         // nor has the scenario yet
    [[nodiscard]] const std::vector<Cell>& cells() const { return cells_; }
    void set(std::size_t cell, std::string text) { cells_[cell].now = std::move(text); }
    // The scenario with what is changed here, and without what is as in the file again.
    [[nodiscard]] Scenario laidOver(const Scenario& scenario) const;

private:
    void addFields(const RecordBook& book);
    [[nodiscard]] Cell& cell(std::string_view field);

    std::string id_;
    std::uint32_t version_ = 1;
    bool fresh_ = false;
    RecordAdded added_;  // as the scenario has it, of a record that it added
    std::vector<Cell> cells_;
};

}  // namespace clearline
