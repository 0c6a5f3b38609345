#include "ui/chart/axis_stops.h"

#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

#include "core/date/date.h"

namespace clearline {
namespace {

struct Pace {
    int months;
    int days;
};  // days of the month, or whole months

// From fine to coarse.
constexpr std::array<Pace, 13> kPaces{
    {{0, 1}, {0, 2}, {0, 5}, {0, 10}, {1, 0}, {2, 0}, {3, 0}, {6, 0}, {12, 0}, {24, 0}, {60, 0}, {120, 0}, {600, 0}}};

QString monthName(unsigned month, Language language) {
    if (language == Language::Chinese) return QString::number(month) + QStringLiteral("月");
    return QLocale(QLocale::English).monthName(static_cast<int>(month), QLocale::ShortFormat);
}

QString yearName(int year, Language language) {
    return language == Language::Chinese ? QString::number(year) + QStringLiteral("年") : QString::number(year);
}

double daysOf(Pace pace) { return pace.months > 0 ? pace.months * 30.4 : pace.days; }

Date dayFor(double day) {
    return Date::ofDays(
        static_cast<std::int32_t>(std::clamp(day, double(Date::kMin.days()), double(Date::kMax.days()))));
}

void addDays(std::vector<DayStop>& stops, DayRange shown, int every, Language language) {
    for (auto day = static_cast<std::int32_t>(std::ceil(shown.from)); day <= shown.until; ++day) {
        const YearMonthDay parts = dayFor(day).parts();
        const bool first = parts.day == 1;
        // The last stop of a month stands away from the first of the next.
        if (!first && (every == 1 ? false
                                  : (parts.day - 1) % static_cast<unsigned>(every) != 0 ||
                                        parts.day + static_cast<unsigned>(every) / 2 > 31))
            continue;
        QString label = language == Language::Chinese ? QString::number(parts.day) + QStringLiteral("日")
                                                      : QString::number(parts.day);
        if (first) label = parts.month == 1 ? yearName(parts.year, language) : monthName(parts.month, language);
        stops.push_back({double(day), label, first});
    }
}

void addMonths(std::vector<DayStop>& stops, DayRange shown, int every, Language language) {
    const YearMonthDay start = dayFor(shown.from).parts();
    for (std::int64_t month = std::int64_t{start.year} * 12 + start.month - 1;; ++month) {
        if (month % every != 0) continue;
        const auto first = Date::of(static_cast<int>(month / 12), static_cast<unsigned>(month % 12) + 1, 1);
        if (!first || first->days() > shown.until) break;
        if (first->days() < shown.from) continue;
        const bool january = month % 12 == 0;
        stops.push_back({double(first->days()),
                         january ? yearName(static_cast<int>(month / 12), language)
                                 : monthName(static_cast<unsigned>(month % 12) + 1, language),
                         january});
    }
}

}  // namespace

double niceStep(double span, int most) {
    if (!(span > 0) || most < 1) return 1;
    const double rough = span / most;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= rough * (1 - 1e-9)) return factor * power;
    return 10 * power;
}

std::vector<double> valueStops(double low, double high, int most) {
    std::vector<double> stops;
    if (!(high > low) || most < 1) return stops;
    const double step = niceStep(high - low, most);
    const double slack = step * 1e-6;
    for (double n = std::ceil((low - slack) / step); n * step <= high + slack; ++n) stops.push_back(n * step + 0.0);
    return stops;
}

std::vector<DayStop> dayStops(DayRange shown, int most, Language language) {
    std::vector<DayStop> stops;
    if (!(shown.span() > 0) || most < 1) return stops;
    Pace pace = kPaces.back();
    for (const Pace& candidate : kPaces)
        if (shown.span() / daysOf(candidate) <= most) {
            pace = candidate;
            break;
        }
    if (pace.months > 0)
        addMonths(stops, shown, pace.months, language);
    else
        addDays(stops, shown, pace.days, language);
    // Somewhere the year must be said.
    if (!stops.empty() && std::none_of(stops.begin(), stops.end(),
                                       [](const DayStop& s) { return s.strong && s.label.front().isDigit(); })) {
        const YearMonthDay parts = dayFor(stops.front().day).parts();
        const QString year = yearName(parts.year, language);
        QString& label = stops.front().label;
        if (pace.months > 0 || stops.front().strong)
            label = language == Language::Chinese ? year + label : label + QLatin1Char(' ') + year;
        else
            label = longDay(static_cast<std::int32_t>(stops.front().day), language);
    }
    return stops;
}

QString longDay(std::int32_t day, Language language) {
    const YearMonthDay parts = dayFor(day).parts();
    if (language == Language::Chinese)
        return QStringLiteral("%1年%2月%3日").arg(parts.year).arg(parts.month).arg(parts.day);
    return QStringLiteral("%1 %2 %3")
        .arg(parts.day)
        .arg(QLocale(QLocale::English).monthName(static_cast<int>(parts.month)), QString::number(parts.year));
}

}  // namespace clearline
