#include "ui/appeal/objection_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScopedValueRollback>
#include <QTabWidget>
#include <QTextBrowser>
#include <QToolButton>
#include <algorithm>

#include "core/appeal/appeal_words.h"
#include "core/appeal/suggested_changes.h"
#include "ui/appeal/appeal_case.h"
#include "ui/appeal/appeal_pick.h"
#include "ui/appeal/appeal_weigher.h"
#include "ui/appeal/changes_editor.h"
#include "ui/appeal/citations_list.h"
#include "ui/appeal/evidence_list.h"
#include "ui/appeal/optional_day.h"
#include "ui/appeal/weighed_words.h"
#include "ui/workspace/identifier_display.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {
constexpr int kPause = 250;  // ms without typing, until it is weighed
constexpr int kDraftAfter = 400;
}  // namespace

void ObjectionDialog::connectParts() {
    pause_.setSingleShot(true);
    pause_.setInterval(kPause);
    draft_.setSingleShot(true);
    draft_.setInterval(kDraftAfter);
    connect(&pause_, &QTimer::timeout, this, &ObjectionDialog::weigh);
    connect(&draft_, &QTimer::timeout, this, &ObjectionDialog::keepDraft);
    connect(repair_, &QRadioButton::toggled, this, [this] {
        if (!filling_) fillGrounds();
    });
    connect(ground_, &QComboBox::currentIndexChanged, this, [this] {
        if (!filling_) groundChosen();
    });
    for (OptionalDay* day : {notified_, performed_, committed_})
        connect(day, &OptionalDay::edited, this, &ObjectionDialog::touched);
    connect(changes_, &ChangesEditor::edited, this, &ObjectionDialog::touched);
    connect(argument_, &QPlainTextEdit::textChanged, this, &ObjectionDialog::touched);
    connect(citations_, &CitationsList::edited, this, &ObjectionDialog::touched);
    connect(evidence_, &EvidenceList::edited, this, &ObjectionDialog::touched);
    connect(weigher_, &AppealWeigher::started, this, &ObjectionDialog::showWeighed);
    connect(weigher_, &AppealWeigher::changed, this, &ObjectionDialog::showWeighed);
    connect(weigher_, &AppealWeigher::progressed, progress_, &QProgressBar::setValue);
    connect(stop_, &QPushButton::clicked, weigher_, &AppealWeigher::cancel);
    connect(&appeals_, &AppealCase::changed, this, [this] {
        if (!waiting_) pause_.start();  // law or rulebooks have been read
    });
    connect(&appeals_.session(), &CaseSession::opened, this, [this] {
        if (waiting_ && appeals_.writable()) keepNow();
    });
}

Ground ObjectionDialog::ground() const { return static_cast<Ground>(ground_->currentData().toInt()); }

void ObjectionDialog::fill() {
    appeals_.needLaw();
    if (objection_.id == 0) restoreDraft();
    const QScopedValueRollback<bool> quiet(filling_, true);
    Workspace& workspace = appeals_.workspace();
    setWindowTitle(
        objection_.id == 0
            ? tr("Object to a line")
            : tr("No. %1: %2").arg(objection_.id).arg(qtText(stageWords(objection_.stage(), *workspace.words()))));
    const ContestedWords words{*workspace.input(), appeals_.rulebooks(), *workspace.resources().kinds,
                               *workspace.words()};
    QStringList told, names;
    for (const ContestedLine& line : objection_.lines) told << words.sentence(line);
    lines_->setText(
        qtText(shownText(coreText(told.join(QLatin1Char('\n'))), IdentifierDisplay::of(workspace).identifiers())));
    std::vector<AskedOfRecord> asked = askedOf(objection_.lines, objection_.changes, *workspace.input());
    for (AskedOfRecord& each : asked) {
        each.byHand = each.what != Asked::Nothing;
        names << words.name(each.line);
    }
    changes_->show(std::move(asked), names);
    (objection_.kind == AppealKind::Repair ? repair_ : object_)->setChecked(true);
    notified_->setDay(objection_.notifiedOn);
    performed_->setDay(objection_.performedOn);
    committed_->setDay(objection_.committedOn);
    argument_->setPlainText(qtText(objection_.argument));
    citations_->show(objection_.citations);
    evidence_->show(objection_.evidence);
    fillGrounds();
    if (editable() && objection_.changes.empty()) suggest();
    for (QWidget* part : std::initializer_list<QWidget*>{object_, repair_, ground_, notified_, performed_, committed_,
                                                         changes_, argument_, phrases_, citations_, evidence_})
        part->setEnabled(editable());
    keep_->setVisible(editable());
    if (!editable()) say(tr("It was submitted, and stands as it was sent. It can be moved on from the board."));
    ground_->setFocus();
    weigh();
}

