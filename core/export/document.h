// Document: a report or a letter as sections of blocks: paragraphs, facts, tables, stories of lines, figures, places to
// sign, and texts that stand word for word. Where it sits: between working papers or letters and their outputs: HTML,
// ODT and plain text by core (document_html.h, odt_writer.h, document_text.h), PDF and print by the window. Promises:
// one model for all of them, plain text everywhere (no markup), so that each output escapes by itself.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/local_text.h"
#include "core/export/report_table.h"

namespace clearline {

struct DocHeading {
    std::string text;  // beneath its section's
};
struct DocParagraph {
    enum class Tone : std::uint8_t { Plain, Quiet, Strong, Warning };
    std::string text;
    Tone tone = Tone::Plain;
};
// Part of a paragraph in a look of its own: Objected and Repaired as city reports print lines that are objected to
// (bold italics) and lines under repair (struck through).
struct DocRun {
    enum class Look : std::uint8_t { Plain, Strong, Objected, Repaired };
    std::string text;
    Look look = Look::Plain;
};
// A paragraph of runs. Numbered ones count on through the document, and anew with each that is number 1.
struct DocPassage {
    enum class Form : std::uint8_t { Plain, Numbered, Item, Address };  // Address: whom a letter is to, from whom, when
    Form form = Form::Plain;
    unsigned number = 0;
    std::vector<DocRun> runs;

    [[nodiscard]] std::string text() const;
};
// Places for a pen, a line each: what is written there is said before it.
struct DocSignature {
    std::vector<std::string> places;
};
struct DocFacts {
    std::vector<std::pair<std::string, std::string>> rows;  // what, and what it is
};
// Why a line is what it is: each sentence after its label, those that it rests on beneath it.
struct DocStory {
    struct Sentence {
        std::string label, text;
        std::vector<Sentence> under;
    };
    std::string title;
    std::vector<Sentence> sentences;
};
struct DocFigure {
    std::string title, told;  // `told`: what a reader who does not see it must know
    std::string svg;          // self-contained; its texts escaped already
    unsigned width = 0, height = 0;
};
// Not a letter of it may change: a receipt. `key` finds it again in HTML.
struct DocVerbatim {
    std::string key, title, text;
};
using DocBlock = std::variant<DocHeading, DocParagraph, DocFacts, ReportTable, DocStory, DocFigure, DocVerbatim,
                              DocPassage, DocSignature>;

struct DocSection {
    std::string key;    // for programs: "ledger"
    std::string title;  // blank: it has no head
    std::vector<DocBlock> blocks;
    // A Part is a document within the document: its title is as large as that.
    enum class Rank : std::uint8_t { Section, Part };
    Rank rank = Rank::Section;
    bool onNewPage = false;
    std::optional<Language> language = {};  // where it is not the document's

    void say(std::string text, DocParagraph::Tone tone = DocParagraph::Tone::Plain) {
        blocks.emplace_back(DocParagraph{std::move(text), tone});
    }
};

struct Document {
    Language language = Language::English;
    std::string title;
    DocFacts about;  // under the title
    std::vector<DocSection> sections;
    std::string footer;              // on every page
    std::string page = "{0} / {1}";  // beside it: which of how many
    std::string contents;            // the title of the list of sections; blank: no list
};

// Every text in it that is not word for word, changed in place.
void changeTexts(Document& document, const std::function<void(std::string&)>& change);
// It has numbered paragraphs or places to sign, and is laid out as a letter.
[[nodiscard]] bool isLetter(const Document& document);
// The tables of a section, for writeTables.
[[nodiscard]] std::vector<ReportTable> tablesOf(const DocSection& section);

}  // namespace clearline
