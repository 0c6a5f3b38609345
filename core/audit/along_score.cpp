#include "core/audit/along_score.h"

#include <algorithm>

#include "core/audit/along_running.h"
#include "core/ledger/running_total.h"

namespace clearline {

namespace {

bool sourceHangs(const Hanging& hanging, const BoundSource& source) { return source && hanging.on(*source); }

std::optional<Along> product(const Along& a, const Along& b) {
    if (!a.moves()) return b.times(a.base);
    return b.moves() ? std::nullopt : std::optional(a.times(b.base));
}

}  // namespace

// One value of the variable, looked at.
class AlongScore::Working {
public:
    Working(AlongScore& of, const Number& x)
        : of_(of),
          ledger_(of.ledger_),
          schedule_(LedgerParts::schedule(of.ledger_)),
          fold_(LedgerParts::fold(of.ledger_)),
          rulebook_(*of.rulebook_),
          stretch_(x),
          values_(of.variable_, of.hanging_, rulebook_, stretch_),
          slots_(schedule_.slots.size()) {}

    std::optional<AlongPiece> run() {
        AlongPiece piece;
        if (!scheme() || !(of_.end_.running ? running(piece) : settled(piece)) || !bounds(piece)) {
            of_.why_ = why_.empty() ? values_.why() : why_;
            return std::nullopt;
        }
        piece.span = stretch_.span();
        return piece;
    }

private:
    bool fail(const char* why) {
        why_ = why;
        return false;
    }

    // The frame of the as-of day.
    bool scheme() {
        const ScoreRule& score = *rulebook_.score;
        const Date day = fold_.schemes.back().first;
        frame_.day = day;
        const auto bound = [&](const BoundSource& source, std::optional<Along>& into) {
            if (!source) return true;
            into = values_.plain(*source, day);
            return into.has_value();
        };
        const auto opening = values_.plain(score.opening, schedule_.opening);
        if (!opening || !bound(score.low, frame_.low) || !bound(score.high, frame_.high)) return false;
        frame_.opening = *opening;
        for (const Characteristic& c : rulebook_.characteristics) {
            AlongFrame::Part& part = frame_.parts.emplace_back();
            const auto weight = values_.plain(c.weight, day);
            if (!weight || !bound(c.low, part.low) || !bound(c.high, part.high)) return false;
            part.weight = *weight;
        }
        return true;
    }

    const std::optional<Along>& slot(std::uint32_t index) {
        std::optional<Along>& known = slots_[index];
        if (known) return known;
        if (!of_.slotHangs_[index]) return known = still(fold_.values[index]);
        const Slot& slot = schedule_.slots[index];
        const Rule& rule = rulebook_.rules[slot.rule];
        const Date day = Date::ofDays(slot.day);
        const RecordBindings bindings(rulebook_, schedule_.subject, ledger_.clock().asOf, day,
                                      schedule_.prepared->book.get(), slot.record);
        auto worth = values_.source(rule.effect.points, day, bindings);
        const bool amount = rule.effect.kind == Effect::Kind::Accumulate || rule.effect.kind == Effect::Kind::Spend;
        if (!worth || (amount && stretch_.less(*worth, still(Number(0))))) return known = std::nullopt;
        if (index < schedule_.slotTerms.size()) {
            const SlotTerms& terms = schedule_.slotTerms[index];
            if (terms.times) worth = worth->times(*terms.times);
            if (terms.room) worth = stretch_.least(*worth, still(*terms.room));
        }
        return known = worth;
    }

    // Without a running clamp: from what counts in the end.
    bool settled(AlongPiece& piece) {
        std::vector<Along> limited;
        for (std::size_t c = 0; c < of_.end_.sums.size(); ++c) {
            const auto sum = sumOf(c);
            if (!sum) return false;
            limited.push_back(stretch_.limit(*sum, frame_.parts[c].low, frame_.parts[c].high));
            piece.characteristics.push_back(standingOf(c, *sum));
        }
        auto score = raw(limited);
        if (!score) return false;
        *score = stretch_.limit(*score, frame_.low, frame_.high);
        if (!hold(*score)) return false;
        piece.score = *score;
        return true;
    }

