// Draft: a rulebook while it is being loaded: what has been read so far, which names formulas
// may use, and which parts were declared but had to be left out. The parts of the loader
// (read_*.cpp) each add to it; an item in which an Error was found never gets into the book.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>

#include "core/formula/program.h"
#include "core/rulebook/rulebook.h"
#include "core/yaml/yaml_reader.h"

namespace clearline {

using Names = std::map<std::string, std::size_t, std::less<>>;

struct Draft {
    Draft(Rulebook& target, YamlReader& yaml) : book(target), reader(yaml) {}

    Rulebook& book;
    YamlReader& reader;
    const YamlNode* root = nullptr;                // the whole file, for what readings lay over it
    const std::vector<NamedFile>* kept = nullptr;  // where these are given, no file is looked for on the disk
    std::string folder;                            // of the rulebook's file: where the files stand that it names
    Names parameters, tables, characteristics;     // id → index in the book
    std::set<std::string, std::less<>> leftOut;    // declared but unusable; ids of other parts as "lists/x"
    bool scoreWritten = false;                     // though perhaps left out
    std::vector<std::string> brokenBasics;         // keys without which no score may be given: eligibility, counting…
    Scope subjectScope, parameterScope, tableScope, ruleScope, validForScope, scoreScope;

    void openScopes();  // subject and record, before anything is read
    // Makes a parameter, table or characteristic known to the formulas that may read it.
    void declareParameter(const std::string& id, Type type);
    void declareTable(const std::string& id, Type type);
    void declareCharacteristic(const std::string& id, Type type);
    [[nodiscard]] bool taken(std::string_view id) const;  // by a parameter, table or characteristic
};

// The type of a parameter's values, as far as known.
[[nodiscard]] Type parameterType(const Parameter& parameter);

// The scalars of every part. Each reports what is wrong.
std::optional<std::string> readId(Draft& draft, const YamlNode& node);  // any id
std::optional<std::string> readFormulaName(Draft& draft,
                                           const YamlNode& node);  // an id that formulas can read, not yet taken
LocalText readTitle(Draft& draft, const YamlMap& map);
Citation readCitation(Draft& draft, const YamlMap& map);
enum class EmptyInterval { Refused, Kept };
std::vector<SubjectKind> readSubjectKinds(Draft& draft, const YamlNode& node);
// The index of the item that the text names, or a report: `unknown`, or that it was left out.
template <class Items>
std::optional<std::size_t> readReference(Draft& draft, const YamlNode& node, const Items& items, const char* part,
                                         const char* unknown) {
    const auto id = draft.reader.text(node);
    if (!id) return std::nullopt;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (items[i].id == *id) return i;
    draft.reader.report(draft.leftOut.contains(part + *id) ? "rulebook.part-unusable" : unknown, node, {*id});
    return std::nullopt;
}
Interval readInterval(Draft& draft, const YamlMap& map, EmptyInterval empty = EmptyInterval::Refused);
std::optional<Field> readDateField(Draft& draft, const YamlNode& node);

// Formulas and numbers of every part.
std::optional<Formula> readFormula(Draft& draft, const YamlNode& node, const Scope& scope, Type wanted);
std::optional<NumberSource> readDecimalOrParameter(Draft& draft, const YamlNode& node);
std::optional<NumberSource> readNumber(Draft& draft, const YamlNode& node);  // decimal, parameter, table or formula
// P2Y, a parameter that is one, or a formula that gives one.
std::optional<Formula> readPeriodFormula(Draft& draft, const YamlNode& node, const Scope& scope);
std::optional<std::pair<BoundSource, BoundSource>> readRange(Draft& draft, const YamlNode& node);
// Written like a number or a period, so a slip in it is told as such and not as a formula's.
[[nodiscard]] bool looksLikeNumber(std::string_view text);
[[nodiscard]] bool looksLikePeriod(std::string_view text);

}  // namespace clearline
