#include "ui/views/score_header.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QTextDocument>
#include <algorithm>

#include "core/explain/standing_text.h"
#include "ui/look/look.h"
#include "ui/models/rank_finder.h"
#include "ui/models/scenario_effect.h"
#include "ui/views/standing_rows.h"
#include "ui/workspace/identifier_display.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {
constexpr int kSide = 16, kBetween = 18;
constexpr int kNamedLeast = 120;
constexpr double kTallest = 110;  // of the rows beside the score
constexpr qsizetype kShortWord = 8, kLongWord = 14;

// Broken at the blank nearest the middle, or in the middle.
QString onTwoLines(QString text) {
    const qsizetype middle = text.size() / 2;
    qsizetype at = -1;
    for (qsizetype k = text.indexOf(QLatin1Char(' ')); k >= 0; k = text.indexOf(QLatin1Char(' '), k + 1))
        if (at < 0 || std::abs(k - middle) < std::abs(at - middle)) at = k;
    return at < 0 ? text.insert(middle, QLatin1Char('\n')) : text.replace(at, 1, QLatin1Char('\n'));
}

}  // namespace

ScoreHeader::ScoreHeader(Workspace& workspace, QWidget* parent)
    : QFrame(parent),
      workspace_(workspace),
      score_(new QLabel(this)),
      standing_(new QLabel(this)),
      who_(new QLabel(this)),
      thresholds_(new QLabel(this)),
      note_(new QLabel(this)),
      rankLine_(new QLabel(this)),
      body_(new QBoxLayout(QBoxLayout::LeftToRight)),
      rank_(new RankFinder(workspace, this)) {
    setObjectName(QStringLiteral("scoreHeader"));
    setFocusPolicy(Qt::TabFocus);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    score_->setFont(scaledFont(plainFont(), 3.2, true));
    score_->setObjectName(QStringLiteral("score"));
    standing_->setFont(scaledFont(plainFont(), 1.35, true));
    thresholds_->setWordWrap(true);
    thresholds_->setTextFormat(Qt::RichText);
    thresholds_->setObjectName(QStringLiteral("thresholds"));
    note_->setWordWrap(true);
    rankLine_->setWordWrap(true);
    for (QLabel* label : {score_, standing_, who_, thresholds_, note_, rankLine_})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* named = new QVBoxLayout;
    named->setSpacing(0);
    named->addStretch();
    named->addWidget(standing_);
    named->addWidget(who_);
    named->addWidget(rankLine_);
    named->addStretch();
    auto* left = new QHBoxLayout;
    left->setSpacing(18);
    left->addWidget(score_);
    left->addLayout(named, 1);
    body_->setSpacing(kBetween);
    body_->addLayout(left);
    body_->addWidget(thresholds_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSide, 4, kSide, 6);
    column->setSpacing(0);
    column->addLayout(body_);
    column->addWidget(note_);

    connect(&workspace_, &Workspace::ledgerChanged, this, [this] {
        rank_->look();
        refresh();
    });
    connect(rank_, &RankFinder::found, this, &ScoreHeader::refresh);
    connect(&workspace_, &Workspace::languageChanged, this, &ScoreHeader::refresh);
    connect(&IdentifierDisplay::of(workspace_), &IdentifierDisplay::changed, this, &ScoreHeader::refresh);
    rank_->look();
    refresh();
}

QString ScoreHeader::scoreText() const { return big_; }
QString ScoreHeader::standingText() const { return standing_->text(); }

QString ScoreHeader::thresholdsText() const {
    const auto& ledger = workspace_.ledger();
    return ledger ? standingRowsText(*ledger, *workspace_.words()) : QString();
}

// Where there is no score, the standing on the first scale is the big word.
QString ScoreHeader::bigText(const Ledger& ledger) const {
    if (ledger.score()) return pointsText(*ledger.score());
    if (ledger.rulebook().score || !ledger.eligible() || ledger.standings().empty()) return QStringLiteral("—");
    const QString word = qtText(standingWord(ledger, ledger.standings().front(), *workspace_.words()));
    return ledger.standings().front().step ? word : QStringLiteral("?");
}

QString ScoreHeader::standingText(const Ledger& ledger) const {
    if (!ledger.eligible()) return tr("not scored by this rulebook");
    const std::vector<Standing>& standings = ledger.standings();
    const Catalogue& words = *workspace_.words();
    const bool first = !ledger.rulebook().score && !standings.empty();  // it is the big word
    if (first && (standings.size() == 1 || !standings.front().step)) {
        const Scale& scale = ledger.rulebook().scales[standings.front().scale];
        return standings.front().step ? qtText(scale.title.in(workspace_.language()))
                                      : qtText(standingSentence(ledger, standings.front(), words));
    }
    // One speaks for itself; several side by side say of what they are.
    if (standings.size() == 1 && standings.front().step) return qtText(standingWord(ledger, standings.front(), words));
    QStringList names;
    if (first) names << qtText(ledger.rulebook().scales[standings.front().scale].title.in(workspace_.language()));
    for (std::size_t k = first ? 1 : 0; k < standings.size(); ++k)
        names << qtText(standingSentence(ledger, standings[k], words));
    return names.join(QStringLiteral(" · "));
}

