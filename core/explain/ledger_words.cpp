#include "core/explain/ledger_words.h"

#include "core/base/visible_text.h"
#include "core/explain/period_text.h"
#include "core/record/counted_days.h"

namespace clearline {

namespace {

constexpr std::string_view kDot = " · ";
constexpr std::size_t kWholeDocument = 8;  // characters; a longer number is shown by its last four
constexpr std::size_t kDocumentTail = 4;

bool startsCharacter(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

}  // namespace

LedgerWords::DocumentShown LedgerWords::shownDocument(std::string_view document) {
    if (document.size() <= kWholeDocument) return {document, false};
    std::size_t characters = 0;
    for (char c : document) characters += startsCharacter(c);
    if (characters <= kWholeDocument) return {document, false};
    std::size_t at = document.size();
    for (std::size_t seen = 0; seen < kDocumentTail;) seen += startsCharacter(document[--at]);
    return {document.substr(at), true};
}

LedgerWords::LedgerWords(const Ledger& ledger, const Catalogue& words, const Kinds& kinds)
    : ledger_(ledger),
      words_(words),
      kinds_(kinds),
      rules_(ledger.rulebook().rules.size()),
      pieces_(ledger.rulebook().rules.size()) {}

const Phrase& LedgerWords::cut(Word word) {
    return phrases_[static_cast<std::size_t>(word)].emplace(words_.raw(kWordKeys[static_cast<std::size_t>(word)]));
}

std::string_view LedgerWords::ruleTitle(std::size_t rule) {
    std::string& title = rules_[rule];
    if (title.empty()) {
        const Rule& found = ledger_.rulebook().rules[rule];
        title = found.title.empty() ? found.id : found.title.in(language());
    }
    return title;
}

std::string_view LedgerWords::agencyTitle(Symbol agency) {
    const auto known = agencies_.find(agency);
    if (known != agencies_.end()) return known->second;
    std::string key(ledger_.input().records->symbols().text(agency));
    const auto& titles = ledger_.rulebook().agencies;
    const auto found = titles.find(key);
    if (found != titles.end() && !found->second.title.empty()) key = found->second.title.in(language());
    return agencies_.emplace(agency, std::move(key)).first->second;
}

std::string_view LedgerWords::kindTitle(std::string_view kind) const {
    const Kind* found = kinds_.find(kind);
    return found && !found->title.empty() ? std::string_view(found->title.in(language())) : kind;
}

std::string_view LedgerWords::sourceTitle(std::string_view key) const {
    if (key.empty()) return key;
    const auto& sources = ledger_.rulebook().sources;
    const auto found = sources.find(std::string(key));
    return found != sources.end() && !found->second.title.empty() ? std::string_view(found->second.title.in(language()))
                                                                  : key;
}

std::string_view LedgerWords::fieldTitle(Field field) {
    std::string& title = fields_[static_cast<std::size_t>(field)];
    if (title.empty()) title = words_.text("field." + std::string(columnName(field)));
    return title;
}

std::string LedgerWords::insideTitle(const LocalText& title, const std::string& id) const {
    std::string out = title.empty() ? id : title.in(language());
    const auto capital = [&](std::size_t i) { return i < out.size() && out[i] >= 'A' && out[i] <= 'Z'; };
    if (!title.empty() && capital(0) && !capital(1)) out[0] = static_cast<char>(out[0] - 'A' + 'a');
    return out;
}

std::string LedgerWords::periodText(const Period& period) const { return clearline::periodText(period, words_); }

std::string_view LedgerWords::dateText(Date date) {
    if (dates_.empty()) dates_.resize(kDatesKept);
    LongDate& kept = dates_[static_cast<std::uint32_t>(date.days()) & (kDatesKept - 1)];
    if (kept.day != date.days()) {
        const YearMonthDay parts = date.parts();
        std::string& month = months_[parts.month];
        if (month.empty()) month = words_.text("date.month." + std::to_string(parts.month));
        kept.day = date.days();
        kept.text = phrase(Word::DateLong).with({std::to_string(parts.year), month, std::to_string(parts.day)});
    }
    return kept.text;
}

const std::string& LedgerWords::piece(std::size_t rule, Symbol agency, bool numbered) {
    for (const Piece& known : pieces_[rule])
        if (known.agency == agency && known.numbered == numbered) return known.text;
    std::string text(ruleTitle(rule));
    if (agency) text.append(kDot).append(visibleText(agencyTitle(agency)));
    text.append(kDot).append(phrase(numbered ? Word::Document : Word::RecordId).before());
    return pieces_[rule].emplace_back(Piece{agency, numbered, std::move(text)}).text;
}

void LedgerWords::appendWhat(std::string& out, const Line& line) {
    const RecordBook& book = *ledger_.input().records;
    const std::string_view document = book.symbols().text(book.document(*line.record));
    out += piece(*line.rule, book.agency(*line.record), !document.empty());
    const DocumentShown shown = shownDocument(document);
    if (shown.shortened) out += kEllipsis;
    const std::string_view text = document.empty() ? book.symbols().text(book.id(*line.record)) : shown.text;
    isVisible(text) ? out += text : out += visibleText(text);
    out += phrase(document.empty() ? Word::RecordId : Word::Document).after();
}

LedgerWords::Around LedgerWords::aroundRecord(LineKind kind, std::size_t rule, Symbol agency, bool numbered) {
    const Phrase& told = phrase(static_cast<Word>(kind));
    Around around{std::string(told.before()), std::string(phrase(numbered ? Word::Document : Word::RecordId).after())};
    around.before += piece(rule, agency, numbered);
    around.after += told.after();
    return around;
}

Word LedgerWords::ownWord(const Line& line) const {
    if (line.kind == LineKind::Amended && line.contribution) {
        const Leaving leaving = ledger_.contributions()[*line.contribution].leaving;
        if (leaving == Leaving::Heavier) return Word::LineHeavier;
        if (leaving == Leaving::Removed && line.record &&
            countedDays(*ledger_.input().records, *line.record).usedUntil == line.date)
            return Word::LineUsedNoLonger;
        if (leaving == Leaving::MadeGood || leaving == Leaving::Removed) return Word::LineMadeGood;
    }
    return static_cast<Word>(line.kind);
}

std::string_view LedgerWords::relationTitle(const std::string& kind) const {
    const LocalText* title = kinds_.relationTitle(kind);
    return title ? std::string_view(title->in(language())) : std::string_view(kind);
}

void LedgerWords::appendSentence(std::string& out, const Line& line) {
    if (line.kind == LineKind::Cap && line.characteristic) {
        const LocalText& title = ledger_.rulebook().characteristics[*line.characteristic].title;
        phrase(Word::CapOf).appendTo(out, {title.in(language())});
    } else if (line.record && line.rule) {
        const Phrase& told = phrase(ownWord(line));
        out += told.before();
        // What limits a line of the same record's entry is the limit's matter, not the record's.
        if (line.kind != LineKind::Cap && line.kind != LineKind::Clamp && line.kind != LineKind::Rounding &&
            line.kind != LineKind::Hold)
            appendWhat(out, line);
        out += told.after();
    } else {
        phrase(line.kind == LineKind::RuleChange ? Word::RulesChanged : static_cast<Word>(line.kind)).appendTo(out);
    }
    if (line.incomplete)
        phrase(Word::Incomplete).appendTo(out);
    else if (line.record && ledger_.input().records->hasFault(*line.record))
        phrase(Word::Faulted).appendTo(out);
}

}  // namespace clearline
