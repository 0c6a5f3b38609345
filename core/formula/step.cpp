#include "core/formula/step.h"

namespace clearline {

void Steps::append(const Steps& other) {
    const auto base = static_cast<int>(size());
    for (const Step& told : other) {
        Step& step = add(told.op);
        step.inputs = told.inputs;
        if (base > 0)
            for (StepInput& input : step.inputs)
                if (input.step >= 0) input.step += base;
        step.result = told.result;
        step.citation = told.citation;
        step.approximate = told.approximate;
    }
    for (const auto& owner : other.kept_) keepAlive(owner);
}

StepText Steps::keep(std::string text) {
    if (text.empty()) return {};
    auto owned = std::make_shared<const std::string>(std::move(text));
    const StepText view = *owned;
    kept_.push_back(std::move(owned));
    return view;
}

}  // namespace clearline
