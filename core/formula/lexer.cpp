#include <algorithm>
#include <array>

#include "core/formula/characters.h"
#include "core/formula/token.h"

namespace clearline {

namespace {

constexpr std::string_view kKeywords[] = {"and", "between", "else", "every",  "false",     "for",  "function", "if",
                                          "in",  "null",    "or",   "return", "satisfies", "some", "then",     "true"};
constexpr std::string_view kSigns[] = {"**", "..", "!=", "<=", ">=", "+", "-", "*", "/", "=", "<",
                                       ">",  "(",  ")",  "[",  "]",  "{", "}", ",", ":", "."};

struct Habit {
    std::string_view typed, meant;
};
constexpr Habit kHabits[] = {
    {"==", "="},  {"&&", "and"}, {"||", "or"}, {"<>", "!="}, {"=<", "<="}, {"=>", ">="}, {"!", "not(…)"},
    {"'", "\""},  {"≥", ">="},   {"≤", "<="},  {"≠", "!="},  {"×", "*"},   {"÷", "/"},   {"−", "-"},
    {"–", "-"},   {"—", "-"},    {"“", "\""},  {"”", "\""},  {"‘", "\""},  {"’", "\""},  {"，", ","},
    {"、", ","},  {"。", "."},   {"；", ","},  {"（", "("},  {"）", ")"},  {"【", "["},  {"】", "]"},
    {"［", "["},  {"］", "]"},   {"｛", "{"},  {"｝", "}"},  {"＋", "+"},  {"－", "-"},  {"＊", "*"},
    {"／", "/"},  {"＝", "="},   {"＜", "<"},  {"＞", ">"},  {"：", ":"},  {"．", "."},  {"…", ".."},
    {"《", "\""}, {"》", "\""},  {";", ","},   {"&", "and"}, {"|", "or"},  {"^", "**"},  {"%", "/ 100"},
};

bool digit(char c) { return c >= '0' && c <= '9'; }

class Lexer {
public:
    Lexer(const SourceText& source, const UnusualNames& unusual)
        : source_(source), text_(source.text), unusual_(unusual) {}

    Result<std::vector<Token>> run() {
        for (std::size_t i = 0; i < text_.size();) {
            const Character c = characterAt(text_, i);
            if (c.size == 0) return complain(source_, "formula.not-utf8", i, {});
            i += c.size;
        }
        while (skipSpace() && at_ < text_.size())
            if (!next()) break;
        if (!problems_.empty()) return std::move(problems_);
        push(Token::Kind::End, text_.size(), text_.size(), {});
        return std::move(tokens_);
    }

private:
    bool fail(std::string code, std::size_t offset, std::vector<std::string> args = {}) {
        problems_.push_back(complain(source_, std::move(code), offset, std::move(args)));
        return false;
    }

    void push(Token::Kind kind, std::size_t begin, std::size_t end, std::string text) {
        tokens_.push_back({kind, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), std::move(text)});
        at_ = end;
    }

    bool starts(std::string_view s) const { return text_.substr(at_, s.size()) == s; }

    bool skipSpace() {
        while (at_ < text_.size()) {
            if (starts("//")) {
                at_ = std::min(text_.find('\n', at_), text_.size());
            } else if (starts("/*")) {
                const std::size_t close = text_.find("*/", at_ + 2);
                if (close == std::string_view::npos) return fail("formula.unclosed-comment", at_);
                at_ = close + 2;
            } else if (const Character c = characterAt(text_, at_); isSpace(c.code)) {
                at_ += c.size;
            } else {
                break;
            }
        }
        return true;
    }

    bool next() {
        const char c = text_[at_];
        if (digit(c) || (c == '.' && at_ + 1 < text_.size() && digit(text_[at_ + 1]))) return number();
        if (c == '"') return string(Token::Kind::Text, at_);
        if (c == '@') {
            if (at_ + 1 >= text_.size() || text_[at_ + 1] != '"') return fail("formula.bad-character", at_, {"@"});
            const std::size_t begin = at_++;
            return string(Token::Kind::At, begin);
        }
        if (startsName(characterAt(text_, at_).code)) return name();
        for (const Habit& habit : kHabits)
            if (starts(habit.typed) && !(habit.typed == "!" && starts("!=")))
                return fail("formula.wrong-sign", at_, {std::string(habit.typed), std::string(habit.meant)});
        for (const std::string_view sign : kSigns)
            if (starts(sign)) return push(Token::Kind::Sign, at_, at_ + sign.size(), std::string(sign)), true;
        const Character odd = characterAt(text_, at_);
        return fail("formula.bad-character", at_, {std::string(text_.substr(at_, odd.size))});
    }

