// InputChanges: what a scenario's edits of records come to for one case: which records go, which
// read otherwise, which are new, and what intake would say of them. Refuses what names nothing and
// what intake would not take; keeps the texts of its changes.
#pragma once

#include <map>
#include <set>

#include "core/record/case_input.h"
#include "core/record/counted_days.h"
#include "core/scenario/edited_rows.h"
#include "core/scenario/record_finder.h"
#include "core/scenario/scenario.h"

namespace clearline {

class InputChanges {
public:
    InputChanges(const CaseInput& input, const EditedRows::KindDeclared& kindDeclared);

    // What is wrong with the edits; nothing if they hold.
    [[nodiscard]] Problems collect(const Scenario& scenario);
    [[nodiscard]] const RecordChanges& ofRecords() const { return changes_; }
    // Versions of the ids touched against each other, in the book that the changes made.
    [[nodiscard]] Problems checkVersions(const RecordBook& changed);
    // Of the edited input: those of the file that still hold, and the mild ones of what was edited. What was wrong with
    // a record that is left out holds no more.
    [[nodiscard]] Problems problems() const;

private:
    void fail(const char* code, std::vector<std::string> args);
    void fail(const char* code, std::vector<std::string> args, Place place);
    void exclude(const RecordExcluded& edit);
    void amend(const RecordAmended& edit);
    void amendAdded(const RecordAmended& edit);
    void add(const RecordAdded& edit);
    void readAmended();
    // `before`: what is said of the record now; of one that is added, nothing.
    void readCounted(RecordIndex record, const CountedDays& before, EditedCells& cells, const Place& place);
    void takeRead();
    void checkKeys();
    [[nodiscard]] bool faultStays(const Record& record, const EditedCells& cells);
    // What the changes bring and what they undo, from what was said before and what is said now.
    [[nodiscard]] Problems weigh(const Problems& before, const Problems& after);

    const CaseInput& input_;
    const RecordBook& book_;
    EditedRows::KindDeclared declared_;
    EditedRows before_, after_;
    std::optional<RecordFinder> finder_;
    std::set<RecordIndex> removed_;
    std::map<RecordIndex, EditedCells> amended_;
    std::vector<std::pair<const RecordAdded*, EditedCells>> added_;
    std::vector<bool> faults_;        // of the amended ones, in order: a refused cell is still there
    std::vector<NewRecord> records_;  // what was read, amended ones first
    RecordChanges changes_;
    Problems failures_, undone_, mild_;
};

}  // namespace clearline
