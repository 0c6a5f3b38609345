#include "core/audit/compare.h"

#include <algorithm>

#include "core/audit/compare_lines.h"
#include "core/ledger/ledger_parts.h"

namespace clearline {

namespace {

// The balances at the ends of days, one after the other.
class DayEnds {
public:
    DayEnds(const Ledger& ledger, const std::vector<EntryAt>& entries)
        : afters_(ledger.lineAfters()), entries_(entries), end_(ledger.score() ? entries.size() : 0) {}
    [[nodiscard]] Date next() const { return at_ < end_ ? entries_[at_].date : Date::kMax; }
    [[nodiscard]] bool over() const { return at_ == end_; }
    // Takes in all entries up to `day`.
    void goTo(Date day) {
        if (over() || entries_[at_].date > day) return;
        while (at_ < end_ && entries_[at_].date <= day) ++at_;
        score_ = afters_[entries_[at_ - 1].endLine - 1];
    }
    [[nodiscard]] const std::optional<Points>& score() const { return score_; }

private:
    const NumberColumn& afters_;
    const std::vector<EntryAt>& entries_;
    std::size_t end_, at_ = 0;
    std::optional<Points> score_;
};

void compareHistories(Comparison& into, const std::vector<EntryAt>& ofFirst, const std::vector<EntryAt>& ofSecond) {
    DayEnds first(*into.first, ofFirst), second(*into.second, ofSecond);
    const Date last = into.historyEnd();
    while (!first.over() || !second.over()) {
        const Date day = std::min(first.next(), second.next());
        if (day > last) break;
        first.goTo(day);
        second.goTo(day);
        const bool news = into.history.empty() || into.history.back().first != first.score() ||
                          into.history.back().second != second.score();
        if (news) into.history.push_back({day, first.score(), second.score()});
    }
}

// Pairs what stands in two lists by what `id` gives, in the order of the first, then what only the second has.
template <class Pair, class Items, class IdOfFirst, class IdOfSecond>
std::vector<Pair> paired(const Items& first, const Items& second, const IdOfFirst& idOfFirst,
                         const IdOfSecond& idOfSecond) {
    std::vector<Pair> pairs;
    std::vector<bool> taken(second.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        Pair pair{i, {}};
        for (std::size_t j = 0; j < second.size() && !pair.second; ++j)
            if (!taken[j] && idOfFirst(first[i]) == idOfSecond(second[j])) pair.second = j;
        if (pair.second) taken[*pair.second] = true;
        pairs.push_back(pair);
    }
    for (std::size_t j = 0; j < second.size(); ++j)
        if (!taken[j]) pairs.push_back(Pair{{}, j});
    return pairs;
}

void compareStates(Comparison& into) {
    const Ledger &a = *into.first, &b = *into.second;
    const auto thresholdId = [](const Ledger& ledger) {
        return [&ledger](const ThresholdState& state) -> std::string_view {
            return ledger.rulebook().thresholds[state.threshold].id;
        };
    };
    const auto scaleId = [](const Ledger& ledger) {
        return
            [&ledger](const Standing& state) -> std::string_view { return ledger.rulebook().scales[state.scale].id; };
    };
    const auto listId = [](const Ledger& ledger) {
        return [&ledger](const ListState& state) -> std::string_view { return ledger.rulebook().lists[state.list].id; };
    };
    into.thresholds = paired<ThresholdPair>(a.thresholds(), b.thresholds(), thresholdId(a), thresholdId(b));
    into.standings = paired<StandingPair>(a.standings(), b.standings(), scaleId(a), scaleId(b));
    into.lists = paired<ListPair>(a.lists(), b.lists(), listId(a), listId(b));
}

}  // namespace

std::string_view lineDifferenceText(LineDifference::Kind kind) {
    constexpr std::string_view kWords[] = {"gone", "added", "changed"};
    return kWords[static_cast<std::size_t>(kind)];
}

std::optional<Points> Comparison::difference() const {
    const auto a = first->score(), b = second->score();
    return a && b ? std::optional(*b - *a) : std::nullopt;
}

Date Comparison::historyEnd() const { return std::min(first->clock().asOf, second->clock().asOf); }

std::int64_t Comparison::daysThatDiffer() const {
    std::int64_t days = 0;
    for (std::size_t i = 0; i < history.size(); ++i) {
        if (!history[i].differs()) continue;
        const std::int64_t end = i + 1 < history.size() ? history[i + 1].from.days() : historyEnd().days() + 1;
        days += end - history[i].from.days();
    }
    return days;
}

Points Comparison::moved(const LineDifference& line) const {
    Points more;
    if (line.second != LineDifference::kNone) more += deltaOfLine(second->lineAfters(), line.second);
    if (line.first != LineDifference::kNone) more -= deltaOfLine(first->lineAfters(), line.first);
    return more;
}

Date Comparison::dayOf(const LineDifference& line) const {
    const bool ours = line.second == LineDifference::kNone;
    return ours ? first->entryDate(first->entryOf(line.first)) : second->entryDate(second->entryOf(line.second));
}

bool Comparison::differs(const ThresholdPair& pair) const {
    if (!pair.first || !pair.second) return true;
    return first->thresholds()[*pair.first].reached != second->thresholds()[*pair.second].reached;
}

bool Comparison::differs(const StandingPair& pair) const {
    if (!pair.first || !pair.second) return true;
    const Standing &a = first->standings()[*pair.first], &b = second->standings()[*pair.second];
    if (!a.step || !b.step) return a.step.has_value() != b.step.has_value();
    return first->rulebook().scales[a.scale].steps[*a.step].id != second->rulebook().scales[b.scale].steps[*b.step].id;
}

bool Comparison::differs(const ListPair& pair) const {
    const ListState none;
    const ListState& a = pair.first ? first->lists()[*pair.first] : none;
    const ListState& b = pair.second ? second->lists()[*pair.second] : none;
    return a.listed() != b.listed() || a.since != b.since || a.until != b.until;
}

void addSwitches(Comparison& into, const Scenario& first, const Scenario& second) {
    const auto switches = differencesOf(first, second);
    const auto records = std::find_if(into.values.begin(), into.values.end(), [](const ValueDifference& value) {
        return value.of == ValueDifference::Of::Record || value.of == ValueDifference::Of::Cell;
    });
    into.values.insert(records, switches.begin(), switches.end());
}

bool Comparison::same() const {
    const auto differ = [this](const auto& pair) { return differs(pair); };
    return lines.empty() && first->score() == second->score() && first->incomplete() == second->incomplete() &&
           std::none_of(thresholds.begin(), thresholds.end(), differ) &&
           std::none_of(standings.begin(), standings.end(), differ) && std::none_of(lists.begin(), lists.end(), differ);
}

Comparison compare(std::shared_ptr<const Ledger> first, std::shared_ptr<const Ledger> second) {
    Comparison into;
    into.first = std::move(first);
    into.second = std::move(second);
    into.values = differencesOf(into.first->rulebook(), into.second->rulebook());
    std::vector<std::string> subjects;
    const auto see = [&](const Ledger& ledger) {
        const RecordBook& book = *ledger.input().records;
        for (const Contribution& c : ledger.contributions())
            if (c.marked) subjects.emplace_back(book.subjectId(book.subject(c.record)));
    };
    subjects.push_back(into.first->subject().id);
    see(*into.first);
    see(*into.second);
    std::sort(subjects.begin(), subjects.end());
    subjects.erase(std::unique(subjects.begin(), subjects.end()), subjects.end());
    const auto records = differencesOf(*into.first->input().records, *into.second->input().records, subjects);
    into.values.insert(into.values.end(), records.begin(), records.end());
    const std::vector<EntryAt> ofFirst = entriesOf(*into.first), ofSecond = entriesOf(*into.second);
    compareLines(into, ofFirst, ofSecond);
    compareHistories(into, ofFirst, ofSecond);
    compareStates(into);
    return into;
}

}  // namespace clearline
