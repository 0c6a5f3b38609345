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
    std::vector<StepInput> inputs;
    Value result;
    StepText citation;         // rule or source that this operation rests on
    bool approximate = false;  // 34 digits, not exact (sqrt, exp, log…)
};

// A trail of steps, in order. clear() leaves the room of each step for the next, so that telling
// line after line takes no new memory.
class Steps {
public:
    Steps() = default;
    explicit Steps(std::size_t count) : room_(count), size_(count) {}
    Steps(const Steps& other) : room_(other.begin(), other.end()), size_(other.size_), kept_(other.kept_) {}
    Steps(Steps&& other) noexcept
        : room_(std::move(other.room_)), size_(std::exchange(other.size_, 0)), kept_(std::move(other.kept_)) {}
    Steps& operator=(Steps other) noexcept {
        room_.swap(other.room_);
        std::swap(size_, other.size_);
        kept_.swap(other.kept_);
        return *this;
    }
    ~Steps() = default;

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] const Step* data() const { return room_.data(); }
    [[nodiscard]] const Step* begin() const { return room_.data(); }
    [[nodiscard]] const Step* end() const { return room_.data() + size_; }
    [[nodiscard]] const Step& operator[](std::size_t i) const { return room_[i]; }
    [[nodiscard]] Step& operator[](std::size_t i) { return room_[i]; }
    [[nodiscard]] const Step& back() const { return room_[size_ - 1]; }
    [[nodiscard]] Step& back() { return room_[size_ - 1]; }

    // A step at the end without inputs, in room that may be there already; its result is for the caller to give.
    Step& add(StepText op) {
        if (size_ == room_.size()) room_.emplace_back();
        Step& step = room_[size_++];
        step.op = op;
        step.inputs.clear();
        step.citation = {};
        step.approximate = false;
        return step;
    }
    void push_back(Step step) {
        room_.resize(size_);
        room_.push_back(std::move(step));
        ++size_;
    }
    // The steps of another trail at the end of this one, which take from each other as they did there.
    void append(const Steps& other);
    void resize(std::size_t fewer) { size_ = fewer; }
    void clear() {
        size_ = 0;
        kept_.clear();
    }

    // A text made for these steps, theirs from now on; and an owner of texts, alive as long as they are.
    [[nodiscard]] StepText keep(std::string text);
    void keepAlive(std::shared_ptr<const void> owner) {
        if (kept_.empty() || kept_.back() != owner) kept_.push_back(std::move(owner));
    }

private:
    std::vector<Step> room_;
    std::size_t size_ = 0;
    std::vector<std::shared_ptr<const void>> kept_;
};

}  // namespace clearline
