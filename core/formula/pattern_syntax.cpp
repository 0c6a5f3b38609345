#include "core/formula/pattern_syntax.h"

#include <algorithm>
#include <vector>

#include "core/formula/characters.h"

namespace clearline {

namespace {

constexpr int kDeepest = 64;
constexpr std::string_view kPlainEscapes = "\\|.?*+(){}-[]^$";
constexpr std::string_view kEverything = "\\x{0}-\\x{10ffff}";

bool digit(char32_t c) { return c >= '0' && c <= '9'; }
bool space(char32_t c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string plain(char32_t code) {
    if ((code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || digit(code)) return {static_cast<char>(code)};
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    for (; code; code >>= 4) hex.insert(hex.begin(), digits[code & 15]);
    return "\\x{" + (hex.empty() ? "0" : hex) + "}";
}

class Translator {
public:
    Translator(std::u32string pattern, std::string_view flags)
        : in_(std::move(pattern)), dotAll_(flags.find('s') != std::string_view::npos) {
        if (flags.find('x') != std::string_view::npos) dropSpace();
    }

    PatternText run() {
        alternatives(0);
        if (ok_ && at_ < in_.size()) refuse(at_, 1);
        PatternText made;
        made.text = std::move(out_);
        made.unread = std::move(unread_);
        made.groups = groups_;
        return made;
    }

private:
    // Space means nothing under x, but for the space inside a class.
    void dropSpace() {
        std::u32string kept;
        int depth = 0;
        for (std::size_t i = 0; i < in_.size(); ++i) {
            const char32_t c = in_[i];
            if (space(c) && depth == 0) continue;
            kept += c;
            if (c == '\\' && i + 1 < in_.size() && !space(in_[i + 1])) kept += in_[++i];
            if (c == '[') ++depth;
            if (c == ']' && depth > 0) --depth;
        }
        in_ = std::move(kept);
    }

    bool refuse(std::size_t from, std::size_t size) {
        if (!ok_) return false;
        ok_ = false;
        unread_ = textOf(std::u32string_view(in_).substr(std::min(from, in_.size()), size));
        if (unread_.empty()) unread_ = textOf(in_);
        return false;
    }

    [[nodiscard]] char32_t now(std::size_t ahead = 0) const {
        return at_ + ahead < in_.size() ? in_[at_ + ahead] : U'\0';
    }
    [[nodiscard]] bool more() const { return at_ < in_.size(); }

    bool alternatives(int depth) {
        if (depth > kDeepest) return refuse(at_, 8);
        while (ok_ && more() && now() != ')') {
            if (now() == '|') {
                out_ += '|';
                ++at_;
            } else if (!piece(depth)) {
                return false;
            }
        }
        return ok_;
    }

    bool piece(int depth) {
        const char32_t c = now();
        if (c == '^' || c == '$') return out_ += static_cast<char>(c), ++at_, true;
        if (!atom(depth)) return false;
        return quantifier();
    }

    bool atom(int depth) {
        const char32_t c = now();
        switch (c) {
            case '(': return group(depth);
            case '[': return characterClass(0, out_);
            case '\\': return escape(out_, false);
            case '.': return out_ += dotAll_ ? "[" + std::string(kEverything) + "]" : "[^\\n\\r]", ++at_, true;
            case '*':
            case '+':
            case '?':
            case '{':
            case '}':
            case ']': return refuse(at_, 1);
            default: return out_ += plain(c), ++at_, true;
        }
    }

    bool group(int depth) {
        const std::size_t start = at_++;
        int number = 0;
        if (now() == '?') {
            if (now(1) != ':') return refuse(start, 3);
            at_ += 2;
            out_ += "(?:";
        } else {
            number = ++groups_;
            out_ += '(';
        }
        if (!alternatives(depth + 1)) return false;
        if (now() != ')') return refuse(start, 1);
        ++at_;
        if (number) closed_.push_back(number);
        out_ += ')';
        return true;
    }

    // * + ? {2} {2,} {2,3}, each with ? for the shortest match.
    bool quantifier() {
        const std::size_t start = at_;
        if (now() == '*' || now() == '+' || now() == '?') {
            out_ += static_cast<char>(now());
            ++at_;
        } else if (now() == '{') {
            out_ += '{';
            ++at_;
            if (!count(start)) return false;
            if (now() == ',') {
                out_ += ',';
                ++at_;
                if (now() != '}' && !count(start)) return false;
            }
            if (now() != '}') return refuse(start, at_ - start + 1);
            out_ += '}';
            ++at_;
        } else {
            return true;
        }
        if (now() == '?') out_ += '?', ++at_;
        return true;
    }

    bool count(std::size_t start) {
        const std::size_t from = at_;
        while (digit(now())) out_ += static_cast<char>(in_[at_++]);
        return at_ > from || refuse(start, at_ - start + 1);
    }

    // After a backslash. Inside a class it gives members of it.
    bool escape(std::string& out, bool inClass) {
        const std::size_t start = at_++;
        const char32_t c = now();
        ++at_;
        const auto set = [&](std::string_view members, bool positive) {
            if (inClass && !positive) return false;
            out += inClass ? std::string(members) : (positive ? "[" : "[^") + std::string(members) + "]";
            return true;
        };
        switch (c) {
            case 'n': return out += "\\n", true;
            case 'r': return out += "\\r", true;
            case 't': return out += "\\t", true;
            case 'd': return out += "\\p{Nd}", true;
            case 'D': return out += "\\P{Nd}", true;
            case 'w': return set("\\p{L}\\p{M}\\p{N}\\p{S}", true);
            case 'W': return set("\\p{P}\\p{Z}\\p{C}", true);
            case 's': return set(" \\t\\n\\r", true);
            case 'S': return set("\\x{0}-\\x{8}\\x{b}\\x{c}\\x{e}-\\x{1f}\\x{21}-\\x{10ffff}", true);
            case 'p':
            case 'P': return property(c == 'p', start, out, inClass);
            default: break;
        }
        if (c < 128 && kPlainEscapes.find(static_cast<char>(c)) != std::string_view::npos && at_ <= in_.size())
            return out += plain(c), true;
        if (digit(c) && c != '0' && !inClass) return reference(start);
        return refuse(start, 2);
    }

    // \1: a group that is closed by then; of the digits as many as name one.
    bool reference(std::size_t start) {
        int number = static_cast<int>(in_[at_ - 1] - '0');
        while (digit(now()) && number * 10 + static_cast<int>(now() - '0') <= groups_)
            number = number * 10 + static_cast<int>(in_[at_++] - '0');
        if (std::find(closed_.begin(), closed_.end(), number) == closed_.end()) return refuse(start, at_ - start);
        out_ += "\\g{" + std::to_string(number) + "}";
        return true;
    }

    // \p{Lu}, \p{IsGreek}
    bool property(bool positive, std::size_t start, std::string& out, bool inClass) {
        std::string name;
        if (now() != '{') return refuse(start, 2);
        for (++at_; more() && now() != '}'; ++at_) {
            if (now() > 126) return refuse(start, at_ - start + 1);
            name += static_cast<char>(now());
        }
        if (!more()) return refuse(start, at_ - start);
        ++at_;
        if (name.substr(0, 2) == "Is") {
            const std::string_view range = blockRange(std::string_view(name).substr(2));
            if (range.empty() || (inClass && !positive)) return refuse(start, at_ - start);
            out += inClass ? std::string(range) : (positive ? "[" : "[^") + std::string(range) + "]";
            return true;
        }
        constexpr std::string_view categories =
            " L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po Z Zs "
            "Zl Zp S Sm Sc Sk So C Cc Cf Co Cn ";
        if (name.empty() || categories.find(" " + name + " ") == std::string_view::npos)
            return refuse(start, at_ - start);
        out += (positive ? "\\p{" : "\\P{") + name + "}";
        return true;
    }

    // [a-z], [^a-z], [a-z-[aeiou]]: what is taken away becomes a look at the next character.
    bool characterClass(int depth, std::string& out) {
        const std::size_t start = at_++;
        if (depth > kDeepest) return refuse(start, 8);
        std::string members = now() == '^' ? "[^" : "[", taken;
        if (now() == '^') ++at_;
        const std::size_t first = at_;
        while (ok_ && more() && now() != ']') {
            if (now() == '-' && now(1) == '[') {
                if (at_ == first) return refuse(start, 3);
                ++at_;
                if (!characterClass(depth + 1, taken)) return false;
                if (now() != ']') return refuse(at_, 1);
                break;
            }
            if (!classMember(first, members)) return false;
        }
        if (!ok_) return false;
        if (!more() || at_ == first) return refuse(start, at_ - start + 1);
        ++at_;
        members += ']';
        out += taken.empty() ? members : "(?:(?!" + taken + ")" + members + ")";
        return true;
    }

    bool classMember(std::size_t first, std::string& members) {
        const std::size_t start = at_;
        char32_t low = 0;
        bool single = false;
        if (!oneOf(first, members, low, single)) return false;
        if (now() != '-' || now(1) == ']' || now(1) == '[') return true;
        if (!single) return refuse(start, at_ - start + 2);  // \d-z
        members += '-';
        ++at_;
        char32_t high = 0;
        if (now() == '-' || !oneOf(first, members, high, single) || !single || high < low)
            return refuse(start, at_ - start);
        return true;
    }

    bool oneOf(std::size_t first, std::string& members, char32_t& code, bool& single) {
        if (now() == '\\') {
            const char32_t c = now(1);
            single =
                c < 128 && std::string_view("\\|.?*+(){}-[]^$nrt").find(static_cast<char>(c)) != std::string_view::npos;
            code = c == 'n' ? '\n' : c == 'r' ? '\r' : c == 't' ? '\t' : c;
            return escape(members, true);
        }
        code = now();
        single = true;
        const bool edge = code == '-' && (at_ == first || now(1) == ']' || (now(1) == '-' && now(2) == '['));
        if (code == '[' || (code == '-' && !edge)) return refuse(at_, 1);
        members += plain(code);
        ++at_;
        return true;
    }

    std::u32string in_;
    bool dotAll_;
    bool ok_ = true;
    std::size_t at_ = 0;
    std::string out_, unread_;
    std::vector<int> closed_;
    int groups_ = 0;
};

}  // namespace

PatternText patternText(std::string_view pattern, std::string_view flags) {
    return Translator(charactersOf(pattern), flags).run();
}

}  // namespace clearline
