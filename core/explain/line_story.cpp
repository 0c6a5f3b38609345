#include "core/explain/line_story.h"

#include "core/explain/points_text.h"

namespace clearline {

void tellLine(LedgerWords& words, std::size_t line, Teller& out) { LineStory(words, out).tell(line); }

void LineStory::tell(std::size_t index) {
    index_ = index;
    line_ = ledger_.line(index);
    steps_ = ledger_.steps(index);
    because();
    if (line_.kind == LineKind::Counted && line_.contribution) {
        counted();
        until();
    }
    sums();
    score();
    crossed();
    if (line_.kind == LineKind::Counted && line_.contribution) decisive();
    if (line_.record && line_.kind != LineKind::Cap && line_.kind != LineKind::Clamp && line_.kind != LineKind::Rounding) source();
}

void LineStory::plain(std::string& out, const Number& number) {
    appendPlain(out, number);
    out_.number(number);
}

void LineStory::signedly(std::string& out, const Number& number) {
    appendSigned(out, number);
    out_.number(number);
}

void LineStory::limits(std::string& out, const Value& low, const Value& high) {
    const Number* least = low.as<Number>();
    const Number* most = high.as<Number>();
    std::string from, to;
    if (least) plain(from, *least);
    if (most) plain(to, *most);
    if (least && most)
        words_.phrase(Word::LimitBoth).appendTo(out, {from, to});
    else
        words_.phrase(least ? Word::LimitLow : Word::LimitHigh).appendTo(out, {least ? from : to});
}

void LineStory::sum(std::string& out, const Number& before, const Number& change, const Number& after) {
    plain(out, before);
    out += change.sign() < 0 ? " \u2212 " : " + ";
    out_.number(change);
    appendPlain(out, change.sign() < 0 ? -change : change);
    out += " = ";
    plain(out, after);
}

int LineStory::lookUp() const {
    for (std::size_t i = 0; i < steps_.size(); ++i)
        if (steps_[i].op == "look up" && !steps_[i].inputs.empty()) return static_cast<int>(i);
    return -1;
}

}  // namespace clearline
