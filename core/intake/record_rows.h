// RecordRows: checks the cells of records and puts them into a RecordBook. A refused cell is
// absent in the book and the record has its fault set; a record without subject, id, kind or a
// readable version, or whose (id, version) was there before, is not used.
#pragma once

#include <array>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "core/intake/cell_rules.h"
#include "core/intake/plain_records.h"
#include "core/intake/table_rows.h"
#include "core/record/record_book.h"

namespace clearline {

class RecordRows final : public TableRows {
public:
    using KindDeclared = std::function<bool(std::string_view)>;
    RecordRows(RecordBook& book, ProblemList& problems, const KindDeclared& kindDeclared)
        : TableRows(problems),
          book_(book),
          kindDeclared_(kindDeclared),
          plain_(book, [this](Symbol kind) { return !kindDeclared_ || isDeclared(kind); }) {}

    [[nodiscard]] std::span<const KnownColumn> columns() const override;
    void expectRows(std::size_t most) override { book_.reserve(most); }
    void known(std::size_t known, std::uint32_t column) override {
        book_.setColumnOf(static_cast<Field>(known), column);
        plain_.known(static_cast<Field>(known), column);
    }
    std::optional<std::size_t> addFact(std::string_view name, std::uint32_t row, std::uint32_t column) override;
    void begin(RowPlace place) override;
    void cell(std::size_t known, std::string_view text, std::uint32_t column) override;
    void fact(std::size_t fact, std::string_view text) override { facts_[fact] = text; }
    void fault(std::optional<std::size_t> known) override;
    void end() override;
    std::size_t takePlain(const PlainRows& rows, std::uint32_t firstRow) override {
        return plain_.take(rows, firstRow);
    }
    [[nodiscard]] std::set<std::string, std::less<>> takeUndeclaredKinds() { return std::move(undeclaredKinds_); }
    // A row could not be used; rows and columns that never came this far are the reader's to tell.
    [[nodiscard]] bool rowsLost() const { return rowsLost_; }
    // Versions against each other, forms of facts; finishes the book.
    void finish() override;

private:
    void blank(Field field);
    void refuse(std::string_view code, std::string_view text, Field field);
    void date(std::size_t slot, std::string_view text);
    void required(Field field, std::string_view text);
    void oneAct(std::string_view text);
    void checkKind(Symbol kind);
    void checkDateOrder(Field earlier, Field later);
    void checkVersions();
    void findFactForms();
    [[nodiscard]] bool isDeclared(Symbol kind);
    [[nodiscard]] std::uint32_t columnOf(Field field) const { return columns_[static_cast<std::size_t>(field)]; }

    struct LastDate {
        std::array<char, 10> text{};
        Date value = Date::kMin;
    };

    RecordBook& book_;
    const KindDeclared& kindDeclared_;
    PlainRecords plain_;
    NewRecord record_;
    std::vector<std::string_view> facts_;
    std::vector<std::uint32_t> factRows_;               // where each was first seen
    std::array<std::uint32_t, kFieldCount> columns_{};  // of the cells of this row
    std::array<LastDate, 6> lastDates_;                 // neighbouring rows often share a date
    enum class Asked : std::uint8_t { NotYet, Declared, Undeclared };
    std::vector<Asked> kindsAsked_;  // by symbol
    std::set<std::string, std::less<>> undeclaredKinds_;
    bool use_ = true, rowsLost_ = false;
    // A bit for each field: refused or blank and reported; had in this row; had in the row before.
    std::uint32_t refused_ = 0, given_ = 0, filled_ = 0;
};

}  // namespace clearline
