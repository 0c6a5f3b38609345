#include "ui/chart/forecast.h"

#include <QCoreApplication>

#include "ui/chart/axis_stops.h"
#include "ui/chart/chart_picture.h"
#include "ui/chart/points_words.h"

namespace clearline {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Forecast)
};
}  // namespace

const ForecastStep* forecastOn(const std::vector<ForecastStep>& forecast, double day) {
    const ForecastStep* found = nullptr;
    for (const ForecastStep& step : forecast)
        if (step.day.days() <= day) found = &step;
    return found;
}

QList<QPointF> forecastLine(const std::vector<ForecastStep>& forecast, const ChartFrame& frame) {
    QList<QPointF> line;
    for (const ForecastStep& step : forecast) {
        if (!step.score) break;  // further on it is not known
        const double x = frame.x(step.day.days()), y = frame.y(step.score->approximately());
        if (!line.isEmpty()) line.append({x, line.back().y()});
        line.append({x, y});
    }
    if (!line.isEmpty()) line.append({frame.x(frame.days.until), line.back().y()});
    return line;
}

QString forecastWords(const std::vector<ForecastStep>& forecast, Language language) {
    QStringList parts;
    for (std::size_t i = 1; i < forecast.size() && i <= 3; ++i)
        if (forecast[i].score)
            parts << Words::tr("%1 on %2", "score, day")
                         .arg(plainPoints(*forecast[i].score), longDay(forecast[i].day.days(), language));
    return parts.isEmpty() ? QString()
                           : Words::tr(" If nothing new comes: %1.", "begins with a space")
                                 .arg(parts.join(Words::tr(", then ", "between the steps of a forecast")));
}

}  // namespace clearline
