// Matching under a rulebook with modifiers or effects beyond `add`: the subject's own records and
// those booked to it become candidates, the modifiers have their say, and who is left contributes.
#include <algorithm>
#include <map>
#include <set>

#include "core/ledger/modifiers.h"
#include "core/ledger/settlement.h"
#include "core/ledger/versions.h"
#include "core/record/record.h"

namespace clearline {

namespace {

constexpr std::size_t kMostUnits = 1200;

// One version held against the rules here, and how far it got where it gave nothing.
struct Judged {
    RecordIndex record;
    std::uint32_t relation;  // of the rule that came nearest
    std::optional<Failure> nearest;
    bool counted = false;
};

class Matching {
public:
    Matching(Schedule& schedule, const CaseInput& input, Clock clock)
        : schedule_(schedule),
          input_(input),
          book_(*input.records),
          rulebook_(*schedule.prepared->rulebook),
          clock_(clock),
          matcher_(schedule, clock, schedule.prepared->book->size()) {}

    void own(RecordBook::Range records) {
        for (const Version& version : versions(records)) {
            if (silentAsVersion(version, kNoRelation)) continue;
            const Symbol kind = book_.kind(version.record);
            const auto naming = schedule_.prepared->rulesNaming(kind);
            std::vector<Reach> rules;
            for (const std::uint16_t rule : naming)
                if (names(rule, version.record, schedule_.subject.kind)) rules.push_back({rule, kNoRelation});
            const bool undeclared = naming.empty() && input_.undeclaredKinds.contains(book_.symbols().text(kind));
            if (undeclared || !accepted(version.record) || rules.empty()) {
                silent(version.record, kNoRelation,
                       undeclared                  ? SilentReason::UndeclaredKind
                       : !accepted(version.record) ? SilentReason::SourceNotAccepted
                                                   : SilentReason::NoRule);
                continue;
            }
            judge(version, rules);
        }
    }

    // Records of others that a rule books to this subject. Each is judged once, whatever the relations.
    void booked() {
        if (!booksAny()) return;
        schedule_.incomplete |= input_.relationsLost;
        std::map<std::string_view, std::vector<std::uint32_t>> relations;  // by the other one's id
        for (const std::uint32_t r : schedule_.prepared->relations->of(schedule_.subject.id)) {
            const Relation& relation = input_.relations[r];
            const bool his = relation.other == schedule_.subject.id;
            if (his == (relation.subject == schedule_.subject.id)) continue;
            relations[his ? relation.subject : relation.other].push_back(r);
            schedule_.incomplete |= unsure(relation);
        }
        for (const auto& [from, between] : relations)
            if (const auto subject = book_.subjectWithId(from))
                for (const Version& version : versions(book_.recordsOf(*subject)))
                    bookedFrom(version, input_.subject(from).kind, between);
    }

    void finish() {
        Modifying modifying{schedule_, matcher_, clock_, candidates_};
        modify(modifying);
        for (Candidate& candidate : candidates_) {
            Judged& judged = judged_[candidate.judged];
            if (candidate.out())
                keepNearest(judged, *std::move(candidate.failure), candidate.relation);
            else
                contribute(candidate, judged);
        }
        for (Judged& judged : judged_)
            if (!judged.counted && judged.nearest) {
                judged.nearest->silent.relation = judged.relation;
                schedule_.silent.push_back(std::move(judged.nearest->silent));
            }
    }

private:
    [[nodiscard]] std::vector<Version> versions(RecordBook::Range records) const {
        return versionsOf(book_, records, clock_.knownOn);
    }
    void silent(RecordIndex record, std::uint32_t relation, SilentReason reason) {
        schedule_.silent.push_back({record, reason, {}, {}, {}, {}, relation});
    }
    bool silentAsVersion(const Version& version, std::uint32_t relation) {
        schedule_.incomplete |= version.known && book_.hasFault(version.record);
        const auto reason = matcher_.versionCheck(version);
        if (!reason) return false;
        schedule_.silent.push_back(matcher_.silentAs(version, *reason));
        schedule_.silent.back().relation = relation;
        return true;
    }
    [[nodiscard]] bool names(std::uint16_t rule, RecordIndex record, SubjectKind kind) const {
        return matcher_.agencyFits(rule, record) && appliesTo(rule, kind);
    }
    [[nodiscard]] bool appliesTo(std::size_t rule, SubjectKind kind) const {
        const auto& kinds = rulebook_.rules[rule].appliesTo;
        return kinds.empty() || kind == SubjectKind::NotSaid ||
               std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    }
    // Whether the kind of the reporting body, where it is said, is one that counts here.
    bool accepted(RecordIndex record) {
        if (rulebook_.accepts.empty()) return true;
        const std::string_view agency = book_.symbols().text(book_.agency(record));
        std::string kind;
        if (const auto fact = book_.factNamed("agency_kind")) kind = Record(book_, record).fact(*fact);
        if (kind.empty())
            if (const auto known = rulebook_.agencies.find(std::string(agency)); known != rulebook_.agencies.end())
                kind = known->second.kind;
        if (kind.empty() ||
            std::find(rulebook_.accepts.begin(), rulebook_.accepts.end(), kind) != rulebook_.accepts.end())
            return true;
        if (told_.insert(record).second)
            schedule_.problems.push_back({"ledger.source-not-accepted",
                                          Severity::Warning,
                                          book_.place(record, Field::Agency),
                                          {std::string(agency), kind}});
        return false;
    }

