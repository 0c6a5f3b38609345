#include "core/tables/csv_form.h"
#include "core/tables/format_look.h"
#include "core/tables/json_table.h"
#include "core/tables/table_form.h"
#include "core/tables/workbook.h"
#include "core/tables/xml_table.h"

namespace clearline {

namespace {

Problem notRead(const SourceFile& file, std::string seems) {
    return {"table.format-not-read", Severity::Fatal, {file.name, 0, 0}, {std::move(seems)}};
}

}  // namespace

Result<FormGuess> guessForm(const SourceFile& file, const TableLimits& limits) {
    if (file.bytes.size() > limits.bytes)
        return Problem{"csv.too-large",
                       Severity::Fatal,
                       {file.name, 0, 0},
                       {std::to_string(file.bytes.size()), std::to_string(limits.bytes)}};
    const FormatLook look = formatLook(file.bytes);
    switch (look.kind) {
        case FormatLook::Kind::Workbook:
        case FormatLook::Kind::OldWorkbook: return guessWorkbook(file, limits);
        case FormatLook::Kind::Json: return guessJson(file, limits);
        case FormatLook::Kind::Xml: return guessXml(file, limits);
        case FormatLook::Kind::WebPage: return Problem{"table.web-page", Severity::Fatal, {file.name, 0, 0}, {}};
        case FormatLook::Kind::Other: return notRead(file, std::string(look.name));
        case FormatLook::Kind::Text: break;
    }
    return guessCsv(file, limits);
}

}  // namespace clearline
