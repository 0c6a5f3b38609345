#include "core/scenario/switches.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/scenario/rounded_stages.h"

namespace clearline {
namespace {

constexpr std::array<std::string_view, 11> kWords{"cap-off",        "range-off",      "range-other",  "repeat-off",
                                                  "every-item",     "yearly-cap-off", "rounding-off", "rounding-other",
                                                  "rounded-points", "rounded-sums",   "rounded-parts"};

// "half down, 0".
std::optional<RoundingRule> roundingFrom(std::string_view text) {
    const std::size_t comma = text.find(',');
    if (comma == text.npos) return std::nullopt;
    const auto mode = roundingFromText(text.substr(0, comma));
    std::string_view places = text.substr(comma + 1);
    while (places.starts_with(' ')) places.remove_prefix(1);
    RoundingRule rule;
    const auto [end, error] = std::from_chars(places.data(), places.data() + places.size(), rule.places);
    constexpr int kMostPlaces = 9;
    if (!mode || error != std::errc{} || end != places.data() + places.size() || rule.places < -kMostPlaces ||
        rule.places > kMostPlaces)
        return std::nullopt;
    rule.mode = *mode;
    return rule;
}

template <class Part>
Part* named(std::vector<Part>& parts, const std::string& id) {
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.id == id; });
    return found == parts.end() ? nullptr : &*found;
}

// True if there was something to switch.
bool apply(const SwitchEdit& edit, Rulebook& book) {
    if (edit.what == "cap-off") {
        Characteristic* of = named(book.characteristics, edit.of);
        if (!of) return false;
        of->low.reset();
        of->high.reset();
        of->citation.status = Status::Edited;
        return true;
    }
    if (edit.what == "yearly-cap-off") {
        const YearlyCap* of = named(book.yearlyCaps, edit.of);
        if (!of) return false;
        const auto index = static_cast<std::size_t>(of - book.yearlyCaps.data());
        for (Rule& rule : book.rules)
            if (rule.yearlyCap == index) rule.yearlyCap.reset();
        return true;
    }
    if (edit.what == "repeat-off" && edit.of.empty()) {
        for (Rule& rule : book.rules) rule.repeat.reset();
        return true;
    }
    if (edit.what == "every-item" && edit.of.empty()) {
        book.counting.perAct = PerAct::EveryItem;
        return true;
    }
    if (!book.score) return false;
    ScoreRule& score = *book.score;
    const auto rounding = roundingFrom(edit.of);
    if (edit.what == "range-off" && edit.of.empty()) {
        score.low.reset();
        score.high.reset();
    } else if (edit.what == "range-other" && edit.of.empty()) {
        score.clamp = score.clamp == ClampMode::Shown ? ClampMode::Running : ClampMode::Shown;
    } else if (edit.what == "rounding-off" && edit.of.empty()) {
        score.rounding.reset();
    } else if (edit.what == "rounding-other" && rounding) {
        score.rounding = rounding;
    } else if (edit.what == "rounded-points" && rounding) {
        if (!roundPoints(book, *rounding)) return false;
    } else if (edit.what == "rounded-sums" && rounding) {
        if (!roundSums(book, *rounding)) return false;
    } else if (edit.what == "rounded-parts" && rounding) {
        if (!roundParts(book, *rounding)) return false;
    } else {
        return false;
    }
    score.citation.status = Status::Edited;
    return true;
}

}  // namespace

std::span<const std::string_view> switchWords() { return kWords; }

std::optional<Problem> throwSwitch(const SwitchEdit& edit, Rulebook& book) {
    if (apply(edit, book)) return std::nullopt;
    return Problem{
        "scenario.switch-unknown", Severity::Error, {}, {edit.of.empty() ? edit.what : edit.what + "=" + edit.of}};
}

std::string switchedThing(const SwitchEdit& edit) {
    if (edit.what == "range-off" || edit.what == "range-other") return "range";
    if (edit.what == "rounding-off" || edit.what == "rounding-other") return "rounding";
    if (edit.what == "rounded-sums" || edit.what == "rounded-parts") return "rounded sums";
    if (edit.what == "rounded-points") return edit.what;
    return edit.what + " " + edit.of;
}

Result<Edit> parseSwitch(std::string_view text) {
    const std::size_t equals = text.find('=');
    SwitchEdit edit{std::string(text.substr(0, equals)), {}};
    if (equals != text.npos) edit.of = text.substr(equals + 1);
    if (std::find(kWords.begin(), kWords.end(), edit.what) != kWords.end()) return Edit(std::move(edit));
    std::string known;
    for (const std::string_view word : kWords) known.append(known.empty() ? "" : ", ").append(word);
    return Problem{"scenario.switch-form", Severity::Error, {}, {std::string(text), known}};
}

}  // namespace clearline
