// RenamedSubjects: the rows of a table with its subjects under other ids: a person said that P-9 of this file is P-1 of
// the case. Where it sits: between the readers of files and the rows of any of our tables.
// Promises: with nobody renamed the rows are as they were; the file itself is never changed.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "core/intake/table_rows.h"

namespace clearline {

class RenamedSubjects final : public TableRows {
public:
    using SubjectAs = std::function<std::string_view(std::string_view)>;  // of ReadOptions
    // `kind`: of the table, as table_kind.h names them.
    RenamedSubjects(TableRows& rows, ProblemList& problems, std::string_view kind, const SubjectAs& subjectAs);

    // `rows` themselves where nobody is renamed, since they have a quick way.
    [[nodiscard]] TableRows& rows() { return subjectAs_ ? *this : rows_; }

    [[nodiscard]] std::span<const KnownColumn> columns() const override { return rows_.columns(); }
    void expectRows(std::size_t most) override { rows_.expectRows(most); }
    void known(std::size_t known, std::uint32_t column) override { rows_.known(known, column); }
    std::optional<std::size_t> addFact(std::string_view name, std::uint32_t row, std::uint32_t column) override {
        return rows_.addFact(name, row, column);
    }
    void begin(RowPlace place) override { rows_.begin(place); }
    void cell(std::size_t known, std::string_view text, std::uint32_t column) override {
        rows_.cell(known, names_[known] ? subjectAs_(text) : text, column);
    }
    void fact(std::size_t fact, std::string_view text) override { rows_.fact(fact, text); }
    void fault(std::optional<std::size_t> known) override { rows_.fault(known); }
    void end() override { rows_.end(); }
    void finish() override { rows_.finish(); }

private:
    TableRows& rows_;
    const SubjectAs& subjectAs_;
    std::vector<bool> names_;  // by known column: does it name a subject
};

}  // namespace clearline
