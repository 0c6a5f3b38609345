#include "core/tables/workbook_strings.h"

#include "core/tables/workbook_text.h"
#include "core/tables/workbook_xml.h"

namespace clearline {

namespace {

constexpr std::size_t kMostStrings = 10'000'000;

class StringsReader : public XmlPartReader {
public:
    explicit StringsReader(std::size_t most) : most_(most) {}

    std::shared_ptr<TextPool> pool = std::make_shared<TextPool>();
    bool tooMany = false, tooLong = false;

    Next open(std::size_t depth, std::string_view name, const XmlAttributes& attributes) override {
        if (depth == 1) return most_ > 0 ? Next::In : Next::Stop;
        if (depth == 2) {
            text_.clear();
            return name == "si" ? Next::In : Next::Past;
        }
        if (depth == 3 && name == "r") return Next::In;
        if (name != "t") return Next::Past;
        text_.openPiece(attributes.get("xml:space") == "preserve");
        inPiece_ = true;
        return Next::In;
    }

    void text(std::string_view piece) override {
        if (inPiece_) text_.add(piece);
    }

    Next close(std::size_t depth, std::string_view name) override {
        if (inPiece_ && name == "t") {
            text_.closePiece();
            inPiece_ = false;
            tooLong = text_.raw().size() > kLongestXmlPiece;
            return tooLong ? Next::Stop : Next::In;
        }
        if (depth != 2) return Next::In;
        tooMany = pool->size() == kMostStrings;
        if (tooMany) return Next::Stop;
        pool->add(text_.value(), text_.raw());
        return pool->size() == most_ ? Next::Stop : Next::In;
    }

private:
    std::size_t most_;
    WorkbookText text_;
    bool inPiece_ = false;
};

}  // namespace

Result<std::shared_ptr<const TextPool>> readWorkbookStrings(WorkbookPackage& package, std::string_view part,
                                                            std::size_t most) {
    StringsReader reader(most);
    if (!part.empty()) {
        if (auto problem = readXmlPart(package, part, reader)) return *std::move(problem);
        if (reader.tooMany) return package.problem("workbook.too-many-strings", {std::to_string(kMostStrings)});
        if (reader.tooLong)
            return package.problem("workbook.xml-too-long", {std::string(part), std::to_string(kLongestXmlPiece)});
        reader.pool->finish();
    }
    return std::shared_ptr<const TextPool>(std::move(reader.pool));
}

}  // namespace clearline
