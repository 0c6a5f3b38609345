// What an objection rests on and is meant to reach, as the command line names it: citations and the goal.
#include "app/cli/objection_arguments.h"
#include "core/appeal/found_citations.h"
#include "core/audit/reach.h"

namespace clearline::cli {

int ObjectionArguments::goal(Objection& objection) {
    if (command_.goal.empty()) return kDone;
    objection.goal = command_.goal == "none" ? "" : command_.goal;
    if (objection.goal.empty()) return kDone;
    const ContestedLedgers ledgers(opened_.loaded.input, opened_.loaded.rulebooks, objection.subject, opened_.clock);
    std::string all;
    for (const auto& rulebook : opened_.loaded.rulebooks)
        for (const std::string& id : goalIds(*ledgers.ledger(rulebook->id))) {
            const std::string there = rulebook->id + "/" + id;
            if (there == objection.goal) return kDone;
            all += (all.empty() ? "" : ", ") + there;
        }
    return all.empty() ? console_.usage("usage.objection-no-goals", {command_.goal, objection.subject})
                       : console_.usage("usage.objection-goal", {command_.goal, all});
}

std::vector<AppealCitation> ObjectionArguments::found(Objection objection) const {
    if (objection.stages.empty()) objection.stages = {{Stage::Draft, opened_.clock.asOf, {}, {}}};
    return foundCitations(objection, *opened_.loaded.input, opened_.loaded.rulebooks, opened_.law.get());
}

int ObjectionArguments::citations(Objection& objection) {
    if (command_.cites.empty() && command_.leaveOut.empty()) return kDone;
    std::string keys;
    std::set<std::string> known;
    for (const AppealCitation& citation : found(objection))
        if (!citation.key.empty() && known.insert(citation.key).second)
            keys += (keys.empty() ? "" : ", ") + citation.key;
    if (keys.empty()) keys = "\u2013";
    const auto is = [&](const std::string& key) {  // or one that a rulebook or the law has
        return known.contains(key) ||
               citationText({key, {}, false}, opened_.loaded.rulebooks, opened_.law.get(), console_.words()) != key;
    };
    const auto of = [&](const std::string& key) -> AppealCitation& {
        for (AppealCitation& citation : objection.citations)
            if (citation.key == key) return citation;
        return objection.citations.emplace_back(AppealCitation{key, {}, false});
    };
    for (const std::string& cite : command_.cites) {
        const std::size_t equals = cite.find('=');
        const std::string key = cite.substr(0, equals);
        if (cite.empty() || (key.empty() ? cite.size() == 1 : !is(key)))
            return console_.usage("usage.objection-cite", {cite, keys});
        if (key.empty()) {  // a person's own words
            objection.citations.push_back({{}, cite.substr(1), false});
            continue;
        }
        AppealCitation& citation = of(key);
        citation.left = false;
        if (equals != cite.npos)
            citation.text = cite.substr(equals + 1);
        else if (!known.contains(key) && citation.text.empty())  // only words make it stay where it is not found
            citation.text = citationText(citation, opened_.loaded.rulebooks, opened_.law.get(), console_.words());
    }
    for (const std::string& key : command_.leaveOut) {
        if (!known.contains(key)) return console_.usage("usage.objection-leave-out", {key, keys});
        of(key).left = true;
    }
    return kDone;
}

}  // namespace clearline::cli
