#include "core/tables/workbook_number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/date/date.h"
#include "core/date/date_time.h"

namespace clearline {

namespace {

constexpr std::size_t kDigitsKept = 15;
constexpr std::int64_t kDayMilliseconds = 86'400'000;
constexpr std::int32_t kBefore1900 = -25'568;    // days of 1899-12-31 since 1970-01-01
constexpr std::int32_t kBefore1904 = -24'107;    // of 1904-01-01
constexpr std::int64_t kNoSuchDay = 60;          // 29 February 1900
constexpr std::int64_t kLastSerial = 2'958'465;  // 9999-12-31, from 1900

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::string_view trimmed(std::string_view text) {
    const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty() && isSpace(text.front())) text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back())) text.remove_suffix(1);
    return text;
}

// What of a number stands in its text.
struct Parts {
    bool negative = false;
    std::string_view whole, fraction;
    std::string_view exponent;  // with its sign
};

std::optional<Parts> partsOf(std::string_view text) {
    Parts parts;
    const auto digits = [&] {
        const std::size_t end = std::min(
            static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isDigit) - text.begin()), text.size());
        const std::string_view run = text.substr(0, end);
        text.remove_prefix(end);
        return run;
    };
    if (text.starts_with('-') || text.starts_with('+')) {
        parts.negative = text.front() == '-';
        text.remove_prefix(1);
    }
    parts.whole = digits();
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        parts.fraction = digits();
    }
    if (parts.whole.empty() && parts.fraction.empty()) return std::nullopt;
    if (text.starts_with('e') || text.starts_with('E')) {
        parts.exponent = text.substr(1);
        text.remove_prefix(text.size() > 1 && (text[1] == '-' || text[1] == '+') ? 2 : 1);
        if (digits().empty()) return std::nullopt;
    }
    return text.empty() ? std::optional(parts) : std::nullopt;
}

// Of 0.00120 three: those that say something.
std::size_t significantDigits(const Parts& parts) {
    std::size_t count = 0, zeros = 0;
    for (const std::string_view run : {parts.whole, parts.fraction})
        for (const char digit : run) {
            if (digit == '0') {
                zeros += count > 0 ? 1 : 0;
                continue;
            }
            count += zeros + 1;
            zeros = 0;
        }
    return count;
}

std::optional<double> binary(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && std::isfinite(value) ? std::optional(value)
                                                                                            : std::nullopt;
}

// The digits with the point moved by the exponent; at most a few hundred zeros, as the number is a binary one.
std::string moved(const Parts& parts, int by) {
    std::string digits(parts.whole);
    digits += parts.fraction;
    std::int64_t point = static_cast<std::int64_t>(parts.whole.size()) + by;
    if (point < 0) {
        digits.insert(0, static_cast<std::size_t>(-point), '0');
        point = 0;
    }
    if (const std::int64_t lacking = point - static_cast<std::int64_t>(digits.size()); lacking > 0)
        digits.append(static_cast<std::size_t>(lacking), '0');
    const std::size_t zeros = std::min(digits.find_first_not_of('0'), static_cast<std::size_t>(point));
    std::string text = digits.substr(zeros, static_cast<std::size_t>(point) - zeros);
    if (text.empty()) text = "0";
    if (digits.size() > static_cast<std::size_t>(point))
        text.append(".").append(digits, static_cast<std::size_t>(point));
    return text;
}

std::string withoutZerosBehind(std::string text) {
    if (text.find('.') == std::string::npos) return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
}

std::string shortest(double value) {
    std::array<char, 400> room;
    return {room.data(), std::to_chars(room.data(), room.data() + room.size(), value, std::chars_format::fixed).ptr};
}

void appendTwo(std::string& out, std::int64_t number) {
    if (number < 10) out += '0';
    out += std::to_string(number);
}