    // Whether what is booked over it cannot be relied on: one of no kind that is known might have been any.
    [[nodiscard]] bool unsure(const Relation& relation) const {
        if (relation.fault != RelationFault::Circular) return relation.fault == RelationFault::Undeclared;
        return std::any_of(rulebook_.rules.begin(), rulebook_.rules.end(), [&](const Rule& rule) {
            return std::any_of(rule.bookTo.begin(), rule.bookTo.end(),
                               [&](const Booking& booking) { return booking.relation == relation.kind; });
        });
    }
    [[nodiscard]] bool booksAny() const {
        return std::any_of(rulebook_.rules.begin(), rulebook_.rules.end(),
                           [](const Rule& rule) { return !rule.bookTo.empty(); });
    }

    struct Reach {
        std::uint16_t rule;
        std::uint32_t relation;
    };
    void bookedFrom(const Version& version, SubjectKind kind, const std::vector<std::uint32_t>& between) {
        std::vector<Reach> reaches;
        for (const std::uint16_t rule : schedule_.prepared->rulesNaming(book_.kind(version.record))) {
            if (!names(rule, version.record, kind)) continue;
            for (const Booking& booking : rulebook_.rules[rule].bookTo) {
                const auto target = static_cast<std::uint16_t>(booking.rule);
                const auto relation = std::find_if(between.begin(), between.end(), [&](std::uint32_t r) {
                    return carries(booking, input_.relations[r], version);
                });
                const bool known = std::any_of(reaches.begin(), reaches.end(),
                                               [&](const Reach& reach) { return reach.rule == target; });
                if (relation != between.end() && !known) reaches.push_back({target, *relation});
            }
        }
        // In the order of the rules that are booked to, whichever rule books.
        std::sort(reaches.begin(), reaches.end(), [](const Reach& a, const Reach& b) { return a.rule < b.rule; });
        if (reaches.empty() || silentAsVersion(version, reaches.front().relation)) return;
        const std::uint32_t first = reaches.front().relation;
        if (!accepted(version.record)) return silent(version.record, first, SilentReason::SourceNotAccepted);
        std::erase_if(reaches, [&](const Reach& r) { return !names(r.rule, version.record, schedule_.subject.kind); });
        if (reaches.empty()) return silent(version.record, first, SilentReason::NoRule);
        judge(version, reaches);
    }
    [[nodiscard]] bool carries(const Booking& booking, const Relation& relation, const Version& version) const {
        if (booking.relation != relation.kind) return false;
        if (booking.towardsOther != (relation.other == schedule_.subject.id)) return false;
        const auto day = matcher_.lawDay(version);
        return day && Interval{relation.from, relation.until}.contains(*day);
    }

    void judge(const Version& version, const std::vector<Reach>& reaches) {
        const std::size_t judged = judged_.size();
        judged_.push_back({version.record, reaches.front().relation, {}, false});
        for (const auto& [rule, relation] : reaches) {
            Candidate candidate;
            if (!matcher_.meet(version, rule, candidate)) {
                keepNearest(judged_[judged], std::move(matcher_.failure()), relation);
                continue;
            }
            checkEnds(candidate);
            candidate.judged = judged;
            candidate.relation = relation;
            const Effect& effect = rulebook_.rules[rule].effect;
            if (effect.kind == Effect::Kind::Accrue) findUnits(candidate);
            value(candidate, effect);
            candidates_.push_back(std::move(candidate));
        }
    }

    // A date that ends it, and that is earlier than every day on which it could have begun, is a slip.
    void checkEnds(const Candidate& candidate) {
        const Rule& rule = rulebook_.rules[candidate.rule];
        const RecordIndex record = candidate.version.record;
        std::optional<Date> begins;
        for (const Field field : {Field::OccurredOn, Field::DecidedOn, rulebook_.counting.from})
            if (const auto day = matcher_.dateOf(candidate.version, field); day && (!begins || *day < *begins))
                begins = day;
        const auto check = [&](Field field) {
            const auto day = matcher_.knownDate(candidate.version, field);
            if (!day || !begins || *begins <= *day) return;
            schedule_.incomplete = true;
            schedule_.problems.push_back({"ledger.ends-before-start",
                                          Severity::Error,
                                          book_.place(record, field),
                                          {rule.id, std::string(columnName(field)), day->iso(), begins->iso()}});
        };
        if (rule.ends) check(*rule.ends);
        if (rule.removed && rule.removed->after != rule.ends) check(rule.removed->after);
    }

