// PlainRecords: turns many plain rows of the record file into columns of values, one column after
// the other. It knows only what is in order: the first row with anything that would have to be
// told, or that is written in a rarer way, ends the block, and RecordRows reads that row cell by
// cell. Both give the same records; a test holds them equal.
#pragma once

#include <array>
#include <functional>
#include <string_view>
#include <vector>

#include "core/base/recent_symbols.h"
#include "core/intake/plain_rows.h"
#include "core/record/record_book.h"

namespace clearline {

class PlainRecords {
public:
    // `kindDeclared`: is this a kind that nobody needs to be told of?
    using KindDeclared = std::function<bool(Symbol)>;
    PlainRecords(RecordBook& book, KindDeclared kindDeclared);

    // Columns of the file, counted from 1.
    void known(Field field, std::uint32_t column);
    void fact(std::uint32_t column);
    // Adds rows to the book, from the first on; gives how many.
    std::size_t take(const PlainRows& rows, std::uint32_t firstRow);

private:
    struct Use {
        std::uint32_t column;
        Field field;
        std::size_t fact;  // kNoFact for a known field
        RecentSymbols recent;
    };
    static constexpr std::size_t kNoFact = SIZE_MAX;
    template <class T>
    using Block = std::array<T, PlainRows::kMostRows>;

    void read(Use& use);
    void symbols(Use& use, Symbol* into);
    void required(Use& use, Symbol* into);
    void ids();
    void kinds(Use& use);
    void dates(std::int32_t* into);
    void numbers(std::int64_t* micro, std::uint8_t* has);
    void versions();
    template <class T, class Read>
    void words(T* into, T blank, const Read& read);
    void checkDateOrder(Field earlier, Field later);
    // The block ends before this row. A loop over count_ rows ends with it.
    void stopAt(std::size_t row) { count_ = row; }
    [[nodiscard]] const std::int32_t* daysOf(Field field) const { return records_.days[slotOf(field)]; }
    static std::size_t slotOf(Field field) {
        return static_cast<std::size_t>(field) - static_cast<std::size_t>(Field::OccurredOn);
    }

    RecordBook& book_;
    KindDeclared kindDeclared_;
    std::vector<std::uint8_t> declared_;  // by symbol: 1 if kindDeclared_ said so
    std::vector<Use> uses_;
    std::size_t count_ = 0;  // rows of the block that are in order, as far as has been seen
    NewRecords records_;
    Block<std::string_view> texts_;  // of the column being read
    Block<Symbol> subject_, id_, kind_, agency_, document_, act_, note_;
    Block<std::uint32_t> version_, offsets_, lengths_;
    Block<RecordType> type_;
    Block<RecordStatus> status_;
    std::array<Block<std::int32_t>, 6> days_;
    Block<std::int64_t> amount_, quantity_;
    Block<std::uint8_t> hasAmount_, hasQuantity_;
    std::vector<Block<Symbol>> facts_;
};

}  // namespace clearline
