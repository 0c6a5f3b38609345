#include "core/mapping/date_cell.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "core/mapping/cell_text.h"

namespace clearline {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool allDigits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), isDigit); }
int valueOf(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

struct Parts {
    std::string_view first, second, third;
};

// 2019-7-9: three groups of digits parted by one and the same of - / .
std::optional<Parts> threeGroups(std::string_view text) {
    const std::size_t one = text.find_first_of("-/.");
    if (one == text.npos) return std::nullopt;
    const std::size_t two = text.find(text[one], one + 1);
    if (two == text.npos) return std::nullopt;
    const Parts parts{text.substr(0, one), text.substr(one + 1, two - one - 1), text.substr(two + 1)};
    if (!allDigits(parts.first) || !allDigits(parts.second) || !allDigits(parts.third)) return std::nullopt;
    return parts;
}

// 2019年07月09日, also with 号.
std::optional<Parts> chineseGroups(std::string_view text) {
    constexpr std::string_view kYear = "年", kMonth = "月", kDay = "日", kNumber = "号";
    const std::size_t year = text.find(kYear), month = text.find(kMonth);
    if (year == text.npos || month == text.npos || month < year) return std::nullopt;
    std::string_view rest = text.substr(month + kMonth.size());
    if (!rest.ends_with(kDay) && !rest.ends_with(kNumber)) return std::nullopt;
    rest.remove_suffix(kDay.size());
    const Parts parts{trimmedCell(text.substr(0, year)),
                      trimmedCell(text.substr(year + kYear.size(), month - year - kYear.size())), trimmedCell(rest)};
    if (!allDigits(parts.first) || !allDigits(parts.second) || !allDigits(parts.third)) return std::nullopt;
    return parts;
}

std::optional<Date> dayOf(std::string_view year, std::string_view month, std::string_view day) {
    if (month.size() > 2 || day.size() > 2) return std::nullopt;
    return Date::of(valueOf(year), static_cast<unsigned>(valueOf(month)), static_cast<unsigned>(valueOf(day)));
}

// The year of those two digits in the hundred years from `first`.
int yearIn(std::uint32_t first, int twoDigits) {
    const int from = static_cast<int>(first);
    const int year = from - from % 100 + twoDigits;
    return year < from ? year + 100 : year;
}

// 00:00, 14:30:05, 14:30:05.123, perhaps with Z or +08:00 behind it. Nothing if it is no time.
struct TimeOfDay {
    bool midnight = false;
};
std::optional<TimeOfDay> timeOf(std::string_view text) {
    if (text.ends_with('Z')) {
        text.remove_suffix(1);
    } else if (text.size() > 6 && (text[text.size() - 6] == '+' || text[text.size() - 6] == '-')) {
        const std::string_view zone = text.substr(text.size() - 5);
        if (zone[2] != ':' || !allDigits(zone.substr(0, 2)) || !allDigits(zone.substr(3))) return std::nullopt;
        text.remove_suffix(6);
    }
    bool zero = true;
    int groups = 0;
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t end = rest.find_first_of(groups < 2 ? ":" : ".");
        const std::string_view group = rest.substr(0, end);
        const int most = groups == 0 ? 23 : 59;
        if (!allDigits(group) || (groups < 3 && (group.size() > 2 || valueOf(group) > most))) return std::nullopt;
        zero = zero && group.find_first_not_of('0') == group.npos;
        ++groups;
        if (end == rest.npos) break;
        rest = rest.substr(end + 1);
        if (rest.empty() || groups == 4) return std::nullopt;
    }
    if (groups < 2) return std::nullopt;
    return TimeOfDay{zero};
}

// 14时30分, 14时30分05秒, 14点.
std::optional<TimeOfDay> chineseTimeOf(std::string_view text) {
    std::string plain;
    for (const std::string_view mark : {"时", "分", "秒"}) {
        const std::size_t at = text.find(mark);
        if (at == text.npos) break;
        if (!plain.empty()) plain += ':';
        plain += trimmedCell(text.substr(0, at));
        text = text.substr(at + mark.size());
    }
    return trimmedCell(text).empty() ? timeOf(plain) : std::nullopt;
}

// Cuts a time of day off the end: behind a space, behind the T of ISO, behind 日.
std::string_view withoutTime(std::string_view text, DateCell& cell) {
    const auto cutAt = [&](std::size_t end, const std::optional<TimeOfDay>& time) {
        cell.timeDropped = !time->midnight;
        return trimmedCell(text.substr(0, end));
    };
    for (std::size_t at = text.find_first_of(" T"); at != text.npos; at = text.find_first_of(" T", at + 1))
        if (const auto time = timeOf(trimmedCell(text.substr(at + 1)))) return cutAt(at, time);
    constexpr std::string_view kDay = "日";
    if (const std::size_t day = text.find(kDay); day != text.npos) {
        const std::size_t end = day + kDay.size();
        const std::string_view rest = trimmedCell(text.substr(end));
        const auto time = timeOf(rest);
        if (time) return cutAt(end, time);
        if (const auto chinese = chineseTimeOf(rest)) return cutAt(end, chinese);
    }
    return text;
}

