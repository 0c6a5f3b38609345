// What must hold of any bytes taken for a workbook: reading ends, within its limits, with a table or with problems;
// each cell of the table is text as its form says, and what was refused was told. Bytes that begin as a zip file does
// are taken as they are; others as the XML of its parts (sheet, texts, styles, workbook), parted by byte 0x1E, behind a
// zip file made in memory, so that mutations reach the XML. libFuzzer's entry; corpus_main.cpp runs it over the corpus.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "core/base/utf8.h"
#include "core/date/date.h"
#include "core/date/date_time.h"
#include "core/number/number.h"
#include "core/tables/workbook.h"
#include "tests/unit/tables/raw_zip.h"

namespace {

using namespace clearline;

void must(bool holds) {
    if (!holds) std::abort();
}

// Unpacked as it stands: packing costs more than reading.
void addStored(RawZip& zip, const char* name, std::string_view text) {
    RawEntry entry;
    entry.name = name;
    entry.bytes = text;
    entry.unpacked = text.size();
    entry.method = 0;
    entry.crc = static_cast<std::uint32_t>(
        crc32(0, reinterpret_cast<const Bytef*>(text.data()), static_cast<uInt>(text.size())));
    zip.entries.push_back(std::move(entry));
}

std::string packed(std::string_view input) {
    static constexpr const char* kRelations =
        "<Relationships><Relationship Id='a' Type='/worksheet' Target='s'/><Relationship Id='b' Type='/sharedStrings' "
        "Target='t'/><Relationship Id='c' Type='/styles' Target='y'/><Relationship Id='w' Type='/officeDocument' "
        "Target='w'/></Relationships>";
    static constexpr const char* kNames[] = {"s", "t", "y", "w"};
    std::string_view parts[] = {"", "<sst/>", "<styleSheet/>",
                                "<workbook xmlns:r='r'><sheets><sheet name='S' r:id='a'/></sheets></workbook>"};
    for (std::string_view& part : parts) {
        if (input.empty()) break;
        const std::size_t end = std::min(input.find('\x1E'), input.size());
        part = input.substr(0, end);
        input.remove_prefix(std::min(end + 1, input.size()));
    }
    RawZip zip;
    addStored(zip, "_rels/.rels", kRelations);
    addStored(zip, "_rels/w.rels", kRelations);
    for (std::size_t i = 0; i < std::size(parts); ++i) addStored(zip, kNames[i], parts[i]);
    return zip.bytes();
}

void checkCell(const RawCell& cell) {
    must(firstBadUtf8(cell.value) == std::string_view::npos && firstBadUtf8(cell.raw) == std::string_view::npos);
    if (cell.refused) return;
    switch (cell.form) {
        case RawForm::Number: return must(Number::fromDecimal(cell.value).has_value());
        case RawForm::Day: return must(Date::fromIso(cell.value).has_value());
        case RawForm::Moment: return must(DateTime::fromIso(cell.value).has_value());
        case RawForm::Boolean: return must(cell.value == "true" || cell.value == "false");
        case RawForm::Error: return must(false);
        default: return;
    }
}

void checkRead(const SourceFile& file, const TableForm& form, const TableLimits& limits) {
    const auto read = readTable(file, form, limits);
    if (!read) return must(!read.problems().empty() && read.problems().front().severity == Severity::Fatal);
    const RawTable& table = read->table;
    bool refused = false;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        must(row == 0 || table.row(row).number > table.row(row - 1).number);
        must(table.placeOf(table.row(row).number) == row);
        for (std::size_t column = 0; column < table.cellCount(row); ++column) {
            const RawCell cell = table.cell(row, column);
            checkCell(cell);
            refused = refused || cell.refused;
        }
    }
    must(!refused || anyAtLeast(read->problems, Severity::Error));
    for (const std::string& header : headersOf(table, form)) must(firstBadUtf8(header) == std::string_view::npos);
    must(dataRows(table, form).size() <= table.rowCount());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    SourceFile file;
    file.name = "a.xlsx";
    file.bytes = input.starts_with("PK") ? std::string(input) : packed(input);
    TableLimits limits;
    limits.inflatedBytes = std::uint64_t{4} << 20;
    limits.cells = 100'000;
    const auto guess = guessForm(file, limits);
    if (!guess) {
        must(!guess.problems().empty());
        return 0;
    }
    for (const std::string& sheet : guess->tables) {
        TableForm form = guess->form;
        form.table = sheet;
        checkRead(file, form, limits);
    }
    return 0;
}
