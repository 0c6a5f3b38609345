#include "core/audit/official_figures.h"

#include <algorithm>
#include <map>

namespace clearline {

namespace {

// The statement's balance at the end of each of its days.
std::map<Date, std::uint32_t> lastLines(const StatementMatch& match) {
    std::map<Date, std::uint32_t> last;
    for (std::uint32_t i = 0; i < match.lines.size(); ++i) last[match.line(i).date] = i;
    return last;
}

}  // namespace

OfficialFigures officialFigures(const std::shared_ptr<const CaseInput>& input,
                                const std::shared_ptr<const Rulebook>& rulebook, std::string_view subject, Date until) {
    OfficialFigures figures;
    figures.readings = matchReadings(input, rulebook, subject, until);
    if (const auto end = statementEnd(*input, *rulebook, subject)) {
        const Date day = std::min(*end, until);
        figures.statement = matchStatement(input, rulebook, subject, Clock{day, day});
    }
    if (figures.readings)
        for (const ReadingState& state : figures.readings->states)
            figures.all.push_back({{state.date, state.date}, state.score, state.reading, {}});
    if (figures.statement) {
        const StatementMatch& match = *figures.statement;
        std::vector<std::optional<Points>> balances(match.lines.size());
        for (const StatementRow& row : match.rows)
            if (row.line) balances[*row.line] = row.balance;
        for (const auto& [day, line] : lastLines(match))
            figures.all.push_back({{day, match.ledger->clock().knownOn}, balances[line].value(), {}, line});
    }
    const auto key = [](const OfficialFigure& figure) {
        return std::pair(figure.clock.asOf.days(), figure.clock.knownOn.days());
    };
    std::stable_sort(figures.all.begin(), figures.all.end(),
                     [&](const OfficialFigure& a, const OfficialFigure& b) { return key(a) < key(b); });
    const auto again = [&](const OfficialFigure& a, const OfficialFigure& b) {
        return key(a) == key(b) && a.score == b.score;
    };
    figures.all.erase(std::unique(figures.all.begin(), figures.all.end(), again), figures.all.end());
    return figures;
}

}  // namespace clearline
