#include "ui/appeal/weighed_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "core/appeal/appeal_words.h"
#include "core/audit/compare_words.h"
#include "core/explain/problem_text.h"
#include "core/explain/relation_text.h"
#include "ui/models/scenario_effect.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

constexpr std::size_t kLinesTold = 12;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WeighedWords)
};

QString html(const QString& text) { return text.toHtmlEscaped(); }
QString paragraph(const QString& inner, int below = 4) {
    return QStringLiteral("<p style='margin-top:0;margin-bottom:%1px'>%2</p>").arg(below).arg(inner);
}

// A shape and a word, never a colour alone.
QString weightMark(AdmissibilityPoint::Weight weight) {
    switch (weight) {
        case AdmissibilityPoint::Weight::Fulfilled: return QStringLiteral("✓ ");
        case AdmissibilityPoint::Weight::Doubt: return QStringLiteral("△ ");
        case AdmissibilityPoint::Weight::Unknown: return QStringLiteral("? ");
        case AdmissibilityPoint::Weight::Obstacle: return QStringLiteral("✕ ");
    }
    return {};
}

}  // namespace

QString WeighedWords::admissibility(const AppealWeighed& weighed) const {
    QString text;
    const Admissibility& found = weighed.admissibility;
    const QString verdict = found.obstructed()  ? Words::tr("✕ Not as it stands: something is in the way.")
                            : found.undecided() ? Words::tr("? It cannot be said yet: something is not known.")
                                                : Words::tr("✓ Nothing is in the way.");
    text += paragraph(QStringLiteral("<b>%1</b>").arg(html(verdict)));
    for (const AdmissibilityPoint& point : found.points) {
        const QString sentence = qtText(shownText(admissibilitySentence(point, words), identifiers));
        const bool plain = point.weight == AdmissibilityPoint::Weight::Fulfilled;
        text += paragraph(weightMark(point.weight) + html(sentence), plain ? 2 : 4);
    }
    return text;
}

QString WeighedWords::under(const AppealUnder& under, bool own) const {
    const Comparison& comparison = under.comparison;
    CompareWords told(comparison, words, kinds);
    const Language language = words.language();
    const std::string& title = under.rulebook->title.in(language);
    QString head = qtText(title.empty() ? under.rulebook->id : title);
    if (!own)
        head = Words::tr("%1, %2", "somebody else, rulebook")
                   .arg(qtText(shownText(subjectTitle(input, under.subject, words), identifiers)), head);
    QString text = paragraph(QStringLiteral("<b>%1</b>").arg(html(head)), 2);
    const auto add = [&text](const QString& line) { text += paragraph(html(line), 2); };
    if (comparison.first->score() || comparison.second->score()) {
        QString score = Words::tr("Score %1 → %2")
                            .arg(qtText(told.score(*comparison.first)), qtText(told.score(*comparison.second)));
        if (const auto difference = comparison.difference())
            score += Words::tr(" (%1)", "the difference").arg(shapedText(*difference));
        text += paragraph(QStringLiteral("<span style='font-size:large'><b>%1</b></span>").arg(html(score)), 2);
    }
    for (const ThresholdPair& pair : comparison.thresholds)
        if (comparison.differs(pair)) add(qtText(told.threshold(pair)));
    for (const StandingPair& pair : comparison.standings)
        if (comparison.differs(pair)) add(qtText(told.standing(pair)));
    for (const ListPair& pair : comparison.lists)
        if (comparison.differs(pair)) add(qtText(told.list(pair)));
    std::size_t shown = 0;
    for (const LineDifference& line : comparison.lines) {
        if (++shown > kLinesTold) break;
        QString row =
            QStringLiteral("%1  %2  %3")
                .arg(qtText(comparison.dayOf(line).iso()), qtText(told.points(line)), qtText(told.what(line)));
        if (const QString why = qtText(told.why(line)); !why.isEmpty()) row += Words::tr(" (%1)", "why").arg(why);
        add(QStringLiteral("· ") + qtText(shownText(coreText(row), identifiers)));
    }
    if (comparison.lines.size() > kLinesTold)
        add(Words::tr("and %n more line(s)", nullptr, static_cast<int>(comparison.lines.size() - kLinesTold)));
    if (const auto days = comparison.daysThatDiffer(); days > 0)
        add(Words::tr("On %n day(s) of the score history the score is another.", nullptr, static_cast<int>(days)));
    return text;
}

QString WeighedWords::effect(const AppealWeighed& weighed) const {
    if (weighed.objection.changes.empty())
        return paragraph(html(Words::tr("Nothing is asked for yet, so nothing would change.")));
    if (!weighed.effect.ok()) {
        QString text;
        for (const Problem& problem : weighed.effect.problems())
            text += paragraph(QStringLiteral("✕ ") +
                              html(qtText(problemSentence(problem, words, identifiers)) + QLatin1Char(' ') +
                                   qtText(problemRemedy(problem, words, identifiers))));
        return text;
    }
    const AppealEffect& effect = *weighed.effect;
    QString text;
    bool othersBegan = false;
    for (const AppealUnder& each : effect.under) {
        const bool own = each.subject == weighed.objection.subject;
        if (!own && !othersBegan) {
            othersBegan = true;
            text += paragraph(QStringLiteral("<b>%1</b>").arg(html(Words::tr("Others whom it touches"))), 2);
        }
        text += under(each, own);
    }
    if (effect.under.empty()) text += paragraph(html(Words::tr("Nothing would change under any rulebook.")));
    if (!effect.untouched.empty()) {
        QStringList ids;
        for (const std::string& id : effect.untouched) ids << qtText(id);
        text += paragraph(html(Words::tr("No difference under: %1.").arg(ids.join(QStringLiteral(", ")))));
    }
    return text;
}

QString WeighedWords::effectInShort(const AppealWeighed& weighed) const {
    if (!weighed.effect.ok()) return {};
    for (const AppealUnder& each : weighed.effect->under)
        if (each.subject == weighed.objection.subject && !each.comparison.same())
            return ScenarioEffect::of(*each.comparison.first, *each.comparison.second, {{}, weighed.effect->edits},
                                      words.language())
                .sentence();
    return {};
}

}  // namespace clearline
