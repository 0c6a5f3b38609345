#include "ui/look/status_mark.h"

#include <QCoreApplication>

#include "ui/look/look.h"

namespace clearline {

namespace {
QString word(const char* text) { return QCoreApplication::translate("clearline::StatusMark", text); }
}  // namespace

QString statusMark(Status status) {
    switch (status) {
        case Status::Published: return QStringLiteral("●");
        case Status::Reported: return QStringLiteral("◐");
        case Status::Assumed: return QStringLiteral("○");
        case Status::Edited: return QStringLiteral("◆");
        case Status::None: break;
    }
    return {};
}

QString statusWord(Status status) {
    switch (status) {
        case Status::Published: return word(QT_TRANSLATE_NOOP("clearline::StatusMark", "published"));
        case Status::Reported: return word(QT_TRANSLATE_NOOP("clearline::StatusMark", "reported"));
        case Status::Assumed: return word(QT_TRANSLATE_NOOP("clearline::StatusMark", "assumed"));
        case Status::Edited: return word(QT_TRANSLATE_NOOP("clearline::StatusMark", "edited"));
        case Status::None: break;
    }
    return {};
}

QString markedStatus(Status status) {
    return status == Status::None ? QString() : statusMark(status) + QLatin1Char(' ') + statusWord(status);
}

QColor statusColour(Status status, const QPalette& palette) {
    const Look& look = Look::of(palette);
    if (status == Status::Edited) return look.edited;
    if (status == Status::Assumed) return look.warning;
    return look.muted;
}

QString severityText(Severity severity) {
    switch (severity) {
        case Severity::Notice: return QStringLiteral("· ") + word(QT_TRANSLATE_NOOP("clearline::StatusMark", "Notice"));
        case Severity::Warning:
            return QStringLiteral("△ ") + word(QT_TRANSLATE_NOOP("clearline::StatusMark", "Warning"));
        case Severity::Error: return QStringLiteral("■ ") + word(QT_TRANSLATE_NOOP("clearline::StatusMark", "Error"));
        case Severity::Fatal:
            return QStringLiteral("✕ ") + word(QT_TRANSLATE_NOOP("clearline::StatusMark", "Not usable"));
    }
    return {};
}

}  // namespace clearline
