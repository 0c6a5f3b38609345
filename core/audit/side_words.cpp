#include "core/audit/side_words.h"

#include "core/explain/explanation.h"
#include "core/explain/points_text.h"
#include "core/explain/standing_text.h"
#include "core/record/record.h"

namespace clearline {

namespace {

constexpr std::string_view kNone = "\u2013";
constexpr int kPercentPlaces = 2;

std::string joined(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!out.empty()) out += " \u00b7 ";
        out += part;
    }
    return out;
}

}  // namespace

std::string SideWords::percent(const Number& share) const {
    const Number whole = share * Number(100);
    const Number shown = whole.rounded(kPercentPlaces, Rounding::HalfUp);
    return (shown == whole ? "" : "\u2248") + words_.text("side.percent", {plainText(shown)});
}

std::string SideWords::title(std::size_t system) const {
    const Rulebook& rulebook = side_.systems[system].ledger->rulebook();
    return rulebook.title.empty() ? rulebook.id : rulebook.title.in(words_.language());
}

std::string SideWords::noScore(std::size_t system) const {
    const SideSystem& found = side_.systems[system];
    const std::string key = "side.scoring." + std::string(sideScoringText(found.scoring));
    switch (found.scoring) {
        case SideScoring::Scored: return {};
        case SideScoring::OtherKind:
            return words_.text(key + (found.ledger->subject().kind == SubjectKind::Firm ? ".persons" : ".firms"));
        case SideScoring::NotEligible:
            if (found.decisive)
                return words_.text(key + ".found", {found.decisive->name, conditionValue(found.decisive->found, words_),
                                                    found.decisive->op, conditionValue(found.decisive->bound, words_)});
            return words_.text(key);
        case SideScoring::BeforeScheme:
            return words_.text(key, {words_.longDate(*found.ledger->rulebook().score->from)});
        case SideScoring::ListsOnly: return words_.text(key);
    }
    return {};
}

std::string SideWords::score(std::size_t system) const {
    const Ledger& ledger = *side_.systems[system].ledger;
    const auto score = ledger.score();
    if (!score) return std::string(kNone);
    return ledger.incomplete() ? words_.text("side.incomplete", {plainText(*score)}) : plainText(*score);
}

std::string SideWords::range(std::size_t system) const {
    const SideSystem& found = side_.systems[system];
    if (!found.ledger->score()) return {};
    if (found.low && found.high) return words_.text("limit.both", {plainText(*found.low), plainText(*found.high)});
    if (found.low) return words_.text("limit.low", {plainText(*found.low)});
    if (found.high) return words_.text("limit.high", {plainText(*found.high)});
    return words_.text("side.open");
}

std::string SideWords::share(std::size_t system) const {
    const SideSystem& found = side_.systems[system];
    if (!found.ledger->score()) return {};
    const auto share = found.shareOfRange();
    return share ? percent(*share) : words_.text("side.no-share");
}

std::vector<std::string> SideWords::standings(std::size_t system) const {
    const Ledger& ledger = *side_.systems[system].ledger;
    std::vector<std::string> out;
    for (const Standing& standing : ledger.standings()) out.push_back(standingSentence(ledger, standing, words_));
    return out;
}

std::vector<std::string> SideWords::lists(std::size_t system) const {
    const Ledger& ledger = *side_.systems[system].ledger;
    std::vector<std::string> out;
    for (const ListState& state : ledger.lists()) out.push_back(listSentence(ledger, state, words_));
    return out;
}

std::vector<std::string> SideWords::thresholds(std::size_t system, Threshold::Kind kind) const {
    const Ledger& ledger = *side_.systems[system].ledger;
    std::vector<std::string> out;
    for (const ThresholdState& state : ledger.thresholds())
        if (ledger.rulebook().thresholds[state.threshold].kind == kind)
            out.push_back(thresholdSentence(ledger, state, words_));
    return out;
}

std::string SideWords::transparency(std::size_t system) const {
    const Transparency& found = side_.systems[system].transparency;
    return words_.text("side.transparency", {std::to_string(found.published), std::to_string(found.total())});
}

std::string SideWords::part(SidePart part) const { return words_.text("side.part." + std::string(sidePartText(part))); }

