#include "core/casefile/file_type.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>
#include <vector>

#include "core/base/utf8.h"

namespace clearline {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kUnknown = "application/octet-stream", kZip = "application/zip", kText = "text/plain",
                           kHtml = "text/html", kXml = "application/xml", kOle = "application/x-ole-storage";

struct Beginning {
    std::string_view bytes;
    std::size_t at;
    std::string_view mediaType;
    bool runs = false;
};
constexpr Beginning kBeginnings[] = {
    {"%PDF-"sv, 0, "application/pdf"},
    {"\x89PNG\r\n\x1a\n"sv, 0, "image/png"},
    {"\xff\xd8\xff"sv, 0, "image/jpeg"},
    {"GIF87a"sv, 0, "image/gif"},
    {"GIF89a"sv, 0, "image/gif"},
    {"II*\0"sv, 0, "image/tiff"},
    {"MM\0*"sv, 0, "image/tiff"},
    {"WEBP"sv, 8, "image/webp"},
    {"WAVE"sv, 8, "audio/wav"},
    {"ftypheic"sv, 4, "image/heic"},
    {"ftypmif1"sv, 4, "image/heic"},
    {"ftypM4A"sv, 4, "audio/mp4"},
    {"ftyp"sv, 4, "video/mp4"},
    {"ID3"sv, 0, "audio/mpeg"},
    {"{\\rtf"sv, 0, "application/rtf"},
    {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, 0, kOle},
    {"PK\x03\x04"sv, 0, kZip},
    {"PK\x05\x06"sv, 0, kZip},
    {"7z\xbc\xaf\x27\x1c"sv, 0, "application/x-7z-compressed"},
    {"Rar!\x1a\x07"sv, 0, "application/vnd.rar"},
    {"\x1f\x8b"sv, 0, "application/gzip"},
    {"\x7f"
     "ELF"sv,
     0, "application/x-executable", true},
    {"MZ"sv, 0, "application/vnd.microsoft.portable-executable", true},
    {"\xcf\xfa\xed\xfe"sv, 0, "application/x-mach-binary", true},
    {"\xca\xfe\xba\xbe"sv, 0, "application/java-vm", true},
    {"\0asm"sv, 0, "application/wasm", true},
    {"L\0\0\0\x01\x14\x02\0"sv, 0, "application/x-ms-shortcut", true},
    {"#!"sv, 0, "text/x-script", true},
};

struct Named {
    std::string_view ending, mediaType;
    bool runs = false;
};
constexpr std::string_view kDocx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                           kXlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                           kPptx = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                           kOfd = "application/ofd", kOdf = "application/vnd.oasis.opendocument.";
constexpr Named kNamed[] = {
    {"pdf", "application/pdf"},
    {"png", "image/png"},
    {"jpg", "image/jpeg"},
    {"jpeg", "image/jpeg"},
    {"gif", "image/gif"},
    {"tif", "image/tiff"},
    {"tiff", "image/tiff"},
    {"webp", "image/webp"},
    {"heic", "image/heic"},
    {"txt", kText},
    {"text", kText},
    {"md", kText},
    {"csv", kText},
    {"tsv", kText},
    {"json", kText},
    {"eml", kText},
    {"htm", kHtml},
    {"html", kHtml},
    {"xml", kXml},
    {"rtf", "application/rtf"},
    {"doc", kOle},
    {"xls", kOle},
    {"ppt", kOle},
    {"wps", kOle},
    {"et", kOle},
    {"msg", kOle},
    {"docx", kDocx},
    {"xlsx", kXlsx},
    {"pptx", kPptx},
    {"odt", "application/vnd.oasis.opendocument.text"},
    {"ods", "application/vnd.oasis.opendocument.spreadsheet"},
    {"odp", "application/vnd.oasis.opendocument.presentation"},
    {"ofd", kOfd},
    {"zip", kZip},
    {"7z", "application/x-7z-compressed"},
    {"rar", "application/vnd.rar"},
    {"gz", "application/gzip"},
    {"mp3", "audio/mpeg"},
    {"m4a", "audio/mp4"},
    {"wav", "audio/wav"},
    {"mp4", "video/mp4"},
    {"mov", "video/mp4"},
    {"exe", "application/vnd.microsoft.portable-executable", true},
    {"dll", "application/vnd.microsoft.portable-executable", true},
    {"scr", "application/vnd.microsoft.portable-executable", true},
    {"com", "application/vnd.microsoft.portable-executable", true},
    {"msi", kOle, true},
    {"bat", "text/x-script", true},
    {"cmd", "text/x-script", true},
    {"ps1", "text/x-script", true},
    {"vbs", "text/x-script", true},
    {"js", "text/x-script", true},
    {"sh", "text/x-script", true},
    {"py", "text/x-script", true},
    {"hta", "text/x-script", true},
    {"lnk", "application/x-ms-shortcut", true},
    {"jar", kZip, true},
    {"apk", kZip, true},
    {"desktop", "text/x-script", true},
};

std::uint32_t little(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint32_t number = 0;
    for (std::size_t i = size; i-- > 0;) number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

// The names of an archive's parts, as the list at its end has them; what is not well formed ends the list.
std::vector<std::string_view> partsOf(std::string_view zip) {
    constexpr std::size_t kEnd = 22, kEntry = 46, kMost = 2000;
    const std::size_t end = zip.rfind("PK\x05\x06"sv);
    std::vector<std::string_view> names;
    if (end == std::string_view::npos || zip.size() - end < kEnd) return names;
    std::size_t at = little(zip, end + 16, 4);
    while (names.size() < kMost && at < end && end - at >= kEntry && zip.substr(at, 4) == "PK\x01\x02"sv) {
        const std::size_t name = little(zip, at + 28, 2);
        const std::size_t rest = little(zip, at + 30, 2) + little(zip, at + 32, 2);
        if (end - at - kEntry < name + rest) break;
        names.push_back(zip.substr(at + kEntry, name));
        at += kEntry + name + rest;
    }
    return names;
}

FileType ofArchive(std::string_view zip) {
    // An OpenDocument says in its first part, which is not packed, what it is.
    constexpr std::size_t kHeader = 30;
    if (zip.size() > kHeader + 8 && zip.substr(kHeader, 8) == "mimetype") {
        const std::string_view said = zip.substr(kHeader + 8, std::min<std::size_t>(80, little(zip, 18, 4)));
        if (said.starts_with(kOdf)) return {std::string(said), false};
    }
    const auto parts = partsOf(zip);
    const auto has = [&](std::string_view start) {
        return std::any_of(parts.begin(), parts.end(), [&](std::string_view name) { return name.starts_with(start); });
    };
    if (has("[Content_Types].xml")) {
        if (has("word/")) return {std::string(kDocx), false};
        if (has("xl/")) return {std::string(kXlsx), false};
        if (has("ppt/")) return {std::string(kPptx), false};
    }
    if (has("OFD.xml")) return {std::string(kOfd), false};
    return {std::string(kZip), has("META-INF/MANIFEST.MF") || has("AndroidManifest.xml")};
}

std::string lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

// Text in UTF-8 or in the two-byte coding of Chinese spreadsheets: no control characters but those of lines.
bool isText(std::string_view bytes) {
    const std::string_view begins = bytes.substr(0, 65536);
    const auto control = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\x1b';
    };
    return std::none_of(begins.begin(), begins.end(), control);
}

FileType ofText(std::string_view bytes) {
    if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    const std::string begins = first == std::string_view::npos ? "" : lowered(bytes.substr(first, 1024));
    if (begins.starts_with("<!doctype html") || begins.starts_with("<html")) return {std::string(kHtml), false};
    if (begins.starts_with("<?xml")) {
        const bool page = begins.find("<html") != std::string::npos;
        return {std::string(page ? kHtml : kXml), false};
    }
    return {std::string(kText), false};
}

}  // namespace

