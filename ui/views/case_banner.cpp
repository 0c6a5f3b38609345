#include "ui/views/case_banner.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include "core/explain/problem_text.h"
#include "ui/look/look.h"
#include "ui/workspace/author.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {
constexpr int kMarkWidth = 4;
}

CaseBanner::CaseBanner(CaseSession& session, Workspace& workspace, QWidget* parent)
    : QFrame(parent),
      session_(session),
      workspace_(workspace),
      words_(session, workspace),
      text_(new QLabel(this)),
      retry_(new QPushButton(this)),
      elsewhere_(new QPushButton(this)),
      mine_(new QPushButton(this)),
      theirs_(new QPushButton(this)) {
    setObjectName(QStringLiteral("caseBanner"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    text_->setWordWrap(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->addWidget(text_, 1);
    for (QPushButton* button : {retry_, elsewhere_, mine_, theirs_}) row->addWidget(button);
    connect(retry_, &QPushButton::clicked, &session_, &CaseSession::retry);
    connect(elsewhere_, &QPushButton::clicked, this, &CaseBanner::copyElsewhereWanted);
    connect(mine_, &QPushButton::clicked, &session_, [this] { session_.settleConflict(true); });
    connect(theirs_, &QPushButton::clicked, &session_, [this] { session_.settleConflict(false); });
    connect(&session_, &CaseSession::changed, this, &CaseBanner::refresh);
    connect(&workspace_, &Workspace::languageChanged, this, &CaseBanner::refresh);
    refresh();
}

QString CaseBanner::text() const { return isHidden() ? QString() : text_->text(); }

QString CaseBanner::problemText(const Problems& problems) const {
    const Problem& first = problems.front();
    QString text = qtText(problemSentence(first, *workspace_.words())) + QLatin1Char(' ') +
                   qtText(problemRemedy(first, *workspace_.words()));
    if (problems.size() > 1)
        text += QLatin1Char(' ') +
                tr("%n more problem(s) are listed under Problems.", nullptr, static_cast<int>(problems.size()) - 1);
    return text;
}

QString CaseBanner::conflictText(const CaseSession::Conflict& conflict) const {
    QString text =
        tr("Not saved, because somebody else changed the same: %1.").arg(words_.sentence(conflict.mine.action));
    if (conflict.theirs) {
        const LogEntry& theirs = session_.log()[*conflict.theirs - 1];
        text += QLatin1Char(' ') + tr("%1 at %2: %3.")
                                       .arg(qtText(theirs.who.value_or(std::string())),
                                            shownMoment(theirs.at.value_or(std::string())), words_.sentence(theirs));
    }
    return text;
}

void CaseBanner::say(const QString& text, const QColor& colour) {
    if (text != text_->text() && QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
    text_->setText(text);
    setAccessibleName(text);
    colour_ = colour;
    update();
    show();
}

void CaseBanner::refresh() {
    retry_->setText(tr("&Try again"));
    elsewhere_->setText(tr("Save a copy &elsewhere…"));
    mine_->setText(tr("Use &mine"));
    theirs_->setText(tr("Keep t&heirs"));
    const bool unsaved = session_.isOpen() && session_.saving() == CaseSession::Saving::NotSaved;
    const bool conflict = !unsaved && session_.isOpen() && !session_.conflicts().empty();
    for (QPushButton* button : {retry_, elsewhere_}) button->setVisible(unsaved);
    for (QPushButton* button : {mine_, theirs_}) button->setVisible(conflict);
    const Look& look = Look::of(palette());
    const bool isRedacted = session_.isOpen() && session_.log().back().action.kind == ActionKind::Redacted;
    if (unsaved)
        say(QStringLiteral("△ ") + tr("%n change(s) not saved.", nullptr, static_cast<int>(session_.unsaved())) +
                QLatin1Char(' ') + problemText(session_.failure()),
            look.loss);
    else if (conflict)
        say(QStringLiteral("△ ") + conflictText(session_.conflicts().front()), look.warning);
    else if (session_.isOpen() && session_.readOnly())
        say(session_.problems().empty()
                ? (isRedacted ? tr("This is a redacted copy: parts of it are hidden, and it can only be read.")
                              : tr("This case can only be read: nothing that you change here is kept."))
                : QStringLiteral("△ ") + tr("This case does not hold together and can only be read.") +
                      QLatin1Char(' ') + problemText(session_.problems()),
            session_.problems().empty() ? look.muted : look.loss);
    else if (session_.isOpen() && !session_.trouble().empty())
        say(QStringLiteral("△ ") + problemText(session_.trouble()), look.loss);
    else
        hide();
}

void CaseBanner::paintEvent(QPaintEvent* event) {
    QFrame::paintEvent(event);
    QPainter(this).fillRect(0, 0, kMarkWidth, height(), colour_);
}

void CaseBanner::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) refresh();
}

}  // namespace clearline
