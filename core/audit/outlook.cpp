#include "core/audit/outlook.h"

#include <algorithm>
#include <set>

#include "core/ledger/evaluate.h"
#include "core/ledger/ledger_parts.h"

namespace clearline {

namespace {

constexpr int kUsualYears = 10;

bool readsAge(const Formula& formula) { return formula.reads("subject.age"); }

// Whether some condition or number asks how old the subject is on the as-of day.
bool asksAge(const Rulebook& rulebook) {
    const auto source = [](const NumberSource& s) { return s.formula && readsAge(*s.formula); };
    if (rulebook.eligibility && readsAge(*rulebook.eligibility)) return true;
    for (const Table& table : rulebook.tables) {
        if (table.over && readsAge(*table.over)) return true;
        const auto names = rulebook.namesReadBy(static_cast<std::size_t>(&table - rulebook.tables.data()));
        if (std::find(names.begin(), names.end(), "subject.age") != names.end()) return true;
    }
    return std::any_of(rulebook.rules.begin(), rulebook.rules.end(), [&](const Rule& rule) {
        return (rule.when && readsAge(*rule.when)) || (rule.validFor && readsAge(*rule.validFor)) ||
               (rule.starts && rule.starts->after && readsAge(*rule.starts->after)) ||
               (rule.effect.listing.extend && readsAge(*rule.effect.listing.extend)) || source(rule.effect.points);
    });
}

std::ptrdiff_t tooManyUnits(const Ledger& ledger) {
    return std::count_if(ledger.problems().begin(), ledger.problems().end(),
                         [](const Problem& problem) { return problem.code == "ledger.accrue-too-many"; });
}

// The later days on which something can change by itself: those on which a ledger as of the last day has events, those
// of the rulebook's own dates, and birthdays where they are asked for.
class DaysOfChange {
public:
    DaysOfChange(const Ledger& ledger, Date until) : ledger_(ledger), from_(ledger.clock().asOf), until_(until) {}

    std::set<Date> run() {
        const Ledger then = on(until_);
        events(ledger_);
        events(then);
        unitsRunOver(tooManyUnits(then));
        ofRulebook(ledger_.rulebook());
        return std::move(days_);
    }

private:
    [[nodiscard]] Ledger on(Date day) const {
        return evaluate(ledger_.inputPointer(), ledger_.rulebookPointer(), ledger_.subject().id,
                        {day, ledger_.clock().knownOn}, &ledger_);
    }
    void add(std::optional<Date> day) {
        if (day && *day > from_ && *day <= until_) days_.insert(*day);
    }

    void events(const Ledger& ledger) {
        const Schedule& schedule = LedgerParts::schedule(ledger);
        for (const Event& event : schedule.events) add(schedule.day(event));
        for (const Contribution& c : schedule.contributions) {
            add(Date::ofDays(c.start));
            if (c.end != kForGood) add(Date::ofDays(c.end));
        }
        for (const Silent& silent : schedule.silent) add(silent.day);
    }

    // A record that has come to more units than are counted has none of them as of a later day: the days of those, and
    // the day on which it comes to that, are looked for.
    void unitsRunOver(std::ptrdiff_t atLast) {
        std::ptrdiff_t had = tooManyUnits(ledger_);
        Date low = from_;
        while (had < atLast) {
            Date before = low, after = until_;
            while (after.days() - before.days() > 1) {
                const Date middle = Date::ofDays(before.days() + (after.days() - before.days()) / 2);
                (tooManyUnits(on(middle)) > had ? after : before) = middle;
            }
            add(after);
            events(on(before));
            const Ledger over = on(after);
            events(over);
            if (tooManyUnits(over) <= had) return;
            had = tooManyUnits(over);
            low = after;
        }
    }

