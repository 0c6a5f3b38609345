#include <array>

#include "core/rulebook/read_parts.h"

namespace clearline {
namespace {

std::optional<std::size_t> listOf(Draft& draft, const YamlNode& node) {
    return readReference(draft, node, draft.book.lists, "lists/", "rulebook.list-unknown");
}

void readBounds(Draft& draft, const YamlMap& map, ScaleStep& step) {
    const YamlNode* below = map.find("below");
    const YamlNode* upTo = map.find("up-to");
    if (below && upTo) draft.reader.report("rulebook.several-bounds", map.node(), {"below, up-to"});
    if (const YamlNode* bound = upTo ? upTo : below) step.upper = readDecimalOrParameter(draft, *bound);
    step.upperIncluded = upTo != nullptr;
    if (const YamlNode* lowest = map.find("lowest")) step.lowest = readDecimalOrParameter(draft, *lowest);
}

void readStep(Draft& draft, const YamlNode& node, Scale& scale, std::set<std::string>& ids) {
    YamlReader& reader = draft.reader;
    const YamlMap map = scale.ofLists ? YamlMap(reader, node, {"on", "is", "title"})
                                      : YamlMap(reader, node, {"below", "up-to", "lowest", "is", "title"});
    ScaleStep step;
    if (const YamlNode* on = map.find("on")) step.list = listOf(draft, *on);
    readBounds(draft, map, step);
    if (const YamlNode* is = map.need("is")) step.id = reader.text(*is).value_or("");
    if (const YamlNode* title = map.find("title")) step.title = reader.localText(*title).value_or(LocalText{});
    if (!step.id.empty() && !ids.insert(step.id).second) reader.report("rulebook.id-twice", node, {step.id});
    scale.steps.push_back(std::move(step));
}

void readOf(Draft& draft, const YamlNode& node, Scale& scale) {
    const auto name = draft.reader.text(node);
    if (!name || *name == "score") return;
    scale.ofLists = *name == "lists";
    if (scale.ofLists) return;
    if (const auto found = draft.characteristics.find(*name); found != draft.characteristics.end())
        scale.characteristic = found->second;
    else
        draft.reader.report(
            draft.leftOut.contains(*name) ? "rulebook.part-unusable" : "rulebook.characteristic-unknown", node,
            {*name});
}

Scale readScale(Draft& draft, const YamlNode& node) {
    YamlReader& reader = draft.reader;
    const YamlMap map(reader, node, {"id", "title", "of", "steps", "from", "until", "status", "source", "note"});
    Scale scale;
    readNamed(draft, map, scale);
    scale.when = readInterval(draft, map);
    if (const YamlNode* of = map.need("of")) readOf(draft, *of, scale);
    if (const YamlNode* steps = map.need("steps"); steps && reader.isList(*steps)) {
        if (steps->items.empty()) reader.report("rulebook.list-empty", *steps);
        std::set<std::string> ids;
        for (const YamlNode& step : steps->items) readStep(draft, step, scale, ids);
    }
    return scale;
}

Threshold readThreshold(Draft& draft, const YamlNode& node) {
    YamlReader& reader = draft.reader;
    const YamlMap map(reader, node,
                      {"id", "title", "kind", "applies-to", "above", "at-least", "below", "at-most", "from", "until",
                       "status", "source", "note"});
    Threshold threshold;
    readNamed(draft, map, threshold);
    threshold.when = readInterval(draft, map);
    if (const YamlNode* subjects = map.find("applies-to")) threshold.appliesTo = readSubjectKinds(draft, *subjects);
    if (const YamlNode* kind = map.need("kind"))
        threshold.kind = reader.choice(*kind, {"benefit", "restriction"}).value_or(0) == 1
                             ? Threshold::Kind::Restriction
                             : Threshold::Kind::Benefit;
    constexpr std::array<std::pair<const char*, Threshold::Test>, 4> tests{{{"above", Threshold::Test::Above},
                                                                            {"at-least", Threshold::Test::AtLeast},
                                                                            {"below", Threshold::Test::Below},
                                                                            {"at-most", Threshold::Test::AtMost}}};
    int found = 0;
    for (const auto& [key, test] : tests)
        if (const YamlNode* at = map.find(key)) {
            ++found;
            threshold.test = test;
            threshold.at = reader.number(*at).value_or(Number());
        }
    if (found > 1) reader.report("rulebook.several-bounds", node, {"above, at-least, below, at-most"});
    if (found == 0 && node.kind == YamlNode::Kind::Map)
        reader.report("rulebook.bound-missing", node, {"above, at-least, below, at-most"});
    return threshold;
}

}  // namespace

void readScales(Draft& draft, const YamlNode& node) { readItems(draft, node, "scales/", readScale, draft.book.scales); }
void readThresholds(Draft& draft, const YamlNode& node) {
    readItems(draft, node, "thresholds/", readThreshold, draft.book.thresholds);
}

}  // namespace clearline
