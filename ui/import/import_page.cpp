#include "ui/import/import_page.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/explain/problem_text.h"
#include "ui/import/report_words.h"
#include "ui/look/look.h"
#include "ui/workspace/text.h"

namespace clearline {

ImportPage::ImportPage(ImportDesk& desk, ImportChecker& checker, CaseSession& session, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      checker_(checker),
      session_(session),
      about_(new QLabel(this)),
      rulebookRow_(new QWidget(this)),
      rulebook_(new QComboBox(rulebookRow_)),
      text_(new QPlainTextEdit(this)),
      copy_(new QPushButton(tr("&Copy the report"), this)),
      history_(new QPushButton(tr("Show it in the &history"), this)) {
    about_->setWordWrap(true);
    about_->setFont(scaledFont(plainFont(), 1.1));
    text_->setReadOnly(true);
    text_->setTabChangesFocus(true);
    text_->setObjectName(QStringLiteral("importReport"));
    for (QPushButton* button : {copy_, history_}) button->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(copy_);
    buttons->addWidget(history_);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(tr("&Rulebook under which it is shown:"), rulebookRow_);
    label->setBuddy(rulebook_);
    rulebook_->setObjectName(QStringLiteral("firstRulebook"));
    auto* row = new QHBoxLayout(rulebookRow_);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(rulebook_, 1);
    column->addWidget(about_);
    column->addWidget(rulebookRow_);
    column->addWidget(text_, 1);
    column->addLayout(buttons);
    setFocusProxy(text_);
    connect(copy_, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(reportText()); });
    connect(history_, &QPushButton::clicked, this, [this] { emit historyWanted(entry_); });
    connect(&checker_, &ImportChecker::changed, this, &ImportPage::refresh);
    refresh();
}

QString ImportPage::reportText() const { return text_->toPlainText(); }

QString ImportPage::plan(const CheckedImport& checked) const {
    QStringList lines;
    for (const FileCheck& file : checked.files)
        lines << shortFileName(qtText(file.name)) + QStringLiteral(": ") +
                     (file.alreadyAs.empty() ? countsWords(file.adds) : tr("in the case already, passed over"));
    return lines.join(QLatin1Char('\n'));
}

// The rulebook that is in use goes before others that say as much about the records.
void ImportPage::fillRulebooks() {
    const std::vector<RulebookOffer>& offers = checker_.offers();
    rulebookRow_->setVisible(state_ == State::Before && checker_.checked() && !offers.empty());
    if (!checker_.checked() || state_ != State::Before) return;
    rulebook_->clear();
    std::uint64_t all = 0;
    for (const ImportItem& item : checker_.checked()->items) all += item.input->records->size();
    int inUse = 0;
    for (const RulebookOffer& offer : offers) {
        const auto& used = desk_.workspace().rulebook();
        if (used && used->file == offer.file && offer.records == offers.front().records) inUse = rulebook_->count();
        rulebook_->addItem(tr("%1 · a rule for %2 of %3 records")
                               .arg(qtText(offer.title.in(desk_.workspace().language())))
                               .arg(offer.records)
                               .arg(all),
                           qtText(offer.file));
    }
    rulebook_->setCurrentIndex(inUse);
}

void ImportPage::refresh() {
    fillRulebooks();
    const bool done = state_ == State::Done;
    copy_->setVisible(done);
    history_->setVisible(done);
    text_->setAccessibleName(done ? tr("Report of the import") : tr("What will be imported"));
    const QString caseName = QFileInfo(session_.path()).completeBaseName();
    switch (state_) {
        case State::Before: {
            const CheckedImport* checked = checker_.checked();
            if (!checked) {
                about_->setText(checker_.lacking().isEmpty() ? tr("Being compared with the case…")
                                                             : checker_.lacking());
                text_->clear();
            } else if (checked->items.empty()) {
                about_->setText(tr("There is nothing to import: the case has all of it already."));
                text_->setPlainText(plan(*checked));
            } else {
                about_->setText(
                    tr("All of this goes into the case “%1” at once, or nothing of it does. The files are kept "
                       "whole and unchanged beside it.")
                        .arg(caseName));
                text_->setPlainText(plan(*checked));
            }
            break;
        }
        case State::Underway: about_->setText(tr("Being written into the case “%1”…").arg(caseName)); break;
        case State::Done:
            about_->setText(
                tr("✓ Imported. This report is kept in the case, with entry no. %1 of its history.").arg(entry_));
            text_->setPlainText(reportWords(report_, desk_.workspace()));
            break;
        case State::Failed:
            about_->setText(QStringLiteral("✕ ") +
                            qtText(problemMessage(failure_.front(), *desk_.workspace().words())) + QLatin1Char(' ') +
                            tr("Nothing of it is in the case."));
            break;
    }
}

void ImportPage::start() {
    const CheckedImport* checked = checker_.checked();
    if (!checked || checked->items.empty() || state_ == State::Underway || state_ == State::Done) return;
    report_ = importReport(*checked);
    state_ = State::Underway;
    const QPointer<ImportPage> page(this);
    cancel_ = session_.bringIn(
        {checked->items, importReportText(report_), rulebook_->currentData().toString()},
        [page](int percent) {
            if (page) emit page->progressed(percent);
        },
        [page](const Result<std::uint64_t>& done) {
            if (page) page->finish(done);
        });
    refresh();
    emit stateChanged();
}

void ImportPage::cancel() {
    if (cancel_) cancel_();
}

void ImportPage::finish(const Result<std::uint64_t>& done) {
    cancel_ = {};
    state_ = done.ok() ? State::Done : State::Failed;
    if (done.ok())
        entry_ = *done;
    else
        failure_ = done.problems();
    refresh();
    emit stateChanged();
}

}  // namespace clearline
