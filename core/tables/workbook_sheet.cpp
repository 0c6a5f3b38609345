#include "core/tables/workbook_sheet.h"

#include <algorithm>
#include <charconv>

#include "core/tables/hidden_ranges.h"
#include "core/tables/workbook_xml.h"

namespace clearline {

namespace {

constexpr std::size_t kMostMerged = 1'000'000;
constexpr std::uint64_t kMostCells = 16'000'000;  // in about 256 MiB

CellType typeOf(std::string_view text) {
    if (text == "s") return CellType::Shared;
    if (text == "str") return CellType::Formula;
    if (text == "inlineStr") return CellType::Inline;
    if (text == "b") return CellType::Boolean;
    if (text == "e") return CellType::Error;
    return text == "d" ? CellType::Date : CellType::Number;
}

std::uint32_t numberOf(std::string_view text) {
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? number : 0;
}

class SheetReader : public XmlPartReader {
public:
    SheetReader(const WorkbookPackage& package, const SheetOrder& order, RawTable& table, ProblemList& problems)
        : limits_(package.limits()),
          table_(table),
          problems_(problems),
          mostRows_(order.mostRows),
          withMerged_(order.withMerged),
          cells_(table, problems, order.parts, order.styles, order.pool) {}

    std::optional<Problem> problem;

    Next open(std::size_t depth, std::string_view name, const XmlAttributes& attributes) override {
        switch (depth) {
            case 1: return name == "worksheet" ? Next::In : Next::Stop;
            case 2: return openSection(name);
            case 3: return openItem(name, attributes);
            case 4: return section_ == Section::Rows && name == "c" ? openCell(attributes) : Next::Past;
            default: return openInCell(name, attributes);
        }
    }

    void text(std::string_view piece) override {
        if (taking_ == Taking::Value) cell_.value += piece;
        if (taking_ == Taking::Text) cell_.text.add(piece);
    }

    Next close(std::size_t depth, std::string_view /*name*/) override {
        if (taking_ == Taking::Text) cell_.text.closePiece();
        taking_ = Taking::Nothing;
        if (depth == 4) return closeCell();
        if (cell_.text.raw().size() > kLongestXmlPiece)
            return stop("workbook.xml-too-long", {cellName(cell_.row, cell_.column), std::to_string(kLongestXmlPiece)});
        return Next::In;
    }

    void finish() {
        cells_.tellOfFormulas();
        hiddenRows_.tell("table.hidden-rows", problems_);
        hiddenColumns_.clipTo(static_cast<std::uint32_t>(table_.columnCount()));
        hiddenColumns_.tell("table.hidden-columns", problems_);
    }

private:
    enum class Section : std::uint8_t { Columns, Rows, Merged };
    enum class Taking : std::uint8_t { Nothing, Value, Text };

    Next stop(std::string code, std::vector<std::string> args) {
        problem =
            Problem{std::move(code), Severity::Fatal, {problems_.file(), cell_.row, cell_.column}, std::move(args)};
        return Next::Stop;
    }

    Next openSection(std::string_view name) {
        if (name == "cols")
            section_ = Section::Columns;
        else if (name == "sheetData")
            section_ = Section::Rows;
        else if (name == "mergeCells")
            section_ = Section::Merged;
        else
            return Next::Past;
        return Next::In;
    }

    Next openItem(std::string_view name, const XmlAttributes& attributes) {
        if (section_ == Section::Rows) return name == "row" ? openRow(attributes) : Next::Past;
        if (section_ == Section::Merged && name == "mergeCell") return openMerged(attributes.get("ref"));
        if (section_ == Section::Columns && name == "col" && attributes.isSet("hidden"))
            hiddenColumns_.add(numberOf(attributes.get("min")), numberOf(attributes.get("max")));
        return Next::Past;
    }

    Next openRow(const XmlAttributes& attributes) {
        if (table_.rowCount() >= mostRows_) return withMerged_ ? Next::Past : Next::Stop;
        const std::string_view said = attributes.get("r");
        const std::uint32_t number = said.empty() ? cell_.row + 1 : numberOf(said);
        if (number <= cell_.row || number > kLastSheetRow)
            return stop("workbook.row-order", {ProblemList::shown(said)});
        cell_.row = number;
        cell_.column = 0;
        if (attributes.isSet("hidden")) hiddenRows_.add(number, number);
        return Next::In;
    }

