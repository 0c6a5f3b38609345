#include "core/ledger/scheme.h"

#include <algorithm>

namespace clearline {

namespace {

std::optional<Number> on(const Rulebook& rulebook, const NumberSource& source, Date day) {
    if (source.kind == NumberSource::Kind::Literal) return source.literal;
    if (source.kind != NumberSource::Kind::Parameter) return std::nullopt;
    const auto bound = parameterOn(rulebook, source.index, day);
    const Number* number = bound ? bound->value.as<Number>() : nullptr;
    return number ? std::optional(*number) : std::nullopt;
}

bool small(const std::optional<Number>& n) { return !n || n->asMicro(); }
bool small(const Limits& limits) { return small(limits.low) && small(limits.high); }

class ScoreBindings : public Bindings {
public:
    ScoreBindings(const Rulebook& rulebook, const Scheme& scheme, Date day, std::span<const Number> sums)
        : rulebook_(rulebook), scheme_(scheme), day_(day), sums_(sums) {}

    [[nodiscard]] std::optional<Bound> find(std::string_view name) const override {
        if (name == "opening") return Bound{Value(scheme_.opening), "ledger", Status::None, {}};
        if (name == "characteristics") {
            List weighted;
            for (std::size_t c = 0; c < sums_.size(); ++c) weighted.emplace_back(scheme_.weights[c] * sums_[c]);
            return Bound{Value(std::move(weighted)), "ledger", Status::None, {}};
        }
        if (const auto c = rulebook_.characteristicNamed(name))
            return Bound{Value(sums_[*c]), "ledger", Status::None, {}};
        if (const auto parameter = rulebook_.parameterNamed(name)) return parameterOn(rulebook_, *parameter, day_);
        return std::nullopt;
    }

private:
    const Rulebook& rulebook_;
    const Scheme& scheme_;
    Date day_;
    std::span<const Number> sums_;
};

}  // namespace

Scheme Scheme::on(const Rulebook& rulebook, Date openingDay, Date day) {
    Scheme scheme;
    const ScoreRule& score = *rulebook.score;
    const auto bound = [&](const BoundSource& source) -> std::optional<Number> {
        if (!source) return std::nullopt;
        auto value = clearline::on(rulebook, *source, day);
        if (!value) scheme.incomplete = true;
        return value;
    };
    const auto opening = clearline::on(rulebook, score.opening, openingDay);
    scheme.incomplete = !opening;
    scheme.opening = opening.value_or(Number(0));
    scheme.range = {bound(score.low), bound(score.high)};
    for (const Characteristic& c : rulebook.characteristics) {
        scheme.caps.push_back({bound(c.low), bound(c.high)});
        const auto weight = clearline::on(rulebook, c.weight, day);
        if (!weight) scheme.incomplete = true;
        scheme.weights.push_back(weight.value_or(Number(1)));
        scheme.anyCap |= !scheme.caps.back().open();
        scheme.anyWeight |= scheme.weights.back() != Number(1);
    }
    return scheme;
}

bool fitsMillionths(const Scheme& scheme) {
    return !scheme.anyWeight && scheme.opening.asMicro() && small(scheme.range) &&
           std::all_of(scheme.caps.begin(), scheme.caps.end(), [](const Limits& cap) { return small(cap); });
}

std::optional<Number> formulaScore(const Rulebook& rulebook, const Scheme& scheme, Date day,
                                   std::span<const Number> sums, Steps* trail) {
    const auto outcome = rulebook.score->formula->evaluate(ScoreBindings(rulebook, scheme, day, sums), trail);
    const Number* number = outcome ? outcome->value.as<Number>() : nullptr;
    return number ? std::optional(*number) : std::nullopt;
}

}  // namespace clearline
