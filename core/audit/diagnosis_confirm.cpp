#include "core/audit/diagnosis_confirm.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/ledger/evaluate.h"

namespace clearline {

namespace {

constexpr std::size_t kMostApart = 8;   // contenders
constexpr std::size_t kMostDays = 400;  // on which their scores are looked at

// The case without those who have nothing to do with the subject, so that laying something over it is quick.
std::shared_ptr<const CaseInput> focused(const Ledger& ledger) {
    const CaseInput& input = ledger.input();
    const RecordBook& book = *input.records;
    constexpr std::size_t kSmall = 2000;
    if (book.size() <= kSmall) return ledger.inputPointer();
    std::set<std::string, std::less<>> with{ledger.subject().id};
    for (const Relation& relation : input.relations) {
        if (relation.subject == ledger.subject().id) with.insert(relation.other);
        if (relation.other == ledger.subject().id) with.insert(relation.subject);
    }
    RecordChanges changes;
    for (RecordIndex r = 0; r < book.size(); ++r)
        if (!with.contains(book.subjectId(book.subject(r)))) changes.removed.push_back(r);
    auto smaller = std::make_shared<CaseInput>(input);
    smaller->records = book.with(changes);
    return smaller;
}

class Laying {
public:
    explicit Laying(const Diagnosis& d) : d_(d), input_(focused(*d.ledger)) {}

