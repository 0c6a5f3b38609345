// FindingMark: what a person decided about a finding: accepted or dismissed, with a note. Where it sits: kept in a case
// under the finding's key; laid beside the findings when they are told.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace clearline {

struct FindingMark {
    enum class State : std::uint8_t { Accepted, Dismissed };
    State state = State::Accepted;
    std::string note;

    friend bool operator==(const FindingMark&, const FindingMark&) = default;
};
[[nodiscard]] inline const char* findingStateText(FindingMark::State state) {
    return state == FindingMark::State::Accepted ? "accepted" : "dismissed";
}

// A part of a key: everything that is not plain is escaped, so that parts stay apart and a shell takes it as it is.
[[nodiscard]] std::string findingKeyPart(std::string_view text);

using FindingMarks = std::map<std::string, FindingMark, std::less<>>;  // by key

}  // namespace clearline
