#include "ui/import/form_words.h"

#include <QCoreApplication>
#include <QLocale>

#include "ui/workspace/text.h"

namespace clearline {

namespace {

constexpr qsizetype kLongest = 300;

QString word(const char* text) { return QCoreApplication::translate("clearline::FormWords", text); }

}  // namespace

QString formatTitle(FileFormat format) {
    switch (format) {
        case FileFormat::Csv: return word(QT_TRANSLATE_NOOP("clearline::FormWords", "Text table (CSV, TSV)"));
        case FileFormat::Xlsx: return word(QT_TRANSLATE_NOOP("clearline::FormWords", "Workbook (XLSX)"));
        case FileFormat::Json: return QStringLiteral("JSON");
        case FileFormat::Xml: return QStringLiteral("XML");
    }
    return {};
}

QString encodingTitle(Encoding encoding) {
    switch (encoding) {
        case Encoding::Utf8: return QStringLiteral("UTF-8");
        case Encoding::Gb18030: return word(QT_TRANSLATE_NOOP("clearline::FormWords", "GB18030 (GBK, GB2312)"));
        case Encoding::Utf16Le: return QStringLiteral("UTF-16 LE");
        case Encoding::Utf16Be: return QStringLiteral("UTF-16 BE");
    }
    return {};
}

QString separatorTitle(char separator) {
    switch (separator) {
        case ',': return word(QT_TRANSLATE_NOOP("clearline::FormWords", "comma  ,"));
        case ';': return word(QT_TRANSLATE_NOOP("clearline::FormWords", "semicolon  ;"));
        case '\t': return word(QT_TRANSLATE_NOOP("clearline::FormWords", "tab"));
        case '|': return word(QT_TRANSLATE_NOOP("clearline::FormWords", "bar  |"));
        default: return QString(QLatin1Char(separator));
    }
}

QString columnLetters(std::size_t column) {
    QString name = qtText(cellName(1, static_cast<std::uint32_t>(column + 1)));
    name.chop(1);
    return name;
}

QString shownCell(std::string_view text, Identifiers identifiers) {
    QString shown = qtText(shownText(text, identifiers));
    shown.replace(QLatin1Char('\r'), QString()).replace(QLatin1Char('\n'), QStringLiteral(" ⏎ "));
    return shown.size() > kLongest ? shown.left(kLongest) + QStringLiteral("…") : shown;
}

}  // namespace clearline
