// RequestedChange: what an objection or a repair asks the authority to do, as data: one field of one version of a
// record corrected, a record struck out, taken off its lists, shown or used no longer. Where it sits: part of an
// objection and of a correction; `editsOf` makes the scenario that shows its effect. Promises: names what was there, so
// that it fits only the records that it was made for.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/date/date.h"
#include "core/record/case_input.h"
#include "core/scenario/scenario.h"

namespace clearline {

enum class ChangeWish : std::uint8_t {
    Correct,        // one cell: from, to
    Strike,         // the record with all its versions is not counted
    Delist,         // off its lists from `on` on; points that it gives stay
    StopPublicity,  // not shown from `on` on; it goes on counting
    StopUse         // not shown, shared nor used from `on` on: it counts no longer
};
inline constexpr std::size_t kChangeWishes = static_cast<std::size_t>(ChangeWish::StopUse) + 1;
// "correct", "strike", "delist", "stop-publicity", "stop-use".
[[nodiscard]] std::string_view changeWishText(ChangeWish wish);
[[nodiscard]] std::optional<ChangeWish> changeWishNamed(std::string_view text);

struct RequestedChange {
    ChangeWish wish = ChangeWish::Correct;
    std::string record;         // id
    std::uint32_t version = 1;  // of Correct; the others are of the record with all its versions: 1
    std::string field;          // of Correct: the column as in the file
    std::string from, to;       // of Correct: the texts of the cell; blank where it is blank
    std::optional<Date> on;     // of Delist, StopPublicity and StopUse: the first day without

    friend bool operator==(const RequestedChange&, const RequestedChange&) = default;
};

// The edits that lay the changes over the records. What cannot be laid over them (a record or field that is not there,
// another old value, two changes of one field, a day that is missing, the id or the number of a version) is a Problem:
// appeal.no-such-record, appeal.no-such-version, appeal.no-such-field, appeal.other-value, appeal.changed-twice,
// appeal.asked-twice, appeal.no-day, appeal.key-field.
[[nodiscard]] Result<std::vector<Edit>> editsOf(const std::vector<RequestedChange>& changes, const CaseInput& input);
// What stands in the way of laying them over the records: the problems of editsOf, else those of applying the edits,
// so that no cell is asked to become what no file can hold (a day that does not exist, letters for an amount).
[[nodiscard]] Problems unfit(const std::vector<RequestedChange>& changes, const std::shared_ptr<const CaseInput>& input,
                             const std::function<bool(std::string_view)>& kindDeclared = {});

// What two changes may not both be of: "R-7/1/decided_on", "R-7/lists", "R-7/publicity", "R-7" for a whole record
// (of which there may be no other change either). A slash in an id or a column is written %2F.
[[nodiscard]] std::string thingOf(const RequestedChange& change);
// Whether the two exclude each other.
[[nodiscard]] bool sameThing(const RequestedChange& a, const RequestedChange& b);

// The text of a cell as it stands in the file, which `from` has to be; nothing where there is no such record, version
// or column.
[[nodiscard]] std::optional<std::string> cellText(const CaseInput& input, std::string_view record,
                                                  std::uint32_t version, std::string_view field);

}  // namespace clearline
