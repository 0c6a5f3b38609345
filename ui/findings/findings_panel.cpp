#include "ui/findings/findings_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QTextBrowser>
#include <QTimer>
#include <QUrl>
#include <algorithm>

#include "core/explain/problem_text.h"
#include "ui/audit/panel_output.h"
#include "ui/findings/finding_delegate.h"
#include "ui/views/quiet_table.h"
#include "ui/workspace/case_session.h"
#include "ui/workspace/identifier_display.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

using Grade = FindingsFilter::Grade;
using Decided = FindingsFilter::Decided;

constexpr int kLate = 300;  // milliseconds

QString draftPlace(const std::string& key) { return QStringLiteral("finding/") + qtText(key); }

QString paragraph(const QString& label, const QString& html) {
    if (html.isEmpty()) return {};
    return QStringLiteral("<p style='margin-top:0;margin-bottom:4px'><b>%1</b> %2</p>").arg(label, html);
}

}  // namespace

FindingsPanel::FindingsPanel(CaseSession& session, Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      session_(session),
      workspace_(workspace),
      runner_(workspace),
      model_(new FindingsModel(this)),
      table_(new QuietTable(this)),
      whose_(new QComboBox(this)),
      grade_(new QComboBox(this)),
      decided_(new QComboBox(this)),
      words_(new QLineEdit(this)),
      note_(new QLineEdit(this)),
      count_(new QLabel(this)),
      noteLabel_(new QLabel(this)),
      details_(new QTextBrowser(this)),
      check_(new QPushButton(this)),
      cancel_(new QPushButton(this)),
      accept_(new QPushButton(this)),
      dismiss_(new QPushButton(this)),
      reopen_(new QPushButton(this)),
      object_(new QPushButton(this)),
      progress_(new QProgressBar(this)),
      late_(new QTimer(this)),
      draft_(new QTimer(this)),
      output_(new PanelOutput(*this)) {
    build();
    connect(&runner_, &FindingsRunner::started, this, [this] {
        late_->start(kLate);
        showState();
    });
    connect(&runner_, &FindingsRunner::progressed, progress_, &QProgressBar::setValue);
    connect(&runner_, &FindingsRunner::changed, this, &FindingsPanel::showReport);
    connect(late_, &QTimer::timeout, this, &FindingsPanel::showState);
    connect(check_, &QPushButton::clicked, &runner_, &FindingsRunner::check);
    connect(cancel_, &QPushButton::clicked, &runner_, &FindingsRunner::cancel);
    connect(whose_, &QComboBox::activated, this, [this](int index) { runner_.setEverybody(index == 1); });
    connect(grade_, &QComboBox::currentIndexChanged, this, &FindingsPanel::filter);
    connect(decided_, &QComboBox::currentIndexChanged, this, &FindingsPanel::filter);
    connect(words_, &QLineEdit::textChanged, this, &FindingsPanel::filter);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FindingsPanel::choose);
    connect(table_, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        const Finding* finding = model_->findingAt(index.row());
        if (finding && !finding->places.empty()) goTo(finding->places.front(), true);
    });
    connect(details_, &QTextBrowser::anchorClicked, this, &FindingsPanel::followLink);
    connect(accept_, &QPushButton::clicked, this, [this] { judge(FindingMark::State::Accepted); });
    connect(dismiss_, &QPushButton::clicked, this, [this] { judge(FindingMark::State::Dismissed); });
    connect(reopen_, &QPushButton::clicked, this, [this] { judge(std::nullopt); });
    connect(object_, &QPushButton::clicked, this, &FindingsPanel::objectWanted);
    connect(note_, &QLineEdit::textEdited, draft_, qOverload<>(&QTimer::start));
    connect(draft_, &QTimer::timeout, this, &FindingsPanel::keepDraft);
    connect(&session_, &CaseSession::changed, this, &FindingsPanel::showReport);
    connect(&workspace_, &Workspace::languageChanged, this, &FindingsPanel::showReport);
    connect(&IdentifierDisplay::of(workspace_), &IdentifierDisplay::changed, this, &FindingsPanel::showReport);
    retranslate();
}

const Finding* FindingsPanel::finding() const { return model_->findingAt(table_->currentIndex().row()); }

QString FindingsPanel::details() const { return details_->toPlainText(); }
QString FindingsPanel::countText() const { return count_->text(); }

void FindingsPanel::setSeen(bool seen) {
    seen_ = seen;
    // A tab behind others is seen for a moment when panels are arranged.
    QTimer::singleShot(0, this, [this] { runner_.setActive(seen_); });
}

