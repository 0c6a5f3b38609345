#include "core/tables/workbook.h"

#include "core/tables/sheet_header.h"
#include "core/tables/workbook_sheet.h"
#include "core/tables/workbook_strings.h"

namespace clearline {

namespace {

const TableProgress kNobodyAsks;

bool isOldWorkbook(std::string_view bytes) { return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"); }

// A package with what all its sheets share, but for their texts.
struct Opened {
    WorkbookPackage package;
    WorkbookParts parts;
    WorkbookStyles styles;
};

Result<Opened> openWorkbook(const SourceFile& file, const TableLimits& limits, const TableProgress& progress) {
    if (isOldWorkbook(file.bytes)) return oldWorkbookProblem(file);
    auto package = WorkbookPackage::open(file, limits, progress);
    if (!package) return package.problems();
    auto parts = readWorkbookParts(*package);
    if (!parts) return parts.problems();
    auto styles = WorkbookStyles::read(*package, parts->styles);
    if (!styles) return styles.problems();
    return Opened{std::move(package).value(), std::move(parts).value(), std::move(styles).value()};
}

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) out.append(out.empty() ? "" : ", ").append(name);
    return out;
}

RawTable namedTable(const SourceFile& file, const std::string& sheet) {
    RawTable table;
    table.name = sheet;
    table.problemsFile = file.name + "!" + sheet;
    return table;
}

// Texts are not looked up.
SheetOrder orderOf(const Opened& opened, const WorkbookSheet& sheet) {
    return {sheet.part, opened.parts, opened.styles, std::make_shared<TextPool>()};
}

// Has it a row with something in it?
Result<bool> hasAnything(Opened& opened, const SourceFile& file, const WorkbookSheet& sheet) {
    RawTable table = namedTable(file, sheet.name);
    ProblemList problems(table.problemsFile);
    SheetOrder order = orderOf(opened, sheet);
    order.mostRows = 1;
    order.withMerged = false;
    if (auto wrong = readSheet(opened.package, order, table, problems)) return *std::move(wrong);
    return table.rowCount() > 0;
}

// Its first rows; with what is merged where that does not take the reading of a very long sheet.
Result<RawTable> readHead(Opened& opened, const SourceFile& file, const WorkbookSheet& sheet) {
    constexpr std::uint64_t kLongSheet = std::uint64_t{32} << 20;
    auto texts = readWorkbookStrings(opened.package, opened.parts.strings);
    if (!texts) return texts.problems();
    RawTable table = namedTable(file, sheet.name);
    ProblemList problems(table.problemsFile);
    SheetOrder order = orderOf(opened, sheet);
    order.pool = std::move(texts).value();
    order.mostRows = kSheetHeadRows;
    order.withMerged = opened.package.claimedSize(sheet.part) < kLongSheet;
    if (auto wrong = readSheet(opened.package, order, table, problems)) return *std::move(wrong);
    return table;
}

}  // namespace

Result<FormGuess> guessWorkbook(const SourceFile& file, const TableLimits& limits) {
    auto opened = openWorkbook(file, limits, kNobodyAsks);
    if (!opened) return opened.problems();
    Opened& workbook = opened.value();
    FormGuess guess;
    guess.form.format = FileFormat::Xlsx;
    const WorkbookSheet* shown = nullptr;
    const WorkbookSheet* hidden = nullptr;
    std::vector<std::string> hiddenNames;
    for (const WorkbookSheet& sheet : workbook.parts.sheets) {
        guess.tables.push_back(sheet.name);
        if (sheet.hidden) hiddenNames.push_back(sheet.name);
        if (shown != nullptr || (sheet.hidden && hidden != nullptr)) continue;
        const auto any = hasAnything(workbook, file, sheet);
        if (!any) return any.problems();
        if (*any) (sheet.hidden ? hidden : shown) = &sheet;
    }
    guess.reasons.push_back({"workbook", {joined(guess.tables)}});
    const WorkbookSheet& chosen = shown != nullptr    ? *shown
                                  : hidden != nullptr ? *hidden
                                                      : workbook.parts.sheets.front();
    guess.form.table = chosen.name;
    if (shown != nullptr && guess.tables.size() > 1)
        guess.reasons.push_back({"first-sheet-with-data", {chosen.name}});
    else if (shown == nullptr && hidden != nullptr)
        guess.reasons.push_back({"only-hidden-sheet", {chosen.name}});
    else if (shown == nullptr)
        guess.reasons.push_back({"sheets-empty", {chosen.name}});
    if (!hiddenNames.empty()) guess.reasons.push_back({"hidden-sheets", {joined(hiddenNames)}});
    if (shown == nullptr && hidden == nullptr) return guess;
    const auto head = readHead(workbook, file, chosen);
    if (!head) return head.problems();
    const SheetHeader header = guessSheetHeader(*head);
    guess.form.headerRow = header.row;
    guess.form.headerRows = header.rows;
    const std::string first = std::to_string(header.row), last = std::to_string(header.row + header.rows - 1);
    if (header.rows > 1)
        guess.reasons.push_back({"header-rows", {first, last}});
    else
        guess.reasons.push_back({"header-row", {first}});
    return guess;
}

Result<TableRead> readWorkbook(const SourceFile& file, const TableForm& form, const TableLimits& limits,
                               const TableProgress& progress) {
    auto opened = openWorkbook(file, limits, progress);
    if (!opened) return opened.problems();
    Opened& workbook = opened.value();
    const WorkbookSheet* sheet = form.table.empty() ? &workbook.parts.sheets.front() : workbook.parts.sheet(form.table);
    if (sheet == nullptr) return workbook.package.problem("table.not-there", {form.table});
    auto texts = readWorkbookStrings(workbook.package, workbook.parts.strings);
    if (!texts) return texts.problems();
    TableRead read{namedTable(file, sheet->name), {}};
    ProblemList problems(read.table.problemsFile);
    if (sheet->hidden) problems.add("table.hidden-sheet", Severity::Notice, 0, 0);
    const SheetOrder order{sheet->part, workbook.parts, workbook.styles, std::move(texts).value()};
    if (auto wrong = readSheet(workbook.package, order, read.table, problems)) return *std::move(wrong);
    read.table.finish();
    read.problems = problems.take();
    return read;
}

}  // namespace clearline
