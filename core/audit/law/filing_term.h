// FilingTerm: by when a record had to reach the platform. Where it sits: over the law and the rulebook; asked by the
// findings and by the history along both clocks, so that the two say the same of one record.
#pragma once

#include <functional>
#include <optional>

#include "core/audit/law/law.h"
#include "core/rulebook/rulebook.h"

namespace clearline {

struct FilingTerm {
    std::size_t provision = 0;       // into LawBook::provisions
    std::optional<Date> from, last;  // of the period; absent: not known
    // The period begins on the day the scheme opened: the act is older, and where no period was found for the scheme
    // none is laid on the time before it.
    bool fromOpening = false;
};
// By the law of `day`, on which it was received. `first`: the first of these dates of the record that is there.
// Nothing: no provision asks for anything.
[[nodiscard]] std::optional<FilingTerm> filingTerm(
    const LawBook& law, const Rulebook& rulebook, std::string_view kind, Date day,
    const std::function<std::optional<Date>(const std::vector<Field>&)>& first);

}  // namespace clearline
