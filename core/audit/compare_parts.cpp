#include "core/audit/compare_parts.h"

#include <algorithm>

#include "core/ledger/evaluate.h"

namespace clearline {

namespace {

class PartsFinding {
public:
    PartsFinding(const PartsQuestion& question, const Ledger& original) : question_(question), original_(original) {}

    void side(const EditedSide& side, const EditedSide& other, bool ofSecond, std::vector<DifferencePart>& into) {
        std::vector<DifferencePart> parts;
        if (side.rulebook->identity() != question_.rulebook->identity() &&
            side.rulebook->identity() != other.rulebook->identity())
            parts.push_back({ofSecond, true, {}, {}, nullptr});
        for (const Edit& edit : side.edits.edits)
            if (std::find(other.edits.edits.begin(), other.edits.edits.end(), edit) == other.edits.edits.end())
                parts.push_back({ofSecond, false, {edit}, {}, nullptr});
        for (std::size_t i = 0; i < parts.size();) {
            if (parts[i].alone || evaluateAlone(parts[i], side)) {
                ++i;
                continue;
            }
            const auto needed = whatItNeeds(parts, i);
            if (needed) join(parts, *needed, i);
            i = needed ? 0 : i + 1;
        }
        for (DifferencePart& part : parts) into.push_back(std::move(part));
    }

private:
    bool evaluateAlone(DifferencePart& part, const EditedSide& side) {
        const Scenario scenario{{}, part.edits};
        const auto input = applyToInput(scenario, question_.input, question_.kindDeclared);
        if (!input) return false;
        const auto rulebook = applyToRulebook(scenario, part.rulebook ? side.rulebook : question_.rulebook);
        if (!rulebook) return false;
        part.alone =
            std::make_shared<const Ledger>(evaluate(*input, *rulebook, question_.subject, question_.clock, &original_));
        const auto before = original_.score(), after = part.alone->score();
        if (before && after) part.moves = part.ofSecond ? *after - *before : *before - *after;
        return true;
    }

    // The part that one which cannot be made alone must be made together with, if there is one.
    static std::optional<std::size_t> whatItNeeds(const std::vector<DifferencePart>& parts, std::size_t part) {
        const auto bears = [&](const DifferencePart& other) {
            for (const Edit& a : parts[part].edits)
                for (const Edit& b : other.edits)
                    if (overlap(a, b)) return true;
            return false;
        };
        for (std::size_t i = 0; i < parts.size(); ++i)
            if (i != part && bears(parts[i])) return i;
        for (std::size_t i = 0; i < parts.size(); ++i)
            if (i != part && parts[i].rulebook) return i;
        return std::nullopt;
    }
    // Their edits stay in the order of the scenario, which is that of the parts.
    static void join(std::vector<DifferencePart>& parts, std::size_t a, std::size_t b) {
        DifferencePart& into = parts[std::min(a, b)];
        const DifferencePart& from = parts[std::max(a, b)];
        into.rulebook |= from.rulebook;
        into.edits.insert(into.edits.end(), from.edits.begin(), from.edits.end());
        into.moves.reset();
        into.alone = nullptr;
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(std::max(a, b)));
    }

    const PartsQuestion& question_;
    const Ledger& original_;
};

}  // namespace

bool DifferenceParts::anyUnknown() const {
    return std::any_of(parts.begin(), parts.end(), [](const DifferencePart& part) { return !part.moves; });
}

DifferenceParts partsOf(const PartsQuestion& question, const std::optional<Points>& difference) {
    DifferenceParts found;
    found.original =
        std::make_shared<const Ledger>(evaluate(question.input, question.rulebook, question.subject, question.clock));
    PartsFinding finding(question, *found.original);
    finding.side(question.first, question.second, false, found.parts);
    finding.side(question.second, question.first, true, found.parts);
    if (!difference || found.anyUnknown()) return found;
    found.rest = *difference;
    for (const DifferencePart& part : found.parts) *found.rest -= *part.moves;
    return found;
}

}  // namespace clearline
