// WorkbookCells: from a cell as the XML has it to a cell of the RawTable: shared texts looked up, numbers and days
// written out, what cannot be read refused and told. Where it sits: between WorkbookSheet, which reads the XML, and the
// table. Promises: nothing is dropped without a word; the kept result of a formula is read, and the whole is told of
// it.
#pragma once

#include <memory>

#include "core/base/problem_list.h"
#include "core/tables/raw_table.h"
#include "core/tables/text_pool.h"
#include "core/tables/workbook_parts.h"
#include "core/tables/workbook_styles.h"
#include "core/tables/workbook_text.h"

namespace clearline {

enum class CellType : std::uint8_t { Number, Shared, Formula, Inline, Boolean, Error, Date };

struct WrittenCell {
    std::uint32_t row = 0, column = 0;  // from 1
    CellType type = CellType::Number;
    std::size_t style = 0;
    bool computed = false;  // by a formula
    bool hasValue = false;
    std::string value;  // of <v>
    WorkbookText text;  // of <is>
};

class WorkbookCells {
public:
    WorkbookCells(RawTable& table, ProblemList& problems, const WorkbookParts& parts, const WorkbookStyles& styles,
                  std::shared_ptr<const TextPool> pool)
        : table_(table), problems_(problems), parts_(parts), styles_(styles), pool_(std::move(pool)) {
        table_.setPool(pool_);
    }

    void put(const WrittenCell& cell);
    void tellOfFormulas();
    [[nodiscard]] std::uint64_t count() const { return count_; }  // of cells with something in them

private:
    void putShared(const WrittenCell& cell);
    void putNumber(const WrittenCell& cell);
    void putDate(const WrittenCell& cell);
    void putBoolean(const WrittenCell& cell);
    void beginCell(const WrittenCell& cell);
    void add(const WrittenCell& cell, RawForm form, std::string_view value, std::string_view raw, bool refused = false);
    void refuse(const WrittenCell& cell, RawForm form, std::string_view code, std::vector<std::string> args);

    RawTable& table_;
    ProblemList& problems_;
    const WorkbookParts& parts_;
    const WorkbookStyles& styles_;
    std::shared_ptr<const TextPool> pool_;
    std::uint32_t row_ = 0;
    std::uint64_t count_ = 0, computed_ = 0;
    std::string firstComputed_;
    std::string unescaped_;
};

}  // namespace clearline
