#include "core/rulebook/day_values.h"

namespace clearline {
namespace {

// What a reader should be told of a number made from others: an edit is always told, then what
// nobody vouches for, then the less sure.
int sureness(Status status) {
    switch (status) {
        case Status::Edited: return 0;
        case Status::None: return 1;
        case Status::Assumed: return 2;
        case Status::Reported: return 3;
        case Status::Published: break;
    }
    return 4;
}

}  // namespace

std::optional<Bound> DayValues::find(std::string_view name) const {
    const auto found = known_.find(name);
    return found == known_.end() ? std::nullopt : std::optional(found->second);
}

// Its own citation if it has one, weakened by what it reads.
void DayValues::cite(Bound& bound, const DatedValue& value) const {
    bool any = value.citation.status != Status::None;
    for (const std::string& name : value.formula->names()) {
        const auto read = known_.find(name);
        if (read == known_.end() || (any && sureness(read->second.status) >= sureness(bound.status))) continue;
        any = true;
        bound.status = read->second.status;
        if (value.citation.source.empty()) bound.source = read->second.source;
    }
}

// What `parameter` rests on and has not been tried yet, each after those it reads itself,
// `parameter` last. No recursion and each only once, so that long or wide webs of formulas stay
// cheap. What is not in force that day is left out: a formula that really needs it will say so.
std::vector<std::size_t> DayValues::inOrder(std::size_t parameter) {
    std::vector<std::size_t> order;
    if (seen_[parameter]) return order;
    std::vector<std::pair<std::size_t, std::size_t>> path{{parameter, 0}};
    seen_[parameter] = true;
    while (!path.empty()) {
        auto& [current, next] = path.back();
        const DatedValue* value = rulebook_.valueOn(current, day_);
        if (!value || !value->formula || next == value->formula->names().size()) {
            if (value) order.push_back(current);
            path.pop_back();
            continue;
        }
        const auto read = rulebook_.parameterNamed(value->formula->names()[next++]);
        if (!read || seen_[*read]) continue;
        seen_[*read] = true;
        path.emplace_back(*read, 0);
    }
    return order;
}

std::optional<Bound> DayValues::value(std::size_t parameter, Steps* trail) {
    for (const std::size_t index : inOrder(parameter)) {
        const DatedValue& value = *rulebook_.valueOn(index, day_);
        Bound bound{value.value, "parameter", value.citation.status, value.citation.source};
        if (value.formula) {
            const std::size_t steps = trail ? trail->size() : 0;
            const auto outcome = value.formula->evaluate(*this, trail);
            if (!outcome) {
                if (trail) trail->resize(steps);
                continue;
            }
            bound.value = outcome->value;
            cite(bound, value);
        }
        known_.insert_or_assign(rulebook_.parameters[index].id, std::move(bound));
    }
    return find(rulebook_.parameters[parameter].id);
}

std::optional<Bound> parameterOn(const Rulebook& rulebook, std::size_t parameter, Date day, Steps* trail) {
    const DatedValue* version = rulebook.valueOn(parameter, day);
    if (!version) return std::nullopt;
    if (!version->formula)
        return Bound{version->value, "parameter", version->citation.status, version->citation.source};
    return DayValues(rulebook, day).value(parameter, trail);
}

std::optional<Number> numberOn(const Rulebook& rulebook, const NumberSource& source, Date day) {
    if (source.kind == NumberSource::Kind::Literal) return source.literal;
    if (source.kind != NumberSource::Kind::Parameter) return std::nullopt;
    const auto bound = parameterOn(rulebook, source.index, day);
    const Number* number = bound ? bound->value.as<Number>() : nullptr;
    return number ? std::optional(*number) : std::nullopt;
}

}  // namespace clearline
