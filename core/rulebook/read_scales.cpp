#include <array>

#include "core/rulebook/read_parts.h"

namespace clearline {
namespace {

void readStep(Draft& draft, const YamlNode& node, Scale& scale, std::set<std::string>& ids) {
    YamlReader& reader = draft.reader;
    const YamlMap map(reader, node, {"below", "up-to", "is", "title"});
    ScaleStep step;
    const YamlNode* below = map.find("below");
    const YamlNode* upTo = map.find("up-to");
    if (below && upTo) reader.report("rulebook.several-bounds", node, {"below, up-to"});
    if (const YamlNode* bound = upTo ? upTo : below) step.upper = readDecimalOrParameter(draft, *bound);
    step.upperIncluded = upTo != nullptr;
    if (const YamlNode* is = map.need("is")) step.id = reader.text(*is).value_or("");
    if (const YamlNode* title = map.find("title")) step.title = reader.localText(*title).value_or(LocalText{});
    if (!step.id.empty() && !ids.insert(step.id).second) reader.report("rulebook.id-twice", node, {step.id});
    scale.steps.push_back(std::move(step));
}

Scale readScale(Draft& draft, const YamlNode& node) {
    YamlReader& reader = draft.reader;
    const YamlMap map(reader, node, {"id", "title", "of", "steps", "from", "until", "status", "source", "note"});
    Scale scale;
    scale.place = reader.place(node);
    if (const YamlNode* id = map.need("id")) scale.id = readId(draft, *id).value_or("");
    scale.title = readTitle(draft, map);
    scale.citation = readCitation(draft, map);
    scale.when = readInterval(draft, map);
    if (const YamlNode* of = map.need("of"))
        if (const auto name = reader.text(*of); name && *name != "score") {
            if (const auto found = draft.characteristics.find(*name); found != draft.characteristics.end())
                scale.characteristic = found->second;
            else
                reader.report(
                    draft.leftOut.contains(*name) ? "rulebook.part-unusable" : "rulebook.characteristic-unknown", *of,
                    {*name});
        }
    if (const YamlNode* steps = map.need("steps"); steps && reader.isList(*steps)) {
        if (steps->items.empty()) reader.report("rulebook.list-empty", *steps);
        std::set<std::string> ids;
        for (const YamlNode& step : steps->items) readStep(draft, step, scale, ids);
    }
    return scale;
}

Threshold readThreshold(Draft& draft, const YamlNode& node) {
    YamlReader& reader = draft.reader;
    const YamlMap map(
        reader, node,
        {"id", "title", "kind", "above", "at-least", "below", "at-most", "from", "until", "status", "source", "note"});
    Threshold threshold;
    threshold.place = reader.place(node);
    if (const YamlNode* id = map.need("id")) threshold.id = readId(draft, *id).value_or("");
    threshold.title = readTitle(draft, map);
    threshold.citation = readCitation(draft, map);
    threshold.when = readInterval(draft, map);
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

// Reads a list of items that have an id; those with an error are left out.
template <class Item>
void readItems(Draft& draft, const YamlNode& node, Item (*readItem)(Draft&, const YamlNode&), std::vector<Item>& into) {
    if (!draft.reader.isList(node)) return;
    std::set<std::string> ids;
    for (const YamlNode& child : node.items) {
        const std::size_t before = draft.reader.errors();
        Item item = readItem(draft, child);
        if (!item.id.empty() && !ids.insert(item.id).second) draft.reader.report("rulebook.id-twice", child, {item.id});
        if (draft.reader.errors() == before) into.push_back(std::move(item));
    }
}

}  // namespace

void readScales(Draft& draft, const YamlNode& node) { readItems(draft, node, readScale, draft.book.scales); }
void readThresholds(Draft& draft, const YamlNode& node) {
    readItems(draft, node, readThreshold, draft.book.thresholds);
}

}  // namespace clearline
