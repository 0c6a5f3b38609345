// What an objection rests on and is meant to reach, as the command line names it: citations and the goal.
#include "app/cli/objection_arguments.h"
#include "core/appeal/found_citations.h"
#include "core/audit/reach.h"

namespace clearline::cli {

namespace {

// What a rulebook of the case or the law that is known says under that key, without how surely: whoever tells the
// citation adds that. Nothing where there is no such key.
std::optional<std::string> wordsOf(const std::string& key, const ObjectionCase& opened, Language language) {
    for (const auto& rulebook : opened.loaded.rulebooks)
        for (const Rule& rule : rulebook->rules)
            if (key == "rule/" + rulebook->id + "/" + rule.id)
                return rulebook->title.in(language) + " " + rule.id + ": " + rule.title.in(language);
    if (!opened.law) return std::nullopt;
    for (const Provision& provision : opened.law->provisions)
        if (const OneLaw& law = opened.law->laws[provision.law]; key == "law/" + law.id + "/" + provision.id)
            return law.title.in(language) + ": " + provision.says.in(language);
    return std::nullopt;
}

}  // namespace

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
    const auto is = [&](const std::string& key) {
        return known.contains(key) || wordsOf(key, opened_, console_.words().language());
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
            citation.text = wordsOf(key, opened_, console_.words().language()).value_or(key);
    }
    for (const std::string& key : command_.leaveOut) {
        if (!known.contains(key)) return console_.usage("usage.objection-leave-out", {key, keys});
        of(key).left = true;
    }
    return kDone;
}

}  // namespace clearline::cli