    // The case and the rulebook with a set laid over them; nothing where its edits are refused.
    struct Laid {
        std::shared_ptr<const CaseInput> input;
        std::shared_ptr<const Rulebook> rulebook;
        std::optional<Ledger> previous;
    };
    [[nodiscard]] std::optional<Laid> lay(const std::vector<std::uint32_t>& set) const {
        const Scenario scenario = scenarioOf(d_.of(set));
        auto input = applyToInput(scenario, input_);
        auto rulebook = applyToRulebook(scenario, d_.ledger->rulebookPointer());
        if (!input || !rulebook) return std::nullopt;
        return Laid{*input, *rulebook, {}};
    }
    [[nodiscard]] std::optional<Points> score(Laid& laid, Clock clock) const {
        Ledger ledger = evaluate(laid.input, laid.rulebook, d_.ledger->subject().id, clock,
                                 laid.previous ? &*laid.previous : nullptr);
        auto score = ledger.score();
        if (!laid.previous) laid.previous = std::move(ledger);
        return score;
    }
    [[nodiscard]] bool bringsOut(const std::vector<std::uint32_t>& set) const {
        auto laid = lay(set);
        return laid && std::all_of(d_.figures.all.begin(), d_.figures.all.end(), [&](const OfficialFigure& figure) {
                   return score(*laid, figure.clock) == figure.score;
               });
    }

private:
    const Diagnosis& d_;
    std::shared_ptr<const CaseInput> input_;
};

bool isMinimal(const Laying& laying, const std::vector<std::uint32_t>& set) {
    const unsigned whole = (1U << set.size()) - 1;
    for (unsigned which = 1; which < whole; ++which) {
        std::vector<std::uint32_t> some;
        for (std::size_t i = 0; i < set.size(); ++i)
            if ((which >> i & 1U) != 0) some.push_back(set[i]);
        if (laying.bringsOut(some)) return false;
    }
    return true;
}

std::size_t pairsApart(const std::vector<Points>& values) {
    std::size_t apart = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        for (std::size_t j = i + 1; j < values.size(); ++j) apart += values[i] != values[j];
    return apart;
}

// Days on which the scores of any of the groups move, and the day before each.
std::set<Date> daysOf(const Diagnosis& d, std::vector<Laying::Laid>& laid) {
    std::set<Date> days;
    const Date last = d.ledger->clock().asOf;
    constexpr int kAhead = 3 * 366;
    const Date until = last.plusDays(kAhead).value_or(last);
    for (Laying::Laid& each : laid) {
        const Ledger ledger =
            evaluate(each.input, each.rulebook, d.ledger->subject().id, {until, d.ledger->clock().knownOn});
        for (std::size_t e = 0; e < ledger.entryCount(); ++e) {
            const Date day = ledger.entryDate(e);
            days.insert(day);
            if (const auto before = day.plusDays(-1)) days.insert(*before);
        }
    }
    return days;
}

// The best of each group, then other sets of the first ones: those that differ from the best in one place.
std::vector<Contender> contenders(const Diagnosis& d) {
    std::vector<Contender> all;
    for (std::size_t g = 0; g < std::min(d.fits.size(), kMostApart); ++g) all.push_back({g, d.fits[g].best, {}});
    for (std::size_t g = 0; g < d.fits.size() && all.size() < kMostApart; ++g) {
        const FittingGroup& group = d.fits[g];
        for (std::size_t p = 0; p < group.places.size(); ++p)
            for (const std::uint32_t h : group.places[p]) {
                Contender other{g, group.best, h};
                other.set[p] = h;
                if (h == group.best[p] || !d.isSet(group, other.set) || all.size() == kMostApart) continue;
                all.push_back(std::move(other));
            }
    }
    return all;
}

}  // namespace

void confirm(Diagnosis& d, std::size_t most) {
    const Laying laying(d);
    std::vector<FittingGroup> kept;
    for (FittingGroup& group : d.fits) {
        if (kept.size() == most) break;
        group.confirmed = laying.bringsOut(group.best) && isMinimal(laying, group.best);
        if (group.confirmed) {
            kept.push_back(std::move(group));
            continue;
        }
        ++d.unconfirmed;
        --d.groups;
        d.sets -= group.sets;
    }
    d.fits = std::move(kept);
}

void separate(Diagnosis& d) {
    d.contenders = contenders(d);
    const std::size_t count = d.contenders.size();
    if (count < 2) return;
    const Laying laying(d);
    std::vector<Laying::Laid> laid;
    for (const Contender& each : d.contenders) laid.push_back(laying.lay(each.set).value());

    // A day of the past comes before one of the future, the later of two past ones first: it is the easier to ask for.
    const Date last = d.ledger->clock().asOf;
    std::set<Date> all = daysOf(d, laid);
    std::vector<Date> days(all.begin(), all.end());
    std::stable_sort(days.begin(), days.end(), [&](Date a, Date b) {
        const auto far = [&](Date day) {
            return std::pair(day > last, day > last ? day.days() - last.days() : last.days() - day.days());
        };
        return far(a) < far(b);
    });
    if (days.size() > kMostDays) days.erase(days.begin() + kMostDays, days.end());
    Separation byDay;
    for (const Date day : days) {
        std::vector<Points> scores;
        for (Laying::Laid& each : laid) {
            const auto score = laying.score(each, {day, std::max(day, d.ledger->clock().knownOn)});
            if (score) scores.push_back(*score);
        }
        if (scores.size() != count) continue;
        if (const std::size_t apart = pairsApart(scores); apart > byDay.apart)
            byDay = {day, std::move(scores), {}, {}, apart};
    }
    if (byDay.apart > 0) d.byDay = std::move(byDay);

    Separation byRecord;
    // What each says of a record; nothing: it was counted as the rulebook says.
    std::map<RecordIndex, std::vector<std::set<std::uint32_t>>> said;
    for (std::size_t g = 0; g < count; ++g)
        for (const std::uint32_t h : d.contenders[g].set)
            if (const auto record = d.hypotheses.all[h].record)
                said.try_emplace(*record, count).first->second[g].insert(h);
    for (const auto& [record, of] : said) {
        std::size_t apart = 0;
        std::vector<bool> about;
        for (std::size_t i = 0; i < count; ++i) {
            about.push_back(!of[i].empty());
            for (std::size_t j = i + 1; j < count; ++j) apart += of[i] != of[j];
        }
        if (apart > byRecord.apart) byRecord = {{}, {}, record, about, apart};
    }
    if (byRecord.apart > 0) d.byRecord = std::move(byRecord);
}

}  // namespace clearline