    // A characteristic's sum as its scale looks at it: one bound after the other.
    Along standingOf(std::size_t c, Along sum) {
        const AlongFrame::Part& part = frame_.parts[c];
        if (part.low) sum = stretch_.greatest(sum, *part.low);
        return part.high ? stretch_.least(sum, *part.high) : sum;
    }

    std::optional<Along> sumOf(std::size_t c) {
        const EndSums& sums = of_.end_.sums[c];
        if (sums.replayed) {
            if (of_.replayedHangs_[c]) why_ = "spend";
            return of_.replayedHangs_[c] ? std::nullopt : std::optional(still(fold_.last.sums[c]));
        }
        Along sum = still(of_.stillSums_[c]);
        if (!sums.settings.empty()) {
            const auto& set = slot(sums.settings.back().slot);
            if (!set) return std::nullopt;
            sum = sum + *set - still(rulebook_.characteristics[c].initial);
        }
        for (const EndShare& add : of_.adds_[c]) {
            const auto& worth = slot(add.slot);
            if (!worth) return std::nullopt;
            sum = sum + *worth;
        }
        for (const EndTotal& total : sums.totals) {
            const auto worth = worthOf(total);
            if (!worth) return std::nullopt;
            sum = sum + *worth;
        }
        return sum;
    }

    // What a running total gives by the table of the last day on which it was looked up.
    std::optional<Along> worthOf(const EndTotal& total) {
        Along added = still(Number(0));
        for (const EndTotal::Move& move : total.moves) {
            const auto& worth = slot(move.slot);
            if (!worth) return std::nullopt;
            added = move.leaves ? added - *worth : added + *worth;
            if (move.before == kNoContribution) continue;
            const auto& before = slot(move.before);
            if (!before) return std::nullopt;
            added = added - *before;
        }
        const Accumulation& how = rulebook_.rules[total.rule].effect.accumulation;
        const DatedTable* version = rulebook_.tableOn(how.table, total.moves.back().day);
        if (!version || stretch_.equal(added, still(Number(0)))) return still(Number(0));
        return how.marginal ? byParts(how.table, *version, added) : byRow(how.table, *version, added);
    }
    std::optional<Along> byRow(std::size_t table, const DatedTable& version, const Along& total) {
        for (std::size_t r = 0; r < version.rows.size(); ++r)
            if (holds(version.rows[r], total)) return values_.row(table, version, r);
        return std::nullopt;
    }
    bool holds(const TableRow& row, const Along& total) {
        if (row.bound == TableRow::Bound::Otherwise) return true;
        const Number* limit = row.limit.as<Number>();
        if (!limit) return false;
        if (row.bound == TableRow::Bound::UpTo) return stretch_.lessOrEqual(total, still(*limit));
        if (row.bound == TableRow::Bound::Below) return stretch_.less(total, still(*limit));
        return row.bound == TableRow::Bound::Is && stretch_.equal(total, still(*limit));
    }
    std::optional<Along> byParts(std::size_t table, const DatedTable& version, const Along& total) {
        Along sum = still(Number(0));
        Number from;
        for (std::size_t r = 0; r < version.rows.size(); ++r) {
            const TableRow& row = version.rows[r];
            const auto gives = values_.row(table, version, r);
            const Number* limit = row.limit.as<Number>();
            if (!gives) return std::nullopt;
            const bool last =
                row.bound == TableRow::Bound::Otherwise || !limit || stretch_.lessOrEqual(total, still(*limit));
            const Along part = (last ? total : still(*limit)) - still(from);
            const auto worth = product(part, *gives);
            if (!worth) return std::nullopt;
            sum = sum + worth->times(Number(1) / row.per);
            if (last) return sum;
            from = *limit;
        }
        return std::nullopt;
    }

    std::optional<Along> raw(const std::vector<Along>& capped) {
        std::vector<Along> weighted;
        for (std::size_t c = 0; c < capped.size(); ++c) {
            auto product_ = product(frame_.parts[c].weight, capped[c]);
            if (!product_) why_ = "*";
            if (!product_) return std::nullopt;
            weighted.push_back(*std::move(product_));
        }
        if (rulebook_.score->isSum) {
            Along sum = frame_.opening;
            for (const Along& each : weighted) sum = sum + each;
            return sum;
        }
        return byFormula(capped, weighted);
    }

