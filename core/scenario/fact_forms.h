// What form the fact columns of a changed book have: as reading a file with those cells would find.
#pragma once

#include "core/record/record_book.h"

namespace clearline {

// `changed` came from `original` by `changes`.
void findFactForms(RecordBook& changed, const RecordBook& original, const RecordChanges& changes);

}  // namespace clearline
