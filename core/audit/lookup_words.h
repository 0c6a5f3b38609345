// The words of a look-up: how a subject was found, how it stands today, and each stay on a list, a sentence each.
// Where it sits: between lookup.h and whoever shows its answers, the command line and the window alike.
#pragma once

#include <string>
#include <vector>

#include "core/audit/subject_search.h"
#include "core/audit/subject_state.h"
#include "core/explain/catalogue.h"
#include "core/record/masked.h"
#include "core/rulebook/kinds.h"

namespace clearline {

// "part of the name", "stall: 3-12045", "Owner: 方若水 Fang Ruoshui (P-FANG), from 1 January 2018".
[[nodiscard]] std::string matchSentence(const SubjectMatch& match, const CaseInput& input, const Catalogue& words,
                                        const Kinds& kinds, Identifiers identifiers);
// Score, standings, then each list: on it, was on it, never.
[[nodiscard]] std::vector<std::string> statusSentences(const SubjectState& state, const Rulebook& rulebook,
                                                       const Catalogue& words);
// "Serious violations: 9 July 2019, leaves on 9 July 2024 · ground · by whom · document …-017".
[[nodiscard]] std::string listingSentence(const Listing& listing, const CaseInput& input, const Rulebook& rulebook,
                                          Date asOf, const Catalogue& words);
// What the listing names as its ground, else the title of its rule.
[[nodiscard]] std::string groundOf(const Listing& listing, const Rulebook& rulebook, Language language);
// "person", "firm", "kind not said".
[[nodiscard]] std::string subjectKindText(SubjectKind kind, const Catalogue& words);
// Why a stay ends, as data: "term", "replaced", "withdrawn", "made-good", "ended" (a date of the record says so),
// "removed", "heavier"; key lookup.ends.<it>.
[[nodiscard]] std::string_view endsText(const Listing& listing, const Rulebook& rulebook);

}  // namespace clearline