// 10:30:00, with thousandths where there are any.
std::string timeText(std::int64_t milliseconds) {
    std::string text;
    appendTwo(text, milliseconds / 3'600'000);
    text += ':';
    appendTwo(text, milliseconds / 60'000 % 60);
    text += ':';
    appendTwo(text, milliseconds / 1000 % 60);
    if (const std::int64_t rest = milliseconds % 1000; rest > 0) {
        const std::string thousandths = std::to_string(1000 + rest);
        text.append(".").append(thousandths, 1);
        text = withoutZerosBehind(std::move(text));
    }
    return text;
}

}  // namespace

std::optional<WorkbookNumber> workbookNumber(std::string_view raw) {
    raw = trimmed(raw);
    if (raw.size() <= kDigitsKept && !raw.empty() && raw.front() != '0' && std::all_of(raw.begin(), raw.end(), isDigit))
        return WorkbookNumber{std::string(raw), false};
    const auto parts = partsOf(raw);
    const auto value = parts ? binary(raw) : std::nullopt;
    if (!value) return std::nullopt;
    const std::size_t digits = significantDigits(*parts);
    if (digits == 0) return WorkbookNumber{"0", false};
    std::string text;
    if (digits > kDigitsKept) {
        text = shortest(std::abs(*value));
    } else if (parts->exponent.empty()) {
        text = moved(*parts, 0);
    } else {
        const std::string_view exponent = parts->exponent.substr(parts->exponent.starts_with('+') ? 1 : 0);
        int by = 0;
        if (std::from_chars(exponent.data(), exponent.data() + exponent.size(), by).ec != std::errc())
            return std::nullopt;
        text = withoutZerosBehind(moved(*parts, by));
    }
    const bool lost = text.size() > kDigitsKept && text.find('.') == std::string::npos;
    return WorkbookNumber{(parts->negative ? "-" : "") + text, lost};
}

std::optional<WorkbookDay> workbookDay(std::string_view serial, NumberFormat format, bool from1904) {
    const auto value = binary(trimmed(serial));
    if (!value || *value < 0 || *value > static_cast<double>(kLastSerial) + 1) return std::nullopt;
    auto days = static_cast<std::int64_t>(*value);
    std::int64_t milliseconds = std::llround((*value - static_cast<double>(days)) * kDayMilliseconds);
    if (format == NumberFormat::Elapsed)
        return WorkbookDay{WorkbookDay::Form::Time, timeText(days * kDayMilliseconds + milliseconds)};
    if (format == NumberFormat::Time && days == 0 && milliseconds < kDayMilliseconds)
        return WorkbookDay{WorkbookDay::Form::Time, timeText(milliseconds)};
    if (milliseconds == kDayMilliseconds) {
        ++days;
        milliseconds = 0;
    }
    if (!from1904 && (days < 1 || days == kNoSuchDay)) return std::nullopt;
    const std::int64_t since1970 = from1904 ? kBefore1904 + days : kBefore1900 + days - (days > kNoSuchDay ? 1 : 0);
    if (since1970 > Date::kMax.days()) return std::nullopt;
    WorkbookDay day{WorkbookDay::Form::Day, Date::ofDays(static_cast<std::int32_t>(since1970)).iso()};
    if (milliseconds > 0) {
        day.form = WorkbookDay::Form::Moment;
        day.text.append("T").append(timeText(milliseconds));
    }
    return day;
}

std::optional<WorkbookDay> workbookIsoDay(std::string_view text) {
    text = trimmed(text);
    if (text.ends_with('Z')) text.remove_suffix(1);
    if (const auto time = TimeOfDay::fromIso(text.starts_with('T') ? text.substr(1) : text))
        return WorkbookDay{WorkbookDay::Form::Time, time->iso()};
    const std::size_t t = text.find('T');
    const auto day = Date::fromIso(text.substr(0, t));
    if (!day) return std::nullopt;
    if (t == std::string_view::npos) return WorkbookDay{WorkbookDay::Form::Day, day->iso()};
    const auto moment = DateTime::fromIso(text);
    if (!moment) return std::nullopt;
    if (moment->time == TimeOfDay{})
        return WorkbookDay{WorkbookDay::Form::Day, Date::ofDays(static_cast<std::int32_t>(moment->days)).iso()};
    return WorkbookDay{WorkbookDay::Form::Moment, moment->iso()};
}

}  // namespace clearline
