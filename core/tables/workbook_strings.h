// The shared strings of a workbook, read into a TextPool. Where it sits: before the sheet, whose cells name them by
// number. Promises: what the part says of how many there are is not believed; readings of Chinese characters beside a
// text (phonetic runs) are not part of it.
#pragma once

#include <cstdint>
#include <memory>

#include "core/tables/text_pool.h"
#include "core/tables/workbook_package.h"

namespace clearline {

// `part` may be empty: none. `most`: those behind are not asked for.
[[nodiscard]] Result<std::shared_ptr<const TextPool>> readWorkbookStrings(WorkbookPackage& package,
                                                                          std::string_view part,
                                                                          std::size_t most = SIZE_MAX);

}  // namespace clearline
