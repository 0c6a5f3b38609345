// DmnProgram: a model ready to run: formulas compiled, requirements resolved, circles found.
// Immutable and shared by its runs. What is wrong in one decision leaves the others usable.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "core/dmn/compiled.h"
#include "core/dmn/model.h"

namespace clearline {

struct CompiledElement {
    CompiledBox logic;
    std::vector<std::size_t> required;             // elements that its logic may name
    std::vector<std::size_t> outputs, parameters;  // of a service: its decisions; input data, then input decisions
    Problems problems;                             // dmn.requirement-unknown, .imported, .cycle
};

class DmnProgram {
public:
    [[nodiscard]] static std::shared_ptr<const DmnProgram> compile(DmnModel model);

    [[nodiscard]] const DmnModel& model() const { return model_; }
    [[nodiscard]] const DmnTypes& types() const { return types_; }
    [[nodiscard]] const DmnElement& element(std::size_t index) const { return model_.elements[index]; }
    [[nodiscard]] const CompiledElement& compiled(std::size_t index) const { return elements_[index]; }
    [[nodiscard]] std::optional<std::size_t> find(std::string_view name, DmnElement::Kind kind) const;

    // What one decision may spend, with all the functions that it calls.
    static constexpr std::uint32_t kSteps = 1000000;

private:
    explicit DmnProgram(DmnModel model) : model_(std::move(model)), types_(model_) {}
    void resolve();
    void findCircles();
    [[nodiscard]] std::optional<std::size_t> byHref(std::string_view href, CompiledElement& from,
                                                    const Place& place) const;

    DmnModel model_;
    DmnTypes types_;
    std::vector<CompiledElement> elements_;
};

}  // namespace clearline
