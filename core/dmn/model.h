// DmnModel: what a DMN file (1.2 to 1.5) says, as data: types, inputs, decisions, knowledge and
// services, and who requires whom. Formulas are still text. Diagrams and extensions are not read.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/dmn/boxed.h"

namespace clearline {

struct ItemDefinition {
    std::string name;
    std::string typeRef;                  // of one item, if it has no components
    bool collection = false;              // a list of those
    bool function = false;                // values are functions, whose types are not checked
    std::optional<DmnText> allowed;       // unary tests that each item must pass
    std::optional<DmnText> allowedWhole;  // typeConstraint: on the whole list
    std::vector<ItemDefinition> components;
    Place place;
};

// One element of the requirements graph.
struct DmnElement {
    enum class Kind : std::uint8_t { Input, Decision, Knowledge, Service };
    Kind kind = Kind::Input;
    std::string id, name;
    std::string typeRef;                // of its variable
    Boxed logic;                        // of a decision; of knowledge: a function
    std::vector<std::string> required;  // hrefs, as written
    std::vector<std::string> outputs, encapsulated, inputDecisions, inputData;  // hrefs of a service
    Place place;
};

struct DmnImport {
    std::string name, nameSpace, type;
    Place place;
};

struct DmnModel {
    std::string file, name, nameSpace;
    std::vector<ItemDefinition> types;
    std::vector<DmnElement> elements;
    std::vector<DmnImport> imports;

    [[nodiscard]] const DmnElement* byName(std::string_view name, DmnElement::Kind kind) const;
};

// Fatal problems only: those of parseXml, dmn.not-dmn (another root or an unknown
// namespace), dmn.expression-language, dmn.incomplete (an element lacks what it must have).
[[nodiscard]] Result<DmnModel> readDmnModel(std::string_view text, const std::string& file);

}  // namespace clearline
