// SubjectSearch: who in a case is meant by a few typed words: an id, a name, an identifier, a stall number or any other
// fact of the subjects table, or the name of an owner or representative. Where it sits: over a CaseInput, before any
// rulebook; the look-up (lookup.h) adds grades and lists.
// Promises: a subject is found if each word is found with it; what fits as a whole comes before what fits in part, and
// identifiers before names; ties in the order of ids. An identifier is found only as a whole or by its end of at least
// four characters, never by its middle, which holds a date of birth; stars before that end, as masked, do not matter.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/record/case_input.h"

namespace clearline {

// In the order in which answers are given.
enum class FoundBy : std::uint8_t { Identifier, Id, Name, Fact, IdentifierEnd, NamePart, IdPart, FactPart, Relation };
[[nodiscard]] std::string_view foundByText(FoundBy by);  // "identifier", "identifier-end"…; key lookup.by.<it>

// Who stands behind a firm or a stall by a relation of this kind: owner, representative, principal, responsible person,
// shareholder, parent company. Found with it; friends and family are nobody's to be found by.
[[nodiscard]] bool standsBehind(std::string_view relation);

// How one word was found.
struct SubjectMatch {
    FoundBy by = FoundBy::Name;
    std::string fact;                     // the column; of Fact and FactPart
    std::optional<std::size_t> relation;  // into CaseInput::relations; of Relation
};

struct SubjectHit {
    std::size_t subject = 0;            // into SubjectSearch::ids()
    std::vector<SubjectMatch> matches;  // one a word, or one for the whole; each told once
};

class SubjectSearch {
public:
    // Folds what can be searched, once. Keeps `input`; `ids` are those of subjectsOf(input).
    SubjectSearch(std::shared_ptr<const CaseInput> input, std::vector<std::string> ids);

    // Nothing typed finds everybody, without matches.
    [[nodiscard]] std::vector<SubjectHit> find(std::string_view typed) const;
    [[nodiscard]] const std::vector<std::string>& ids() const { return ids_; }
    // The subject as listed; nothing if it stands only in the records.
    [[nodiscard]] const Subject* listed(std::size_t subject) const { return entries_[subject].listed; }

private:
    struct FoldedFact {
        const std::string* column;
        std::string text;
        bool identifier;  // it has the form of one, and is found as one
    };
    struct Entry {
        std::string id, identifier;
        std::vector<std::string> names;  // the whole one; in two scripts ("骆青禾 Luo Qinghe") each half too
        std::vector<FoldedFact> facts;
        const Subject* listed = nullptr;
        std::vector<std::size_t> relations;  // by which those stand behind it who are found with it
    };
    void addRelations();
    [[nodiscard]] std::optional<SubjectMatch> own(const Entry& entry, const std::string& word) const;
    [[nodiscard]] std::optional<SubjectMatch> match(const Entry& entry, const std::string& word) const;

    std::shared_ptr<const CaseInput> input_;
    std::vector<std::string> ids_;
    std::vector<Entry> entries_;       // one an id
    std::vector<std::size_t> others_;  // by relation: the entry of its other subject, or kNobody
    static constexpr std::size_t kNobody = static_cast<std::size_t>(-1);
};

}  // namespace clearline
