#include "core/rulebook/rulebook.h"

#include <algorithm>

#include "core/dmn/points_table.h"

namespace clearline {
namespace {

template <class Items>
std::optional<std::size_t> indexOf(const Items& items, std::string_view id) {
    const auto found = std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
    if (found == items.end()) return std::nullopt;
    return static_cast<std::size_t>(found - items.begin());
}

template <class Versions>
auto inForce(const Versions& versions, Date day) -> decltype(versions.data()) {
    for (const auto& version : versions)
        if (version.when.contains(day)) return &version;
    return nullptr;
}

}  // namespace

std::optional<std::size_t> Rulebook::parameterNamed(std::string_view name) const { return indexOf(parameters, name); }
std::optional<std::size_t> Rulebook::tableNamed(std::string_view name) const { return indexOf(tables, name); }
std::optional<std::size_t> Rulebook::characteristicNamed(std::string_view name) const {
    return indexOf(characteristics, name);
}
std::string Rulebook::named() const {
    std::string name = id;
    for (const std::string& reading : chosen) name += "+" + reading;
    return name;
}

std::string Rulebook::identity() const {
    std::string identity = sha256;
    for (const std::string& reading : chosen) identity += "+" + reading;
    return identity;
}

std::optional<std::size_t> Rulebook::listNamed(std::string_view name) const { return indexOf(lists, name); }
std::optional<std::size_t> Rulebook::scaleNamed(std::string_view name) const { return indexOf(scales, name); }
std::optional<std::size_t> Scale::stepNamed(std::string_view name) const { return indexOf(steps, name); }

const DatedValue* Rulebook::valueOn(std::size_t parameter, Date day) const {
    return inForce(parameters[parameter].values, day);
}
const DatedTable* Rulebook::tableOn(std::size_t table, Date day) const { return inForce(tables[table].values, day); }

std::vector<std::string> Rulebook::namesReadBy(std::size_t table) const {
    std::vector<std::string> names;
    if (tables[table].over) names = tables[table].over->names();
    for (const DatedTable& version : tables[table].values)
        if (version.dmn) names.insert(names.end(), version.dmn->names().begin(), version.dmn->names().end());
    return names;
}

}  // namespace clearline
