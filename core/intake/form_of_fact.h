// What form a fact column of a book has: that of all its cells, if they have one.
#pragma once

#include "core/record/record_book.h"

namespace clearline {

[[nodiscard]] FactForm formOfFact(const RecordBook& book, std::size_t fact);

}  // namespace clearline
