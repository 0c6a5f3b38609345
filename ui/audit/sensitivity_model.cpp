#include "ui/audit/sensitivity_model.h"

#include <algorithm>

#include "core/audit/audit_names.h"
#include "ui/workspace/text.h"

namespace clearline {

void SensitivityModel::show(std::shared_ptr<const Sensitivity> found) {
    beginResetModel();
    words_.reset();
    rows_.clear();
    found_ = std::move(found);
    if (found_) {
        catalogue_ = workspace().words();
        words_.emplace(*found_, *catalogue_);
        for (std::size_t i = 0; i < found_->rows.size(); ++i) rows_.push_back({Of::Number, i});
        if (!words_->rest().empty()) rows_.push_back({Of::Rest});
        const auto add = [this](const Band& band, Of title, Of entry) {
            rows_.push_back({title});
            if (band.matters())
                for (std::size_t i = 0; i < band.entries.size(); ++i) rows_.push_back({entry, i});
        };
        if (!found_->stopped) {
            add(found_->rounding, Of::Rounding, Of::RoundingEntry);
            add(found_->order, Of::Order, Of::OrderEntry);
        }
        const auto now = found_->ledger->score();
        low_ = high_ = now ? now->approximately() : 0;
        const auto consider = [this](const WouldBe& would) {
            if (!would.score) return;
            low_ = std::min(low_, would.score->approximately());
            high_ = std::max(high_, would.score->approximately());
        };
        for (const SensitivityRow& row : found_->rows) {
            consider(row.atLow);
            consider(row.atHigh);
        }
    }
    endResetModel();
}

const SensitivityRow* SensitivityModel::rowAt(int row) const {
    if (row < 0 || row >= rowCount() || rows_[static_cast<std::size_t>(row)].of != Of::Number) return nullptr;
    return &found_->rows[rows_[static_cast<std::size_t>(row)].at];
}

std::optional<Edit> SensitivityModel::editAt(int row) const {
    if (row < 0 || row >= rowCount()) return std::nullopt;
    const Row& at = rows_[static_cast<std::size_t>(row)];
    return at.of == Of::RoundingEntry ? editOf(found_->rounding.entries[at.at], found_->ledger->rulebook())
                                      : std::nullopt;
}

QString SensitivityModel::nameAt(int row) const {
    if (rowAt(row)) return qtText(words_->name(*rowAt(row)));
    return editAt(row) ? qtText(words_->way(found_->rounding.entries[rows_[static_cast<std::size_t>(row)].at]))
                       : QString();
}

bool SensitivityModel::depends() const {
    return found_ && (!found_->rounding.depends.empty() || !found_->order.depends.empty());
}

QString SensitivityModel::summary() const {
    if (!found_) return {};
    QStringList said{found_->rows.empty() ? tr("No number moves this score.")
                                          : tr("%n number(s) move something; the largest stands first.", nullptr,
                                               static_cast<int>(found_->rows.size()))};
    if (!found_->rounding.depends.empty())
        said << tr("△ The way of rounding decides: %1.").arg(qtText(words_->goals(found_->rounding.depends)));
    if (!found_->order.depends.empty())
        said << tr("△ The order within a day decides: %1.").arg(qtText(words_->goals(found_->order.depends)));
    return said.join(QLatin1Char(' '));
}

int SensitivityModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int SensitivityModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

bool SensitivityModel::heading(int row) const {
    const Of of = rows_[static_cast<std::size_t>(row)].of;
    return of == Of::Rounding || of == Of::Order || of == Of::Rest;
}

bool SensitivityModel::figures(int column) const { return column == Now || column == AtLow || column == AtHigh; }

QString SensitivityModel::header(int column) const {
    switch (column) {
        case What: return tr("Number");
        case Now: return tr("Now");
        case Tried: return tr("Tried");
        case Bar: return tr("Score between");
        case AtLow: return tr("At the lower");
        case AtHigh: return tr("At the upper");
        case Turns: return tr("What it turns");
        default: return {};
    }
}

ToldCell SensitivityModel::score(const WouldBe& would) const {
    if (!would.score) return {qtText(words_->score(would)), Tone::Muted};
    return {qtText(words_->score(would)), Tone::Plain, qtText(would.score->text())};
}

std::optional<CellBar> SensitivityModel::bar(const WouldBe& low, const WouldBe& high) const {
    const auto now = found_->ledger->score();
    if (!now || !low.score || !high.score || high_ <= low_) return std::nullopt;
    const auto share = [this](const Points& points) { return (points.approximately() - low_) / (high_ - low_); };
    return CellBar{share(*low.score), share(*high.score), Tone::Plain, share(*now)};
}

ToldCell SensitivityModel::ofNumber(const SensitivityRow& row, int column) const {
    switch (column) {
        case What: return {qtText(words_->name(row))};
        case Now: return {qtText(valueName(row.now, *catalogue_)), Tone::Plain, plainValue(row.now)};
        case Tried: return {qtText(words_->tried(row)), Tone::Muted};
        case Bar:
            return {{},
                    Tone::Plain,
                    {},
                    tr("from %1 to %2").arg(qtText(words_->score(row.atLow)), qtText(words_->score(row.atHigh))),
                    bar(row.atLow, row.atHigh)};
        case AtLow: return score(row.atLow);
        case AtHigh: return score(row.atHigh);
        case Turns: return {qtText(words_->goals(row.turned)), Tone::Warning};
        default: return {};
    }
}

ToldCell SensitivityModel::ofEntry(const Band& band, std::size_t at, int column) const {
    const BandEntry& entry = band.entries[at];
    switch (column) {
        case What: return {qtText(words_->way(entry))};
        case Tried: return {qtText(words_->noEdit(entry)), Tone::Muted};
        case AtLow: return score(entry.would);
        case Turns: return {qtText(words_->turned(entry.would)), Tone::Warning};
        default: return {};
    }
}

ToldCell SensitivityModel::cell(int at, int column) const {
    const Row& row = rows_[static_cast<std::size_t>(at)];
    switch (row.of) {
        case Of::Number: return ofNumber(found_->rows[row.at], column);
        case Of::RoundingEntry: return ofEntry(found_->rounding, row.at, column);
        case Of::OrderEntry: return ofEntry(found_->order, row.at, column);
        case Of::Rest: return column == 0 ? ToldCell{qtText(words_->rest()), Tone::Muted} : ToldCell{};
        case Of::Rounding:
        case Of::Order: break;
    }
    if (column != 0) return {};
    const bool rounding = row.of == Of::Rounding;
    return {qtText(catalogue_->text(rounding ? "sensitivity.rounding" : "sensitivity.order",
                                    {rounding ? words_->rounding() : words_->order()})),
            Tone::Heading};
}

}  // namespace clearline
