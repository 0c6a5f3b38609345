#include "ui/audit/value_slider.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QTimer>
#include <algorithm>

#include "ui/audit/number_spin.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

constexpr int kRests = 700;        // milliseconds
constexpr int kMostSteps = 20000;  // of the slider; the spin box has no end
constexpr int kNameWidth = 260, kSpinArrows = 44;

Number magnitude(const Number& x) { return x.sign() < 0 ? -x : x; }

// One of the last decimal place that any of them has: 1, 0.1, 0.01…
Number unitOf(const std::vector<Number>& values) {
    Number unit(1);
    for (int place = 0; place < 6; ++place) {
        const bool whole = std::all_of(values.begin(), values.end(),
                                       [&unit](const Number& value) { return (value / unit).isInteger(); });
        if (whole) break;
        unit = unit / Number(10);
    }
    return unit;
}

}  // namespace

ValueSlider::ValueSlider(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      trial_(workspace),
      name_(new QLabel(this)),
      range_(new QLabel(this)),
      slider_(new QSlider(Qt::Horizontal, this)),
      spin_(new NumberSpin(this)),
      settle_(new QTimer(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(name_);
    row->addWidget(slider_, 1);
    row->addWidget(spin_);
    row->addWidget(range_);
    name_->setBuddy(slider_);
    name_->setMaximumWidth(kNameWidth);
    spin_->setMinimumWidth(spin_->fontMetrics().horizontalAdvance(QStringLiteral("−1000.25")) + kSpinArrows);
    slider_->setObjectName(QStringLiteral("valueSlider"));
    spin_->setObjectName(QStringLiteral("valueSpin"));
    slider_->installEventFilter(this);
    spin_->installEventFilter(this);
    settle_->setSingleShot(true);
    settle_->setInterval(kRests);
    connect(slider_, &QSlider::valueChanged, this, [this](int position) {
        tryValue(at(position));
        if (!slider_->isSliderDown()) settle_->start();
    });
    connect(slider_, &QSlider::sliderReleased, this, &ValueSlider::keep);
    connect(spin_, &NumberSpin::valueTried, this, [this](const Number& value) {
        tryValue(value);
        settle_->start();
    });
    connect(spin_, &NumberSpin::valueKept, this, &ValueSlider::keep);
    connect(settle_, &QTimer::timeout, this, &ValueSlider::keep);
    connect(&workspace_, &Workspace::ledgerChanged, this, [this] {
        if (!trial_.trying()) follow();
    });
    connect(&workspace_, &Workspace::languageChanged, this, &ValueSlider::follow);
    hide();
}

std::optional<Number> ValueSlider::numberIn(const Rulebook& rulebook) const {
    const Number* number = row_ ? row_->value(rulebook).as<Number>() : nullptr;
    return number ? std::optional(*number) : std::nullopt;
}

void ValueSlider::show(const std::optional<VariableRow>& row) {
    keep();
    row_ = row;
    follow();
}

void ValueSlider::follow() {
    const auto original = workspace_.isOpen() ? numberIn(*workspace_.rulebook()) : std::nullopt;
    const auto now = original ? numberIn(workspace_.ledger()->rulebook()) : std::nullopt;
    setVisible(now.has_value());
    if (!now) return;
    const auto* allowed = row_->allowed(*workspace_.rulebook());
    std::vector<Number> ends{*original, *now};
    if (allowed && *allowed) {
        ends.push_back((*allowed)->first);
        ends.push_back((*allowed)->second);
    }
    unit_ = unitOf(ends);
    // Twice as far as it is from nothing, at least ten units to each side, and wherever it is now.
    const Number reach = std::max(magnitude(*original), unit_ * Number(10));
    low_ = std::min(*std::min_element(ends.begin(), ends.end()), *original - reach);
    Number high = std::max(*std::max_element(ends.begin(), ends.end()), *original + reach);
    while ((high - low_) / unit_ > Number(kMostSteps)) unit_ = unit_ * Number(10);
    const auto position = [this](const Number& value) {
        return static_cast<int>(std::max(((value - low_) / unit_).approximately() + 0.5, 0.0));
    };
    const QSignalBlocker quiet(slider_);
    slider_->setRange(0, position(high));
    slider_->setPageStep(std::max(1, slider_->maximum() / 20));
    slider_->setValue(position(*now));
    spin_->setStep(unit_);
    spin_->setValue(*now);
    retranslate();
}

void ValueSlider::retranslate() {
    if (!row_ || !workspace_.isOpen()) return;
    const Rulebook& rulebook = *workspace_.rulebook();
    QString name = row_->title(rulebook, workspace_.language());
    if (row_->ofTable) name += QStringLiteral(" · ") + row_->condition(rulebook);
    name_->setText(name_->fontMetrics().elidedText(name, Qt::ElideRight, kNameWidth));
    name_->setToolTip(name);
    const auto* allowed = row_->allowed(rulebook);
    range_->setText(allowed && *allowed
                        ? tr("published: %1 to %2").arg(pointsText((*allowed)->first), pointsText((*allowed)->second))
                        : tr("as written: %1").arg(row_->shown(rulebook)));
    for (QWidget* widget : std::initializer_list<QWidget*>{slider_, spin_}) {
        widget->setAccessibleName(tr("Value of %1").arg(name));
        widget->setToolTip(
            tr("Move it: score and thresholds move with it; let go, it is one change. Escape takes it back."));
    }
}

void ValueSlider::tryValue(const Number& value) {
    if (!row_ || !workspace_.isOpen()) return;
    const auto original = numberIn(*workspace_.rulebook());
    if (!original) return;
    trial_.tryOut(row_->edit(*workspace_.rulebook(), Value(value)));
    const QSignalBlocker quiet(slider_);
    slider_->setValue(static_cast<int>(((value - low_) / unit_).approximately() + 0.5));
    if (spin_->value() != value) spin_->setValue(value);
}

void ValueSlider::keep() {
    settle_->stop();
    if (!trial_.trying()) return;
    const auto original = numberIn(*workspace_.rulebook());
    const Number value = spin_->value();
    if (original && row_ && value == *original) {  // back at what is written: no change at all
        trial_.drop();
        workspace_.reset(row_->edit(*workspace_.rulebook(), Value(value)));
    } else {
        trial_.keep();
    }
    follow();
}

bool ValueSlider::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut) keep();
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
        trial_.trying()) {
        settle_->stop();
        trial_.drop();
        follow();
        return true;
    }
    if (event->type() == QEvent::KeyPress && watched == slider_) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            keep();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ValueSlider::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace clearline
