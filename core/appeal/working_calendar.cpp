#include "core/appeal/working_calendar.h"

namespace clearline {

namespace {

constexpr std::string_view kHoliday = "holiday", kWorkday = "workday";

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

}  // namespace

bool WorkingCalendar::isWorkingDay(Date day) const {
    return workdays.contains(day) || (day.weekday() <= 5 && !holidays.contains(day));
}

std::optional<Date> WorkingCalendar::workingDayAfter(Date day, int n) const {
    std::optional<Date> at = day;
    while (n > 0 && at) {
        at = at->plusDays(1);
        if (at && isWorkingDay(*at)) --n;
    }
    return at;
}

std::optional<Date> WorkingCalendar::knownUntil() const {
    std::optional<Date> last;
    for (const auto* days : {&holidays, &workdays})
        if (!days->empty() && (!last || *last < *days->rbegin())) last = *days->rbegin();
    return last;
}

Result<WorkingCalendar> readWorkingCalendar(std::string_view text) {
    WorkingCalendar calendar;
    Problems problems;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    for (std::uint32_t row = 1; !text.empty(); ++row) {
        const auto end = text.find('\n');
        const std::string_view whole = trimmed(text.substr(0, end));
        text = end == text.npos ? std::string_view() : text.substr(end + 1);
        const std::string_view line = trimmed(whole.substr(0, whole.find('#')));
        if (line.empty()) continue;
        const auto day = Date::fromIso(line.substr(0, 10));
        const std::string_view what = line.size() > 10 ? trimmed(line.substr(10)) : std::string_view();
        const bool apart = line.size() > 10 && (line[10] == ' ' || line[10] == '\t');
        const bool holiday = what == kHoliday;
        std::set<Date>& into = holiday ? calendar.holidays : calendar.workdays;
        std::set<Date>& other = holiday ? calendar.workdays : calendar.holidays;
        if (!day || !apart || (!holiday && what != kWorkday) || other.contains(*day) || !into.insert(*day).second)
            problems.push_back(
                {"calendar.line", Severity::Error, {{}, row, 0}, {std::to_string(row), std::string(whole)}});
    }
    if (!problems.empty()) return problems;
    return calendar;
}

std::string workingCalendarText(const WorkingCalendar& calendar) {
    std::string text;
    auto holiday = calendar.holidays.begin(), workday = calendar.workdays.begin();
    while (holiday != calendar.holidays.end() || workday != calendar.workdays.end()) {
        const bool first =
            workday == calendar.workdays.end() || (holiday != calendar.holidays.end() && *holiday <= *workday);
        text += first ? holiday->iso() : workday->iso();
        text += ' ';
        text += first ? kHoliday : kWorkday;
        text += '\n';
        ++(first ? holiday : workday);
    }
    return text;
}

}  // namespace clearline
