#include "core/explain/line_story.h"
#include "core/ledger/bindings.h"

namespace clearline {

namespace {

constexpr Word whenWord(Field field) {
    return static_cast<Word>(static_cast<int>(Word::WhenOccurred) + static_cast<int>(field) -
                             static_cast<int>(Field::OccurredOn));
}

}  // namespace

Date LineStory::lawDay() const {
    const Date start = Date::ofDays(contribution_->start);
    const auto& field = rulebook_.counting.valuesOf;
    return field ? record().date(*field).value_or(start) : start;
}

// Which of the days that a contribution waits for came last.
Word LineStory::startReason() const {
    const Date start = Date::ofDays(contribution_->start);
    const Record told = record();
    const Field from = rulebook_.counting.from;
    if (told.date(from) == start) return whenWord(from);
    if (rule().gateConfirmed && told.date(Field::ConfirmedOn) == start) return Word::WhenConfirmed;
    if (rule().gateMadeGood && told.date(Field::MadeGoodOn) == start) return Word::WhenMadeGood;
    if (rulebook_.score && rulebook_.score->from == start) return Word::WhenOpened;
    if (told.date(Field::ReceivedOn) == start) return Word::WhenVersion;
    return whenWord(from);
}

// Where a modifier or the effect put the start, that; else which of the record's days it is.
std::string LineStory::startWords() {
    const Date start = Date::ofDays(contribution_->start);
    const Word reason = startReason();
    const bool ofRecord =
        record().date(rulebook_.counting.from) == start || reason != whenWord(rulebook_.counting.from);
    const Mark mark = contribution_->marked ? ledger_.mark(*line_->contribution) : Mark{};
    if (!ofRecord && rulebook_.counting.settleDay) return words_.catalogue().text("counted.settled");
    if (!ofRecord && mark.suspendedFrom) return words_.catalogue().text("counted.corrected");
    if (!ofRecord && mark.unit) return words_.catalogue().text("counted.due");
    return std::string(words_.phrase(reason).before());
}

void LineStory::counted() {
    TextBuffer& out = out_.open(Role::Counted);
    const Date start = Date::ofDays(contribution_->start);
    const Word reason = startReason();
    auto happened = record().date(Field::OccurredOn);
    if (happened == start) happened.reset();
    const std::int64_t other = happened ? happened->days() : INT64_MIN;
    const auto tell = [&] {
        words_.phrase(Word::CountedFrom).appendTo(out, {words_.dateText(start), startWords()});
        if (happened) words_.phrase(Word::Happened).appendTo(out, {words_.dateText(*happened)});
    };
    if (rulebook_.needs.empty())
        keptWords(out, {Word::CountedFrom, {start.days(), other, static_cast<std::int64_t>(reason)}}, tell);
    else
        tell();
    out_.close();
}

// A plain period is the same for every record of its rule. Nothing if it cannot be told.
std::optional<Period> LineStory::validity() {
    const auto& validFor = rule().validFor;
    if (!validFor) return std::nullopt;
    Validity& kept = validities_[*line_->rule];
    if (kept.known) return kept.period;
    const RecordBook& book = *ledger_.input().records;
    RecordBindings bindings(rulebook_, ledger_.subject(), ledger_.clock().asOf, lawDay(), &book, *line_->record);
    if (const auto points = ledger_.pointsOf(*line_->contribution)) bindings.setPoints(*points);
    const auto outcome = validFor->evaluate(bindings);
    const Period* period = outcome ? outcome->value.as<Period>() : nullptr;
    kept = {validFor->names().empty(), period ? std::optional(*period) : std::nullopt};
    return kept.period;
}

void LineStory::until() {
    TextBuffer& out = out_.open(Role::Until);
    const Contribution& told = *contribution_;
    if (told.end == kForGood) {
        words_.phrase(Word::UntilForGood).appendTo(out);
        out_.close();
        return;
    }
    const auto period = told.leaving == Leaving::Validity ? validity() : std::nullopt;
    const Word word = told.leavesByVersion()
                          ? told.leaving == Leaving::Withdrawn ? Word::UntilWithdrawn : Word::UntilReplaced
                      : period ? Word::UntilValid
                               : Word::UntilDay;
    keptWords(out, {word, {told.end, period ? period->months : 0, period ? period->days : 0}}, [&] {
        const Date last = Date::ofDays(told.end - 1);  // the last day on which it is valid
        words_.phrase(word).appendTo(out, {words_.dateText(last), period ? words_.periodText(*period) : std::string()});
    });
    out_.close();
}

// The facts that a table compares, as its inputs name them.
std::string LineStory::readBy(std::size_t table) const {
    std::string names;
    for (const std::string& name : rulebook_.namesReadBy(table)) names += (names.empty() ? "" : ", ") + name;
    return names;
}

// What, if it were otherwise, would undo the line: the confirmation that a gate asks for, else the
// condition, else the cell that chose the table's row, else the record itself.
void LineStory::decisive() {
    TextBuffer& out = out_.open(Role::Decisive);
    if (const auto confirmed = record().date(Field::ConfirmedOn); rule().gateConfirmed && confirmed) {
        words_.phrase(Word::DecisiveConfirmed).appendTo(out, {words_.dateText(*confirmed)});
    } else if (rule().when) {
        words_.phrase(Word::DecisiveCondition).appendTo(out, {rule().when->text()});
    } else if (rule().effect.points.kind == NumberSource::Kind::Table) {
        const Table& table = rulebook_.tables[rule().effect.points.index];
        words_.phrase(Word::DecisiveTable)
            .appendTo(out, {table.over ? table.over->text() : readBy(rule().effect.points.index),
                            title(table.title, table.id)});
    } else {
        words_.phrase(record().version() > 1 ? Word::DecisiveVersion : Word::DecisiveRecord)
            .appendTo(out, {record().id()});
    }
    out_.close();
}

}  // namespace clearline
