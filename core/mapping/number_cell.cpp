#include "core/mapping/number_cell.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/base/utf8.h"
#include "core/mapping/cell_text.h"

namespace clearline {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool allDigits(std::string_view text) { return std::all_of(text.begin(), text.end(), isDigit); }

// 1,234,567: one to three digits, not begun by 0, then groups of exactly three.
bool groupsAreRight(std::string_view whole, char group) {
    const std::size_t first = whole.find(group);
    if (first == 0 || first > 3 || whole[0] == '0') return false;
    for (std::size_t at = first; at < whole.size(); at += 4)
        if (whole[at] != group || whole.size() < at + 4 || !allDigits(whole.substr(at + 1, 3))) return false;
    return allDigits(whole.substr(0, first));
}

std::optional<Number> readWith(std::string_view text, char decimal, char group) {
    constexpr std::string_view kMinus = "\u2212";
    std::string plain;
    if (text.starts_with('-') || text.starts_with(kMinus)) plain += '-';
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    else if (text.starts_with(kMinus))
        text.remove_prefix(kMinus.size());
    const std::size_t mark = text.find(decimal);
    const std::string_view whole = text.substr(0, mark),
                           part = mark == text.npos ? std::string_view() : text.substr(mark + 1);
    if (mark != text.npos && (part.empty() || !allDigits(part))) return std::nullopt;
    if (whole.empty() && part.empty()) return std::nullopt;
    if (whole.find(group) == whole.npos) {
        if (!allDigits(whole)) return std::nullopt;
        plain += whole.empty() ? "0" : whole;
    } else {
        if (!groupsAreRight(whole, group)) return std::nullopt;
        std::copy_if(whole.begin(), whole.end(), std::back_inserter(plain), isDigit);
    }
    if (!part.empty()) (plain += '.') += part;
    return Number::fromDecimal(plain);
}

bool isFullWidth(char32_t code) { return (code >= 0xFF10 && code <= 0xFF19) || code == 0xFF0C || code == 0xFF0E; }

constexpr std::u32string_view kChineseNumerals =
    U"〇零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟萬億貳參陸";

// No way to read it: which of the known ways to write numbers is it?
std::string_view faultOf(std::string_view text) {
    std::size_t digits = 0, full = 0, chinese = 0, marks = 0, letters = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Letter letter = utf8LetterAt(text, at);
        const char32_t code = letter.length == 0 ? 0 : letter.codePoint;
        at += std::max<std::size_t>(letter.length, 1);
        if (code >= '0' && code <= '9')
            ++digits;
        else if (isFullWidth(code))
            ++full;
        else if (kChineseNumerals.find(code) != std::u32string_view::npos)
            ++chinese;
        else if (code == ',' || code == '.')
            ++marks;
        else
            ++letters;
    }
    const bool brackets =
        (text.starts_with("(") && text.ends_with(")")) || (text.starts_with("（") && text.ends_with("）"));
    if (digits == 0 && full > 0 && letters == 0) return "map.number-full-width";
    if (digits == 0) return chinese > 0 && full == 0 ? "map.number-chinese" : "csv.number-form";
    if (brackets) return "map.number-brackets";
    if (letters == 0 && chinese == 0 && full == 0) return marks > 0 ? "map.number-grouping" : "csv.number-form";
    if (plainNumber(text)) return "map.number-exponent";
    // A number, and something written before or behind it: ¥200, 200元, 15%.
    constexpr std::string_view kOfNumbers = "0123456789.,";
    const std::size_t first = text.find_first_of(kOfNumbers), last = text.find_last_of(kOfNumbers);
    const std::string_view number = text.substr(first, last - first + 1);
    const bool alone = number.find_first_not_of(kOfNumbers) == number.npos;
    return alone ? "map.number-unit" : "csv.number-form";
}

}  // namespace

NumberCell numberCellOf(std::string_view text, const std::vector<std::pair<std::string, Number>>& units) {
    NumberCell cell;
    if (text.empty()) return cell;
    const Number* factor = nullptr;
    std::string_view bare = text;
    for (const auto& [unit, is] : units) {  // the longest that fits: 万元 before 元
        if (!text.ends_with(unit) || text.size() - unit.size() > bare.size()) continue;
        if (factor && text.size() - unit.size() == bare.size()) continue;
        bare = text.substr(0, text.size() - unit.size());
        factor = &is;
    }
    if (factor) bare = trimmedCell(bare);
    cell.point = readWith(bare, '.', ',');
    cell.comma = readWith(bare, ',', '.');
    if (!cell.point && !cell.comma) {
        cell.fault = faultOf(text);
        return cell;
    }
    cell.hasUnit = factor != nullptr;
    if (cell.hasUnit)
        for (std::optional<Number>* read : {&cell.point, &cell.comma})
            if (*read) **read *= *factor;
    return cell;
}

std::optional<Number> plainNumber(std::string_view text) {
    constexpr int kMostDigits = 400;
    const std::size_t mark = text.find_first_of("eE");
    if (mark == text.npos) return Number::fromDecimal(text);
    std::string_view power = text.substr(mark + 1);
    if (power.starts_with('+')) power.remove_prefix(1);
    int exponent = 0;
    const auto [end, error] = std::from_chars(power.data(), power.data() + power.size(), exponent);
    if (error != std::errc() || end != power.data() + power.size() || exponent > kMostDigits || exponent < -kMostDigits)
        return std::nullopt;
    const auto digits = Number::fromDecimal(text.substr(0, mark));
    if (!digits) return std::nullopt;
    return *digits * Number(10).power(exponent);
}

}  // namespace clearline
