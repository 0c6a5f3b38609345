#include "core/tables/workbook.h"

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

RawTable namedTable(const SourceFile& file, const std::string& sheet) {
    RawTable table;
    table.name = sheet;
    table.problemsFile = file.name + "!" + sheet;
    return table;
}

// Its first rows, without looking for what its texts are.
Result<bool> hasAnything(Opened& opened, const SourceFile& file, const WorkbookSheet& sheet) {
    RawTable table = namedTable(file, sheet.name);
    ProblemList problems(table.problemsFile);
    const SheetOrder order{sheet.part, opened.parts, opened.styles, std::make_shared<TextPool>(), 1};
    if (auto wrong = readSheet(opened.package, order, table, problems)) return *std::move(wrong);
    return table.rowCount() > 0;
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
    std::string hiddenNames;
    for (const WorkbookSheet& sheet : workbook.parts.sheets) {
        guess.tables.push_back(sheet.name);
        if (sheet.hidden) hiddenNames.append(hiddenNames.empty() ? "" : ", ").append(sheet.name);
        if (shown != nullptr || (sheet.hidden && hidden != nullptr)) continue;
        const auto any = hasAnything(workbook, file, sheet);
        if (!any) return any.problems();
        if (*any) (sheet.hidden ? hidden : shown) = &sheet;
    }
    guess.reasons.push_back({"workbook", {std::to_string(guess.tables.size())}});
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
    if (!hiddenNames.empty()) guess.reasons.push_back({"hidden-sheets", {hiddenNames}});
    return guess;
}

Result<TableRead> readWorkbook(const SourceFile& file, const TableForm& form, const TableLimits& limits,
                               const TableProgress& progress) {
    auto opened = openWorkbook(file, limits, progress);
    if (!opened) return opened.problems();
    Opened& workbook = opened.value();
    const WorkbookSheet* sheet = form.table.empty() ? &workbook.parts.sheets.front() : workbook.parts.sheet(form.table);
    if (sheet == nullptr) return workbook.package.problem("workbook.no-sheet", {form.table});
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

Result<RawTable> readWorkbookHead(const SourceFile& file, std::string_view sheet, std::size_t rows,
                                  const TableLimits& limits) {
    auto opened = openWorkbook(file, limits, kNobodyAsks);
    if (!opened) return opened.problems();
    Opened& workbook = opened.value();
    const WorkbookSheet* found = workbook.parts.sheet(sheet);
    if (found == nullptr) return workbook.package.problem("workbook.no-sheet", {std::string(sheet)});
    auto texts = readWorkbookStrings(workbook.package, workbook.parts.strings);
    if (!texts) return texts.problems();
    RawTable table = namedTable(file, found->name);
    ProblemList problems(table.problemsFile);
    const SheetOrder order{found->part, workbook.parts, workbook.styles, std::move(texts).value(), rows};
    if (auto wrong = readSheet(workbook.package, order, table, problems)) return *std::move(wrong);
    table.finish();
    return table;
}

}  // namespace clearline
