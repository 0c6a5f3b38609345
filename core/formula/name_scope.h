// NameScope: which names mean what at a point of a formula: variables around it, the item of a
// filter, and the names that the rulebook gives. Used while parsing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/formula/program.h"
#include "core/formula/token.h"

namespace clearline {

class NameScope {
public:
    explicit NameScope(const Scope& given);

    // Variables take slots in order; the evaluator pushes and pops them in the same order.
    void push(std::string variable);
    void pushItem() { frames_.push_back({"item", true, false}); }
    void pop(std::size_t count = 1) { frames_.resize(frames_.size() - count); }

    // Variables around here, and members of anything, whose names hold spaces or signs.
    [[nodiscard]] std::vector<std::string> unusualVariables() const;
    [[nodiscard]] const std::vector<std::string>& unusualMembers() const { return members_; }
    void learnMember(const std::string& name);
    [[nodiscard]] bool insideFilter() const;
    [[nodiscard]] const Scope& given() const { return given_; }

    struct Found {
        std::vector<std::uint32_t> items;    // filters passed on the way out, innermost first
        std::optional<std::uint32_t> local;  // slot of a variable
        std::optional<ScopeName> free;       // a name of the rulebook
        std::size_t segments = 1;            // of the dotted path, how many the name takes up
    };
    // `path`: the name and what follows it by dots: {"record", "amount", "year"}.
    [[nodiscard]] Found find(const std::vector<std::string>& path) const;

    // How many segments of an unknown path were surely meant as one name ("record.amuont": two).
    [[nodiscard]] std::size_t meantSegments(const std::vector<std::string>& path) const;
    [[nodiscard]] std::vector<std::string> allNames() const;

private:
    struct Frame {
        std::string name;
        bool item;
        bool unusual;
    };
    const Scope& given_;
    std::vector<Frame> frames_;
    std::vector<std::string> members_;
};

// Names of the scope and of built-ins that need the lexer's help.
[[nodiscard]] UnusualNames unusualNames(const Scope& scope);

}  // namespace clearline
