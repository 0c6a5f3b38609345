#include "ui/ledger_table/find_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>
#include <QToolButton>

namespace clearline {
namespace {
constexpr int kPause = 150;  // ms after the last key before a million rows are read
}

FindBar::FindBar(QWidget* parent)
    : QWidget(parent),
      label_(new QLabel(this)),
      field_(new QLineEdit(this)),
      count_(new QLabel(this)),
      previous_(new QToolButton(this)),
      next_(new QToolButton(this)),
      close_(new QToolButton(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    for (QToolButton* button : {previous_, next_, close_}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    previous_->setArrowType(Qt::UpArrow);
    next_->setArrowType(Qt::DownArrow);
    close_->setText(QStringLiteral("✕"));
    label_->setBuddy(field_);
    field_->setClearButtonEnabled(true);
    field_->setMinimumWidth(180);
    row->addWidget(label_);
    row->addWidget(field_);
    row->addWidget(previous_);
    row->addWidget(next_);
    row->addWidget(count_, 1);
    row->addWidget(close_);
    auto* pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(kPause);
    connect(field_, &QLineEdit::textChanged, pause, [pause] { pause->start(); });
    connect(pause, &QTimer::timeout, this, [this] {
        if (isVisible()) emit sought(field_->text());
    });
    connect(previous_, &QToolButton::clicked, this, [this] { emit stepped(false); });
    connect(next_, &QToolButton::clicked, this, [this] { emit stepped(true); });
    connect(close_, &QToolButton::clicked, this, &FindBar::close);
    retranslate();
    hide();
}

void FindBar::retranslate() {
    label_->setText(tr("F&ind:"));
    field_->setPlaceholderText(tr("words, numbers, a document number"));
    field_->setAccessibleName(tr("Find in the ledger"));
    previous_->setToolTip(tr("Previous (Shift+F3)"));
    previous_->setAccessibleName(tr("Previous found row"));
    next_->setToolTip(tr("Next (F3)"));
    next_->setAccessibleName(tr("Next found row"));
    close_->setToolTip(tr("Close (Esc)"));
    close_->setAccessibleName(tr("Close the find bar"));
    setCount(shownPlace_, shownCount_);
}

void FindBar::open() {
    show();
    field_->setFocus(Qt::ShortcutFocusReason);
    field_->selectAll();
    if (!field_->text().isEmpty()) emit sought(field_->text());
}

QString FindBar::text() const { return isVisibleTo(parentWidget()) ? field_->text() : QString(); }

void FindBar::setCount(std::size_t place, std::size_t count) {
    shownPlace_ = place;
    shownCount_ = count;
    const auto rows = static_cast<int>(count);
    QString words;
    if (!field_->text().trimmed().isEmpty())
        words = count == 0   ? tr("not found")
                : place == 0 ? tr("%n rows", nullptr, rows)
                             : tr("%1 of %2").arg(place).arg(count);
    count_->setText(words);
    for (QToolButton* button : {previous_, next_}) button->setEnabled(count > 0);
}

void FindBar::setProgress(int percent) {
    shownPlace_ = shownCount_ = 0;
    count_->setText(tr("looking, %1 %").arg(percent));
    for (QToolButton* button : {previous_, next_}) button->setEnabled(false);
}

void FindBar::close() {
    hide();
    emit sought(QString());
    emit closed();
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return close();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        emit stepped(!(event->modifiers() & Qt::ShiftModifier));
        return;
    }
    QWidget::keyPressEvent(event);
}

void FindBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace clearline
