#include "core/audit/along_trail.h"

#include <algorithm>

namespace clearline {

namespace {

class TrailAlong {
public:
    TrailAlong(const Steps& trail, const std::function<bool(std::string_view)>& moving, const AlongName& name,
               Stretch& stretch, std::string& why)
        : trail_(trail), moving_(moving), name_(name), stretch_(stretch), why_(why) {}

    std::optional<AlongTerm> run() {
        for (std::size_t i = 0; i < trail_.size(); ++i) {
            auto result = step(trail_[i]);
            if (!result) {
                if (why_.empty()) why_ = std::string_view(trail_[i].op);
                return std::nullopt;
            }
            results_.push_back(*std::move(result));
        }
        return results_.back();
    }

private:
    using Terms = std::vector<AlongTerm>;

    std::optional<AlongTerm> input(const StepInput& input) const {
        if (input.step >= 0) return results_[static_cast<std::size_t>(input.step)];
        if (input.from == "local") return std::nullopt;  // a name of the formula's own: what is behind it is not told
        if (!input.name.empty() && moving_(input.name)) return name_(input.name);
        return stillTerm(input.value);
    }

    std::optional<AlongTerm> step(const Step& step) {
        Terms terms;
        bool moves = false;
        for (const StepInput& each : step.inputs) {
            auto term = input(each);
            if (!term) return std::nullopt;
            moves |= term->moves();
            terms.push_back(*std::move(term));
        }
        if (!moves) return stillTerm(step.result);
        return operation(step.op, terms, step.result);
    }

    // All numbers of the terms and of the lists in them.
    static bool flatten(const Terms& terms, std::vector<Along>& into) {
        for (const AlongTerm& term : terms) {
            if (term.number)
                into.push_back(*term.number);
            else if (term.items.empty() || !flatten(term.items, into))
                return false;
        }
        return true;
    }

    std::optional<AlongTerm> operation(std::string_view op, const Terms& terms, const Value& result) {
        if (op == "list") return AlongTerm{{}, terms, {}};
        if (op == "if") return terms.size() == 2 ? std::optional(terms[1]) : std::nullopt;
        if (op == "and" || op == "or" || op == "not") return stillTerm(result);  // what they join was decided before
        std::vector<Along> numbers;
        if (!flatten(terms, numbers) || numbers.empty()) return std::nullopt;
        if (auto found = compared(op, numbers, result)) return found;
        auto found = reckoned(op, numbers);
        if (!found) return std::nullopt;
        return AlongTerm{std::move(found), {}, {}};
    }

    std::optional<AlongTerm> compared(std::string_view op, const std::vector<Along>& n, const Value& result) {
        if (op == "between" && n.size() == 3) {
            static_cast<void>(stretch_.lessOrEqual(n[1], n[0]));
            static_cast<void>(stretch_.lessOrEqual(n[0], n[2]));
            return stillTerm(result);
        }
        if (n.size() != 2) return std::nullopt;
        if (op == "=" || op == "!=")
            static_cast<void>(stretch_.equal(n[0], n[1]));
        else if (op == "<" || op == ">=")
            static_cast<void>(stretch_.less(n[0], n[1]));
        else if (op == "<=" || op == ">")
            static_cast<void>(stretch_.lessOrEqual(n[0], n[1]));
        else
            return std::nullopt;
        return stillTerm(result);
    }

    std::optional<Along> reckoned(std::string_view op, const std::vector<Along>& n) {
        const bool two = n.size() == 2;
        if (op == "-" && n.size() == 1) return still(Number(0)) - n[0];
        if (op == "-" && two) return n[0] - n[1];
        if (op == "*" && two) {
            if (!n[0].moves()) return n[1].times(n[0].base);
            return n[1].moves() ? std::nullopt : std::optional(n[0].times(n[1].base));
        }
        if (op == "/" && two && !n[1].moves() && !n[1].base.isZero()) return n[0].times(Number(1) / n[1].base);
        if (op == "+" || op == "sum" || op == "min" || op == "max") {
            Along all = n[0];
            for (std::size_t i = 1; i < n.size(); ++i)
                all = op == "min" ? stretch_.least(all, n[i]) : op == "max" ? stretch_.greatest(all, n[i]) : all + n[i];
            return all;
        }
        if (op == "abs" && n.size() == 1)
            return stretch_.lessOrEqual(still(Number(0)), n[0]) ? n[0] : still(Number(0)) - n[0];
        return rounded(op, n);
    }

    std::optional<Along> rounded(std::string_view op, const std::vector<Along>& n) {
        constexpr std::pair<std::string_view, Rounding> kModes[] = {
            {"floor", Rounding::Floor},          {"ceiling", Rounding::Ceiling},
            {"round up", Rounding::Up},          {"round down", Rounding::Down},
            {"round half up", Rounding::HalfUp}, {"round half down", Rounding::HalfDown},
            {"decimal", Rounding::HalfEven}};
        for (const auto& [name, mode] : kModes) {
            if (name != op || n.size() > 2) continue;
            std::optional<std::int64_t> places = 0;
            if (n.size() == 2) places = n[1].moves() ? std::nullopt : n[1].base.toInteger();
            if (!places) return std::nullopt;
            return still(stretch_.rounded(n[0], static_cast<int>(*places), mode));
        }
        return std::nullopt;
    }

    const Steps& trail_;
    const std::function<bool(std::string_view)>& moving_;
    const AlongName& name_;
    Stretch& stretch_;
    std::string& why_;
    Terms results_;
};

}  // namespace

bool AlongTerm::moves() const {
    if (number) return number->moves();
    return std::any_of(items.begin(), items.end(), [](const AlongTerm& item) { return item.moves(); });
}

AlongTerm stillTerm(const Value& value) {
    AlongTerm term;
    term.value = value;
    if (const Number* number = value.as<Number>()) term.number = still(*number);
    if (const List* list = value.list())
        for (const Value& item : *list) term.items.push_back(stillTerm(item));
    return term;
}

std::optional<AlongTerm> replayAlong(const Steps& trail, const std::function<bool(std::string_view)>& moving,
                                     const AlongName& name, Stretch& stretch, std::string& why) {
    return TrailAlong(trail, moving, name, stretch, why).run();
}

std::optional<AlongTerm> evaluateAlong(const Formula& formula, const Bindings& bindings,
                                       const std::function<bool(std::string_view)>& moving, const AlongName& name,
                                       Stretch& stretch, std::string& why) {
    if (formula.bareName() && moving(*formula.bareName())) return name(*formula.bareName());
    const auto& names = formula.names();
    const bool moves = std::any_of(names.begin(), names.end(), moving);
    Steps trail;
    const auto outcome = formula.evaluate(bindings, moves ? &trail : nullptr);
    if (!outcome) {
        why = outcome.problems().front().code;
        return std::nullopt;
    }
    if (!moves) return stillTerm(outcome->value);
    auto result = trail.empty() ? std::nullopt : replayAlong(trail, moving, name, stretch, why);
    if (!result || !result->number) return result;
    // The last step is the value, or there is something that the steps do not tell.
    const Number* value = outcome->value.as<Number>();
    return value && result->number->at(stretch.at()) == *value ? result : std::nullopt;
}

}  // namespace clearline
