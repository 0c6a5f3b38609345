// OfficialFigure: what an authority said that a score was, with the days as of and known on which it is to be compared:
// a reading on its own day; the balance of a statement at the end of each of its days, known on its last. What a
// diagnosis has to bring out, all of it exactly.
#pragma once

#include "core/audit/reading_match.h"

namespace clearline {

struct OfficialFigure {
    Clock clock{Date::kMin, Date::kMin};
    Points score;
    std::optional<std::size_t> reading;  // into CaseInput::readings
    std::optional<std::uint32_t> line;   // into StatementMatch::lines; the day's last
};

struct OfficialFigures {
    std::vector<OfficialFigure> all;  // by day, then the day known on; no clock twice with one score
    std::optional<StatementMatch> statement;
    std::optional<ReadingMatch> readings;
};

// Of one subject under one rulebook, up to and with the day `until`.
[[nodiscard]] OfficialFigures officialFigures(const std::shared_ptr<const CaseInput>& input,
                                              const std::shared_ptr<const Rulebook>& rulebook, std::string_view subject,
                                              Date until = Date::kMax);

}  // namespace clearline
