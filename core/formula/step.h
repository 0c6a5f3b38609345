// Step: one operation of the arithmetic, with where each input came from. Steps are not an
// account beside the sum, they are the sum: replaying `op` on `inputs` gives `result`, and the
// last step's result is what the line says. Where it sits: a formula or the fold of an entry fills
// Steps, explain/ and export/ tell them. The texts of a step are views: of words of the program, of
// a rulebook that outlives the steps, or of what the Steps keep themselves.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/kept_room.h"
#include "core/formula/value.h"

namespace clearline {

// How surely a number of a rulebook is known (FACTS); Edited is a scenario's value.
enum class Status : std::uint8_t { None, Published, Reported, Assumed, Edited };
[[nodiscard]] inline std::string_view statusText(Status s) {
    constexpr std::string_view words[] = {"", "published", "reported", "assumed", "edited"};
    return words[static_cast<std::size_t>(s)];
}

// A text that outlives the steps: not one that is made on the spot. Those are for Steps::keep.
class StepText : public std::string_view {
public:
    constexpr StepText() = default;
    constexpr StepText(std::string_view text) : std::string_view(text) {}
    constexpr StepText(const char* text) : std::string_view(text) {}
    StepText(const std::string& text) : std::string_view(text) {}
    StepText(std::string&&) = delete;
};

struct StepInput {
    StepText name;  // "moderate_points", "record.amount", "raw before"; empty for a literal or an earlier step's result
    Value value;
    StepText from;                 // "parameter", "table", "record", "subject", "ledger", "step", "literal"
    Status status = Status::None;  // of a parameter or table value
    StepText source;               // key of the rulebook's sources, for those
    int step = -1;                 // from == "step": which earlier step's result this is
};

struct Step {
    StepText op;  // "+", "-", "*", "/", "**", "<", "if", "sum", "look up", "cap", "clamp", "round"…
    KeptRoom<StepInput> inputs;
    Value result;
    StepText citation;         // rule or source that this operation rests on
    bool approximate = false;  // 34 digits, not exact (sqrt, exp, log…)

    // A number as the next input: a result of an earlier step, or given by name.
    void takes(StepText name, const Number& number, StepText from, int step = -1) {
        StepInput& input = inputs.next();
        input.name = name;
        input.value = number;
        input.from = from;
        input.status = Status::None;
        input.source = {};
        input.step = step;
    }
};

// A trail of steps, in order. clear() leaves the room of each step for the next, so that telling
// line after line takes no new memory.
class Steps : public KeptRoom<Step> {
public:
    using KeptRoom<Step>::KeptRoom;

    // A step at the end without inputs; its result is for the caller to give.
    Step& add(StepText op) {
        Step& step = next();
        step.op = op;
        step.inputs.clear();
        step.citation = {};
        step.approximate = false;
        return step;
    }
    // The steps of another trail at the end of this one, which take from each other as they did there.
    void append(const Steps& other);
    void clear() {
        KeptRoom<Step>::clear();
        kept_.clear();
    }

    // A text made for these steps, theirs from now on; and an owner of texts, alive as long as they are.
    [[nodiscard]] StepText keep(std::string text);
    void keepAlive(std::shared_ptr<const void> owner) {
        if (kept_.empty() || kept_.back() != owner) kept_.push_back(std::move(owner));
    }

private:
    std::vector<std::shared_ptr<const void>> kept_;
};

}  // namespace clearline
