// Formula: an expression of the rulebook language, compiled once and evaluated many times. The
// syntax is a subset of FEEL (OMG DMN); the semantics are strict: a missing name, a wrong type or
// null where a number is due is an error with place and caret, never a silent null. There is no
// today() and no now(). With a trail the same evaluator leaves the Steps it took.
//
//   auto f = Formula::compile("record.amount > 500 and not(record.act = \"x\")", scope);
//   auto v = f->evaluate(bindings);
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/formula/declared_type.h"
#include "core/formula/step.h"
#include "core/formula/value.h"

namespace clearline {

// Type as known before evaluation; Any where it cannot be known.
enum class Type : std::uint8_t {
    Any,
    Boolean,
    Number,
    Text,
    Date,
    Period,
    List,
    Context,
    Range,
    Function,
    Time,
    DateTime
};

// The names a formula may use, known when it is compiled. `record` and `subject` are contexts
// whose members are known names too: "record.amount". An open prefix accepts any member
// ("record." in a rulebook: facts come with the file). Names may hold spaces and signs ("Applicant
// Age", "PMT/12"): of several that fit, the longest is read.
struct ScopeName {
    std::string name;
    Type type = Type::Any;
};
struct Scope {
    std::vector<ScopeName> names;
    std::vector<std::string> openPrefixes;  // e.g. "record.", "subject."
    std::vector<std::string> members = {};  // of contexts, where they hold spaces or signs: "Monthly Income"
    std::vector<NamedType> types = {};      // what `instance of tPerson` and parameter types may name
};

// A value with where it came from, handed to the evaluator for a name.
struct Bound {
    Value value;
    std::string_view from;  // see StepInput; a literal
    Status status = Status::None;
    std::string source;
};

// Gives the values of names while a formula runs. Absent: the name is not there on this
// occasion, which is an error of the formula ("formula.name-missing").
class Bindings {
public:
    virtual ~Bindings() = default;
    [[nodiscard]] virtual std::optional<Bound> find(std::string_view name) const = 0;
};

struct Budget {
    std::uint32_t bits = 65536;
    int exponent = 1024;
    int depth = 64;
    std::uint32_t steps = 100000;
};

struct Outcome {
    Value value;
    bool approximate = false;
};

// What has been spent of the budget. Formulas and functions that run one another share one, so
// that the budget is one for all of them, however often they call each other.
struct Meter {
    std::uint32_t steps = 0;
    int depth = 0;
};

class Formula {
public:
    // `origin`: place of the formula's first character, to which positions inside are added.
    [[nodiscard]] static Result<Formula> compile(std::string_view text, const Scope& scope, const Place& origin = {},
                                                 const Budget& budget = {});

    // The tests of an input entry of a decision table: "-", "< 5", "[1..3], 7", not("a", "b"), any
    // expression that reads "?". The scope and the bindings hold the input as "?"; the outcome is
    // true or false. An input of null fails a comparison and a range.
    [[nodiscard]] static Result<Formula> compileTests(std::string_view text, const Scope& scope,
                                                      const Place& origin = {}, const Budget& budget = {});

    // Evaluates; with `trail`, appends one Step per operation. The trail never changes the value.
    [[nodiscard]] Result<Outcome> evaluate(const Bindings& bindings, Steps* trail = nullptr,
                                           Meter* meter = nullptr) const;

    [[nodiscard]] const std::string& text() const;
    // The formula written out again; it compiles to one that is sameAs() this.
    [[nodiscard]] std::string printed() const;
    [[nodiscard]] bool sameAs(const Formula& other) const;
    [[nodiscard]] Type type() const;                              // as far as known
    [[nodiscard]] const std::vector<std::string>& names() const;  // free names read, each once
    [[nodiscard]] bool reads(std::string_view name) const;
    // A literal number, or a single bare name, for callers with a faster way to those.
    [[nodiscard]] std::optional<Number> literal() const;
    [[nodiscard]] std::optional<std::string> bareName() const;

    // For `when` conditions that came out false (or true): the comparison that decided it, told
    // as the value found and what it would have to be instead.
    struct Decisive {
        std::string name;  // left side as written: "record.amount"
        Value found;
        std::string op;  // ">", ">=", "=", "in" … as written
        Value bound;     // right side
    };
    [[nodiscard]] std::optional<Decisive> decisive(const Bindings& bindings) const;

private:
    struct Code;
    [[nodiscard]] static Result<Formula> checked(std::shared_ptr<Code> code, Problems problems);
    explicit Formula(std::shared_ptr<const Code> code) : code_(std::move(code)) {}
    std::shared_ptr<const Code> code_;
};

}  // namespace clearline
