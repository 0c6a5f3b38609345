#include "core/explain/line_story.h"
#include "core/explain/step_text.h"

namespace clearline {

void LineStory::because() {
    const bool plain =
        !line_->rule || rule().effect.kind == Effect::Kind::Add || rule().effect.kind == Effect::Kind::Accrue;
    const bool own = line_->kind != LineKind::Cap && line_->kind != LineKind::Clamp && line_->kind != LineKind::Hold &&
                     line_->kind != LineKind::Rounding;
    if (line_->kind == LineKind::Hold) return becauseHeld();
    if (!plain && own) return becauseEffect();
    switch (line_->kind) {
        case LineKind::Opening: return becauseOpening();
        case LineKind::Counted: return becauseCounted();
        case LineKind::Cap:
        case LineKind::Clamp:
        case LineKind::Rounding: return becauseLimit();
        default: return becauseChanged();
    }
}

void LineStory::becauseOpening() {
    TextBuffer& out = out_.open(Role::Because);
    words_.phrase(Word::BecauseOpening).fillIn(out, [&](int place) {
        if (place == 0) plain(out, line_->after);
    });
    if (rulebook_.score) {
        Citation citation = rulebook_.score->citation;
        if (rulebook_.score->opening.kind == NumberSource::Kind::Parameter)
            if (const DatedValue* value = rulebook_.valueOn(rulebook_.score->opening.index, line_->date))
                citation = value->citation;
        out_.restsOn(citation.status, words_.sourceTitle(citation.source));
    }
    if (steps_.size() > rulebook_.characteristics.size() + 1) arithmetic(0, steps_.size());
    out_.close();
}

// "rule TP-03 takes points for a moderate offence: −15", and what it rests on.
void LineStory::becauseCounted() {
    TextBuffer& out = out_.open(Role::Because);
    if (line_->incomplete)
        words_.phrase(Word::BecauseIncomplete).appendTo(out, {rule().id});
    else
        becauseValue(out);
    out_.close();
}

// Steps before the one that adds to the characteristic say how the points came about.
void LineStory::becauseValue(TextBuffer& out) {
    const std::size_t end = valueEnd_;
    const Number* points = end < steps_.size() ? steps_[end].inputs[1].value.as<Number>() : nullptr;
    if (!points) return;
    const NumberSource& effect = rule().effect.points;
    const StepInput* given = end > 0 && steps_[end - 1].op == "look up" ? &steps_[end - 1].inputs.front() : nullptr;
    if (given)
        out_.restsOn(given->status, words_.sourceTitle(given->source));
    else
        out_.restsOn(rule().citation.status, words_.sourceTitle(rule().citation.source));
    const DatedValue* version = parameterValue();
    if (effect.sameForAllRecords())  // then the slot says which value it is
        keptWords(out, {Word::BecauseGives, {contribution_->slot, valueVersion()}},
                  [&](TextBuffer& words) { valueSentence(words, *points, version); });
    else
        valueSentence(out, *points, version);
    if (effect.kind == NumberSource::Kind::Parameter && end > 1) arithmetic(0, end - 1);
    if (effect.kind == NumberSource::Kind::Formula) arithmetic(0, end);
    if (effect.kind == NumberSource::Kind::Table) {
        const Table& table = rulebook_.tables[effect.index];
        const DatedTable* dated = rulebook_.tableOn(effect.index, lawDay());
        if (dated && dated->dmn)
            matchedRows(*dated, end);
        else if (given && steps_[end - 1].inputs.size() > 1 && table.over)
            fact(table.over->text(), steps_[end - 1].inputs[1].value);
    }
    if (rule().when) {
        words_.phrase(Word::ConditionHolds).appendTo(out_.open(Role::Fact), {rule().when->text()});
        out_.close();
    }
}

// The parameter's value on the day whose law counts, if a parameter gives the points.
const DatedValue* LineStory::parameterValue() const {
    const NumberSource& effect = rule().effect.points;
    return effect.kind == NumberSource::Kind::Parameter ? rulebook_.valueOn(effect.index, lawDay()) : nullptr;
}

std::int64_t LineStory::valueVersion() const {
    const DatedValue* version = parameterValue();
    return version ? version - rulebook_.parameters[rule().effect.points.index].values.data() : -1;
}

// `version`: of the parameter that gives the points, if one does.
void LineStory::valueSentence(TextBuffer& out, const Number& points, const DatedValue* version) {
    const NumberSource& effect = rule().effect.points;
    const auto told = [&](Word word, int pointsPlace, std::string_view what) {
        words_.phrase(word).fillIn(out, [&](int place) {
            if (place == 0)
                out += rule().id;
            else if (place == pointsPlace)
                signedly(out, points);
            else if (place == 1)
                out += what;
        });
    };
    switch (effect.kind) {
        case NumberSource::Kind::Parameter: {
            const Parameter& parameter = rulebook_.parameters[effect.index];
            const Word verb = points.sign() > 0   ? Word::BecauseGives
                              : points.sign() < 0 ? Word::BecauseTakes
                                                  : Word::BecauseNothing;
            told(verb, 2, words_.insideTitle(parameter.title, parameter.id));
            if (version && version->allowed)
                words_.phrase(Word::Allowed).fillIn(out, [&](int place) {
                    if (place == 0) limits(out, Value(version->allowed->first), Value(version->allowed->second));
                });
            break;
        }
        case NumberSource::Kind::Table: {
            const Table& table = rulebook_.tables[effect.index];
            told(Word::BecauseTable, 2, words_.insideTitle(table.title, table.id));
            break;
        }
        case NumberSource::Kind::Formula: told(Word::BecauseFormula, 2, effect.formula->text()); break;
        case NumberSource::Kind::Literal: told(Word::BecauseOwn, 1, {}); break;
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
        TextBuffer& out = out_.open(Role::Fact);
        out_.number(*number);
        if (const Number* gives = step.inputs.front().value.as<Number>()) out_.number(*gives);
        words_.phrase(Word::TableRowIs).fillIn(out, [&](int at) {
            if (at == 0) out += number->text();
            if (at == 1) out += version.dmnFile;
            if (at == 2) out += std::to_string(place.row);
            if (at == 3) appendValue(out, step.inputs.front().value);
        });
        out_.readFrom(place);
        out_.close();
    }
}

void LineStory::fact(std::string_view name, const Value& value) {
    TextBuffer& out = out_.open(Role::Fact);
    words_.phrase(Word::FactIs).fillIn(out, [&](int place) {
        if (place == 0) out += name;
        if (place == 1) appendValue(out, value);
    });
    if (const Number* number = value.as<Number>()) out_.number(*number);
    if (const auto field = name.starts_with("record.") ? fieldNamed(name.substr(7)) : std::nullopt) {
        const RecordBook& book = *ledger_.input().records;
        out_.readFrom(book, *line_->record, book.columnOf(*field, *line_->record));
    }
    out_.close();
}

// Points that go, or are worth something else from this day on.
void LineStory::becauseChanged() {
    TextBuffer& out = out_.open(Role::Because);
    if (!line_->record) {
        words_.phrase(Word::BecauseRulesChanged).appendTo(out);
        arithmetic(0, steps_.size());
        out_.close();
        return;
    }
    if (line_->incomplete) {
        words_.phrase(Word::BecauseIncomplete).appendTo(out, {rule().id});
        out_.close();
        return;
    }
    if (line_->kind == LineKind::RuleChange) {
        if (valueEnd_ < steps_.size()) {
            const Number* change = steps_[valueEnd_].inputs[1].value.as<Number>();
            words_.phrase(Word::BecauseRuleChange).fillIn(out, [&](int place) {
                if (place == 0) out += rule().id;
                if (place == 1 && change) signedly(out, *change);
            });
            arithmetic(0, valueEnd_);
        }
        out_.close();
        return;
    }
    const Leaving leaving = contribution_ ? contribution_->leaving : Leaving::Validity;
    const Word word = leaving == Leaving::MadeGood || leaving == Leaving::Removed ? Word::BecauseMadeGood
                      : leaving == Leaving::Heavier                               ? Word::BecauseHeavier
                      : line_->kind == LineKind::Expired                          ? Word::BecauseExpired
                      : line_->kind == LineKind::Withdrawn                        ? Word::BecauseWithdrawn
                                                                                  : Word::BecauseAmended;
    words_.phrase(word).fillIn(out, [&](int place) {
        if (place == 0) out += rule().id;
        if (place == 1) inHole(out, StoryHole::DayBefore, dayBeforeWords());
    });
    for (const Step& step : steps_) {
        // Under a running clamp only what was really added is taken back.
        const Number* lost = step.inputs.size() == 2 && step.inputs[1].name == "lost to the range"
                                 ? step.inputs[1].value.as<Number>()
                                 : nullptr;
        if (!lost || lost->isZero()) continue;
        TextBuffer& note = out_.open(Role::Note);
        words_.phrase(Word::BecauseLost).fillIn(note, [&](int place) {
            if (place == 0) signedly(note, *lost);
        });
        out_.close();
    }
    out_.close();
}

void LineStory::arithmetic(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
        const Step& step = steps_[i];
        appendStep(out_.open(Role::Arithmetic), step, stepWords_, marks_);
        if (out_.notesNumbers()) {
            for (const StepInput& input : step.inputs)
                if (const Number* number = input.value.as<Number>()) out_.number(*number);
            if (const Number* number = step.result.as<Number>()) out_.number(*number);
        }
        out_.close();
    }
}

}  // namespace clearline
