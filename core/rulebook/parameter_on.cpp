#include <algorithm>
#include <map>

#include "core/rulebook/rulebook.h"

namespace clearline {
namespace {

using Known = std::map<std::string, Bound, std::less<>>;

class KnownParameters : public Bindings {
public:
    explicit KnownParameters(const Known& known) : known_(known) {}
    [[nodiscard]] std::optional<Bound> find(std::string_view name) const override {
        const auto found = known_.find(name);
        return found == known_.end() ? std::nullopt : std::optional(found->second);
    }

private:
    const Known& known_;
};

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

// Its own citation if it has one, weakened by what it reads.
void cite(Bound& bound, const DatedValue& value, const Known& known) {
    bool any = value.citation.status != Status::None;
    bound.status = value.citation.status;
    bound.source = value.citation.source;
    for (const std::string& name : value.formula->names()) {
        const auto read = known.find(name);
        if (read == known.end() || (any && sureness(read->second.status) >= sureness(bound.status))) continue;
        any = true;
        bound.status = read->second.status;
        if (value.citation.source.empty()) bound.source = read->second.source;
    }
}

// The parameters that `parameter` rests on, each after those it reads itself, `parameter` last.
// No recursion and each only once, so that long or wide webs of formulas stay cheap. What is not
// in force that day is left out: a formula that really needs it will say so.
std::vector<std::size_t> inOrder(const Rulebook& rulebook, std::size_t parameter, Date day) {
    std::vector<std::size_t> order;
    std::vector<std::pair<std::size_t, std::size_t>> path{{parameter, 0}};
    std::vector<bool> seen(rulebook.parameters.size(), false);
    seen[parameter] = true;
    while (!path.empty()) {
        auto& [current, next] = path.back();
        const DatedValue* value = rulebook.valueOn(current, day);
        if (!value || !value->formula || next == value->formula->names().size()) {
            if (value) order.push_back(current);
            path.pop_back();
            continue;
        }
        const auto read = rulebook.parameterNamed(value->formula->names()[next++]);
        if (!read || seen[*read]) continue;
        seen[*read] = true;
        path.emplace_back(*read, 0);
    }
    return order;
}

}  // namespace

std::optional<Bound> parameterOn(const Rulebook& rulebook, std::size_t parameter, Date day, Steps* trail) {
    const DatedValue* version = rulebook.valueOn(parameter, day);
    if (!version) return std::nullopt;
    if (!version->formula) return Bound{version->value, "parameter", version->citation.status, version->citation.source};
    Known known;
    const KnownParameters bindings(known);
    for (const std::size_t index : inOrder(rulebook, parameter, day)) {
        const DatedValue& value = *rulebook.valueOn(index, day);
        Bound bound{value.value, "parameter", value.citation.status, value.citation.source};
        if (value.formula) {
            const std::size_t steps = trail ? trail->size() : 0;
            const auto outcome = value.formula->evaluate(bindings, trail);
            if (!outcome) {
                if (trail) trail->resize(steps);
                continue;
            }
            bound.value = outcome->value;
            cite(bound, value, known);
        }
        known.insert_or_assign(rulebook.parameters[index].id, std::move(bound));
    }
    return bindings.find(rulebook.parameters[parameter].id);
}

}  // namespace clearline
