#include "core/tables/table_form.h"
#include "core/tables/workbook.h"

namespace clearline {

Result<TableRead> readTable(const SourceFile& file, const TableForm& form, const TableLimits& limits,
                            const TableProgress& progress) {
    const auto notRead = [&](const char* format) {
        return Problem{"table.format-not-read", Severity::Fatal, {file.name, 0, 0}, {format}};
    };
    if (file.bytes.size() > limits.bytes)
        return Problem{"csv.too-large",
                       Severity::Fatal,
                       {file.name, 0, 0},
                       {std::to_string(file.bytes.size()), std::to_string(limits.bytes)}};
    switch (form.format) {
        case FileFormat::Xlsx: return readWorkbook(file, form, limits, progress);
        case FileFormat::Json: return notRead("JSON");
        case FileFormat::Xml: return notRead("XML");
        case FileFormat::Csv: return notRead("CSV");
    }
    return notRead("");
}

}  // namespace clearline
