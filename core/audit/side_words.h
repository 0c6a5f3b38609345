// SideWords: what a SideBySide says, in the words of one language: the same in the table of the command line and in
// the window. Keeps references to all it is given. Figures shown to people may be rounded, and say so (≈).
#pragma once

#include <string>
#include <vector>

#include "core/audit/side_by_side.h"
#include "core/explain/catalogue.h"
#include "core/rulebook/kinds.h"

namespace clearline {

class SideWords {
public:
    SideWords(const SideBySide& side, const Catalogue& words, const Kinds& kinds)
        : side_(side), words_(words), kinds_(kinds) {}

    // Of a system.
    [[nodiscard]] std::string title(std::size_t system) const;
    // Why there is no score; empty where there is one.
    [[nodiscard]] std::string noScore(std::size_t system) const;
    [[nodiscard]] std::string score(std::size_t system) const;  // "674"; "674 (incomplete)"; "–"
    [[nodiscard]] std::string range(std::size_t system) const;  // "0 to 1000", "open"; empty without a score
    [[nodiscard]] std::string share(std::size_t system) const;  // "67.4 %", "not available"; empty without a score
    // "band: good", one for each scale.
    [[nodiscard]] std::vector<std::string> standings(std::size_t system) const;
    [[nodiscard]] std::vector<std::string> lists(std::size_t system) const;
    // As a ledger tells them, of one kind.
    [[nodiscard]] std::vector<std::string> thresholds(std::size_t system, Threshold::Kind kind) const;
    // "12 of 40 published".
    [[nodiscard]] std::string transparency(std::size_t system) const;
    [[nodiscard]] std::string part(SidePart part) const;

    // Of a record.
    [[nodiscard]] std::string record(std::size_t row) const;  // "L-13", "L-13 v2"
    [[nodiscard]] std::string kind(std::size_t row) const;
    [[nodiscard]] std::string day(std::size_t row) const;      // received, else decided, else happened; ISO, or empty
    [[nodiscard]] std::string systems(std::size_t row) const;  // "2"; "nowhere"
    // "+30 (3 %)", "was −15", "listed", "no rule".
    [[nodiscard]] std::string cell(std::size_t row, std::size_t system) const;
    // A sentence or two: the line, or the reason of silence; nothing where it was not looked at.
    [[nodiscard]] std::string why(std::size_t row, std::size_t system) const;

    // "67.4 %"; "≈66.67 %" where it takes more than two places.
    [[nodiscard]] std::string percent(const Number& share) const;

private:
    [[nodiscard]] std::string effects(const Ledger& ledger, const SideGiven& given, bool counts) const;
    [[nodiscard]] std::string points(const SideSystem& system, const SideGiven& given, bool counts) const;

    const SideBySide& side_;
    const Catalogue& words_;
    const Kinds& kinds_;
};

}  // namespace clearline
