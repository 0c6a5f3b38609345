#include <algorithm>

#include "core/base/utf8.h"
#include "core/export/html_text.h"
#include "core/export/odt_parts.h"

namespace clearline {

namespace {

constexpr std::size_t kDeepestStory = 6;             // beneath that, all stand alike
constexpr std::size_t kNarrowest = 8, kWidest = 40;  // columns of a table, in letters
constexpr double kTextWidth = 178;                   // millimetres between the margins of A4
constexpr std::string_view kLooks[] = {"", "Strong_20_Emphasis", "Objected", "Repaired"};

std::size_t widthOf(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Letter letter = utf8LetterAt(text, at);
        at += std::max<std::size_t>(letter.length, 1);
        width += letter.codePoint >= 0x2E80 ? 2 : 1;
    }
    return width;
}

class Content {
public:
    OdtContent write(const Document& document) {
        paragraph("Title", document.title);
        (*this)(document.about);
        for (const DocSection& section : document.sections) {
            head(section);
            for (const DocBlock& block : section.blocks) {
                const auto* passage = std::get_if<DocPassage>(&block);
                listOf(passage ? passage->form : DocPassage::Form::Plain, passage ? passage->number : 0);
                std::visit(*this, block);
            }
            listOf(DocPassage::Form::Plain, 0);
        }
        OdtContent content;
        content.xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content";
        content.xml += odtNamespaces();
        content.xml += " office:version=\"1.3\"><office:automatic-styles>" + automatic_ +
                       "</office:automatic-styles><office:body><office:text>\n" + out_ +
                       "</office:text></office:body></office:document-content>\n";
        content.pictures = std::move(pictures_);
        return content;
    }

    void operator()(const DocHeading& heading) { headed(2, "Heading_20_2", heading.text); }
    void operator()(const DocParagraph& given) {
        using Tone = DocParagraph::Tone;
        const bool strong = given.tone == Tone::Strong || given.tone == Tone::Warning;
        begin(given.tone == Tone::Quiet ? "Note" : "Text_20_body");
        run({given.text, strong ? DocRun::Look::Strong : DocRun::Look::Plain});
        out_ += "</text:p>\n";
    }
    void operator()(const DocFacts& facts) {
        if (facts.rows.empty()) return;
        ReportTable table;
        table.columns.resize(2);
        for (const auto& [what, is] : facts.rows) table.add({ReportCell::text(what), ReportCell::text(is)});
        rows(table, false);
    }
    void operator()(const ReportTable& table) {
        if (!table.title.empty()) headed(3, "Heading_20_3", table.title);
        rows(table, true);
        for (const std::string& note : table.notes) paragraph("Note", note);
    }
    void operator()(const DocStory& story) {
        headed(3, "Heading_20_3", story.title);
        sentences(story.sentences, 1);
    }
    void operator()(const DocFigure& figure) {
        pictures_.push_back(figure.svg);
        const double height = figure.width ? kTextWidth * figure.height / figure.width : kTextWidth / 2;
        out_ += "<text:p text:style-name=\"Text_20_body\"><draw:frame text:anchor-type=\"as-char\" svg:width=\"" +
                std::to_string(static_cast<int>(kTextWidth)) + "mm\" svg:height=\"" +
                std::to_string(static_cast<int>(height)) + "mm\"><draw:image xlink:href=\"Pictures/" +
                std::to_string(pictures_.size()) +
                ".svg\" xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\"/><svg:title>";
        appendHtml(out_, figure.title);
        out_ += "</svg:title></draw:frame></text:p>\n";
        paragraph("Text_20_body", figure.title);
        paragraph("Note", figure.told);
    }
    void operator()(const DocVerbatim& verbatim) {
        headed(2, "Heading_20_2", verbatim.title);
        paragraph("Preformatted_20_Text", verbatim.text);
    }
    void operator()(const DocPassage& passage) {
        constexpr std::string_view kStyles[] = {"Text_20_body", "Numbered_20_paragraph", "List_20_item", "Address"};
        const bool listed = list_ != DocPassage::Form::Plain;
        if (listed) out_ += "<text:list-item>";
        begin(kStyles[static_cast<std::size_t>(passage.form)]);
        for (const DocRun& each : passage.runs) run(each);
        out_ += listed ? "</text:p></text:list-item>\n" : "</text:p>\n";
    }
    void operator()(const DocSignature& signature) {
        for (const std::string& place : signature.places) {
            begin("Signature");
            appendOdtText(out_, place);
            out_ += "<text:tab/></text:p>\n";
        }
    }

private:
    void begin(std::string_view style) { out_.append("<text:p text:style-name=\"").append(style).append("\">"); }
    void paragraph(std::string_view style, std::string_view text) {
        begin(style);
        appendOdtText(out_, text);
        out_ += "</text:p>\n";
    }
    void headed(int level, std::string_view style, std::string_view text) {
        out_.append("<text:h text:style-name=\"").append(style).append("\" text:outline-level=\"");
        out_ += std::to_string(level) + "\">";
        appendOdtText(out_, text);
        out_ += "</text:h>\n";
    }
    void run(const DocRun& each) {
        const std::string_view look = kLooks[static_cast<std::size_t>(each.look)];
        if (!look.empty()) out_.append("<text:span text:style-name=\"").append(look).append("\">");
        appendOdtText(out_, each.text);
        if (!look.empty()) out_ += "</text:span>";
    }

