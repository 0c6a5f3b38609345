// The small tables beside the records: subjects, relations, readings. A row without a required
// cell, or with one that cannot be read and on which the meaning of the row hangs (a date or a
// score), is not used; a subject keeps what could be read.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/intake/cell_rules.h"
#include "core/intake/table_rows.h"

namespace clearline {

// The row as texts, checked at its end: what the three tables have in common.
class SideRows : public TableRows {
public:
    using TableRows::TableRows;
    void begin(RowPlace place) override;
    void cell(std::size_t known, std::string_view text, std::uint32_t column) override;
    void fault(std::optional<std::size_t> known) override;
    void end() override;

protected:
    // All required cells are there; the rest is up to the table.
    virtual void row() = 0;
    [[nodiscard]] std::string_view text(std::size_t known) const;
    void refuse(std::string_view code, Severity severity, std::size_t known);
    // The cell's value by its rule; a refused one is reported, absent and `refused`.
    template <class T>
    std::optional<T> read(CellValue<T> (*rule)(std::string_view), std::size_t known) {
        const CellValue<T> cell = rule(text(known));
        if (!cell.fault.empty()) refuse(cell.fault, Severity::Error, known);
        return cell.value;
    }
    [[nodiscard]] std::uint32_t columnOf(std::size_t known) const { return cells_[known].column; }
    [[nodiscard]] Place place() const { return {problems_.file(), place_.row, 0}; }

    RowPlace place_;
    bool refused_ = false;

private:
    struct Cell {
        std::string_view text;
        std::uint32_t column = 0;
        bool refused = false;
    };
    std::vector<Cell> cells_;
};

class SubjectRows final : public SideRows {
public:
    SubjectRows(std::vector<Subject>& subjects, ProblemList& problems) : SideRows(problems), subjects_(subjects) {}
    [[nodiscard]] std::span<const KnownColumn> columns() const override;
    std::optional<std::size_t> addFact(std::string_view name, std::uint32_t row, std::uint32_t column) override;
    void begin(RowPlace place) override;
    void fact(std::size_t fact, std::string_view text) override { facts_[fact].text = text; }
    void finish() override;

private:
    void row() override;
    struct FactName {
        std::string name;
        std::uint32_t row, column;
        std::string_view text;
        FactFormFinder finder;
    };
    std::vector<Subject>& subjects_;
    std::vector<FactName> facts_;
    std::map<std::string, std::uint32_t, std::less<>> rowOfId_;
};

class RelationRows final : public SideRows {
public:
    using OfKind = std::function<bool(std::string_view)>;
    // Those of ReadOptions, either of which may be empty.
    RelationRows(std::vector<Relation>& relations, ProblemList& problems, const OfKind& declared, const OfKind& mutual)
        : SideRows(problems), relations_(relations), declared_(declared), mutual_(mutual) {}
    [[nodiscard]] std::span<const KnownColumn> columns() const override;
    void begin(RowPlace place) override;
    void finish() override;
    // Of the rows that came this far, some could not be used.
    [[nodiscard]] bool rowsLost() const { return begun_ != relations_.size(); }

private:
    void row() override;
    std::vector<Relation>& relations_;
    const OfKind& declared_;
    const OfKind& mutual_;
    std::size_t begun_ = 0;
    std::vector<std::uint32_t> otherColumns_;  // by relation: where the other one stands
};

class ReadingRows final : public SideRows {
public:
    ReadingRows(std::vector<Reading>& readings, ProblemList& problems) : SideRows(problems), readings_(readings) {}
    [[nodiscard]] std::span<const KnownColumn> columns() const override;

private:
    void row() override;
    std::vector<Reading>& readings_;
};

}  // namespace clearline