// Days of a spreadsheet: 43655, and a fraction for the time of day.
void serial(std::string_view text, DateCell& cell) {
    const std::size_t mark = text.find('.');
    const std::string_view whole = text.substr(0, mark);
    if (!allDigits(whole) || whole.size() > 7) return;
    if (mark != text.npos) {
        const std::string_view part = text.substr(mark + 1);
        if (!allDigits(part)) return;
        cell.timeDropped = part.find_first_not_of('0') != part.npos;
    }
    const int days = valueOf(whole);
    cell.likelySerial = whole.size() == 5 && whole[0] != '0';
    // 1900 counts a 29 February that there never was, as 60.
    if (days >= 1 && days != 60)
        cell.as[static_cast<std::size_t>(DateForm::Serial1900)] =
            Date::of(1899, 12, days < 60 ? 31 : 30)->plusDays(days);
    cell.as[static_cast<std::size_t>(DateForm::Serial1904)] = Date::of(1904, 1, 1)->plusDays(days);
}

void yearLast(const Parts& parts, std::string_view year, DateCell& cell) {
    cell.as[static_cast<std::size_t>(DateForm::DayMonthYear)] = dayOf(year, parts.second, parts.first);
    cell.as[static_cast<std::size_t>(DateForm::MonthDayYear)] = dayOf(year, parts.first, parts.second);
}

void yearFirst(const Parts& parts, std::optional<std::uint32_t> century, DateCell& cell) {
    const int year = yearIn(century.value_or(kUsualCentury), valueOf(parts.first));
    cell.as[static_cast<std::size_t>(DateForm::YearMonthDay)] = dayOf(std::to_string(year), parts.second, parts.third);
}

void groups(const Parts& parts, std::optional<std::uint32_t> century, DateCell& cell) {
    if (parts.first.size() == 4) {
        cell.as[0] = dayOf(parts.first, parts.second, parts.third);
    } else if (parts.third.size() == 4) {
        yearLast(parts, parts.third, cell);
    } else if (parts.first.size() <= 2 && parts.second.size() <= 2 && parts.third.size() <= 2) {
        cell.twoDigits = true;
        const std::uint32_t from = century.value_or(kUsualCentury);
        if (parts.third.size() == 2) yearLast(parts, std::to_string(yearIn(from, valueOf(parts.third))), cell);
        if (parts.first.size() == 2) yearFirst(parts, century, cell);
    } else {
        cell.fault = "csv.date-form";
        return;
    }
    if (cell.blank()) cell.fault = "csv.date-impossible";
}

bool saysDate(std::string_view text) {
    constexpr std::string_view kNumerals[] = {"〇", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
    const auto has = [text](std::string_view part) { return text.find(part) != text.npos; };
    return has("年") && has("月") && std::any_of(std::begin(kNumerals), std::end(kNumerals), has);
}

}  // namespace

bool DateCell::blank() const {
    return fault.empty() && std::none_of(as.begin(), as.end(), [](const auto& day) { return day.has_value(); });
}

unsigned DateCell::forms() const {
    unsigned bits = 0;
    for (std::size_t form = 1; form < kDateForms; ++form)
        if (as[form]) bits |= 1u << form;
    return bits;
}

DateCell dateCellOf(std::string_view text, std::optional<std::uint32_t> century) {
    DateCell cell;
    if (text.empty()) return cell;
    const std::string_view day = withoutTime(text, cell);
    if (const auto parts = threeGroups(day)) {
        groups(*parts, century, cell);
    } else if (const auto chinese = chineseGroups(day)) {
        if (chinese->first.size() == 4) {
            cell.as[0] = dayOf(chinese->first, chinese->second, chinese->third);
            if (!cell.as[0]) cell.fault = "csv.date-impossible";
        } else if (chinese->first.size() == 2) {
            cell.twoDigits = true;
            yearFirst(*chinese, century, cell);
            if (cell.blank()) cell.fault = "csv.date-impossible";
        } else {
            cell.fault = "csv.date-form";
        }
    } else if (day.size() == 8 && allDigits(day)) {
        cell.as[0] = dayOf(day.substr(0, 4), day.substr(4, 2), day.substr(6));
        if (!cell.as[0]) cell.fault = "csv.date-impossible";
    } else {
        serial(day, cell);
        if (cell.blank()) cell.fault = saysDate(day) ? "map.date-chinese" : "csv.date-form";
    }
    return cell;
}

}  // namespace clearline