std::string SideWords::record(std::size_t row) const {
    const Record record(*side_.input().records, side_.records[row].record);
    std::string out(record.id());
    const auto same = [&](std::size_t other) {
        return other < side_.records.size() &&
               side_.input().records->id(side_.records[other].record) == side_.input().records->id(record.index());
    };
    if ((row > 0 && same(row - 1)) || same(row + 1)) out += " v" + std::to_string(record.version());
    return out;
}

std::string SideWords::kind(std::size_t row) const {
    const std::string_view name = Record(*side_.input().records, side_.records[row].record).kind();
    const Kind* kind = kinds_.find(name);
    return kind && !kind->title.empty() ? kind->title.in(words_.language()) : std::string(name);
}

std::string SideWords::day(std::size_t row) const {
    const Record record(*side_.input().records, side_.records[row].record);
    for (const Field field : {Field::ReceivedOn, Field::DecidedOn, Field::OccurredOn})
        if (const auto day = record.date(field)) return day->iso();
    return {};
}

std::string SideWords::systems(std::size_t row) const {
    const std::size_t count = side_.records[row].systems;
    return count == 0 ? words_.text("side.nowhere") : std::to_string(count);
}

// What it does beside points, or did: listed, held at a grade, a listing extended.
std::string SideWords::effects(const Ledger& ledger, const SideGiven& given, bool counts) const {
    const Rulebook& rulebook = ledger.rulebook();
    std::vector<std::string> out;
    for (const std::uint32_t index : given.contributions) {
        const Contribution& c = ledger.contributions()[index];
        const bool now = c.end == kForGood || Date::ofDays(c.end) > ledger.clock().asOf;
        if (counts && !now) break;
        const Effect& effect = rulebook.rules[c.rule].effect;
        const std::string past = now ? "" : "-once";
        std::string said;
        if (effect.kind == Effect::Kind::Hold) {
            const ScaleStep& step = rulebook.scales[effect.hold.scale].steps[effect.hold.step];
            said = words_.text("side.held" + past, {step.title.empty() ? step.id : step.title.in(words_.language())});
        } else if (effect.kind == Effect::Kind::List) {
            said = words_.text("side.listed" + past);
        } else if (effect.kind == Effect::Kind::Extend) {
            said = words_.text("side.extended");
        }
        if (!said.empty() && (out.empty() || out.back() != said)) out.push_back(said);
    }
    return joined(out);
}

std::string SideWords::points(const SideSystem& system, const SideGiven& given, bool counts) const {
    if (!given.points) return {};
    if (!counts) return words_.text("side.was", {words_.signedPoints(given.gave)});
    if (given.overtaken) return words_.text("side.overtaken", {words_.signedPoints(given.now)});
    std::string out = words_.signedPoints(given.now);
    if (const auto share = system.shareOf(given.now); share && !share->isZero())
        out = words_.text("side.with-share", {out, percent(*share)});
    if (given.gave != given.now && (!given.lost.isZero() || !given.tookBack.isZero()))
        out = words_.text("side.of", {out, words_.signedPoints(given.gave)});
    return out;
}

std::string SideWords::cell(std::size_t row, std::size_t system) const {
    if (const Silent* silent = side_.silent(row, system))
        return words_.text("silent.reason." + std::string(silentReasonText(silent->reason)));
    const SideGiven* given = side_.given(row, system);
    if (!given) return std::string(kNone);
    const SideSystem& found = side_.systems[system];
    const bool counts = side_.cell(row, system).state == SideCell::State::Counting;
    std::string out = joined({points(found, *given, counts), effects(*found.ledger, *given, counts)});
    if (given->incomplete) out = joined({out, words_.text("side.not-computed")});
    return out;
}

std::string SideWords::why(std::size_t row, std::size_t system) const {
    const Ledger& ledger = *side_.systems[system].ledger;
    if (const Silent* silent = side_.silent(row, system)) {
        const SilentText told = silentSentence(ledger, *silent, words_, kinds_);
        return words_.text("side.silent", {told.reason, told.detail});
    }
    const SideGiven* given = side_.given(row, system);
    if (!given || !given->line) return {};
    const Explanation told = explainLine(ledger, *given->line, words_, kinds_);
    std::vector<std::string> parts{told.text};
    for (const Explanation& child : told.children)
        if (child.role == Role::Because || child.role == Role::Counted || child.role == Role::Until)
            parts.push_back(words_.text("label." + std::string(roleText(child.role))) + " " + child.text);
    return joined(parts);
}

}  // namespace clearline
