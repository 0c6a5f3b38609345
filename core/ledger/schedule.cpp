#include "core/ledger/schedule.h"

#include <algorithm>

#include "core/ledger/bindings.h"
#include "core/ledger/matcher.h"
#include "core/ledger/settlement.h"
#include "core/ledger/versions.h"

namespace clearline {

namespace {

void settleEligibility(Schedule& schedule, const CaseInput& input, Clock clock) {
    const Rulebook& rulebook = *schedule.prepared->rulebook;
    const auto& kinds = rulebook.appliesTo;
    if (!kinds.empty() && std::find(kinds.begin(), kinds.end(), schedule.subject.kind) == kinds.end()) {
        if (schedule.subject.kind != SubjectKind::NotSaid) {
            schedule.eligible = false;
            return;
        }
        schedule.problems.push_back({"ledger.subject-kind-unknown",
                                     Severity::Warning,
                                     {input.records->source().name, 0, 0},
                                     {schedule.subject.id}});
    }
    if (!rulebook.eligibility) return;
    const RecordBindings bindings(rulebook, schedule.subject, clock.asOf, clock.asOf, nullptr, 0);
    const auto outcome = rulebook.eligibility->evaluate(bindings);
    const bool* holds = outcome ? outcome->value.as<bool>() : nullptr;
    if (holds) {
        schedule.eligible = *holds;
        return;
    }
    schedule.incomplete = true;
    schedule.problems.push_back({"ledger.eligibility-not-computable",
                                 Severity::Error,
                                 {input.records->source().name, 0, 0},
                                 {schedule.subject.id, rulebook.eligibility->text()}});
}

// Holds the records of a subject against the rules that name their kind.
class Matching {
public:
    Matching(Schedule& schedule, const CaseInput& input, std::size_t records, Clock clock)
        : schedule_(schedule), input_(input), book_(*input.records), clock_(clock), matcher_(schedule, clock, records) {
        schedule.contributions.reserve(records);
    }

    void match(const Version& version) {
        const RecordIndex record = version.record;
        if (version.known && book_.hasFault(record)) schedule_.incomplete = true;
        if (const auto reason = matcher_.versionCheck(version)) return silence(version, *reason);
        const std::span<const std::uint16_t> naming = schedule_.prepared->rulesNaming(book_.kind(record));
        bool counted = false, named = false;
        nearest_.stage = 0;
        for (const std::uint16_t rule : naming) {
            if (!matcher_.agencyFits(rule, record)) continue;
            named = true;
            Contribution contribution;
            if (!matcher_.hold(version, rule, contribution)) {
                if (matcher_.failure().stage > nearest_.stage) std::swap(nearest_, matcher_.failure());
                continue;
            }
            inOrder_ &= contribution.start >= lastStart_;
            lastStart_ = contribution.start;
            schedule_.contributions.push_back(contribution);
            counted = true;
        }
        if (counted) return;
        if (named)
            schedule_.silent.push_back(std::move(nearest_.silent));
        else
            silence(version, naming.empty() && input_.undeclaredKinds.contains(book_.symbols().text(book_.kind(record)))
                                 ? SilentReason::UndeclaredKind
                                 : SilentReason::NoRule);
    }

    void makeEvents() {
        if (!inOrder_) orderContributions(schedule_.contributions);
        const auto count = static_cast<std::uint32_t>(schedule_.contributions.size());
        schedule_.events.reserve(std::size_t{count} * 2);
        for (std::uint32_t i = 0; i < count; ++i) addEvents(schedule_, matcher_, i, clock_);
    }

private:
    [[gnu::noinline]] void silence(const Version& version, SilentReason reason) {
        schedule_.silent.push_back(matcher_.silentAs(version, reason));
    }

