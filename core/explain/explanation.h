// Explanation: why a line is what it is, as a tree a person can read: the conclusion, then
// because (rule and citation), the facts that matched, each parameter with status and source, the
// arithmetic, sums and caps, the score, thresholds crossed, what was decisive, and the source
// cell. Every number in a sentence is taken from a Step or a Line, never computed here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/explain/catalogue.h"
#include "core/ledger/ledger.h"
#include "core/rulebook/kinds.h"

namespace clearline {

enum class Role : std::uint8_t {
    Conclusion,
    Because,
    Fact,
    Value,
    Counted,
    Until,
    Arithmetic,
    Sums,
    Score,
    Crossed,
    Decisive,
    Source,
    Note
};
[[nodiscard]] std::string_view roleText(Role role);  // "because", "counted"…; key label.<role> has the shown word

struct Explanation {
    Role role = Role::Conclusion;
    std::string text;                  // one sentence in the catalogue's language
    Status status = Status::None;      // of the number it rests on
    std::string citation;              // source title, readable
    std::optional<Place> place;        // file, row, column it was read from
    std::vector<std::string> numbers;  // every number in `text`, as Number::text()
    std::vector<Explanation> children;
};

// Of one line, whole.
[[nodiscard]] Explanation explainLine(const Ledger& ledger, std::size_t line, const Catalogue& words,
                                      const Kinds& kinds);
// The one sentence of a line: "Running a red light · traffic police · document …0311".
[[nodiscard]] std::string lineSentence(const Ledger& ledger, std::size_t line, const Catalogue& words,
                                       const Kinds& kinds);
// Why a record gave nothing, and the nearest value that would change it.
struct SilentText {
    std::string reason;
    std::string detail;
};
[[nodiscard]] SilentText silentSentence(const Ledger& ledger, const Silent& silent, const Catalogue& words,
                                        const Kinds& kinds);
// "10 to pass 683 (fast lane)"; "reached"; "not known".
[[nodiscard]] std::string thresholdSentence(const Ledger& ledger, const ThresholdState& state, const Catalogue& words);

}  // namespace clearline
