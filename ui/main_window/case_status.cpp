#include "ui/main_window/case_status.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "ui/look/look.h"
#include "ui/workspace/author.h"

namespace clearline {

CaseStatus::CaseStatus(CaseSession& session, Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      session_(session),
      workspace_(workspace),
      text_(new QLabel(this)),
      keep_(new QPushButton(this)),
      name_(new QPushButton(this)) {
    setObjectName(QStringLiteral("caseStatus"));
    keep_->setFlat(true);
    name_->setFlat(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(text_);
    row->addWidget(keep_);
    row->addWidget(name_);
    connect(keep_, &QPushButton::clicked, this, &CaseStatus::keepWanted);
    connect(name_, &QPushButton::clicked, this, &CaseStatus::nameWanted);
    connect(&session_, &CaseSession::changed, this, &CaseStatus::refresh);
    connect(&session_, &CaseSession::opened, this, &CaseStatus::refresh);
    connect(&workspace_, &Workspace::caseChanged, this, &CaseStatus::refresh);
    refresh();
}

QString CaseStatus::text() const { return text_->text(); }

void CaseStatus::refresh() {
    const bool inCase = session_.isOpen(), plain = !inCase && workspace_.isOpen();
    keep_->setText(tr("Keep as a case…"));
    keep_->setToolTip(tr("Keep this file, its rulebook and what you change in a case of its own"));
    name_->setText(tr("as %1").arg(authorName()));
    name_->setToolTip(tr("The name that is written beside what you do. Press to change it."));
    keep_->setVisible(plain);
    name_->setVisible(inCase && !session_.readOnly());
    text_->setVisible(inCase || plain);
    QString words = tr("Nothing is kept"), tip = tr("What you change here is gone when the file is closed.");
    const Look& look = Look::of(parentWidget() ? parentWidget()->palette() : palette());
    QColor colour = look.muted;
    if (inCase && session_.readOnly()) {
        words = tr("Read-only");
        tip = tr("Nothing that you change here is kept.");
    } else if (inCase) {
        switch (session_.saving()) {
            case CaseSession::Saving::Saved:
                words = QStringLiteral("✓ ") + tr("Saved");
                tip = tr("Every change is on the disk. The log has %n entries.", nullptr,
                         static_cast<int>(session_.log().size()));
                break;
            case CaseSession::Saving::Underway:
                words = tr("Saving…");
                tip = tr("The last change is on its way to the disk.");
                break;
            case CaseSession::Saving::NotSaved:
                words = QStringLiteral("△ ") + tr("Not saved");
                tip = tr("The last change could not be written.");
                colour = look.loss;
                break;
        }
    }
    text_->setText(words);
    text_->setToolTip(tip);
    text_->setAccessibleDescription(tip);
    QPalette tinted = palette();
    tinted.setColor(QPalette::WindowText, colour);
    text_->setPalette(tinted);
}

void CaseStatus::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) refresh();
}

}  // namespace clearline
