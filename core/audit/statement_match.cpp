#include "core/audit/statement_match.h"

#include <algorithm>
#include <set>

#include "core/audit/interval_records.h"
#include "core/audit/statement_pairing.h"
#include "core/intake/table_kind.h"
#include "core/ledger/evaluate.h"

namespace clearline {

namespace {

bool concerns(const OfficialLine& line, const Rulebook& rulebook, std::string_view subject) {
    return line.subject == subject && (line.rulebook.empty() || line.rulebook == rulebook.id);
}

// The subject's lines up to the day, oldest first.
void findLines(StatementMatch& match, Date asOf) {
    const Ledger& ledger = *match.ledger;
    const auto& all = ledger.input().statement;
    for (std::uint32_t i = 0; i < all.size(); ++i)
        if (concerns(all[i], ledger.rulebook(), ledger.subject().id) && all[i].date <= asOf) match.lines.push_back(i);
    if (match.lines.empty()) return;
    const auto later = [&](std::uint32_t a, std::uint32_t b) { return all[a].date > all[b].date; };
    match.newestFirst =
        std::is_sorted(match.lines.begin(), match.lines.end(), later) && later(match.lines.front(), match.lines.back());
    if (match.newestFirst) std::reverse(match.lines.begin(), match.lines.end());
    std::stable_sort(match.lines.begin(), match.lines.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return all[a].date < all[b].date; });
    match.withBalances = std::any_of(match.lines.begin(), match.lines.end(),
                                     [&](std::uint32_t i) { return all[i].balance.has_value(); });
}

// Rows of the statement's files that intake refused: any of them may be what seems to lack here. In a JSON file they
// cannot be told from those of other tables.
std::size_t unreadLines(const StatementMatch& match) {
    const CaseInput& input = match.ledger->input();
    std::set<std::string> files;
    for (const OfficialLine& line : input.statement)
        if (!isJsonName(line.place.file)) files.insert(line.place.file);
    std::set<std::pair<std::string, std::uint32_t>> rows;
    for (const Problem& problem : input.problems)
        if (problem.severity >= Severity::Error && files.contains(problem.place.file))
            rows.emplace(problem.place.file, problem.place.row);
    return rows.size();
}

class LayingBeside {
public:
    explicit LayingBeside(StatementMatch& match) : match_(match), pairing_(pairStatement(match)) {}

    void lay() {
        bounds();
        balances();
        rows();
        orders();
        for (StatementRow& row : match_.rows) {
            row.difference = differenceOn(row.line ? std::max(row.date, match_.line(*row.line).date) : row.date);
            ++match_.counts[static_cast<std::size_t>(row.outcome)];
        }
        if (match_.ledger->score()) match_.gap = differenceOn(lastDay());
        diverge();
    }

private:
    [[nodiscard]] Date lastDay() const { return match_.line(match_.lines.size() - 1).date; }

    // From which day on, and from which entry on, the statement could be expected to have what the ledger has.
    void bounds() {
        begin_ = match_.line(0).date;
        for (const LedgerEntry& entry : pairing_.entries)
            if (entry.line && entry.kind != LineKind::Opening) begin_ = std::min(begin_, entry.date);
        while (first_ < pairing_.entries.size() && !isCompared(pairing_.entries[first_])) ++first_;
    }
    [[nodiscard]] std::optional<StatementRemark> whyNotCompared(const LedgerEntry& entry) const {
        if (entry.line) return std::nullopt;
        if (entry.kind == LineKind::Opening) return StatementRemark::OpeningNotListed;
        if (entry.date < begin_) return StatementRemark::BeforeStatement;
        if (entry.date > lastDay()) return StatementRemark::AfterStatement;
        if (entry.change.isZero()) return StatementRemark::ChangesNothing;
        return std::nullopt;
    }
    [[nodiscard]] bool isCompared(const LedgerEntry& entry) const { return !whyNotCompared(entry); }

