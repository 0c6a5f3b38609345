// What a column (or a JSON key) is, from its name: one of ours, nearly one of ours, a fact that
// formulas can use, or a name that cannot be used.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace clearline {

struct KnownColumn {
    std::string_view name;
    bool required = false;
};

struct ColumnName {
    enum class Is : std::uint8_t { Known, NearMiss, Usable, Unusable };
    Is is = Is::Unusable;
    std::size_t known = 0;  // index of the known name, for Known and NearMiss
};

[[nodiscard]] ColumnName judgeColumnName(std::string_view name, std::span<const KnownColumn> known);

// Letters (of any script that rulebooks are written in, Chinese among them), digits, underscores;
// not a digit first.
[[nodiscard]] bool isUsableName(std::string_view name);

// Another case, spaces or hyphens for underscores, `_on` left out or `_date` for it, or one letter
// missing, added, changed or two swapped; two such slips in names of six letters and more.
// Letters are forgiven only in names of three and more, and in short ones not the first.
[[nodiscard]] bool isNearMiss(std::string_view name, std::string_view known);

}  // namespace clearline
