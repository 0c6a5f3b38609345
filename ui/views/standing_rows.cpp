#include "ui/views/standing_rows.h"

#include <QCoreApplication>
#include <QStringList>
#include <vector>

#include "core/explain/explanation.h"
#include "core/explain/standing_text.h"
#include "ui/look/look.h"
#include "ui/workspace/text.h"

namespace clearline {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ScoreHeader)
};

struct Row {
    QString mark, text;
    QColor colour;
};
struct Group {
    QString name;
    std::vector<Row> rows;
};

// Round for benefits, pointed for restrictions, square for lists; full where it holds.
Group thresholdGroup(const Ledger& ledger, const Catalogue& words, const Look& look, Threshold::Kind kind) {
    const bool benefit = kind == Threshold::Kind::Benefit;
    Group group{benefit ? Words::tr("Benefits") : Words::tr("Restrictions"), {}};
    for (const ThresholdState& state : ledger.thresholds()) {
        if (ledger.rulebook().thresholds[state.threshold].kind != kind) continue;
        const bool holds = state.reached.value_or(false);
        Row row;
        row.mark = !state.reached ? QStringLiteral("?")
                   : benefit      ? (holds ? QStringLiteral("●") : QStringLiteral("○"))
                                  : (holds ? QStringLiteral("◆") : QStringLiteral("◇"));
        row.colour = !state.reached ? look.warning
                     : benefit      ? (holds ? look.gain : look.accent)
                     : holds        ? look.loss
                                    : look.gain;
        row.text = qtText(thresholdSentence(ledger, state, words));
        group.rows.push_back(row);
    }
    return group;
}

Group listGroup(const Ledger& ledger, const Catalogue& words, const Look& look) {
    Group group{Words::tr("Lists"), {}};
    if (!ledger.eligible()) return group;
    for (const ListState& state : ledger.lists()) {
        Row row;
        row.mark = state.listed() ? QStringLiteral("■") : QStringLiteral("□");
        const NamedList::Kind kind = ledger.rulebook().lists[state.list].kind;
        row.colour = !state.listed()                  ? look.muted
                     : kind == NamedList::Kind::Black ? look.loss
                     : kind == NamedList::Kind::Red   ? look.gain
                                                      : look.accent;
        row.text = qtText(listSentence(ledger, state, words));
        group.rows.push_back(row);
    }
    return group;
}

std::vector<Group> groupsOf(const Ledger& ledger, const Catalogue& words, const Look& look) {
    std::vector<Group> groups{thresholdGroup(ledger, words, look, Threshold::Kind::Benefit),
                              thresholdGroup(ledger, words, look, Threshold::Kind::Restriction),
                              listGroup(ledger, words, look)};
    std::erase_if(groups, [](const Group& group) { return group.rows.empty(); });
    return groups;
}

// Chinese breaks between any two characters unless a word joiner stands there.
QString unbroken(const QString& text) {
    QString joined;
    for (const QChar c : text) {
        if (c.unicode() >= 0x2E80 && !joined.isEmpty()) joined += QChar(0x2060);
        joined += c;
    }
    return joined.toHtmlEscaped().replace(QLatin1Char(' '), QStringLiteral("&nbsp;"));
}

}  // namespace

QString standingRowsHtml(const Ledger& ledger, const Catalogue& words, const QPalette& palette, bool flowing) {
    const Look& look = Look::of(palette);
    const std::vector<Group> groups = groupsOf(ledger, words, look);
    QString html = QStringLiteral("<table cellspacing='0' cellpadding='0'>");
    for (const Group& group : groups) {
        QString name = group.name;
        QStringList flow;
        for (const Row& row : group.rows) {
            const QString mark = QStringLiteral("<span style='color:%1'>%2</span>").arg(row.colour.name(), row.mark);
            if (flowing && group.rows.size() > 1) {
                flow << QStringLiteral("<span style='white-space:nowrap'>%1&nbsp;%2</span>")
                            .arg(mark, unbroken(row.text));
                continue;
            }
            html += QStringLiteral(
                        "<tr><td style='color:%1; padding-right:8px'>%2</td>"
                        "<td style='padding-right:4px'>%3</td><td>%4</td></tr>")
                        .arg(look.muted.name(), unbroken(name), mark, row.text.toHtmlEscaped());
            name.clear();
        }
        if (!flow.isEmpty())
            html += QStringLiteral("<tr><td style='color:%1; padding-right:8px'>%2</td><td colspan='2'>%3</td></tr>")
                        .arg(look.muted.name(), unbroken(name), flow.join(QStringLiteral(" &nbsp; ")));
    }
    return groups.empty() ? QString() : html + QStringLiteral("</table>");
}

QString standingRowsText(const Ledger& ledger, const Catalogue& words) {
    QStringList lines;
    for (const Group& group : groupsOf(ledger, words, Look::of(QPalette())))
        for (const Row& row : group.rows)
            lines << Words::tr("%1: %2", "group of thresholds or lists: one of them").arg(group.name, row.text);
    return lines.join(QLatin1Char('\n'));
}

}  // namespace clearline
