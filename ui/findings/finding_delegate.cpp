#include "ui/findings/finding_delegate.h"

#include "ui/findings/findings_model.h"
#include "ui/look/look.h"

namespace clearline {

void FindingDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() != FindingsModel::Gravity) return;
    const Look& look = Look::of(option->palette);
    const int gravity = index.data(FindingsModel::SeverityRole).toInt();
    const QColor colour = gravity >= static_cast<int>(Severity::Error)     ? look.loss
                          : gravity == static_cast<int>(Severity::Warning) ? look.warning
                                                                           : look.muted;
    option->palette.setColor(QPalette::Text, colour);
    // On the strong highlight of an active selection colours would be hard to read.
    if (!(option->state & QStyle::State_Active)) option->palette.setColor(QPalette::HighlightedText, colour);
}

}  // namespace clearline
