#include <algorithm>

#include "ui/audit/reach_model.h"
#include "ui/workspace/text.h"

namespace clearline {

std::optional<Number> valueThatTurns(const VariableWay& way, const std::optional<Number>& now) {
    const auto flip = way.nearest(now);
    if (!now || !flip) return std::nullopt;
    if (flip->included) return flip->at;
    const auto reached = [&way](const Number& x) {
        return std::any_of(way.where.begin(), way.where.end(), [&x](const Span& span) { return span.contains(x); });
    };
    // Just beyond: by one if that is near enough, else by the first decimal that is.
    const bool up = way.above && way.above->at == flip->at && (flip->at != *now || !way.below);
    Number step(1);
    for (int place = 0; place <= 6; ++place) {
        const Number x = up ? flip->at + step : flip->at - step;
        if (reached(x) != reached(*now)) return x;
        step = step / Number(10);
    }
    return std::nullopt;
}

void ReachWaysModel::show(std::shared_ptr<const Reach> reach, const GoalReach* goal) {
    beginResetModel();
    words_.reset();
    rows_.clear();
    reach_ = std::move(reach);
    goal_ = reach_ ? goal : nullptr;
    if (reach_) {
        catalogue_ = workspace().words();
        words_.emplace(*reach_, *catalogue_, *workspace().resources().kinds);
        if (goal_)
            addWays(*goal_);
        else
            addStair();
    }
    endResetModel();
}

void ReachWaysModel::addHeading(const QString& words) { rows_.push_back({Of::Heading, 0, words}); }

void ReachWaysModel::addWays(const GoalReach& goal) {
    const auto add = [this](const QString& title, Of of, const auto& things, const auto& at) {
        if (things.empty()) return;
        addHeading(title);
        for (std::size_t i = 0; i < things.size(); ++i) rows_.push_back({of, at(i)});
    };
    if (goal.turn) {
        addHeading(tr("By itself"));
        rows_.push_back({Of::Note, 0, qtText(words_->turn(goal.goal, *goal.turn))});
    }
    add(tr("Without one record"), Of::Record, goal.records, [&](std::size_t i) { return goal.records[i]; });
    add(tr("With one correction"), Of::Correction, goal.corrections,
        [&](std::size_t i) { return goal.corrections[i]; });
    if (goal.sets) addSets(*goal.sets);
    add(tr("With one number of the rulebook otherwise"), Of::Value, goal.variables, [](std::size_t i) { return i; });
    if (rows_.empty()) rows_.push_back({Of::Note, 0, tr("No single thing that was looked at turns it.")});
}

void ReachWaysModel::addSets(const SetSearch& sets) {
    if (!sets.pairs.empty()) {
        addHeading(tr("Without two records, only together"));
        for (std::size_t i = 0; i < sets.pairs.size(); ++i) rows_.push_back({Of::Pair, i});
        if (sets.pairCount > sets.pairs.size())
            rows_.push_back(
                {Of::Note, 0,
                 qtText(catalogue_->text("reach.more-pairs", {std::to_string(sets.pairCount - sets.pairs.size())}))});
    }
    const std::string searched = words_->searched(sets);
    const bool several = sets.set && sets.set->items.size() > 1;
    if (!several && searched.empty()) return;
    addHeading(tr("The fewest records that are enough"));
    if (several) rows_.push_back({Of::Set});
    if (!searched.empty()) rows_.push_back({Of::Note, 0, qtText(searched)});
}

void ReachWaysModel::addStair() {
    const Outlook& outlook = reach_->outlook;
    for (std::size_t i = 0; i < outlook.steps.size(); ++i) rows_.push_back({Of::Step, i});
    const char* key = outlook.whole ? "reach.stair-until" : "reach.stair-not-whole";
    if (!outlook.steps.empty()) rows_.push_back({Of::Note, 0, qtText(catalogue_->text(key, {outlook.until.iso()}))});
}

int ReachWaysModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int ReachWaysModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

bool ReachWaysModel::heading(int row) const { return rows_[static_cast<std::size_t>(row)].of == Of::Heading; }

QString ReachWaysModel::header(int column) const {
    if (column == Way) return reach_ && !goal_ ? tr("Day and score") : tr("What would be otherwise");
    return reach_ && !goal_ ? tr("What changes") : tr("Then");
}

QString ReachWaysModel::wayText(const Row& row) const {
    switch (row.of) {
        case Of::Heading:
        case Of::Note: return row.words;
        case Of::Record: return qtText(words_->record(row.at));
        case Of::Correction: return qtText(words_->correction(reach_->corrections.tried[row.at]));
        case Of::Pair: {
            const PairWay& pair = goal_->sets->pairs[row.at];
            return qtText(words_->records({pair.first, pair.second}));
        }
        case Of::Set: return qtText(words_->records(goal_->sets->set->items));
        case Of::Value: return qtText(words_->variable(goal_->variables[row.at]));
        case Of::Step: {
            const OutlookStep& step = reach_->outlook.steps[row.at];
            return QStringLiteral("%1   %2").arg(qtText(step.day.iso()),
                                                 qtText(words_->score(step.score, step.incomplete)));
        }
    }
    return {};
}

QString ReachWaysModel::becomesText(const Row& row) const {
    switch (row.of) {
        case Of::Record: return qtText(words_->moveTo(*goal_, reach_->singles[row.at]));
        case Of::Correction: return qtText(words_->moveTo(*goal_, reach_->corrections.tried[row.at].would));
        case Of::Pair: return qtText(words_->moveTo(*goal_, goal_->sets->pairs[row.at].would));
        case Of::Set: return qtText(words_->moveTo(*goal_, goal_->sets->set->would));
        case Of::Step:
            if (row.at == 0) return tr("as it is now");
            return qtText(words_->step(reach_->outlook.steps[row.at - 1], reach_->outlook.steps[row.at]));
        default: return {};
    }
}

ToldCell ReachWaysModel::cell(int at, int column) const {
    const Row& row = rows_[static_cast<std::size_t>(at)];
    if (row.of == Of::Heading) return column == 0 ? ToldCell{row.words, Tone::Heading} : ToldCell{};
    if (column == Becomes) return {becomesText(row)};
    return {wayText(row), row.of == Of::Note ? Tone::Muted : Tone::Plain};
}

Edit ReachWaysModel::without(std::size_t item) const { return RecordExcluded{std::string(reach_->items[item].id)}; }

std::vector<Edit> ReachWaysModel::editsAt(int at) const {
    if (at < 0 || at >= rowCount()) return {};
    const Row& row = rows_[static_cast<std::size_t>(at)];
    switch (row.of) {
        case Of::Record: return {without(row.at)};
        case Of::Correction: return {reach_->corrections.tried[row.at].edit};
        case Of::Pair: {
            const PairWay& pair = goal_->sets->pairs[row.at];
            return {without(pair.first), without(pair.second)};
        }
        case Of::Set: {
            std::vector<Edit> edits;
            for (const std::size_t item : goal_->sets->set->items) edits.push_back(without(item));
            return edits;
        }
        case Of::Value: {
            const VariableWay& way = goal_->variables[row.at];
            const SolvedVariable& solved = reach_->variables[way.variable];
            const auto value = valueThatTurns(way, solved.value);
            if (!value) return {};
            return {editOf(solved.variable, reach_->ledger->rulebook(), *value)};
        }
        default: return {};
    }
}

QString ReachWaysModel::nameAt(int at) const {
    const Row& row = rows_[static_cast<std::size_t>(at)];
    const QString goal = goal_ ? qtText(words_->goal(goal_->goal)) : QString();
    // What is otherwise comes first: lists of scenarios cut the end.
    if (row.of == Of::Value) {
        const SolvedVariable& solved = reach_->variables[goal_->variables[row.at].variable];
        return tr("%1 → %2", "scenario: what is otherwise, what it reaches")
            .arg(qtText(words_->variableName(solved.variable)), goal);
    }
    if (row.of == Of::Correction)
        return tr("%1 corrected → %2").arg(qtText(reach_->corrections.tried[row.at].edit.record), goal);
    QStringList ids;
    for (const Edit& edit : editsAt(at))
        if (const auto* left = std::get_if<RecordExcluded>(&edit)) ids << qtText(left->record);
    return tr("Without %1 → %2").arg(ids.join(QStringLiteral(", ")), goal);
}

std::optional<RecordIndex> ReachWaysModel::recordAt(int at) const {
    if (at < 0 || at >= rowCount()) return std::nullopt;
    const Row& row = rows_[static_cast<std::size_t>(at)];
    if (row.of == Of::Record) return reach_->items[row.at].record;
    if (row.of == Of::Correction) return reach_->corrections.tried[row.at].record;
    return std::nullopt;
}

}  // namespace clearline
