#include "core/tables/xml_feed.h"

#include <expat.h>

#include <memory>

#include "core/tables/text_place.h"

namespace clearline {

namespace {

constexpr std::size_t kChunk = std::size_t{1} << 18;
constexpr std::size_t kDepthToThatOfJson = 4;

std::string_view localName(std::string_view name) {
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos || colon + 1 == name.size() ? name : name.substr(colon + 1);
}

bool isOfSchemas(std::string_view name) {
    return name == "xmlns" || name.starts_with("xmlns:") || name.starts_with("xsi:");
}

class Feeding {
public:
    Feeding(std::string_view text, XmlTags& tags, const TableLimits& limits, ProblemList& problems)
        : text_(text),
          tags_(tags),
          deepest_(kDepthToThatOfJson * limits.depth),
          problems_(problems),
          parser_(XML_ParserCreate("UTF-8"), XML_ParserFree) {
        XML_SetUserData(parser(), this);
        XML_SetStartElementHandler(parser(), [](void* self, const char* name, const char** attributes) {
            static_cast<Feeding*>(self)->start(name, attributes);
        });
        XML_SetEndElementHandler(parser(), [](void* self, const char*) { static_cast<Feeding*>(self)->end(); });
        XML_SetCharacterDataHandler(parser(), [](void* self, const char* piece, int length) {
            static_cast<Feeding*>(self)->tags_.text({piece, static_cast<std::size_t>(length)});
        });
        XML_SetStartDoctypeDeclHandler(parser(), [](void* self, const char*, const char*, const char*, int) {
            auto* feeding = static_cast<Feeding*>(self);
            const std::size_t start = feeding->text_.rfind("<!DOCTYPE", feeding->at());
            feeding->stop("table.doctype", start == std::string_view::npos ? feeding->at() : start);
        });
    }

    void feed(Progress& progress) {
        for (std::size_t fed = 0; fed < text_.size() || fed == 0;) {
            const std::size_t length = std::min(kChunk, text_.size() - fed);
            const bool last = fed + length == text_.size();
            const XML_Status status =
                XML_Parse(parser(), text_.data() + fed, static_cast<int>(length), last ? XML_TRUE : XML_FALSE);
            if (problems_.fatal()) return;
            if (status != XML_STATUS_OK) return stop("xml.syntax", at());
            fed += length;
            if (last) return;
            // What the parser waits for the end of it keeps, and looks through anew each time.
            if (const std::size_t done = at(); fed > done && fed - done > kLongestTag)
                return stop("xml.tag-too-long", done, {std::to_string(kLongestTag)});
            if (!progress.at(fed)) return problems_.add("read.cancelled", Severity::Fatal, 0, 0);
        }
    }

private:
    [[nodiscard]] XML_Parser parser() const { return parser_.get(); }
    [[nodiscard]] std::size_t at() const {
        const XML_Index index = XML_GetCurrentByteIndex(parser());
        return index < 0 ? 0 : static_cast<std::size_t>(index);
    }

    void start(const char* name, const char** attributes) {
        if (problems_.fatal()) return;
        if (++depth_ > deepest_) return stop("table.too-deep", at(), {std::to_string(deepest_)});
        attributes_.clear();
        for (; *attributes != nullptr; attributes += 2)
            if (!isOfSchemas(attributes[0])) attributes_.push_back({localName(attributes[0]), attributes[1]});
        const std::size_t begin = at();
        tags_.start(localName(name), attributes_, begin,
                    begin + static_cast<std::size_t>(XML_GetCurrentByteCount(parser())));
        if (problems_.fatal()) XML_StopParser(parser(), XML_FALSE);
    }
    void end() {
        if (problems_.fatal()) return;
        --depth_;
        const std::size_t begin = at();
        tags_.end(begin, begin + static_cast<std::size_t>(XML_GetCurrentByteCount(parser())));
        if (problems_.fatal()) XML_StopParser(parser(), XML_FALSE);
    }

    void stop(std::string_view code, std::size_t where, std::vector<std::string> args = {}) {
        const TextPlace place = textPlace(text_, where);
        if (args.empty()) args.push_back(std::to_string(where));
        problems_.add(code, Severity::Fatal, place.line, place.character, std::move(args));
        XML_StopParser(parser(), XML_FALSE);
    }

    std::string_view text_;
    XmlTags& tags_;
    std::size_t deepest_, depth_ = 0;
    ProblemList& problems_;
    std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser_;
    std::vector<XmlAttributeText> attributes_;
};

}  // namespace

void feedXml(std::string_view text, XmlTags& tags, const TableLimits& limits, ProblemList& problems,
             Progress& progress) {
    Feeding(text, tags, limits, problems).feed(progress);
}

}  // namespace clearline
