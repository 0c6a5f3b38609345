#include "core/export/letter_values.h"

#include <algorithm>

#include "core/appeal/appeal_words.h"
#include "core/audit/compare_words.h"
#include "core/audit/plain_titles.h"
#include "core/explain/ledger_words.h"
#include "core/explain/silent_text.h"
#include "core/record/record.h"

namespace clearline {

namespace {

bool hasAnnex(const std::vector<LetterItem>& items) {
    return std::any_of(items.begin(), items.end(), [](const LetterItem& item) {
        return item.what == LetterItem::What::Annex || hasAnnex(item.body) || hasAnnex(item.otherwise);
    });
}

class Values {
public:
    Values(const LetterQuestion& question, const LetterWish& wish, const LetterSide& side,
           const std::vector<LetterLedger>& ledgers, const std::vector<LetterLine>& lines, const Kinds& kinds)
        : question_(question), wish_(wish), side_(side), words_(side.words), lines_(lines), kinds_(kinds) {
        for (const LetterLedger& under : ledgers) told_.emplace_back(*under.ledger, words_, kinds);
        for (const LetterLedger& under : ledgers) ledgers_.push_back(&under);
    }

    LetterValues all() {
        head();
        facts();
        caseFacts();
        records();
        lines();
        list("changes", "change", changes());
        evidence();
        list("citations", "citation", side_.citations);
        list("conditions", "condition", side_.conditions);
        effects();
        return std::move(values_);
    }

private:
    [[nodiscard]] const Objection& objection() const { return question_.objection; }
    [[nodiscard]] std::string word(const char* key) const { return words_.text(key); }
    [[nodiscard]] std::string dayOf(const std::optional<Date>& day) const {
        return day ? words_.longDate(*day) : std::string();
    }
    void set(const char* name, std::string text) { values_.texts[name] = std::move(text); }
    void list(const char* name, const char* each, const std::vector<std::string>& texts) {
        auto& all = values_.lists[name];
        for (const std::string& text : texts) {
            all.emplace_back();
            all.back().texts[each] = text;
        }
    }
    [[nodiscard]] std::string joined(const std::vector<std::string>& texts) const {
        std::string all;
        for (const std::string& text : texts) all += (all.empty() ? "" : word("list.comma")) + text;
        return all;
    }

    void head() {
        const Subject subject = question_.input->subject(objection().subject);
        set("date", dayOf(wish_.date));
        set("number", objection().id ? std::to_string(objection().id) : std::string());
        set("subject.name", subject.name.empty() ? subject.id : subject.name);
        set("subject.id", subject.id);
        set("subject.identifier", shownIdentifier(subject.identifier, subject.kind, wish_.body));
        set("subject.person", subject.kind == SubjectKind::Person ? subject.id : std::string());
        set("subject.firm", subject.kind == SubjectKind::Firm ? subject.id : std::string());
        set("ground", groundWords(objection().ground, words_));
        set("argument", objection().argument);
        set("goal", goal());
    }
    void facts() {
        set("notified-on", dayOf(objection().notifiedOn));
        set("performed-on", dayOf(objection().performedOn));
        set("committed-on", dayOf(objection().committedOn));
        set("submitted-on", dayOf(objection().handedIn()));
        set("answer-by", dayOf(question_.answerBy));
        set("as-of", dayOf(question_.clock.asOf));
        set("known-on", dayOf(question_.clock.knownOn));
        std::vector<std::string> books, same;
        for (const auto& rulebook : question_.rulebooks) {
            const std::string name = titleOf(*rulebook, words_.language());
            books.push_back(name);
            if (question_.effect && std::find(question_.effect->untouched.begin(), question_.effect->untouched.end(),
                                              rulebook->id) != question_.effect->untouched.end())
                same.push_back(name);
        }
        set("rulebooks", joined(books));
        set("untouched", joined(same));
    }
    void caseFacts() {
        set("case.root", question_.caseRoot);
        set("case.entries", question_.caseEntries ? std::to_string(question_.caseEntries) : std::string());
        const bool body = wish_.body == Identifiers::Masked, annexes = wish_.annexes == Identifiers::Masked;
        set("identifiers",
            word(!hasAnnex(side_.form.items) ? body ? "letter.identifiers.masked" : "letter.identifiers.here"
                 : body && annexes           ? "letter.identifiers.all"
                 : annexes                   ? "letter.identifiers.annexes"
                 : body                      ? "letter.identifiers.body"
                                             : "letter.identifiers.shown"));
        set("engine", wish_.engine);
    }
    [[nodiscard]] std::string goal() const {
        const std::size_t slash = objection().goal.find('/');
        if (slash == std::string::npos) return {};
        for (const auto& rulebook : question_.rulebooks)
            if (rulebook->id == objection().goal.substr(0, slash))
                for (const Threshold& threshold : rulebook->thresholds)
                    if (threshold.id == objection().goal.substr(slash + 1))
                        return words_.text("letter.goal",
                                           {titleOf(threshold, words_.language()), thresholdTest(threshold, words_)});
        return {};
    }

