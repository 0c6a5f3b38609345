// What the tests of formulas share: names with values, and compiling with all of them in scope.
#pragma once

#include <map>
#include <string>

#include "core/formula/formula.h"

namespace clearline {

class NamedValues : public Bindings {
public:
    NamedValues(std::map<std::string, Bound, std::less<>> bounds = {}) : bounds_(std::move(bounds)) {}
    std::optional<Bound> find(std::string_view name) const override {
        const auto found = bounds_.find(name);
        return found == bounds_.end() ? std::nullopt : std::optional(found->second);
    }
    void set(const std::string& name, Value value, std::string from = "record") {
        bounds_[name] = {std::move(value), std::move(from), Status::None, ""};
    }

private:
    std::map<std::string, Bound, std::less<>> bounds_;
};

// What is wrong when the formula is written out and read again; empty if nothing is.
inline std::string roundTripFault(const Formula& formula, const Scope& scope, bool tests = false) {
    const std::string text = formula.printed();
    const auto again = tests ? Formula::compileTests(text, scope) : Formula::compile(text, scope);
    if (!again.ok()) return text + ": " + again.problems()[0].code;
    if (!again->sameAs(formula)) return text + ": another tree";
    return again->printed() == text ? "" : text + ": printed " + again->printed();
}

inline Number decimal(std::string_view text) { return *Number::fromText(text); }

inline Scope testScope() {
    Scope scope;
    scope.names = {{"points", Type::Number},
                   {"moderate_points", Type::Number},
                   {"opening", Type::Number},
                   {"characteristics", Type::List},
                   {"subject.age", Type::Number},
                   {"subject.resident", Type::Boolean},
                   {"record.decided_on", Type::Date},
                   {"等级", Type::Text},
                   {"fast-lane", Type::Number},
                   {"monthly income", Type::Number},
                   {"person", Type::Context},
                   {"people", Type::List},
                   {"unset", Type::Any},
                   {"nothing", Type::Any}};
    scope.openPrefixes = {"record."};
    return scope;
}

// Everything in scope has a value but `unset` and the facts of the record that are not named here.
inline NamedValues testValues() {
    NamedValues values;
    values.set("points", Number(-15), "ledger");
    values.set("moderate_points", Number(-15), "parameter");
    values.set("opening", Number(500), "parameter");
    values.set("characteristics", List{Number(-15), Number(20), decimal("2.5")}, "ledger");
    values.set("subject.age", Number(40), "subject");
    values.set("subject.resident", true, "subject");
    values.set("record.amount", Number(800));
    values.set("record.act", "A-7");
    values.set("record.decided_on", *Date::fromIso("2019-02-27"));
    values.set("record.罚款", Number(200));
    values.set("等级", "良好");
    values.set("fast-lane", Number(683));
    values.set("monthly income", Number(9000));
    values.set(
        "person",
        Context{{"name", Value("Lin Yu")}, {"age", Value(40)}, {"home", Value(Context{{"city", Value("Fuzhou")}})}});
    values.set("people", List{Value(Context{{"name", Value("Lin Yu")}, {"age", Value(40)}}),
                              Value(Context{{"name", Value("Chen Bo")}, {"age", Value(17)}})});
    values.set("nothing", Null{});
    return values;
}

}  // namespace clearline