    void ofRulebook(const Rulebook& rulebook) {
        const auto bounds = [this](const Interval& when) {
            add(when.from);
            add(when.until);
        };
        for (const Threshold& threshold : rulebook.thresholds) bounds(threshold.when);
        for (const Scale& scale : rulebook.scales) bounds(scale.when);
        for (const Parameter& parameter : rulebook.parameters)
            for (const DatedValue& value : parameter.values) bounds(value.when);
        if (rulebook.score) add(rulebook.score->from);
        const auto& born = ledger_.subject().bornOn;
        if (born && asksAge(rulebook))
            for (int year = from_.parts().year; year <= until_.parts().year; ++year)
                add(born->plusMonths(std::int64_t{12} * (year - born->parts().year)));
    }

    const Ledger& ledger_;
    const Date from_, until_;
    std::set<Date> days_;
};

OutlookStep stepOf(const Ledger& ledger) {
    const Rulebook& rulebook = ledger.rulebook();
    OutlookStep step;
    step.day = ledger.clock().asOf;
    step.incomplete = ledger.incomplete();
    step.score = ledger.score();
    step.thresholds.assign(rulebook.thresholds.size(), Reached::NotInForce);
    for (const ThresholdState& state : ledger.thresholds())
        step.thresholds[state.threshold] = !state.reached   ? Reached::NotKnown
                                           : *state.reached ? Reached::Yes
                                                            : Reached::No;
    step.steps.resize(rulebook.scales.size());
    for (const Standing& standing : ledger.standings()) step.steps[standing.scale] = standing.step;
    for (const ListState& list : ledger.lists()) step.listed.push_back(list.listed());
    return step;
}

}  // namespace

std::string_view reachedText(Reached reached) {
    constexpr std::string_view kWords[] = {"no", "yes", "not-known", "not-in-force"};
    return kWords[static_cast<std::size_t>(reached)];
}

bool OutlookStep::sameStanding(const OutlookStep& other) const {
    return incomplete == other.incomplete && score == other.score && thresholds == other.thresholds &&
           steps == other.steps && listed == other.listed;
}

std::optional<Outlook::Turn> Outlook::turnOf(const Goal& goal, const Ledger& ledger) const {
    const auto stateOn = [&](const OutlookStep& step) {
        switch (goal.of) {
            case Goal::Of::Threshold: return step.thresholds[ledger.thresholds()[goal.at].threshold];
            case Goal::Of::Step: {
                const auto& at = step.steps[ledger.standings()[goal.at].scale];
                if (at) return *at >= goal.step ? Reached::Yes : Reached::No;
                return step.incomplete ? Reached::NotKnown : Reached::NotInForce;
            }
            case Goal::Of::List: return step.listed[ledger.lists()[goal.at].list] ? Reached::Yes : Reached::No;
        }
        return Reached::NotKnown;
    };
    const Reached now = stateOn(steps.front());
    for (const OutlookStep& step : steps)
        if (const Reached then = stateOn(step); then != now) return Turn{step.day, then};
    return std::nullopt;
}

Date usualHorizon(Date asOf) { return asOf.plusMonths(std::int64_t{12} * kUsualYears).value_or(Date::kMax); }

Outlook outlook(const Ledger& ledger, const OutlookOptions& options) {
    Outlook found;
    found.steps.push_back(stepOf(ledger));
    found.until = ledger.clock().asOf;
    if (options.until <= found.until) return found;
    const std::set<Date> days = DaysOfChange(ledger, options.until).run();
    std::size_t done = 0;
    for (const Date day : days) {
        const bool stopped = options.progress && !options.progress(done, days.size());
        if (done == options.mostDays || stopped) {
            found.whole = false;
            return found;
        }
        ++done;
        const OutlookStep step = stepOf(evaluate(ledger.inputPointer(), ledger.rulebookPointer(), ledger.subject().id,
                                                 {day, ledger.clock().knownOn}, &ledger));
        found.until = day;
        if (!step.sameStanding(found.steps.back())) found.steps.push_back(step);
    }
    found.until = options.until;
    return found;
}

}  // namespace clearline