    std::optional<Along> byFormula(const std::vector<Along>& capped, const std::vector<Along>& weighted) {
        const Number& x = stretch_.at();
        const auto term = [&](const Along& along) { return AlongTerm{along, {}, Value(along.at(x))}; };
        const auto name = [&](std::string_view wanted) -> std::optional<AlongTerm> {
            if (wanted == "opening") return term(frame_.opening);
            if (wanted == "characteristics") {
                AlongTerm list;
                for (const Along& each : weighted) list.items.push_back(term(each));
                return list;
            }
            if (const auto c = rulebook_.characteristicNamed(wanted)) return term(capped[*c]);
            const auto p = rulebook_.parameterNamed(wanted);
            const auto found = p ? values_.parameter(*p, frame_.day) : std::nullopt;
            return found ? std::optional(term(*found)) : std::nullopt;
        };
        const auto moving = [&](std::string_view wanted) {
            const auto found = wanted == "opening" || wanted == "characteristics" ||
                                       rulebook_.characteristicNamed(wanted) || of_.hanging_.on(wanted)
                                   ? name(wanted)
                                   : std::nullopt;
            return found && found->moves();
        };
        std::vector<Number> sums;
        for (const Along& each : capped) sums.push_back(each.at(x));
        Steps trail;
        const Formula& formula = *rulebook_.score->formula;
        const auto value =
            formulaScore(rulebook_, Scheme::on(rulebook_, schedule_.opening, frame_.day), frame_.day, sums, &trail);
        if (!value) return std::nullopt;
        const auto result = formula.bareName() ? name(*formula.bareName())
                            : trail.empty()    ? std::optional(stillTerm(Value(*value)))
                                               : replayAlong(trail, moving, name, stretch_, why_);
        if (!result || !result->number || result->number->at(x) != *value) return std::nullopt;
        return result->number;
    }

    bool hold(Along& score) {
        const auto& holds = of_.end_.holds;
        if (holds.empty()) return true;
        std::vector<std::uint32_t> on;
        Date day = of_.end_.lastScheme.value_or(Date::kMin);
        for (const EndHold& hold : holds) {
            day = std::max(day, hold.day);
            if (hold.comes)
                on.push_back(hold.contribution);
            else
                std::erase(on, hold.contribution);
        }
        for (const std::uint32_t contribution : on) {
            const GradeHold& held = rulebook_.rules[schedule_.contributions[contribution].rule].effect.hold;
            const auto lowest = lowestAlong(rulebook_.scales[held.scale], held.step, day);
            if (!lowest) {  // nothing is held where the rulebook does not say at what
                if (lowestOf(rulebook_, rulebook_.scales[held.scale], held.step, day)) return false;
                continue;
            }
            score = stretch_.least(score, *lowest);
        }
        return true;
    }
    // As lowestOf has it.
    std::optional<Along> lowestAlong(const Scale& scale, std::size_t step, Date day) {
        if (scale.steps[step].lowest) return values_.plain(*scale.steps[step].lowest, day);
        if (step == 0 || !scale.steps[step - 1].upper) return std::nullopt;
        const ScaleStep& below = scale.steps[step - 1];
        auto bound = values_.plain(*below.upper, day);
        if (!bound || !below.upperIncluded) return bound;
        if (!rulebook_.score->rounding) return std::nullopt;
        const int places = rulebook_.score->rounding->places;
        return still(stretch_.rounded(*bound, places, Rounding::Floor) + gridStep(places));
    }

    bool running(AlongPiece& piece) {
        if (!rulebook_.score->isSum) return fail("running");
        AlongRunning fold(schedule_, rulebook_, fold_, values_, stretch_);
        if (!fold.run([this](std::uint32_t index) { return slot(index); }))
            return fold.failedAtProduct() ? fail("*") : false;
        piece.score = fold.score();
        for (std::size_t c = 0; c < frame_.parts.size(); ++c)
            piece.characteristics.push_back(standingOf(c, fold.sums()[c]));
        return true;
    }

