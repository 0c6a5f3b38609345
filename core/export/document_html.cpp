#include "core/export/document_html.h"

#include "core/export/buffered_sink.h"
#include "core/export/html_text.h"
#include "core/export/table_writers.h"

namespace clearline {

namespace {

void element(std::string& out, const char* name, std::string_view text, std::string_view attributes = {}) {
    out.append("<").append(name).append(attributes).append(">");
    appendHtml(out, text);
    out.append("</").append(name).append(">\n");
}

// Of letters: numbers and bullets hang before their paragraphs, a line for a pen beneath what is written there.
constexpr std::string_view kLetterLook =
    R"(.numbered, .item { padding-left: 2.2em; text-indent: -2.2em; }
.label { display: inline-block; min-width: 2.2em; text-indent: 0; } .address { margin: .2rem 0; white-space: pre-line; }
dl.sign { grid-template-columns: max-content minmax(8rem, 24rem); } dl.sign dd { border-bottom: 1px solid; min-height: 2.4em; }
@media print { .page { break-before: page; } dl.sign { break-inside: avoid; } }
)";

class Page {
public:
    explicit Page(BufferedSink& buffer) : buffer_(buffer), out_(buffer.text()) {}

    void write(const Document& document) {
        appendHtmlHead(out_, document.title, document.language, isLetter(document) ? kLetterLook : std::string_view{});
        out_ += "<header>\n";
        element(out_, "h1", document.title);
        (*this)(document.about);
        out_ += "</header>\n";
        contents(document);
        out_ += "<main>\n";
        for (const DocSection& section : document.sections) write(section);
        out_ += "</main>\n";
        if (!document.footer.empty()) element(out_, "footer", document.footer);
        appendHtmlEnd(out_);
    }

    void operator()(const DocHeading& heading) { element(out_, "h3", heading.text); }
    void operator()(const DocParagraph& paragraph) {
        switch (paragraph.tone) {
            case DocParagraph::Tone::Plain: return element(out_, "p", paragraph.text);
            case DocParagraph::Tone::Quiet: return element(out_, "p", paragraph.text, " class=\"quiet\"");
            case DocParagraph::Tone::Warning: return element(out_, "p", paragraph.text, " class=\"warning\"");
            case DocParagraph::Tone::Strong:
                out_ += "<p><strong>";
                appendHtml(out_, paragraph.text);
                out_ += "</strong></p>\n";
        }
    }
    void operator()(const DocFacts& facts) {
        if (facts.rows.empty()) return;
        out_ += "<dl>\n";
        for (const auto& [what, is] : facts.rows) {
            element(out_, "dt", what);
            element(out_, "dd", is);
        }
        out_ += "</dl>\n";
    }
    void operator()(const ReportTable& table) { appendTableHtml(out_, table); }
    void operator()(const DocStory& story) {
        element(out_, "h3", story.title);
        sentences(story.sentences);
    }
    void operator()(const DocFigure& figure) {
        out_ += "<figure>\n";
        out_ += figure.svg;
        out_ += "<figcaption>";
        appendHtml(out_, figure.title);
        out_ += "</figcaption>\n";
        element(out_, "p", figure.told, " class=\"quiet\"");
        out_ += "</figure>\n";
    }
    void operator()(const DocPassage& passage) {
        constexpr std::string_view kClasses[] = {"", " class=\"numbered\"", " class=\"item\"", " class=\"address\""};
        out_.append("<p").append(kClasses[static_cast<std::size_t>(passage.form)]).append(">");
        if (passage.form == DocPassage::Form::Numbered)
            out_ += "<span class=\"label\">" + std::to_string(passage.number) + ".</span> ";
        if (passage.form == DocPassage::Form::Item) out_ += "<span class=\"label\">\u2022</span> ";
        for (const DocRun& run : passage.runs) runOf(run);
        out_ += "</p>\n";
    }
    void operator()(const DocSignature& signature) {
        out_ += "<dl class=\"sign\">\n";
        for (const std::string& place : signature.places) {
            element(out_, "dt", place);
            out_ += "<dd></dd>\n";
        }
        out_ += "</dl>\n";
    }
    void operator()(const DocVerbatim& verbatim) {
        element(out_, "h3", verbatim.title);
        // Beginning in a line of its own: the page's reader drops that line end.
        out_ += "<pre data-key=\"" + htmlEscaped(verbatim.key) + "\">\n";
        appendHtml(out_, verbatim.text);
        out_ += "</pre>\n";
    }

private:
    void contents(const Document& document) {
        if (document.sections.size() < 2 || document.contents.empty()) return;
        out_ += "<nav aria-labelledby=\"contents\">\n";
        element(out_, "h2", document.contents, " id=\"contents\"");
        out_ += "<ol>\n";
        for (const DocSection& section : document.sections) {
            out_ += "<li><a href=\"#" + htmlEscaped(section.key) + "\">";
            appendHtml(out_, section.title);
            out_ += "</a></li>\n";
        }
        out_ += "</ol>\n</nav>\n";
    }
    void write(const DocSection& section) {
        const std::string key = htmlEscaped(section.key);
        out_ += "<section id=\"" + key + "\"";
        if (section.onNewPage) out_ += " class=\"page\"";
        if (section.language) out_.append(" lang=\"").append(htmlLanguage(*section.language)).append("\"");
        if (!section.title.empty()) out_ += " aria-labelledby=\"h-" + key + "\"";
        out_ += ">\n";
        if (!section.title.empty())
            element(out_, section.rank == DocSection::Rank::Part ? "h1" : "h2", section.title, " id=\"h-" + key + "\"");
        for (const DocBlock& block : section.blocks) {
            std::visit(*this, block);
            buffer_.rowDone();
        }
        out_ += "</section>\n";
    }
    void runOf(const DocRun& run) {
        constexpr std::pair<std::string_view, std::string_view> kTags[] = {
            {"", ""}, {"<strong>", "</strong>"}, {"<strong><em>", "</em></strong>"}, {"<s>", "</s>"}};
        const auto& [begin, end] = kTags[static_cast<std::size_t>(run.look)];
        out_ += begin;
        appendHtml(out_, run.text);
        out_ += end;
    }
    void sentences(const std::vector<DocStory::Sentence>& all) {
        if (all.empty()) return;
        out_ += "<ul class=\"steps\">\n";
        for (const DocStory::Sentence& each : all) {
            out_ += "<li>";
            if (!each.label.empty()) {
                out_ += "<span class=\"quiet\">";
                appendHtml(out_, each.label);
                out_ += "</span> ";
            }
            appendHtml(out_, each.text);
            out_ += '\n';
            sentences(each.under);
            out_ += "</li>\n";
        }
        out_ += "</ul>\n";
    }

    BufferedSink& buffer_;
    std::string& out_;
};

}  // namespace

void writeDocumentHtml(const Document& document, const Sink& out) {
    BufferedSink buffer(out);
    Page(buffer).write(document);
}

std::optional<std::string> verbatimIn(std::string_view html, std::string_view key) {
    std::string begin = "<pre data-key=\"";
    appendHtml(begin, key);
    begin += "\">";
    std::size_t from = html.find(begin);
    if (from == std::string_view::npos) return std::nullopt;
    from += begin.size();
    const std::size_t end = html.find("</pre>", from);
    if (end == std::string_view::npos) return std::nullopt;
    std::string text;
    for (const char c : htmlUnescaped(html.substr(from, end - from)))
        if (c != '\r') text += c;
    if (text.starts_with('\n')) text.erase(0, 1);
    return text;
}

}  // namespace clearline
