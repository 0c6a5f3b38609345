#include "core/export/claimed_state.h"

#include <map>

namespace clearline {

namespace {

std::string listedText(const ClaimedState::Listed& listed) {
    return (listed.since ? listed.since->iso() : "") + "/" + (listed.until ? listed.until->iso() : "");
}

// Every figure by its name; none is left out, so that one that only the other side has differs too.
std::map<std::string, std::string> figuresOf(const ClaimedState& state) {
    std::map<std::string, std::string> figures{{"score", state.score}, {"complete", state.incomplete ? "no" : "yes"}};
    const auto put = [&](const std::string& name, const std::string& is) {
        std::string& figure = figures[name];
        figure += (figure.empty() ? "" : " ") + is;  // one that is claimed twice says both
    };
    for (const auto& each : state.standings) put("standing " + each.id, each.state);
    for (const auto& each : state.thresholds) put("threshold " + each.id, each.state);
    for (const auto& each : state.lists) put("list " + each.list, listedText(each));
    return figures;
}

}  // namespace

ClaimedState stateOf(const Ledger& ledger, const Rulebook& rulebook, const std::optional<ScenarioText>& scenario,
                     std::string_view engine) {
    const Rulebook& book = ledger.rulebook();
    ClaimedState state;
    if (const auto score = ledger.score()) state.score = score->text();
    state.incomplete = ledger.incomplete();
    for (const Standing& standing : ledger.standings()) {
        const Scale& scale = book.scales[standing.scale];
        state.standings.push_back({scale.id, standing.step ? scale.steps[*standing.step].id : "?"});
    }
    for (const ThresholdState& each : ledger.thresholds())
        state.thresholds.push_back({book.thresholds[each.threshold].id, !each.reached   ? "?"
                                                                        : *each.reached ? "yes"
                                                                                        : "no"});
    for (const ListState& each : ledger.lists())
        if (each.listed()) state.lists.push_back({book.lists[each.list].id, each.since, each.until});
    state.receipt = receiptOf(ledger, rulebook, scenario, engine);
    return state;
}

std::vector<FigureDifference> differences(const ClaimedState& claimed, const ClaimedState& computed) {
    const auto said = figuresOf(claimed), found = figuresOf(computed);
    std::vector<FigureDifference> all;
    const auto of = [](const auto& figures, const std::string& name) {
        const auto it = figures.find(name);
        return it == figures.end() ? std::string() : it->second;
    };
    auto names = said;
    names.insert(found.begin(), found.end());
    for (const auto& [name, text] : names)
        if (of(said, name) != of(found, name)) all.push_back({name, of(said, name), of(found, name)});
    if (all.empty() && claimed.receipt.resultSha256 != computed.receipt.resultSha256)
        all.push_back({"lines", claimed.receipt.resultSha256.hex(), computed.receipt.resultSha256.hex()});
    return all;
}

}  // namespace clearline