FileType fileTypeOf(std::string_view bytes) {
    for (const Beginning& known : kBeginnings) {
        if (bytes.size() < known.at || !bytes.substr(known.at).starts_with(known.bytes)) continue;
        if (known.at == 8 && !bytes.starts_with("RIFF")) continue;
        if (known.bytes == "MZ" && isText(bytes)) continue;  // two letters that a text may begin with
        if (known.mediaType == kZip) return ofArchive(bytes);
        return {std::string(known.mediaType), known.runs};
    }
    if (bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff")) return {std::string(kText), false};
    if (!bytes.empty() && isText(bytes)) return ofText(bytes);
    return {std::string(kUnknown), false};
}

std::optional<FileType> fileTypeNamed(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos) return std::nullopt;
    const std::string ending = lowered(name.substr(dot + 1));
    const auto known =
        std::find_if(std::begin(kNamed), std::end(kNamed), [&](const Named& each) { return each.ending == ending; });
    if (known == std::end(kNamed)) return std::nullopt;
    return FileType{std::string(known->mediaType), known->runs};
}

bool mayBeNamed(const FileType& bytes, const FileType& name) {
    if (bytes.mediaType == name.mediaType) return true;
    const bool text = bytes.mediaType.starts_with("text/") || bytes.mediaType == kXml;
    // A page or a table saved as text, and the other way round: nothing in the bytes decides it.
    return text && (name.mediaType == kText || name.mediaType == "text/x-script" ||
                    (bytes.mediaType == kText && (name.mediaType == kHtml || name.mediaType == kXml)));
}

}  // namespace clearline
