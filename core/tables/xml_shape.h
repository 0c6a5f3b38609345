// XmlShape: which elements of an XML file are rows, found by going through it once: an element that comes several times
// beneath one parent and holds elements or attributes. Where it sits: before the rows of one of them are read.
// Promises: the same file has the same shape; what is a row of its own is no column of another.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/tables/tree_paths.h"
#include "core/tables/xml_feed.h"

namespace clearline {

struct XmlRows {
    TreePaths::Node node = TreePaths::kRoot;
    std::string path;                    // "Fines.Fine"
    std::uint64_t rows = 0, values = 0;  // values: those of rows further in not counted
};

struct XmlShape {
    TreePaths paths;
    struct Element {
        std::uint64_t count = 0, values = 0;  // values: leaves and attributes
        bool repeats = false, structured = false, holdsElements = false;
        bool isRow = false;
    };
    std::vector<Element> elements;  // by path
    std::vector<XmlRows> rows;      // what may be chosen from, in the order of their first
    bool repeated = false;          // false: nothing comes twice, and the one in `rows` is the fullest element

    [[nodiscard]] const Element& of(TreePaths::Node node) const { return elements[node]; }
};

[[nodiscard]] XmlShape xmlShape(std::string_view text, const TableLimits& limits, ProblemList& problems,
                                Progress& progress);

}  // namespace clearline
