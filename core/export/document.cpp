#include "core/export/document.h"

namespace clearline {

namespace {

using Change = std::function<void(std::string&)>;

void changeSentences(std::vector<DocStory::Sentence>& sentences, const Change& change) {
    for (DocStory::Sentence& sentence : sentences) {
        change(sentence.text);
        changeSentences(sentence.under, change);
    }
}

struct Changing {
    const Change& change;

    void operator()(DocHeading& heading) const { change(heading.text); }
    void operator()(DocParagraph& paragraph) const { change(paragraph.text); }
    void operator()(DocFacts& facts) const {
        for (auto& [what, is] : facts.rows) change(is);
    }
    void operator()(ReportTable& table) const {
        change(table.title);
        for (ReportColumn& column : table.columns) change(column.title);
        for (ReportRow& row : table.rows)
            for (ReportCell& cell : row.cells) {
                // Numbers and days are none of anybody's.
                if (cell.form == ReportCell::Form::Text) change(cell.exact);
                if (!cell.shown.empty() && cell.form == ReportCell::Form::Text) change(cell.shown);
            }
        for (std::string& note : table.notes) change(note);
    }
    void operator()(DocStory& story) const {
        change(story.title);
        changeSentences(story.sentences, change);
    }
    void operator()(DocFigure& figure) const {
        change(figure.title);
        change(figure.told);
        change(figure.svg);
    }
    void operator()(DocVerbatim&) const {}
    void operator()(DocPassage& passage) const {
        for (DocRun& run : passage.runs) change(run.text);
    }
    void operator()(DocSignature& signature) const {
        for (std::string& place : signature.places) change(place);
    }
};

}  // namespace

std::string DocPassage::text() const {
    std::string all;
    for (const DocRun& run : runs) all += run.text;
    return all;
}

void changeTexts(Document& document, const Change& change) {
    const Changing changing{change};
    change(document.title);
    changing(document.about);
    for (DocSection& section : document.sections) {
        change(section.title);
        for (DocBlock& block : section.blocks) std::visit(changing, block);
    }
    change(document.footer);
}

bool isLetter(const Document& document) {
    for (const DocSection& section : document.sections)
        for (const DocBlock& block : section.blocks)
            if (std::holds_alternative<DocPassage>(block) || std::holds_alternative<DocSignature>(block)) return true;
    return false;
}

std::vector<ReportTable> tablesOf(const DocSection& section) {
    std::vector<ReportTable> tables;
    for (const DocBlock& block : section.blocks)
        if (const auto* table = std::get_if<ReportTable>(&block)) tables.push_back(*table);
    return tables;
}

}  // namespace clearline
