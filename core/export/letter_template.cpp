#include "core/export/letter_template.h"

#include <algorithm>
#include <set>

#include "core/base/utf8.h"
#include "core/export/letter_names.h"
#include "core/formula/complaint.h"
#include "core/yaml/find_files.h"

namespace clearline {

namespace {

constexpr std::size_t kMostBytes = std::size_t{256} << 10, kDeepest = 8;
constexpr std::string_view kFirstWord = "clearline-letter";
constexpr std::string_view kKinds[] = {"objection", "repair", "commitment", "statement"};

using What = LetterItem::What;

struct Mark {
    std::string_view text;
    What what;
};
// How a line begins, the longer ones first.
constexpr Mark kMarks[] = {{"=== ", What::SubHeading}, {"== ", What::Heading}, {"= ", What::Title},
                           {"1. ", What::Numbered},    {"- ", What::Bullet},   {"@ ", What::Address},
                           {"| ", What::Fact},         {"> ", What::Note}};
// Commands stand in braces on a line of their own.
constexpr Mark kCommands[] = {{"annex", What::Annex}, {"page", What::Page}, {"sign", What::Signature},
                              {"put", What::Put},     {"each", What::Each}, {"if", What::If}};

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
    return text;
}

class Reading {
public:
    Reading(std::string_view text, const std::string& file) : text_(text), file_(file) {}

    Result<LetterTemplate> read() {
        if (text_.size() > kMostBytes)
            return Problem{"letter.too-large", Severity::Fatal, {file_, 0, 0}, {std::to_string(kMostBytes >> 10)}};
        if (const std::size_t bad = firstBadUtf8(text_); bad != std::string_view::npos) {
            line_ = text_.substr(0, bad);
            const auto row = static_cast<std::uint32_t>(1 + std::count(line_.begin(), line_.end(), '\n'));
            return Problem{"letter.bytes", Severity::Fatal, {file_, row, 0}, {}};
        }
        if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);
        open_.push_back({&template_.items, 0, {}});
        while (nextLine()) one();
        if (row_ == 0 || !begun_) complain("letter.form", line_, {});
        for (std::size_t i = 1; i < open_.size(); ++i)
            problems_.push_back({"letter.not-closed", Severity::Fatal, {file_, open_[i].row, 1}, {open_[i].name}});
        if (!problems_.empty()) return problems_;
        return std::move(template_);
    }

private:
    struct Open {
        std::vector<LetterItem>* into;
        std::uint32_t row;  // where it was opened
        std::string name;   // "each lines"; blank: the letter
    };

    bool nextLine() {
        if (at_ >= text_.size()) return false;
        const std::size_t end = std::min(text_.find('\n', at_), text_.size());
        line_ = text_.substr(at_, end - at_);
        if (line_.ends_with('\r')) line_.remove_suffix(1);
        at_ = end + 1;
        ++row_;
        return true;
    }
    // `where` is a part of the line.
    void complain(const char* code, std::string_view where, std::vector<std::string> args) {
        std::uint32_t column = 1;
        const auto offset = static_cast<std::size_t>(std::max<std::ptrdiff_t>(where.data() - line_.data(), 0));
        for (std::size_t at = 0; at < std::min(offset, line_.size()); ++column)
            at += std::max<std::size_t>(utf8LetterAt(line_, at).length, 1);
        problems_.push_back({code, Severity::Fatal, {file_, row_, column}, std::move(args)});
    }
    [[nodiscard]] std::vector<std::string> within() const {
        std::vector<std::string> lists;
        for (const Open& each : open_)
            if (each.name.starts_with("each ")) lists.push_back(each.name.substr(5));
        return lists;
    }

