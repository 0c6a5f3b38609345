#include "core/tables/xml_encoding.h"

#include <algorithm>
#include <array>

#include "core/tables/decoding.h"

namespace clearline {

namespace {

// The name in <?xml version="1.0" encoding="…"?>, in small letters.
std::string declared(std::string_view bytes) {
    constexpr std::string_view kStart = "<?xml", kKey = "encoding";
    if (!bytes.starts_with(kStart)) return {};
    const std::string_view line = bytes.substr(0, std::min(bytes.find("?>"), std::size_t{1000}));
    std::size_t at = line.find(kKey);
    if (at == std::string_view::npos) return {};
    at = line.find_first_of("\"'", at + kKey.size());
    if (at == std::string_view::npos) return {};
    const std::size_t end = line.find(line[at], at + 1);
    if (end == std::string_view::npos) return {};
    std::string name(line.substr(at + 1, end - at - 1));
    for (char& c : name)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return name;
}

std::optional<Encoding> encodingNamed(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, Encoding>, 12> kNames{{{"utf-8", Encoding::Utf8},
                                                                            {"utf8", Encoding::Utf8},
                                                                            {"us-ascii", Encoding::Utf8},
                                                                            {"ascii", Encoding::Utf8},
                                                                            {"gb18030", Encoding::Gb18030},
                                                                            {"gbk", Encoding::Gb18030},
                                                                            {"gb2312", Encoding::Gb18030},
                                                                            {"cp936", Encoding::Gb18030},
                                                                            {"x-gbk", Encoding::Gb18030},
                                                                            {"utf-16", Encoding::Utf16Le},
                                                                            {"utf-16le", Encoding::Utf16Le},
                                                                            {"utf-16be", Encoding::Utf16Be}}};
    for (const auto& [known, encoding] : kNames)
        if (known == name) return encoding;
    return std::nullopt;
}

}  // namespace

std::optional<EncodingGuess> guessXmlEncoding(std::string_view bytes, ProblemList& problems) {
    EncodingGuess looks = guessEncoding(bytes, problems.file());
    const std::string& reason = looks.reasons.front().code;
    const std::string name = declared(bytes);
    if (looks.refusal && (name.empty() || !encodingNamed(name))) {
        problems.add(looks.refusal->code, looks.refusal->severity, 0, 0,
                     name.empty() ? looks.refusal->args : std::vector<std::string>{ProblemList::shown(name)});
        return std::nullopt;
    }
    // What is not one byte a letter at its start has a mark or zero bytes, and no declaration that we see.
    if (name.empty() || reason == "byte-order-mark" || reason == "zero-bytes" || reason == "plain-ascii") return looks;
    const auto named = encodingNamed(name);
    if (!named) {
        problems.add("table.encoding-not-read", Severity::Fatal, 0, 0, {ProblemList::shown(name)});
        return std::nullopt;
    }
    if (*named == looks.encoding) return EncodingGuess{*named, {{"declared-encoding", {name}}}};
    if (*named == Encoding::Gb18030 && reason != "valid-utf-8" && DecodedText(bytes, *named).bad().empty())
        return EncodingGuess{*named, {{"declared-encoding", {name}}}};
    looks.reasons.push_back({"declared-otherwise", {name}});
    return looks;
}

}  // namespace clearline