    // What the statement's balance is after each line, and before the first.
    void balances() {
        const Points recomputed = first_ > 0 ? pairing_.entries[first_ - 1].after : Points();
        start_ = recomputed;
        Points sum;
        for (std::size_t i = 0; i < pairing_.lines.size(); ++i) {
            const auto change = changeOf(i);
            if (!change) break;
            sum += *change;
            if (!match_.line(i).balance) continue;
            start_ = *match_.line(i).balance - sum;
            if (start_ != recomputed) match_.begins = start_ - recomputed;
            break;
        }
        Points balance = start_;
        for (std::size_t i = 0; i < pairing_.lines.size(); ++i) {
            const auto& written = match_.line(i).balance;
            expected_.push_back(balance + changeOf(i).value_or(Points()));
            addsUp_.push_back(!written || !changeOf(i) || *written == expected_.back());
            balance = written.value_or(expected_.back());
            balances_.push_back(balance);
        }
    }
    // What the line moves its balance by: its points, unless those are told before caps and roundings.
    [[nodiscard]] std::optional<Points> changeOf(std::size_t i) const {
        const PairedLine& line = pairing_.lines[i];
        if (!line.entry) return line.points;
        const LedgerEntry& entry = pairing_.entries[*line.entry];
        const bool ofRule = line.remarks.has(StatementRemark::BeforeLimits) && !limitToldApart(*line.entry);
        return !line.points || ofRule ? entry.change : line.points;
    }

    [[nodiscard]] bool limitToldApart(std::uint32_t entry) const {
        return std::any_of(pairing_.lines.begin(), pairing_.lines.end(), [&](const PairedLine& line) {
            return line.remarks.has(StatementRemark::LimitApart) && line.other == entry;
        });
    }

    [[nodiscard]] std::optional<Points> differenceOn(Date day) const {
        if (day < begin_ || day > lastDay()) return std::nullopt;
        Points official = start_, recomputed;
        const auto later =
            std::upper_bound(match_.lines.begin(), match_.lines.end(), day,
                             [&](Date on, std::uint32_t i) { return on < match_.ledger->input().statement[i].date; });
        if (later != match_.lines.begin())
            official = balances_[static_cast<std::size_t>(later - match_.lines.begin()) - 1];
        const auto& entries = pairing_.entries;
        const auto after = std::upper_bound(entries.begin(), entries.end(), day,
                                            [](Date on, const LedgerEntry& entry) { return on < entry.date; });
        if (after != entries.begin()) recomputed = std::prev(after)->after;
        return official - recomputed;
    }

    void rows() {
        std::uint32_t line = 0;
        const auto alone = [&](std::optional<Date> before, const Points& balance) {
            for (; line < pairing_.lines.size() && (!before || match_.line(line).date < *before); ++line)
                if (!pairing_.lines[line].entry) addAlone(line, balance);
        };
        Points balance;
        for (std::uint32_t e = 0; e < pairing_.entries.size(); ++e) {
            alone(pairing_.entries[e].date, balance);
            addEntry(e);
            balance = pairing_.entries[e].after;
        }
        alone({}, balance);
    }
    StatementRow& add(std::optional<std::uint32_t> line) {
        StatementRow& row = match_.rows.emplace_back();
        if (!line) return row;
        const PairedLine& paired = pairing_.lines[*line];
        row.line = line;
        row.by = paired.by;
        row.remarks = paired.remarks;
        row.other = paired.other;
        row.silent = paired.silent;
        row.points = paired.points;
        row.balance = balances_[*line];
        if (addsUp_[*line]) return row;
        row.remarks.add(StatementRemark::DoesNotAddUp);
        row.expected = expected_[*line];
        return row;
    }
    void addAlone(std::uint32_t line, const Points& balance) {
        StatementRow& row = add(line);
        row.date = match_.line(line).date;
        row.outcome = StatementOutcome::OnlyStatement;
        if (row.remarks.has(StatementRemark::LimitApart))
            row.outcome = addsUp_[line] ? StatementOutcome::Same : StatementOutcome::OtherBalance;
        row.after = balance;
    }
    void addEntry(std::uint32_t e) {
        const LedgerEntry& entry = pairing_.entries[e];
        StatementRow& row = add(entry.line);
        row.entry = e;
        row.date = entry.date;
        row.change = entry.change;
        row.after = entry.after;
        if (const auto why = whyNotCompared(entry)) return row.remarks.add(*why);
        row.outcome = entry.line ? outcomeOf(entry, row) : StatementOutcome::OnlyLedger;
    }
    [[nodiscard]] StatementOutcome outcomeOf(const LedgerEntry& entry, const StatementRow& row) const {
        if (row.points && !pointsFit(entry, *row.points)) return StatementOutcome::OtherPoints;
        if (row.by != PairedBy::Opening && match_.line(*row.line).date != entry.date) return StatementOutcome::OtherDay;
        return addsUp_[*row.line] ? StatementOutcome::Same : StatementOutcome::OtherBalance;
    }

