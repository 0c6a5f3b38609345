// MappedTable: one table of a file into the rows of ours, by its mapping. Private to readMapped.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include "core/mapping/mapped_read.h"
#include "core/mapping/row_subjects.h"
#include "core/mapping/slots.h"

namespace clearline {

// Called for every row gone through; false cancels.
using RowDone = std::function<bool()>;
// How often the rows of a table are gone through at most.
inline constexpr std::size_t kRowPasses = 3;

class MappedTable {
public:
    // All that is given outlives it. `source` has the table.
    MappedTable(std::shared_ptr<const SourceFile> source, const ImportPlan& plan, std::size_t tableOfPlan,
                const ReadOptions& options, const RowDone& rowDone);
    [[nodiscard]] Result<MappedRead> read();

private:
    // A field of ours in the rows of a table of ours: which slot fills it.
    struct Filled {
        const Slot* slot = nullptr;
        std::size_t index = 0;  // of the known column or the fact
    };
    void findRows();
    void addOtherFacts();
    [[nodiscard]] std::vector<Filled> connect(TargetTable table, TableRows& rows);
    void take(const std::vector<Filled>& filled, std::size_t row);
    static void put(const Filled& filled, const SlotCell& cell, TableRows& rows);
    static void put(const Called& called, std::size_t known, TableRows& rows);
    [[nodiscard]] SlotCell cell(TargetTable table, std::string_view field, std::size_t row,
                                ProblemList& problems) const;
    [[nodiscard]] RowPlace placeOf(std::size_t row) const;
    [[nodiscard]] bool rowDone();
    // Does the mapping fill nothing else? Then a row of the table is a row of ours, whatever is blank in it.
    [[nodiscard]] bool isOnly(TargetTable table) const;
    void readRecords(CaseInput& input);
    void putId(TableRows& rows, const std::vector<Filled>& filled, std::size_t row);
    template <class Rows, class Row, class... More>
    bool readSide(TargetTable table, std::vector<Row>& into, const More&... more);

    // mapped_table_subjects.cpp
    void identify();
    [[nodiscard]] SlotCell idCell(std::size_t row);
    void knowByName();
    void knowOthersByName();
    void choose();
    void gather(CaseInput& input);
    // What the eye does not see in a text that says who or which document, each text once.
    void tellOddOnce(const SlotCell& cell, std::size_t row);
    void tellLookAlikes();

    std::shared_ptr<const SourceFile> source_;
    const RawTable& table_;
    const ImportPlan& plan_;
    const PlannedTable& planned_;
    std::size_t tableOfPlan_;
    const ReadOptions& options_;
    const RowDone& rowDone_;
    bool cancelled_ = false;
    ProblemList problems_, untold_;
    std::vector<std::string> headers_;
    FoundColumns columns_;
    std::unique_ptr<Slots> slots_;
    std::vector<std::size_t> rows_;        // those with data, places in the table
    std::vector<Called> called_, others_;  // by rows_; others_ is empty where the mapping knows of none
    std::vector<SlotCell> cells_;          // of the row in hand
    std::unordered_set<std::string> ids_, oddSeen_;
    std::string id_;
};

}  // namespace clearline
