#include "core/tables/csv_table.h"
#include "core/tables/json_table.h"
#include "core/tables/table_form.h"
#include "core/tables/workbook.h"
#include "core/tables/xml_table.h"

namespace clearline {

Result<TableRead> readTable(const SourceFile& file, const TableForm& form, const TableLimits& limits,
                            const TableProgress& progress) {
    if (file.bytes.size() > limits.bytes)
        return Problem{"csv.too-large",
                       Severity::Fatal,
                       {file.name, 0, 0},
                       {std::to_string(file.bytes.size()), std::to_string(limits.bytes)}};
    switch (form.format) {
        case FileFormat::Xlsx: return readWorkbook(file, form, limits, progress);
        case FileFormat::Json: return readJsonTable(file, form, limits, progress);
        case FileFormat::Xml: return readXmlTable(file, form, limits, progress);
        case FileFormat::Csv: return readCsv(file, form, limits, progress);
    }
    return Problem{"table.format-not-read", Severity::Fatal, {file.name, 0, 0}, {""}};
}

}  // namespace clearline
