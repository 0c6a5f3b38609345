#include "core/audit/solved_variable.h"

#include <algorithm>

#include "core/audit/goal_bound.h"

namespace clearline {

namespace {

// Follows the pieces from one value to the end of the line on one side.
class Following {
public:
    // `steps`: how often the score may be worked out.
    Following(AlongScore& score, bool up, std::size_t steps) : score_(score), up_(up), left_(steps) {}

    // From `start`; false if it did not come to the end.
    bool follow(const AlongPiece& start, std::vector<AlongPiece>& into) {
        AlongPiece last = start;
        while (const auto edge = far(last.span)) {
            auto next = beyond(*edge);
            if (!next) return false;
            // The edge itself may be a piece of its own.
            const bool own = !farIncluded(last.span) && !(near(next->span) == edge && nearIncluded(next->span));
            if (own) {
                const auto alone = at(*edge);
                if (!alone) return false;
                into.push_back(*alone);
            }
            into.push_back(*next);
            last = *std::move(next);
        }
        return true;
    }

private:
    [[nodiscard]] const std::optional<Number>& far(const Span& span) const { return up_ ? span.high : span.low; }
    [[nodiscard]] const std::optional<Number>& near(const Span& span) const { return up_ ? span.low : span.high; }
    [[nodiscard]] bool farIncluded(const Span& span) const { return up_ ? span.highIncluded : span.lowIncluded; }
    [[nodiscard]] bool nearIncluded(const Span& span) const { return up_ ? span.lowIncluded : span.highIncluded; }

    std::optional<AlongPiece> at(const Number& x) {
        if (left_ == 0) return std::nullopt;
        --left_;
        return score_.at(x);
    }

    // The piece that begins right behind `edge`: closer and closer, until one reaches back to it.
    std::optional<AlongPiece> beyond(const Number& edge) {
        Number step(1);
        for (;;) {
            auto piece = at(plain(edge, step));
            if (!piece) return std::nullopt;
            const auto& begin = near(piece->span);
            if (!begin || (up_ ? *begin <= edge : *begin >= edge)) return piece;
            step = (up_ ? *begin - edge : edge - *begin) / Number(2);
        }
    }

    // A value behind the edge, `step` away at most, with few decimals if there is one: with such it is quick to reckon.
    [[nodiscard]] Number plain(const Number& edge, const Number& step) const {
        constexpr int kMostPlaces = 6;
        for (int places = 0; places <= kMostPlaces; ++places) {
            const Number grid = up_ ? gridStep(places) : -gridStep(places);
            Number value = edge.rounded(places, up_ ? Rounding::Floor : Rounding::Ceiling) + grid;
            if (up_ ? value <= edge + step : value >= edge - step) return value;
        }
        return up_ ? edge + step : edge - step;
    }

