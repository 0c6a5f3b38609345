// Lines that a limit or a rounding causes: what may show, and how far it was from that.
#include "core/explain/line_story.h"

namespace clearline {

namespace {

// A bound as part of a sentence's key; nothing if it does not fit one.
std::optional<std::int64_t> keyOf(const Value& bound) {
    const Number* number = bound.as<Number>();
    return number ? number->asMicro() : std::optional(INT64_MIN);  // open; no number held inline is so low
}

}  // namespace

void LineStory::limits(TextBuffer& out, const Value& low, const Value& high) {
    const Number* least = low.as<Number>();
    const Number* most = high.as<Number>();
    const Word word = least && most ? Word::LimitBoth : least ? Word::LimitLow : Word::LimitHigh;
    words_.phrase(word).fillIn(out, [&](int place) {
        const Number* bound = place == 0 && least ? least : place == 0 || (place == 1 && least) ? most : nullptr;
        if (bound) plain(out, *bound);
    });
}

void LineStory::becauseLimit() {
    TextBuffer& out = out_.open(Role::Because);
    if (line_->kind == LineKind::Rounding) {
        becauseRounding(out);
        out_.close();
        return;
    }
    const bool cap = line_->kind == LineKind::Cap;
    const Step* limit = nullptr;
    for (const Step& step : steps_)
        if (step.op.starts_with(cap ? "cap" : "clamp")) limit = &step;
    const Characteristic* part =
        cap && line_->characteristic ? &rulebook_.characteristics[*line_->characteristic] : nullptr;
    if (part)
        out_.restsOn(part->citation.status, words_.sourceTitle(part->citation.source));
    else if (!cap && rulebook_.score)
        out_.restsOn(rulebook_.score->citation.status, words_.sourceTitle(rulebook_.score->citation.source));
    const auto tell = [&](TextBuffer& told) {
        words_.phrase(cap ? Word::BecauseCap : Word::BecauseClamp).fillIn(told, [&](int place) {
            if (place == 0 && limit && limit->inputs.size() == 3)
                limits(told, limit->inputs[1].value, limit->inputs[2].value);
            if (place == 1 && part) told += title(part->title, part->id);
        });
        if (!cap && rulebook_.score)
            words_
                .phrase(rulebook_.score->clamp == ClampMode::Running ? Word::BecauseClampLost : Word::BecauseClampKept)
                .appendTo(told);
    };
    const bool whole = limit && limit->inputs.size() == 3;
    const auto low = whole ? keyOf(limit->inputs[1].value) : std::nullopt;
    const auto high = whole ? keyOf(limit->inputs[2].value) : std::nullopt;
    if (low && high)
        keptWords(out,
                  {cap ? Word::BecauseCap : Word::BecauseClamp,
                   {*low, *high, part ? static_cast<std::int64_t>(*line_->characteristic) : -1}},
                  tell);
    else
        tell(out);
    if (cap) arithmetic(0, steps_.size());
    out_.close();
}

void LineStory::becauseRounding(TextBuffer& out) {
    const Step* rounding = nullptr;
    for (const Step& step : steps_)
        if (step.op.starts_with("round")) rounding = &step;
    words_.phrase(Word::BecauseRounding).fillIn(out, [&](int place) {
        if (!rounding) return;
        if (place == 0) plain(out, *rounding->inputs[0].value.as<Number>());
        if (place == 1) plain(out, *rounding->result.as<Number>());
        if (place == 2) out += words_.catalogue().text("rounding." + std::string(rounding->op.substr(6)));
    });
    roundingBefore(out);
}

// The line is the change of what rounding adds; where it added something before, that goes too.
void LineStory::roundingBefore(TextBuffer& out) {
    if (steps_.empty() || steps_.back().op != "-" || steps_.back().inputs.size() != 2) return;
    const Number* now = steps_.back().inputs[0].value.as<Number>();
    const Number* before = steps_.back().inputs[1].value.as<Number>();
    if (!now || !before || before->isZero()) return;
    words_.phrase(Word::BecauseRoundingWas).fillIn(out, [&](int place) {
        if (place == 0) signedly(out, *before);
        if (place == 1) signedly(out, *now);
    });
}

}  // namespace clearline
