// RelationIndex: the relations that a subject stands in, found without reading all of them: a market has as many
// relations as stalls, and every stall is evaluated. Made once for a case and shared by the ledgers of its subjects,
// with Prepared. Private to ledger/.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "core/record/case_input.h"

namespace clearline {

class RelationIndex {
public:
    explicit RelationIndex(std::shared_ptr<const CaseInput> input);

    [[nodiscard]] bool isOf(const CaseInput& input) const { return input_.get() == &input; }
    // Places in CaseInput::relations, ascending; one of a subject to itself stands there twice.
    [[nodiscard]] std::vector<std::uint32_t> of(std::string_view subject) const;

private:
    [[nodiscard]] std::string_view party(std::uint32_t entry) const;

    std::shared_ptr<const CaseInput> input_;
    std::vector<std::uint32_t> entries_;  // 2 × place, and 1 more for the other side; by id, then ascending
};

}  // namespace clearline