    AlongScore& score_;
    bool up_;
    std::size_t left_;
};

// The part of a span for which a line is above 0 (or, included, at 0), or, not `upper`, for which it is not.
Span partOf(Span span, const Along& line, bool included, bool upper) {
    if (!line.moves()) {
        const bool above = included ? line.base.sign() >= 0 : line.base.sign() > 0;
        if (above == upper) return span;
        span.notBelow(Number(1), false);
        span.notAbove(Number(0), false);
        return span;
    }
    const Number root = -line.base / line.slope;
    const bool withRoot = included == upper;
    if ((line.slope.sign() > 0) == upper)
        span.notBelow(root, withRoot);
    else
        span.notAbove(root, withRoot);
    return span;
}

// The same of a score that is rounded and then held against a bound; nothing if both move.
std::optional<Span> partRounded(const Span& span, const Along& line, const Along& at, bool included, bool upper,
                                const RoundingRule& rounding) {
    if (at.moves()) {
        if (line.moves()) return std::nullopt;
        return partOf(span, still(line.base.rounded(rounding.places, rounding.mode)) - at, included, upper);
    }
    // Before rounding: from where on it rounds to the first value of the grid on the upper side.
    Number first = at.base.rounded(rounding.places, Rounding::Ceiling);
    if (first == at.base && !included) first += gridStep(rounding.places);
    const RoundedFrom from = roundsTo(first, rounding.places, rounding.mode);
    return partOf(span, line - still(from.first), from.included, upper);
}

// Behind the others, or as one with the last where they touch.
void append(std::vector<Span>& spans, const Span& part) {
    Span* last = spans.empty() ? nullptr : &spans.back();
    const bool touch =
        last && last->high && part.low && *last->high == *part.low && (last->highIncluded || part.lowIncluded);
    if (!touch) return spans.push_back(part);
    last->high = part.high;
    last->highIncluded = part.highIncluded;
}

}  // namespace

std::string_view solvedStateText(SolvedVariable::State state) {
    constexpr std::string_view kWords[] = {"solved", "no-bearing", "decides", "not-a-line", "incomplete"};
    return kWords[static_cast<std::size_t>(state)];
}

bool SolvedVariable::covers(const Number& x) const {
    return std::any_of(pieces.begin(), pieces.end(), [&](const AlongPiece& p) { return p.span.contains(x); });
}

VariableSolver::VariableSolver(std::shared_ptr<const Ledger> ledger) : ledger_(std::move(ledger)), end_(*ledger_) {}

SolvedVariable VariableSolver::solve(const Variable& variable, std::size_t steps) const {
    using State = SolvedVariable::State;
    SolvedVariable solved;
    solved.variable = variable;
    solved.value = valueOf(variable, ledger_->rulebook());
    const auto is = [&](State state, std::string why) {
        solved.state = state;
        solved.why = std::move(why);
        return solved;
    };
    if (!ledger_->score() || ledger_->incomplete()) return is(State::Incomplete, {});
    if (decidesWhatCounts(variable, *ledger_)) return is(State::Decides, {});
    AlongScore score(*ledger_, end_, variable);
    if (!score.bears()) return is(State::NoBearing, {});
    Number start = solved.value.value_or(Number(0));
    if (!solved.value) start = *ledger_->rulebook().parameters[variable.index].values.front().value.as<Number>();
    const auto piece = score.at(start);
    if (!piece) return is(State::NotALine, score.why());
    std::vector<AlongPiece> up;
    solved.whole &= Following(score, false, steps / 2).follow(*piece, solved.pieces);
    std::reverse(solved.pieces.begin(), solved.pieces.end());
    solved.pieces.push_back(*piece);
    solved.whole &= Following(score, true, steps / 2).follow(*piece, up);
    solved.pieces.insert(solved.pieces.end(), up.begin(), up.end());
    return solved;
}

std::optional<std::vector<Span>> VariableSolver::reachedWhere(const SolvedVariable& solved, const Goal& goal) const {
    const auto bound = boundOf(goal, *ledger_);
    if (solved.state != SolvedVariable::State::Solved || !bound) return std::nullopt;
    const auto& rounding = ledger_->rulebook().score->rounding;
    const Scale* scale =
        goal.of == Goal::Of::Step ? &ledger_->rulebook().scales[ledger_->standings()[goal.at].scale] : nullptr;
    const bool ofScore = !scale || !scale->characteristic;
    std::vector<Span> spans;
    for (const AlongPiece& piece : solved.pieces) {
        const Along line = ofScore ? piece.score : piece.characteristics[*scale->characteristic];
        Span part = piece.span;
        // A step or a later one: no step before it holds, whichever of their bounds the variable moves.
        for (std::size_t before = 0; before < (scale ? goal.step : 1) && !part.empty(); ++before) {
            const Along at = scale ? piece.bounds[goal.at][before] : still(bound->at);
            const bool included = scale ? !scale->steps[before].upperIncluded : bound->included;
            const auto narrower = ofScore && rounding
                                      ? partRounded(part, line, at, included, bound->upwards, *rounding)
                                      : std::optional(partOf(part, line - at, included, bound->upwards));
            if (!narrower) return std::nullopt;
            part = *narrower;
        }
        if (!part.empty()) append(spans, part);
    }
    return spans;
}

Points VariableSolver::scoreAt(const SolvedVariable& solved, const Number& x) const {
    const auto& rounding = ledger_->rulebook().score->rounding;
    for (const AlongPiece& piece : solved.pieces)
        if (piece.span.contains(x)) {
            const Points score = piece.score.at(x);
            return rounding ? score.rounded(rounding->places, rounding->mode) : score;
        }
    return Points(0);
}

}  // namespace clearline
