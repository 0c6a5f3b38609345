#include "ui/main_window/appeal_docks.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QSaveFile>
#include <QStatusBar>

#include "core/appeal/suggested_changes.h"
#include "core/explain/problem_text.h"
#include "core/export/calendar_writer.h"
#include "core/record/record.h"
#include "core/scenario/record_cells.h"
#include "core/scenario/record_finder.h"
#include "ui/appeal/appeal_marks.h"
#include "ui/appeal/appeals_panel.h"
#include "ui/appeal/calendar_dialog.h"
#include "ui/appeal/correction_dialog.h"
#include "ui/appeal/due_button.h"
#include "ui/appeal/letter_dialog.h"
#include "ui/appeal/move_dialog.h"
#include "ui/appeal/verify_dialog.h"
#include "ui/audit/audit_docks.h"
#include "ui/audit/reach_panel.h"
#include "ui/chart/chart_pane.h"
#include "ui/dialogs/save_path.h"
#include "ui/findings/findings_panel.h"
#include "ui/ledger_table/ledger_model.h"
#include "ui/ledger_table/ledger_table.h"
#include "ui/ledger_table/ledger_view.h"
#include "ui/main_window/case_desk.h"
#include "ui/main_window/docks.h"
#include "ui/main_window/official_docks.h"
#include "ui/views/silent_panel.h"
#include "ui/workspace/author.h"
#include "ui/workspace/text.h"

