#include "core/audit/statement_words.h"

#include "core/explain/points_text.h"
#include "core/explain/silent_text.h"

namespace clearline {

namespace {

std::string joined(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!out.empty()) out += " \u00b7 ";
        out += part;
    }
    return out;
}

std::string key(const char* of, std::string_view which) {
    return std::string("statement.") + of + "." + std::string(which);
}

}  // namespace

std::string StatementWords::officialDay(const StatementRow& row) const {
    return row.line ? match_.line(*row.line).date.iso() : std::string();
}

std::string StatementWords::item(const StatementRow& row) const {
    if (!row.line) return {};
    const OfficialLine& line = match_.line(*row.line);
    return joined({line.item, line.record.empty() ? std::string() : words_.text("line.record", {line.record}),
                   line.document.empty() ? std::string() : words_.text("line.document", {line.document})});
}

std::string StatementWords::points(const StatementRow& row) const {
    if (!row.line || !row.points) return {};
    const std::string text = words_.signedPoints(*row.points);
    return match_.line(*row.line).points ? text : "(" + text + ")";
}

std::string StatementWords::balance(const StatementRow& row) const {
    if (!row.line || !row.balance) return {};
    const std::string text = plainText(*row.balance);
    return match_.line(*row.line).balance ? text : "(" + text + ")";
}

std::string StatementWords::day(const StatementRow& row) const {
    return row.entry ? match_.ledger->entryDate(*row.entry).iso() : std::string();
}

std::string StatementWords::sentence(const StatementRow& row) {
    std::string text;
    if (row.entry) ledger_.appendSentence(text, match_.ledger->line(match_.ledger->firstLineOf(*row.entry)));
    return text;
}

std::string StatementWords::change(const StatementRow& row) const {
    return row.entry ? words_.signedPoints(row.change) : std::string();
}

std::string StatementWords::after(const StatementRow& row) const {
    return row.entry ? plainText(row.after) : std::string();
}

std::string StatementWords::difference(const StatementRow& row) const {
    return row.difference && !row.difference->isZero() ? words_.signedPoints(*row.difference) : std::string();
}

std::string StatementWords::outcome(const StatementRow& row) const {
    return words_.text(key("outcome", statementOutcomeText(row.outcome)));
}

std::string StatementWords::told(StatementRemark remark, const StatementRow& row) {
    const std::string phrase = key("remark", statementRemarkText(remark));
    const Ledger& ledger = *match_.ledger;
    switch (remark) {
        case StatementRemark::Twice: return words_.text(phrase, {std::to_string(match_.line(*row.other).place.row)});
        case StatementRemark::LimitApart:
        case StatementRemark::FitsTwo: return words_.text(phrase, {std::to_string(*row.other + 1)});
        case StatementRemark::BeforeLimits:
            return words_.text(phrase, {words_.signedPoints(row.change), words_.signedPoints(*row.points)});
        case StatementRemark::NoSuchRecord:
        case StatementRemark::OtherDocument: {
            const OfficialLine& line = match_.line(*row.line);
            return words_.text(phrase, {line.record.empty() ? line.document : line.record});
        }
        case StatementRemark::RecordSilent: {
            const SilentText silent = tellSilent(ledger_, ledger.silent()[*row.silent]);
            return words_.text(phrase, {silent.reason, silent.detail});
        }
        case StatementRemark::DoesNotAddUp:
            return words_.text(phrase, {plainText(*row.balance), plainText(*row.expected)});
        default: return words_.text(phrase);
    }
}

std::string StatementWords::remark(const StatementRow& row) {
    std::vector<std::string> parts;
    if (row.line && row.entry && stampOf(row.outcome) == Stamp::Differs)
        parts.push_back(words_.text(key("by", pairedByText(row.by))));
    for (std::size_t i = 0; i < kStatementRemarks; ++i) {
        const auto remark = static_cast<StatementRemark>(i);
        if (row.remarks.has(remark)) parts.push_back(told(remark, row));
    }
    return joined(parts);
}

