#include "core/export/report_table.h"

#include <algorithm>

#include "core/explain/points_text.h"

namespace clearline {

ReportCell ReportCell::number(const Number& value) { return {Form::Number, value.text(), plainText(value)}; }

ReportCell ReportCell::change(const Number& value) {
    ReportCell cell{Form::Number, value.text(), {}};
    appendSigned(cell.shown, value);
    return cell;
}

const ReportCell& ReportTable::cell(std::size_t row, std::size_t column) const {
    static const ReportCell blank;
    const auto& cells = rows[row].cells;
    return column < cells.size() ? cells[column] : blank;
}

std::vector<std::string> columnKeys(const ReportTable& table) {
    std::vector<std::string> keys;
    for (const ReportColumn& column : table.columns) {
        const std::string wanted = column.key.empty() ? "column" : column.key;
        std::string key = wanted;
        for (std::size_t n = 2; std::find(keys.begin(), keys.end(), key) != keys.end(); ++n)
            key = wanted + "_" + std::to_string(n);
        keys.push_back(std::move(key));
    }
    return keys;
}

}  // namespace clearline
