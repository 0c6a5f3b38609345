#include "ui/workspace/author.h"

#include <pwd.h>
#include <unistd.h>

#include <QDateTime>
#include <QSettings>

#include "ui/workspace/text.h"

namespace clearline {

namespace {

const QString kKey = QStringLiteral("author");

QString systemName() {
    const passwd* user = getpwuid(getuid());
    if (!user) return qEnvironmentVariable("USER");
    const QString full = QString::fromLocal8Bit(user->pw_gecos).section(QLatin1Char(','), 0, 0).trimmed();
    return full.isEmpty() ? QString::fromLocal8Bit(user->pw_name) : full;
}

}  // namespace

QString authorName() {
    const QString set = QSettings().value(kKey).toString().trimmed();
    if (!set.isEmpty()) return set;
    static const QString system = systemName();
    return system;
}

void setAuthorName(const QString& name) {
    if (name.trimmed().isEmpty())
        QSettings().remove(kKey);
    else
        QSettings().setValue(kKey, name.trimmed());
}

Author authorNow() { return {coreText(authorName()), coreText(QDateTime::currentDateTimeUtc().toString(Qt::ISODate))}; }

QString shownMoment(const std::string& at) {
    const QDateTime moment = QDateTime::fromString(qtText(at), Qt::ISODate);
    return moment.isValid() ? moment.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : qtText(at);
}

}  // namespace clearline
