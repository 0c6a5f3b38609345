#include "ui/views/explanation_delegate.h"

#include <QPainter>
#include <QTreeView>

#include "ui/look/look.h"
#include "ui/look/status_mark.h"
#include "ui/models/explanation_model.h"

namespace clearline {

namespace {
constexpr int kRoleWidth = 74, kGap = 6, kMargin = 4;

int depthOf(QModelIndex index) {
    int depth = 0;
    for (; index.parent().isValid(); index = index.parent()) ++depth;
    return depth;
}
}  // namespace

ExplanationDelegate::Layout ExplanationDelegate::layOut(const QStyleOptionViewItem& option, const QModelIndex& index,
                                                        int width) const {
    const auto status = static_cast<Status>(index.data(ExplanationModel::StatusRole).toInt());
    QStringList below;
    if (status != Status::None) below << markedStatus(status);
    if (const QString citation = index.data(ExplanationModel::CitationRole).toString(); !citation.isEmpty())
        below << citation;
    Layout layout;
    layout.belowText = below.join(QStringLiteral(" · "));
    const QFontMetrics plain(option.font), small(scaledFont(option.font, 0.88));
    const QString role = index.data(ExplanationModel::RoleWordRole).toString();
    const int left = qMin(kRoleWidth, qMax(34, small.horizontalAdvance(role) + kGap));
    const int column = index.parent().isValid() ? left : kRoleWidth;
    const int room = qMax(60, width - column - kMargin);
    const int textHeight = plain.boundingRect(0, 0, room, 10000, Qt::TextWordWrap, index.data().toString()).height();
    layout.role = QRect(0, kMargin + plain.ascent() - small.ascent(), column - kGap, small.height());
    layout.text = QRect(column, kMargin, room, textHeight);
    const int belowHeight = layout.belowText.isEmpty()
                                ? 0
                                : small.boundingRect(0, 0, room, 10000, Qt::TextWordWrap, layout.belowText).height();
    layout.below = QRect(column, kMargin + textHeight, room, belowHeight);
    return layout;
}

QSize ExplanationDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    int width = option.rect.width();
    if (const auto* tree = qobject_cast<const QTreeView*>(option.widget))
        width = tree->viewport()->width() - tree->indentation() * (depthOf(index) + (tree->rootIsDecorated() ? 1 : 0));
    const Layout layout = layOut(option, index, width);
    return {width, layout.below.bottom() + 1 + kMargin};
}

void ExplanationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem panel = option;
    initStyleOption(&panel, index);
    panel.text.clear();
    panel.widget->style()->drawControl(QStyle::CE_ItemViewItem, &panel, painter, panel.widget);

    const Layout layout = layOut(option, index, option.rect.width());
    const Look& look = Look::of(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor text = option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    const auto status = static_cast<Status>(index.data(ExplanationModel::StatusRole).toInt());
    painter->save();
    painter->translate(option.rect.topLeft());
    painter->setFont(scaledFont(option.font, 0.88));
    painter->setPen(selected ? text : look.muted);
    const QString role = index.data(ExplanationModel::RoleWordRole).toString();
    painter->drawText(layout.role, Qt::AlignLeft | Qt::AlignTop,
                      painter->fontMetrics().elidedText(role, Qt::ElideRight, layout.role.width()));
    painter->setPen(selected ? text : statusColour(status, option.palette));
    painter->drawText(layout.below, Qt::TextWordWrap, layout.belowText);
    painter->setFont(option.font);
    painter->setPen(text);
    painter->drawText(layout.text, Qt::TextWordWrap, index.data().toString());
    painter->restore();
}

}  // namespace clearline
