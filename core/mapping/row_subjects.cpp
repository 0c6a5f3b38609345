#include "core/mapping/row_subjects.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace clearline {

std::string foldedIdentifier(std::string_view identifier) {
    std::string out;
    for (std::size_t at = 0; at < identifier.size();) {
        const Utf8Letter letter = utf8LetterAt(identifier, at);
        const std::size_t length = letter.length == 0 ? 1 : letter.length;
        char32_t code = letter.codePoint;
        if (code >= 0xFF01 && code <= 0xFF5E) code = code - 0xFF01 + 0x21;
        if (code >= 'a' && code <= 'z') code = code - 'a' + 'A';
        const bool isBlank = code == ' ' || code == '\t' || code == 0xA0 || code == 0x3000;
        if (letter.length != 0 && code < 0x80 && !isBlank)
            out += static_cast<char>(code);
        else if (!isBlank)
            out += identifier.substr(at, length);
        at += length;
    }
    return out;
}

bool isMaskedIdentifier(std::string_view identifier) {
    constexpr std::string_view kMasks[] = {"*", "＊", "×", "●", "•", "XX", "xx"};
    return std::any_of(std::begin(kMasks), std::end(kMasks),
                       [identifier](std::string_view mask) { return identifier.find(mask) != identifier.npos; });
}

Called calledBy(const SlotCell& id, const SlotCell& identifier, const SlotCell& name) {
    Called called;
    called.name = name.text;
    called.nameColumn = name.column;
    const auto by = [&](std::string text, const SlotCell& cell) {
        called.id = std::move(text);
        called.column = cell.column;
        called.refused = cell.refused;
    };
    const bool number = !identifier.text.empty();
    if (!id.blank())
        by(std::string(id.text), id);
    else if (number && isMaskedIdentifier(identifier.text) && !name.text.empty())
        by(called.name + " " + foldedIdentifier(identifier.text), name);
    else if (number || identifier.refused)
        // Where it was refused: the name may be that of several, so nobody knows whose the row is.
        by(foldedIdentifier(identifier.text), identifier);
    else
        by(called.name, name);
    called.byNameOnly = id.blank() && identifier.blank() && !called.id.empty();
    // Somewhere it would stand, so that a blank one is told at its place.
    if (called.column == 0) called.column = std::max({id.column, identifier.column, name.column});
    return called;
}

void GatheredSubjects::begin(const std::string& id, std::uint32_t column, const RowPlace& row, bool oneARow) {
    if (!oneARow) {
        if (const auto [had, fresh] = placeOf_.emplace(id, subjects_.size()); !fresh) return;
    } else {
        placeOf_.insert_or_assign(id, subjects_.size());
    }
    subjects_.push_back({id, column, row, {}});
}

void GatheredSubjects::say(const std::string& id, const std::string& asField, const SlotCell& cell,
                           const RowPlace& row) {
    if (cell.blank()) return;
    // What is left of a number can be looked for, and is no identifier.
    const bool masked = asField == "identifier" && isMaskedIdentifier(cell.text);
    const std::string field = masked ? "masked_identifier" : asField;
    Subject& subject = subjects_[placeOf_.find(id)->second];
    const auto [had, fresh] = subject.fields.emplace(field, Said());
    Said& said = had->second;
    if (fresh || (said.refused && !cell.refused)) {
        said = {std::string(cell.text), cell.column, row.row, cell.refused, false};
    } else if (!cell.refused && !said.differs && said.text != cell.text) {
        said.differs = true;
        problems_.add("merge.subject-differs", Severity::Warning, row.row, cell.column,
                      {ProblemList::shown(id), field, ProblemList::shown(cell.text), ProblemList::shown(said.text),
                       std::to_string(said.row), problems_.file()});
    }
}

void GatheredSubjects::giveTo(TableRows& rows, std::uint32_t headerRow) {
    std::map<std::string, std::size_t, std::less<>> known, facts;
    for (std::size_t k = 0; k < rows.columns().size(); ++k) known.emplace(rows.columns()[k].name, k);
    for (const Subject& subject : subjects_)
        for (const auto& [field, said] : subject.fields)
            if (!known.contains(field) && !facts.contains(field))
                if (const auto fact = rows.addFact(field, headerRow, said.column)) facts.emplace(field, *fact);
    for (const Subject& subject : subjects_) {
        rows.begin(subject.row);
        rows.cell(known.find("id")->second, subject.id, subject.column);
        for (const auto& [field, said] : subject.fields) {
            const auto column = known.find(field);
            if (said.refused)
                rows.fault(column == known.end() ? std::nullopt : std::optional(column->second));
            else if (column != known.end())
                rows.cell(column->second, said.text, said.column);
            else
                rows.fact(facts.find(field)->second, said.text);
        }
        rows.end();
    }
    rows.finish();
}

}  // namespace clearline
