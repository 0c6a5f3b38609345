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
    const Date start = Date::ofDays(contribution().start);
    const auto& field = rulebook_.counting.valuesOf;
    return field ? record().date(*field).value_or(start) : start;
}

// Which of the days that a contribution waits for came last.
Word LineStory::startReason() const {
    const Date start = Date::ofDays(contribution().start);
    const Record told = record();
    const Field from = rulebook_.counting.from;
    if (told.date(from) == start) return whenWord(from);
    if (rule().gateConfirmed && told.date(Field::ConfirmedOn) == start) return Word::WhenConfirmed;
    if (rulebook_.score && rulebook_.score->from == start) return Word::WhenOpened;
    if (told.date(Field::ReceivedOn) == start) return Word::WhenVersion;
    return whenWord(from);
}

void LineStory::counted() {
    std::string& out = out_.open(Role::Counted);
    scratch_.clear();
    const Date start = Date::ofDays(contribution().start);
    words_.appendDate(scratch_, start);
    words_.phrase(Word::CountedFrom).appendTo(out, {scratch_, words_.phrase(startReason()).before()});
    const auto happened = record().date(Field::OccurredOn);
    if (happened && *happened != start) {
        scratch_.clear();
        words_.appendDate(scratch_, *happened);
        words_.phrase(Word::Happened).appendTo(out, {scratch_});
    }
    out_.close();
}

std::optional<Period> LineStory::validity() const {
    const RecordBook& book = *ledger_.input().records;
    RecordBindings bindings(rulebook_, ledger_.subject(), ledger_.clock().asOf, lawDay(), &book, *line_.record);
    if (const auto points = ledger_.pointsOf(*line_.contribution)) bindings.setPoints(*points);
    const auto outcome = rule().validFor->evaluate(bindings);
    const Period* period = outcome ? outcome->value.as<Period>() : nullptr;
    return period ? std::optional(*period) : std::nullopt;
}

// "2 years"; empty if it cannot be told. A plain period is the same for every record of its rule.
std::string LineStory::validityText() {
    if (!rule().validFor) return {};
    const bool same = rule().validFor->names().empty();
    if (validities_.empty()) validities_.resize(rulebook_.rules.size());
    std::string& known = validities_[*line_.rule];
    if (same && !known.empty()) return known;
    const auto period = validity();
    std::string text = period ? words_.periodText(*period) : std::string();
    if (same) known = text;
    return text;
}

void LineStory::until() {
    std::string& out = out_.open(Role::Until);
    const Contribution& told = contribution();
    if (told.end == kForGood) {
        words_.phrase(Word::UntilForGood).appendTo(out);
        out_.close();
        return;
    }
    scratch_.clear();
    words_.appendDate(scratch_, Date::ofDays(told.end - 1));  // the last day on which it is valid
    if (told.leavesByVersion) {
        words_.phrase(told.leavesWithdrawn ? Word::UntilWithdrawn : Word::UntilReplaced).appendTo(out, {scratch_});
    } else if (const std::string valid = validityText(); !valid.empty()) {
        words_.phrase(Word::UntilValid).appendTo(out, {scratch_, valid});
    } else {
        words_.phrase(Word::UntilDay).appendTo(out, {scratch_});
    }
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
    std::string& out = out_.open(Role::Decisive);
    scratch_.clear();
    if (const auto confirmed = record().date(Field::ConfirmedOn); rule().gateConfirmed && confirmed) {
        words_.appendDate(scratch_, *confirmed);
        words_.phrase(Word::DecisiveConfirmed).appendTo(out, {scratch_});
    } else if (rule().when) {
        words_.phrase(Word::DecisiveCondition).appendTo(out, {rule().when->text()});
    } else if (rule().effect.points.kind == NumberSource::Kind::Table) {
        const Table& table = rulebook_.tables[rule().effect.points.index];
        words_.phrase(Word::DecisiveTable)
            .appendTo(out, {table.over ? table.over->text() : readBy(rule().effect.points.index),
                            title(table.title, table.id)});
    } else if (record().version() > 1) {
        words_.phrase(Word::DecisiveVersion).appendTo(out, {record().id()});
    } else {
        words_.phrase(Word::DecisiveRecord).appendTo(out, {record().id()});
    }
    out_.close();
}

}  // namespace clearline
