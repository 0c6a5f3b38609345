#include "ui/diagnosis/diagnosis_runner.h"

namespace clearline {

namespace {
constexpr qint64 kParts = 1000;
}

DiagnosisRunner::DiagnosisRunner(Workspace& workspace, QObject* parent) : QObject(parent), workspace_(workspace) {
    connect(&workspace_, &Workspace::ledgerChanged, this, &DiagnosisRunner::follow);
    connect(&job_, &LatestJob::started, this, &DiagnosisRunner::started);
    connect(&job_, &LatestJob::progressed, this, &DiagnosisRunner::progressed);
    connect(&job_, &LatestJob::ended, this, &DiagnosisRunner::changed);
}

// Other edits or days leave the answer as it was found; another file, rulebook or subject makes it void.
void DiagnosisRunner::follow() {
    if (workspace_.isOpen() && input_ == workspace_.input() && rulebook_ == workspace_.rulebook() &&
        subject_ == workspace_.subject())
        return;
    if (!diagnosis_ && !job_.running()) return;
    job_.drop();
    diagnosis_.reset();
    emit changed();
}

void DiagnosisRunner::search() {
    if (!workspace_.isOpen()) return;
    input_ = workspace_.input();
    rulebook_ = workspace_.rulebook();
    subject_ = workspace_.subject();
    const auto ledger = workspace_.ledger();
    job_.start([this, ledger, under = workspace_.scenario()](const LatestJob::Desk& desk) -> LatestJob::Result {
        DiagnosisLimits limits;
        limits.progress = [&desk](double part) {
            desk.tell(static_cast<qint64>(part * static_cast<double>(kParts)), kParts);
            return !desk.dropped();
        };
        auto found = std::make_shared<const Diagnosis>(
            diagnose(ledger->inputPointer(), ledger->rulebookPointer(), ledger->subject().id, limits));
        return [this, found, under] {
            diagnosis_ = found;
            under_ = under;
        };
    });
}

std::optional<Scenario> DiagnosisRunner::scenarioOfGroup(std::size_t group, const std::string& name) const {
    if (!diagnosis_ || group >= diagnosis_->fits.size()) return std::nullopt;
    const std::vector<const Hypothesis*> hypotheses = diagnosis_->of(diagnosis_->fits[group].best);
    for (const Hypothesis* hypothesis : hypotheses)
        if (hypothesis->edits.empty()) return std::nullopt;
    Scenario scenario = under_;
    for (const Edit& edit : scenarioOf(hypotheses).edits) scenario = scenario.with(edit);
    scenario.name = name;
    return scenario;
}

}  // namespace clearline
