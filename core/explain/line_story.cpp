#include "core/explain/line_story.h"

#include "core/explain/points_text.h"

namespace clearline {

LineStory::LineStory(LedgerWords& words, Teller& out)
    : words_(words),
      ledger_(words.ledger()),
      rulebook_(ledger_.rulebook()),
      out_(out),
      reader_(ledger_),
      stepWords_(words.catalogue()) {
    for (const Characteristic& part : rulebook_.characteristics)
        partTitles_.push_back(words_.insideTitle(part.title, part.id));
    validities_.resize(rulebook_.rules.size());
}

void LineStory::tell(std::size_t index, const Line& line, StoryMarks* marks) {
    marks_ = marks;
    index_ = index;
    line_ = &line;
    contribution_ = line.contribution ? &ledger_.contributions()[*line.contribution] : nullptr;
    steps_ = reader_.steps(index);
    valueEnd_ = valueEnd();
    const bool counts = contribution_ && (line_->kind == LineKind::Counted || line_->kind == LineKind::Spent ||
                                          line_->kind == LineKind::Listed);
    const bool ofRecord = line_->record && line_->kind != LineKind::Cap && line_->kind != LineKind::Clamp &&
                          line_->kind != LineKind::Hold && line_->kind != LineKind::Rounding;
    because();
    if (ofRecord) edited();
    modifiers();
    if (counts) {
        counted();
        if (rule().effect.kind != Effect::Kind::Extend) until();
    }
    if (rulebook_.score) {
        sums();
        score();
        crossed();
    }
    if (counts)
        decisive();
    else
        decisiveElse();
    if (ofRecord) source();
    marks_ = nullptr;
}

void LineStory::lookAt(const EntryRow& row, std::uint32_t contribution) {
    lookedAt_.date = row.date;
    lookedAt_.kind = row.kind;
    lookedAt_.contribution = contribution;
    lookedAt_.record = row.record;
    lookedAt_.rule = row.rule;
    line_ = &lookedAt_;
    contribution_ = &ledger_.contributions()[contribution];
}

void LineStory::plain(TextBuffer& out, const Number& number) {
    const std::size_t from = out.size();
    appendPlain(out, number);
    mark(out, from, StoryHole::Plain, &number);
    out_.number(number);
}

void LineStory::signedly(TextBuffer& out, const Number& number) {
    const std::size_t from = out.size();
    appendSigned(out, number);
    mark(out, from, StoryHole::Signed, &number);
    out_.number(number);
}

void LineStory::sum(TextBuffer& out, const Number& before, const Number& change, const Number& after) {
    plain(out, before);
    const bool falls = change.sign() < 0;
    const std::size_t from = out.size();
    out += falls ? std::string_view(" \u2212 ") : std::string_view(" + ");
    out_.number(change);
    appendPlain(out, falls ? -change : change);
    mark(out, from, StoryHole::Change, &change);
    out += " = ";
    plain(out, after);
}

std::size_t LineStory::valueEnd() const {
    if (!line_->characteristic) return steps_.size();
    const std::string_view part = rulebook_.characteristics[*line_->characteristic].id;
    std::size_t i = 0;
    while (i < steps_.size() && !(steps_[i].op == "+" && steps_[i].inputs.size() == 2 &&
                                  steps_[i].inputs[0].from == "ledger" && steps_[i].inputs[0].name == part))
        ++i;
    return i;
}

}  // namespace clearline