    [[nodiscard]] std::string agencyOf(const Record& record) {
        const Symbol agency = question_.input->records->agency(record.index());
        return told_.empty() ? std::string(record.agency()) : std::string(told_.front().agencyTitle(agency));
    }
    void records() {
        auto& all = values_.lists["records"];
        std::vector<std::string> agencies, documents;
        std::vector<RecordIndex> seen;
        for (const LetterLine& line : lines_) {
            if (std::find(seen.begin(), seen.end(), line.record) != seen.end()) continue;
            seen.push_back(line.record);
            const Record record(*question_.input->records, line.record);
            all.emplace_back();
            auto& texts = all.back().texts;
            texts["record.id"] = record.id();
            texts["record.version"] = std::to_string(record.version());
            texts["record.document"] = record.document();
            texts["record.agency"] = agencyOf(record);
            texts["record.kind"] = kindOf(record);
            texts["record.decided-on"] = dayOf(record.date(Field::DecidedOn));
            texts["record.occurred-on"] = dayOf(record.date(Field::OccurredOn));
            texts["record.amount"] = record.amount() ? record.amount()->text() : std::string();
            texts["record.note"] = record.note();
            const Place place = question_.input->records->place(line.record);
            texts["record.source"] = words_.text("paper.source", {place.file, std::to_string(place.row)});
            const std::string& document = texts["record.document"];
            const std::string& named = document.empty() ? texts["record.id"] : document;
            if (std::find(documents.begin(), documents.end(), named) == documents.end()) documents.push_back(named);
            const std::string& agency = texts["record.agency"];
            if (!agency.empty() && std::find(agencies.begin(), agencies.end(), agency) == agencies.end())
                agencies.push_back(agency);
        }
        set("agencies", joined(agencies));
        set("documents", joined(documents));
    }
    [[nodiscard]] std::string kindOf(const Record& record) {
        return told_.empty() ? std::string(record.kind()) : std::string(told_.front().kindTitle(record.kind()));
    }

    LedgerWords& told(const LetterLine& line) {
        for (std::size_t i = 0; i < ledgers_.size(); ++i)
            if (ledgers_[i] == line.under) return told_[i];
        return told_.front();
    }
    // What is decided is pending no more.
    [[nodiscard]] std::string markOf(const Objection& of) const {
        return of.stage() == Stage::Draft || isPending(of.stage()) ? pendingMark(of, words_)
                                                                   : stageWords(of.stage(), words_);
    }
    void lines() {
        auto& all = values_.lists["lines"];
        for (const LetterLine& each : lines_) {
            all.emplace_back();
            auto& texts = all.back().texts;
            texts["line.number"] = std::to_string(all.size());
            texts["line.mark"] = objection().id ? markOf(objection()) : std::string();
            const Record record(*question_.input->records, each.record);
            texts["line.record"] =
                record.document().empty()
                    ? std::string(record.id())
                    : words_.text("letter.kind-document", {std::string(record.id()), std::string(record.document())});
            if (each.under) texts["line.rulebook"] = titleOf(each.under->ledger->rulebook(), words_.language());
            texts["line.official"] = each.official ? words_.signedPoints(*each.official) : word("letter.not-told");
            if (each.isOther)
                texts["line.other"] =
                    words_.text("letter.other", {each.contested->day ? words_.longDate(*each.contested->day) : "\u2013",
                                                 pickedPoints(*each.contested, words_)});
            if (each.line)
                counted(each, texts);
            else
                gaveNothing(each, texts);
        }
    }
    using Texts = std::map<std::string, std::string, std::less<>>;
    void counted(const LetterLine& each, Texts& texts) {
        const Ledger& ledger = *each.under->ledger;
        const Line line = ledger.line(*each.line);
        std::string what;
        told(each).appendSentence(what, line);
        texts["line.what"] = std::move(what);
        texts["line.date"] = words_.longDate(line.date);
        if (line.rule) texts["line.rule"] = ledger.rulebook().rules[*line.rule].id;
        const bool listed = line.kind == LineKind::Listed;
        texts["line.recomputed"] =
            listed ? word("letter.listed")
                   : words_.text("letter.points",
                                 {words_.signedPoints(line.delta), plainText(ledger.entryAfter(line.entry - 1))});
        texts["line.corrected"] = !each.under->effect ? word(question_.effect ? "letter.as-it-is" : "letter.not-told")
                                  : !each.corrected   ? word("letter.gone")
                                  : listed            ? word("letter.listed")
                                                      : words_.signedPoints(*each.corrected);
        if (each.takenBack && listed)
            texts["line.corrected"] =
                words_.text("letter.taken-off", {texts["line.corrected"], words_.longDate(each.takenBack->date)});
        else if (each.takenBack)
            texts["line.corrected"] =
                words_.text("letter.taken-back", {texts["line.corrected"], words_.longDate(each.takenBack->date),
                                                  words_.signedPoints(each.takenBack->delta)});
    }
    void gaveNothing(const LetterLine& each, Texts& texts) {
        const Record record(*question_.input->records, each.record);
        texts["line.what"] = record.document().empty() ? kindOf(record)
                                                       : words_.text("letter.kind-document",
                                                                     {kindOf(record), std::string(record.document())});
        texts["line.date"] = dayOf(record.date(Field::DecidedOn));
        texts["line.recomputed"] = word("letter.nothing");
        if (each.silent)
            texts["line.recomputed"] = words_.text(
                "letter.nothing-because", {tellSilent(told(each), each.under->ledger->silent()[*each.silent]).reason});
        texts["line.corrected"] = word("letter.nothing");
    }

