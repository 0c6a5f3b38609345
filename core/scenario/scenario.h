// Scenario: a named set of edits laid over originals that never change. Applying one gives new
// inputs; evaluate does not know that they are not the originals.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "core/base/result.h"
#include "core/record/case_input.h"
#include "core/rulebook/rulebook.h"

namespace clearline {

// One dated value of a parameter (from: that version's start) or, without `from`, all of them.
struct ParameterEdit {
    std::string parameter;
    std::optional<Date> from;
    Value value;
    friend bool operator==(const ParameterEdit&, const ParameterEdit&) = default;
};
// What one row of one dated version of a table gives; version and row count from 0.
struct TableEdit {
    std::string table;
    std::size_t version = 0, row = 0;
    Value gives;
    friend bool operator==(const TableEdit&, const TableEdit&) = default;
};
struct RuleOff {
    std::string rule;
    friend bool operator==(const RuleOff&, const RuleOff&) = default;
};
// A part of the scheme left out or done at another stage: `what` is one of switchWords(), `of` the id of what it is
// about
// ("cap-off" of a characteristic, "yearly-cap-off"), or how it is rounded ("half down, 0"); else blank.
struct SwitchEdit {
    std::string what, of;
    friend bool operator==(const SwitchEdit&, const SwitchEdit&) = default;
};
struct RecordExcluded {
    std::string record;
    friend bool operator==(const RecordExcluded&, const RecordExcluded&) = default;
};  // all its versions
// One cell of one version: the column's name as in the file, the text as it would stand in the file; "" blanks it.
struct RecordAmended {
    std::string record;
    std::uint32_t version = 1;
    std::string field;
    std::string value;
    friend bool operator==(const RecordAmended&, const RecordAmended&) = default;
};
// A record that the file lacks: column and text, in order; subject, id and kind at least.
struct RecordAdded {
    std::vector<std::pair<std::string, std::string>> cells;
    friend bool operator==(const RecordAdded&, const RecordAdded&) = default;
};
using Edit = std::variant<ParameterEdit, TableEdit, RuleOff, SwitchEdit, RecordExcluded, RecordAmended, RecordAdded>;

// Is it laid over the records, not over the rulebook?
[[nodiscard]] constexpr bool editsRecords(const Edit& edit) { return edit.index() >= 4; }
// Are both of the same thing, so that the later makes the earlier void? (One dated value, one row of a table,
// one rule, one switch, one record left out, one cell, one added record by id and version.)
[[nodiscard]] bool sameThing(const Edit& a, const Edit& b);
// Does one bear on what the other changes? True of the same thing, of all values and one value of a parameter,
// and of a record's cells, its version and its being left out. Undoing one edit alone asks this of the later ones.
[[nodiscard]] bool overlap(const Edit& a, const Edit& b);

struct Scenario {
    std::string name;
    std::vector<Edit> edits;  // at most one per thing edited; `with` replaces

    [[nodiscard]] Scenario with(Edit edit) const;
    // Without the edit to the same thing as `like`.
    [[nodiscard]] Scenario without(const Edit& like) const;
    [[nodiscard]] bool empty() const { return edits.empty(); }
    friend bool operator==(const Scenario&, const Scenario&) = default;
};

// "NAME=VALUE" or "NAME@2018-11-01=VALUE", as on the command line; VALUE typed like the parameter.
[[nodiscard]] Result<Edit> parseSet(std::string_view text, const Rulebook& rulebook);

// "cap-off=giving", "range-off", "rounding-other=half down, 0".
[[nodiscard]] Result<Edit> parseSwitch(std::string_view text);
[[nodiscard]] std::span<const std::string_view> switchWords();

// "RECORD.FIELD=VALUE" or "RECORD@VERSION.FIELD=VALUE"; the version may be left out where there is one only.
[[nodiscard]] Result<Edit> parseAmend(std::string_view text, const RecordBook& records);
// "column=value,column=value": a value with a comma or a quote in it stands in "", quotes in it doubled.
[[nodiscard]] Result<Edit> parseAdd(std::string_view text);

// The same object if nothing changes; else a copy with status Edited on what changed. Fails if an
// edit names something that is not there.
[[nodiscard]] Result<std::shared_ptr<const Rulebook>> applyToRulebook(const Scenario& scenario,
                                                                      std::shared_ptr<const Rulebook> rulebook);
// Amended and added cells are read by intake's rules: a wrong one (an Error there) refuses the edit, milder problems
// stand among those of the edited input. `kindDeclared` as in ReadOptions, for kinds that no record had before.
[[nodiscard]] Result<std::shared_ptr<const CaseInput>> applyToInput(
    const Scenario& scenario, std::shared_ptr<const CaseInput> input,
    const std::function<bool(std::string_view)>& kindDeclared = {});

}  // namespace clearline
