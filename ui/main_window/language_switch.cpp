#include "ui/main_window/language_switch.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace clearline {

LanguageSwitch::~LanguageSwitch() {
    if (!QCoreApplication::instance()) return;
    QCoreApplication::removeTranslator(&own_);
    QCoreApplication::removeTranslator(&qt_);
}

bool LanguageSwitch::use(Language language) {
    const bool chinese = language == Language::Chinese;
    QCoreApplication::removeTranslator(&qt_);
    QCoreApplication::removeTranslator(&own_);
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                : QLocale(QLocale::English, QLocale::UnitedKingdom));
    // Qt's own words (dialog buttons, context menus) come with Qt; without them those stay English.
    if (chinese && qt_.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt_);
    if (!own_.load(chinese ? QStringLiteral(":/translations/clearline_zh_CN.qm")
                           : QStringLiteral(":/translations/clearline_en.qm")))
        return false;
    return QCoreApplication::installTranslator(&own_);
}

}  // namespace clearline
