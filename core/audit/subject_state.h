// SubjectState: what a ledger says of a subject now, and its history on lists, in a few bytes: what a look-up answers
// and filters by, without keeping the ledger. Where it sits: after evaluate, before words and writers.
// Promises: standings, score and present listings are the ledger's own; the history is its listings, one for each
// interval in which a record had the subject on a list, in the order in which they began.
#pragma once

#include <optional>
#include <vector>

#include "core/ledger/ledger.h"

namespace clearline {

// One stay on a list, from `from` until before `until`.
struct Listing {
    std::size_t list = 0;  // index into Rulebook::lists
    std::size_t rule = 0;  // that entered the subject: its ground
    RecordIndex record = 0;
    Date from = Date::kMin;
    std::optional<Date> until;         // absent: without an end
    std::optional<Date> extendedFrom;  // it would have ended then
    Leaving leaving = Leaving::Validity;

    [[nodiscard]] bool inForce(Date day) const { return from <= day && (!until || day < *until); }
};

enum class ListPast : std::uint8_t { On, Was, Never };       // was: not any more
[[nodiscard]] std::string_view listPastText(ListPast past);  // "on", "was", "never"
[[nodiscard]] std::optional<ListPast> listPastNamed(std::string_view text);

struct SubjectState {
    bool eligible = true, incomplete = false;
    std::optional<Points> score;
    std::vector<Standing> standings;
    std::vector<ListState> lists;   // of every list of the rulebook; their `contribution` is the ledger's
    std::vector<Listing> listings;  // now and before

    [[nodiscard]] ListPast past(std::size_t list) const;
    // The same; nothing where the ledger is incomplete and does not have the subject on it.
    [[nodiscard]] std::optional<ListPast> knownPast(std::size_t list) const;
    // Whether the subject stands at this step of this scale; nothing if that is not known.
    [[nodiscard]] std::optional<bool> standsAt(std::size_t scale, std::size_t step) const;
};

[[nodiscard]] SubjectState stateOf(const Ledger& ledger);

}  // namespace clearline
