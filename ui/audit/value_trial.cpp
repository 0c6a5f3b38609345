#include "ui/audit/value_trial.h"

namespace clearline {

void ValueTrial::tryOut(const Edit& edit) {
    if (!workspace_.isOpen()) return;
    if (!undisturbed()) before_ = workspace_.scenario();
    Scenario next = before_->with(edit);
    if (!applyToRulebook(next, workspace_.rulebook()).ok()) return;
    edit_ = edit;
    tried_ = std::move(next);
    workspace_.showScenario(tried_);
}

void ValueTrial::keep() {
    if (!before_ || !edit_) return;
    const bool mine = undisturbed();
    const Scenario before = *std::exchange(before_, std::nullopt);
    if (!mine) return;
    workspace_.showScenario(before);
    if (tried_ != before) workspace_.edit(*edit_);
}

void ValueTrial::drop() {
    const bool mine = undisturbed();
    const auto before = std::exchange(before_, std::nullopt);
    if (mine) workspace_.showScenario(*before);
}

}  // namespace clearline
