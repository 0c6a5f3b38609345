// Ground: why an entry is contested (异议: it is wrong) or made good (信用修复: it is right but has been repaired).
// Where it sits: the first thing an objection says; its words and the phrases offered with it stand in appeal_words.h.
// Source: the issues of practice in FACTS.md §2; which grounds go with which kind is fixed here.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace clearline {

enum class AppealKind : std::uint8_t { Objection, Repair };
[[nodiscard]] std::string_view appealKindText(AppealKind kind);  // "objection", "repair"
[[nodiscard]] std::optional<AppealKind> appealKindNamed(std::string_view text);

enum class Ground : std::uint8_t {
    NotMine,
    Duplicate,
    PunishedTwice,
    WrongFact,
    WrongValue,  // another tier, or another value than the rule has
    WrongDate,
    Expired,
    OverListed,  // on a list beyond the term
    NoBasis,     // no law or rule behind it
    NotConfirmed,
    NotNotified,
    AlreadyRepaired,
    PeriodOver,  // from here on of repairs: the minimum period is over
    Performed,   // what was owed has been done
    Committed    // a commitment was given
};
inline constexpr std::size_t kGrounds = static_cast<std::size_t>(Ground::Committed) + 1;
[[nodiscard]] std::string_view groundText(Ground ground);  // "not-mine"… "committed"
[[nodiscard]] std::optional<Ground> groundNamed(std::string_view text);
[[nodiscard]] constexpr AppealKind kindOf(Ground ground) {
    return ground >= Ground::PeriodOver ? AppealKind::Repair : AppealKind::Objection;
}

}  // namespace clearline