void ObjectionDialog::fillGrounds() {
    const AppealKind kind = repair_->isChecked() ? AppealKind::Repair : AppealKind::Objection;
    const Ground before = objection_.ground;
    {
        const QScopedValueRollback<bool> quiet(filling_, true);
        ground_->clear();
        for (std::size_t i = 0; i < kGrounds; ++i)
            if (const auto each = static_cast<Ground>(i); kindOf(each) == kind)
                ground_->addItem(qtText(groundWords(each, *appeals_.workspace().words())), static_cast<int>(i));
        ground_->setCurrentIndex(std::max(0, ground_->findData(static_cast<int>(before))));
    }
    notified_->setVisible(kind == AppealKind::Objection);
    performed_->setVisible(kind == AppealKind::Repair);
    committed_->setVisible(kind == AppealKind::Repair);
    evidence_->setRepair(kind == AppealKind::Repair);
    groundChosen();
}

void ObjectionDialog::groundChosen() {
    objection_.ground = ground();
    objection_.kind = kindOf(objection_.ground);
    const Catalogue& words = *appeals_.workspace().words();
    const std::string key = "appeal.help." + std::string(groundText(objection_.ground));
    help_->setText(words.has(key) ? qtText(words.text(key)) : QString());
    fillPhrases();
    if (!filling_ && editable()) suggest();
    touched();
}

void ObjectionDialog::suggest() {
    Objection now = objection_;
    now.notifiedOn = notified_->day();
    now.performedOn = performed_->day();
    now.committedOn = committed_->day();
    const Workspace& workspace = appeals_.workspace();
    std::vector<RequestedChange> changes;
    for (const ContestedLine& line : now.lines)
        for (RequestedChange& change : suggestedChanges(
                 {now, *workspace.input(), appeals_.law().get(), workspace.today(), appeals_.calendar()}, line))
            if (std::find(changes.begin(), changes.end(), change) == changes.end())
                changes.push_back(std::move(change));
    changes_->suggest(changes, usuallyAsked(objection_.ground));
}

void ObjectionDialog::fillPhrases() {
    QMenu* menu = phrases_->menu();
    menu->clear();
    for (const std::string& phrase : phrasesFor(objection_.ground, *appeals_.workspace().words()))
        menu->addAction(qtText(phrase).replace(QLatin1Char('&'), QStringLiteral("&&")), this, [this, phrase] {
            QTextCursor cursor = argument_->textCursor();
            if (!argument_->toPlainText().isEmpty() && cursor.atEnd()) cursor.insertText(QStringLiteral("\n"));
            cursor.insertText(qtText(phrase));
            argument_->setFocus();
        });
    phrases_->setEnabled(!menu->isEmpty() && editable());
}

Objection ObjectionDialog::objection() const {
    Objection now = objection_;
    now.kind = repair_->isChecked() ? AppealKind::Repair : AppealKind::Objection;
    now.ground = ground();
    now.changes = changes_->changes();
    now.argument = coreText(argument_->toPlainText());
    now.citations = citations_->citations();
    now.evidence = evidence_->kept();
    const bool repair = now.kind == AppealKind::Repair;
    now.notifiedOn = repair ? std::nullopt : notified_->day();
    now.performedOn = repair ? performed_->day() : std::nullopt;
    now.committedOn = repair ? committed_->day() : std::nullopt;
    return now;
}

