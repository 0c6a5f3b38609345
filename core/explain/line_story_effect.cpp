// What effects other than points added do, and what the modifiers made of a line: told from its steps,
// its rule and its mark.
#include <algorithm>

#include "core/explain/line_story.h"
#include "core/explain/points_text.h"

namespace clearline {

// A number in words of this line, noted as one of them.
std::string LineStory::told(const Number& number) {
    out_.number(number);
    return plainText(number);
}

// The step whose input has this name; nothing if there is none.
const Step* LineStory::stepWith(std::string_view input) const {
    for (const Step& step : steps_)
        if (std::any_of(step.inputs.begin(), step.inputs.end(),
                        [&](const StepInput& given) { return given.name == input; }))
            return &step;
    return nullptr;
}

void LineStory::say(TextBuffer& out, std::string_view key, const std::vector<std::string>& args) {
    out += words_.catalogue().text(key, args);
}

void LineStory::becauseEffect() {
    TextBuffer& out = out_.open(Role::Because);
    out_.restsOn(rule().citation.status, words_.sourceTitle(rule().citation.source));
    const Effect& effect = rule().effect;
    if (line_->incomplete && effect.kind == Effect::Kind::Spend)
        say(out, "because.spend-refused", {rule().id});
    else if (line_->incomplete)
        words_.phrase(Word::BecauseIncomplete).appendTo(out, {rule().id});
    else if (effect.onList() || effect.kind == Effect::Kind::Hold)
        becauseStanding(out, effect);
    else if (effect.kind == Effect::Kind::Set)
        becauseSet(out, effect);
    else if (effect.kind == Effect::Kind::Accumulate)
        becauseTotal(out);
    else
        becauseSpent(out);
    const bool comes =
        line_->kind == LineKind::Counted || line_->kind == LineKind::Spent || line_->kind == LineKind::Listed;
    if (comes && !line_->incomplete && effect.kind != Effect::Kind::Accumulate && rulebook_.score)
        arithmetic(0, valueEnd_);
    if (comes && rule().when) {
        words_.phrase(Word::ConditionHolds).appendTo(out_.open(Role::Fact), {rule().when->text()});
        out_.close();
    }
    out_.close();
}

void LineStory::becauseStanding(TextBuffer& out, const Effect& effect) {
    const bool comes = line_->kind == LineKind::Counted || line_->kind == LineKind::Listed;
    if (effect.kind == Effect::Kind::Hold) {
        const Scale& scale = rulebook_.scales[effect.hold.scale];
        const ScaleStep& step = scale.steps[effect.hold.step];
        say(out, comes ? "because.hold" : "because.hold-ends",
            {rule().id, std::string(title(scale.title, scale.id)), std::string(title(step.title, step.id))});
        return;
    }
    const NamedList& list = rulebook_.lists[effect.listing.list];
    const std::string name(title(list.title, list.id));
    if (effect.kind == Effect::Kind::Extend)
        say(out, "because.extend", {rule().id, name});
    else if (!comes)
        say(out, "because.delisted", {rule().id, name});
    else if (effect.listing.ground.empty())
        say(out, "because.listed", {rule().id, name});
    else
        say(out, "because.listed-ground", {rule().id, name, std::string(effect.listing.ground.in(words_.language()))});
}

void LineStory::becauseSet(TextBuffer& out, const Effect& effect) {
    const Characteristic& part = rulebook_.characteristics[effect.characteristic];
    const std::string name(title(part.title, part.id));
    const Step* step = stepWith("value before");
    const Number* now = step ? step->inputs[0].value.as<Number>() : nullptr;
    const Number* before = step ? step->inputs[1].value.as<Number>() : nullptr;
    const bool ends = line_->kind != LineKind::Counted && line_->kind != LineKind::RuleChange;
    if (now && before && !(ends && *now == *before))
        say(out, ends ? "because.set-ends" : "because.set", {rule().id, name, told(*now), told(*before)});
    else
        say(out, "because.set-beneath", {rule().id, name});
}

void LineStory::becauseTotal(TextBuffer& out) {
    const Step* total = stepWith("total before");
    const Step* worth = stepWith("given so far");
    const Number* now = total ? total->result.as<Number>() : nullptr;
    const Number* gives = worth ? worth->inputs[0].value.as<Number>() : nullptr;
    const Number* given = worth ? worth->inputs[1].value.as<Number>() : nullptr;
    if (now && gives && given) say(out, "because.total", {rule().id, told(*now), told(*gives), told(*given)});
    arithmetic(0, valueEnd_);
}

void LineStory::becauseSpent(TextBuffer& out) {
    const Number* points = valueEnd_ < steps_.size() ? steps_[valueEnd_].inputs[1].value.as<Number>() : nullptr;
    const bool comes = line_->kind == LineKind::Spent;
    if (points) say(out, comes ? "because.spent" : "because.put-back", {rule().id, told(comes ? -*points : *points)});
}

// The line of kind `hold` beneath an entry.
void LineStory::becauseHeld() {
    TextBuffer& out = out_.open(Role::Because);
    const Number* most = nullptr;
    for (const Step& step : steps_)
        if (step.op == "hold" && step.inputs.size() == 3) most = step.inputs[2].value.as<Number>();
    if (most)
        say(out, "because.held", {told(*most)});
    else
        say(out, "because.held-no-more", {});
    out_.close();
}

void LineStory::note(std::string_view key, const std::vector<std::string>& args) {
    say(out_.open(Role::Note), key, args);
    out_.close();
}

// What modifiers made of it, and by which relation it came here.
void LineStory::modifiers() {
    if (!contribution_) return;
    if (const Step* repeat = stepWith("times, as a repeat"))
        if (const Number* times = repeat->inputs[1].value.as<Number>()) note("note.repeat", {told(*times)});
    if (const Step* cap = stepWith("left of the yearly cap"))
        if (const Number* room = cap->inputs[1].value.as<Number>()) note("note.yearly-cap", {told(*room)});
    if (!contribution_->marked) return;
    const Mark mark = ledger_.mark(*line_->contribution);
    if (mark.relation != kNoRelation) {
        const Relation& relation = ledger_.input().relations[mark.relation];
        const bool towardsOther = relation.other == ledger_.subject().id;
        const RecordBook& book = *ledger_.input().records;
        const std::string_view owner = book.subjectId(book.subject(*line_->record));
        note(towardsOther ? "note.booked" : "note.booked-towards",
             {std::string(owner), std::string(words_.relationTitle(relation.kind))});
    }
    if (mark.unit) note("note.unit", {std::to_string(mark.unit)});
    if (mark.suspendedFrom) note("note.suspended", {std::string(words_.dateText(*mark.suspendedFrom))});
    if (mark.extendedFrom) note("note.extended", {std::string(words_.dateText(*mark.extendedFrom))});
}

}  // namespace clearline