    // What it is worth: on the law day, and on its start where values in force count.
    void value(Candidate& candidate, const Effect& effect) const {
        if (!effect.touchesPoints()) return;
        const auto on = [&](Date day) {
            auto points = matcher_.points(candidate, day);
            const bool amount = effect.kind == Effect::Kind::Accumulate || effect.kind == Effect::Kind::Spend;
            if (candidate.spoiled || (amount && points && *points < Number(0))) points.reset();
            if (effect.kind == Effect::Kind::Spend && points) points = Number(0) - *points;
            return points;
        };
        candidate.lawPoints = on(candidate.lawDay);
        const bool inForce = !rulebook_.counting.valuesOf && candidate.start != candidate.lawDay;
        candidate.points = inForce ? on(candidate.start) : candidate.lawPoints;
    }

    // The days on which units fall due. None so far: the record waits for the first, unless it fails before.
    void findUnits(Candidate& candidate) {
        const Accrual& accrual = rulebook_.rules[candidate.rule].effect.accrual;
        const auto from = matcher_.dateOf(candidate.version, accrual.from);
        const auto until = matcher_.dateOf(candidate.version, accrual.until);
        const auto dueDay = [&](std::int32_t unit) {
            const std::int32_t k = accrual.completed ? unit + 1 : unit;
            return Period{accrual.per.months * k, accrual.per.days * k}.after(*from);
        };
        for (std::int32_t unit = 0;; ++unit) {
            const auto due = dueDay(unit);
            const bool closed = due && until && (accrual.completed ? *due > *until : *due >= *until);
            if (!due || closed || *due > clock_.asOf) break;
            if (candidate.due.size() == kMostUnits) {
                candidate.tooManyUnits = true;
                candidate.due.resize(1, *due);
                candidate.spoiled = true;
                break;
            }
            candidate.due.push_back(*due);
        }
        const Date first = dueDay(0).value_or(Date::kMax);
        candidate.start = std::max(candidate.start, first);
        candidate.ownStart = std::max(candidate.ownStart, first);
    }

    static void keepNearest(Judged& judged, Failure failure, std::uint32_t relation) {
        if (judged.nearest && failure.stage <= judged.nearest->stage) return;
        judged.nearest = std::move(failure);
        judged.relation = relation;
    }

    void contribute(const Candidate& candidate, Judged& judged) {
        if (candidate.tooManyUnits) matcher_.tellNotComputable(candidate, "ledger.accrue-too-many");
        const std::size_t units = candidate.due.empty() ? 1 : candidate.due.size();
        for (std::size_t unit = 0; unit < units; ++unit) {
            Date start = candidate.start;
            if (!candidate.due.empty()) start = std::max(start, candidate.due[unit]);
            if (start > clock_.asOf || start.days() >= candidate.ending.day) break;
            Contribution c;
            c.record = candidate.version.record;
            c.rule = candidate.rule;
            c.start = start.days();
            c.end = candidate.ending.day;
            c.leaving = candidate.ending.leaving;
            c.slot = matcher_.slotFor(candidate.rule, candidate.version.record,
                                      rulebook_.counting.valuesOf ? candidate.lawDay : start, candidate.terms());
            const auto index = static_cast<std::uint32_t>(schedule_.contributions.size());
            Mark mark{candidate.relation, candidate.due.empty() ? 0 : static_cast<std::uint32_t>(unit + 1),
                      candidate.suspendedFrom, candidate.extendedFrom};
            c.marked = !mark.plain();
            if (c.marked) schedule_.marks.emplace(index, std::move(mark));
            schedule_.contributions.push_back(c);
            addEvents(schedule_, matcher_, index, clock_);
            judged.counted = true;
        }
    }

    Schedule& schedule_;
    const CaseInput& input_;
    const RecordBook& book_;
    const Rulebook& rulebook_;
    Clock clock_;
    Matcher matcher_;
    std::vector<Judged> judged_;
    std::vector<Candidate> candidates_;
    std::set<RecordIndex> told_;
};

}  // namespace

void matchWithModifiers(Schedule& schedule, const CaseInput& input, RecordBook::Range own, Clock clock) {
    Matching matching(schedule, input, clock);
    matching.own(own);
    matching.booked();
    matching.finish();
}

}  // namespace clearline
