#include "ui/known_on/known_models.h"

#include "ui/workspace/text.h"

namespace clearline {

void KnownChangesModel::show(std::shared_ptr<const KnownFacts> facts) {
    beginResetModel();
    told_.reset();
    rows_.clear();
    facts_ = std::move(facts);
    words_ = workspace().words();
    kinds_ = workspace().resources().kinds;
    const Ledger* ledger = !facts_ ? nullptr : of_ == Of::Steps ? facts_->history->last.get() : facts_->split.now.get();
    if (ledger) {
        told_.emplace(*ledger, facts_->law.get(), *words_, *kinds_);
        if (of_ == Of::Steps) {
            for (const KnownStep& step : facts_->history->steps)
                for (const KnownChange& change : step.changes)
                    rows_.push_back(
                        {step.day, &change, &change == &step.changes.back() ? step.after : std::optional<Points>()});
        } else {
            for (const KnownChange& change : facts_->split.changes) rows_.push_back({change.day, &change, {}});
        }
    }
    endResetModel();
}

const KnownChange* KnownChangesModel::changeAt(int row) const {
    return row < 0 || row >= rowCount() ? nullptr : rows_[static_cast<std::size_t>(row)].change;
}

std::optional<Date> KnownChangesModel::stepDay(int row) const {
    return changeAt(row) ? std::optional(rows_[static_cast<std::size_t>(row)].day) : std::nullopt;
}

int KnownChangesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int KnownChangesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : of_ == Of::Steps ? ColumnCount : static_cast<int>(After);
}

ToldCell KnownChangesModel::cell(int at, int column) const {
    const Row& row = rows_[static_cast<std::size_t>(at)];
    switch (column) {
        case Day: return {qtText(row.day.iso())};
        case Cause: {
            const KnownCause cause = row.change->cause;
            const bool told = cause == KnownCause::LateFiling || cause == KnownCause::Correction ||
                              cause == KnownCause::RuleChange || cause == KnownCause::Revalued ||
                              cause == KnownCause::Withdrawal;
            const QString words = qtText(told_->cause(cause));
            return {row.change->reachesBack ? QStringLiteral("↶ ") + words : words,
                    row.change->reachesBack ? Tone::Warning
                    : told                  ? Tone::Strong
                                            : Tone::Plain,
                    {},
                    row.change->reachesBack ? tr("%1, reaches back").arg(words) : words};
        }
        case What: return {qtText(told_->what(*row.change))};
        case Moved: return moved(row.change->moved);
        case After: return row.after ? figure(*row.after) : ToldCell{};
        default: return {};
    }
}

QString KnownChangesModel::header(int column) const {
    switch (column) {
        case Day: return of_ == Of::Steps ? tr("Known on") : tr("Day of the line");
        case Cause: return tr("Because");
        case What: return tr("What");
        case Moved: return tr("Moves the score");
        case After: return tr("Score told");
        default: return {};
    }
}

bool KnownChangesModel::figures(int column) const { return column == Moved || column == After; }

void RuleVersionsModel::show(std::shared_ptr<const KnownFacts> facts) {
    beginResetModel();
    told_.reset();
    facts_ = std::move(facts);
    words_ = workspace().words();
    kinds_ = workspace().resources().kinds;
    if (facts_ && facts_->rules.second) told_.emplace(*facts_->rules.second, facts_->law.get(), *words_, *kinds_);
    endResetModel();
}

bool RuleVersionsModel::hasRest() const { return facts_->rules.rest && !facts_->rules.rest->isZero(); }

int RuleVersionsModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid() || !told_) return 0;
    return static_cast<int>(facts_->rules.parts.size()) + (hasRest() ? 1 : 0);
}

int RuleVersionsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

ToldCell RuleVersionsModel::cell(int row, int column) const {
    if (row == static_cast<int>(facts_->rules.parts.size())) {
        if (column == What) return {tr("what several do together, or what is no single value"), Tone::Muted};
        return column == Moved ? moved(*facts_->rules.rest) : ToldCell{};
    }
    const RuleVersionPart& part = facts_->rules.parts[static_cast<std::size_t>(row)];
    switch (column) {
        case What: return {qtText(told_->part(part))};
        case Since: return {qtText(told_->citation(part)), Tone::Muted};
        case Moved: return part.moved ? moved(*part.moved) : ToldCell{qtText(told_->moved({})), Tone::Muted};
        default: return {};
    }
}

QString RuleVersionsModel::header(int column) const {
    switch (column) {
        case What: return tr("What changed in the rulebook");
        case Since: return tr("Since when, and by whose word");
        case Moved: return tr("Moves, alone");
        default: return {};
    }
}

}  // namespace clearline
