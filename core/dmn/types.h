// DmnTypes: the types that a model defines, compiled: what a typeRef stands for, and whether a value
// is one. A value of another type, or one that the allowed values leave out, is a Problem; a list of
// one stands for its item and the other way round, as DMN wants it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/dmn/model.h"
#include "core/formula/formula.h"

namespace clearline {

// Tests of a model that a value must pass.
struct AllowedValues {
    std::string text;
    Result<Formula> tests;
};

class DmnTypes {
public:
    explicit DmnTypes(const DmnModel& model);

    // The types by name, for Scope.
    [[nodiscard]] const std::vector<NamedType>& named() const { return named_; }
    // `value` as one of type `typeRef` (empty: any). `what` is named in the Problem: dmn.wrong-type,
    // dmn.not-allowed, dmn.type-unknown.
    [[nodiscard]] Result<Value> fit(const Value& value, const std::string& typeRef, const std::string& what,
                                    const Place& place) const;
    // Nothing wrong: an empty list.
    [[nodiscard]] static Problems passes(const AllowedValues& allowed, const Value& value, const std::string& what,
                                         const Place& place);

private:
    struct Checked {
        bool collection = false;
        std::string typeRef;  // what one item must be, too
        std::optional<AllowedValues> allowed, allowedWhole;
        std::vector<std::pair<std::string, Checked>> fields;
    };
    [[nodiscard]] Checked checked(const ItemDefinition& item) const;
    [[nodiscard]] Problems allows(const Checked& type, const Value& value, const std::string& what, const Place& place,
                                  int depth) const;
    [[nodiscard]] Problems allowsItem(const Checked& type, const Value& value, const std::string& what,
                                      const Place& place, int depth) const;

    std::map<std::string, std::pair<DeclaredType, Checked>, std::less<>> types_;
    std::vector<NamedType> named_;
};

// Compiled tests; `text` in a scope of nothing but the value.
[[nodiscard]] AllowedValues allowedValues(const DmnText& text);

}  // namespace clearline