void FindingsPanel::filter() {
    if (filling_) return;
    model_->setFilter({static_cast<Grade>(std::max(0, grade_->currentIndex())),
                       static_cast<Decided>(std::max(0, decided_->currentIndex())), words_->text()});
    const QScopedValueRollback<bool> quiet(filling_, true);
    if (const int row = model_->rowOf(chosen_); row >= 0) table_->selectRow(row);
    showState();
    showDetails();
}

void FindingsPanel::showReport() {
    if (!runner_.running()) late_->stop();
    const QScopedValueRollback<bool> quiet(filling_, true);
    const FindingMarks marks = session_.isOpen() ? session_.state().findings : FindingMarks();
    model_->show(runner_.report(), marks, workspace_.words(), workspace_.resources().kinds,
                 IdentifierDisplay::of(workspace_).identifiers());
    table_->setColumnShown(FindingsModel::Whose, runner_.everybody());
    if (const int row = model_->rowOf(chosen_); row >= 0) table_->selectRow(row);
    showState();
    showDetails();
}

void FindingsPanel::showState() {
    const bool working = runner_.running() && !late_->isActive();
    progress_->setVisible(working);
    cancel_->setVisible(working);
    check_->setVisible(!runner_.running() && (runner_.waitsToBeAsked() || runner_.stopped()));
    const int rows = model_->rowCount(), all = static_cast<int>(model_->all());
    if (!model_->report())
        count_->clear();
    else if (rows == all)
        count_->setText(tr("%n finding(s)", nullptr, all));
    else
        count_->setText(tr("Filter on: %1 of %2").arg(rows).arg(all));
    if (!runner_.problems().empty() && !model_->report())
        table_->setEmptyText(qtText(problemSentence(runner_.problems().front(), *workspace_.words())));
    else if (runner_.stopped())
        table_->setEmptyText(tr("Stopped. Press “Check” to look again."));
    else if (runner_.waitsToBeAsked())
        table_->setEmptyText(tr("This file is large. Press “Check” to make the checks."));
    else if (model_->report() && all == 0)
        table_->setEmptyText(tr("The checks found nothing to look at."));
    else if (model_->report())
        table_->setEmptyText(tr("No finding fits the filter."));
    else
        table_->setEmptyText(tr(
            "What an auditor should look at stands here: duplicates, values outside the published tier, what counted "
            "too early or too long, late filing, listings kept beyond their term and more, each with its place, "
            "reason, law and remedy."));
    const Finding* finding = model_->findingAt(table_->currentIndex().row());
    const bool kept = session_.isOpen() && !session_.readOnly();
    const bool decided = finding && model_->markAt(table_->currentIndex().row());
    note_->setEnabled(finding && kept);
    accept_->setEnabled(finding && kept);
    dismiss_->setEnabled(finding && kept);
    reopen_->setEnabled(decided && kept);
    note_->setPlaceholderText(session_.isOpen() ? tr("Why? Kept with the decision")
                                                : tr("Only a case keeps decisions: Keep as a case"));
}

QString FindingsPanel::placeHtml(const Finding& finding) const {
    QStringList places;
    for (std::size_t i = 0; i < finding.places.size(); ++i) {
        const FindingPlace& place = finding.places[i];
        const QString text = model_->placeText(place).toHtmlEscaped();
        places << (place.line || place.record ? QStringLiteral("<a href='place:%1'>%2</a>").arg(i).arg(text) : text);
    }
    return places.join(QStringLiteral("<br>"));
}

