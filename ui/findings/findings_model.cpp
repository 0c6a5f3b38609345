#include "ui/findings/findings_model.h"

#include <algorithm>

#include "core/explain/relation_text.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

// What cannot be said for want of a date stands after what can.
int gravity(const Finding& finding) { return finding.undecided() ? -1 : static_cast<int>(finding.severity); }

QString mark(const Finding& finding) {
    if (finding.undecided()) return QStringLiteral("?");
    switch (finding.severity) {
        case Severity::Notice: return QStringLiteral("·");
        case Severity::Warning: return QStringLiteral("△");
        case Severity::Error:
        case Severity::Fatal: return QStringLiteral("■");
    }
    return {};
}

}  // namespace

void FindingsModel::show(std::shared_ptr<const FindingReport> report, FindingMarks marks,
                         std::shared_ptr<const Catalogue> words, std::shared_ptr<const Kinds> kinds,
                         Identifiers identifiers) {
    beginResetModel();
    told_.reset();
    report_ = std::move(report);
    marks_ = std::move(marks);
    words_ = std::move(words);
    kinds_ = std::move(kinds);
    all_.clear();
    if (report_) {
        told_.emplace(*report_, *words_, *kinds_, identifiers);
        all_ = report_->all();
        std::stable_sort(all_.begin(), all_.end(),
                         [](const Finding* a, const Finding* b) { return gravity(*a) > gravity(*b); });
    }
    sift();
    endResetModel();
}

void FindingsModel::setFilter(const FindingsFilter& filter) {
    beginResetModel();
    filter_ = filter;
    sift();
    endResetModel();
}

void FindingsModel::sift() {
    shown_.clear();
    std::copy_if(all_.begin(), all_.end(), std::back_inserter(shown_),
                 [this](const Finding* finding) { return passes(*finding); });
}

bool FindingsModel::passes(const Finding& finding) const {
    using Grade = FindingsFilter::Grade;
    using Decided = FindingsFilter::Decided;
    if (filter_.grade == Grade::Undecided && !finding.undecided()) return false;
    if (filter_.grade == Grade::Warnings && (finding.undecided() || finding.severity < Severity::Warning)) return false;
    if (filter_.grade == Grade::Errors && (finding.undecided() || finding.severity < Severity::Error)) return false;
    const FindingMark* decided = markOf(finding);
    if (filter_.decided == Decided::Open && decided) return false;
    if (filter_.decided == Decided::Accepted && (!decided || decided->state != FindingMark::State::Accepted))
        return false;
    if (filter_.decided == Decided::Dismissed && (!decided || decided->state != FindingMark::State::Dismissed))
        return false;
    const QStringList sought = filter_.words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (sought.isEmpty()) return true;
    QString row;
    for (int column = 0; column < ColumnCount; ++column) row += cell(finding, column) + QLatin1Char('\n');
    return std::all_of(sought.begin(), sought.end(),
                       [&row](const QString& word) { return row.contains(word, Qt::CaseInsensitive); });
}

const FindingMark* FindingsModel::markOf(const Finding& finding) const {
    const auto found = marks_.find(finding.key);
    return found == marks_.end() ? nullptr : &found->second;
}

const Finding* FindingsModel::findingAt(int row) const {
    return row < 0 || row >= rowCount() ? nullptr : shown_[static_cast<std::size_t>(row)];
}

const FindingMark* FindingsModel::markAt(int row) const {
    const Finding* finding = findingAt(row);
    return finding ? markOf(*finding) : nullptr;
}

int FindingsModel::rowOf(const std::string& key) const {
    for (std::size_t row = 0; row < shown_.size(); ++row)
        if (shown_[row]->key == key) return static_cast<int>(row);
    return -1;
}

QString FindingsModel::decision(const Finding& finding) const {
    const FindingMark* decided = markOf(finding);
    if (!decided) return {};
    const QString state = decided->state == FindingMark::State::Accepted ? tr("✓ accepted") : tr("✕ dismissed");
    return decided->note.empty() ? state : tr("%1: %2").arg(state, qtText(decided->note));
}

int FindingsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

int FindingsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString FindingsModel::placeText(const FindingPlace& place) const {
    const QString path = qtText(place.place.file);
    return path.isEmpty() ? qtText(told_->place(place))
                          : qtText(told_->place(place)).replace(path, shortFileName(path));
}

QString FindingsModel::cell(const Finding& finding, int column) const {
    switch (column) {
        case Gravity: return mark(finding) + QLatin1Char(' ') + qtText(told_->severity(finding));
        case Title: return qtText(told_->title(finding.code));
        case Whose:
            return finding.subject.empty() ? QString()
                                           : qtText(subjectTitle(*report_->input, finding.subject, *words_));
        case Where: return finding.places.empty() ? QString() : placeText(finding.places.front());
        case Reason: return qtText(told_->sentence(finding));
        case Decision: return decision(finding);
        default: return {};
    }
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Finding& finding = *shown_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole: return cell(finding, index.column());
        case Qt::ToolTipRole: return index.column() == Gravity ? QString() : cell(finding, index.column());
        case Qt::AccessibleTextRole: {
            if (index.column() == Gravity) return qtText(told_->severity(finding));
            const QString text = cell(finding, index.column());
            if (!text.isEmpty()) return text;
            return index.column() == Decision ? tr("nothing decided") : tr("none");
        }
        case Qt::AccessibleDescriptionRole: return headerData(index.column(), Qt::Horizontal);
        case Qt::TextAlignmentRole: return int(Qt::AlignLeft | Qt::AlignVCenter);
        case SeverityRole: return gravity(finding);
        default: return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Gravity: return tr("Gravity");
        case Title: return tr("What");
        case Whose: return tr("Whose");
        case Where: return tr("Where");
        case Reason: return tr("Why");
        case Decision: return tr("Decided");
        default: return {};
    }
}

}  // namespace clearline
