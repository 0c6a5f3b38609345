// NumberColumn: many Numbers at 8 bytes each. Small values are kept inline, the rare big ones
// aside. Reading gives back the same Number that was put in.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "core/base/column.h"
#include "core/number/number.h"

namespace clearline {

class NumberColumn {
public:
    NumberColumn() = default;
    // From values that are all small, in millionths.
    [[nodiscard]] static NumberColumn ofMicro(Column<std::int64_t> micro) {
        NumberColumn column;
        column.packed_ = std::move(micro);
        return column;
    }
    void reserve(std::size_t count) { packed_.reserve(count); }
    void clear() {
        packed_.clear();
        big_.clear();
    }
    void resize(std::size_t count) { packed_.resize(count, 0); }  // new ones are zero
    void push_back(const Number& value) { packed_.push_back(pack(value)); }
    void set(std::size_t i, const Number& value) { packed_[i] = pack(value); }
    [[nodiscard]] Number operator[](std::size_t i) const {
        const std::int64_t packed = packed_[i];
        return packed >= kFirstValue ? Number::ofMicro(packed) : big_[static_cast<std::size_t>(packed - INT64_MIN)];
    }
    [[nodiscard]] std::size_t size() const { return packed_.size(); }
    // Writing ahead with small values only, as Column::data: fill the room reserved, then setSize.
    [[nodiscard]] std::int64_t* packedRoom() { return packed_.data(); }
    void setSize(std::size_t count) { packed_.setSize(count); }
    // The packed values, for loops that only need order among small numbers; see allSmall().
    [[nodiscard]] const std::int64_t* packed() const { return packed_.data(); }
    // True if every value is in the packed array itself, in millionths.
    [[nodiscard]] bool allSmall() const { return big_.empty(); }

private:
    static constexpr std::int64_t kFirstValue = INT64_MIN + (std::int64_t{1} << 32);
    std::int64_t pack(const Number& value) {
        if (const auto micro = value.asMicro()) return *micro;
        big_.push_back(value);
        return INT64_MIN + static_cast<std::int64_t>(big_.size() - 1);
    }
    Column<std::int64_t> packed_;
    std::vector<Number> big_;
};

}  // namespace clearline
