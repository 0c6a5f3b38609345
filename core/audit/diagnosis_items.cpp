#include "core/audit/diagnosis_items.h"

#include <algorithm>
#include <set>

#include "core/ledger/valuation.h"

namespace clearline {

namespace {

constexpr std::size_t kAtOnce = 4000;                  // units of one made-up case
constexpr std::int64_t kMost = 1'000'000'000'000'000;  // millionths; sums of many stay far from the edge

std::optional<std::int64_t> microOf(const std::optional<Points>& points) {
    const auto micro = points ? points->asMicro() : std::nullopt;
    return micro && *micro > -kMost && *micro < kMost ? micro : std::nullopt;
}

}  // namespace

DiagnosisItems::DiagnosisItems(const Ledger& ledger, std::shared_ptr<const Rulebook> rulebook,
                               const std::map<std::string, std::uint32_t, std::less<>>& ids)
    : ledger_(ledger), rulebook_(std::move(rulebook)), ids_(ids) {}

bool DiagnosisItems::suits(const Rulebook& rulebook) {
    const Counting& counting = rulebook.counting;
    return rulebook.score && counting.valuesOf && !counting.settleDay && !counting.suspendGains;
}

std::int32_t DiagnosisItems::numbered(std::map<std::string, std::int32_t>& known, const std::string& name) {
    return known.try_emplace(name, static_cast<std::int32_t>(known.size())).first->second;
}

// Two rules of one record would act on each other.
bool DiagnosisItems::oneRuleOnly(std::string_view kind) {
    const auto [known, fresh] = oneRule_.try_emplace(std::string(kind), false);
    if (!fresh) return known->second;
    std::size_t own = 0;
    std::set<std::size_t> booked;
    for (const Rule& rule : rulebook_->rules) {
        if (std::find(rule.kinds.begin(), rule.kinds.end(), kind) == rule.kinds.end()) continue;
        own += rule.effect.touchesPoints();
        for (const Booking& booking : rule.bookTo) booked.insert(booking.rule);
    }
    return known->second = own <= 1 && booked.size() <= 1;
}

std::optional<std::int64_t> DiagnosisItems::mostOf(const Rule& rule, const DiagnosisTrials& trials, RecordIndex record,
                                                   Clock clock) const {
    const RecordBook& book = trials.book();
    const Field field = *rulebook_->counting.valuesOf;
    if (rulebook_->counting.correctionsFromStart && book.version(record) > 1) return std::nullopt;
    const auto lawDay = book.date(record, field);
    if (!lawDay) return std::nullopt;
    const RecordBindings bindings(*rulebook_, ledger_.subject(), clock.asOf, *lawDay, &book, record);
    return microOf(valueOf(rulebook_->yearlyCaps[*rule.yearlyCap].most, *rulebook_, *lawDay, bindings));
}

bool DiagnosisItems::itemsOf(const Ledger& alone, const DiagnosisTrials& trials, std::vector<DiagnosisItem>& into) {
    const RecordBook& book = trials.book();
    const auto contributions = alone.contributions();
    const bool acts = rulebook_->counting.perAct != PerAct::EveryItem;
    for (std::size_t i = 0; i < contributions.size(); ++i) {
        const Contribution& c = contributions[i];
        const Rule& rule = rulebook_->rules[c.rule];
        if (rule.effect.kind != Effect::Kind::Add && (rule.repeat || rule.yearlyCap)) return false;
        if (rule.effect.onList()) continue;
        const auto points = microOf(alone.pointsOf(i));
        if (rule.effect.kind != Effect::Kind::Add || !points || (rule.repeat && rule.yearlyCap)) return false;
        if (!oneRuleOnly(book.symbols().text(book.kind(c.record)))) return false;
        DiagnosisItem& item = into.emplace_back();
        item.id = ids_.find(trials.idInCase(c.record))->second;
        item.version = book.version(c.record);
        item.rule = c.rule;
        item.start = c.start;
        item.plain = item.again = {c.end, *points, false};
        item.characteristic = rule.effect.characteristic;
        if (rule.repeat) item.ofClass = numbered(classes_, rule.repeat->ofClass);
        if (acts && book.act(c.record) && !rule.gateMadeGood)
            item.act = numbered(
                acts_, std::string(*points < 0 ? "-" : "+") + std::string(book.symbols().text(book.act(c.record))));
        if (rule.yearlyCap) {
            const auto most = mostOf(rule, trials, c.record, alone.clock());
            // Items of an act are weighed by what they give before any cap.
            if (!most || (item.act >= 0 && *points >= *most)) return false;
            item.cap = static_cast<std::int32_t>(*rule.yearlyCap);
            item.most = *most;
            item.year = Date::ofDays(item.start).parts().year;
        }
        const auto received = book.date(c.record, Field::ReceivedOn);
        knownWhenCounted_ = knownWhenCounted_ && (!received || received->days() <= c.start);
    }
    return true;
}

// What they would be worth, and until when, if a like one were in force before each.
bool DiagnosisItems::asRepeats(const Ledger& covered, const DiagnosisTrials& trials,
                               std::vector<DiagnosisItem>& items) const {
    const auto contributions = covered.contributions();
    const Contribution* cover = nullptr;
    for (const Contribution& c : contributions)
        if (trials.idInCase(c.record).starts_with(DiagnosisTrials::kCover) && !rulebook_->rules[c.rule].effect.onList())
            cover = &c;
    if (!cover) return false;
    const auto& ofCover = rulebook_->rules[cover->rule].repeat;
    for (DiagnosisItem& item : items) {
        if (item.ofClass < 0) continue;
        const auto& own = rulebook_->rules[item.rule].repeat;
        const bool before = std::pair(cover->start, cover->rule) <= std::pair(item.start, item.rule);
        if (!ofCover || ofCover->ofClass != own->ofClass || !before || cover->end <= item.start) return false;
        item.again.out = true;
    }
    for (std::size_t i = 0; i < contributions.size(); ++i) {
        const Contribution& c = contributions[i];
        if (trials.idInCase(c.record).starts_with(DiagnosisTrials::kCover)) continue;
        for (DiagnosisItem& item : items)
            if (item.ofClass >= 0 && item.version == trials.book().version(c.record) && item.rule == c.rule) {
                const auto points = microOf(covered.pointsOf(i));
                if (!points) return false;
                item.again = {c.end, *points, false};
            }
    }
    return true;
}

bool DiagnosisItems::readSome(std::span<const DiagnosisUnit> units, Clock clock,
                              std::vector<std::vector<DiagnosisItem>>& into) {
    DiagnosisTrials plain(ledger_), again(ledger_);
    for (const DiagnosisUnit& unit : units) static_cast<void>(plain.add(unit.versions, unit.edits));
    plain.finish();
    std::vector<std::size_t> repeated;
    const std::size_t first = into.size();
    for (std::uint32_t i = 0; i < units.size(); ++i) {
        std::vector<DiagnosisItem>& items = into.emplace_back();
        if (!itemsOf(plain.ledgerOf(i, rulebook_, clock), plain, items)) return false;
        const bool repeats =
            std::any_of(items.begin(), items.end(), [](const auto& item) { return item.ofClass >= 0; });
        if (!repeats) continue;
        repeated.push_back(first + i);
        static_cast<void>(again.add(units[i].versions, units[i].edits, true));
    }
    again.finish();
    for (std::uint32_t i = 0; i < repeated.size(); ++i)
        if (!asRepeats(again.ledgerOf(i, rulebook_, clock), again, into[repeated[i]])) return false;
    made_ += units.size() + repeated.size();
    return true;
}

std::optional<std::vector<std::vector<DiagnosisItem>>> DiagnosisItems::read(std::span<const DiagnosisUnit> units,
                                                                            Clock clock) {
    std::vector<std::vector<DiagnosisItem>> all;
    knownWhenCounted_ = true;
    for (std::size_t first = 0; first < units.size(); first += kAtOnce)
        if (!readSome(units.subspan(first, std::min(kAtOnce, units.size() - first)), clock, all)) return std::nullopt;
    return all;
}

}  // namespace clearline
