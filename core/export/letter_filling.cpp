#include "core/export/letter_filling.h"

#include <algorithm>

namespace clearline {

namespace {

using What = LetterItem::What;
constexpr std::string_view kByHand = "____________";

class Filling {
public:
    Filling(const LetterTemplate& form, const LetterValues& values, const LetterLook& look, Document& document)
        : look_(look), document_(document), first_(document.title.empty() && document.sections.empty()) {
        if (!first_ && document.language != form.language) language_ = form.language;
        scopes_.push_back(&values);
        items(form.items);
    }

private:
    void items(const std::vector<LetterItem>& all) {
        for (const LetterItem& item : all) one(item);
    }
    void one(const LetterItem& item) {
        switch (item.what) {
            case What::Title: return title(plain(item.pieces));
            case What::Heading: return head(plain(item.pieces), false);
            case What::Annex: annexes_ = true; return head(plain(item.pieces), true);
            case What::Page: return head({}, true);
            case What::SubHeading: return put(DocHeading{plain(item.pieces)});
            case What::Paragraph: return passage(DocPassage::Form::Plain, item.pieces);
            case What::Numbered: return passage(DocPassage::Form::Numbered, item.pieces);
            case What::Bullet: return passage(DocPassage::Form::Item, item.pieces);
            case What::Address: return passage(DocPassage::Form::Address, item.pieces);
            case What::Note: return put(DocParagraph{plain(item.pieces), DocParagraph::Tone::Quiet});
            case What::Fact: return fact(plain(item.pieces), plain(item.more));
            case What::Signature: return sign(plain(item.pieces));
            case What::Put: return blocks(item.name);
            case What::If: return items(isThere(item.name) ? item.body : item.otherwise);
            case What::Each:
                if (const auto* all = list(item.name))
                    for (const LetterValues& each : *all) {
                        scopes_.push_back(&each);
                        items(item.body);
                        scopes_.pop_back();
                    }
        }
    }

    [[nodiscard]] const std::string* text(std::string_view name) const {
        for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope)
            if (const auto found = (*scope)->texts.find(name); found != (*scope)->texts.end()) return &found->second;
        return nullptr;
    }
    [[nodiscard]] const std::vector<LetterValues>* list(std::string_view name) const {
        for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope)
            if (const auto found = (*scope)->lists.find(name); found != (*scope)->lists.end()) return &found->second;
        return nullptr;
    }
    [[nodiscard]] bool isThere(std::string_view name) const {
        if (const std::string* value = text(name)) return !value->empty();
        if (const auto* all = list(name)) return !all->empty();
        const auto found = scopes_.front()->blocks.find(name);
        return found != scopes_.front()->blocks.end() && !found->second.empty();
    }
    [[nodiscard]] std::string masked(const std::string& text) const {
        return shownText(text, annexes_ ? look_.annexes : look_.body);
    }
    [[nodiscard]] std::string valueOf(const std::string& name) const {
        const std::string* value = text(name);
        if (!value || value->empty()) return std::string(kByHand);
        // The one identifier that the head is there for; how it is shown has been decided already.
        return name == "subject.identifier" && !annexes_ ? *value : masked(*value);
    }

    [[nodiscard]] std::vector<DocRun> runs(const LetterPieces& pieces) const {
        std::vector<DocRun> runs;
        DocRun::Look look = DocRun::Look::Plain;
        const auto add = [&](const std::string& text) {
            if (runs.empty() || runs.back().look != look) runs.push_back({{}, look});
            runs.back().text += text;
        };
        for (const LetterPiece& piece : pieces) switch (piece.what) {
                case LetterPiece::What::Text: add(piece.text); break;
                case LetterPiece::What::Hole: add(valueOf(piece.text)); break;
                case LetterPiece::What::Strong: look = DocRun::Look::Strong; break;
                case LetterPiece::What::Marked: look = look_.marked; break;
                case LetterPiece::What::StrongEnd:
                case LetterPiece::What::MarkedEnd: look = DocRun::Look::Plain; break;
            }
        return runs;
    }
    [[nodiscard]] std::string plain(const LetterPieces& pieces) const { return DocPassage{{}, 0, runs(pieces)}.text(); }

    DocSection& section() {
        if (document_.sections.empty() || fresh_) begin({}, false);
        return document_.sections.back();
    }
    DocSection& begin(std::string title, bool onNewPage) {
        fresh_ = false;
        DocSection section;
        section.key = look_.keys + std::to_string(++sections_);
        section.title = std::move(title);
        section.onNewPage = onNewPage;
        section.language = language_;
        document_.sections.push_back(std::move(section));
        return document_.sections.back();
    }
    void put(DocBlock block) { section().blocks.push_back(std::move(block)); }

    void title(std::string text) {
        numbers_ = 0;
        annexes_ = false;
        if (first_ && document_.title.empty()) {
            document_.title = std::move(text);
            return;
        }
        begin(std::move(text), true).rank = DocSection::Rank::Part;
    }
    void head(std::string text, bool onNewPage) { begin(std::move(text), onNewPage); }
    void passage(DocPassage::Form form, const LetterPieces& pieces) {
        DocPassage passage{form, 0, runs(pieces)};
        // A person's own words may be several paragraphs.
        if (form == DocPassage::Form::Numbered) passage.number = ++numbers_;
        put(std::move(passage));
    }
    void fact(std::string what, std::string is) {
        auto& all = section().blocks;
        if (all.empty() || !std::holds_alternative<DocFacts>(all.back())) all.emplace_back(DocFacts{});
        std::get<DocFacts>(all.back()).rows.emplace_back(std::move(what), std::move(is));
    }
    void sign(std::string place) {
        auto& all = section().blocks;
        if (all.empty() || !std::holds_alternative<DocSignature>(all.back())) all.emplace_back(DocSignature{});
        std::get<DocSignature>(all.back()).places.push_back(std::move(place));
    }
    void blocks(const std::string& name) {
        const auto found = scopes_.front()->blocks.find(name);
        if (found == scopes_.front()->blocks.end()) return;
        Document part;
        part.sections.push_back({"", "", found->second});
        changeTexts(part, [this](std::string& text) { text = masked(text); });
        for (DocBlock& block : part.sections.front().blocks) put(std::move(block));
    }

    const LetterLook& look_;
    Document& document_;
    const bool first_;
    std::optional<Language> language_;
    std::vector<const LetterValues*> scopes_;
    std::size_t sections_ = 0;
    unsigned numbers_ = 0;
    bool annexes_ = false;
    bool fresh_ = true;  // nothing of this letter stands yet: it does not go on in another one's section
};

}  // namespace

void fillLetter(const LetterTemplate& form, const LetterValues& values, const LetterLook& look, Document& document) {
    Filling(form, values, look, document);
}

}  // namespace clearline
