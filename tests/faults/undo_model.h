// UndoModel: what a case should hold, kept in the simplest way there is: a map of texts, a copy of it after every
// entry, and for each person a list of what can be undone and redone. It knows nothing of changes or conflicts: an
// entry can be undone if everything that was different after it is still as it was then, and what comes of it is
// possible.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/casefile/case_state.h"

namespace clearline::faults {

class UndoModel {
public:
    // "base": a number; "s1": name and note of scenario 1; "s1 THING": the value of an edit in it.
    using Holds = std::map<std::string, std::string>;
    [[nodiscard]] static Holds of(const CaseState& state);

    [[nodiscard]] const Holds& now() const { return after_.back(); }
    [[nodiscard]] std::uint64_t entries() const { return after_.size() - 1; }
    [[nodiscard]] std::uint64_t nextScenario() const { return nextScenario_; }
    [[nodiscard]] std::vector<std::uint64_t> scenarios() const;

    void edited(const std::string& who, Holds holds);  // an ordinary entry
    // The same for undo and redo of an entry, or nothing where it should be refused.
    [[nodiscard]] std::optional<Holds> undone(std::uint64_t entry) const;
    void tookBack(const std::string& who, std::uint64_t entry, Holds holds);
    // As after that entry, or nothing if it is so now.
    [[nodiscard]] std::optional<Holds> backTo(std::uint64_t entry) const;

    [[nodiscard]] std::optional<std::uint64_t> nextUndo(const std::string& who) const;
    [[nodiscard]] std::optional<std::uint64_t> nextRedo(const std::string& who) const;

private:
    struct Person {
        std::vector<std::uint64_t> done, undone;
    };
    std::vector<Holds> after_{{}, {}};  // before the first entry, and after it
    std::vector<bool> isUndo_{false, false};
    std::map<std::string, Person> people_;
    std::uint64_t nextScenario_ = 1;
    void entered(Holds holds, bool isUndo);
};

}  // namespace clearline::faults
