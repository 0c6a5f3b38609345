// The parts of a rulebook file, in the order in which they are read: each may name only what
// those before it declared. What is wrong is reported through the draft.
#pragma once

#include <algorithm>

#include "core/rulebook/draft.h"

namespace clearline {

// Parameters, or tables, that one rulebook may have: every formula is compiled against all names.
inline constexpr std::size_t kMostVariables = 2000;

void readHeader(Draft& draft, const YamlMap& root);  // title, about, who is scored, sources, agencies
void readCounting(Draft& draft, const YamlNode& node);
void readCalendar(Draft& draft, const YamlNode& node);
void readParameters(Draft& draft, const YamlNode& node);
void readTables(Draft& draft, const YamlNode& node);
void readDmn(Draft& draft, const YamlMap& map, DatedTable& version);  // dmn: file#decision
void readCharacteristics(Draft& draft, const YamlNode& node);
void readScore(Draft& draft, const YamlNode& node);
void readRank(Draft& draft, const YamlNode& node);
void readYearlyCaps(Draft& draft, const YamlNode& node);
void readLists(Draft& draft, const YamlNode& node);
void readRules(Draft& draft, const YamlNode& node);
void readEffect(Draft& draft, const YamlNode& node, Effect& effect);
void readModifiers(Draft& draft, const YamlMap& map, Rule& rule);  // once the effect is known
void readScales(Draft& draft, const YamlNode& node);
void readThresholds(Draft& draft, const YamlNode& node);
void readReadings(Draft& draft, const YamlNode& node);
// Lays those readings over the whole file; what is wrong with the choice.
Problems chooseReadings(YamlNode& root, const std::string& file, const std::vector<std::string>& ids);

// Where an item stands, its id, title and citation: what every named part begins with.
template <class Item>
void readNamed(Draft& draft, const YamlMap& map, Item& item) {
    item.place = draft.reader.place(map.node());
    if (const YamlNode* id = map.need("id")) item.id = readId(draft, *id).value_or("");
    item.title = readTitle(draft, map);
    item.citation = readCitation(draft, map);
}

// Reads a list of items that have an id; those with an error are left out, and known to be by `part` and id.
template <class Item>
void readItems(Draft& draft, const YamlNode& node, const char* part, Item (*readItem)(Draft&, const YamlNode&),
               std::vector<Item>& into) {
    if (!draft.reader.isList(node)) return;
    std::set<std::string> ids;
    for (const YamlNode& child : node.items) {
        const std::size_t before = draft.reader.errors();
        Item item = readItem(draft, child);
        if (!item.id.empty() && !ids.insert(item.id).second) draft.reader.report("rulebook.id-twice", child, {item.id});
        if (draft.reader.errors() == before)
            into.push_back(std::move(item));
        else if (!item.id.empty())
            draft.leftOut.insert(part + item.id);
    }
}

// Sorts dated versions and reports those that overlap. Version: anything with `when` and `place`.
template <class Version>
void orderVersions(Draft& draft, std::vector<Version>& values, const std::string& id) {
    std::stable_sort(values.begin(), values.end(),
                     [](const Version& a, const Version& b) { return a.when.from < b.when.from; });
    for (std::size_t i = 1; i < values.size(); ++i) {
        const Interval& earlier = values[i - 1].when;
        const Interval& later = values[i].when;
        if (!later.from || !earlier.until || *later.from < *earlier.until)
            draft.reader.report(Problem{"rulebook.versions-overlap", Severity::Error, values[i].place, {id}});
    }
}

}  // namespace clearline
