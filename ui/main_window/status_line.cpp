#include "ui/main_window/status_line.h"

#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include "ui/workspace/samples.h"
#include "ui/workspace/text.h"

namespace clearline {

StatusLine::StatusLine(Workspace& workspace, QWidget* parent)
    : QStatusBar(parent),
      workspace_(workspace),
      file_(new QLabel(this)),
      rulebook_(new QLabel(this)),
      problems_(new QPushButton(this)),
      cancel_(new QPushButton(this)),
      progress_(new QProgressBar(this)) {
    setObjectName(QStringLiteral("statusLine"));
    problems_->setFlat(true);
    progress_->setMaximumWidth(180);
    progress_->setRange(0, 100);
    progress_->setMaximumHeight(16);
    file_->setContentsMargins(8, 0, 8, 0);
    addWidget(file_);
    addWidget(rulebook_, 1);
    addPermanentWidget(problems_);
    addPermanentWidget(progress_);
    addPermanentWidget(cancel_);
    progress_->hide();
    cancel_->hide();
    connect(problems_, &QPushButton::clicked, this, &StatusLine::problemsWanted);
    connect(cancel_, &QPushButton::clicked, &workspace_, &Workspace::cancelOpening);
    connect(&workspace_, &Workspace::openingStarted, this, &StatusLine::startProgress);
    connect(&workspace_, &Workspace::openingProgressed, progress_, &QProgressBar::setValue);
    connect(&workspace_, &Workspace::openingEvaluates, this, [this] {
        evaluating_ = true;
        progress_->setRange(0, 0);  // how long is not known
        refresh();
    });
    connect(&workspace_, &Workspace::openingFailed, this, &StatusLine::endProgress);
    connect(&workspace_, &Workspace::caseChanged, this, &StatusLine::endProgress);
    connect(&workspace_, &Workspace::ledgerChanged, this, &StatusLine::refresh);
    connect(&workspace_, &Workspace::languageChanged, this, &StatusLine::refresh);
    if (workspace_.opening())
        startProgress(workspace_.openingPath());
    else
        refresh();
}

void StatusLine::startProgress(const QString& path) {
    opening_ = path;
    evaluating_ = false;
    progress_->setRange(0, 100);
    progress_->setValue(0);
    progress_->show();
    cancel_->show();
    refresh();
}

void StatusLine::endProgress() {
    opening_.clear();
    progress_->hide();
    cancel_->hide();
    refresh();
}

void StatusLine::setCase(const QString& path) {
    caseName_ = QFileInfo(path).fileName();
    refresh();
}

void StatusLine::countAgain() {
    const auto& now = workspace_.isOpen() ? workspace_.rulebook() : counted_;
    if (!now || now == counted_) return;
    counted_ = now;
    transparency_ = transparency(*now);
}

QString StatusLine::readingWords() const {
    switch (workspace_.awaited()) {
        case Workspace::Awaited::Case: return tr("Checking and reading %1…");
        case Workspace::Awaited::Import: return tr("Bringing %1 into the case…");
        case Workspace::Awaited::File: break;
    }
    return tr("Reading %1…");
}

void StatusLine::refresh() {
    cancel_->setText(tr("Cancel"));
    progress_->setAccessibleName(tr("Reading the file"));
    if (!opening_.isEmpty()) {
        const QString name = QFileInfo(opening_).fileName();
        file_->setText(evaluating_ ? tr("Working out the score of %1…").arg(name) : readingWords().arg(name));
    } else if (workspace_.isOpen()) {
        const QString name = QFileInfo(workspace_.path()).fileName();
        file_->setText(
            isSample(workspace_.path(), workspace_.resources().folders) ? tr("%1 (fictional sample)").arg(name) : name);
    } else {
        file_->setText(caseName_.isEmpty() ? tr("No file open") : caseName_);
    }
    rulebook_->setVisible(workspace_.isOpen());
    problems_->setVisible(workspace_.isOpen());
    if (!workspace_.isOpen()) return;
    countAgain();
    const auto count = [](std::size_t n) { return QString::number(n); };
    rulebook_->setText(tr("%1 · %2 numbers: ● %3 published, ◐ %4 reported, ○ %5 assumed")
                           .arg(qtText(workspace_.rulebook()->title.in(workspace_.language())),
                                count(transparency_.total()), count(transparency_.published),
                                count(transparency_.reported), count(transparency_.assumed)));
    int found = 0;
    const Ledger& ledger = *workspace_.ledger();
    for (const Problems* problems :
         {&workspace_.fileProblems(), &ledger.input().problems, &ledger.rulebook().problems, &ledger.problems()})
        for (const Problem& problem : *problems) found += problem.severity >= Severity::Warning ? 1 : 0;
    problems_->setText(found == 0 ? tr("No problems") : QStringLiteral("△ ") + tr("%n problem(s)", nullptr, found));
}

void StatusLine::changeEvent(QEvent* event) {
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) refresh();
}

}  // namespace clearline