    void head(const DocSection& section) {
        const bool part = section.rank == DocSection::Rank::Part;
        std::string style = part ? "Title" : "Heading_20_1";
        if (section.onNewPage) {
            const std::string name = "New" + std::to_string(++breaks_);
            automatic_ += "<style:style style:name=\"" + name +
                          "\" style:family=\"paragraph\" style:parent-style-name=\"" +
                          (section.title.empty() ? "Text_20_body" : style) +
                          "\"><style:paragraph-properties fo:break-before=\"page\"/></style:style>\n";
            style = name;
        }
        if (section.title.empty()) {
            if (section.onNewPage) paragraph(style, "");
        } else if (part) {
            paragraph(style, section.title);
        } else {
            headed(1, style, section.title);
        }
    }

    // Numbered paragraphs are items of one list that goes on after whatever stands between them.
    void listOf(DocPassage::Form form, unsigned number) {
        if (form == DocPassage::Form::Address) form = DocPassage::Form::Plain;
        if (form == list_ && !(form == DocPassage::Form::Numbered && number == 1)) return;
        if (list_ != DocPassage::Form::Plain) out_ += "</text:list>\n";
        list_ = form;
        if (form == DocPassage::Form::Item) out_ += "<text:list text:style-name=\"Items\">\n";
        if (form == DocPassage::Form::Numbered) {
            out_ += "<text:list text:style-name=\"Numbers\"";
            if (number > 1) out_ += " text:continue-list=\"numbers-" + std::to_string(numbered_) + "\"";
            out_ += " xml:id=\"numbers-" + std::to_string(++numbered_) + "\">\n";
        }
    }

    void sentences(const std::vector<DocStory::Sentence>& all, std::size_t depth) {
        for (const DocStory::Sentence& each : all) {
            begin("Explanation_20_" + std::to_string(std::min(depth, kDeepestStory)));
            if (!each.label.empty()) {
                out_ += "<text:span text:style-name=\"Label\">";
                appendOdtText(out_, each.label);
                out_ += "</text:span> ";
            }
            appendOdtText(out_, each.text);
            out_ += "</text:p>\n";
            sentences(each.under, depth + 1);
        }
    }

