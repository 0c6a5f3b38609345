// Standings in JSON: each scale with the step, or null where it is not known. For the writers of export/.
#pragma once

#include <vector>

#include "core/export/json_stream.h"
#include "core/ledger/ledger.h"

namespace clearline {

inline void writeStandings(JsonStream& json, const Rulebook& rulebook, const std::vector<Standing>& standings) {
    json.key("standings");
    json.open('[');
    for (const Standing& standing : standings) {
        const Scale& scale = rulebook.scales[standing.scale];
        json.open('{');
        json.field("scale", scale.id);
        json.key("value");
        if (standing.step)
            json.string(scale.steps[*standing.step].id);
        else
            json.null();
        json.close('}');
    }
    json.close(']');
}

}  // namespace clearline
