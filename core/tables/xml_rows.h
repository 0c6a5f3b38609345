// readXmlRows: goes through an XML text whose shape is known and puts the elements of one path into a TreeTable, each a
// row: attributes are columns (@unit), elements within elements have a dotted path, text beside elements is "#text".
// Where it sits: behind readXmlTable. Promises: elements that are rows of another table are left to it; text that
// stands between elements is told.
#pragma once

#include "core/tables/tree_table.h"
#include "core/tables/tree_text.h"
#include "core/tables/xml_shape.h"

namespace clearline {

// False: there is no such path.
[[nodiscard]] bool readXmlRows(const TreeText& text, XmlShape& shape, std::string_view path, const TableLimits& limits,
                               TreeTable& into, ProblemList& problems, Progress& progress);

}  // namespace clearline