QString ScoreHeader::rankText() const {
    if (const auto rank = rank_->rank()) return qtText(rankSentence(*rank, *workspace_.words()));
    return rank_->finding() ? tr("The place among the subjects of this file is being worked out…") : QString();
}

QString ScoreHeader::incompleteText(const Ledger& ledger) const {
    if (!ledger.incomplete()) return {};
    int lines = 0;
    const std::size_t looked = std::min<std::size_t>(ledger.lineCount(), 20000);
    for (std::size_t i = 0; i < looked; ++i) lines += ledger.line(i).incomplete ? 1 : 0;
    return lines > 0
               ? tr("△ Incomplete: %n line(s) could not be computed and count as 0. See Problems.", nullptr, lines)
               : tr("△ Incomplete: a value that the score needs is missing. See Problems.");
}

QString ScoreHeader::whoText(const Ledger& ledger) const {
    const Subject& subject = ledger.subject();
    QStringList parts{
        qtText(subject.name.empty() ? shownText(subject.id, IdentifierDisplay::of(workspace_).identifiers())
                                    : subject.name),
        tr("as of %1").arg(qtText(ledger.clock().asOf.iso()))};
    if (ledger.clock().knownOn != ledger.clock().asOf)
        parts << tr("known on %1").arg(qtText(ledger.clock().knownOn.iso()));
    return parts.join(QStringLiteral(" · "));
}

void ScoreHeader::refresh() {
    const auto& ledger = workspace_.ledger();
    if (!ledger) return;
    const Look& look = Look::of(palette());
    big_ = bigText(*ledger);
    score_->setText(big_.size() > kLongWord ? onTwoLines(big_) : big_);
    // A word takes more room than a figure; a long one goes on two lines.
    score_->setFont(scaledFont(plainFont(),
                               big_.size() <= kShortWord  ? 3.2
                               : big_.size() <= kLongWord ? 2.3
                                                          : 1.7,
                               true));
    standing_->setText(standingText(*ledger));
    standing_->setVisible(!standing_->text().isEmpty());
    who_->setText(whoText(*ledger));
    const QString rank = rankText();
    rankLine_->setText(rank);
    rankLine_->setVisible(!rank.isEmpty());
    QStringList notes;
    const bool toAnother = !workspace_.compared().empty();
    if (workspace_.base() != ledger || !workspace_.scenario().empty())
        notes << QStringLiteral("◆ ") + (toAnother
                                             ? tr("Compared with “%1”: %2").arg(qtText(workspace_.compared().name))
                                             : tr("With your changes: %1"))
                                            .arg(ScenarioEffect::of(*workspace_.base(), *ledger, workspace_.scenario(),
                                                                    workspace_.language())
                                                     .sentence());
    if (const QString incomplete = incompleteText(*ledger); !incomplete.isEmpty()) notes << incomplete;
    note_->setText(notes.join(QLatin1Char('\n')));
    note_->setVisible(!notes.isEmpty());
    const auto tint = [](QLabel* label, const QColor& colour) {
        QPalette tinted = label->parentWidget()->palette();
        tinted.setColor(QPalette::WindowText, colour);
        label->setPalette(tinted);
    };
    placeRows();
    tint(who_, look.muted);
    tint(rankLine_, look.muted);
    tint(note_, ledger->incomplete() ? look.warning : look.edited);
    setAccessibleName(ledger->rulebook().score ? tr("Score") : tr("Standing"));
    QStringList spoken{big_, standing_->text(), who_->text(), rank, thresholdsText(), note_->text()};
    spoken.removeAll(QString());
    setAccessibleDescription(spoken.join(QStringLiteral(". ")));
}

// Beside the score, one a line, where they find room unbroken; else beneath it, flowing.
void ScoreHeader::placeRows() {
    const auto& ledger = workspace_.ledger();
    if (!ledger) return;
    const QString rows = standingRowsHtml(*ledger, *workspace_.words(), palette(), false);
    QTextDocument measured;
    measured.setDefaultFont(thresholds_->font());
    measured.setHtml(rows);
    const double named = std::max({standing_->sizeHint().width(), who_->sizeHint().width(), kNamedLeast});
    const double room = contentsRect().width() - 2 * kSide - kBetween - 24 - score_->sizeHint().width() - named;
    const bool beside = measured.idealWidth() <= room && measured.size().height() <= kTallest;
    body_->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    body_->setSpacing(beside ? kBetween : 2);
    thresholds_->setText(beside ? rows : standingRowsHtml(*ledger, *workspace_.words(), palette(), true));
    thresholds_->setVisible(!rows.isEmpty());
}

void ScoreHeader::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) placeRows();
}

void ScoreHeader::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) refresh();
}

}  // namespace clearline
