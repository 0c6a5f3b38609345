#include "ui/audit/sides_choice.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

#include "ui/workspace/case_session.h"

namespace clearline {

namespace {
constexpr int kNameLetters = 16;
}

SidesChoice::SidesChoice(Workspace& workspace, CaseSession& session, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      session_(session),
      from_(new QLabel(this)),
      to_(new QLabel(this)),
      first_(new QComboBox(this)),
      second_(new QComboBox(this)),
      swap_(new QToolButton(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    from_->setBuddy(first_);
    to_->setBuddy(second_);
    first_->setObjectName(QStringLiteral("firstSide"));
    second_->setObjectName(QStringLiteral("secondSide"));
    for (QComboBox* box : {first_, second_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(kNameLetters);
        connect(box, &QComboBox::activated, this, [this] {
            byHand_ = true;
            emit chosen();
        });
    }
    swap_->setText(QStringLiteral("⇄"));
    swap_->setAutoRaise(true);
    connect(swap_, &QToolButton::clicked, this,
            [this] { choose(second_->currentData().toString(), first_->currentData().toString()); });
    row->addWidget(from_);
    row->addWidget(first_);
    row->addWidget(to_);
    row->addWidget(second_);
    row->addWidget(swap_);
    retranslate();
}

void SidesChoice::choose(const QString& first, const QString& second) {
    byHand_ = true;
    first_->setCurrentIndex(first_->findData(first));
    second_->setCurrentIndex(second_->findData(second));
    emit chosen();
}

const ScenarioSide* SidesChoice::sideOf(const QComboBox& box) const {
    for (const ScenarioSide& side : sides_)
        if (side.key == box.currentData().toString()) return &side;
    return nullptr;
}

const ScenarioSide* SidesChoice::first() const { return sideOf(*first_); }
const ScenarioSide* SidesChoice::second() const { return sideOf(*second_); }

void SidesChoice::refill() {
    retranslate();
    if (ofPath_ != workspace_.path()) byHand_ = false;
    ofPath_ = workspace_.path();
    sides_ = scenarioSides(workspace_, session_);
    const SidePair shown = sidesShown(workspace_, session_, sides_);
    const auto fill = [this](QComboBox& box, const QString& usual) {
        const QString before = box.currentData().toString();
        const QSignalBlocker quiet(box);
        box.clear();
        for (const ScenarioSide& side : sides_) box.addItem(side.name, side.key);
        const int kept = byHand_ ? box.findData(before) : -1;
        box.setCurrentIndex(kept >= 0 ? kept : box.findData(usual));
    };
    fill(*first_, shown.first);
    fill(*second_, shown.second);
    for (QWidget* widget : std::initializer_list<QWidget*>{first_, second_, swap_})
        widget->setEnabled(workspace_.isOpen() && sides_.size() > 1);
}

void SidesChoice::retranslate() {
    from_->setText(tr("&From"));
    to_->setText(tr("t&o"));
    first_->setAccessibleName(tr("The first of the two"));
    second_->setAccessibleName(tr("The second of the two"));
    swap_->setToolTip(tr("Swap the two"));
    swap_->setAccessibleName(tr("Swap the two"));
}

}  // namespace clearline
