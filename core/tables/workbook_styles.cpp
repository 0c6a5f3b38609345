#include "core/tables/workbook_styles.h"

#include <charconv>
#include <unordered_map>

#include "core/tables/workbook_xml.h"

namespace clearline {

namespace {

constexpr std::size_t kMostStyles = 100'000;  // spreadsheets write 64,000 at most

std::uint32_t numberOf(std::string_view text) {
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? number : UINT32_MAX;
}

class StylesReader : public XmlPartReader {
public:
    std::vector<NumberFormat> formats;
    bool tooMany = false;

    Next open(std::size_t depth, std::string_view name, const XmlAttributes& attributes) override {
        if (depth == 1) return Next::In;
        if (depth == 2) return name == "numFmts" || name == "cellXfs" ? Next::In : Next::Past;
        if (name == "numFmt") {
            codes_.insert_or_assign(numberOf(attributes.get("numFmtId")), formatOfCode(attributes.get("formatCode")));
        } else if (name == "xf") {
            const std::uint32_t id = numberOf(attributes.get("numFmtId"));
            const auto own = codes_.find(id);
            formats.push_back(own != codes_.end() ? own->second : builtInFormat(id));
        }
        tooMany = formats.size() > kMostStyles || codes_.size() > kMostStyles;
        return tooMany ? Next::Stop : Next::Past;
    }

private:
    std::unordered_map<std::uint32_t, NumberFormat> codes_;
};

}  // namespace

Result<WorkbookStyles> WorkbookStyles::read(WorkbookPackage& package, std::string_view part) {
    WorkbookStyles styles;
    if (part.empty()) return styles;
    StylesReader reader;
    if (auto problem = readXmlPart(package, part, reader)) return *std::move(problem);
    if (reader.tooMany) return package.problem("workbook.too-many-styles", {std::to_string(kMostStyles)});
    styles.formats_ = std::move(reader.formats);
    return styles;
}

}  // namespace clearline
