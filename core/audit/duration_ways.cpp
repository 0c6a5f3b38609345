#include "core/audit/duration_ways.h"

#include <algorithm>

#include "core/audit/variable.h"
#include "core/ledger/evaluate.h"
#include "core/scenario/scenario.h"

namespace clearline {

namespace {

// Units to one side: twenty years of months, or a good year of days.
constexpr std::int32_t kMostMonths = 240, kMostDays = 400;

class Trying {
public:
    Trying(const Ledger& ledger, std::span<const Goal> goals, const std::function<bool()>& goOn)
        : ledger_(ledger), goals_(goals), goOn_(goOn), asIs_(wouldBeOf(ledger)) {}

    // Those that bear on which records count; the others change nothing.
    [[nodiscard]] std::vector<TriedDuration> bearing() const {
        std::vector<TriedDuration> found;
        const Rulebook& rulebook = ledger_.rulebook();
        for (std::size_t p = 0; p < rulebook.parameters.size(); ++p) {
            const auto& values = rulebook.parameters[p].values;
            if (!decidesWhatCounts({Variable::Of::Parameter, p, {}, 0}, ledger_)) continue;
            for (std::size_t v = 0; v < values.size(); ++v) {
                const Period* now = values[v].formula ? nullptr : values[v].value.as<Period>();
                const bool one = values.size() == 1;
                if (now && (one || values[v].when.from))
                    found.push_back({p, one ? std::nullopt : std::optional(v), *now, *now, *now, {}});
            }
        }
        return found;
    }

    // False if it was stopped.
    bool run(TriedDuration& duration, std::size_t mostOfSide) {
        for (const bool up : {false, true})
            if (!side(duration, up, mostOfSide)) return false;
        return true;
    }

private:
    bool side(TriedDuration& duration, bool up, std::size_t most) {
        const bool days = duration.now.days != 0 || duration.now.months == 0;
        std::vector<std::size_t> open;  // goals that have not turned yet
        for (std::size_t g = 0; g < goals_.size(); ++g)
            if (reachedIn(goals_[g], asIs_)) open.push_back(g);
        Period length = duration.now;
        std::int32_t& unit = days ? length.days : length.months;
        const auto steps = std::min<std::size_t>(most, static_cast<std::size_t>(days ? kMostDays : kMostMonths));
        for (std::size_t i = 0; i < steps && !open.empty(); ++i) {
            if (!up && unit == 0) break;
            if (goOn_ && !goOn_()) return false;
            unit += up ? 1 : -1;
            const auto would = with(duration, length);
            if (!would) break;
            (up ? duration.high : duration.low) = length;
            std::erase_if(open, [&](std::size_t g) {
                const auto then = reachedIn(goals_[g], *would);
                if (!then || then == reachedIn(goals_[g], asIs_)) return false;
                auto turn = std::find_if(duration.turns.begin(), duration.turns.end(),
                                         [&](const TriedDuration::Turn& t) { return t.goal == g; });
                if (turn == duration.turns.end()) turn = duration.turns.insert(turn, {g, {}, {}});
                (up ? turn->above : turn->below) = length;
                return true;
            });
        }
        return true;
    }

    // Nothing if the rulebook cannot have it so.
    [[nodiscard]] std::optional<WouldBe> with(const TriedDuration& duration, const Period& length) const {
        const Parameter& parameter = ledger_.rulebook().parameters[duration.parameter];
        ParameterEdit edit{parameter.id, {}, Value(length)};
        if (duration.version) edit.from = parameter.values[*duration.version].when.from;
        const auto edited = applyToRulebook(Scenario{}.with(std::move(edit)), ledger_.rulebookPointer());
        if (!edited) return std::nullopt;
        return wouldBeOf(evaluate(ledger_.inputPointer(), *edited, ledger_.subject().id, ledger_.clock()));
    }

    const Ledger& ledger_;
    std::span<const Goal> goals_;
    const std::function<bool()>& goOn_;
    const WouldBe asIs_;
};

}  // namespace

std::vector<TriedDuration> durationWays(const Ledger& ledger, std::span<const Goal> goals, std::size_t most,
                                        const std::function<bool()>& goOn) {
    Trying trying(ledger, goals, goOn);
    std::vector<TriedDuration> durations = trying.bearing();
    for (TriedDuration& duration : durations)
        if (!trying.run(duration, most / (2 * durations.size()))) break;
    return durations;
}

}  // namespace clearline
