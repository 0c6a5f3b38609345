#include "core/casefile/raw_cell_text.h"

#include <charconv>

namespace clearline {
namespace {

// By RawForm; a refused cell has the capital.
constexpr std::string_view kForms = "ktndmbe";
constexpr std::string_view kRefused = "KTNDMBE";

}  // namespace

void appendRawCell(std::string& text, const RawCell& cell) {
    if (cell.form == RawForm::Blank && !cell.refused && cell.value.empty() && cell.raw.empty()) return;
    text += (cell.refused ? kRefused : kForms)[static_cast<std::size_t>(cell.form)];
    if (cell.raw == cell.value) {
        text += '=';
    } else {
        text += std::to_string(cell.value.size());
        text += ':';
    }
    text += cell.value;
    if (cell.raw != cell.value) text += cell.raw;
}

bool readRawCell(std::string_view text, RawCell& into) {
    into = {};
    if (text.empty()) return true;
    const std::size_t plain = kForms.find(text[0]), refused = kRefused.find(text[0]);
    if (plain == std::string_view::npos && refused == std::string_view::npos) return false;
    into.refused = plain == std::string_view::npos;
    into.form = static_cast<RawForm>(into.refused ? refused : plain);
    text.remove_prefix(1);
    if (text.starts_with('=')) {
        into.value = into.raw = text.substr(1);
        return into.form != RawForm::Blank || into.refused || !into.value.empty();
    }
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), size);
    const auto digits = static_cast<std::size_t>(end - text.data());
    if (error != std::errc() || digits == text.size() || *end != ':' || (digits > 1 && text[0] == '0')) return false;
    text.remove_prefix(digits + 1);
    if (size > text.size()) return false;
    into.value = text.substr(0, size);
    into.raw = text.substr(size);
    return into.raw != into.value;
}

}  // namespace clearline
