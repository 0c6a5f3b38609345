// What is wrong with a mapping, wherever it came from: the text reader gives it the lines, the window has none.
#pragma once

#include <functional>

#include "core/mapping/mapping.h"

namespace clearline {

struct MappingPart {
    enum class Of : std::uint8_t { Whole, Column, Target, Constant, IdFrom };
    Of of = Of::Whole;
    std::size_t at = 0;      // of the columns, constants or idFrom
    std::size_t target = 0;  // of the column
};
using PlaceOfPart = std::function<Place(const MappingPart&)>;

inline constexpr std::size_t kMostMappedColumns = 1000, kMostTargets = 20, kMostWords = 2000, kLongestWord = 300;

[[nodiscard]] Problems checkMapping(const Mapping& mapping, const PlaceOfPart& placeOf);

}  // namespace clearline
