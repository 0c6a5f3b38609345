// Between core's texts, numbers and days and Qt's. Figures shown to people have a true minus
// (U+2212), as sentences do; data that is copied or edited keeps the ASCII one.
#pragma once

#include <QDate>
#include <QString>
#include <optional>
#include <string>
#include <string_view>

#include "core/date/date.h"
#include "core/formula/value.h"
#include "core/number/number.h"

namespace clearline {

[[nodiscard]] inline QString qtText(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
[[nodiscard]] inline std::string coreText(const QString& text) { return text.toStdString(); }

// A file as places on screen name it: without its folders, but with the number that a case gives to a later file
// of one name ("2/lin.csv").
[[nodiscard]] QString shortFileName(const QString& path);

[[nodiscard]] QString sizeText(std::uint64_t bytes);  // of a file: 12.3 KB

[[nodiscard]] QString pointsText(const Number& points);  // −15
[[nodiscard]] QString signedText(const Number& points);  // +5, −15, 0
[[nodiscard]] QString shapedText(const Number& points);  // ▲ +5, ▼ −15, 0
// As a person writes it: 12.5, 2019-03-14, P2Y, red. What parseValue reads back.
[[nodiscard]] QString plainValue(const Value& value);
[[nodiscard]] QString shownValue(const Value& value);  // the same with a true minus
// `text` as a value of the same form as `like`; nothing if it is not one.
[[nodiscard]] std::optional<Value> parseValue(const QString& text, const Value& like);

[[nodiscard]] QDate qtDate(Date date);
[[nodiscard]] std::optional<Date> coreDate(QDate date);

}  // namespace clearline
