#include "core/yaml/yaml_tree.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <sstream>
#include <string_view>

#include "core/yaml/text_bytes.h"

namespace clearline {
namespace {

struct Refused {
    Problem problem;
};

// Turns the library's places (lines and bytes from 0) into lines and characters from 1.
class Places {
public:
    Places(std::string_view text, std::string file) : text_(text), file_(std::move(file)) {
        lineStarts_.push_back(0);
        for (std::size_t i = 0; i < text.size(); ++i)
            if (text[i] == '\n') lineStarts_.push_back(i + 1);
    }

    [[nodiscard]] std::size_t offset(const YAML::Mark& mark) const {
        if (mark.line < 0 || mark.column < 0) return 0;
        const auto line = std::min(static_cast<std::size_t>(mark.line), lineStarts_.size() - 1);
        return std::min(lineStarts_[line] + static_cast<std::size_t>(mark.column), text_.size());
    }

    // Marks mostly move forward, so counting goes on from the last one on the same line.
    [[nodiscard]] Place at(const YAML::Mark& mark) {
        const std::size_t target = offset(mark);
        const std::size_t line =
            mark.line < 0 ? 0 : std::min(static_cast<std::size_t>(mark.line), lineStarts_.size() - 1);
        if (line != line_ || target < offset_) {
            line_ = line;
            offset_ = lineStarts_[line];
            column_ = 1;
        }
        for (; offset_ < target; ++offset_)
            if (!continuesCharacter(text_[offset_])) ++column_;
        return {file_, static_cast<std::uint32_t>(line_ + 1), column_};
    }

    [[nodiscard]] std::string_view text() const { return text_; }

private:
    std::string_view text_;
    std::string file_;
    std::vector<std::size_t> lineStarts_;
    std::size_t line_ = 0, offset_ = 0;
    std::uint32_t column_ = 1;
};

class TreeBuilder : public YAML::EventHandler {
public:
    explicit TreeBuilder(Places& places) : places_(places) {}

    YamlNode root;

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { add(mark, "", anchor, YamlNode::Kind::Null); }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse("rulebook.alias", mark); }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        YamlNode& node = add(mark, tag, anchor, YamlNode::Kind::Scalar);
        node.text = value;
        node.quoted = tag == "!";
        if (node.quoted) placeText(node, places_.offset(mark));
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open_.push_back(&add(mark, tag, anchor, YamlNode::Kind::Sequence));
    }
    void OnSequenceEnd() override { open_.pop_back(); }

    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open_.push_back(&add(mark, tag, anchor, YamlNode::Kind::Map));
    }
    void OnMapEnd() override { open_.pop_back(); }

private:
    [[noreturn]] void refuse(const char* code, const YAML::Mark& mark) {
        throw Refused{{code, Severity::Fatal, places_.at(mark), {}}};
    }

    YamlNode& add(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YamlNode::Kind kind) {
        if (anchor != 0) refuse("rulebook.alias", mark);
        if (!tag.empty() && tag != "?" && tag != "!") refuse("rulebook.tag", mark);
        if (open_.size() >= kYamlDepth) refuse("rulebook.too-deep", mark);
        YamlNode node;
        node.kind = kind;
        const Place place = places_.at(mark);
        node.row = node.textRow = place.row;
        node.column = node.textColumn = place.column;
        if (open_.empty()) return root = std::move(node);
        YamlNode& parent = *open_.back();
        const bool isKey = parent.kind == YamlNode::Kind::Map && parent.keys.size() == parent.items.size();
        if (isKey && kind != YamlNode::Kind::Scalar) refuse("rulebook.key-not-text", mark);
        auto& list = isKey ? parent.keys : parent.items;
        list.push_back(std::move(node));
        return list.back();
    }

    // Where the words begin: after the quote, or in the line after a block mark (| or >).
    void placeText(YamlNode& node, std::size_t offset) const {
        const std::string_view text = places_.text();
        if (offset >= text.size()) return;
        if (text[offset] == '"' || text[offset] == '\'') {
            ++node.textColumn;
            return;
        }
        const std::size_t lineEnd = text.find('\n', offset);
        const std::size_t first = lineEnd == text.npos ? text.npos : text.find_first_not_of(' ', lineEnd + 1);
        if (first == text.npos) return;
        node.textRow = node.row + 1;
        node.textColumn = static_cast<std::uint32_t>(first - lineEnd);
    }

    Places& places_;
    std::vector<YamlNode*> open_;  // a parent's lists do not grow while a child is open, so these stay
};

std::optional<Problem> unreadable(std::string_view text, const std::string& file, std::size_t most) {
    if (text.size() > most)
        return Problem{
            "rulebook.too-large", Severity::Fatal, {file, 0, 0}, {std::to_string(text.size()), std::to_string(most)}};
    if (const auto bad = firstUnreadableByte(text))
        return Problem{bad->control ? "rulebook.control-character" : "rulebook.not-utf8",
                       Severity::Fatal,
                       {file, bad->row, bad->column},
                       {}};
    return std::nullopt;
}

}  // namespace

Result<YamlNode> parseYaml(const std::string& text, const std::string& file, std::size_t most) {
    std::string_view body = text;
    if (body.starts_with("\xEF\xBB\xBF")) body.remove_prefix(3);
    if (auto problem = unreadable(body, file, most)) return *std::move(problem);
    Places places(body, file);
    TreeBuilder builder(places);
    try {
        std::istringstream stream{std::string(body)};
        YAML::Parser parser(stream);
        if (!parser.HandleNextDocument(builder)) return Problem{"rulebook.empty", Severity::Fatal, {file, 0, 0}, {}};
        TreeBuilder rest(places);
        if (parser.HandleNextDocument(rest))
            return Problem{"rulebook.several-documents", Severity::Fatal, {file, 0, 0}, {}};
    } catch (const Refused& refused) { return refused.problem; } catch (const YAML::Exception& error) {
        return Problem{"rulebook.yaml", Severity::Fatal, places.at(error.mark), {error.msg}};
    } catch (const std::bad_alloc&) {
        throw;  // nothing is wrong with the text
    } catch (const std::exception& error) {
        return Problem{"rulebook.yaml", Severity::Fatal, {file, 0, 0}, {error.what()}};
    }
    return std::move(builder.root);
}

}  // namespace clearline