    bool bounds(AlongPiece& piece) {
        for (const Standing& standing : ledger_.standings()) {
            auto& into = piece.bounds.emplace_back();
            const Scale& scale = rulebook_.scales[standing.scale];
            if (scale.ofLists) continue;
            for (const ScaleStep& step : scale.steps) {
                if (!step.upper) break;
                const auto bound = values_.plain(*step.upper, ledger_.clock().asOf);
                if (!bound) return false;
                into.push_back(*bound);
            }
        }
        return true;
    }

    AlongScore& of_;
    const Ledger& ledger_;
    const Schedule& schedule_;
    const FoldResult& fold_;
    const Rulebook& rulebook_;
    Stretch stretch_;
    AlongValues values_;
    AlongFrame frame_;
    std::vector<std::optional<Along>> slots_;
    std::string why_;
};

AlongScore::AlongScore(const Ledger& ledger, const EndState& end, const Variable& variable)
    : ledger_(ledger),
      end_(end),
      variable_(variable),
      hanging_(variable_, ledger.rulebook()),
      rulebook_(std::make_shared<Rulebook>(ledger.rulebook())) {
    findWhatHangs();
}

AlongScore::~AlongScore() = default;

void AlongScore::findWhatHangs() {
    const Schedule& schedule = LedgerParts::schedule(ledger_);
    const FoldResult& fold = LedgerParts::fold(ledger_);
    const Rulebook& rulebook = ledger_.rulebook();
    for (const Slot& slot : schedule.slots) {
        const Effect& effect = rulebook.rules[slot.rule].effect;
        slotHangs_.push_back(effect.touchesPoints() && hanging_.on(effect.points));
        bears_ |= slotHangs_.back();
    }
    replayedHangs_.resize(end_.sums.size());
    for (std::size_t c = 0; c < end_.sums.size(); ++c) {
        const EndSums& sums = end_.sums[c];
        stillSums_.push_back(rulebook.characteristics[c].initial);
        auto& moving = adds_.emplace_back();
        for (const EndShare& add : sums.adds)
            if (slotHangs_[add.slot])
                moving.push_back(add);
            else
                stillSums_.back() += fold.values[add.slot];
        const auto tableHangs = [&](const EndTotal& total) {
            return hanging_.onTable(rulebook.rules[total.rule].effect.accumulation.table);
        };
        const bool tables = std::any_of(sums.totals.begin(), sums.totals.end(), tableHangs);
        bears_ |= tables;
        replayedHangs_[c] = tables || std::any_of(sums.events.begin(), sums.events.end(), [&](std::size_t index) {
                                const Event& event = schedule.events[index];
                                const bool changes = event.lineKind() == LineKind::RuleChange;
                                return slotHangs_[changes ? schedule.changes[event.slot].after : event.slot];
                            });
    }
    const ScoreRule& score = *rulebook.score;
    bears_ |= hanging_.on(score.opening) || sourceHangs(hanging_, score.low) || sourceHangs(hanging_, score.high) ||
              (score.formula && hanging_.on(*score.formula));
    for (const Characteristic& c : rulebook.characteristics)
        bears_ |= hanging_.on(c.weight) || sourceHangs(hanging_, c.low) || sourceHangs(hanging_, c.high);
    for (const Scale& scale : rulebook.scales)
        for (const ScaleStep& step : scale.steps)
            bears_ |= sourceHangs(hanging_, step.upper) || sourceHangs(hanging_, step.lowest);
}

std::optional<AlongPiece> AlongScore::at(const Number& x) {
    why_.clear();
    if (variable_.of == Variable::Of::TableRow) {
        rulebook_->tables[variable_.index].values[*variable_.version].rows[variable_.row].gives = Value(x);
    } else {
        auto& values = rulebook_->parameters[variable_.index].values;
        for (std::size_t v = 0; v < values.size(); ++v) {
            if (variable_.version && *variable_.version != v) continue;
            values[v].value = Value(x);
            values[v].formula.reset();
        }
    }
    return Working(*this, x).run();
}

}  // namespace clearline
