#include "core/appeal/objection.h"

#include <algorithm>
#include <array>

namespace clearline {

namespace {

constexpr std::array<std::string_view, kStages> kTexts{"draft",     "submitted", "with-centre",
                                                       "with-body", "accepted",  "partly-accepted",
                                                       "rejected",  "applied",   "withdrawn"};

}  // namespace

std::string_view stageText(Stage stage) { return kTexts[static_cast<std::size_t>(stage)]; }

std::optional<Stage> stageNamed(std::string_view text) {
    const auto found = std::find(kTexts.begin(), kTexts.end(), text);
    if (found == kTexts.end()) return std::nullopt;
    return static_cast<Stage>(found - kTexts.begin());
}

std::vector<Stage> stagesAfter(Stage stage) {
    using enum Stage;
    switch (stage) {
        case Draft: return {Submitted, Withdrawn};
        case Submitted: return {WithCentre, WithBody, Accepted, PartlyAccepted, Rejected, Withdrawn};
        case WithCentre: return {WithBody, Accepted, PartlyAccepted, Rejected, Withdrawn};
        case WithBody: return {WithCentre, Accepted, PartlyAccepted, Rejected, Withdrawn};
        case Accepted: return {Applied};
        case PartlyAccepted: return {Applied, Submitted};
        case Rejected: return {Submitted};
        case Applied:
        case Withdrawn: break;
    }
    return {};
}

bool isPending(Stage stage) {
    return stage == Stage::Submitted || stage == Stage::WithCentre || stage == Stage::WithBody;
}

std::optional<Date> Objection::since(Stage stage) const {
    for (const StageChange& change : stages)
        if (change.stage == stage) return change.on;
    return std::nullopt;
}

std::optional<Date> Objection::handedIn() const {
    for (auto change = stages.rbegin(); change != stages.rend(); ++change)
        if (change->stage == Stage::Submitted) return change->on;
    return std::nullopt;
}

}  // namespace clearline
