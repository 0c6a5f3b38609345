#include "core/export/document_text.h"

#include "core/export/buffered_sink.h"
#include "core/export/text_table.h"

namespace clearline {

namespace {

class Text {
public:
    explicit Text(std::string& out) : out_(out) {}

    void write(const Document& document) {
        out_ += document.title + "\n";
        (*this)(document.about);
        for (const DocSection& section : document.sections) {
            const bool part = section.rank == DocSection::Rank::Part;
            if (part) out_ += "\n\n";
            if (!section.title.empty()) out_ += "\n" + section.title + "\n";
            if (!part && !section.title.empty()) out_ += '\n';
            for (const DocBlock& block : section.blocks) std::visit(*this, block);
        }
        if (!document.footer.empty()) out_ += "\n" + document.footer + "\n";
    }

    void operator()(const DocHeading& heading) { out_ += "\n" + heading.text + "\n"; }
    void operator()(const DocParagraph& paragraph) { out_ += paragraph.text + "\n"; }
    void operator()(const DocFacts& facts) {
        TextTable table({TextTable::Side::Left, TextTable::Side::Left});
        for (const auto& [what, is] : facts.rows) table.add({what, is});
        table.appendTo(out_);
    }
    void operator()(const ReportTable& given) {
        if (!given.title.empty()) out_ += "\n" + given.title + "\n";
        std::vector<TextTable::Side> sides;
        std::vector<std::string> titles;
        for (const ReportColumn& column : given.columns) {
            sides.push_back(column.side == ReportColumn::Side::Right ? TextTable::Side::Right : TextTable::Side::Left);
            titles.push_back(column.title);
        }
        TextTable table(sides);
        table.add(std::move(titles));
        for (std::size_t row = 0; row < given.rows.size(); ++row) {
            std::vector<std::string> cells;
            for (std::size_t column = 0; column < given.columns.size(); ++column)
                cells.push_back(given.cell(row, column).read());
            table.add(std::move(cells));
        }
        table.appendTo(out_);
        for (const std::string& note : given.notes) out_ += note + "\n";
    }
    void operator()(const DocStory& story) {
        out_ += "\n" + story.title + "\n";
        sentences(story.sentences, 2);
    }
    void operator()(const DocFigure& figure) { out_ += "\n" + figure.title + "\n" + figure.told + "\n"; }
    void operator()(const DocVerbatim& verbatim) { out_ += "\n" + verbatim.title + "\n" + verbatim.text + "\n"; }
    void operator()(const DocPassage& passage) {
        if (passage.form == DocPassage::Form::Numbered) out_ += std::to_string(passage.number) + ". ";
        if (passage.form == DocPassage::Form::Item) out_ += "- ";
        for (const DocRun& run : passage.runs) {
            const bool struck = run.look == DocRun::Look::Repaired;
            out_ += struck ? "~~" + run.text + "~~" : run.text;
        }
        out_ += '\n';
    }
    void operator()(const DocSignature& signature) {
        out_ += '\n';
        for (const std::string& place : signature.places) out_ += place + " ____________________\n";
    }

private:
    void sentences(const std::vector<DocStory::Sentence>& all, std::size_t indent) {
        for (const DocStory::Sentence& each : all) {
            out_.append(indent, ' ');
            out_ += each.label.empty() || each.text.empty() ? each.label + each.text : each.label + "  " + each.text;
            out_ += '\n';
            sentences(each.under, indent + 2);
        }
    }
    std::string& out_;
};

}  // namespace

void writeDocumentText(const Document& document, const Sink& out) {
    BufferedSink buffer(out);
    Text(buffer.text()).write(document);
}

}  // namespace clearline