namespace clearline {

AppealDocks::AppealDocks(Workspace& workspace, const Around& around, QWidget& window)
    : QObject(&window),
      workspace_(workspace),
      around_(around),
      window_(window),
      appeals_(new AppealCase(around.cases.session(), workspace, this)),
      panel_(new AppealsPanel(*appeals_, &window)) {
    around_.docks.setPanel(Docks::Objections, panel_);
    connect(appeals_, &AppealCase::changed, this, &AppealDocks::showMarks);
    connect(panel_, &AppealsPanel::openWanted, this, &AppealDocks::open);
    connect(panel_, &AppealsPanel::moveWanted, this, [this](ObjectionId id) {
        const auto objection = appeals_->objection(id);
        if (!objection) return;
        auto* dialog = new MoveDialog(*appeals_, *objection, &window_);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(panel_, &AppealsPanel::removeWanted, this, [this](ObjectionId id) { appeals_->remove(id); });
    connect(panel_, &AppealsPanel::scenarioWanted, this, &AppealDocks::showScenario);
    connect(panel_, &AppealsPanel::calendarWanted, this, [this] {
        auto* dialog = new CalendarDialog(*appeals_, &window_);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(panel_, &AppealsPanel::letterWanted, this, [this](ObjectionId id) {
        const auto objection = appeals_->objection(id);
        if (!objection || !workspace_.isOpen()) return;
        auto* dialog = new LetterDialog(*appeals_, *objection, &window_);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(panel_, &AppealsPanel::remindersWanted, this, &AppealDocks::askReminders);
    connect(panel_, &AppealsPanel::correctionWanted, this, [this](ObjectionId id) {
        const auto objection = appeals_->objection(id);
        if (!objection || !workspace_.isOpen()) return;
        auto* dialog = new CorrectionDialog(*appeals_, *objection, &window_);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    auto* due = new DueButton(*appeals_, &window_);
    around_.status.addPermanentWidget(due);
    connect(due, &QPushButton::clicked, this, [this] { around_.docks.goTo(Docks::Objections); });
    connect(&around_.official.findings(), &FindingsPanel::objectWanted, this,
            [this] { objectToFinding(AppealKind::Objection); });
    connect(&around_.audit.reach(), &ReachPanel::contestWanted, this, &AppealDocks::contest);
}

void AppealDocks::object(AppealKind kind) {
    if (!workspace_.isOpen()) return;
    // What a person is at counts: a record that gave nothing, a finding, else lines.
    if (around_.silent.isAncestorOf(QApplication::focusWidget()))
        if (const auto record = around_.silent.record())
            return objectTo(pickedRecord(*workspace_.ledger(), *record), kind);
    if (around_.official.findings().isAncestorOf(QApplication::focusWidget()) && around_.official.findings().finding())
        return objectToFinding(kind);
    std::vector<std::size_t> lines = around_.ledger.table().selectedLines();
    // What is looked at may be chosen elsewhere, or be filtered out of the table.
    if (lines.size() < 2 && workspace_.selectedLine()) lines = {*workspace_.selectedLine()};
    objectTo(pickedLines(*workspace_.ledger(), lines), kind);
}

void AppealDocks::objectTo(const AppealPick& pick, AppealKind kind, std::optional<Ground> ground,
                           const std::vector<RequestedChange>& changes, const std::string& goal) {
    if (pick.empty())
        return tell(
            tr("Nothing to object to"),
            tr("Select a line that comes from a record. The opening and changes of the rulebook come from none."));
    Objection objection;
    objection.kind = kind;
    objection.subject = pick.subject;
    objection.ground = ground.value_or(kind == AppealKind::Repair ? Ground::PeriodOver : Ground::NotMine);
    objection.lines = pick.lines;
    objection.changes = changes;
    objection.goal = goal;
    openDialog(objection);
}

void AppealDocks::open(ObjectionId id) {
    if (const auto objection = appeals_->objection(id)) openDialog(*objection);
}

void AppealDocks::openDialog(const Objection& objection) {
    if (!workspace_.isOpen()) return;
    if (dialog_) dialog_->close();
    dialog_ = new ObjectionDialog(*appeals_, objection, &window_);
    dialog_->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog_, &ObjectionDialog::caseWanted, &around_.cases, &CaseDesk::keepOpenFile);
    connect(dialog_, &ObjectionDialog::kept, this, [this] { around_.docks.goTo(Docks::Objections); });
    dialog_->open();
}

void AppealDocks::showMarks() {
    const auto marks = appealMarks(workspace_.ledger(), appeals_->objections(), *workspace_.words());
    LedgerModel& model = around_.ledger.model();
    if (marks || model.marks()) model.setMarks(marks);
    around_.chart.setMarks(marks);
}

void AppealDocks::showScenario(ObjectionId id) {
    const auto objection = appeals_->objection(id);
    if (!objection || !workspace_.isOpen()) return;
    const auto edits = editsOf(objection->changes, *workspace_.input());
    if (!edits.ok())
        return tell(tr("Not shown"), qtText(problemMessage(edits.problems().front(), *workspace_.words())));
    around_.audit.tryEdits(tr("Objection %1 granted").arg(id), *edits);
}

void AppealDocks::objectToFinding(AppealKind kind) {
    const Finding* chosen = around_.official.findings().finding();
    if (!chosen || !workspace_.isOpen()) return;
    const Finding finding = *chosen;
    if (!finding.subject.empty() && finding.subject != workspace_.subject()) workspace_.setSubject(finding.subject);
    // What is right and made good is no matter of what the finding says is wrong.
    if (kind == AppealKind::Repair) return objectTo(pickedFinding(finding, *workspace_.ledger()), kind);
    const FindingReport* report = around_.official.findings().model().report();
    const auto drafted =
        report ? objectionFromFinding(finding, *report, workspace_.today(), appeals_->calendar()) : std::nullopt;
    if (drafted) return openDialog(*drafted);
    objectTo(pickedFinding(finding, *workspace_.ledger()), AppealKind::Objection);
}

void AppealDocks::contest(const std::vector<Edit>& edits, const std::string& goal) {
    if (!workspace_.isOpen()) return;
    AppealPick pick{workspace_.subject(), {}};
    std::vector<RequestedChange> changes;
    const RecordBook& book = *workspace_.ledger()->input().records;
    for (const Edit& edit : edits) {
        RequestedChange change;
        ContestedLine line;
        if (const auto* excluded = std::get_if<RecordExcluded>(&edit)) {
            change.wish = ChangeWish::Strike;
            line.record = change.record = excluded->record;
            const auto versions = RecordFinder(book, {line.record}).versionsOf(line.record);
            if (!versions.empty()) line.version = book.version(versions.back());
        } else if (const auto* amended = std::get_if<RecordAmended>(&edit)) {
            line.record = change.record = amended->record;
            line.version = change.version = amended->version;
            change.field = amended->field;
            change.to = amended->value;
            if (const auto index = recordOf(*workspace_.input()->records, line))
                change.from = textInFile(Record(*workspace_.input()->records, *index), amended->field);
        } else {
            continue;
        }
        changes.push_back(std::move(change));
        if (const auto index = recordOf(book, line))
            for (ContestedLine& each : pickedRecord(*workspace_.ledger(), *index).lines) pick.lines.push_back(each);
    }
    objectTo(pick, AppealKind::Objection, std::nullopt, changes, goal);
}

void AppealDocks::askReminders() {
    const QString path =
        askSavePath(&window_, tr("Save the reminders"),
                    QFileInfo(appeals_->session().path()).absolutePath() + QLatin1Char('/') + tr("reminders.ics"),
                    tr("Calendars (*.ics)"));
    if (!path.isEmpty()) saveReminders(path);
}

void AppealDocks::saveReminders(const QString& path) {
    const CaseSession& session = appeals_->session();
    if (!session.isOpen() || session.log().empty()) return;
    // The first entry tells this case from others for ever.
    const auto entries = calendarEntries(appeals_->due(), session.state().objections,
                                         session.log().front().hash.hex().substr(0, 16), *workspace_.words());
    std::string text;
    writeCalendar(entries, coreText(tr("Objections and repairs of %1").arg(QFileInfo(session.path()).fileName())),
                  authorNow().at, [&text](std::string_view part) { text += part; });
    QSaveFile file(path);
    const QByteArray bytes = QByteArray::fromStdString(text);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        tell(tr("Not saved"), file.errorString());
}

void AppealDocks::chooseCorrection() {
    const QString path = QFileDialog::getOpenFileName(&window_, tr("Choose a correction"), {},
                                                      tr("Corrections (*.json);;All files (*)"));
    if (!path.isEmpty()) verify(path);
}

VerifyDialog* AppealDocks::verify(const QString& path) {
    if (!workspace_.isOpen()) return nullptr;
    auto* dialog = new VerifyDialog(*appeals_, path, &window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &VerifyDialog::scenarioWanted, &around_.audit, &AuditDocks::tryEdits);
    dialog->open();
    return dialog;
}

void AppealDocks::tell(const QString& title, const QString& words) {
    auto* box = new QMessageBox(QMessageBox::Information, title, words, QMessageBox::Ok, &window_);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

}  // namespace clearline
