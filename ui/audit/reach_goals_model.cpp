#include "ui/audit/reach_model.h"
#include "ui/workspace/text.h"

namespace clearline {

void ReachGoalsModel::show(std::shared_ptr<const Reach> reach) {
    beginResetModel();
    words_.reset();
    reach_ = std::move(reach);
    if (reach_) {
        catalogue_ = workspace().words();
        words_.emplace(*reach_, *catalogue_, *workspace().resources().kinds);
    }
    endResetModel();
}

const GoalReach* ReachGoalsModel::goalAt(int row) const {
    if (!reach_ || row < 0 || row >= static_cast<int>(reach_->goals.size())) return nullptr;
    return &reach_->goals[static_cast<std::size_t>(row)];
}

int ReachGoalsModel::firstOpen() const {
    for (int row = 0; goalAt(row); ++row)
        if (goalAt(row)->reached && *goalAt(row)->reached != goalAt(row)->wanted) return row;
    return 0;
}

int ReachGoalsModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid() || !reach_) return 0;
    return static_cast<int>(reach_->goals.size()) + (reach_->outlook.steps.empty() ? 0 : 1);
}

int ReachGoalsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString ReachGoalsModel::header(int column) const {
    switch (column) {
        case What: return tr("Benefit, grade or list");
        case State: return tr("Now");
        case ByItself: return tr("By itself");
        default: return {};
    }
}

ToldCell ReachGoalsModel::cell(int row, int column) const {
    const GoalReach* goal = goalAt(row);
    if (!goal) {
        const std::size_t steps = reach_->outlook.steps.size() - 1;
        if (column == What) return {tr("If nothing new comes"), Tone::Strong};
        if (column == State)
            return {steps == 0 ? tr("nothing changes") : tr("%n step(s)", nullptr, static_cast<int>(steps)),
                    Tone::Muted};
        return {tr("until %1").arg(qtText(reach_->outlook.until.iso())), Tone::Muted};
    }
    switch (column) {
        case What: return {qtText(words_->goal(goal->goal))};
        case State: {
            const Tone tone = !goal->reached ? Tone::Warning : *goal->reached != goal->wanted ? Tone::Loss : Tone::Gain;
            return {qtText(words_->state(*goal)), tone};
        }
        case ByItself: return goal->turn ? ToldCell{qtText(words_->turn(goal->goal, *goal->turn))} : ToldCell{};
        default: return {};
    }
}

}  // namespace clearline