std::vector<std::string> StatementWords::summary() const {
    const auto count = [this](StatementOutcome outcome) { return match_.count(outcome); };
    std::vector<std::string> all;
    if (!match_.ledger->score()) all.push_back(words_.text("statement.no-score"));
    all.push_back(words_.text("statement.lines",
                              {std::to_string(match_.lines.size()), std::to_string(count(StatementOutcome::Same))}));
    for (const auto outcome :
         {StatementOutcome::OtherPoints, StatementOutcome::OtherDay, StatementOutcome::OtherBalance,
          StatementOutcome::OnlyStatement, StatementOutcome::OnlyLedger})
        if (const std::size_t n = count(outcome); n > 0)
            all.back() += words_.text("list.comma") +
                          words_.text("statement.count",
                                      {std::to_string(n), words_.text(key("outcome", statementOutcomeText(outcome)))});
    if (match_.unreadLines > 0) all.push_back(words_.text("statement.unread", {std::to_string(match_.unreadLines)}));
    if (match_.newestFirst) all.push_back(words_.text("statement.newest-first"));
    if (!match_.withBalances) all.push_back(words_.text("statement.no-balances"));
    if (match_.begins) all.push_back(words_.text("statement.begins", {words_.signedPoints(*match_.begins)}));
    if (match_.first && match_.first->place) all.push_back(divergenceSentence(*match_.first, words_));
    if (match_.gap)
        all.push_back(match_.gap->isZero() ? words_.text("statement.no-gap")
                                           : words_.text("statement.gap", {words_.signedPoints(*match_.gap)}));
    return all;
}

std::string divergenceSentence(const Divergence& divergence, const Catalogue& words) {
    const std::string by = words.longDate(divergence.by);
    if (!divergence.after) return words.text("statement.parts-from-the-start", {by});
    if (*divergence.after == divergence.by) return words.text("statement.parts-on", {by});
    return words.text("statement.parts", {words.longDate(*divergence.after), by});
}

std::vector<std::string> divergenceRecords(const Divergence& divergence, const Ledger& ledger, const Catalogue& words,
                                           const Kinds& kinds) {
    std::vector<std::string> all;
    LedgerWords lines(ledger, words, kinds);
    for (const IntervalRecord& found : divergence.records) {
        const Record record(*ledger.input().records, found.record);
        const std::string id = std::string(record.id()) + " v" + std::to_string(record.version());
        if (found.silent) {
            const SilentText told = tellSilent(lines, ledger.silent()[*found.silent]);
            all.push_back(words.text("statement.record-silent", {id, told.reason, told.detail}));
            continue;
        }
        for (const std::uint32_t entry : found.entries) {
            const std::size_t first = ledger.firstLineOf(entry);
            const Points before = ledger.line(first).before;
            std::string sentence;
            lines.appendSentence(sentence, ledger.line(first));
            all.push_back(words.text(
                "statement.record",
                {id, ledger.entryDate(entry).iso(), words.signedPoints(ledger.entryAfter(entry) - before), sentence}));
        }
    }
    return all;
}

std::string readingSentence(const ReadingState& state, const Catalogue& words) {
    if (!state.recomputed) return words.text("reading.alone", {state.date.iso(), plainText(state.score)});
    return words.text("reading.compared", {state.date.iso(), plainText(state.score), plainText(*state.recomputed),
                                           words.signedPoints(*state.gap)});
}

std::vector<std::string> readingSummary(const ReadingMatch& match, const Catalogue& words) {
    std::size_t agree = 0;
    for (std::size_t i = 0; i < match.states.size(); ++i) agree += match.stamp(i) == Stamp::Agrees;
    std::vector<std::string> all{
        words.text("statement.readings-agree", {std::to_string(match.states.size()), std::to_string(agree)})};
    if (match.first) all.push_back(divergenceSentence(*match.first, words));
    return all;
}

}  // namespace clearline
