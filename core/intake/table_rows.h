// TableRows: takes the rows of one table as cells with names, whatever file form they come from.
// The readers of CSV and JSON know files and hand over cells; the five tables (records, subjects,
// relations, readings, statement) know what a cell must be.
//
//   for each column:  known(k, column) or addFact(name, row, column)
//   for each row:     begin(…); cell(k, text, column)… or fact(f, text, column)… or fault(); end()
//   at the end:       finish()
//
// Texts must stay valid until end().
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/intake/column_names.h"
#include "core/base/problem_list.h"

namespace clearline {

class PlainRows;

struct RowPlace {
    std::uint32_t row = 0;
    std::uint64_t offset = 0;
    std::uint32_t length = 0;
};

class TableRows {
public:
    explicit TableRows(ProblemList& problems) : problems_(problems) {}
    virtual ~TableRows() = default;
    TableRows(const TableRows&) = delete;
    TableRows& operator=(const TableRows&) = delete;

    [[nodiscard]] virtual std::span<const KnownColumn> columns() const = 0;
    virtual void expectRows(std::size_t /*most*/) {}
    // Says where a known column stands; called once each.
    virtual void known(std::size_t /*known*/, std::uint32_t /*column*/) {}
    // A column of another name, first seen in `row`, becomes a fact; nothing if this table has no
    // use for facts.
    virtual std::optional<std::size_t> addFact(std::string_view /*name*/, std::uint32_t /*row*/,
                                               std::uint32_t /*column*/) {
        return std::nullopt;
    }

    virtual void begin(RowPlace place) = 0;
    virtual void cell(std::size_t known, std::string_view text, std::uint32_t column) = 0;
    virtual void fact(std::size_t /*fact*/, std::string_view /*text*/) {}
    // A known cell (or a fact's) was refused before it got here; the Problem has been reported.
    virtual void fault(std::optional<std::size_t> known) = 0;
    virtual void end() = 0;
    // Rows that come next, all at once; the first of them is row `firstRow`. Takes as many as hold
    // nothing to be told of, from the first on, and gives how many; the one after those comes by begin().
    virtual std::size_t takePlain(const PlainRows& /*rows*/, std::uint32_t /*firstRow*/) { return 0; }
    virtual void finish() {}

protected:
    ProblemList& problems_;
};

}  // namespace clearline
