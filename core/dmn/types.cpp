#include "core/dmn/types.h"

#include <algorithm>

#include "core/formula/complaint.h"
#include "core/formula/function.h"

namespace clearline {
namespace {

constexpr int kDeepest = 64;  // of types that name one another
constexpr std::size_t kTextShown = 120;

bool isAny(std::string_view typeRef) { return typeRef.empty() || typeRef == "Any" || typeRef == "any"; }

// What a typeRef or an item definition stands for, seen from the formula language. A type that
// contains itself is any value from there on.
class Declarer {
public:
    explicit Declarer(const DmnModel& model) : model_(model) {}

    DeclaredType ofName(const std::string& typeRef) {
        if (isAny(typeRef)) return {};
        if (const auto simple = simpleType(typeRef)) return *simple;
        for (const ItemDefinition& item : model_.types)
            if (item.name == typeRef) return ofItem(item);
        return {};
    }

    DeclaredType ofItem(const ItemDefinition& item) {
        if (open_.size() > kDeepest || std::find(open_.begin(), open_.end(), &item) != open_.end()) return {};
        open_.push_back(&item);
        DeclaredType type;
        if (!item.components.empty()) {
            type.kind = DeclaredType::Kind::Context;
            for (const ItemDefinition& component : item.components) {
                type.fields.push_back(component.name);
                type.inner.push_back(ofItem(component));
            }
        } else if (!item.function) {
            type = ofName(item.typeRef);
        }
        open_.pop_back();
        if (!item.collection) return type;
        DeclaredType list;
        list.kind = DeclaredType::Kind::List;
        list.inner.push_back(std::move(type));
        return list;
    }

private:
    const DmnModel& model_;
    std::vector<const ItemDefinition*> open_;
};

// One value, as "?".
class Asked : public Bindings {
public:
    explicit Asked(const Value& value) : value_(value) {}
    [[nodiscard]] std::optional<Bound> find(std::string_view name) const override {
        return name == "?" ? std::optional(Bound{value_, "local", Status::None, ""}) : std::nullopt;
    }

private:
    const Value& value_;
};

}  // namespace

AllowedValues allowedValues(const DmnText& text) {
    const Scope scope{{{"?", Type::Any}}, {}, {}, {}};
    return {text.text, Formula::compileTests(text.text, scope, text.place)};
}

DmnTypes::DmnTypes(const DmnModel& model) {
    Declarer declarer(model);
    for (const ItemDefinition& item : model.types) {
        DeclaredType type = declarer.ofItem(item);
        named_.push_back({item.name, type});
        types_.emplace(item.name, std::pair(std::move(type), checked(item)));
    }
}

DmnTypes::Checked DmnTypes::checked(const ItemDefinition& item) const {
    Checked made;
    made.collection = item.collection;
    made.typeRef = item.typeRef;
    if (item.allowed) made.allowed = allowedValues(*item.allowed);
    if (item.allowedWhole) made.allowedWhole = allowedValues(*item.allowedWhole);
    for (const ItemDefinition& component : item.components)
        made.fields.emplace_back(component.name, checked(component));
    return made;
}

Result<Value> DmnTypes::fit(const Value& value, const std::string& typeRef, const std::string& what,
                            const Place& place) const {
    if (isAny(typeRef)) return value;
    const auto found = types_.find(typeRef);
    const auto simple = simpleType(typeRef);
    if (found == types_.end() && !simple) return Problem{"dmn.type-unknown", Severity::Error, place, {what, typeRef}};
    const DeclaredType& type = found == types_.end() ? *simple : found->second.first;
    const auto fitting = coerced(value, type);
    if (!fitting)
        return Problem{"dmn.wrong-type", Severity::Error, place, {what, typeRef, shortened(value.text(), kTextShown)}};
    if (found != types_.end())
        if (Problems problems = allows(found->second.second, *fitting, what, place, 0); !problems.empty())
            return problems;
    return *fitting;
}

Problems DmnTypes::passes(const AllowedValues& allowed, const Value& value, const std::string& what,
                          const Place& place) {
    if (!allowed.tests) return allowed.tests.problems();
    const auto outcome = allowed.tests->evaluate(Asked(value));
    if (outcome && outcome->value == Value(true)) return {};
    return {{"dmn.not-allowed",
             Severity::Error,
             place,
             {what, shortened(value.text(), kTextShown), shortened(allowed.text, kTextShown)}}};
}

Problems DmnTypes::allows(const Checked& type, const Value& value, const std::string& what, const Place& place,
                          int depth) const {
    if (value.isNull() || depth > kDeepest) return {};
    if (type.allowedWhole)
        if (Problems problems = passes(*type.allowedWhole, value, what, place); !problems.empty()) return problems;
    const List* list = type.collection ? value.list() : nullptr;
    if (!list) return allowsItem(type, value, what, place, depth);
    for (const Value& item : *list)
        if (Problems problems = allowsItem(type, item, what, place, depth); !problems.empty()) return problems;
    return {};
}

Problems DmnTypes::allowsItem(const Checked& type, const Value& value, const std::string& what, const Place& place,
                              int depth) const {
    if (type.allowed)
        if (Problems problems = passes(*type.allowed, value, what, place); !problems.empty()) return problems;
    if (const auto base = types_.find(type.typeRef); base != types_.end())
        if (Problems problems = allows(base->second.second, value, what, place, depth + 1); !problems.empty())
            return problems;
    const Context* context = value.context();
    for (const auto& [name, field] : type.fields)
        for (std::size_t i = 0; context && i < context->size(); ++i)
            if ((*context)[i].first == name)
                if (Problems problems = allows(field, (*context)[i].second, what + "." + name, place, depth + 1);
                    !problems.empty())
                    return problems;
    return {};
}

}  // namespace clearline