    bool number() {
        std::size_t end = at_;
        while (end < text_.size() && digit(text_[end])) ++end;
        if (end + 1 < text_.size() && text_[end] == '.' && digit(text_[end + 1])) {
            ++end;
            while (end < text_.size() && digit(text_[end])) ++end;
        }
        if (end < text_.size() && (text_[end] == 'e' || text_[end] == 'E')) {
            std::size_t power = end + 1;
            if (power < text_.size() && (text_[power] == '+' || text_[power] == '-')) ++power;
            if (power < text_.size() && digit(text_[power])) {
                while (power < text_.size() && digit(text_[power])) ++power;
                end = power;
            }
        }
        const Character after = characterAt(text_, end);
        if (after.size && startsName(after.code)) {
            while (end < text_.size() && continuesName(characterAt(text_, end).code))
                end += characterAt(text_, end).size;
            return fail("formula.bad-number", at_, {std::string(text_.substr(at_, end - at_))});
        }
        push(Token::Kind::Number, at_, end, std::string(text_.substr(at_, end - at_)));
        return true;
    }

    bool string(Token::Kind kind, std::size_t begin) {
        std::string value;
        for (std::size_t i = at_ + 1; i < text_.size();) {
            if (text_[i] == '"') return push(kind, begin, i + 1, std::move(value)), true;
            if (text_[i] == '\n') break;
            if (text_[i] != '\\') {
                value += text_[i++];
                continue;
            }
            const std::size_t size = escape(i, value);
            if (size == 0) return false;
            i += size;
        }
        return fail("formula.unclosed-text", begin);
    }

    std::size_t escape(std::size_t i, std::string& value) {
        constexpr std::string_view letters = "\"\\/'nrt", meaning = "\"\\/'\n\r\t";
        const char letter = i + 1 < text_.size() ? text_[i + 1] : '\0';
        if (letter != '\0' && letters.find(letter) != std::string_view::npos) {
            value += meaning[letters.find(letter)];
            return 2;
        }
        const std::size_t digits = letter == 'u' ? 4 : letter == 'U' ? 6 : 0;
        char32_t code = 0;
        if (digits == 0 && letter != '\0') return value += '\\', 1;  // FEEL: any other backslash is one
        if (digits == 0 || !hex(i + 2, digits, code)) return badEscape(i, 2 + digits);
        if (code >= 0xD800 && code < 0xDC00) {  // the first half of a pair
            char32_t low = 0;
            if (text_.substr(i + 6, 2) != "\\u" || !hex(i + 8, 4, low) || low < 0xDC00 || low > 0xDFFF)
                return badEscape(i, 6);
            appendCharacter(value, 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00));
            return 12;
        }
        if ((code >= 0xDC00 && code <= 0xDFFF) || code > 0x10FFFF) return badEscape(i, 2 + digits);
        appendCharacter(value, code);
        return 2 + digits;
    }

    bool hex(std::size_t from, std::size_t digits, char32_t& code) const {
        code = 0;
        if (from + digits > text_.size()) return false;
        for (const char c : text_.substr(from, digits)) {
            const int value = digit(c)               ? c - '0'
                              : c >= 'a' && c <= 'f' ? c - 'a' + 10
                              : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                     : -1;
            if (value < 0) return false;
            code = code * 16 + static_cast<char32_t>(value);
        }
        return true;
    }

    std::size_t badEscape(std::size_t i, std::size_t size) {
        std::size_t end = std::min(std::min(i + size, text_.size()), std::max(text_.find('"', i + 1), i + 1));
        while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0u) == 0x80u) ++end;
        fail("formula.bad-escape", i, {std::string(text_.substr(i, end - i))});
        return 0;
    }

    bool name() {
        std::size_t end = at_;
        while (end < text_.size() && continuesName(characterAt(text_, end).code)) end += characterAt(text_, end).size;
        std::string_view spelled = text_.substr(at_, end - at_);
        for (const std::string& unusual : unusual_.names)
            if (const std::size_t stop = nameEnd(text_, at_, unusual); stop > end) spelled = unusual, end = stop;
        for (const std::string& call : unusual_.calls)
            if (const std::size_t stop = nameEnd(text_, at_, call); stop > end && nextIsOpen(stop))
                spelled = call, end = stop;
        push(isKeyword(spelled) ? Token::Kind::Keyword : Token::Kind::Name, at_, end, std::string(spelled));
        return true;
    }

    bool nextIsOpen(std::size_t i) const {
        for (Character s = characterAt(text_, i); s.size && isSpace(s.code); s = characterAt(text_, i)) i += s.size;
        return i < text_.size() && text_[i] == '(';
    }

    const SourceText& source_;
    std::string_view text_;
    const UnusualNames& unusual_;
    std::size_t at_ = 0;
    std::vector<Token> tokens_;
    Problems problems_;
};

}  // namespace

bool isKeyword(std::string_view word) {
    return std::find(std::begin(kKeywords), std::end(kKeywords), word) != std::end(kKeywords);
}

std::size_t nameEnd(std::string_view text, std::size_t at, std::string_view name) {
    std::size_t i = at;
    for (const char c : name) {
        if (c == ' ') {
            const std::size_t before = i;
            for (Character s = characterAt(text, i); s.size && isSpace(s.code); s = characterAt(text, i)) i += s.size;
            if (i == before) return 0;
        } else if (i < text.size() && text[i] == c) {
            ++i;
        } else {
            return 0;
        }
    }
    const Character after = characterAt(text, i);
    return after.size && continuesName(after.code) ? 0 : i;
}

Result<std::vector<Token>> tokensOf(const SourceText& source, const UnusualNames& unusual) {
    return Lexer(source, unusual).run();
}

}  // namespace clearline
