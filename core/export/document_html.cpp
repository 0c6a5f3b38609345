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

class Page {
public:
    explicit Page(BufferedSink& buffer) : buffer_(buffer), out_(buffer.text()) {}

    void write(const Document& document) {
        appendHtmlHead(out_, document.title, document.language);
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
    void operator()(const DocVerbatim& verbatim) {
        element(out_, "h3", verbatim.title);
        // Beginning in a line of its own: the page's reader drops that line end.
        out_ += "<pre data-key=\"" + htmlEscaped(verbatim.key) + "\">\n";
        appendHtml(out_, verbatim.text);
        out_ += "</pre>\n";
    }

private:
    void contents(const Document& document) {
        if (document.sections.size() < 2) return;
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
        out_ += "<section id=\"" + key + "\" aria-labelledby=\"h-" + key + "\">\n";
        element(out_, "h2", section.title, " id=\"h-" + key + "\"");
        for (const DocBlock& block : section.blocks) {
            std::visit(*this, block);
            buffer_.rowDone();
        }
        out_ += "</section>\n";
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
