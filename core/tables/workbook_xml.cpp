#include "core/tables/workbook_xml.h"

#include <expat.h>

#include <cstring>
#include <memory>

namespace clearline {

namespace {

constexpr std::size_t kDeepest = 256;

class Run {
public:
    Run(WorkbookPackage& package, std::string_view part, XmlPartReader& reader)
        : package_(package), part_(part), reader_(reader), parser_(XML_ParserCreate(nullptr), XML_ParserFree) {
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), onOpen, onClose);
        XML_SetCharacterDataHandler(parser_.get(), onText);
        XML_SetStartDoctypeDeclHandler(parser_.get(), onDoctype);
    }

    [[nodiscard]] std::optional<Problem> read() {
        auto wrong = package_.unpack(part_, [this](std::string_view piece) { return feed(piece, false); });
        if (!wrong && !stopped_) feed({}, true);
        return problem_ ? std::move(problem_) : std::move(wrong);
    }

private:
    using Next = XmlPartReader::Next;

    bool feed(std::string_view piece, bool last) {
        const XML_Status status = XML_Parse(parser_.get(), piece.data(), static_cast<int>(piece.size()), last);
        if (stopped_) return false;
        fed_ += static_cast<XML_Index>(piece.size());
        if (status == XML_STATUS_ERROR) {
            fail("workbook.xml", {std::string(part_), std::to_string(XML_GetCurrentLineNumber(parser_.get())),
                                  std::to_string(XML_GetCurrentColumnNumber(parser_.get()) + 1)});
            return false;
        }
        // expat looks at an open tag again with every piece that comes.
        const XML_Index at = XML_GetCurrentByteIndex(parser_.get());
        if (at >= 0 && fed_ - at > static_cast<XML_Index>(kLongestXmlPiece)) tooLong();
        return !stopped_;
    }

    void fail(std::string code, std::vector<std::string> args) {
        if (!problem_) problem_ = package_.problem(std::move(code), std::move(args));
        stop();
    }
    void tooLong() { fail("workbook.xml-too-long", {std::string(part_), std::to_string(kLongestXmlPiece)}); }
    void stop() {
        stopped_ = true;
        XML_StopParser(parser_.get(), XML_FALSE);
    }

    // Without the prefix of the part's own namespace; empty if it is of another.
    [[nodiscard]] std::string_view ownName(std::string_view name) const {
        const std::size_t colon = name.find(':');
        if (colon == std::string_view::npos) return prefix_.empty() ? name : std::string_view();
        return name.substr(0, colon) == prefix_ ? name.substr(colon + 1) : std::string_view();
    }

    void open(std::string_view name, const char** attributes) {
        if (stopped_) return;
        text_ = 0;
        if (++depth_ > kDeepest) return fail("workbook.xml-too-deep", {std::string(part_), std::to_string(kDeepest)});
        if (depth_ == 1) prefix_ = name.substr(0, std::min(name.find(':'), name.size()));
        if (depth_ == 1 && prefix_.size() == name.size()) prefix_.clear();
        if (passed_ > 0) {
            ++passed_;
            return;
        }
        const std::string_view own = ownName(name);
        switch (own.empty() ? Next::Past : reader_.open(depth_, own, XmlAttributes(attributes))) {
            case Next::In: break;
            case Next::Past: passed_ = 1; break;
            case Next::Stop: stop(); break;
        }
    }

    void close(std::string_view name) {
        if (stopped_) return;
        text_ = 0;
        const std::size_t depth = depth_--;
        if (passed_ > 0) {
            --passed_;
            return;
        }
        if (reader_.close(depth, ownName(name)) == Next::Stop) stop();
    }

    static void onOpen(void* run, const XML_Char* name, const XML_Char** attributes) {
        static_cast<Run*>(run)->open(name, attributes);
    }
    static void onClose(void* run, const XML_Char* name) { static_cast<Run*>(run)->close(name); }
    static void onText(void* run, const XML_Char* text, int length) {
        Run& self = *static_cast<Run*>(run);
        if (self.stopped_ || self.passed_ > 0) return;
        self.text_ += static_cast<std::size_t>(length);
        if (self.text_ > kLongestXmlPiece) return self.tooLong();
        self.reader_.text({text, static_cast<std::size_t>(length)});
    }
    static void onDoctype(void* run, const XML_Char*, const XML_Char*, const XML_Char*, int) {
        Run& self = *static_cast<Run*>(run);
        self.fail("workbook.xml-doctype", {std::string(self.part_)});
    }

    WorkbookPackage& package_;
    std::string_view part_;
    XmlPartReader& reader_;
    std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser_;
    std::optional<Problem> problem_;
    std::string prefix_;
    XML_Index fed_ = 0;
    std::size_t depth_ = 0, passed_ = 0, text_ = 0;
    bool stopped_ = false;
};

}  // namespace

std::string_view XmlAttributes::get(std::string_view name) const {
    for (const char** pair = pairs_; *pair != nullptr; pair += 2)
        if (name == *pair) return pair[1];
    return {};
}

std::string_view XmlAttributes::foreign(std::string_view name) const {
    for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
        const char* colon = std::strchr(*pair, ':');
        if (colon != nullptr && name == colon + 1 && std::strncmp(*pair, "xmlns:", 6) != 0) return pair[1];
    }
    return {};
}

bool XmlAttributes::isSet(std::string_view name) const {
    const std::string_view value = get(name);
    return value == "1" || value == "true";
}

std::optional<Problem> readXmlPart(WorkbookPackage& package, std::string_view part, XmlPartReader& reader) {
    return Run(package, part, reader).read();
}

}  // namespace clearline
