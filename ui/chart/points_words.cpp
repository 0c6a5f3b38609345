#include "ui/chart/points_words.h"

namespace clearline {

QString plainPoints(const Points& points) {
    QString text = QString::fromStdString(points.text());
    if (text.contains(QLatin1Char('/')))
        text = QStringLiteral("≈ ") + QString::fromStdString(points.rounded(4, Rounding::HalfUp).text());
    return text.replace(QLatin1Char('-'), QChar(0x2212));
}

QString signedPoints(const Points& points) {
    const QString text = plainPoints(points);
    if (points.sign() <= 0) return text;
    return text.startsWith(QChar(0x2248)) ? QStringLiteral("≈ +") + text.mid(2) : QLatin1Char('+') + text;
}

QString markedPoints(const Points& points) {
    if (points.isZero()) return signedPoints(points);
    return (points.sign() > 0 ? QStringLiteral("▲ ") : QStringLiteral("▼ ")) + signedPoints(points);
}

}  // namespace clearline
