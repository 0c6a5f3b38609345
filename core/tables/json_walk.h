// JsonWalk: goes through a JSON text once, finds the lists that are tables and puts the rows of one of them into a
// TreeTable. A table is a list whose elements are objects, or lists of values; its path is that of its keys
// ("data.rows"), lists on the way are passed through. The outermost list, or a text with an object on each line, is
// "$". Where it sits: between the tokens of the text and the rows that guessJson counts and readJsonTable gives.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem_list.h"
#include "core/base/progress.h"
#include "core/tables/tree_paths.h"
#include "core/tables/tree_table.h"
#include "core/tables/tree_text.h"

namespace clearline {

struct JsonList {
    std::string path;
    std::uint64_t objects = 0, lists = 0;  // elements
    std::uint64_t values = 0;              // in them, those of tables further in not counted
    bool ofLists = false;                  // its rows are lists of values, by the first of them
};

struct JsonFound {
    std::vector<JsonList> tables;  // in the order in which they begin
    bool lines = false;            // an object on each line
    bool oneObject = false;        // the whole is an object, which counts as the one element of "$"
};

// `target` and `into`: the table whose rows are wanted, or nothing; with `into` its column names are filled too.
// Problems: json.*, table.*; a Fatal one ends the walk.
[[nodiscard]] JsonFound walkJson(const TreeText& text, const TableLimits& limits, ProblemList& problems,
                                 Progress& progress, std::string_view target = {}, TreeTable* into = nullptr);

// An object on the first line and another on the next.
[[nodiscard]] bool isJsonLines(std::string_view text);

inline constexpr std::string_view kOutermostList = "$";
inline constexpr std::string_view kListOfThatName = "[\"$\"]";  // where a key of the outermost object is "$"

}  // namespace clearline
