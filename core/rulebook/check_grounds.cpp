#include <algorithm>
#include <array>

#include "core/rulebook/check_parts.h"

// Grounds on which a person should not be scored: petitioning, what one says, what one believes,
// whether and when one has children. A rulebook may still hold such a rule, as the original did;
// the check names it.
namespace clearline {
namespace {

enum class Ground : std::size_t { Petition, Speech, Belief, Birth };
constexpr std::array<std::string_view, 4> kGroundNames{"petition", "speech", "belief", "birth"};

struct Sign {
    Ground ground;
    std::string_view words;
};

// English: whole words, in small letters. "belief" must not be found in "relief", nor "petition" in "competition".
constexpr std::array kEnglish{Sign{Ground::Petition, "petition"},     Sign{Ground::Petition, "petitions"},
                              Sign{Ground::Petition, "petitioning"},  Sign{Ground::Petition, "petitioner"},
                              Sign{Ground::Petition, "petitioned"},   Sign{Ground::Speech, "speech"},
                              Sign{Ground::Speech, "online comment"}, Sign{Ground::Speech, "online comments"},
                              Sign{Ground::Speech, "online post"},    Sign{Ground::Speech, "online posts"},
                              Sign{Ground::Speech, "rumour"},         Sign{Ground::Speech, "rumours"},
                              Sign{Ground::Speech, "rumor"},          Sign{Ground::Speech, "rumors"},
                              Sign{Ground::Belief, "belief"},         Sign{Ground::Belief, "beliefs"},
                              Sign{Ground::Belief, "religion"},       Sign{Ground::Belief, "religious"},
                              Sign{Ground::Belief, "worship"},        Sign{Ground::Belief, "cult"},
                              Sign{Ground::Birth, "family planning"}, Sign{Ground::Birth, "birth planning"},
                              Sign{Ground::Birth, "birth control"},   Sign{Ground::Birth, "birth policy"},
                              Sign{Ground::Birth, "unplanned birth"}, Sign{Ground::Birth, "one child policy"}};

constexpr std::array kChinese{
    Sign{Ground::Petition, "信访"},   Sign{Ground::Petition, "上访"}, Sign{Ground::Petition, "缠访"},
    Sign{Ground::Petition, "闹访"},   Sign{Ground::Speech, "言论"},   Sign{Ground::Speech, "发帖"},
    Sign{Ground::Speech, "网络发言"}, Sign{Ground::Speech, "造谣"},   Sign{Ground::Speech, "谣言"},
    Sign{Ground::Belief, "宗教"},     Sign{Ground::Belief, "信仰"},   Sign{Ground::Belief, "邪教"},
    Sign{Ground::Birth, "计划生育"},  Sign{Ground::Birth, "计生"},    Sign{Ground::Birth, "超生"},
    Sign{Ground::Birth, "生育"}};

// Small letters, everything that is not one a single blank, blanks at both ends.
std::string words(std::string_view text) {
    std::string out = " ";
    for (const char c : text) {
        if (c >= 'A' && c <= 'Z')
            out += static_cast<char>(c + ('a' - 'A'));
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out += c;
        else if (out.back() != ' ')
            out += ' ';
    }
    if (out.back() != ' ') out += ' ';
    return out;
}

std::optional<Ground> groundOfText(std::string_view text) {
    const std::string english = words(text);
    for (const Sign& sign : kEnglish)
        if (english.find(" " + std::string(sign.words) + " ") != std::string::npos) return sign.ground;
    for (const Sign& sign : kChinese)
        if (text.find(sign.words) != std::string_view::npos) return sign.ground;
    return std::nullopt;
}

std::optional<Ground> groundOfText(const LocalText& text) {
    const auto ground = groundOfText(text.en);
    return ground ? ground : groundOfText(text.zh);
}

std::optional<Ground> groundOfKind(std::string_view kind) {
    for (std::size_t i = 0; i < kGroundNames.size(); ++i)
        if (kind == kGroundNames[i] || (kind.starts_with(kGroundNames[i]) && kind[kGroundNames[i].size()] == '.'))
            return static_cast<Ground>(i);
    return groundOfText(kind);
}

std::optional<Ground> groundOf(const Rule& rule) {
    for (const std::string& kind : rule.kinds)
        if (const auto ground = groundOfKind(kind)) return ground;
    for (const LocalText* text : {&rule.title, &rule.effect.listing.ground})
        if (const auto ground = groundOfText(*text)) return ground;
    return rule.when ? groundOfText(rule.when->text()) : std::nullopt;
}

std::string nameOf(Ground ground) { return std::string(kGroundNames[static_cast<std::size_t>(ground)]); }

}  // namespace

void checkGrounds(const Rulebook& rulebook, Problems& findings) {
    for (const Rule& rule : rulebook.rules)
        if (const auto ground = groundOf(rule))
            find(findings, "rulebook.ground", rule.place, {rule.id, nameOf(*ground)});
    for (const Characteristic& part : rulebook.characteristics)
        if (const auto ground = groundOfText(part.title))
            find(findings, "rulebook.ground-part", part.place, {part.id, nameOf(*ground)});
}

}  // namespace clearline
