#include "core/explain/line_story.h"
#include "core/explain/step_text.h"

namespace clearline {

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
            if (const DatedValue* value = rulebook_.valueOn(rulebook_.score->opening.index, line_.date))
                citation = value->citation;
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
    becauseValue(out);
    out_.close();
}

// Steps before the one that adds to the characteristic say how the points came about.
void LineStory::becauseValue(std::string& out) {
    const std::size_t end = valueEnd();
    const Number* points = end < steps_.size() ? steps_[end].inputs[1].value.as<Number>() : nullptr;
    if (!points) return;
    scratch_.clear();
    signedly(scratch_, *points);
    const NumberSource& effect = rule().effect.points;
    const Word verb = points->sign() > 0   ? Word::BecauseGives
                      : points->sign() < 0 ? Word::BecauseTakes
                                           : Word::BecauseNothing;
    const StepInput* given = end > 0 && steps_[end - 1].op == "look up" ? &steps_[end - 1].inputs.front() : nullptr;
    if (given)
        out_.restsOn(given->status, words_.sourceTitle(given->source));
    else
        out_.restsOn(rule().citation.status, words_.sourceTitle(rule().citation.source));
    switch (effect.kind) {
        case NumberSource::Kind::Parameter: {
            const Parameter& parameter = rulebook_.parameters[effect.index];
            words_.phrase(verb).appendTo(out, {rule().id, words_.insideTitle(parameter.title, parameter.id), scratch_});
            if (const DatedValue* value = rulebook_.valueOn(effect.index, lawDay()); value && value->allowed) {
                scratch_.clear();
                limits(scratch_, Value(value->allowed->first), Value(value->allowed->second));
                words_.phrase(Word::Allowed).appendTo(out, {scratch_});
            }
            if (end > 1) arithmetic(0, end - 1);
            break;
        }
        case NumberSource::Kind::Table: {
            const Table& table = rulebook_.tables[effect.index];
            words_.phrase(Word::BecauseTable)
                .appendTo(out, {rule().id, words_.insideTitle(table.title, table.id), scratch_});
            if (const DatedTable* version = rulebook_.tableOn(effect.index, lawDay()); version && version->dmn)
                matchedRows(*version, end);
            else if (given && steps_[end - 1].inputs.size() > 1 && table.over)
                fact(table.over->text(), steps_[end - 1].inputs[1].value);
            break;
        }
        case NumberSource::Kind::Formula:
            words_.phrase(Word::BecauseFormula).appendTo(out, {rule().id, effect.formula->text(), scratch_});
            arithmetic(0, end);
            break;
        case NumberSource::Kind::Literal: words_.phrase(Word::BecauseOwn).appendTo(out, {rule().id, scratch_}); break;
    }
    if (rule().when) {
        words_.phrase(Word::ConditionHolds).appendTo(out_.open(Role::Fact), {rule().when->text()});
        out_.close();
    }
}

// Of a DMN table: what was compared, then each row that matched, with the place of its cell.
void LineStory::matchedRows(const DatedTable& version, std::size_t end) {
    bool compared = false;
    for (std::size_t i = 0; i < end; ++i) {
        const Step& step = steps_[i];
        if (step.op != "look up" || step.inputs.size() < 2 || !step.inputs[1].name.ends_with(" row")) continue;
        for (std::size_t key = 2; key < step.inputs.size() && !compared; ++key)
            if (!step.inputs[key].name.empty()) fact(step.inputs[key].name, step.inputs[key].value);
        compared = true;
        const Number* number = step.inputs[1].value.as<Number>();
        const auto row = number ? number->toInteger() : std::nullopt;
        if (!row || *row < 1 || static_cast<std::size_t>(*row) > version.rows.size()) continue;
        const Place& place = version.rows[static_cast<std::size_t>(*row) - 1].place;
        std::string& out = out_.open(Role::Fact);
        scratch_.clear();
        appendValue(scratch_, step.inputs.front().value);
        out_.number(*number);
        if (const Number* gives = step.inputs.front().value.as<Number>()) out_.number(*gives);
        words_.phrase(Word::TableRowIs)
            .appendTo(out, {number->text(), version.dmnFile, std::to_string(place.row), scratch_});
        out_.readFrom(place);
        out_.close();
    }
}

