#include "ui/audit/compare_model.h"

#include "ui/workspace/text.h"

namespace clearline {

void CompareModel::show(std::shared_ptr<const CompareFacts> facts) {
    beginResetModel();
    words_.reset();
    facts_ = std::move(facts);
    rows_.clear();
    if (facts_) {
        catalogue_ = workspace().words();
        const Comparison& comparison = facts_->comparison;
        words_.emplace(comparison, *catalogue_, *workspace().resources().kinds);
        if (comparison.first->score() || comparison.second->score()) rows_.push_back({Of::Score});
        if (comparison.daysThatDiffer() > 0) rows_.push_back({Of::Days});
        if (facts_->parts) {
            const DifferenceParts& parts = *facts_->parts;
            add(Section::Parts, Of::Part, parts.parts);
            if (!parts.parts.empty() && (parts.rest || parts.anyUnknown())) rows_.push_back({Of::Rest});
            if (!parts.parts.empty() && comparison.difference()) rows_.push_back({Of::Total});
        }
        add(Section::Lines, Of::Line, comparison.lines);
        add(Section::Thresholds, Of::Threshold, comparison.thresholds);
        add(Section::Standings, Of::Standing, comparison.standings);
        add(Section::Lists, Of::List, comparison.lists);
        add(Section::Values, Of::Value, comparison.values);
    }
    endResetModel();
}

template <class Pairs>
void CompareModel::add(Section section, Of of, const Pairs& pairs) {
    if (pairs.empty()) return;
    rows_.push_back({Of::Heading, static_cast<std::size_t>(section)});
    for (std::size_t i = 0; i < pairs.size(); ++i) rows_.push_back({of, i});
}

void CompareModel::tellAgain() { show(facts_); }

const LineDifference* CompareModel::lineAt(int row) const {
    if (row < 0 || row >= rowCount()) return nullptr;
    const Row& at = rows_[static_cast<std::size_t>(row)];
    return at.of == Of::Line ? &facts_->comparison.lines[at.at] : nullptr;
}

int CompareModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int CompareModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

bool CompareModel::heading(int row) const { return rows_[static_cast<std::size_t>(row)].of == Of::Heading; }

bool CompareModel::figures(int column) const { return column == First || column == Second || column == Difference; }

QString CompareModel::word(const char* key) const { return qtText(catalogue_->text(key)); }

QString CompareModel::header(int column) const {
    switch (column) {
        case Kind: return QStringLiteral("±");
        case Day: return tr("Day");
        case What: return tr("What");
        case First: return facts_ ? facts_->firstName : QString();
        case Second: return facts_ ? facts_->secondName : QString();
        case Difference: return tr("Difference");
        case Why: return tr("Why");
        default: return {};
    }
}

QString CompareModel::headingText(Section section) const {
    switch (section) {
        case Section::Parts: return tr("What each change does, alone over the originals");
        case Section::Lines: return tr("Lines that differ");
        case Section::Values: return tr("What is not the same in what they rest on");
        case Section::Thresholds: return tr("Thresholds");
        case Section::Standings: return tr("Grades");
        case Section::Lists: return tr("Lists");
    }
    return {};
}

QString CompareModel::summary() const {
    if (!facts_) return {};
    const Comparison& comparison = facts_->comparison;
    if (comparison.same()) return word("compare.same");
    QStringList parts;
    if (const auto difference = comparison.difference())
        parts << tr("Score %1 → %2 (%3)")
                     .arg(qtText(words_->score(*comparison.first)), qtText(words_->score(*comparison.second)),
                          signedText(*difference));
    parts << (comparison.lines.empty() ? tr("no line differs")
                                       : tr("%n line(s) differ", nullptr, static_cast<int>(comparison.lines.size())));
    int crossed = 0;
    for (const ThresholdPair& pair : comparison.thresholds) crossed += comparison.differs(pair);
    for (const StandingPair& pair : comparison.standings) crossed += comparison.differs(pair);
    for (const ListPair& pair : comparison.lists) crossed += comparison.differs(pair);
    if (crossed > 0) parts << tr("%n threshold(s), grade(s) or list(s) otherwise", nullptr, crossed);
    return parts.join(QStringLiteral("  ·  "));
}

ToldCell CompareModel::ofScore(int column) const {
    const Comparison& comparison = facts_->comparison;
    switch (column) {
        case What: return {tr("Score"), Tone::Strong};
        case First: return {qtText(words_->score(*comparison.first)), Tone::Strong};
        case Second: return {qtText(words_->score(*comparison.second)), Tone::Strong};
        case Difference: return comparison.difference() ? moved(*comparison.difference()) : ToldCell{};
        default: return {};
    }
}

ToldCell CompareModel::ofPart(const Row& row, int column) const {
    const DifferenceParts& parts = *facts_->parts;
    if (row.of == Of::Total) {
        if (column == What) return {word("compare.total"), Tone::Strong};
        return column == Difference ? moved(*facts_->comparison.difference()) : ToldCell{};
    }
    if (row.of == Of::Rest) {
        if (column == What) return {word(parts.rest ? "compare.rest" : "compare.rest-unknown"), Tone::Muted};
        if (column != Difference) return {};
        return parts.rest ? moved(*parts.rest) : ToldCell{QStringLiteral("–"), Tone::Muted};
    }
    const DifferencePart& part = parts.parts[row.at];
    if (column == What) return {qtText(words_->part(part, *parts.original))};
    if (column == Difference) return part.moves ? moved(*part.moves) : ToldCell{QStringLiteral("–"), Tone::Muted};
    if (column == Why && !part.moves) return {part.alone ? QString() : word("compare.not-alone"), Tone::Muted};
    return {};
}

ToldCell CompareModel::ofLine(const LineDifference& line, int column) const {
    const Comparison& comparison = facts_->comparison;
    const auto points = [&](const Ledger& ledger, std::uint32_t at) -> ToldCell {
        if (at == LineDifference::kNone) return {QStringLiteral("–"), Tone::Muted};
        if (!ledger.score()) return {};
        const Line told = ledger.line(at);
        return {signedText(told.delta), Tone::Plain, qtText(told.delta.text())};
    };
    switch (column) {
        case Kind: {
            const bool gone = line.kind == LineDifference::Kind::Gone, fresh = line.kind == LineDifference::Kind::Added;
            const QString mark = gone ? QStringLiteral("✕") : fresh ? QStringLiteral("+") : QStringLiteral("≠");
            const QString how = qtText(catalogue_->text("compare.kind." + std::string(lineDifferenceText(line.kind))));
            return {mark, Tone::Muted, {}, how};
        }
        case Day: return {qtText(comparison.dayOf(line).iso())};
        case What: return {qtText(words_->what(line))};
        case First: return points(*comparison.first, line.first);
        case Second: return points(*comparison.second, line.second);
        case Difference:
            return comparison.first->score() || comparison.second->score() ? moved(comparison.moved(line)) : ToldCell{};
        case Why: return {qtText(words_->why(line))};
        default: return {};
    }
}

ToldCell CompareModel::ofState(bool differs, const std::string& words, int column) const {
    if (column == Kind)
        return differs ? ToldCell{QStringLiteral("≠"), Tone::Strong, {}, tr("differs")}
                       : ToldCell{QStringLiteral("="), Tone::Muted, {}, tr("the same")};
    if (column == What) return {qtText(words), differs ? Tone::Strong : Tone::Muted};
    return {};
}

ToldCell CompareModel::cell(int at, int column) const {
    const Row& row = rows_[static_cast<std::size_t>(at)];
    const Comparison& comparison = facts_->comparison;
    switch (row.of) {
        case Of::Heading:
            return column == 0 ? ToldCell{headingText(static_cast<Section>(row.at)), Tone::Heading} : ToldCell{};
        case Of::Score: return ofScore(column);
        case Of::Days:
            return column == What ? ToldCell{tr("The score differs at the end of %n day(s)", nullptr,
                                                static_cast<int>(comparison.daysThatDiffer())),
                                             Tone::Muted}
                                  : ToldCell{};
        case Of::Part:
        case Of::Rest:
        case Of::Total: return ofPart(row, column);
        case Of::Line: return ofLine(comparison.lines[row.at], column);
        case Of::Value: return column == What ? ToldCell{qtText(words_->value(comparison.values[row.at]))} : ToldCell{};
        case Of::Threshold: {
            const ThresholdPair& pair = comparison.thresholds[row.at];
            return ofState(comparison.differs(pair), words_->threshold(pair), column);
        }
        case Of::Standing: {
            const StandingPair& pair = comparison.standings[row.at];
            return ofState(comparison.differs(pair), words_->standing(pair), column);
        }
        case Of::List: {
            const ListPair& pair = comparison.lists[row.at];
            return ofState(comparison.differs(pair), words_->list(pair), column);
        }
    }
    return {};
}

}  // namespace clearline
