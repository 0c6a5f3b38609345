#include "ui/appeal/move_dialog.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

#include "core/appeal/appeal_words.h"
#include "core/casefile/objection_action.h"
#include "core/explain/problem_text.h"
#include "ui/appeal/appeal_case.h"
#include "ui/workspace/author.h"
#include "ui/workspace/identifier_display.h"
#include "ui/workspace/text.h"

namespace clearline {

MoveDialog::MoveDialog(AppealCase& appeals, Objection objection, QWidget* parent)
    : QDialog(parent),
      appeals_(appeals),
      objection_(std::move(objection)),
      stage_(new QComboBox(this)),
      day_(new QDateEdit(this)),
      who_(new QLineEdit(authorName(), this)),
      why_(new QPlainTextEdit(this)),
      grantedLabel_(new QLabel(tr("&Granted"), this)),
      wrong_(new QLabel(this)),
      ahead_(new QLabel(this)),
      granted_(new QListWidget(this)) {
    const Catalogue& words = *appeals_.workspace().words();
    setObjectName(QStringLiteral("moveDialog"));
    setModal(true);
    setWindowTitle(tr("No. %1: to the next stage").arg(objection_.id));
    for (const Stage stage : stagesAfter(objection_.stage()))
        stage_->addItem(qtText(stageWords(stage, words)), static_cast<int>(stage));
    stage_->setAccessibleName(tr("The next stage"));
    day_->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    day_->setCalendarPopup(true);
    day_->setDateRange(QDate(1900, 1, 1), QDate(2199, 12, 31));
    day_->setDate(qtDate(appeals_.workspace().today()));
    why_->setTabChangesFocus(true);
    why_->setMaximumHeight(90);
    why_->setAccessibleName(tr("Why"));
    who_->setAccessibleName(tr("Who"));
    const Identifiers identifiers = IdentifierDisplay::of(appeals_.workspace()).identifiers();
    for (const RequestedChange& change : objection_.changes) {
        auto* item = new QListWidgetItem(qtText(shownText(changeSentence(change, words), identifiers)), granted_);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    granted_->setWordWrap(true);
    granted_->setAccessibleName(tr("Which changes were granted"));
    grantedLabel_->setBuddy(granted_);
    wrong_->setWordWrap(true);
    wrong_->setAccessibleName(tr("What is in the way"));
    ahead_->setWordWrap(true);
    ahead_->setAccessibleName(tr("What is in doubt"));
    auto* now = new QLabel(
        tr("Now: %1, since %2.")
            .arg(qtText(stageWords(objection_.stage(), words)),
                 objection_.stages.empty() ? QStringLiteral("–") : qtText(objection_.stages.back().on.iso())),
        this);
    auto* form = new QFormLayout;
    form->addRow(tr("&Stage"), stage_);
    form->addRow(tr("&Day"), day_);
    form->addRow(tr("&Who"), who_);
    form->addRow(tr("Wh&y"), why_);
    form->addRow(grantedLabel_, granted_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("&Move"), QDialogButtonBox::AcceptRole)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &MoveDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(now);
    column->addLayout(form);
    column->addWidget(ahead_);
    column->addWidget(wrong_);
    column->addWidget(buttons);
    resize(520, 380);
    connect(stage_, &QComboBox::currentIndexChanged, this, &MoveDialog::stageChosen);
    connect(day_, &QDateEdit::dateChanged, this, &MoveDialog::dayChosen);
    stageChosen();
}

QString MoveDialog::wrong() const { return wrong_->text(); }
QString MoveDialog::ahead() const { return ahead_->text(); }

// A day that is still to come is allowed, and told.
void MoveDialog::dayChosen() {
    const Clock clock = appeals_.workspace().clock();
    const Date today = std::max({appeals_.workspace().today(), clock.asOf, clock.knownOn});
    Objection meant;
    meant.stages = {
        {static_cast<Stage>(stage_->currentData().toInt()), coreDate(day_->date()).value_or(today), {}, {}}};
    const auto ahead = stagesAhead(meant, today);
    ahead_->setText(ahead.empty() ? QString()
                                  : QStringLiteral("△ ") +
                                        qtText(admissibilitySentence(ahead.front(), *appeals_.workspace().words())));
    ahead_->setVisible(!ahead.empty());
}

void MoveDialog::stageChosen() {
    const bool partly = static_cast<Stage>(stage_->currentData().toInt()) == Stage::PartlyAccepted;
    dayChosen();
    granted_->setVisible(partly);
    grantedLabel_->setVisible(partly);
    wrong_->setText(partly ? tr("Uncheck the changes that were not granted; they stay in the log.") : QString());
}

Result<Objection> MoveDialog::moved() const {
    StageChange change;
    change.stage = static_cast<Stage>(stage_->currentData().toInt());
    change.on = coreDate(day_->date()).value_or(appeals_.workspace().today());
    change.who = coreText(who_->text().trimmed());
    change.why = coreText(why_->toPlainText().trimmed());
    std::set<std::size_t> granted;
    if (change.stage == Stage::PartlyAccepted)
        for (int row = 0; row < granted_->count(); ++row)
            if (granted_->item(row)->checkState() == Qt::Checked) granted.insert(static_cast<std::size_t>(row) + 1);
    return movedTo(objection_, change, granted);
}

void MoveDialog::accept() {
    const auto next = moved();
    if (!next.ok())
        return wrong_->setText(QStringLiteral("✕ ") +
                               qtText(problemMessage(next.problems().front(), *appeals_.workspace().words())));
    appeals_.keep(*next);
    QDialog::accept();
}

}  // namespace clearline
