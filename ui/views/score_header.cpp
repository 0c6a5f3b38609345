#include "ui/views/score_header.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <algorithm>

#include "core/explain/explanation.h"
#include "ui/look/look.h"
#include "ui/models/scenario_effect.h"
#include "ui/workspace/identifier_display.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {
constexpr int kThresholdLines = 4;
}

ScoreHeader::ScoreHeader(Workspace& workspace, QWidget* parent)
    : QFrame(parent),
      workspace_(workspace),
      score_(new QLabel(this)),
      standing_(new QLabel(this)),
      who_(new QLabel(this)),
      thresholds_(new QLabel(this)),
      note_(new QLabel(this)) {
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
    for (QLabel* label : {score_, standing_, who_, thresholds_, note_})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* named = new QVBoxLayout;
    named->setSpacing(0);
    named->addStretch();
    named->addWidget(standing_);
    named->addWidget(who_);
    named->addStretch();
    auto* right = new QVBoxLayout;
    right->setSpacing(2);
    right->addStretch();
    right->addWidget(thresholds_);
    right->addStretch();
    auto* row = new QHBoxLayout;
    row->setSpacing(18);
    row->addWidget(score_);
    row->addLayout(named);
    row->addLayout(right, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 4, 16, 6);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(note_);

    connect(&workspace_, &Workspace::ledgerChanged, this, &ScoreHeader::refresh);
    connect(&workspace_, &Workspace::languageChanged, this, &ScoreHeader::refresh);
    connect(&IdentifierDisplay::of(workspace_), &IdentifierDisplay::changed, this, &ScoreHeader::refresh);
    refresh();
}

QString ScoreHeader::scoreText() const { return score_->text(); }

QString ScoreHeader::thresholdsText() const {
    QStringList lines;
    if (const auto& ledger = workspace_.ledger())
        for (const ThresholdState& state : ledger->thresholds())
            lines << qtText(thresholdSentence(*ledger, state, *workspace_.words()));
    return lines.join(QLatin1Char('\n'));
}

QString ScoreHeader::standingText(const Ledger& ledger) const {
    QStringList names;
    for (const Standing& standing : ledger.standings()) {
        const Scale& scale = ledger.rulebook().scales[standing.scale];
        if (!standing.step) {
            names << tr("%1: not known").arg(qtText(scale.title.in(workspace_.language())));
            continue;
        }
        const ScaleStep& step = scale.steps[*standing.step];
        names << qtText(step.title.empty() ? std::string_view(step.id)
                                           : std::string_view(step.title.in(workspace_.language())));
    }
    return names.join(QStringLiteral(" · "));
}

QString ScoreHeader::thresholdHtml(const Ledger& ledger) const {
    const Look& look = Look::of(palette());
    QStringList parts;
    for (const ThresholdState& state : ledger.thresholds()) {
        const Threshold& threshold = ledger.rulebook().thresholds[state.threshold];
        const bool good = state.reached && *state.reached == (threshold.kind == Threshold::Kind::Benefit);
        const QString mark = !state.reached   ? QStringLiteral("?")
                             : *state.reached ? QStringLiteral("●")
                                              : QStringLiteral("○");
        const QColor colour = !state.reached   ? look.warning
                              : good           ? look.gain
                              : *state.reached ? look.loss
                                               : look.accent;
        parts << QStringLiteral("<span style='white-space:nowrap'><span style='color:%1'>%2</span>&nbsp;%3</span>")
                     .arg(colour.name(), mark,
                          qtText(thresholdSentence(ledger, state, *workspace_.words()))
                              .toHtmlEscaped()
                              .replace(QLatin1Char(' '), QStringLiteral("&nbsp;")));
    }
    // One a line as long as that stays short: easier to scan, and Chinese may not break inside one.
    return parts.join(parts.size() <= kThresholdLines ? QStringLiteral("<br>") : QStringLiteral(" &nbsp; "));
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
    score_->setText(ledger->score() ? pointsText(*ledger->score()) : QStringLiteral("—"));
    standing_->setText(!ledger->eligible() ? tr("not scored by this rulebook") : standingText(*ledger));
    who_->setText(whoText(*ledger));
    thresholds_->setText(thresholdHtml(*ledger));
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
    tint(who_, look.muted);
    tint(note_, ledger->incomplete() ? look.warning : look.edited);
    setAccessibleName(tr("Score"));
    setAccessibleDescription(
        QStringList{score_->text(), standing_->text(), who_->text(), thresholdsText(), note_->text()}.join(
            QStringLiteral(". ")));
}

void ScoreHeader::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) refresh();
}

}  // namespace clearline
