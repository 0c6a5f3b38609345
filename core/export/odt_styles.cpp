#include "core/export/html_text.h"
#include "core/export/odt_parts.h"

namespace clearline {

namespace {

constexpr std::string_view kXml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

// A weight or a slope is three attributes: Western, East Asian and complex letters are set apart in OpenDocument.
std::string bold() {
    return " fo:font-weight=\"bold\" style:font-weight-asian=\"bold\" style:font-weight-complex=\"bold\"";
}
std::string italic() {
    return " fo:font-style=\"italic\" style:font-style-asian=\"italic\" style:font-style-complex=\"italic\"";
}
std::string size(const char* points) {
    std::string out;
    for (const char* script : {"fo:font-size", "style:font-size-asian", "style:font-size-complex"})
        out += std::string(" ") + script + "=\"" + points + "pt\"";
    return out;
}
std::string fonts(const char* western, const char* eastern) {
    return std::string(" style:font-name=\"") + western + "\" style:font-name-asian=\"" + eastern +
           "\" style:font-name-complex=\"" + western + "\"";
}

class Styles {
public:
    // `shown`: as office programs list it; `more`: attributes of the style itself.
    void paragraph(const std::string& name, const std::string& shown, const std::string& parent,
                   const std::string& layout, const std::string& letters, const std::string& more = {},
                   const std::string& inside = {}) {
        out += "<style:style style:name=\"" + name + "\" style:display-name=\"" + shown +
               "\" style:family=\"paragraph\" style:class=\"text\"";
        if (!parent.empty()) out += " style:parent-style-name=\"" + parent + "\"";
        out += more + "><style:paragraph-properties" + layout;
        out += inside.empty() ? "/>" : ">" + inside + "</style:paragraph-properties>";
        out += "<style:text-properties" + letters + "/></style:style>\n";
    }
    void letters(const std::string& name, const std::string& shown, const std::string& properties) {
        out += "<style:style style:name=\"" + name + "\" style:display-name=\"" + shown +
               "\" style:family=\"text\"><style:text-properties" + properties + "/></style:style>\n";
    }
    std::string out;
};

std::string between(const char* above, const char* below) {
    return std::string(" fo:margin-top=\"") + above + "mm\" fo:margin-bottom=\"" + below + "mm\"";
}

void paragraphs(Styles& styles) {
    const std::string keep = " fo:keep-with-next=\"always\"";
    const auto outline = [](int level) { return " style:default-outline-level=\"" + std::to_string(level) + "\""; };
    styles.paragraph("Standard", "Standard", "", "", "");
    styles.paragraph("Text_20_body", "Text body", "Standard", between("0", "1.8"), "");
    styles.paragraph("Title", "Title", "Standard", between("0", "5") + keep + " fo:text-align=\"center\"",
                     size("17") + bold());
    styles.paragraph("Heading_20_1", "Heading 1", "Standard", between("5", "1.8") + keep, size("13") + bold(),
                     outline(1));
    styles.paragraph("Heading_20_2", "Heading 2", "Standard", between("3", "1.2") + keep, size("11") + bold(),
                     outline(2));
    styles.paragraph("Heading_20_3", "Heading 3", "Standard", between("3", "1") + keep, size("10") + bold(),
                     outline(3));
    styles.paragraph("Numbered_20_paragraph", "Numbered paragraph", "Text_20_body", "", "",
                     " style:list-style-name=\"Numbers\"");
    styles.paragraph("List_20_item", "List item", "Text_20_body", between("0", "0.8"), "",
                     " style:list-style-name=\"Items\"");
    styles.paragraph("Address", "Address", "Standard", between("0", "0.8"), "");
    styles.paragraph("Note", "Note", "Text_20_body", "", size("9") + " fo:color=\"#57606a\"");
    styles.paragraph("Signature", "Signature", "Standard", between("7", "0") + keep, "", "",
                     "<style:tab-stops><style:tab-stop style:position=\"130mm\" style:leader-style=\"solid\" "
                     "style:leader-text=\"_\"/></style:tab-stops>");
    for (int depth = 1; depth <= 6; ++depth)
        styles.paragraph("Explanation_20_" + std::to_string(depth), "Explanation " + std::to_string(depth), "Standard",
                         " fo:margin-left=\"" + std::to_string(depth * 5) + "mm\" fo:margin-bottom=\"0.4mm\"",
                         size("9"));
    styles.paragraph("Table_20_Contents", "Table Contents", "Standard", "", size("9"));
    styles.paragraph("Table_20_Heading", "Table Heading", "Table_20_Contents", keep, bold());
    styles.paragraph("Table_20_Contents_20_Right", "Table Contents Right", "Table_20_Contents",
                     " fo:text-align=\"end\"", "");
    styles.paragraph("Table_20_Heading_20_Right", "Table Heading Right", "Table_20_Heading", " fo:text-align=\"end\"",
                     "");
    styles.paragraph("Preformatted_20_Text", "Preformatted Text", "Standard", " fo:background-color=\"#f6f8fa\"",
                     size("7.5") + fonts("Mono", "MonoCJK"));
    styles.paragraph("Footer", "Footer", "Standard", "", size("7.5") + " fo:color=\"#57606a\"", "",
                     "<style:tab-stops><style:tab-stop style:position=\"178mm\" style:type=\"right\"/>"
                     "</style:tab-stops>");
}

void lists(Styles& styles) {
    const std::string place =
        "<style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">"
        "<style:list-level-label-alignment text:label-followed-by=\"listtab\" text:list-tab-stop-position=\"9mm\" "
        "fo:text-indent=\"-9mm\" fo:margin-left=\"9mm\"/></style:list-level-properties>";
    styles.out +=
        "<text:list-style style:name=\"Numbers\"><text:list-level-style-number text:level=\"1\" "
        "style:num-format=\"1\" style:num-suffix=\".\">" +
        place +
        "</text:list-level-style-number></text:list-style>\n"
        "<text:list-style style:name=\"Items\"><text:list-level-style-bullet text:level=\"1\" "
        "text:bullet-char=\"\u2022\">" +
        place + "</text:list-level-style-bullet></text:list-style>\n";
}

// "{0} / {1}": which page, of how many.
std::string pageWords(const std::string& words) {
    std::string out;
    for (std::size_t at = 0; at < words.size();) {
        const std::string_view rest = std::string_view(words).substr(at);
        if (rest.starts_with("{0}") || rest.starts_with("{1}")) {
            out += rest[1] == '0' ? "<text:page-number text:select-page=\"current\">1</text:page-number>"
                                  : "<text:page-count>1</text:page-count>";
            at += 3;
            continue;
        }
        const std::size_t end = std::min(words.find('{', at + 1), words.size());
        appendOdtText(out, rest.substr(0, end - at));
        at = end;
    }
    return out;
}

}  // namespace

std::string_view odtNamespaces() {
    return " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
           " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
           " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
           " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
           " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
           " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
           " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
           " xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
           " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\"";
}

std::string odtStyles(const Document& document) {
    Styles styles;
    styles.out = std::string(kXml) + "<office:document-styles";
    styles.out += odtNamespaces();
    styles.out +=
        " office:version=\"1.3\"><office:font-face-decls>\n"
        "<style:font-face style:name=\"Sans\" svg:font-family=\"'Noto Sans'\" style:font-family-generic=\"swiss\"/>\n"
        "<style:font-face style:name=\"SansCJK\" svg:font-family=\"'Noto Sans CJK SC'\" "
        "style:font-family-generic=\"system\"/>\n"
        "<style:font-face style:name=\"Mono\" svg:font-family=\"'Noto Sans Mono'\" "
        "style:font-family-generic=\"modern\" style:font-pitch=\"fixed\"/>\n"
        "<style:font-face style:name=\"MonoCJK\" svg:font-family=\"'Noto Sans Mono CJK SC'\" "
        "style:font-family-generic=\"system\"/>\n"
        "</office:font-face-decls><office:styles>\n"
        "<style:default-style style:family=\"paragraph\"><style:paragraph-properties fo:orphans=\"2\" fo:widows=\"2\" "
        "fo:line-height=\"125%\" style:writing-mode=\"lr-tb\"/><style:text-properties" +
        fonts("Sans", "SansCJK") + size("10") +
        " fo:language=\"en\" fo:country=\"GB\" style:language-asian=\"zh\" style:country-asian=\"CN\"/>"
        "</style:default-style>\n";
    paragraphs(styles);
    styles.letters("Strong_20_Emphasis", "Strong Emphasis", bold());
    styles.letters("Objected", "Line under objection", bold() + italic());
    styles.letters("Repaired", "Line under repair",
                   " style:text-line-through-style=\"solid\" style:text-line-through-type=\"single\"");
    styles.letters("Label", "Label", " fo:color=\"#57606a\"");
    lists(styles);
    styles.out +=
        "</office:styles><office:automatic-styles><style:page-layout style:name=\"A4\"><style:page-layout-properties "
        "fo:page-width=\"210mm\" fo:page-height=\"297mm\" fo:margin-top=\"18mm\" fo:margin-bottom=\"14mm\" "
        "fo:margin-left=\"16mm\" fo:margin-right=\"16mm\"/><style:footer-style><style:header-footer-properties "
        "fo:min-height=\"6mm\" fo:margin-top=\"4mm\"/></style:footer-style></style:page-layout>"
        "</office:automatic-styles><office:master-styles><style:master-page style:name=\"Standard\" "
        "style:page-layout-name=\"A4\"><style:footer><text:p text:style-name=\"Footer\">";
    appendOdtText(styles.out, document.footer);
    styles.out += "<text:tab/>" + pageWords(document.page) +
                  "</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>\n";
    return styles.out;
}

std::string odtMeta(const Document& document) {
    std::string out = std::string(kXml) + "<office:document-meta";
    out += odtNamespaces();
    out += " office:version=\"1.3\"><office:meta><meta:generator>Clearline</meta:generator><dc:title>";
    appendHtml(out, document.title);
    out += "</dc:title><dc:language>";
    out += document.language == Language::Chinese ? "zh-CN" : "en-GB";
    return out + "</dc:language></office:meta></office:document-meta>\n";
}

std::string odtManifest(std::size_t pictures) {
    std::string out = std::string(kXml) +
                      "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
                      "manifest:version=\"1.3\">\n";
    const auto entry = [&out](const std::string& path, const char* type) {
        out += "<manifest:file-entry manifest:full-path=\"" + path + "\" manifest:media-type=\"" + type + "\"/>\n";
    };
    entry("/", "application/vnd.oasis.opendocument.text");
    for (const char* part : {"content.xml", "styles.xml", "meta.xml"}) entry(part, "text/xml");
    for (std::size_t picture = 1; picture <= pictures; ++picture)
        entry("Pictures/" + std::to_string(picture) + ".svg", "image/svg+xml");
    return out + "</manifest:manifest>\n";
}

}  // namespace clearline