    void one() {
        if (line_.starts_with('#')) return;
        if (trimmed(line_).empty()) {
            goesOn_ = nullptr;
            return;
        }
        if (!begun_) return begin();
        if (line_.front() == ' ' || line_.front() == '\t') return goOn();
        goesOn_ = nullptr;
        const std::string_view line = trimmed(line_);
        if (line.starts_with('{') && line.find('}') == line.size() - 1 && command(line.substr(1, line.size() - 2)))
            return;
        const auto* mark = std::find_if(std::begin(kMarks), std::end(kMarks),
                                        [&](const Mark& each) { return line.starts_with(each.text); });
        LetterItem item;
        std::string_view rest = line;
        if (mark != std::end(kMarks)) {
            item.what = mark->what;
            rest = trimmed(line.substr(mark->text.size()));
        }
        if (item.what == What::Fact) {
            const std::size_t bar = std::min(rest.find('|'), rest.size());
            pieces(rest.substr(0, bar), item.pieces);
            if (bar < rest.size()) pieces(trimmed(rest.substr(bar + 1)), item.more);
        } else {
            pieces(rest, item.pieces);
        }
        add(std::move(item));
        LetterItem& last = open_.back().into->back();
        goesOn_ = last.what == What::Fact ? &last.more : &last.pieces;
    }

    void begin() {
        begun_ = true;
        std::vector<std::string_view> words;
        for (std::string_view rest = trimmed(line_); !rest.empty();) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            words.push_back(rest.substr(0, end));
            rest = trimmed(rest.substr(end));
        }
        if (words.size() != 4 || words[0] != kFirstWord || words[1] != "1") return complain("letter.form", line_, {});
        const auto kind = letterKindNamed(words[2]);
        if (!kind || (words[3] != "en" && words[3] != "zh"))
            return complain("letter.kind", kind ? words[3] : words[2], {std::string(kind ? words[3] : words[2])});
        template_.kind = *kind;
        template_.language = words[3] == "zh" ? Language::Chinese : Language::English;
    }
    void goOn() {
        const std::string_view rest = trimmed(line_);
        if (!goesOn_) return complain("letter.form", rest, {});
        // Chinese has no spaces between words.
        const bool latin = !goesOn_->empty() && (goesOn_->back().what != LetterPiece::What::Text ||
                                                 static_cast<unsigned char>(goesOn_->back().text.back()) < 0x80);
        if (latin && template_.language == Language::English) goesOn_->push_back({LetterPiece::What::Text, " "});
        pieces(rest, *goesOn_);
    }
    void add(LetterItem item) { open_.back().into->push_back(std::move(item)); }

    // False: it is a placeholder that stands alone.
    bool command(std::string_view inside) {
        const std::size_t space = std::min(inside.find(' '), inside.size());
        const std::string_view word = inside.substr(0, space);
        const std::string_view rest = trimmed(inside.substr(space));
        if (word == "end") {
            if (open_.size() == 1)
                complain("letter.nothing-to-close", line_, {});
            else
                open_.pop_back();
            return true;
        }
        if (word == "else") {
            if (!open_.back().name.starts_with("if ") || otherwise_.contains(open_.size()))
                complain("letter.nothing-to-close", line_, {});
            else
                turnToOtherwise();
            return true;
        }
        const auto* found = std::find_if(std::begin(kCommands), std::end(kCommands),
                                         [&](const Mark& each) { return each.text == word; });
        if (found == std::end(kCommands)) {
            if (space == inside.size()) return false;
            std::vector<std::string> commands;
            for (const Mark& each : kCommands) commands.emplace_back(each.text);
            complain("letter.unknown-block", inside, {std::string(word), nearestName(word, commands)});
            return true;
        }
        LetterItem item;
        item.what = found->what;
        switch (found->what) {
            case What::Put: check(letterBlocks(), rest, "letter.unknown-block"); break;
            case What::Each: check(letterLists(), rest, "letter.unknown-block"); break;
            case What::If: checkCondition(rest); break;
            default: pieces(rest, item.pieces); break;
        }
        if (item.pieces.empty()) item.name = std::string(rest);  // else it is words
        const bool opens = found->what == What::Each || found->what == What::If;
        add(std::move(item));
        if (opens) open(std::string(word) + " " + std::string(rest));
        return true;
    }
    void open(std::string name) {
        if (open_.size() > kDeepest) return complain("letter.form", line_, {});
        otherwise_.erase(open_.size() + 1);
        open_.push_back({&open_.back().into->back().body, row_, std::move(name)});
    }
    void turnToOtherwise() {
        otherwise_.insert(open_.size());
        open_.back().into = &open_[open_.size() - 2].into->back().otherwise;
    }

    void check(std::span<const LetterName> names, std::string_view name, const char* code) {
        const auto here = within();
        switch (known(names, name, here)) {
            case NameKnown::Here: return;
            case NameKnown::Elsewhere: return complain("letter.elsewhere", name, {std::string(name)});
            case NameKnown::Nowhere: return complain(code, name, {std::string(name), mostAlike(names, name, here)});
        }
    }
    void checkCondition(std::string_view name) {
        const auto here = within();
        for (const auto names : {letterLists(), letterBlocks()})
            if (known(names, name, here) == NameKnown::Here) return;
        check(letterPlaceholders(), name, "letter.unknown-placeholder");
    }

    void pieces(std::string_view text, LetterPieces& into) {
        using Piece = LetterPiece::What;
        std::string plain;
        const auto put = [&] {
            if (!plain.empty()) into.push_back({Piece::Text, plain});
            plain.clear();
        };
        for (std::size_t at = 0; at < text.size();) {
            if (text.substr(at).starts_with("{{")) {
                plain += '{';
                at += 2;
                continue;
            }
            if (text[at] != '{') {
                plain += text[at++];
                continue;
            }
            const std::size_t end = text.find('}', at);
            if (end == std::string_view::npos) {
                complain("letter.not-closed", text.substr(at), {"{"});
                break;
            }
            const std::string_view name = text.substr(at + 1, end - at - 1);
            put();
            if (name == "strong" || name == "/strong")
                into.push_back({name == "strong" ? Piece::Strong : Piece::StrongEnd, {}});
            else if (name == "marked" || name == "/marked")
                into.push_back({name == "marked" ? Piece::Marked : Piece::MarkedEnd, {}});
            else
                hole(name, into);
            at = end + 1;
        }
        put();
    }
    void hole(std::string_view name, LetterPieces& into) {
        check(letterPlaceholders(), name, "letter.unknown-placeholder");
        into.push_back({LetterPiece::What::Hole, std::string(name)});
    }

    std::string_view text_, line_;
    const std::string& file_;
    LetterTemplate template_;
    Problems problems_;
    std::vector<Open> open_;
    std::set<std::size_t> otherwise_;  // which of them are in their second half
    LetterPieces* goesOn_ = nullptr;
    std::size_t at_ = 0;
    std::uint32_t row_ = 0;
    bool begun_ = false;
};

}  // namespace

