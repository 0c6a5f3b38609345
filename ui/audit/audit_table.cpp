#include "ui/audit/audit_table.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

#include "ui/audit/told_table_model.h"
#include "ui/look/look.h"

namespace clearline {

namespace {

constexpr int kPad = 8, kLeastShared = 60;
constexpr int kBarInset = 4, kBarEnds = 8, kLeastBar = 2;
constexpr int kMostSpans = 20000;  // beyond, headings are not looked for

QColor colourOf(Tone tone, const Look& look) {
    switch (tone) {
        case Tone::Gain: return look.gain;
        case Tone::Loss: return look.loss;
        case Tone::Muted: return look.muted;
        case Tone::Warning: return look.warning;
        default: return {};
    }
}

Tone toneOf(const QModelIndex& index) { return static_cast<Tone>(index.data(ToldTableModel::ToneRole).toInt()); }

}  // namespace

void AuditDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    const Look& look = Look::of(option->palette);
    const Tone tone = toneOf(index);
    if (tone == Tone::Strong || tone == Tone::Heading) option->font.setWeight(QFont::DemiBold);
    if (tone == Tone::Heading) {
        option->features.setFlag(QStyleOptionViewItem::Alternate, false);
        option->backgroundBrush = look.raised;
    }
    const QColor colour = colourOf(tone, look);
    if (!colour.isValid()) return;
    option->palette.setColor(QPalette::Text, colour);
    // On the strong highlight of an active selection colours would be hard to read.
    if (!(option->state & QStyle::State_Active)) option->palette.setColor(QPalette::HighlightedText, colour);
}

void AuditDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QVariant told = index.data(ToldTableModel::BarRole);
    if (!told.isValid()) return QStyledItemDelegate::paint(painter, option, index);
    const auto bar = told.value<CellBar>();
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
    const Look& look = Look::of(option.palette);
    const bool selected = (option.state & QStyle::State_Selected) && (option.state & QStyle::State_Active);
    const QColor ink = selected ? cell.palette.color(QPalette::HighlightedText) : cell.palette.color(QPalette::Text);
    const QRectF room = QRectF(option.rect).adjusted(kBarEnds, 0, -kBarEnds, 0);
    const auto x = [&room](double share) { return room.left() + room.width() * std::clamp(share, 0.0, 1.0); };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (bar.mark) {
        painter->setPen(QPen(selected ? ink : look.line, 1));
        painter->drawLine(QPointF(x(*bar.mark), room.top()), QPointF(x(*bar.mark), room.bottom()));
    }
    const double left = std::min(x(bar.from), x(bar.to));
    const double width = std::max<double>(std::abs(x(bar.to) - x(bar.from)), kLeastBar);
    const QRectF area(left, room.top() + kBarInset, width, room.height() - 2 * kBarInset);
    QColor colour = colourOf(bar.tone, look);
    if (!colour.isValid()) colour = look.accent;
    painter->setPen(Qt::NoPen);
    painter->setBrush(selected ? ink : colour);
    painter->drawRect(area);
    // A loss is hatched, so that it does not differ by its colour alone.
    if (bar.tone == Tone::Loss) {
        painter->setBrush(
            QBrush(selected ? cell.palette.color(QPalette::Highlight) : option.palette.color(QPalette::Base),
                   Qt::BDiagPattern));
        painter->drawRect(area.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

AuditTable::AuditTable(QWidget* parent) : QuietTable(parent) {
    setItemDelegate(new AuditDelegate(this));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    setTextElideMode(Qt::ElideRight);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    horizontalHeader()->setMinimumSectionSize(24);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex& index) { emit rowActed(index.row()); });
}

void AuditTable::setModel(QAbstractItemModel* model) {
    QuietTable::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &AuditTable::spanHeadings);
    spanHeadings();
}

void AuditTable::setRooms(std::vector<Room> rooms) {
    rooms_ = std::move(rooms);
    fit();
}

void AuditTable::fit() {
    if (!model()) return;
    int left = viewport()->width(), shares = 0;
    for (const Room& room : rooms_) {
        if (room.share == 0) left -= fontMetrics().horizontalAdvance(room.like) + 2 * kPad;
        shares += room.share;
    }
    for (std::size_t i = 0; i < rooms_.size(); ++i) {
        const int wide = rooms_[i].share == 0 ? fontMetrics().horizontalAdvance(rooms_[i].like) + 2 * kPad
                                              : std::max(kLeastShared, left * rooms_[i].share / std::max(shares, 1));
        setColumnWidth(static_cast<int>(i), wide);
    }
}

void AuditTable::resizeEvent(QResizeEvent* event) {
    if (event->size().width() != event->oldSize().width()) fit();
    QuietTable::resizeEvent(event);
}

void AuditTable::changeEvent(QEvent* event) {
    QuietTable::changeEvent(event);
    if (event->type() == QEvent::FontChange) fit();
}

void AuditTable::spanHeadings() {
    clearSpans();
    const int rows = model()->rowCount();
    if (rows > kMostSpans) return;
    for (int row = 0; row < rows; ++row)
        if (model()->index(row, 0).data(ToldTableModel::HeadingRole).toBool())
            setSpan(row, 0, 1, model()->columnCount());
}

void AuditTable::keyPressEvent(QKeyEvent* event) {
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        return emit rowActed(currentIndex().row());
    QuietTable::keyPressEvent(event);
}

}  // namespace clearline
