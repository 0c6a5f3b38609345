#include "core/date/far_date.h"

#include "core/date/calendar.h"

namespace clearline {

namespace {

std::optional<std::int64_t> digits(std::string_view text) {
    std::int64_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::string padded(std::int64_t value, std::size_t width) {
    const std::string text = std::to_string(value);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

}  // namespace

std::optional<std::int64_t> daysFromIso(std::string_view text) {
    const bool before = !text.empty() && text.front() == '-';
    if (before) text.remove_prefix(1);
    if (text.size() < 10 || text.size() > 15 || text[text.size() - 6] != '-' || text[text.size() - 3] != '-')
        return std::nullopt;
    const std::string_view yearText = text.substr(0, text.size() - 6);
    const auto year = digits(yearText), month = digits(text.substr(text.size() - 5, 2)),
               day = digits(text.substr(text.size() - 2));
    if (!year || !month || !day || (yearText.size() > 4 && yearText.front() == '0') || (before && *year == 0))
        return std::nullopt;
    return daysOfDate(before ? -*year : *year, *month, *day);
}

std::string isoOfDays(std::int64_t days) {
    const CivilDay civil = civilOfDays(days);
    return (civil.year < 0 ? "-" : "") + padded(civil.year < 0 ? -civil.year : civil.year, 4) + "-" +
           padded(civil.month, 2) + "-" + padded(civil.day, 2);
}

}  // namespace clearline
