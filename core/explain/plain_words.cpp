#include "core/explain/plain_words.h"

#include <vector>

namespace clearline {
namespace {

bool isKeyCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
           c == '_' || c == ' ';
}

bool isNothing(std::string_view words) { return words == "null" || words == "Null" || words == "NULL"; }

// One line, cut from the front. Every `take` leaves the rest; nothing where the line is not plain.
class LineCutter {
public:
    explicit LineCutter(std::string_view line) : rest_(line) {}

    [[nodiscard]] bool done() const { return rest_.empty(); }
    [[nodiscard]] bool at(char c) const { return !rest_.empty() && rest_.front() == c; }
    bool skip(std::string_view text) {
        if (!rest_.starts_with(text)) return false;
        rest_.remove_prefix(text.size());
        return true;
    }

    std::optional<std::string> takeKey() {
        std::optional<std::string> key;
        if (at('"')) {
            key = takeQuoted();
        } else {
            std::size_t length = 0;
            while (length < rest_.size() && isKeyCharacter(rest_[length])) ++length;
            // A dash begins a list, and "---" a document.
            if (length == 0 || rest_.front() == '-' || rest_[length - 1] == ' ') return std::nullopt;
            key = std::string(rest_.substr(0, length));
            if (isNothing(*key)) return std::nullopt;
            rest_.remove_prefix(length);
        }
        if (!key || !skip(":")) return std::nullopt;
        return key;
    }

    // In quotes, without escapes other than those of quote and backslash.
    std::optional<std::string> takeQuoted() {
        std::string words;
        for (std::size_t i = 1; i < rest_.size(); ++i) {
            char c = rest_[i];
            if (c == '"') {
                rest_.remove_prefix(i + 1);
                return words;
            }
            if (c == '\\') {
                c = ++i < rest_.size() ? rest_[i] : '\0';
                if (c != '"' && c != '\\') return std::nullopt;
            }
            words += c;
        }
        return std::nullopt;
    }

    // Without quotes: to the end of the line, or inside {…} to the next comma or the end.
    std::optional<std::string> takeBare(bool inside) {
        constexpr std::string_view special = "!&*-?|>@`\"'#%{}[],:~=<";
        const std::size_t length = std::min(inside ? rest_.find_first_of(",}") : rest_.size(), rest_.size());
        std::string_view words = rest_.substr(0, length);
        if (words.empty() || words.back() == ' ' || special.find(words.front()) != special.npos) return std::nullopt;
        if (words.find(": ") != words.npos || words.find(" #") != words.npos || words.back() == ':')
            return std::nullopt;
        if (inside && words.find_first_of("[]{\"':#") != words.npos) return std::nullopt;
        if (isNothing(words)) return std::nullopt;
        rest_.remove_prefix(length);
        return std::string(words);
    }

    std::optional<std::string> takeWords(bool inside) { return at('"') ? takeQuoted() : takeBare(inside); }

private:
    std::string_view rest_;
};

class PlainReader {
public:
    [[nodiscard]] bool read(std::string_view line) {
        const std::size_t indent = line.find_first_not_of(' ');
        if (indent == line.npos || line[indent] == '#') return true;
        if (line.find_first_of("\t\r") != line.npos || line.back() == ' ') return false;
        while (!open_.empty() && open_.back().indent > indent) open_.pop_back();
        const bool deeper = open_.empty() || open_.back().indent < indent;
        if (deeper != expectsDeeper_ || (open_.empty() && indent != 0)) return false;
        if (deeper) open_.push_back({indent, prefix_});
        LineCutter cutter(line.substr(indent));
        const auto key = cutter.takeKey();
        if (!key) return false;
        const std::string whole = open_.back().prefix + *key;
        expectsDeeper_ = cutter.done();
        prefix_ = whole + '.';
        if (expectsDeeper_) return true;
        if (!cutter.skip(" ")) return false;
        if (cutter.skip("{")) return readInside(cutter);
        auto words = cutter.takeWords(false);
        return words && cutter.done() && words_.emplace(whole, *std::move(words)).second;
    }

    [[nodiscard]] std::optional<WordMap> take() {
        if (expectsDeeper_) return std::nullopt;
        return std::move(words_);
    }

private:
    struct Open {
        std::size_t indent;
        std::string prefix;
    };

    // {key: words, key: words}
    [[nodiscard]] bool readInside(LineCutter& cutter) {
        do {
            const auto key = cutter.takeKey();
            if (!key || !cutter.skip(" ")) return false;
            auto words = cutter.takeWords(true);
            if (!words || !words_.emplace(prefix_ + *key, *std::move(words)).second) return false;
        } while (cutter.skip(", "));
        return cutter.skip("}") && cutter.done();
    }

    WordMap words_;
    std::vector<Open> open_;
    std::string prefix_;
    bool expectsDeeper_ = true;
};

}  // namespace

std::optional<WordMap> plainWords(std::string_view text) {
    PlainReader reader;
    while (!text.empty()) {
        const std::size_t length = std::min(text.find('\n'), text.size());
        if (!reader.read(text.substr(0, length))) return std::nullopt;
        text.remove_prefix(std::min(length + 1, text.size()));
    }
    return reader.take();
}

}  // namespace clearline
