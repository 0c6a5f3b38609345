#include "core/explain/ledger_words.h"

namespace clearline {

namespace {

constexpr std::string_view kDot = " · ";
constexpr std::size_t kWholeDocument = 8;   // characters; a longer number is shown by its last four
constexpr std::size_t kDocumentTail = 4;

bool startsCharacter(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

void appendShortened(std::string& out, std::string_view document) {
    std::size_t characters = 0;
    for (char c : document) characters += startsCharacter(c);
    if (characters > kWholeDocument) {
        std::size_t at = document.size();
        for (std::size_t seen = 0; seen < kDocumentTail;) seen += startsCharacter(document[--at]);
        out += "…";
        document = document.substr(at);
    }
    out += document;
}

}  // namespace

LedgerWords::LedgerWords(const Ledger& ledger, const Catalogue& words, const Kinds& kinds)
    : ledger_(ledger), words_(words), kinds_(kinds), rules_(ledger.rulebook().rules.size()) {}

const Phrase& LedgerWords::phrase(Word word) {
    auto& phrase = phrases_[static_cast<std::size_t>(word)];
    if (!phrase) phrase.emplace(words_.raw(kWordKeys[static_cast<std::size_t>(word)]));
    return *phrase;
}

std::string_view LedgerWords::ruleTitle(std::size_t rule) {
    Piece& piece = rules_[rule];
    if (!piece.made) {
        const Rule& found = ledger_.rulebook().rules[rule];
        piece.title = found.title.empty() ? found.id : found.title.in(language());
        piece.made = true;
    }
    return piece.title;
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

std::string_view LedgerWords::sourceTitle(const std::string& key) const {
    const auto& sources = ledger_.rulebook().sources;
    const auto found = sources.find(key);
    return found != sources.end() && !found->second.title.empty() ? std::string_view(found->second.title.in(language())) : std::string_view(key);
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

std::string LedgerWords::periodText(const Period& period) const {
    std::string out;
    const auto add = [&](int count, const char* one, const char* many) {
        if (count == 0) return;
        if (!out.empty()) out += words_.text("period.and");
        out += words_.text(count == 1 ? one : many, {std::to_string(count)});
    };
    add(period.months / 12, "period.year", "period.years");
    add(period.months % 12, "period.month", "period.months");
    add(period.days, "period.day", "period.days");
    return out.empty() ? words_.text("period.days", {"0"}) : out;
}

void LedgerWords::appendDate(std::string& out, Date date) {
    const YearMonthDay parts = date.parts();
    std::string& month = months_[parts.month];
    if (month.empty()) month = words_.text("date.month." + std::to_string(parts.month));
    phrase(Word::DateLong).appendTo(out, {std::to_string(parts.year), month, std::to_string(parts.day)});
}

void LedgerWords::appendWhat(std::string& out, const Line& line) {
    if (line.rule) out += ruleTitle(*line.rule);
    const Record record(*ledger_.input().records, *line.record);
    if (const Symbol agency = record.book().agency(*line.record)) out.append(kDot).append(agencyTitle(agency));
    out += kDot;
    const bool numbered = !record.document().empty();
    const Phrase& named = phrase(numbered ? Word::Document : Word::RecordId);
    out += named.before();
    if (numbered)
        appendShortened(out, record.document());
    else
        out += record.id();
    out += named.after();
}

void LedgerWords::appendSentence(std::string& out, const Line& line) {
    if (line.kind == LineKind::Cap && line.characteristic) {
        const LocalText& title = ledger_.rulebook().characteristics[*line.characteristic].title;
        phrase(Word::CapOf).appendTo(out, {title.in(language())});
    } else if (line.record) {
        const Phrase& told = phrase(static_cast<Word>(line.kind));
        out += told.before();
        // What limits a line of the same record's entry is the limit's matter, not the record's.
        if (line.kind != LineKind::Cap && line.kind != LineKind::Clamp && line.kind != LineKind::Rounding && line.kind != LineKind::Hold)
            appendWhat(out, line);
        out += told.after();
    } else {
        phrase(line.kind == LineKind::RuleChange ? Word::RulesChanged : static_cast<Word>(line.kind)).appendTo(out);
    }
    if (line.incomplete) phrase(Word::Incomplete).appendTo(out);
}

}  // namespace clearline
