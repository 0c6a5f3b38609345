#include "core/audit/score_tail.h"

namespace clearline {

namespace {

Points limited(const Points& value, const Limits& limits) {
    if (limits.low && value < *limits.low) return *limits.low;
    if (limits.high && value > *limits.high) return *limits.high;
    return value;
}

bool inside(const Points& low, const Points& high, const Limits& limits) {
    return (!limits.low || *limits.low <= low) && (!limits.high || high <= *limits.high);
}

}  // namespace

ScoreTail::ScoreTail(const Ledger& ledger)
    : rulebook_(ledger.rulebookPointer()),
      scheme_(LedgerParts::fold(ledger).schemeOn(ledger.clock().asOf)),
      day_(ledger.clock().asOf) {
    weighted_ = scheme_.anyWeight;
}

Points ScoreTail::score(std::span<const Points> sums, const std::optional<Points>& hold) const {
    const ScoreRule& rule = *rulebook_->score;
    Points score;
    if (rule.isSum) {
        score = scheme_.opening;
        for (std::size_t c = 0; c < sums.size(); ++c) {
            const Points kept = scheme_.anyCap ? limited(sums[c], scheme_.caps[c]) : sums[c];
            score += weighted_ ? scheme_.weights[c] * kept : kept;
        }
    } else {
        std::vector<Points> kept;
        for (std::size_t c = 0; c < sums.size(); ++c) kept.push_back(limited(sums[c], scheme_.caps[c]));
        if (const auto computed = formulaScore(*rulebook_, scheme_, day_, kept)) score = *computed;
    }
    score = limited(score, scheme_.range);
    if (hold && *hold < score) score = *hold;
    return rule.rounding ? score.rounded(rule.rounding->places, rule.rounding->mode) : score;
}

bool ScoreTail::onGrid(const Points& points) const {
    const auto& rounding = rulebook_->score->rounding;
    return !rounding || points.rounded(rounding->places, Rounding::Down) == points;
}

bool ScoreTail::sameAs(const ScoreTail& other) const {
    const auto same = [](const Limits& a, const Limits& b) { return a.low == b.low && a.high == b.high; };
    const ScoreRule &mine = *rulebook_->score, &theirs = *other.rulebook_->score;
    if (!mine.isSum || !theirs.isSum || scheme_.opening != other.scheme_.opening || day_ != other.day_) return false;
    if (!same(scheme_.range, other.scheme_.range) || scheme_.weights != other.scheme_.weights) return false;
    for (std::size_t c = 0; c < scheme_.caps.size(); ++c)
        if (!same(scheme_.caps[c], other.scheme_.caps[c])) return false;
    if (!mine.rounding || !theirs.rounding) return !mine.rounding && !theirs.rounding;
    return mine.rounding->mode == theirs.rounding->mode && mine.rounding->places == theirs.rounding->places;
}

bool ScoreTail::isLinear(std::span<const Points> sums, std::span<const Points> reach, const std::optional<Points>& hold,
                         bool grid) const {
    if (!rulebook_->score->isSum || hold || !grid) return false;
    Points low = scheme_.opening, high = scheme_.opening;
    for (std::size_t c = 0; c < sums.size(); ++c) {
        const Points least = sums[c] - reach[c], most = sums[c] + reach[c];
        if (!inside(least, most, scheme_.caps[c])) return false;
        const Number one(1);
        const Number& weight = weighted_ ? scheme_.weights[c] : one;
        low += weight.sign() < 0 ? weight * most : weight * least;
        high += weight.sign() < 0 ? weight * least : weight * most;
    }
    return inside(low, high, scheme_.range) && onGrid(score(sums, hold));
}

}  // namespace clearline
