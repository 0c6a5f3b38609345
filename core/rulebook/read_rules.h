// The rules of a file as they are read, before it is known which of them can be used: some things
// can only be told when all are there, a booking to a rule further down, a balance that another
// rule changes in a way that cannot be spent from. Private to the loader.
#pragma once

#include <utility>
#include <vector>

#include "core/rulebook/draft.h"

namespace clearline {

struct ReadRule {
    Rule rule;
    const YamlNode* node = nullptr;
    std::vector<std::pair<Booking, const YamlNode*>> bookings;  // and the name of the rule it goes to
    bool saysKinds = false;
    bool usable = false;  // no Error in it so far
};
using ReadRules = std::vector<ReadRule>;

// What is spent from has no cap and no weight, and nothing but `add` fills it.
void checkSpending(Draft& draft, ReadRules& rules);
// Finds the rules that bookings name, and gives them their index among the usable ones; a rule that
// books to one that cannot be used cannot be used either.
void joinBookings(Draft& draft, ReadRules& rules);

}  // namespace clearline
