#include "core/audit/reading_match.h"

#include "core/audit/interval_records.h"
#include "core/ledger/evaluate.h"

namespace clearline {

std::optional<ReadingMatch> matchReadings(const std::shared_ptr<const CaseInput>& input,
                                          const std::shared_ptr<const Rulebook>& rulebook, std::string_view subject,
                                          Date until) {
    std::optional<Date> last;
    for (const Reading& reading : input->readings)
        if (reading.subject == subject && (reading.rulebook.empty() || reading.rulebook == rulebook->id) &&
            reading.date <= until)
            last = std::max(last, std::optional(reading.date));
    if (!last) return std::nullopt;
    ReadingMatch match;
    match.ledger = std::make_shared<const Ledger>(evaluate(input, rulebook, subject, {*last, *last}));
    match.states = compareReadings(*match.ledger);
    std::optional<Date> agreed;
    for (std::size_t i = 0; i < match.states.size(); ++i) {
        const Date day = match.states[i].date;
        if (match.stamp(i) == Stamp::Agrees) {
            agreed = day;
            continue;
        }
        if (day != *last)
            match.ledger =
                std::make_shared<const Ledger>(evaluate(input, rulebook, subject, {day, day}, match.ledger.get()));
        match.first = Divergence{agreed, day, i, recordsBetween(*match.ledger, agreed, day)};
        break;
    }
    return match;
}

}  // namespace clearline
