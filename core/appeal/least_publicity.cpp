#include "core/appeal/least_publicity.h"

#include <algorithm>

#include "core/record/record.h"

namespace clearline {

namespace {

constexpr std::string_view kClass = "publicity_class";

// Of the provisions in force on the day those that the class, or else the kind, chooses; all where neither does, as
// with a class that nobody knows.
std::vector<std::size_t> chosen(const LawBook& law, Date day, std::string_view kind, std::string_view classSaid) {
    std::vector<std::size_t> named, rest, every, all;
    for (const std::size_t i : law.on(LawMatter::Publicity, day, {})) {
        all.push_back(i);
        const Provision& provision = law.provisions[i];
        if (!provision.kinds.empty() && provision.ofKind(kind)) named.push_back(i);
        if (provision.otherwise) rest.push_back(i);
        if (classSaid.empty() ? provision.kinds.empty() : provision.ofClass == classSaid) every.push_back(i);
    }
    if (!classSaid.empty() && !every.empty()) return every;  // a class that this law does not know chooses nothing
    if (!named.empty()) return named;
    if (!rest.empty()) return rest;
    return every.empty() ? all : every;
}

bool isPenalty(const Record& record, const LawBook& law) {
    const RecordType type = record.type();
    return (type == RecordType::Bad || type == RecordType::NotSaid) &&
           !law.knows(LawMatter::ListingTerm, record.kind()) && !law.knows(LawMatter::EarlyRemoval, record.kind()) &&
           !record.kind().starts_with("travel.");
}

}  // namespace

std::vector<std::string> LeastPublicity::wants() const {
    std::vector<std::string> wanted;
    if (classOpen || !lawChanged) wanted.emplace_back(kClass);
    if (lawChanged) wanted.emplace_back("transition");
    return wanted;
}

std::optional<LeastPublicity> leastPublicity(const CaseInput& input, RecordIndex index, Date on, const LawBook& law) {
    const Record record(*input.records, index);
    if (!isPenalty(record, law)) return std::nullopt;
    LeastPublicity least;
    least.decided = record.date(Field::DecidedOn);
    if (!least.decided) return least;
    const auto column = input.records->factNamed(kClass);
    const std::string_view classSaid = column ? record.fact(*column) : std::string_view();
    const auto add = [&](Date day) {
        const auto found = chosen(law, day, record.kind(), classSaid);
        least.classOpen = least.classOpen || (found.size() > 1);
        for (const std::size_t i : found)
            if (std::find(least.provisions.begin(), least.provisions.end(), i) == least.provisions.end())
                least.provisions.push_back(i);
    };
    add(*least.decided);
    const std::size_t first = least.provisions.size();
    for (const Provision& provision : law.provisions)
        if (provision.about == LawMatter::Publicity && provision.when.from && *least.decided < *provision.when.from &&
            *provision.when.from <= on)
            add(*provision.when.from);
    least.lawChanged = least.provisions.size() > first;
    if (least.provisions.empty()) return std::nullopt;
    least.earliest = Date::kMax;
    least.latest = least.longest = Date::kMin;
    for (const std::size_t i : least.provisions) {
        const Provision& provision = law.provisions[i];
        const bool fullTerm = !provision.least && !provision.most;
        const Date over = fullTerm          ? Date::kMax
                          : provision.least ? provision.least->after(*least.decided).value_or(Date::kMax)
                                            : *least.decided;
        least.earliest = std::min(least.earliest, over);
        if (fullTerm) least.latest.reset();
        if (least.latest) least.latest = std::max(*least.latest, over);
        const auto most = provision.most ? provision.most->after(*least.decided) : std::nullopt;
        if (!most) least.longest.reset();
        if (least.longest) least.longest = std::max(*least.longest, *most);
    }
    return least;
}

std::optional<LeastPublicity> leastPublicityOfDecision(const CaseInput& input, RecordIndex index, Date on,
                                                       const LawBook& law) {
    auto governing = leastPublicity(input, index, on, law);
    const RecordBook& book = *input.records;
    if (!governing || !governing->decided || book.document(index) == 0) return governing;
    for (const RecordIndex other : book.recordsOf(book.subject(index))) {
        if (other == index || book.document(other) != book.document(index) || book.agency(other) != book.agency(index))
            continue;
        const auto also = leastPublicity(input, other, on, law);
        if (!also || also->decided != governing->decided) continue;
        governing->earliest = std::max(governing->earliest, also->earliest);
        if (!also->latest) governing->latest.reset();
        if (governing->latest) governing->latest = std::max(*governing->latest, *also->latest);
        if (!also->longest) governing->longest.reset();
        if (governing->longest) governing->longest = std::max(*governing->longest, *also->longest);
        governing->classOpen = governing->classOpen || also->classOpen;
        governing->lawChanged = governing->lawChanged || also->lawChanged;
        for (const std::size_t i : also->provisions)
            if (std::find(governing->provisions.begin(), governing->provisions.end(), i) == governing->provisions.end())
                governing->provisions.push_back(i);
    }
    return governing;
}

}  // namespace clearline