void FindingsPanel::showDetails() {
    const int row = table_->currentIndex().row();
    const Finding* finding = model_->findingAt(row);
    if (!finding) {
        QString html;
        if (model_->report() && !runner_.everybody() && !model_->report()->subjects.empty() && model_->words()) {
            const SubjectFindings& subject = model_->report()->subjects.front();
            for (const std::string& listing : model_->words()->listings(subject))
                html += QStringLiteral("<p>%1</p>").arg(qtText(listing).toHtmlEscaped());
            if (!html.isEmpty())
                html += QStringLiteral("<p>%1</p>").arg(qtText(model_->words()->listingCount(subject)).toHtmlEscaped());
        }
        details_->setHtml(
            html.isEmpty()
                ? QStringLiteral("<p>%1</p>").arg(tr("Choose a finding: all that is to be said of it stands here."))
                : paragraph(tr("Listings"), QString::fromUtf8("&nbsp;")) + html);
        object_->setEnabled(false);
        if (!note_->hasFocus()) note_->clear();
        return;
    }
    const FindingWords& words = *model_->words();
    const Catalogue& catalogue = *workspace_.words();
    const auto label = [&](const char* key) {
        return (qtText(catalogue.text(std::string("finding.") + key)) + QLatin1Char(':')).toHtmlEscaped();
    };
    QString html =
        QStringLiteral("<p style='margin-bottom:4px'><b>%1 · %2</b></p>")
            .arg(qtText(words.severity(*finding)).toHtmlEscaped(), qtText(words.title(finding->code)).toHtmlEscaped());
    html += QStringLiteral("<p style='margin-top:0;margin-bottom:4px'>%1</p>")
                .arg(qtText(words.sentence(*finding)).toHtmlEscaped());
    html += paragraph(label("places"), placeHtml(*finding));
    QStringList rests;
    for (const std::string& citation : words.citations(*finding)) rests << qtText(citation).toHtmlEscaped();
    html += paragraph(label("rests"), rests.join(QStringLiteral("<br>")));
    html += paragraph(label("remedy-label"), qtText(words.remedy(*finding)).toHtmlEscaped());
    html += paragraph(tr("Decided:"), model_->decision(*finding).toHtmlEscaped());
    html += paragraph(label("key"), qtText(finding->key).toHtmlEscaped());
    details_->setHtml(html);
    object_->setEnabled(std::any_of(finding->places.begin(), finding->places.end(),
                                    [](const FindingPlace& place) { return place.record.has_value(); }));
    if (note_->hasFocus() && note_->property("key").toString() == qtText(finding->key)) return;
    note_->setProperty("key", qtText(finding->key));
    const FindingMark* mark = model_->markAt(row);
    const QString draft = session_.isOpen() ? session_.draft(draftPlace(finding->key)) : QString();
    note_->setText(draft.isEmpty() ? (mark ? qtText(mark->note) : QString()) : draft);
}

void FindingsPanel::choose() {
    if (filling_) return;
    const int row = table_->currentIndex().row();
    const Finding* finding = model_->findingAt(row);
    if (!finding || !table_->selectionModel()->isRowSelected(row)) return showDetails();
    keepDraft();
    chosen_ = finding->key;
    showState();
    showDetails();
    if (!finding->places.empty()) goTo(finding->places.front(), false);
}

// `anybody`: to another subject's file as well, which a mere step through the list does not do.
void FindingsPanel::goTo(const FindingPlace& place, bool anybody) {
    if (!workspace_.isOpen() || !place.record) return;
    if (!place.subject.empty() && place.subject != workspace_.subject()) {
        if (anybody) emit subjectWanted(place.subject, place.record);
        return;
    }
    const Ledger& ledger = *workspace_.ledger();
    const bool same = model_->report() && ledger.inputPointer() == model_->report()->input &&
                      ledger.rulebookPointer() == model_->report()->rulebook &&
                      ledger.clock().asOf == model_->report()->clock.asOf &&
                      ledger.clock().knownOn == model_->report()->clock.knownOn;
    if (*place.record >= ledger.input().records->size()) return;
    const auto line = place.line && same ? place.line : ledger.lineOfRecord(*place.record);
    if (line && *line < ledger.lineCount())
        emit lineChosen(*line);
    else
        emit recordChosen(*place.record);
}

void FindingsPanel::followLink(const QUrl& link) {
    const Finding* finding = model_->findingAt(table_->currentIndex().row());
    const auto index = static_cast<std::size_t>(link.path().toULongLong());
    if (finding && link.scheme() == QLatin1String("place") && index < finding->places.size())
        goTo(finding->places[index], true);
}

void FindingsPanel::keepDraft() {
    draft_->stop();
    const QString key = note_->property("key").toString();
    if (!session_.isOpen() || key.isEmpty()) return;
    const auto& marks = session_.state().findings;
    const auto found = marks.find(coreText(key));
    const QString kept = found == marks.end() ? QString() : qtText(found->second.note);
    const QString typed = note_->text();
    if (typed == kept || typed != session_.draft(draftPlace(coreText(key))))
        session_.keepDraft(draftPlace(coreText(key)), typed == kept ? QString() : typed);
}

void FindingsPanel::judge(std::optional<FindingMark::State> state) {
    const Finding* finding = model_->findingAt(table_->currentIndex().row());
    if (!finding || !session_.isOpen()) return;
    draft_->stop();
    const std::string key = finding->key;
    session_.keepDraft(draftPlace(key), {});
    session_.judgeFinding(key,
                          state ? std::optional(FindingMark{*state, coreText(note_->text().trimmed())}) : std::nullopt);
}

void FindingsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace clearline