    [[nodiscard]] std::vector<std::string> changes() const {
        std::vector<std::string> told;
        for (const RequestedChange& change : objection().changes) told.push_back(changeSentence(change, words_));
        return told;
    }
    void evidence() {
        auto& all = values_.lists["evidence"];
        for (const Evidence& each : objection().evidence) {
            all.emplace_back();
            auto& texts = all.back().texts;
            texts["evidence.number"] = std::to_string(all.size());
            texts["evidence.name"] = each.name;
            texts["evidence.shows"] = each.shows;
            texts["evidence.sha256"] = each.sha256;
        }
    }

    void effects() {
        auto& all = values_.lists["effects"];
        if (!question_.effect) return;
        for (const AppealUnder& under : question_.effect->under) {
            CompareWords compared(under.comparison, words_, kinds_);
            all.emplace_back();
            LetterValues& each = all.back();
            each.texts["effect.rulebook"] = titleOf(*under.rulebook, words_.language());
            if (under.subject != objection().subject) {
                const Subject other = question_.input->subject(under.subject);
                each.texts["effect.subject"] = other.name.empty() ? other.id : other.name;
            }
            each.texts["effect.before"] = compared.score(*under.comparison.first);
            each.texts["effect.after"] = compared.score(*under.comparison.second);
            if (under.rulebook->score)
                each.texts["effect.score"] = each.texts["effect.before"] + " → " + each.texts["effect.after"];
            const auto difference = under.comparison.difference();
            each.texts["effect.difference"] = difference ? words_.signedPoints(*difference) : std::string();
            auto& states = each.lists["states"];
            const auto tell = [&](const auto& pairs, const auto& sentence) {
                for (const auto& pair : pairs)
                    if (under.comparison.differs(pair)) {
                        states.emplace_back();
                        states.back().texts["state"] = sentence(pair);
                    }
            };
            tell(under.comparison.standings, [&](const auto& pair) { return compared.standing(pair); });
            tell(under.comparison.thresholds, [&](const auto& pair) { return compared.threshold(pair); });
            tell(under.comparison.lists, [&](const auto& pair) { return compared.list(pair); });
        }
    }

    const LetterQuestion& question_;
    const LetterWish& wish_;
    const LetterSide& side_;
    const Catalogue& words_;
    const std::vector<LetterLine>& lines_;
    const Kinds& kinds_;
    std::vector<const LetterLedger*> ledgers_;
    std::vector<LedgerWords> told_;  // of each ledger
    LetterValues values_;
};

}  // namespace

LetterValues letterValues(const LetterQuestion& question, const LetterWish& wish, const LetterSide& side,
                          const std::vector<LetterLedger>& ledgers, const std::vector<LetterLine>& lines,
                          const Kinds& kinds) {
    LetterValues values = Values(question, wish, side, ledgers, lines, kinds).all();
    values.blocks = letterBlocksOf(question, ledgers, lines, values.lists["lines"], side.words, kinds);
    return values;
}

}  // namespace clearline
