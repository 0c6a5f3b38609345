// Kinds: what kinds of record and of relation there are at all, with titles, from
// resources/kinds/*.yaml. A declared kind without a rule is silent; an undeclared one is a Problem
// and silent. relations.yaml has the kinds of relation: what the other is to the subject.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/local_text.h"
#include "core/base/result.h"

namespace clearline {

struct Kind {
    LocalText title;
    std::string type;
};

class Kinds {
public:
    [[nodiscard]] static Result<Kinds> load(const std::vector<std::string>& resourceFolders);
    [[nodiscard]] bool declared(std::string_view kind) const { return kinds_.find(kind) != kinds_.end(); }
    [[nodiscard]] const Kind* find(std::string_view kind) const;
    // Of relations, apart: "friend" here says nothing about a kind of record of that name.
    [[nodiscard]] bool relationDeclared(std::string_view kind) const {
        return relations_.find(kind) != relations_.end();
    }
    // Two may stand so to each other: friends may, a firm and its branch may not. True too of those not declared.
    [[nodiscard]] bool relationMutual(std::string_view kind) const { return oneWay_.find(kind) == oneWay_.end(); }
    [[nodiscard]] const LocalText* relationTitle(std::string_view kind) const;  // nothing if there is none
    enum class Ways : std::uint8_t { One, Both };
    void addRelation(std::string name, LocalText title, Ways ways) {
        if (ways == Ways::One) oneWay_.insert(name);
        relations_.insert_or_assign(std::move(name), std::move(title));
    }
    [[nodiscard]] const std::map<std::string, LocalText, std::less<>>& relations() const { return relations_; }
    [[nodiscard]] std::size_t size() const { return kinds_.size(); }
    void add(std::string name, Kind kind) { kinds_.insert_or_assign(std::move(name), std::move(kind)); }
    [[nodiscard]] const std::map<std::string, Kind, std::less<>>& all() const { return kinds_; }

private:
    std::map<std::string, Kind, std::less<>> kinds_;
    std::map<std::string, LocalText, std::less<>> relations_;
    std::set<std::string, std::less<>> oneWay_;  // of them, those in which two cannot stand to each other
};

struct Rulebook;
// With the kinds that a rule of the rulebook names, or books over: those count as declared, so that a rulebook of
// one's own needs no second file. They have no title unless resources give one.
[[nodiscard]] Kinds withKindsOf(Kinds kinds, const Rulebook& rulebook);

}  // namespace clearline
