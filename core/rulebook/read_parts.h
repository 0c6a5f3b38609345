// The parts of a rulebook file, in the order in which they are read: each may name only what
// those before it declared. What is wrong is reported through the draft.
#pragma once

#include <algorithm>

#include "core/rulebook/draft.h"

namespace clearline {

// Parameters, or tables, that one rulebook may have: every formula is compiled against all names.
inline constexpr std::size_t kMostVariables = 2000;

void readHeader(Draft& draft, const YamlMap& root);  // title, about, applies-to, sources, agencies, counting
void readParameters(Draft& draft, const YamlNode& node);
void readTables(Draft& draft, const YamlNode& node);
void readDmn(Draft& draft, const YamlMap& map, DatedTable& version);  // dmn: file#decision
void readCharacteristics(Draft& draft, const YamlNode& node);
void readScore(Draft& draft, const YamlNode& node);
void readRules(Draft& draft, const YamlNode& node);
void readScales(Draft& draft, const YamlNode& node);
void readThresholds(Draft& draft, const YamlNode& node);

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
