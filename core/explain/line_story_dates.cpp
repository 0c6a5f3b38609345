#include "core/explain/line_story.h"
#include "core/ledger/bindings.h"
#include "core/record/counted_days.h"

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

// The key of the words for a start that a modifier or the effect put there; none where it is a day of the
// record's own. Keys of different length, so that their length tells them apart.
std::string_view LineStory::startKey() const {
    if (countedDays(*ledger_.input().records, *line_->record).from) return "counted.scenario";
    if (rulebook_.needs.empty()) return {};
    const Date start = Date::ofDays(contribution_->start);
    const bool ofRecord =
        record().date(rulebook_.counting.from) == start || startReason() != whenWord(rulebook_.counting.from);
    if (ofRecord) return {};
    const Mark mark = contribution_->marked ? ledger_.mark(*line_->contribution) : Mark{};
    if (rule().starts) return "counted.later";
    if (rulebook_.counting.settleDay) return "counted.settled";
    if (mark.suspendedFrom) return "counted.corrected";
    return mark.unit ? "counted.due" : std::string_view();
}

void LineStory::counted() {
    inHole(out_.open(Role::Counted), StoryHole::Counted, countedWords());
    out_.close();
}

std::string_view LineStory::countedWords() {
    const Date start = Date::ofDays(contribution_->start);
    const Word reason = startReason();
    auto happened = record().date(Field::OccurredOn);
    if (happened == start) happened.reset();
    const std::int64_t other = happened ? happened->days() : INT64_MIN;
    const std::string_view special = startKey();
    const auto which =
        static_cast<std::int64_t>(reason) + (special.empty() ? 0 : static_cast<std::int64_t>(special.size()) << 16U);
    const SentenceKey key{Word::CountedFrom, {start.days(), other, which}};
    return kept_.words(key, [&](TextBuffer& out) {
        const std::string when =
            special.empty() ? std::string(words_.phrase(reason).before()) : words_.catalogue().text(special);
        words_.phrase(Word::CountedFrom).appendTo(out, {words_.dateText(start), when});
        if (happened) words_.phrase(Word::Happened).appendTo(out, {words_.dateText(*happened)});
    });
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
    inHole(out_.open(Role::Until), StoryHole::Until, untilWords());
    out_.close();
}

std::string_view LineStory::untilWords() {
    const Contribution& told = *contribution_;
    if (told.end == kForGood)
        return kept_.words({Word::UntilForGood, {}},
                           [&](TextBuffer& out) { words_.phrase(Word::UntilForGood).appendTo(out); });
    const CountedDays said = countedDays(*ledger_.input().records, *line_->record);
    const bool byRule = told.leaving == Leaving::Validity && !said.saysUntil();
    const auto period = byRule ? validity() : std::nullopt;
    const Word word = told.leavesByVersion()
                          ? told.leaving == Leaving::Withdrawn ? Word::UntilWithdrawn : Word::UntilReplaced
                      : period ? Word::UntilValid
                               : Word::UntilDay;
    const SentenceKey key{word, {told.end, period ? period->months : 0, period ? period->days : 0}};
    return kept_.words(key, [&](TextBuffer& out) {
        const Date last = Date::ofDays(told.end - 1);  // the last day on which it is valid
        words_.phrase(word).appendTo(out, {words_.dateText(last), period ? words_.periodText(*period) : std::string()});
    });
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
            .fillIn(out, [&](int place) {
                if (place == 0) inHole(out, StoryHole::RecordId, record().id());
            });
    }
    out_.close();
}

std::string_view LineStory::decisiveKey() const {
    switch (line_->kind) {
        case LineKind::Opening: return "decisive.opening";
        case LineKind::RuleChange: return line_->record ? "decisive.revalued" : "decisive.rules-changed";
        case LineKind::Cap: return "decisive.cap";
        case LineKind::Clamp: return "decisive.clamp";
        case LineKind::Hold: return "decisive.hold";
        case LineKind::Rounding: return "decisive.rounding";
        default: break;
    }
    switch (contribution_ ? contribution_->leaving : Leaving::Validity) {
        case Leaving::Validity: break;
        case Leaving::Amended: return "decisive.amended";
        case Leaving::Withdrawn: return "decisive.withdrawn";
        case Leaving::MadeGood:
        case Leaving::Removed: return "decisive.made-good";
        case Leaving::Heavier: return "decisive.heavier";
    }
    return "decisive.expired";
}

// The same of a line that takes something back, limits it, or is of nobody's record: its words hang on its kind and on
// why something left, and on nothing else.
void LineStory::decisiveElse() {
    const std::string_view key = decisiveKey();
    std::string& words = decisiveWords_[key];
    if (words.empty()) words = words_.catalogue().text(key);
    out_.open(Role::Decisive) += words;
    out_.close();
}

}  // namespace clearline