std::string_view letterKindText(LetterKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

std::optional<LetterKind> letterKindNamed(std::string_view text) {
    for (const LetterKind kind : kLetterKinds)
        if (letterKindText(kind) == text) return kind;
    return std::nullopt;
}

Result<LetterTemplate> readLetterTemplate(std::string_view text, const std::string& file) {
    return Reading(text, file).read();
}

Result<LetterTemplate> findLetterTemplate(LetterKind kind, Language language,
                                          const std::vector<std::string>& resourceFolders, const std::string& own) {
    const std::string name =
        std::string(letterKindText(kind)) + (language == Language::Chinese ? ".zh.txt" : ".en.txt");
    std::vector<std::string> paths;
    if (!own.empty()) paths.push_back(own + "/" + name);
    for (const std::string& folder : resourceFolders) paths.push_back(folder + "/letters/" + name);
    for (const std::string& path : paths) {
        const auto text = bytesOf(path, kMostBytes);
        if (!text) continue;
        auto read = readLetterTemplate(*text, path);
        if (!read || (read->kind == kind && read->language == language)) return read;
        return Problem{
            "letter.kind",
            Severity::Fatal,
            {path, 1, 1},
            {std::string(letterKindText(read->kind)) + (read->language == Language::Chinese ? " zh" : " en")}};
    }
    return Problem{"letter.no-template", Severity::Fatal, {own, 0, 0}, {name}};
}

}  // namespace clearline
