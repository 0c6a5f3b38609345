#include "core/appeal/deadlines.h"

#include <algorithm>

#include "core/appeal/admissibility_points.h"
#include "core/appeal/least_publicity.h"
#include "core/scenario/record_finder.h"

namespace clearline {

namespace {

bool decided(Stage stage) {
    return stage == Stage::Accepted || stage == Stage::PartlyAccepted || stage == Stage::Rejected ||
           stage == Stage::Applied;
}

// The day on which it was decided, after it was handed in the last time.
std::optional<Date> decidedOn(const Objection& objection) {
    std::optional<Date> on;
    for (const StageChange& change : objection.stages) {
        if (change.stage == Stage::Submitted) on.reset();
        if (!on && decided(change.stage)) on = change.on;
    }
    return on;
}

// The deadlines of one objection or repair.
class DeadlinesOf {
public:
    DeadlinesOf(const Objection& objection, const LawBook& law, const WorkingCalendar& calendar, Date today,
                const CaseInput* input, const std::vector<std::string>& rulebooks, std::vector<Deadline>& into)
        : objection_(objection),
          law_(law),
          calendar_(calendar),
          today_(today),
          input_(input),
          rulebooks_(rulebooks),
          into_(into) {}

    void find() {
        const Stage stage = objection_.stage();
        if (stage != Stage::Draft) answer();
        for (const Record& record : contested()) {
            objection_.kind == AppealKind::Objection ? objectBy(record) : repairFrom(record);
            removal(record);
        }
    }

private:
    Deadline& add(std::string what, std::optional<std::size_t> provision) {
        Deadline& deadline = into_.emplace_back();
        deadline.objection = objection_.id;
        deadline.what = std::move(what);
        deadline.provision = provision;
        return deadline;
    }

    std::vector<Record> contested() const {
        std::vector<Record> records;
        if (!input_) return records;
        std::vector<std::string_view> ids;
        for (const ContestedLine& line : objection_.lines) ids.push_back(line.record);
        const RecordFinder finder(*input_->records, ids);
        for (const ContestedLine& line : objection_.lines)
            for (const RecordIndex r : finder.versionsOf(line.record)) {
                const bool had = std::any_of(records.begin(), records.end(),
                                             [&](const Record& record) { return record.id() == line.record; });
                if (!had && input_->records->version(r) == line.version) records.emplace_back(*input_->records, r);
            }
        return records;
    }

    std::vector<std::string> rulebooksOf(const Record& record) const {
        std::vector<std::string> rulebooks;
        for (const ContestedLine& line : objection_.lines)
            if (line.record == record.id() && !line.rulebook.empty()) rulebooks.push_back(line.rulebook);
        return rulebooks.empty() ? rulebooks_ : rulebooks;
    }

    static void done(Deadline& deadline, const std::optional<Date>& on) {
        if (deadline.done && deadline.due && on && *deadline.due < *on)
            deadline.daysLate = on->days() - deadline.due->days();
    }

    void workingDays(Deadline& deadline) const {
        const auto known = calendar_.knownUntil();
        deadline.beyondCalendar = deadline.due && (!known || *known < *deadline.due);
    }

    // Of repairs no period in which they are answered was found; that is told, not left out.
    void answer() {
        const auto started = objection_.handedIn();
        std::optional<std::size_t> provision;
        if (objection_.kind == AppealKind::Objection)
            if (const auto found = law_.on(LawMatter::Answer, started.value_or(today_), {}); !found.empty())
                provision = found.front();
        const Stage stage = objection_.stage();
        Deadline& deadline = add("answer", provision);
        deadline.started = started;
        deadline.done = decided(stage) || stage == Stage::Withdrawn;
        if (!started)
            deadline.wants = "submitted_on";
        else if (!provision)
            deadline.wants = "law";
        else if (const auto& most = law_.provisions[*provision].most)
            deadline.due = most->after(*started);
        done(deadline, decidedOn(objection_));
        const auto due = deadline.due;
        if (!due || today_ <= *due || !isPending(stage)) return;
        Deadline& after = add("follow-up", provision);
        after.due = due->plusDays(1);
        after.started = started;
    }

