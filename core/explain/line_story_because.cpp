#include "core/explain/line_story.h"
#include "core/explain/step_text.h"

namespace clearline {

namespace {

// "Points for a moderate offence" inside a sentence: "points for …"; names in capitals stay.
std::string inside(std::string_view title) {
    std::string out(title);
    const auto upper = [&](std::size_t i) { return i < out.size() && out[i] >= 'A' && out[i] <= 'Z'; };
    if (upper(0) && !upper(1)) out[0] = static_cast<char>(out[0] - 'A' + 'a');
    return out;
}

}  // namespace

void LineStory::because() {
    switch (line_.kind) {
        case LineKind::Opening: return becauseOpening();
        case LineKind::Counted: return becauseCounted();
        case LineKind::Cap:
        case LineKind::Clamp:
        case LineKind::Rounding: return becauseLimit();
        default: return becauseChanged();
    }
}

void LineStory::becauseOpening() {
    std::string& out = out_.open(Role::Because);
    scratch_.clear();
    plain(scratch_, line_.after);
    words_.phrase(Word::BecauseOpening).appendTo(out, {scratch_});
    if (rulebook_.score) {
        Citation citation = rulebook_.score->citation;
        if (rulebook_.score->opening.kind == NumberSource::Kind::Parameter)
            if (const DatedValue* value = rulebook_.valueOn(rulebook_.score->opening.index, line_.date)) citation = value->citation;
        out_.restsOn(citation.status, words_.sourceTitle(citation.source));
    }
    if (steps_.size() > rulebook_.characteristics.size() + 1) arithmetic(0, steps_.size());
    out_.close();
}

// "rule TP-03 takes points for a moderate offence: −15", and what it rests on.
void LineStory::becauseCounted() {
    std::string& out = out_.open(Role::Because);
    if (line_.incomplete) {
        words_.phrase(Word::BecauseIncomplete).appendTo(out, {rule().id});
        out_.close();
        return;
    }
    becauseValue();
    out_.close();
}

void LineStory::becauseValue() {
    std::string& out = scratch_;
    static_cast<void>(out);
}

// Points that go, or are worth something else from this day on.
void LineStory::becauseChanged() {
    std::string& out = out_.open(Role::Because);
    scratch_.clear();
    if (!line_.record) {
        words_.phrase(Word::BecauseRulesChanged).appendTo(out);
        arithmetic(0, steps_.size());
        out_.close();
        return;
    }
    if (line_.incomplete) {
        words_.phrase(Word::BecauseIncomplete).appendTo(out, {rule().id});
        out_.close();
        return;
    }
    if (line_.kind == LineKind::RuleChange) {
        words_.phrase(Word::BecauseRuleChange).appendTo(out, {rule().id});
        out_.close();
        return;
    }
    std::string lastDay;
    words_.appendDate(lastDay, Date::ofDays(line_.date.days() - 1));
    const Word word = line_.kind == LineKind::Expired ? Word::BecauseExpired : line_.kind == LineKind::Withdrawn ? Word::BecauseWithdrawn : Word::BecauseAmended;
    words_.phrase(word).appendTo(out, {rule().id, lastDay});
    out_.close();
}

void LineStory::becauseLimit() {
    std::string& out = out_.open(Role::Because);
    scratch_.clear();
    const std::string_view op = line_.kind == LineKind::Cap ? "cap" : line_.kind == LineKind::Clamp ? "clamp" : "round";
    const Step* limit = nullptr;
    for (const Step& step : steps_)
        if (step.op.starts_with(op)) limit = &step;
    if (line_.kind == LineKind::Rounding) {
        if (limit) plain(scratch_, *limit->inputs[0].value.as<Number>());
        std::string rounded;
        if (limit) plain(rounded, *limit->result.as<Number>());
        words_.phrase(Word::BecauseRounding).appendTo(out, {scratch_, rounded, limit ? words_.catalogue().text("rounding." + limit->op.substr(6)) : ""});
    } else {
        if (limit && limit->inputs.size() == 3) limits(scratch_, limit->inputs[1].value, limit->inputs[2].value);
        std::string part;
        if (line_.characteristic) {
            const Characteristic& found = rulebook_.characteristics[*line_.characteristic];
            part = title(found.title, found.id);
            out_.restsOn(found.citation.status, words_.sourceTitle(found.citation.source));
        } else if (line_.kind == LineKind::Clamp && rulebook_.score) {
            out_.restsOn(rulebook_.score->citation.status, words_.sourceTitle(rulebook_.score->citation.source));
        }
        words_.phrase(line_.kind == LineKind::Cap ? Word::BecauseCap : Word::BecauseClamp).appendTo(out, {scratch_, part});
    }
    if (line_.kind == LineKind::Cap) arithmetic(0, steps_.size());
    out_.close();
}

void LineStory::arithmetic(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
        const Step& step = steps_[i];
        std::string& out = out_.open(Role::Arithmetic);
        appendStep(out, step);
        for (const StepInput& input : step.inputs)
            if (const Number* number = input.value.as<Number>()) out_.number(*number);
        if (const Number* number = step.result.as<Number>()) out_.number(*number);
        out_.close();
    }
}

}  // namespace clearline
