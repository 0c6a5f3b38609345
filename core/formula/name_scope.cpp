#include "core/formula/name_scope.h"

#include <algorithm>

#include "core/formula/builtin.h"
#include "core/formula/characters.h"
#include "core/formula/value_text.h"

namespace clearline {

namespace {

bool startsWith(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

std::string joined(const std::vector<std::string>& path, std::size_t count) {
    std::string name;
    for (std::size_t i = 0; i < count; ++i) name += (i ? "." : "") + path[i];
    return name;
}

std::optional<ScopeName> givenName(const Scope& scope, const std::string& name) {
    for (const ScopeName& known : scope.names)
        if (known.name == name) return known;
    for (const std::string& prefix : scope.openPrefixes)
        if (name.size() > prefix.size() && startsWith(name, prefix) &&
            name.find('.', prefix.size()) == std::string::npos)
            return ScopeName{name, Type::Any};
    return std::nullopt;
}

}  // namespace

NameScope::NameScope(const Scope& given) : given_(given) {
    for (const char* member : {"start included", "end included", "time offset"}) learnMember(member);
    for (const std::string& member : given.members) learnMember(member);
}

void NameScope::push(std::string variable) {
    const bool unusual = !isPlainName(variable);
    frames_.push_back({std::move(variable), false, unusual});
}

std::vector<std::string> NameScope::unusualVariables() const {
    std::vector<std::string> found;
    for (const Frame& frame : frames_)
        if (frame.unusual) found.push_back(frame.name);
    return found;
}

void NameScope::learnMember(const std::string& name) {
    if (!isPlainName(name) && std::find(members_.begin(), members_.end(), name) == members_.end())
        members_.push_back(name);
}

bool NameScope::insideFilter() const {
    return std::any_of(frames_.begin(), frames_.end(), [](const Frame& frame) { return frame.item; });
}

NameScope::Found NameScope::find(const std::vector<std::string>& path) const {
    Found found;
    for (std::size_t slot = frames_.size(); slot-- > 0;) {
        if (frames_[slot].item) found.items.push_back(static_cast<std::uint32_t>(slot));
        if (frames_[slot].name != path.front()) continue;
        found.local = static_cast<std::uint32_t>(slot);
        return found;
    }
    for (std::size_t count = path.size(); count > 0 && !found.free; --count) {
        found.free = givenName(given_, joined(path, count));
        found.segments = count;
    }
    return found;
}

std::size_t NameScope::meantSegments(const std::vector<std::string>& path) const {
    const std::string start = path.front() + ".";
    const auto begins = [&](const std::string& name) { return startsWith(name, start); };
    const bool known =
        std::any_of(given_.openPrefixes.begin(), given_.openPrefixes.end(), begins) ||
        std::any_of(given_.names.begin(), given_.names.end(), [&](const ScopeName& n) { return begins(n.name); });
    return known ? std::min<std::size_t>(2, path.size()) : 1;
}

std::vector<std::string> NameScope::allNames() const {
    std::vector<std::string> names;
    for (const Frame& frame : frames_) names.push_back(frame.name);
    for (const ScopeName& known : given_.names) names.push_back(known.name);
    return names;
}

UnusualNames unusualNames(const Scope& scope) {
    UnusualNames unusual;
    const auto add = [](std::vector<std::string>& to, std::string_view name) {
        if (!name.empty() && !isPlainName(name) && std::find(to.begin(), to.end(), name) == to.end())
            to.emplace_back(name);
    };
    for (const ScopeName& known : scope.names) {
        std::string_view rest = known.name;
        // A point before what cannot begin a name is part of the name: "Version 2.1".
        const std::size_t point = rest.find('.');
        if (point != std::string_view::npos && !startsName(characterAt(rest, point + 1).code)) {
            add(unusual.names, rest);
            continue;
        }
        for (std::size_t dot = rest.find('.'); dot != std::string_view::npos; dot = rest.find('.')) {
            add(unusual.names, rest.substr(0, dot));
            rest.remove_prefix(dot + 1);
        }
        add(unusual.names, rest);
    }
    for (const Builtin& builtin : builtins()) add(unusual.calls, builtin.name);
    add(unusual.calls, "is defined");
    return unusual;
}

}  // namespace clearline