    // The columns share the page by what stands in them.
    void columns(const ReportTable& table, const std::string& name) {
        automatic_ += "<style:style style:name=\"" + name +
                      "\" style:family=\"table\"><style:table-properties style:rel-width=\"100%\" "
                      "table:align=\"margins\" fo:margin-bottom=\"2mm\"/></style:style>\n";
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            std::size_t width = widthOf(table.columns[column].title);
            for (std::size_t row = 0; row < table.rows.size(); ++row)
                width = std::max(width, widthOf(table.cell(row, column).read()));
            const std::string style = name + ".C" + std::to_string(column + 1);
            automatic_ += "<style:style style:name=\"" + style +
                          "\" style:family=\"table-column\"><style:table-column-properties style:rel-column-width=\"" +
                          std::to_string(std::clamp(width, kNarrowest, kWidest) * 100) + "*\"/></style:style>\n";
            out_ += "<table:table-column table:style-name=\"" + style + "\"/>\n";
        }
    }
    static DocRun::Look lookOf(const ReportRow& row) {
        switch (row.look) {
            case ReportRow::Look::Contested: return DocRun::Look::Objected;
            case ReportRow::Look::Repaired: return DocRun::Look::Repaired;
            case ReportRow::Look::Plain: break;
        }
        return row.strong ? DocRun::Look::Strong : DocRun::Look::Plain;
    }
    void cell(const std::string& style, std::string_view paragraphStyle, std::string_view text, DocRun::Look look) {
        out_ += "<table:table-cell table:style-name=\"" + style + "\" office:value-type=\"string\">";
        begin(paragraphStyle);
        run({std::string(text), look});
        out_ += "</text:p></table:table-cell>";
    }
    void rows(const ReportTable& table, bool headed) {
        const std::string name = "Table" + std::to_string(++tables_);
        const std::string cells = name + ".Cell";
        automatic_ +=
            "<style:style style:name=\"" + cells +
            "\" style:family=\"table-cell\"><style:table-cell-properties fo:padding=\"0.8mm\" fo:border=\"none\" "
            "fo:border-bottom=\"0.2mm solid #d0d7de\"/></style:style>\n";
        out_ += "<table:table table:name=\"" + name + "\" table:style-name=\"" + name + "\">\n";
        columns(table, name);
        const auto side = [&](std::size_t column, bool head) {
            if (table.columns[column].side == ReportColumn::Side::Right)
                return head ? "Table_20_Heading_20_Right" : "Table_20_Contents_20_Right";
            return head ? "Table_20_Heading" : "Table_20_Contents";
        };
        if (headed) {
            out_ += "<table:table-header-rows><table:table-row>";
            for (std::size_t column = 0; column < table.columns.size(); ++column)
                cell(cells, side(column, true), table.columns[column].title, DocRun::Look::Plain);
            out_ += "</table:table-row></table:table-header-rows>\n";
        }
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            out_ += "<table:table-row>";
            for (std::size_t column = 0; column < table.columns.size(); ++column)
                cell(cells, side(column, false), table.cell(row, column).read(), lookOf(table.rows[row]));
            out_ += "</table:table-row>\n";
        }
        out_ += "</table:table>\n";
    }

    std::string out_, automatic_;
    std::vector<std::string> pictures_;
    DocPassage::Form list_ = DocPassage::Form::Plain;
    std::size_t tables_ = 0, breaks_ = 0, numbered_ = 0;
};

}  // namespace

void appendOdtText(std::string& out, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\n') {
            out += "<text:line-break/>";
            ++at;
            continue;
        }
        if (text[at] == '\t') {
            out += "<text:tab/>";
            ++at;
            continue;
        }
        if (text[at] == ' ') {
            const std::size_t end = std::min(text.find_first_not_of(' ', at), text.size());
            // A reader drops spaces that follow another or begin a paragraph.
            if (end - at == 1 && at > 0 && text[at - 1] != '\n')
                out += ' ';
            else
                out += "<text:s text:c=\"" + std::to_string(end - at) + "\"/>";
            at = end;
            continue;
        }
        const std::size_t end = std::min(text.find_first_of(" \n\t", at), text.size());
        appendHtml(out, text.substr(at, end - at));
        at = end;
    }
}

OdtContent odtContent(const Document& document) { return Content().write(document); }

}  // namespace clearline
