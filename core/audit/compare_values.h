// What two rulebooks and two inputs differ in: dated values, rows of tables, rules switched off, other parts of the
// rulebook, and the records. Under Comparison; also of use where no ledgers stand yet.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/record/case_input.h"
#include "core/rulebook/rulebook.h"
#include "core/scenario/scenario.h"

namespace clearline {

struct ValueDifference {
    enum class Of : std::uint8_t {
        Parameter,  // `id` a parameter, `from` the day on which the dated value begins
        Table,      // `id` a table, `from` likewise, `row` counted from 1
        RuleOff,    // `id` a rule; first and second are "on" or "off"
        Switch,     // `id` of switchWords(); first and second as on the command line, absent: as the scheme has it
        Rulebook,   // `id` the way to a part of the file: "rules/TP-03/valid-for"
        Record,     // `id` a record, `version`; first or second absent: not there
        Cell,       // likewise, and `column`: what stands in it; an empty text is a blank cell
    };
    Of of = Of::Parameter;
    std::string id;
    std::optional<Date> from;
    std::size_t row = 0;
    std::uint32_t version = 0;
    std::string column;
    std::optional<std::string> first, second;  // as the file or Value::text() would have it; absent: not there

    friend bool operator==(const ValueDifference&, const ValueDifference&) = default;
};
[[nodiscard]] std::string_view valueDifferenceText(ValueDifference::Of of);  // "parameter", "rule-off"…

// In the order of the first rulebook; what only the second has comes after its like.
[[nodiscard]] std::vector<ValueDifference> differencesOf(const Rulebook& first, const Rulebook& second);
// Only of these subjects' records; by record id, then version, then column.
[[nodiscard]] std::vector<ValueDifference> differencesOf(const RecordBook& first, const RecordBook& second,
                                                         const std::vector<std::string>& subjects);
// The switches that one of two scenarios throws and the other does not, or otherwise; in their order.
[[nodiscard]] std::vector<ValueDifference> differencesOf(const Scenario& first, const Scenario& second);

}  // namespace clearline
