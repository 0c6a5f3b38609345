#include "core/appeal/suggested_changes.h"

#include <algorithm>

#include "core/appeal/least_publicity.h"
#include "core/record/record.h"
#include "core/scenario/record_finder.h"

namespace clearline {

namespace {

class Suggesting {
public:
    Suggesting(const SuggestionQuestion& question, const ContestedLine& line, RecordIndex index)
        : question_(question), line_(line), record_(*question.input.records, index) {}

    std::vector<RequestedChange> take() {
        switch (question_.objection.ground) {
            case Ground::NotMine:
            case Ground::Duplicate:
            case Ground::PunishedTwice:
            case Ground::NoBasis:
            case Ground::NotConfirmed:
            case Ground::NotNotified: ask(ChangeWish::Strike, {}); break;
            case Ground::WrongFact: correct(question_.field.empty() ? "note" : question_.field); break;
            case Ground::WrongValue: correct(valueField()); break;
            case Ground::WrongDate: correct(dateField()); break;
            case Ground::Expired: endUse(expiredOn()); break;
            case Ground::OverListed: ask(ChangeWish::Delist, offListOn()); break;
            case Ground::AlreadyRepaired: repaired(doneOn()); break;
            case Ground::PeriodOver:
            case Ground::Committed: repaired(repairOn()); break;
            case Ground::Performed: performed(); break;
        }
        return std::move(changes_);
    }

private:
    void ask(ChangeWish wish, std::optional<Date> on) { changes_.push_back({wish, line_.record, 1, {}, {}, {}, on}); }
    void correct(std::string_view field, std::optional<Date> to = {}) {
        const auto there = cellText(question_.input, line_.record, line_.version, field);
        if (!there) return;
        changes_.push_back({ChangeWish::Correct,
                            line_.record,
                            line_.version,
                            std::string(field),
                            *there,
                            to ? to->iso() : *there,
                            {}});
    }

    [[nodiscard]] std::string_view valueField() const {
        if (!question_.field.empty()) return question_.field;
        return columnName(record_.amount() ? Field::Amount : record_.quantity() ? Field::Quantity : Field::Kind);
    }
    [[nodiscard]] std::string_view dateField() const {
        const auto named = fieldNamed(question_.field);
        if (named && fieldForm(*named) == FieldForm::Date) return question_.field;
        return columnName(record_.date(Field::DecidedOn) ? Field::DecidedOn : Field::OccurredOn);
    }

    [[nodiscard]] bool listed() const {
        return question_.law && question_.law->knows(LawMatter::ListingTerm, record_.kind());
    }
    [[nodiscard]] const Provision* provision(LawMatter matter, Date day) const {
        if (!question_.law) return nullptr;
        const auto found = question_.law->allOf(matter, day, line_.rulebook, record_.kind());
        return found.empty() ? nullptr : &question_.law->provisions[found.front()];
    }
    [[nodiscard]] std::optional<Date> dateFact(std::string_view column) const {
        const auto fact = question_.input.records->factNamed(column);
        return fact ? Date::fromIso(record_.fact(*fact)) : std::nullopt;
    }

    // The first day on which it was over.
    [[nodiscard]] Date expiredOn() const {
        std::optional<Date> over;
        if (const auto valid = dateFact("valid_until")) over = valid->plusDays(1);
        const auto ended = record_.date(Field::EndedOn);
        const bool firm = question_.input.subject(record_.subject()).kind == SubjectKind::Firm;
        const Provision* kept = ended && !firm ? provision(LawMatter::Retention, question_.on) : nullptr;
        const auto last = kept && kept->most ? kept->most->after(*ended) : std::nullopt;
        if (!over && last) over = last->plusDays(1);
        return over && *over < question_.on ? *over : question_.on;
    }
    // The first day on which it was to be off its list.
    [[nodiscard]] Date offListOn() const {
        std::optional<Date> due;
        const auto decided = record_.date(Field::DecidedOn);
        if (const Provision* term = decided ? provision(LawMatter::ListingTerm, *decided) : nullptr; term && term->most)
            due = term->most->after(*decided);
        if (const auto removed = removedBy(); removed && (!due || *removed < *due)) due = removed;
        const auto off = due ? due->plusDays(1) : std::nullopt;
        return off && *off < question_.on ? *off : question_.on;
    }
    // Of a list: the last day for removal after performance.
    [[nodiscard]] std::optional<Date> removedBy() const {
        const auto done = performedOn();
        const Provision* removal = done ? provision(LawMatter::ListingRemoval, *done) : nullptr;
        if (!removal) return std::nullopt;
        const Date start = std::max(*done, record_.date(Field::DecidedOn).value_or(*done));
        return question_.calendar.workingDayAfter(start, removal->workingDays.value_or(0));
    }
    [[nodiscard]] std::optional<Date> performedOn() const {
        return question_.objection.performedOn ? question_.objection.performedOn : record_.date(Field::MadeGoodOn);
    }
    [[nodiscard]] Date doneOn() const {
        const auto done = performedOn();
        return done && *done < question_.on ? *done : question_.on;
    }
    // Not before the minimum period of publicity is over for sure.
    [[nodiscard]] Date repairOn() const {
        if (!question_.law) return question_.on;
        const auto least = leastPublicityOfDecision(question_.input, record_.index(), question_.on, *question_.law);
        return least && least->latest ? std::max(*least->latest, question_.on) : question_.on;
    }

    // What is over is to count no longer, whatever a repair may end.
    void endUse(Date on) { ask(ChangeWish::StopUse, on); }
    void repaired(Date on) {
        if (listed()) return ask(ChangeWish::Delist, on);
        const bool endsUse = provision(LawMatter::UseEnds, on) != nullptr;
        ask(endsUse ? ChangeWish::StopUse : ChangeWish::StopPublicity, on);
    }
    void performed() {
        const auto done = question_.objection.performedOn;
        if (done && !record_.date(Field::MadeGoodOn)) correct(columnName(Field::MadeGoodOn), *done);
        if (!listed()) return repaired(repairOn());
        const auto off = removedBy();
        ask(ChangeWish::Delist, off ? off->plusDays(1) : question_.on);
    }

    const SuggestionQuestion& question_;
    const ContestedLine& line_;
    Record record_;
    std::vector<RequestedChange> changes_;
};

}  // namespace

std::vector<RequestedChange> suggestedChanges(const SuggestionQuestion& question, const ContestedLine& line) {
    const RecordBook& book = *question.input.records;
    const RecordFinder finder(book, {line.record});
    for (const RecordIndex r : finder.versionsOf(line.record))
        if (book.version(r) == line.version) return Suggesting(question, line, r).take();
    return {};
}

}  // namespace clearline
