#include "ui/audit/audit_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/audit/panel_output.h"
#include "ui/look/look.h"

namespace clearline {

namespace {
constexpr int kLate = 300;  // milliseconds
constexpr int kProgressWidth = 160;
}  // namespace

AuditPanel::AuditPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      body_(new QVBoxLayout),
      top_(new QHBoxLayout),
      foot_(new QHBoxLayout),
      sentence_(new QLabel(this)),
      progress_(new QProgressBar(this)),
      cancel_(new QPushButton(this)),
      again_(new QPushButton(this)),
      output_(new PanelOutput(*this)),
      late_(new QTimer(this)) {
    sentence_->setWordWrap(true);
    sentence_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    progress_->setRange(0, 100);
    progress_->setTextVisible(false);
    progress_->setFixedWidth(kProgressWidth);
    late_->setSingleShot(true);
    top_->setSpacing(6);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot_->setSpacing(6);
    foot->addWidget(sentence_, 1);
    foot->addWidget(progress_);
    foot->addWidget(cancel_, 0, Qt::AlignTop);
    foot->addWidget(again_, 0, Qt::AlignTop);
    foot->addLayout(foot_);
    foot->addWidget(&output_->button(), 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 6, 4);
    column->setSpacing(4);
    column->addLayout(top_);
    column->addLayout(body_, 1);
    column->addLayout(foot);

    connect(&job_, &LatestJob::started, this, [this] {
        progress_->setValue(0);
        late_->start(kLate);
        showState();
    });
    connect(&job_, &LatestJob::progressed, progress_, &QProgressBar::setValue);
    connect(&job_, &LatestJob::ended, this, [this] {
        late_->stop();
        showState();
    });
    connect(late_, &QTimer::timeout, this, &AuditPanel::showState);
    connect(cancel_, &QPushButton::clicked, &job_, &LatestJob::cancel);
    connect(again_, &QPushButton::clicked, this, &AuditPanel::askAgain);
    connect(&workspace_, &Workspace::ledgerChanged, this, &AuditPanel::changedOutside);
    connect(&workspace_, &Workspace::languageChanged, this, [this] {
        if (workspace_.isOpen()) tellAgain();
    });
    retranslateOwn();
    showState();
}

QString AuditPanel::sentence() const { return sentence_->text(); }

void AuditPanel::setSeen(bool seen) {
    seen_ = seen;
    // A tab behind others is seen for a moment when panels are arranged.
    QTimer::singleShot(0, this, [this] {
        if (active_ == seen_) return;
        active_ = seen_;
        if (active_ && due_) askAgain();
        if (!active_ && job_.running()) {
            job_.drop();
            due_ = true;
        }
    });
}

void AuditPanel::changedOutside() {
    if (!workspace_.isOpen() || workspace_.path() != ofPath_ || workspace_.subject() != ofSubject_) {
        job_.drop();
        forget();
        say({});
    }
    ofPath_ = workspace_.path();
    ofSubject_ = workspace_.subject();
    askAgain();
}

void AuditPanel::askAgain() {
    due_ = true;
    if (!workspace_.isOpen()) return job_.drop();
    if (!active_) return job_.drop();
    due_ = false;
    ask();
    showState();
}

void AuditPanel::say(const QString& sentence, bool warning) {
    said_ = sentence;
    warning_ = warning;
    showState();
}

void AuditPanel::showState() {
    const bool working = job_.running() && !late_->isActive();
    progress_->setVisible(working);
    cancel_->setVisible(working);
    again_->setVisible(job_.cancelled());
    const QString text = job_.cancelled() ? tr("Stopped: what stands here may be incomplete or out of date.") : said_;
    sentence_->setText(text);
    sentence_->setAccessibleName(text);
    QPalette tinted = palette();
    if (warning_ || job_.cancelled()) tinted.setColor(QPalette::WindowText, Look::of(palette()).warning);
    sentence_->setPalette(tinted);
}

void AuditPanel::retranslateOwn() {
    cancel_->setText(tr("Cancel"));
    again_->setText(tr("Go &on"));
    again_->setToolTip(tr("Work it out again"));
    progress_->setAccessibleName(tr("Working it out"));
    output_->retranslate();
}

void AuditPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateOwn();
        retranslate();
        showState();
    }
    if (event->type() == QEvent::PaletteChange) showState();
}

}  // namespace clearline
