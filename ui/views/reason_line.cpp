#include "ui/views/reason_line.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace clearline {

namespace {
constexpr int kDraftMilliseconds = 600;
}

ReasonLine::ReasonLine(CaseSession& session, QWidget* parent)
    : QWidget(parent), session_(session), label_(new QLabel(this)), edit_(new QLineEdit(this)) {
    setObjectName(QStringLiteral("reasonLine"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label_);
    row->addWidget(edit_, 1);
    label_->setBuddy(edit_);
    draftTimer_.setSingleShot(true);
    draftTimer_.setInterval(kDraftMilliseconds);
    connect(edit_, &QLineEdit::textEdited, this, [this](const QString& text) {
        session_.setReason(text);
        draftTimer_.start();
    });
    connect(&draftTimer_, &QTimer::timeout, this, [this] { session_.keepReason(); });
    connect(&session_, &CaseSession::reasonUsed, edit_, &QLineEdit::clear);
    connect(&session_, &CaseSession::opened, this, [this] {
        setVisible(session_.isOpen() && !session_.readOnly());
        edit_->setText(session_.reason());
    });
    setVisible(session_.isOpen() && !session_.readOnly());
    retranslate();
}

void ReasonLine::retranslate() {
    label_->setText(tr("R&eason for the next change"));
    edit_->setPlaceholderText(tr("optional; stands in the log beside the change"));
    edit_->setAccessibleName(tr("Reason for the next change"));
}

void ReasonLine::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace clearline
