// Boxed: an expression of a DMN model as it was drawn, a tree of boxes with formulas at its
// leaves, not yet compiled. Comes from the reader; the compiler takes it from here.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/problem.h"

namespace clearline {

// A piece of the formula language as the file holds it.
struct DmnText {
    std::string text;
    Place place;  // of its first character
};

enum class HitPolicy : std::uint8_t { Unique, Any, Priority, First, RuleOrder, OutputOrder, Collect };
enum class Aggregation : std::uint8_t { None, Sum, Count, Min, Max };

struct TableInput {
    std::string label;
    DmnText expression;
    std::string typeRef;
    std::optional<DmnText> allowed;  // unary tests that every value must pass
};

struct TableOutput {
    std::string name;  // may be empty if it is the only one
    std::string typeRef;
    std::optional<DmnText> allowed;   // in order of priority
    std::optional<DmnText> fallback;  // its value where no rule matches
};

struct TableRule {
    std::vector<DmnText> tests;    // one an input
    std::vector<DmnText> outputs;  // one an output
    Place place;
};

struct DecisionTable {
    HitPolicy hitPolicy = HitPolicy::Unique;
    Aggregation aggregation = Aggregation::None;
    std::vector<TableInput> inputs;
    std::vector<TableOutput> outputs;
    std::vector<TableRule> rules;
    Place place;
};

struct BoxedPart;

struct Boxed {
    enum class Kind : std::uint8_t {
        Nothing,      // an empty box: null
        Formula,      // text
        Table,        // table
        Context,      // parts: entries, which see the ones before; one without a name is the result
        Row,          // parts: cells of a relation, which do not see each other
        Invocation,   // parts: what is called, then the named arguments
        List,         // parts: items
        Function,     // parts: parameters (without a box), then the body
        Conditional,  // parts: if, then, else
        Filter,       // parts: the list, the condition on `item`
        For,          // parts: the list, what to return; name: the variable
        Some,         // parts: the list, the condition; name: the variable
        Every,        // likewise
        Refused       // what is not read; name: what it is
    };
    Kind kind = Kind::Nothing;
    Place place;
    std::string typeRef;  // of its value; empty: any
    std::string name;
    DmnText text;
    std::vector<BoxedPart> parts;
    std::shared_ptr<const DecisionTable> table;
};

struct BoxedPart {
    std::string name;
    std::string typeRef;
    Boxed box;
};

}  // namespace clearline
