#include "ui/workspace/text.h"

#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

namespace clearline {

namespace {
constexpr QChar kMinus(0x2212);
}

QString sizeText(std::uint64_t bytes) {
    return QLocale(QLocale::English)
        .formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeTraditionalFormat);
}

QString pointsText(const Number& points) {
    QString text = qtText(points.text());
    if (text.startsWith(QLatin1Char('-'))) text[0] = kMinus;
    return text;
}

QString signedText(const Number& points) {
    return points.sign() > 0 ? QLatin1Char('+') + pointsText(points) : pointsText(points);
}

QString shapedText(const Number& points) {
    if (points.isZero()) return pointsText(points);
    return QString(QChar(points.sign() > 0 ? 0x25B2 : 0x25BC)) + QLatin1Char(' ') + signedText(points);
}

QString plainValue(const Value& value) {
    if (const auto* number = value.as<Number>()) return qtText(number->text());
    if (const auto* period = value.as<Period>()) return qtText(period->iso());
    if (const auto* date = value.as<Date>()) return qtText(date->iso());
    if (const auto* text = value.as<std::string>()) return qtText(*text);
    return value.isNull() ? QString() : qtText(value.text());
}

QString shownValue(const Value& value) {
    const auto* number = value.as<Number>();
    return number ? pointsText(*number) : plainValue(value);
}

std::optional<Value> parseValue(const QString& text, const Value& like) {
    QString plain = text.trimmed();
    if (plain.isEmpty()) return std::nullopt;
    if (like.as<std::string>()) return Value(coreText(plain));
    if (like.as<Period>()) {
        const auto period = Period::fromIso(coreText(plain.toUpper()));
        return period ? std::optional<Value>(*period) : std::nullopt;
    }
    if (like.as<Date>()) {
        const auto date = Date::fromIso(coreText(plain));
        return date ? std::optional<Value>(*date) : std::nullopt;
    }
    plain.replace(kMinus, QLatin1Char('-'));
    const auto number = Number::fromDecimal(coreText(plain));
    return number ? std::optional<Value>(*number) : std::nullopt;
}

QString shortFileName(const QString& path) {
    static const QRegularExpression numbered(QStringLiteral("^[0-9]+/[^/]+$"));
    return numbered.match(path).hasMatch() ? path : QFileInfo(path).fileName();
}

QDate qtDate(Date date) {
    const YearMonthDay parts = date.parts();
    return {parts.year, static_cast<int>(parts.month), static_cast<int>(parts.day)};
}

std::optional<Date> coreDate(QDate date) {
    if (!date.isValid()) return std::nullopt;
    return Date::of(date.year(), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

}  // namespace clearline