    Schedule& schedule_;
    const CaseInput& input_;
    const RecordBook& book_;
    Clock clock_;
    Matcher matcher_;
    bool inOrder_ = true;  // contributions so far, by start
    std::int32_t lastStart_ = INT32_MIN;
    Failure nearest_;  // of the record at hand; stages begin at 1
};

void matchAll(Schedule& schedule, const CaseInput& input, RecordBook::Range records, Clock clock) {
    Matching matching(schedule, input, records.size(), clock);
    const RecordBook& book = *input.records;
    if (book.anyVersions())
        for (const Version& version : versionsOf(book, records, clock.knownOn)) matching.match(version);
    else
        for (const RecordIndex record : records) matching.match(onlyVersion(book, record, clock.knownOn));
    matching.makeEvents();
}

bool asksModifiers(const Rulebook& rulebook) {
    return std::any_of(rulebook.needs.begin(), rulebook.needs.end(), [](const Needed& needed) {
        return needed.need != Need::Rank && needed.need != Need::ListScale;
    });
}

LineKind comingKind(const Effect& effect) {
    if (effect.onList()) return LineKind::Listed;
    return effect.kind == Effect::Kind::Spend ? LineKind::Spent : LineKind::Counted;
}

LineKind leavingKind(const Effect& effect, Leaving leaving) {
    if (effect.onList()) return LineKind::Delisted;
    switch (leaving) {
        case Leaving::Validity: return LineKind::Expired;
        case Leaving::Withdrawn: return LineKind::Withdrawn;
        default: return LineKind::Amended;
    }
}

void orderSilent(Schedule& schedule, const RecordBook& book) {
    const Symbols& symbols = book.symbols();
    std::sort(schedule.silent.begin(), schedule.silent.end(), [&](const Silent& a, const Silent& b) {
        if (book.id(a.record) != book.id(b.record))
            return symbols.text(book.id(a.record)) < symbols.text(book.id(b.record));
        return book.version(a.record) < book.version(b.record);
    });
}

}  // namespace

void addEvents(Schedule& schedule, Matcher& matcher, std::uint32_t index, Clock clock) {
    const Contribution c = schedule.contributions[index];
    const Rulebook& rulebook = *schedule.prepared->rulebook;
    const Effect& effect = rulebook.rules[c.rule].effect;
    const auto event = [&](std::uint32_t slot, LineKind kind, std::int32_t day) {
        schedule.events.push_back({index, slot, kind});
        schedule.lastDay = std::max(schedule.lastDay, day);
    };
    schedule.firstDay = std::min(schedule.firstDay, c.start);
    event(c.slot, comingKind(effect), c.start);
    std::uint32_t slot = c.slot;
    if (!rulebook.counting.valuesOf && effect.touchesPoints() && effect.kind != Effect::Kind::Spend) {
        const SlotTerms terms = c.slot < schedule.slotTerms.size() ? schedule.slotTerms[c.slot] : SlotTerms{};
        const std::vector<Date>& days = matcher.changeDays(c.rule);
        for (Date day : days) {
            if (rulebook.counting.settleDay) day = settled(day, *rulebook.counting.settleDay);
            if (day.days() <= c.start || day.days() >= c.end || day > clock.asOf) continue;
            const std::uint32_t next = matcher.slotFor(c.rule, c.record, day, terms);
            schedule.changes.push_back({slot, next});
            schedule.changeDays.push_back(day);
            event(static_cast<std::uint32_t>(schedule.changes.size() - 1), LineKind::RuleChange, day.days());
            slot = next;
        }
    }
    if (c.end <= clock.asOf.days() && effect.kind != Effect::Kind::Extend)
        event(slot, leavingKind(effect, c.leaving), c.end);
}

std::shared_ptr<const Schedule> makeSchedule(std::shared_ptr<const CaseInput> input,
                                             std::shared_ptr<const Rulebook> rulebook, std::string_view subject,
                                             Clock clock, std::shared_ptr<const Prepared> prepared) {
    auto schedule = std::make_shared<Schedule>();
    schedule->prepared = std::move(prepared);
    schedule->subject = input->subject(subject);
    schedule->incomplete = input->rowsLost || rulebook->partsLeftOut;
    settleEligibility(*schedule, *input, clock);
    const auto& opens = rulebook->score ? rulebook->score->from : std::nullopt;
    schedule->hasScore = rulebook->score && schedule->eligible && !(opens && clock.asOf < *opens);
    schedule->walked = std::any_of(rulebook->rules.begin(), rulebook->rules.end(), [](const Rule& rule) {
        return rule.effect.kind != Effect::Kind::Add && rule.effect.kind != Effect::Kind::Accrue;
    });
    const auto index = input->records->subjectWithId(subject);
    const RecordBook::Range own = index ? input->records->recordsOf(*index) : RecordBook::Range{nullptr, nullptr};
    if (asksModifiers(*rulebook))
        matchWithModifiers(*schedule, *input, own, clock);
    else
        matchAll(*schedule, *input, own, clock);

    const Date first = schedule->events.empty() ? clock.asOf : Date::ofDays(schedule->firstDay);
    schedule->opening = opens.value_or(first);
    if (schedule->hasScore)
        for (Date day : schedule->prepared->schemeDays) {
            if (rulebook->counting.settleDay) day = settled(day, *rulebook->counting.settleDay);
            const bool again = !schedule->schemeDays.empty() && schedule->schemeDays.back() == day;
            if (day > schedule->opening && day <= clock.asOf && !again) {
                schedule->schemeDays.push_back(day);
                schedule->firstDay = std::min(schedule->firstDay, day.days());
                schedule->lastDay = std::max(schedule->lastDay, day.days());
                schedule->events.push_back({kNoContribution,
                                            static_cast<std::uint32_t>(schedule->schemeDays.size() - 1),
                                            LineKind::RuleChange});
            }
        }
    orderEvents(*schedule, *input->records);
    orderSilent(*schedule, *input->records);
    return schedule;
}

}  // namespace clearline
