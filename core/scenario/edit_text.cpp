#include "core/scenario/edit_text.h"

#include <algorithm>

#include "core/explain/column_text.h"
#include "core/explain/points_text.h"
#include "core/record/counted_days.h"
#include "core/scenario/record_cells.h"
#include "core/scenario/record_finder.h"

namespace clearline {
namespace {

std::string shown(const Value& value) {
    if (const Number* number = value.as<Number>()) return plainText(*number);
    if (const Period* period = value.as<Period>()) return period->iso();
    const std::string* text = value.as<std::string>();
    return text ? *text : value.text();
}

template <class Part>
std::string titleIn(const std::vector<Part>& parts, const std::string& id, Language language) {
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.id == id; });
    return found == parts.end() || found->title.empty() ? id : std::string(found->title.in(language));
}

std::string cellOf(const RecordAdded& added, Field field) {
    for (const auto& [column, text] : added.cells)
        if (column == columnName(field)) return text;
    return {};
}

// The one value that the edit replaces; nothing if there are several, or formulas.
std::optional<std::string> valueBefore(const ParameterEdit& edit, const Rulebook& rulebook) {
    const auto index = rulebook.parameterNamed(edit.parameter);
    if (!index) return std::nullopt;
    std::optional<std::string> before;
    for (const DatedValue& version : rulebook.parameters[*index].values) {
        if (edit.from && version.when.from != edit.from) continue;
        if (version.formula || (before && *before != shown(version.value))) return std::nullopt;
        before = shown(version.value);
    }
    return before;
}

std::optional<std::string> valueBefore(const TableEdit& edit, const Rulebook& rulebook) {
    const auto index = rulebook.tableNamed(edit.table);
    if (!index || edit.version >= rulebook.tables[*index].values.size()) return std::nullopt;
    const auto& rows = rulebook.tables[*index].values[edit.version].rows;
    return edit.row < rows.size() ? std::optional(shown(rows[edit.row].gives)) : std::nullopt;
}

std::optional<std::string> textBefore(const RecordAmended& edit, const RecordBook* records) {
    if (!records) return std::nullopt;
    const RecordFinder found(*records, {edit.record});
    for (const RecordIndex r : found.versionsOf(edit.record))
        if (records->version(r) == edit.version) return textInFile(Record(*records, r), edit.field);
    return std::nullopt;
}

// What a switch is about: the title of the characteristic, or of the yearly cap.
std::string ofSwitch(const SwitchEdit& edit, const Rulebook& rulebook, Language language) {
    return edit.what == "yearly-cap-off" ? titleIn(rulebook.yearlyCaps, edit.of, language)
                                         : titleIn(rulebook.characteristics, edit.of, language);
}

class Telling {
public:
    Telling(const EditedOriginals& originals, const Catalogue& words) : originals_(originals), words_(words) {}

    std::string operator()(const ParameterEdit& edit) const {
        return changed(edit.from ? "edit.parameter-on" : "edit.parameter", valueBefore(edit, originals_.rulebook),
                       thing(edit), shown(edit.value), edit.from ? edit.from->iso() : std::string());
    }
    std::string operator()(const TableEdit& edit) const {
        return changed("edit.table", valueBefore(edit, originals_.rulebook), thing(edit), shown(edit.gives),
                       std::to_string(edit.row + 1));
    }
    std::string operator()(const RuleOff& edit) const { return words_.text("edit.rule-off", {thing(edit)}); }
    std::string operator()(const SwitchEdit& edit) const {
        const std::size_t comma = edit.of.find(", ");
        if (comma == edit.of.npos)
            return words_.text("edit.switch." + edit.what, {ofSwitch(edit, originals_.rulebook, words_.language())});
        return words_.text("edit.switch." + edit.what,
                           {words_.text("rounding." + edit.of.substr(0, comma)), edit.of.substr(comma + 2)});
    }
    std::string operator()(const RecordExcluded& edit) const { return words_.text("edit.excluded", {thing(edit)}); }
    std::string operator()(const RecordAmended& edit) const {
        if (isCountedColumn(edit.field))
            return words_.text("edit." + edit.field +
                                   (edit.value.empty()              ? "-rule"
                                    : edit.value == kCountedForGood ? "-for-good"
                                                                    : ""),
                               {thing(edit), edit.value});
        auto before = textBefore(edit, originals_.records);
        if (before) before = orBlank(*before);
        return changed("edit.amended", before, thing(edit), orBlank(edit.value), columnText(edit.field, words_));
    }
    std::string operator()(const RecordAdded& edit) const {
        return words_.text("edit.added", {thing(edit), cellOf(edit, Field::Kind), cellOf(edit, Field::Subject)});
    }

private:
    // `key` for from … to …, and the same with "-to" where what was before cannot be told.
    std::string changed(std::string key, const std::optional<std::string>& before, const std::string& what,
                        const std::string& now, const std::string& which) const {
        if (!before) key += "-to";
        return words_.text(key, {what, before.value_or(std::string()), now, which});
    }
    std::string orBlank(const std::string& text) const { return text.empty() ? words_.text("value.blank") : text; }
    std::string thing(const Edit& edit) const { return editedThing(edit, originals_.rulebook, words_); }

    const EditedOriginals& originals_;
    const Catalogue& words_;
};

}  // namespace

std::string editedThing(const Edit& edit, const Rulebook& rulebook, const Catalogue& words) {
    const Language language = words.language();
    if (const auto* parameter = std::get_if<ParameterEdit>(&edit))
        return titleIn(rulebook.parameters, parameter->parameter, language);
    if (const auto* table = std::get_if<TableEdit>(&edit)) return titleIn(rulebook.tables, table->table, language);
    if (const auto* rule = std::get_if<RuleOff>(&edit)) return titleIn(rulebook.rules, rule->rule, language);
    if (const auto* thrown = std::get_if<SwitchEdit>(&edit))
        return words.text("edit.switched." + thrown->what, {ofSwitch(*thrown, rulebook, language)});
    if (const auto* excluded = std::get_if<RecordExcluded>(&edit)) return words.text("edit.record", {excluded->record});
    if (const auto* amended = std::get_if<RecordAmended>(&edit))
        return amended->version == 1
                   ? words.text("edit.record", {amended->record})
                   : words.text("edit.record-version", {amended->record, std::to_string(amended->version)});
    return words.text("edit.record", {cellOf(std::get<RecordAdded>(edit), Field::Id)});
}

std::string editSentence(const Edit& edit, const EditedOriginals& originals, const Catalogue& words) {
    return std::visit(Telling(originals, words), edit);
}

}  // namespace clearline
