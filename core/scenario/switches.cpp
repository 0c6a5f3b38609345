#include "core/scenario/switches.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace clearline {
namespace {

constexpr std::array<std::string_view, 9> kWords{"cap-off",      "range-off",      "range-other",
                                                 "repeat-off",   "every-item",     "yearly-cap-off",
                                                 "rounding-off", "rounding-other", "rounded-points"};

// "half down, 0".
std::optional<RoundingRule> roundingFrom(std::string_view text) {
    const std::size_t comma = text.find(',');
    if (comma == text.npos) return std::nullopt;
    const auto mode = roundingFromText(text.substr(0, comma));
    std::string_view places = text.substr(comma + 1);
    while (places.starts_with(' ')) places.remove_prefix(1);
    RoundingRule rule;
    const auto [end, error] = std::from_chars(places.data(), places.data() + places.size(), rule.places);
    constexpr int kMostPlaces = 6;
    if (!mode || error != std::errc{} || end != places.data() + places.size() || rule.places < -kMostPlaces ||
        rule.places > kMostPlaces)
        return std::nullopt;
    rule.mode = *mode;
    return rule;
}

std::string roundedText(const std::string& what, const RoundingRule& how) {
    const std::string places = std::to_string(how.places);
    switch (how.mode) {
        case Rounding::HalfUp: return "round half up(" + what + ", " + places + ")";
        case Rounding::HalfDown: return "round half down(" + what + ", " + places + ")";
        case Rounding::HalfEven: return "decimal(" + what + ", " + places + ")";
        case Rounding::Up: return "round up(" + what + ", " + places + ")";
        case Rounding::Down: return "round down(" + what + ", " + places + ")";
        case Rounding::Ceiling: return "ceiling(" + what + ", " + places + ")";
        case Rounding::Floor: return "floor(" + what + ", " + places + ")";
    }
    return what;
}

void roundPoints(Rulebook& book, const RoundingRule& how) {
    Scope scope;
    for (const Parameter& parameter : book.parameters) scope.names.push_back({parameter.id, Type::Any});
    for (const Table& table : book.tables) scope.names.push_back({table.id, Type::Any});
    scope.openPrefixes = {"record.", "subject."};
    for (Rule& rule : book.rules) {
        NumberSource& points = rule.effect.points;
        if (!rule.effect.touchesPoints()) continue;
        if (points.kind == NumberSource::Kind::Literal) {
            points.literal = points.literal.rounded(how.places, how.mode);
            continue;
        }
        std::string what;
        if (points.kind == NumberSource::Kind::Parameter) what = book.parameters[points.index].id;
        if (points.kind == NumberSource::Kind::Table) what = book.tables[points.index].id;
        if (points.kind == NumberSource::Kind::Formula) what = "(" + points.formula->text() + ")";
        auto formula = Formula::compile(roundedText(what, how), scope, rule.place);
        if (!formula) continue;
        points.kind = NumberSource::Kind::Formula;
        points.formula = std::move(formula).value();
    }
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
        roundPoints(book, *rounding);
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