    void objectBy(const Record& record) {
        const auto submitted = objection_.handedIn();
        const auto period = objectionPeriod(law_, record, rulebooksOf(record), objection_.notifiedOn, calendar_,
                                            submitted.value_or(today_));
        if (!period) return;
        Deadline& deadline = add("object-by", period->provision);
        deadline.record = std::string(record.id());
        deadline.started = period->from;
        deadline.due = period->until;
        if (!deadline.due) deadline.wants = "notified_on";
        deadline.done = objection_.stage() != Stage::Draft;
        done(deadline, submitted);
        if (law_.provisions[period->provision].workingDays) workingDays(deadline);
    }

    void repairFrom(const Record& record) {
        // By the law of the day on which it is or was brought, as admissibility has it.
        const Date on = objection_.handedIn().value_or(today_);
        const auto least = leastPublicityOfDecision(*input_, record.index(), on, law_);
        if (!least) return;
        Deadline& deadline =
            add("repair-from", least->provisions.empty() ? std::nullopt : std::optional(least->provisions.front()));
        deadline.record = std::string(record.id());
        deadline.earliest = true;
        deadline.started = least->decided;
        deadline.done = objection_.stage() != Stage::Draft;
        if (!least->decided) {
            deadline.wants = columnName(Field::DecidedOn);
            return;
        }
        // Once it is over by all that may hold it does not matter which of them does.
        if (least->latest && (least->sure() || *least->latest <= on)) deadline.due = least->latest;
        if (least->sure()) return;
        if (least->earliest == Date::kMax) {  // shown for its full term
            deadline.wants = "law";
            return;
        }
        deadline.wants = least->wants().front();
        deadline.notBefore = least->earliest;
        deadline.notAfter = least->latest;
    }

    // Off a list so many working days after performance.
    void removal(const Record& record) {
        const bool asked =
            std::any_of(objection_.changes.begin(), objection_.changes.end(), [&](const RequestedChange& change) {
                return change.wish == ChangeWish::Delist && change.record == record.id();
            });
        const bool performed = objection_.ground == Ground::Performed || objection_.ground == Ground::AlreadyRepaired;
        if (!asked && !performed) return;
        const auto started = objection_.performedOn ? objection_.performedOn : record.date(Field::MadeGoodOn);
        // Who only asks for its term to end hangs on no performance.
        if (!started && !performed) return;
        const auto found = law_.of(LawMatter::ListingRemoval, started.value_or(today_), {}, record.kind());
        if (!found) return;
        Deadline& deadline = add("removal", found);
        deadline.record = std::string(record.id());
        deadline.started = started;
        const Stage stage = objection_.stage();
        deadline.done = stage == Stage::Applied || stage == Stage::Withdrawn;
        if (!started) {
            deadline.wants = "performed_on";
            return;
        }
        // Who performed before the listing is not off the list before being on it.
        const Date from = std::max(*started, record.date(Field::DecidedOn).value_or(*started));
        deadline.due = calendar_.workingDayAfter(from, law_.provisions[*found].workingDays.value_or(0));
        done(deadline, objection_.since(Stage::Applied));
        workingDays(deadline);
    }

    const Objection& objection_;
    const LawBook& law_;
    const WorkingCalendar& calendar_;
    Date today_;
    const CaseInput* input_;
    const std::vector<std::string>& rulebooks_;
    std::vector<Deadline>& into_;
};

}  // namespace

std::vector<Deadline> deadlines(const std::vector<Objection>& objections, const LawBook* law,
                                const WorkingCalendar& calendar, Date today, const CaseInput* input,
                                const std::vector<std::string>& rulebooks) {
    static const LawBook kNone;
    std::vector<Deadline> all;
    for (const Objection& objection : objections)
        DeadlinesOf(objection, law ? *law : kNone, calendar, today, input, rulebooks, all).find();
    const auto key = [](const Deadline& deadline) {
        return std::tuple(deadline.done, deadline.due.value_or(Date::kMin), deadline.objection);
    };
    std::stable_sort(all.begin(), all.end(), [&](const Deadline& a, const Deadline& b) { return key(a) < key(b); });
    return all;
}

}  // namespace clearline
