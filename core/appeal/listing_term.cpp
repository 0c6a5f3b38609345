#include "core/appeal/listing_term.h"

#include <algorithm>
#include <map>

#include "core/record/record.h"

namespace clearline {

namespace {

// The records of the act, each in its last version that was received by the day; none that was withdrawn.
std::vector<RecordIndex> ofTheAct(const RecordBook& book, RecordIndex record, Date on) {
    std::map<Symbol, RecordIndex> last;
    for (const RecordIndex other : book.recordsOf(book.subject(record))) {
        const auto received = book.date(other, Field::ReceivedOn);
        if (book.act(other) != book.act(record) || (received && *received > on)) continue;
        const auto [had, isNew] = last.emplace(book.id(other), other);
        if (!isNew && book.version(had->second) < book.version(other)) had->second = other;
    }
    std::vector<RecordIndex> all;
    for (const auto& [id, each] : last)
        if (Record(book, each).status() != RecordStatus::Withdrawn) all.push_back(each);
    return all;
}

void lengthen(ListingTerm& term, const CaseInput& input, RecordIndex record, Date on, const LawBook& law) {
    const RecordBook& book = *input.records;
    if (!term.due || book.act(record) == 0) return;
    for (const RecordIndex other : ofTheAct(book, record, on)) {
        const Record of(book, other);
        const auto day = of.date(Field::DecidedOn);
        if (!day) continue;
        const auto found = law.of(LawMatter::ListingExtension, *day, {}, of.kind());
        if (!found) continue;
        const Provision& provision = law.provisions[*found];
        const auto quantity = book.quantity(other);
        const auto years = quantity ? quantity->toInteger() : std::nullopt;
        const auto longer = [&](Date from, const std::optional<Period>& bound) {
            std::int64_t months = bound ? bound->months : 0;
            if (years)
                months = provision.most ? std::min<std::int64_t>(*years * 12, provision.most->months) : *years * 12;
            return from.plusMonths(months).value_or(Date::kMax);
        };
        term.due = longer(*term.due, provision.most);
        term.dueAtLeast = longer(*term.dueAtLeast, provision.least);
        term.provisions.push_back(*found);
    }
}

}  // namespace

ListingTerm listingTerm(const CaseInput& input, RecordIndex index, Date on, const std::optional<Date>& performed,
                        const WorkingCalendar& calendar, const LawBook& law) {
    ListingTerm term;
    const Record record(*input.records, index);
    const auto listed = record.date(Field::DecidedOn);
    if (!listed) return term;
    if (const auto found = law.of(LawMatter::ListingTerm, *listed, {}, record.kind())) {
        term.provisions.push_back(*found);
        if (const auto& most = law.provisions[*found].most) term.due = term.dueAtLeast = most->after(*listed);
        lengthen(term, input, index, on, law);
    }
    const auto removal =
        performed ? law.of(LawMatter::ListingRemoval, *performed, {}, record.kind()) : std::optional<std::size_t>();
    if (!removal) return term;
    const auto last =
        calendar.workingDayAfter(std::max(*performed, *listed), law.provisions[*removal].workingDays.value_or(0));
    if (!last) return term;
    const bool earlier = !term.due || *last < *term.due;
    if (earlier) {
        term.due = last;
        term.provisions.push_back(*removal);
    }
    if (!term.dueAtLeast || *last < *term.dueAtLeast) term.dueAtLeast = last;
    return term;
}

}  // namespace clearline
