#include "ui/appeal/appeal_weigher.h"

#include <algorithm>

#include "core/appeal/found_citations.h"
#include "ui/appeal/appeal_case.h"
#include "ui/audit/scenario_sides.h"

namespace clearline {

AppealWeigher::AppealWeigher(AppealCase& appeals, QObject* parent) : QObject(parent), appeals_(appeals) {
    connect(&job_, &LatestJob::started, this, &AppealWeigher::started);
    connect(&job_, &LatestJob::progressed, this, &AppealWeigher::progressed);
    connect(&job_, &LatestJob::ended, this, &AppealWeigher::changed);
}

void AppealWeigher::ask(const Objection& objection) {
    Workspace& workspace = appeals_.workspace();
    if (!workspace.isOpen()) return;
    // What is asked for lies over the originals, whatever scenario is shown.
    AppealEffectQuestion question;
    question.input = workspace.input();
    question.rulebooks = appeals_.rulebooks();
    question.changes = objection.changes;
    question.subject = objection.subject;
    question.clock = workspace.clock();
    question.kindDeclared = kindDeclaredOf(workspace);
    const Date on = objection.handedIn().value_or(workspace.today());
    const Date today = std::max(workspace.clock().asOf, workspace.clock().knownOn);
    job_.start([this, question = std::move(question), objection, others = appeals_.objections(), law = appeals_.law(),
                ids = appeals_.rulebookIds(), calendar = appeals_.calendar(), on,
                today](const LatestJob::Desk& desk) -> LatestJob::Result {
        // What is not kept yet is begun on this day, and rests on its law.
        Objection begun = objection;
        if (begun.stages.empty()) begun.stages = {{Stage::Draft, on, {}, {}}};
        std::vector<AppealCitation> citations = foundCitations(begun, *question.input, question.rulebooks, law.get());
        Admissibility standing =
            admissibility({objection, *question.input, others, law.get(), ids, on, calendar, today});
        auto effect = effectOf(question, [&desk](std::size_t done, std::size_t all) {
            desk.tell(static_cast<qint64>(done), static_cast<qint64>(all));
            return !desk.dropped();
        });
        auto weighed = std::make_shared<const AppealWeighed>(
            AppealWeighed{objection, std::move(standing), std::move(citations), std::move(effect), law});
        return [this, weighed] { weighed_ = weighed; };
    });
}

}  // namespace clearline
