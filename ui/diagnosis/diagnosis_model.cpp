#include "ui/diagnosis/diagnosis_model.h"

#include "ui/workspace/text.h"

namespace clearline {

void DiagnosisModel::show(std::shared_ptr<const Diagnosis> diagnosis, std::shared_ptr<const Catalogue> words,
                          std::shared_ptr<const Kinds> kinds, Identifiers identifiers) {
    beginResetModel();
    told_.reset();
    diagnosis_ = std::move(diagnosis);
    words_ = std::move(words);
    kinds_ = std::move(kinds);
    identifiers_ = identifiers;
    if (diagnosis_) told_.emplace(*diagnosis_, *words_, *kinds_);
    endResetModel();
}

QString DiagnosisModel::shown(const std::string& text) const { return qtText(shownText(text, identifiers_)); }

QString DiagnosisModel::result() const { return diagnosis_ ? shown(told_->result()) : QString(); }

DiagnosisModel::Section DiagnosisModel::ofGroup(int row) const {
    if (!diagnosis_ || row < 0 || row >= rowCount()) return {};
    const FittingGroup& group = diagnosis_->fits[static_cast<std::size_t>(row)];
    Section section{tr("Explanation %1").arg(row + 1), {}};
    std::string options;
    for (const std::uint32_t h : group.best) {
        section.paragraphs << shown(told_->hypothesis(h));
        if (const std::string supports = told_->supports(h); !supports.empty())
            section.paragraphs << shown(words_->text("diagnosis.because", {supports}));
        if (const std::string one = told_->options(h); !one.empty())
            options += (options.empty() ? "" : " ") + one;
        else
            section.paragraphs << shown(words_->text("diagnosis.switch"));
    }
    for (const std::string& alike : told_->alike(group)) section.paragraphs << shown(alike);
    if (!options.empty()) section.paragraphs << shown(words_->text("diagnosis.options", {options}));
    return section;
}

std::vector<DiagnosisModel::Section> DiagnosisModel::ofSearch() const {
    std::vector<Section> all;
    if (!diagnosis_) return all;
    const auto add = [&](const std::string& heading, const std::vector<std::string>& lines) {
        if (lines.empty()) return;
        Section section{shown(words_->text(heading)), {}};
        for (const std::string& line : lines) section.paragraphs << shown(line);
        all.push_back(std::move(section));
    };
    add("diagnosis.decide", told_->separation());
    add("diagnosis.search", told_->searched());
    if (diagnosis_->groups > diagnosis_->fits.size() && !all.empty())
        all.back().paragraphs << shown(
            words_->text("diagnosis.more-groups", {std::to_string(diagnosis_->groups - diagnosis_->fits.size())}));
    add(diagnosis_->figures.statement ? "diagnosis.figures-statement" : "diagnosis.figures", told_->figures());
    return all;
}

int DiagnosisModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !diagnosis_ ? 0 : static_cast<int>(diagnosis_->fits.size());
}

int DiagnosisModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString DiagnosisModel::cell(int row, int column) const {
    const FittingGroup& group = diagnosis_->fits[static_cast<std::size_t>(row)];
    switch (column) {
        case Number: return QString::number(row + 1);
        case Explanation: return shown(told_->group(group));
        case Support: {
            QStringList all;
            for (const std::uint32_t h : group.best)
                if (const std::string supports = told_->supports(h); !supports.empty()) all << shown(supports);
            return all.join(QStringLiteral(" · "));
        }
        case Alike: return group.sets > 1 ? QString::number(group.sets) : QString();
        default: return {};
    }
}

QVariant DiagnosisModel::data(const QModelIndex& index, int role) const {
    if (!diagnosis_ || !checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const int column = index.column();
    const bool figure = column == Number || column == Alike;
    switch (role) {
        case Qt::DisplayRole: return cell(index.row(), column);
        case Qt::ToolTipRole: return figure ? QString() : cell(index.row(), column);
        case Qt::TextAlignmentRole: return int((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case Qt::AccessibleTextRole: {
            const QString text = cell(index.row(), column);
            if (column == Alike && text.isEmpty()) return tr("no other");
            return text.isEmpty() ? tr("nothing supports it more than others") : text;
        }
        case Qt::AccessibleDescriptionRole: return headerData(column, Qt::Horizontal);
        default: return {};
    }
}

QVariant DiagnosisModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const bool figure = section == Number || section == Alike;
    if (role == Qt::TextAlignmentRole) return int((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (section) {
        case Number: return tr("No.");
        case Explanation: return tr("Explanation");
        case Support: return tr("What supports it");
        case Alike: return role == Qt::ToolTipRole ? tr("Sets of causes with the same effect") : tr("Alike");
        default: return {};
    }
}

}  // namespace clearline
