#include "ui/views/subject_delegate.h"

#include <QApplication>
#include <QPainter>

#include "ui/look/look.h"
#include "ui/models/subject_model.h"

namespace clearline {

namespace {
constexpr int kMargin = 4;
constexpr double kSmall = 0.88;
}  // namespace

QSize SubjectDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const int small = QFontMetrics(scaledFont(option.font, kSmall)).height();
    return {0, QFontMetrics(option.font).height() + (lines_ - 1) * small + 2 * kMargin};
}

void SubjectDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem panel = option;
    initStyleOption(&panel, index);
    const QString name = panel.text;
    panel.text.clear();
    QStyle* style = panel.widget ? panel.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &panel, painter, panel.widget);

    const bool selected = option.state & QStyle::State_Selected;
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor text = option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    QRect line = option.rect.adjusted(kMargin, kMargin, -kMargin, 0);
    const auto write = [&](const QFont& font, const QColor& colour, const QString& words) {
        const QFontMetrics metrics(font);
        line.setHeight(metrics.height());
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(words, Qt::ElideRight, line.width()));
        line.translate(0, line.height());
    };
    painter->save();
    write(option.font, text, name);
    const QFont small = scaledFont(option.font, kSmall);
    const QColor muted = selected ? text : Look::of(option.palette).muted;
    for (const int role : {int(SubjectModel::SecondRole), int(SubjectModel::ThirdRole)})
        if (const QString words = index.data(role).toString(); !words.isEmpty()) write(small, muted, words);
    painter->restore();
}

}  // namespace clearline
