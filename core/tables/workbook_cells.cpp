#include "core/tables/workbook_cells.h"

#include <charconv>

#include "core/tables/workbook_number.h"

namespace clearline {

namespace {

RawForm formOf(WorkbookDay::Form form) {
    switch (form) {
        case WorkbookDay::Form::Day: return RawForm::Day;
        case WorkbookDay::Form::Moment: return RawForm::Moment;
        case WorkbookDay::Form::Time: break;
    }
    return RawForm::Text;
}

}  // namespace

void WorkbookCells::beginCell(const WrittenCell& cell) {
    if (cell.row != row_) table_.beginRow({cell.row, 0, 0});
    row_ = cell.row;
    ++count_;
}

void WorkbookCells::add(const WrittenCell& cell, RawForm form, std::string_view value, std::string_view raw,
                        bool refused) {
    if (value.empty() && raw.empty() && !refused) return;
    beginCell(cell);
    table_.addCell(cell.column - 1, form, value, raw, refused);
}

void WorkbookCells::refuse(const WrittenCell& cell, RawForm form, std::string_view code,
                           std::vector<std::string> args) {
    problems_.add(code, Severity::Error, cell.row, cell.column, std::move(args));
    add(cell, form, cell.value, cell.value, true);
}

void WorkbookCells::put(const WrittenCell& cell) {
    if (cell.computed && computed_++ == 0) firstComputed_ = cellName(cell.row, cell.column);
    if (cell.type == CellType::Inline) return add(cell, RawForm::Text, cell.text.value(), cell.text.raw());
    if (!cell.hasValue) {
        if (cell.computed) refuse(cell, RawForm::Blank, "table.formula-empty", {});
        return;
    }
    switch (cell.type) {
        case CellType::Shared: return putShared(cell);
        case CellType::Number: return putNumber(cell);
        case CellType::Date: return putDate(cell);
        case CellType::Boolean: return putBoolean(cell);
        case CellType::Error: return refuse(cell, RawForm::Error, "table.error-cell", {ProblemList::shown(cell.value)});
        case CellType::Formula:
            unescaped_.clear();
            appendUnescaped(unescaped_, cell.value);
            return add(cell, RawForm::Text, unescaped_, cell.value);
        case CellType::Inline: return;
    }
}

void WorkbookCells::putShared(const WrittenCell& cell) {
    std::uint32_t index = 0;
    const char* end = cell.value.data() + cell.value.size();
    const auto [stopped, error] = std::from_chars(cell.value.data(), end, index);
    if (error != std::errc() || stopped != end || index >= pool_->size())
        return refuse(cell, RawForm::Text, "table.shared-text", {ProblemList::shown(cell.value)});
    if (pool_->raw(index).empty()) return;
    beginCell(cell);
    table_.addPooled(cell.column - 1, index);
}

void WorkbookCells::putNumber(const WrittenCell& cell) {
    if (cell.value.empty()) return;
    const NumberFormat format = styles_.format(cell.style);
    if (format != NumberFormat::Number) {
        const auto day = workbookDay(cell.value, format, parts_.from1904);
        if (!day) return refuse(cell, RawForm::Day, "table.day-impossible", {ProblemList::shown(cell.value)});
        return add(cell, formOf(day->form), day->text, cell.value);
    }
    const auto number = workbookNumber(cell.value);
    if (!number) return refuse(cell, RawForm::Number, "table.cell-form", {ProblemList::shown(cell.value)});
    if (number->digitsLost)
        problems_.add("table.digits-lost", Severity::Warning, cell.row, cell.column,
                      {ProblemList::shown(cell.value), ProblemList::shown(number->text)});
    add(cell, RawForm::Number, number->text, cell.value);
}

void WorkbookCells::putDate(const WrittenCell& cell) {
    const auto day = workbookIsoDay(cell.value);
    if (!day) return refuse(cell, RawForm::Day, "table.cell-form", {ProblemList::shown(cell.value)});
    add(cell, formOf(day->form), day->text, cell.value);
}

void WorkbookCells::putBoolean(const WrittenCell& cell) {
    const bool yes = cell.value == "1" || cell.value == "true", no = cell.value == "0" || cell.value == "false";
    if (!yes && !no) return refuse(cell, RawForm::Boolean, "table.cell-form", {ProblemList::shown(cell.value)});
    add(cell, RawForm::Boolean, yes ? "true" : "false", cell.value);
}

void WorkbookCells::tellOfFormulas() {
    if (computed_ == 0) return;
    problems_.add(parts_.toCalculate ? "table.formulas-not-calculated" : "table.formulas",
                  parts_.toCalculate ? Severity::Warning : Severity::Notice, 0, 0,
                  {std::to_string(computed_), firstComputed_});
}

}  // namespace clearline
