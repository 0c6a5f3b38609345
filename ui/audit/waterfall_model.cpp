#include "ui/audit/waterfall_model.h"

#include <algorithm>

#include "ui/workspace/text.h"

namespace clearline {

namespace {

QString ruleTitle(const std::string& id, const WaterfallFacts& facts, Language language) {
    for (const Ledger* ledger : {facts.to.get(), facts.from.get()})
        for (const Rule& rule : ledger->rulebook().rules)
            if (rule.id == id && !rule.title.empty()) return qtText(rule.title.in(language));
    return qtText(id);
}

}  // namespace

void WaterfallModel::show(std::shared_ptr<const WaterfallFacts> facts) {
    beginResetModel();
    facts_ = std::move(facts);
    if (facts_) {
        const Waterfall& waterfall = facts_->waterfall;
        low_ = std::min(waterfall.from.approximately(), waterfall.to.approximately());
        high_ = std::max(waterfall.from.approximately(), waterfall.to.approximately());
        for (const WaterfallBar& bar : waterfall.bars) {
            low_ = std::min(low_, bar.after.approximately());
            high_ = std::max(high_, bar.after.approximately());
        }
    }
    endResetModel();
}

double WaterfallModel::share(const Points& points) const {
    return high_ > low_ ? (points.approximately() - low_) / (high_ - low_) : 0.5;
}

const WaterfallBar* WaterfallModel::barAt(int row) const {
    if (!facts_ || row < 1 || row + 1 >= rowCount()) return nullptr;
    return &facts_->waterfall.bars[static_cast<std::size_t>(row - 1)];
}

int WaterfallModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !facts_ ? 0 : static_cast<int>(facts_->waterfall.bars.size()) + 2;
}

int WaterfallModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

bool WaterfallModel::figures(int column) const { return column == PointsColumn || column == After || column == Lines; }

QString WaterfallModel::header(int column) const {
    switch (column) {
        case What: return tr("What");
        case Bar: return tr("From one to the other");
        case PointsColumn: return tr("Points");
        case After: return tr("Score after");
        case Lines: return tr("Lines");
        default: return {};
    }
}

QString WaterfallModel::endName(bool to) const {
    const auto& day = to ? facts_->toDay : facts_->fromDay;
    if (day) return tr("At the end of %1").arg(qtText(day->iso()));
    return to ? facts_->toName : facts_->fromName;
}

QString WaterfallModel::nameOf(const WaterfallBar& bar) const {
    switch (bar.of) {
        case WaterfallBar::Of::Opening: return tr("Opening score");
        case WaterfallBar::Of::RulebookChange: return tr("The rulebook changed");
        case WaterfallBar::Of::Limit:
            switch (bar.limit) {
                case LineKind::Clamp: return tr("Range of the score");
                case LineKind::Hold: return tr("Direct grading");
                case LineKind::Rounding: return tr("Rounding");
                default: return tr("Caps");
            }
        case WaterfallBar::Of::Records: break;
    }
    const Language language = workspace().language();
    if (facts_->by == WaterfallBy::Year) return qtText(bar.key);
    if (facts_->by == WaterfallBy::Rule) return ruleTitle(bar.key, *facts_, language);
    QString name = bar.version > 1 ? tr("%1, version %2").arg(qtText(bar.key)).arg(bar.version) : qtText(bar.key);
    const Ledger& ledger = bar.lines.empty() ? *facts_->from : *facts_->to;
    const Line line = ledger.line(bar.lines.empty() ? bar.gone.front() : bar.lines.front());
    if (line.rule) name += QStringLiteral(" · ") + ruleTitle(ledger.rulebook().rules[*line.rule].id, *facts_, language);
    return name;
}

QString WaterfallModel::summary() const {
    if (!facts_) return {};
    const Waterfall& waterfall = facts_->waterfall;
    Points gains, losses;
    for (const WaterfallBar& bar : waterfall.bars) (bar.delta.sign() > 0 ? gains : losses) += bar.delta;
    const Points all = waterfall.to - waterfall.from;
    return tr("%1 → %2 (%3): gains %4, losses %5. Choose a bar to see its lines.")
        .arg(pointsText(waterfall.from), pointsText(waterfall.to), signedText(all), signedText(gains),
             signedText(losses));
}

ToldCell WaterfallModel::cell(int row, int column) const {
    const WaterfallBar* bar = barAt(row);
    if (!bar) {
        const bool to = row > 0;
        const Points& at = to ? facts_->waterfall.to : facts_->waterfall.from;
        switch (column) {
            case What: return {endName(to), Tone::Strong};
            case Bar: return {{}, Tone::Plain, {}, {}, CellBar{share(at), share(at), Tone::Plain, share(at)}};
            case After: return {pointsText(at), Tone::Strong, qtText(at.text())};
            default: return {};
        }
    }
    const Tone tone = bar->delta.sign() > 0 ? Tone::Gain : Tone::Loss;
    switch (column) {
        case What: return {nameOf(*bar)};
        case Bar:
            return {{},
                    tone,
                    {},
                    tr("from %1 to %2").arg(pointsText(bar->before), pointsText(bar->after)),
                    CellBar{share(bar->before), share(bar->after), tone, share(bar->before)}};
        case PointsColumn: return moved(bar->delta);
        case After: return figure(bar->after);
        case Lines: return {QString::number(bar->lines.size() + bar->gone.size()), Tone::Muted};
        default: return {};
    }
}

void WaterfallLinesModel::show(std::shared_ptr<const WaterfallFacts> facts, const WaterfallBar* bar) {
    beginResetModel();
    from_.reset();
    to_.reset();
    facts_ = std::move(facts);
    bar_ = facts_ ? bar : nullptr;
    if (bar_) {
        catalogue_ = workspace().words();
        const Kinds& kinds = *workspace().resources().kinds;
        from_.emplace(*facts_->from, *catalogue_, kinds);
        to_.emplace(*facts_->to, *catalogue_, kinds);
    }
    endResetModel();
}

WaterfallLinesModel::At WaterfallLinesModel::at(int row) const {
    if (!bar_ || row < 0 || row >= rowCount()) return {};
    const auto place = static_cast<std::size_t>(row);
    if (place < bar_->gone.size()) return {facts_->from.get(), bar_->gone[place]};
    return {facts_->to.get(), bar_->lines[place - bar_->gone.size()]};
}

int WaterfallLinesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !bar_ ? 0 : static_cast<int>(bar_->gone.size() + bar_->lines.size());
}

int WaterfallLinesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

bool WaterfallLinesModel::figures(int column) const { return column == PointsColumn; }

QString WaterfallLinesModel::header(int column) const {
    switch (column) {
        case Day: return tr("Day");
        case What: return tr("Line");
        case PointsColumn: return tr("Points");
        default: return {};
    }
}

ToldCell WaterfallLinesModel::cell(int row, int column) const {
    const At at = this->at(row);
    const Line line = at.ledger->line(at.line);
    const bool gone = facts_->from != facts_->to && at.ledger == facts_->from.get();
    const bool backwards = facts_->fromDay && *facts_->toDay < *facts_->fromDay;
    switch (column) {
        case Day: return {qtText(line.date.iso())};
        case What: {
            std::string sentence;
            (at.ledger == facts_->from.get() ? from_ : to_)->appendSentence(sentence, line);
            return {gone ? tr("%1, taken back: %2").arg(facts_->fromName, qtText(sentence)) : qtText(sentence)};
        }
        case PointsColumn: return moved(gone || backwards ? -line.delta : line.delta);
        default: return {};
    }
}

}  // namespace clearline