void ObjectionDialog::nameTabs() {
    const auto count = [](std::size_t n) { return n == 0 ? QString() : QStringLiteral(" (%1)").arg(n); };
    const Objection now = objection();
    tabs_->setTabText(0, tr("What should be &done") + count(now.changes.size()));
    tabs_->setTabText(1, now.argument.empty() ? tr("In your own words") : tr("In your own words ✓"));
    tabs_->setTabText(2, tr("Papers") + count(evidence_->count()));
    tabs_->setTabText(3, tr("Law and rules") + count(static_cast<std::size_t>(std::count_if(
                                                   now.citations.begin(), now.citations.end(),
                                                   [](const AppealCitation& each) { return !each.left; }))));
}

void ObjectionDialog::touched() {
    nameTabs();
    if (filling_) return;
    draft_.start();
    pause_.start();
}

void ObjectionDialog::weigh() {
    pause_.stop();
    weigher_->ask(objection());
}

void ObjectionDialog::showWeighed() {
    progress_->setVisible(weigher_->running());
    stop_->setVisible(weigher_->running());
    if (weigher_->running()) return progress_->setValue(0);
    const auto& weighed = weigher_->weighed();
    if (!weighed) return;
    // What was found is not put over what was changed meanwhile.
    if (editable() && weighed->objection.citations == citations_->citations()) {
        // What was found for these lines and this ground, with what a person made of it.
        std::vector<AppealCitation> all = weighed->citations;
        const QScopedValueRollback<bool> quiet(filling_, true);
        citations_->show(all);
        nameTabs();
    }
    Workspace& workspace = appeals_.workspace();
    const WeighedWords words{*workspace.input(), *workspace.words(), *workspace.resources().kinds,
                             IdentifierDisplay::of(workspace).identifiers()};
    const auto heading = [](const QString& text) {
        return QStringLiteral("<h4 style='margin-top:8px;margin-bottom:4px'>%1</h4>").arg(text.toHtmlEscaped());
    };
    side_->setHtml(
        heading(tr("Can it be brought?")) + words.admissibility(*weighed) + heading(tr("What it would do")) +
        (weigher_->stopped() ? tr("Stopped. It is worked out again after the next change.") : words.effect(*weighed)));
}

QString ObjectionDialog::told() const { return lines_->text(); }
QString ObjectionDialog::sideText() const { return side_->toPlainText(); }
QString ObjectionDialog::stateText() const { return state_->text(); }
void ObjectionDialog::say(const QString& words) { state_->setText(words); }

QString ObjectionDialog::draftPlace() const {
    return QStringLiteral("objection/%1")
        .arg(objection_.id == 0 ? QStringLiteral("new") : QString::number(objection_.id));
}

void ObjectionDialog::keepDraft() {
    if (editable()) appeals_.session().keepDraft(draftPlace(), qtText(objectionJson(objection())));
}

// What had been begun about the same lines, before the program ended.
void ObjectionDialog::restoreDraft() {
    const QString text = appeals_.session().draft(draftPlace());
    if (text.isEmpty()) return;
    auto read = objectionFromJson(coreText(text));
    if (!read.ok() || read->lines != objection_.lines || read->subject != objection_.subject) return;
    objection_ = *read;
    say(tr("What you had begun stands here again."));
}

void ObjectionDialog::accept() {
    changes_->commit();
    if (objection().changes.empty()) {
        tabs_->setCurrentIndex(0);
        changes_->whatBox().setFocus();
        return say(tr("Say first what should be done: choose it under “What should be done”."));
    }
    if (appeals_.writable()) return keepNow();
    if (appeals_.session().isOpen()) return say(tr("This case can only be read, so nothing can be kept in it."));
    waiting_ = true;
    say(tr(
        "An objection is kept in a case. Choose a name for it, and it holds the file, the objection and its papers."));
    emit caseWanted();
}

void ObjectionDialog::keepNow() {
    waiting_ = false;
    keep_->setEnabled(false);
    evidence_->keep([this](const QString& wrong) {
        keep_->setEnabled(true);
        if (!wrong.isEmpty()) {
            tabs_->setCurrentWidget(evidence_);
            return say(wrong);
        }
        draft_.stop();
        appeals_.keep(objection());
        appeals_.session().keepDraft(draftPlace(), {});
        emit kept();
        QDialog::accept();
    });
}

void ObjectionDialog::reject() {
    const bool begun = draft_.isActive();
    draft_.stop();
    if (begun) keepDraft();  // it stands here again when the same lines are chosen
    QDialog::reject();
}

}  // namespace clearline
