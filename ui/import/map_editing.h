// What a person changes of a mapping in the window, as functions that give the changed one: the desk takes it and
// reads again. Columns are known by their headers, as a mapping knows them.
#pragma once

#include <QString>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/mapping/mapping.h"

namespace clearline {

// The place in `mapping.columns` of the column with that header.
[[nodiscard]] std::optional<std::size_t> mappedColumn(const Mapping& mapping, std::string_view header);
// None: it is left out on purpose.
[[nodiscard]] Mapping withTargets(Mapping mapping, const std::string& header, std::vector<ColumnTarget> targets);
[[nodiscard]] Mapping withRequired(Mapping mapping, const std::string& header, bool required);

// A target for that field, with what the column said before where it still makes sense.
[[nodiscard]] ColumnTarget retargeted(const ColumnTarget& before, TargetTable table, const std::string& field);
// Without what says nothing about a field of that form: how dates are written, say, of a number.
[[nodiscard]] ColumnTarget withoutUnfit(ColumnTarget target);
// A name that a fact can have, from a header; "column_3" where the header has no letters.
[[nodiscard]] std::string factName(const std::string& header, std::size_t column);

// Texts that stand side by side in one field of the window: 无 ; - ; /
[[nodiscard]] QString joinedTexts(const std::vector<std::string>& texts);
[[nodiscard]] std::vector<std::string> splitTexts(const QString& line);

}  // namespace clearline