void LineStory::fact(std::string_view name, const Value& value) {
    std::string& out = out_.open(Role::Fact);
    scratch_.clear();
    appendValue(scratch_, value);
    if (const Number* number = value.as<Number>()) out_.number(*number);
    words_.phrase(Word::FactIs).appendTo(out, {name, scratch_});
    if (const auto field = name.starts_with("record.") ? fieldNamed(name.substr(7)) : std::nullopt) {
        const RecordBook& book = *ledger_.input().records;
        out_.readFrom(book, *line_.record, book.columnOf(*field));
    }
    out_.close();
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
        if (const std::size_t end = valueEnd(); end < steps_.size()) {
            const Number* change = steps_[end].inputs[1].value.as<Number>();
            if (change) signedly(scratch_, *change);
            words_.phrase(Word::BecauseRuleChange).appendTo(out, {rule().id, scratch_});
            arithmetic(0, end);
        }
        out_.close();
        return;
    }
    std::string lastDay;
    words_.appendDate(lastDay, Date::ofDays(line_.date.days() - 1));
    const Word word = line_.kind == LineKind::Expired     ? Word::BecauseExpired
                      : line_.kind == LineKind::Withdrawn ? Word::BecauseWithdrawn
                                                          : Word::BecauseAmended;
    words_.phrase(word).appendTo(out, {rule().id, lastDay});
    for (const Step& step : steps_) {
        // Under a running clamp only what was really added is taken back.
        const Number* lost = step.inputs.size() == 2 && step.inputs[1].name == "lost to the range"
                                 ? step.inputs[1].value.as<Number>()
                                 : nullptr;
        if (!lost || lost->isZero()) continue;
        std::string& note = out_.open(Role::Note);
        scratch_.clear();
        signedly(scratch_, *lost);
        words_.phrase(Word::BecauseLost).appendTo(note, {scratch_});
        out_.close();
    }
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
        words_.phrase(Word::BecauseRounding)
            .appendTo(out,
                      {scratch_, rounded, limit ? words_.catalogue().text("rounding." + limit->op.substr(6)) : ""});
        roundingBefore(out);
    } else {
        if (limit && limit->inputs.size() == 3) limits(scratch_, limit->inputs[1].value, limit->inputs[2].value);
        std::string part;
        if (line_.kind == LineKind::Cap && line_.characteristic) {
            const Characteristic& found = rulebook_.characteristics[*line_.characteristic];
            part = title(found.title, found.id);
            out_.restsOn(found.citation.status, words_.sourceTitle(found.citation.source));
        } else if (line_.kind == LineKind::Clamp && rulebook_.score) {
            out_.restsOn(rulebook_.score->citation.status, words_.sourceTitle(rulebook_.score->citation.source));
        }
        words_.phrase(line_.kind == LineKind::Cap ? Word::BecauseCap : Word::BecauseClamp)
            .appendTo(out, {scratch_, part});
        if (line_.kind == LineKind::Clamp && rulebook_.score)
            words_
                .phrase(rulebook_.score->clamp == ClampMode::Running ? Word::BecauseClampLost : Word::BecauseClampKept)
                .appendTo(out);
    }
    if (line_.kind == LineKind::Cap) arithmetic(0, steps_.size());
    out_.close();
}

// The line is the change of what rounding adds; where it added something before, that goes too.
void LineStory::roundingBefore(std::string& out) {
    if (steps_.empty() || steps_.back().op != "-" || steps_.back().inputs.size() != 2) return;
    const Number* now = steps_.back().inputs[0].value.as<Number>();
    const Number* before = steps_.back().inputs[1].value.as<Number>();
    if (!now || !before || before->isZero()) return;
    std::string was, is;
    signedly(was, *before);
    signedly(is, *now);
    words_.phrase(Word::BecauseRoundingWas).appendTo(out, {was, is});
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
