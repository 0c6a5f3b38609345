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
std::string SideWords::effects(const Ledger& ledger, const SideCell& cell) const {
    const bool counts = cell.state == SideCell::State::Counting;
    const Rulebook& rulebook = ledger.rulebook();
    std::vector<std::string> out;
    for (const std::uint32_t index : cell.contributions) {
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

std::string SideWords::points(const SideSystem& system, const SideCell& cell) const {
    if (!cell.points) return {};
    if (cell.state == SideCell::State::Left) return words_.text("side.was", {words_.signedPoints(cell.gave)});
    if (cell.overtaken) return words_.text("side.overtaken", {words_.signedPoints(cell.now)});
    std::string out = words_.signedPoints(cell.now);
    if (const auto share = system.shareOf(cell.now); share && !share->isZero())
        out = words_.text("side.with-share", {out, percent(*share)});
    if (cell.gave != cell.now && (!cell.lost.isZero() || !cell.tookBack.isZero()))
        out = words_.text("side.of", {out, words_.signedPoints(cell.gave)});
    return out;
}

std::string SideWords::cell(std::size_t row, std::size_t system) const {
    const SideSystem& found = side_.systems[system];
    const SideCell& cell = side_.records[row].cells[system];
    switch (cell.state) {
        case SideCell::State::NotLookedAt: return std::string(kNone);
        case SideCell::State::Silent:
            return words_.text("silent.reason." +
                               std::string(silentReasonText(found.ledger->silent()[*cell.silent].reason)));
        default: break;
    }
    std::string out = joined({points(found, cell), effects(*found.ledger, cell)});
    if (cell.incomplete) out = joined({out, words_.text("side.not-computed")});
    return out;
}

std::string SideWords::why(std::size_t row, std::size_t system) const {
    const Ledger& ledger = *side_.systems[system].ledger;
    const SideCell& cell = side_.records[row].cells[system];
    if (cell.silent) {
        const SilentText told = silentSentence(ledger, ledger.silent()[*cell.silent], words_, kinds_);
        return words_.text("side.silent", {told.reason, told.detail});
    }
    if (!cell.line) return {};
    const Explanation told = explainLine(ledger, *cell.line, words_, kinds_);
    std::vector<std::string> parts{told.text};
    for (const Explanation& child : told.children)
        if (child.role == Role::Because || child.role == Role::Counted || child.role == Role::Until)
            parts.push_back(words_.text("label." + std::string(roleText(child.role))) + " " + child.text);
    return joined(parts);
}

}  // namespace clearline