    Next openCell(const XmlAttributes& attributes) {
        cell_.type = CellType::Number;
        cell_.style = 0;
        cell_.computed = cell_.hasValue = false;
        cell_.value.clear();
        cell_.text.clear();
        std::uint32_t column = cell_.column + 1;
        for (const char** pair = attributes.pairs(); *pair != nullptr; pair += 2) {
            const std::string_view name = pair[0], value = pair[1];
            if (name == "r") {
                const auto place = cellPlace(value);
                if (!place || place->row != cell_.row || place->column <= cell_.column)
                    return stop("workbook.cell-order", {ProblemList::shown(value)});
                column = place->column;
            } else if (name == "t") {
                cell_.type = typeOf(value);
            } else if (name == "s") {
                cell_.style = numberOf(value);
            }
        }
        if (column > kLastSheetColumn) return stop("workbook.cell-order", {cellName(cell_.row, column)});
        cell_.column = column;
        return Next::In;
    }

    Next openInCell(std::string_view name, const XmlAttributes& attributes) {
        if (section_ != Section::Rows) return Next::Past;
        if (name == "v") {
            cell_.hasValue = true;
            taking_ = Taking::Value;
            return Next::In;
        }
        if (name == "t") {
            cell_.text.openPiece(attributes.get("xml:space") == "preserve");
            taking_ = Taking::Text;
            return Next::In;
        }
        if (name == "f") cell_.computed = true;
        return name == "is" || name == "r" ? Next::In : Next::Past;
    }

    Next closeCell() {
        cells_.put(cell_);
        if (table_.columnCount() > limits_.columns)
            return stop("table.too-many-columns",
                        {std::to_string(table_.columnCount()), std::to_string(limits_.columns)});
        const std::uint64_t most = std::min(limits_.cells, kMostCells);
        if (cells_.count() > most) return stop("table.too-many-cells", {std::to_string(most)});
        return Next::In;
    }

    Next openMerged(std::string_view ref) {
        const std::size_t colon = ref.find(':');
        const auto first = cellPlace(ref.substr(0, colon)),
                   last = colon == std::string_view::npos ? first : cellPlace(ref.substr(colon + 1));
        if (!first || !last || first->row > last->row || first->column > last->column ||
            table_.merged.size() == kMostMerged)
            return stop("workbook.merged", {ProblemList::shown(ref)});
        if (first->row != last->row || first->column != last->column)
            table_.merged.push_back({first->row, first->column, last->row, last->column});
        return Next::Past;
    }

    const TableLimits& limits_;
    RawTable& table_;
    ProblemList& problems_;
    std::size_t mostRows_;
    bool withMerged_;
    WorkbookCells cells_;
    WrittenCell cell_;  // the one that is read; its row and column also between two
    HiddenRanges hiddenRows_, hiddenColumns_;
    Section section_ = Section::Columns;
    Taking taking_ = Taking::Nothing;
};

}  // namespace

std::optional<CellPlace> cellPlace(std::string_view name) {
    CellPlace place;
    std::size_t at = 0;
    for (; at < name.size() && at < 3 && name[at] >= 'A' && name[at] <= 'Z'; ++at)
        place.column = place.column * 26 + static_cast<std::uint32_t>(name[at] - 'A' + 1);
    const std::string_view digits = name.substr(at);
    if (digits.empty() || digits.front() < '1' || digits.front() > '9') return std::nullopt;
    place.row = numberOf(digits);
    if (place.column == 0 || place.column > kLastSheetColumn || place.row == 0 || place.row > kLastSheetRow)
        return std::nullopt;
    return place;
}

std::optional<Problem> readSheet(WorkbookPackage& package, const SheetOrder& order, RawTable& table,
                                 ProblemList& problems) {
    SheetReader reader(package, order, table, problems);
    auto wrong = readXmlPart(package, order.part, reader);
    if (reader.problem) return std::move(reader.problem);
    if (!wrong) reader.finish();
    return wrong;
}

}  // namespace clearline
