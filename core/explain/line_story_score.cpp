#include "core/explain/line_story.h"

namespace clearline {

namespace {

constexpr Word kReached[] = {Word::Above, Word::AtLeast, Word::Below, Word::AtMost};
constexpr Word kLost[] = {Word::NotAbove, Word::NotAtLeast, Word::NotBelow, Word::NotAtMost};

}  // namespace

// The sum of the characteristic before and after, from the step that added to it.
void LineStory::sums() {
    if (!line_.characteristic || !line_.record) return;
    const Characteristic& part = rulebook_.characteristics[*line_.characteristic];
    const std::size_t at = valueEnd();
    if (at == steps_.size()) return;
    const Step& step = steps_[at];
    const Number* before = step.inputs[0].value.as<Number>();
    const Number* change = step.inputs[1].value.as<Number>();
    const Number* after = step.result.as<Number>();
    if (!before || !change || !after) return;
    std::string& out = out_.open(Role::Sums);
    scratch_.clear();
    sum(scratch_, *before, *change, *after);
    const std::size_t next = index_ + 1;
    const bool capped = next < ledger_.lineCount() && ledger_.entryOf(next) == line_.entry - 1 &&
                        ledger_.line(next).kind == LineKind::Cap;
    const Word fits = capped ? Word::SumsHeld : part.low || part.high ? Word::InsideCap : Word::NoCap;
    words_.phrase(Word::Sums)
        .appendTo(out, {words_.insideTitle(part.title, part.id), scratch_, words_.phrase(fits).before()});
    // A weight, a formula or what a running clamp lost stands between the points and the score.
    if (*change != line_.delta) arithmetic(at + 1, steps_.size());
    out_.close();
}

void LineStory::score() {
    std::string& out = out_.open(Role::Score);
    scratch_.clear();
    if (line_.delta.isZero() && line_.kind != LineKind::Opening) {
        plain(scratch_, line_.after);
        words_.phrase(Word::ScoreUnmoved).appendTo(out, {scratch_});
    } else {
        sum(scratch_, line_.before, line_.delta, line_.after);
        words_.phrase(Word::ScoreIs).appendTo(out, {scratch_});
    }
    out_.close();
}

void LineStory::crossed() {
    if (rulebook_.thresholds.empty()) return;
    const std::vector<Crossing> crossings = ledger_.crossed(index_);
    if (crossings.empty()) return;
    std::string& out = out_.open(Role::Crossed);
    bool first = true;
    for (const Crossing& crossing : crossings) {
        const Threshold& threshold = rulebook_.thresholds[crossing.threshold];
        const auto test = static_cast<std::size_t>(threshold.test);
        if (!first) out += words_.catalogue().text("list.comma");
        first = false;
        scratch_.clear();
        plain(scratch_, threshold.at);
        words_.phrase(crossing.reached ? kReached[test] : kLost[test])
            .appendTo(out, {scratch_, title(threshold.title, threshold.id)});
    }
    out_.close();
}

void LineStory::source() {
    const RecordBook& book = *ledger_.input().records;
    std::string& out = out_.open(Role::Source);
    const Record told = record();
    const Word word = told.version() == 1 ? Word::SourceRow : Word::SourceRecord;
    words_.phrase(word).appendTo(
        out, {book.source().name, std::to_string(told.row()), told.id(), std::to_string(told.version())});
    out_.readFrom(book, *line_.record, 0);
    out_.close();
}

}  // namespace clearline
