#include "core/explain/line_story.h"

#include "core/explain/points_text.h"

namespace clearline {

void LineStory::tell(std::size_t index) {
    index_ = index;
    line_ = ledger_.line(index);
    steps_ = reader_.steps(index);
    because();
    if (line_.kind == LineKind::Counted && line_.contribution) {
        counted();
        until();
    }
    sums();
    score();
    crossed();
    if (line_.kind == LineKind::Counted && line_.contribution) decisive();
    if (line_.record && line_.kind != LineKind::Cap && line_.kind != LineKind::Clamp &&
        line_.kind != LineKind::Rounding)
        source();
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

std::size_t LineStory::valueEnd() const {
    if (!line_.characteristic) return steps_.size();
    const std::string& part = rulebook_.characteristics[*line_.characteristic].id;
    std::size_t i = 0;
    while (i < steps_.size() && !(steps_[i].op == "+" && steps_[i].inputs.size() == 2 &&
                                  steps_[i].inputs[0].from == "ledger" && steps_[i].inputs[0].name == part))
        ++i;
    return i;
}

}  // namespace clearline
