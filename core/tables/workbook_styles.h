// WorkbookStyles: what each style of a workbook makes of a number. Where it sits: read once before a sheet, asked for
// each of its numbers. A style that is not there makes nothing of it.
#pragma once

#include <vector>

#include "core/tables/number_format.h"
#include "core/tables/workbook_package.h"

namespace clearline {

class WorkbookStyles {
public:
    // `part` may be empty: no styles.
    [[nodiscard]] static Result<WorkbookStyles> read(WorkbookPackage& package, std::string_view part);

    [[nodiscard]] NumberFormat format(std::size_t style) const {
        return style < formats_.size() ? formats_[style] : NumberFormat::Number;
    }

private:
    std::vector<NumberFormat> formats_;
};

}  // namespace clearline
