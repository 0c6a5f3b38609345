#include "core/audit/findings/list_timeline.h"

#include <algorithm>
#include <unordered_map>

namespace clearline {

namespace {

// The day on which the authority took it off: a column of its own, else the end of the record.
std::optional<Date> removedOn(const SubjectView& view, RecordIndex record) {
    if (const auto day = view.all().dateFact(record, "removed_on")) return day;
    return view.all().date(record, Field::EndedOn);
}

using ByAct = std::unordered_map<Symbol, std::vector<RecordIndex>>;

// `acts`: the records of each act, in the order of the file.
void extend(const SubjectView& view, const ByAct& acts, ListingSpan& span) {
    span.dueAtLeast = span.due;
    const auto alike = acts.find(view.book().act(span.record));
    if (alike == acts.end()) return;
    for (const RecordIndex other : alike->second) {
        const auto day = view.all().date(other, Field::DecidedOn);
        const std::string_view kind = view.all().record(other).kind();
        if (!day || !span.due) continue;
        const auto found = view.law().of(LawMatter::ListingExtension, *day, view.rulebook().id, kind);
        if (!found) continue;
        const Provision& provision = view.law().provisions[*found];
        const auto quantity = view.book().quantity(other);
        const auto years = quantity ? quantity->toInteger() : std::nullopt;
        const auto longer = [&](Date from, const std::optional<Period>& bound) {
            const std::int32_t months = bound ? bound->months : 0;
            const auto wanted =
                years ? std::min<std::int64_t>(*years * 12, provision.most ? provision.most->months : *years * 12)
                      : months;
            return from.plusMonths(wanted).value_or(Date::kMax);
        };
        span.due = longer(*span.due, provision.most);
        span.dueAtLeast = longer(*span.dueAtLeast, provision.least);
        span.lengthOpen = span.lengthOpen || !years;
        span.extensions.push_back(other);
    }
}

void performed(const SubjectView& view, ListingSpan& span, std::string_view kind) {
    const auto done = view.all().date(span.record, Field::MadeGoodOn);
    if (!done || *done > view.all().clock.asOf) return;
    span.removal = view.law().of(LawMatter::ListingRemoval, *done, view.rulebook().id, kind);
    if (!span.removal) return;
    const int days = view.law().provisions[*span.removal].workingDays.value_or(0);
    const auto last = view.rulebook().calendar.workingDayAfter(std::max(*done, *span.listed), days);
    if (!last || (span.due && *span.due <= *last)) return;
    span.due = last;
    span.performed = true;
    if (!span.dueAtLeast || *last < *span.dueAtLeast) {
        span.dueAtLeast = last;
        span.lengthOpen = false;
    }
}

}  // namespace

ListTimeline listTimeline(const SubjectView& view) {
    ListTimeline timeline;
    ByAct acts;
    for (const RecordIndex record : view.current())
        if (const Symbol act = view.book().act(record); act != 0) acts[act].push_back(record);
    for (const RecordIndex record : view.current()) {
        const std::string_view kind = view.all().record(record).kind();
        if (!view.law().knows(LawMatter::ListingTerm, kind)) continue;
        ListingSpan span;
        span.record = record;
        span.listed = view.all().date(record, Field::DecidedOn);
        span.removed = removedOn(view, record);
        if (span.listed) {
            span.term = view.law().of(LawMatter::ListingTerm, *span.listed, view.rulebook().id, kind);
            if (span.term)
                if (const auto& most = view.law().provisions[*span.term].most) span.due = most->after(*span.listed);
            if (span.term) {
                extend(view, acts, span);
                performed(view, span, kind);
            }
            const Date today = view.all().clock.asOf;
            span.stillListed = span.removed && *span.removed > today;
            const auto until = span.stillListed ? std::optional(today) : span.removed;
            if (until && span.due && *until > *span.due) {
                span.daysOver = until->days() - span.due->days();
                ++timeline.over;
                timeline.daysOver += span.daysOver;
            }
        }
        timeline.spans.push_back(span);
    }
    std::stable_sort(timeline.spans.begin(), timeline.spans.end(),
                     [](const ListingSpan& a, const ListingSpan& b) { return a.listed < b.listed; });
    return timeline;
}

}  // namespace clearline
