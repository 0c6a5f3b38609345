#include "core/explain/line_story.h"
#include "core/explain/whole_text.h"

namespace clearline {

namespace {

constexpr Word kReached[] = {Word::Above, Word::AtLeast, Word::Below, Word::AtMost};
constexpr Word kLost[] = {Word::NotAbove, Word::NotAtLeast, Word::NotBelow, Word::NotAtMost};

void appendWhole(TextBuffer& out, std::uint32_t whole) { out.tookUpTo(putDigits(out.room(kLongestWhole), whole)); }

}  // namespace

// The sum of the characteristic before and after, from the step that added to it.
void LineStory::sums() {
    if (!line_->characteristic || !line_->record) return;
    const Characteristic& part = rulebook_.characteristics[*line_->characteristic];
    if (valueEnd_ == steps_.size()) return;
    const Step& step = steps_[valueEnd_];
    const Number* before = step.inputs[0].value.as<Number>();
    const Number* change = step.inputs[1].value.as<Number>();
    const Number* after = step.result.as<Number>();
    if (!before || !change || !after) return;
    TextBuffer& out = out_.open(Role::Sums);
    const std::size_t next = index_ + 1;
    const bool capped = next < ledger_.lineCount() && ledger_.entryOf(next) == line_->entry - 1 &&
                        ledger_.lineKind(next) == LineKind::Cap;
    const Word fits = capped ? Word::SumsHeld : part.low || part.high ? Word::InsideCap : Word::NoCap;
    words_.phrase(Word::Sums).fillIn(out, [&](int place) {
        if (place == 0) out += partTitles_[*line_->characteristic];
        if (place == 1) sum(out, *before, *change, *after);
        if (place == 2) out += words_.phrase(fits).before();
    });
    // A weight, a formula or what a running clamp lost stands between the points and the score.
    if (*change != line_->delta) arithmetic(valueEnd_ + 1, steps_.size());
    out_.close();
}

void LineStory::score() {
    TextBuffer& out = out_.open(Role::Score);
    const bool unmoved = line_->delta.isZero() && line_->kind != LineKind::Opening;
    words_.phrase(unmoved ? Word::ScoreUnmoved : Word::ScoreIs).fillIn(out, [&](int place) {
        if (place == 0 && unmoved) plain(out, line_->after);
        if (place == 0 && !unmoved) sum(out, line_->before, line_->delta, line_->after);
    });
    out_.close();
}

void LineStory::crossed() {
    if (rulebook_.thresholds.empty()) return;
    const std::vector<Crossing> crossings = ledger_.crossed(index_);
    if (crossings.empty()) return;
    TextBuffer& out = out_.open(Role::Crossed);
    const std::size_t from = out.size();
    StoryMarks* const marks = std::exchange(marks_, nullptr);
    tellCrossings(out, crossings);
    marks_ = marks;
    mark(out, from, StoryHole::Crossed);
    out_.close();
}

std::string_view LineStory::crossedWords(std::size_t index) {
    crossedWords_.clear();
    tellCrossings(crossedWords_, ledger_.crossed(index));
    return crossedWords_.view();
}

void LineStory::tellCrossings(TextBuffer& out, const std::vector<Crossing>& crossings) {
    bool first = true;
    for (const Crossing& crossing : crossings) {
        const Threshold& threshold = rulebook_.thresholds[crossing.threshold];
        const auto test = static_cast<std::size_t>(threshold.test);
        if (!first) out += words_.catalogue().text("list.comma");
        first = false;
        words_.phrase(crossing.reached ? kReached[test] : kLost[test]).fillIn(out, [&](int place) {
            if (place == 0) plain(out, threshold.at);
            if (place == 1) out += title(threshold.title, threshold.id);
        });
    }
}

void LineStory::source() {
    const RecordBook& book = *ledger_.input().records;
    TextBuffer& out = out_.open(Role::Source);
    const Record told = record();
    if (book.isAdded(told.index())) {
        out += words_.catalogue().text("source.added", {std::string(told.id())});
        return out_.close();
    }
    words_.phrase(told.version() == 1 ? Word::SourceRow : Word::SourceRecord).fillIn(out, [&](int place) {
        if (place == 0) out += book.sourceOf(told.index()).name;
        const std::size_t from = out.size();
        if (place == 1) {
            appendWhole(out, told.row());
            mark(out, from, StoryHole::SourceRow);
        }
        if (place == 2) inHole(out, StoryHole::RecordId, told.id());
        if (place == 3) appendWhole(out, told.version());
    });
    out_.readFrom(book, *line_->record, 0);
    out_.close();
}

}  // namespace clearline
