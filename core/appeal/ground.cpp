#include "core/appeal/ground.h"

#include <algorithm>

namespace clearline {

namespace {

constexpr std::array<std::string_view, kGrounds> kTexts{
    "not-mine",     "duplicate",        "punished-twice", "wrong-fact", "wrong-value",
    "wrong-date",   "expired",          "over-listed",    "no-basis",   "not-confirmed",
    "not-notified", "already-repaired", "period-over",    "performed",  "committed"};

}  // namespace

std::string_view appealKindText(AppealKind kind) { return kind == AppealKind::Objection ? "objection" : "repair"; }

std::optional<AppealKind> appealKindNamed(std::string_view text) {
    if (text == "objection") return AppealKind::Objection;
    if (text == "repair") return AppealKind::Repair;
    return std::nullopt;
}

std::string_view groundText(Ground ground) { return kTexts[static_cast<std::size_t>(ground)]; }

std::optional<Ground> groundNamed(std::string_view text) {
    const auto found = std::find(kTexts.begin(), kTexts.end(), text);
    if (found == kTexts.end()) return std::nullopt;
    return static_cast<Ground>(found - kTexts.begin());
}

}  // namespace clearline