    // Days whose lines are all the same, booked in another order.
    void orders() {
        auto& rows = match_.rows;
        for (std::size_t first = 0, last; first < rows.size(); first = last) {
            bool inOrder = true;
            std::optional<std::uint32_t> before;
            for (last = first; last < rows.size() && rows[last].date == rows[first].date; ++last) {
                if (!rows[last].line || rows[last].outcome != StatementOutcome::Same) continue;
                inOrder = inOrder && (!before || *before < *rows[last].line);
                before = rows[last].line;
            }
            for (std::size_t r = first; r < last && !inOrder; ++r)
                if (rows[r].line && rows[r].outcome == StatementOutcome::Same)
                    rows[r].remarks.add(StatementRemark::OrderWithinDay);
        }
    }

    void diverge() {
        const auto differs = [](const StatementRow& row) { return stampOf(row.outcome) == Stamp::Differs; };
        const auto first = std::find_if(match_.rows.begin(), match_.rows.end(), differs);
        Divergence found;
        if (match_.begins) {
            found.by = begin_;
        } else if (first != match_.rows.end()) {
            found.place = static_cast<std::size_t>(first - match_.rows.begin());
            found.by = first->line ? std::min(first->date, match_.line(*first->line).date) : first->date;
            for (auto row = match_.rows.begin(); row != first; ++row)
                if (stampOf(row->outcome) == Stamp::Agrees && row->date <= found.by) found.after = row->date;
        } else {
            return;
        }
        found.records = recordsBetween(*match_.ledger, found.after, found.by);
        match_.first = std::move(found);
    }

    StatementMatch& match_;
    Pairing pairing_;
    Date begin_ = Date::kMin;
    std::size_t first_ = 0;  // entry that is compared
    Points start_;
    std::vector<Points> balances_, expected_;  // by line: of the statement; what those before and the points come to
    std::vector<bool> addsUp_;
};

}  // namespace

std::string_view statementOutcomeText(StatementOutcome outcome) {
    constexpr std::string_view kWords[] = {"same",           "other-points", "other-day",   "other-balance",
                                           "only-statement", "only-ledger",  "not-compared"};
    return kWords[static_cast<std::size_t>(outcome)];
}

Stamp stampOf(StatementOutcome outcome) {
    if (outcome == StatementOutcome::NotCompared) return Stamp::Nothing;
    return outcome == StatementOutcome::Same ? Stamp::Agrees : Stamp::Differs;
}

std::string_view stampText(Stamp stamp) {
    constexpr std::string_view kTexts[] = {"\u2713", "\u2717", "\u00b7"};
    return kTexts[static_cast<std::size_t>(stamp)];
}

std::string_view pairedByText(PairedBy by) {
    constexpr std::string_view kWords[] = {"nothing",   "opening",     "named-exactly",   "named-points",
                                           "named-day", "named",       "day-points-item", "day-points",
                                           "day-item",  "points-item", "points-in-order", "only-one-that-day"};
    return kWords[static_cast<std::size_t>(by)];
}

std::string_view statementRemarkText(StatementRemark remark) {
    constexpr std::string_view kWords[] = {
        "twice",           "fits-two",           "order-within-day", "before-limits",
        "limit-apart",     "no-such-record",     "record-silent",    "other-document",
        "does-not-add-up", "opening-not-listed", "before-statement", "after-statement",
        "changes-nothing"};
    return kWords[static_cast<std::size_t>(remark)];
}

std::optional<Date> statementEnd(const CaseInput& input, const Rulebook& rulebook, std::string_view subject) {
    std::optional<Date> last;
    for (const OfficialLine& line : input.statement)
        if (concerns(line, rulebook, subject)) last = std::max(last, std::optional(line.date));
    return last;
}

std::optional<StatementMatch> matchStatement(const std::shared_ptr<const CaseInput>& input,
                                             const std::shared_ptr<const Rulebook>& rulebook, std::string_view subject,
                                             std::optional<Clock> clock, const Ledger* previous) {
    const auto last = statementEnd(*input, *rulebook, subject);
    if (!last) return std::nullopt;
    if (!clock) clock = Clock{*last, *last};
    StatementMatch match;
    match.ledger = std::make_shared<const Ledger>(evaluate(input, rulebook, subject, *clock, previous));
    findLines(match, clock->asOf);
    if (match.lines.empty()) return std::nullopt;
    match.unreadLines = unreadLines(match);
    LayingBeside(match).lay();
    return match;
}

}  // namespace clearline
