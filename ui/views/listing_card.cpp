#include "ui/views/listing_card.h"

#include <QEvent>

#include "core/audit/lookup_words.h"
#include "ui/look/look.h"
#include "ui/workspace/text.h"

namespace clearline {

ListingCard::ListingCard(Workspace& workspace, QWidget* parent)
    : QTextBrowser(parent), workspace_(workspace), identifiers_(IdentifierDisplay::of(workspace)) {
    setObjectName(QStringLiteral("listingCard"));
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    document()->setDocumentMargin(6);
    connect(&workspace_, &Workspace::ledgerChanged, this, &ListingCard::refresh);
    connect(&workspace_, &Workspace::languageChanged, this, &ListingCard::refresh);
    connect(&identifiers_, &IdentifierDisplay::changed, this, &ListingCard::refresh);
    refresh();
}

void ListingCard::setFoundBy(const QString& sentences) {
    if (sentences == foundBy_) return;
    foundBy_ = sentences;
    refresh();
}

void ListingCard::refresh() {
    setAccessibleName(tr("On file of the one shown"));
    if (!workspace_.isOpen()) {
        html_.clear();
        return clear();
    }
    const Ledger& ledger = *workspace_.ledger();
    const Subject& subject = ledger.subject();
    const Catalogue& words = *workspace_.words();
    const Identifiers identifiers = identifiers_.identifiers();
    const QString muted = Look::of(palette()).muted.name();
    QString html;
    const auto paragraph = [&html](const QString& text, const QString& style = {}) {
        html += QStringLiteral("<p style='margin:2px 0;%1'>%2</p>").arg(style, text.toHtmlEscaped());
    };
    const QString quiet = QStringLiteral("color:") + muted;
    const std::string kind = subjectKindText(subject.kind, words);
    paragraph(qtText(
        subject.identifier.empty()
            ? kind
            : words.text("lookup.identified", {kind, shownIdentifier(subject.identifier, subject.kind, identifiers)})));
    for (const auto& [column, fact] : subject.facts)
        paragraph(qtText(words.text("lookup.relation", {column, shownText(fact.text, identifiers)})));
    const std::vector<Relation>& relations = ledger.input().relations;
    for (std::size_t i = 0; i < relations.size(); ++i)
        if (relations[i].subject == subject.id && standsBehind(relations[i].kind))
            paragraph(qtText(matchSentence({FoundBy::Relation, {}, i}, ledger.input(), words,
                                           *workspace_.resources().kinds, identifiers)));
    if (!foundBy_.isEmpty())
        for (const QString& sentence : foundBy_.split(QLatin1Char('\n'))) paragraph(sentence, quiet);
    if (!ledger.rulebook().lists.empty()) {
        const SubjectState state = stateOf(ledger);
        paragraph(qtText(words.text("lookup.history")), QStringLiteral("margin-top:8px;font-weight:600"));
        for (const Listing& listing : state.listings) {
            const QString told =
                qtText(listingSentence(listing, ledger.input(), ledger.rulebook(), ledger.clock().asOf, words));
            const QString dot = QString::fromUtf8(" · ");
            paragraph(QString::fromUtf8(listing.inForce(ledger.clock().asOf) ? "● " : "○ ") + told.section(dot, 0, 0),
                      QStringLiteral("margin-top:6px"));
            paragraph(told.section(dot, 1), quiet);
        }
        if (state.listings.empty()) paragraph(tr("On none of this rulebook's lists up to this day."), quiet);
        if (state.incomplete) paragraph(qtText(words.text("lookup.incomplete")), quiet);
    }
    if (html == html_) return;  // a slider that is dragged moves points, seldom what is on file
    html_ = html;
    setHtml(html);
}

void ListingCard::changeEvent(QEvent* event) {
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) refresh();
}

}  // namespace clearline
