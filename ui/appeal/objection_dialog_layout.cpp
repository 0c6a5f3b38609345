// ObjectionDialog's other half: where its parts stand.
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/appeal/appeal_case.h"
#include "ui/appeal/appeal_weigher.h"
#include "ui/appeal/changes_editor.h"
#include "ui/appeal/citations_list.h"
#include "ui/appeal/evidence_list.h"
#include "ui/appeal/objection_dialog.h"
#include "ui/appeal/optional_day.h"
#include "ui/look/look.h"

namespace clearline {

void ObjectionDialog::buildLeft(QVBoxLayout& column) {
    lines_->setWordWrap(true);
    lines_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    lines_->setFont(scaledFont(plainFont(), 1.0, true));
    lines_->setAccessibleName(tr("What is contested"));
    column.addWidget(lines_);
    auto* kinds = new QHBoxLayout;
    kinds->setSpacing(14);
    kinds->addWidget(object_);
    kinds->addWidget(repair_);
    kinds->addStretch(1);
    column.addLayout(kinds);
    auto* why = new QHBoxLayout;
    auto* label = new QLabel(tr("&Why"), this);
    label->setBuddy(ground_);
    ground_->setObjectName(QStringLiteral("ground"));
    ground_->setAccessibleName(tr("The ground"));
    why->addWidget(label);
    why->addWidget(ground_, 1);
    column.addLayout(why);
    help_->setWordWrap(true);
    help_->setForegroundRole(QPalette::PlaceholderText);
    column.addWidget(help_);
    auto* days = new QHBoxLayout;
    days->setSpacing(12);
    for (OptionalDay* day : {notified_, performed_, committed_}) days->addWidget(day);
    days->addStretch(1);
    column.addLayout(days);
    tabs_->addTab(changes_, QString());
    tabs_->addTab(buildWords(), QString());
    tabs_->addTab(evidence_, QString());
    tabs_->addTab(citations_, QString());
    tabs_->setAccessibleName(tr("Parts of the objection"));
    column.addWidget(tabs_, 1);
}

QWidget* ObjectionDialog::buildWords() {
    auto* page = new QWidget(this);
    argumentLabel_ = new QLabel(tr("Say in your own &words what is wrong. A sentence is enough."), page);
    argumentLabel_->setWordWrap(true);
    argumentLabel_->setBuddy(argument_);
    argument_->setObjectName(QStringLiteral("argument"));
    argument_->setAccessibleName(tr("In your own words"));
    argument_->setTabChangesFocus(true);
    phrases_->setText(tr("&Phrases"));
    phrases_->setToolTip(tr("Sentences to begin with, for this ground; change them as you like"));
    phrases_->setPopupMode(QToolButton::InstantPopup);
    phrases_->setFocusPolicy(Qt::TabFocus);
    phrases_->setMenu(new QMenu(phrases_));
    auto* top = new QHBoxLayout;
    top->addWidget(argumentLabel_, 1);
    top->addWidget(phrases_);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(6, 6, 6, 6);
    column->addLayout(top);
    column->addWidget(argument_, 1);
    return page;
}

QWidget* ObjectionDialog::buildSide() {
    auto* side = new QWidget(this);
    side_->setObjectName(QStringLiteral("weighed"));
    side_->setAccessibleName(tr("Whether it can be brought, and what it would do"));
    side_->setOpenLinks(false);
    progress_->setRange(0, 100);
    progress_->setMaximumHeight(14);
    progress_->setAccessibleName(tr("Working out the effect"));
    auto* below = new QHBoxLayout;
    below->addWidget(progress_, 1);
    below->addWidget(stop_);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(8, 0, 0, 0);
    column->addWidget(side_, 1);
    column->addLayout(below);
    return side;
}

ObjectionDialog::ObjectionDialog(AppealCase& appeals, Objection objection, QWidget* parent)
    : QDialog(parent),
      appeals_(appeals),
      objection_(std::move(objection)),
      weigher_(new AppealWeigher(appeals, this)),
      lines_(new QLabel(this)),
      help_(new QLabel(this)),
      state_(new QLabel(this)),
      object_(new QRadioButton(tr("&Object: it is wrong"), this)),
      repair_(new QRadioButton(tr("&Repair: it is right, but made good"), this)),
      ground_(new QComboBox(this)),
      notified_(new OptionalDay(tr("I &learnt of it on"), appeals.workspace().today(), this)),
      performed_(new OptionalDay(tr("&Done on"), appeals.workspace().today(), this)),
      committed_(new OptionalDay(tr("&Committed on"), appeals.workspace().today(), this)),
      tabs_(new QTabWidget(this)),
      changes_(new ChangesEditor(appeals.workspace(), this)),
      argument_(new QPlainTextEdit(this)),
      phrases_(new QToolButton(this)),
      citations_(new CitationsList(appeals, this)),
      evidence_(new EvidenceList(appeals, this)),
      side_(new QTextBrowser(this)),
      progress_(new QProgressBar(this)),
      stop_(new QPushButton(tr("Stop"), this)),
      keep_(nullptr) {
    setObjectName(QStringLiteral("objectionDialog"));
    setModal(true);
    auto* left = new QWidget(this);
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    buildLeft(*leftColumn);
    QWidget* side = buildSide();
    side->setMinimumWidth(360);
    auto* row = new QHBoxLayout;
    row->addWidget(left, 3);
    row->addWidget(side, 2);
    auto* buttons = new QDialogButtonBox(this);
    keep_ = buttons->addButton(tr("&Keep"), QDialogButtonBox::AcceptRole);
    keep_->setDefault(true);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ObjectionDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ObjectionDialog::reject);
    state_->setWordWrap(true);
    auto* below = new QHBoxLayout;
    below->addWidget(state_, 1);
    below->addWidget(buttons);
    auto* column = new QVBoxLayout(this);
    column->addLayout(row, 1);
    column->addLayout(below);
    resize(1120, 690);
    connectParts();
    fill();
}

}  // namespace clearline
