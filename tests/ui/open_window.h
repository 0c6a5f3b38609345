// What the tests of the window share: settings of their own, the real resources, and a window
// with a sample open.
#pragma once

#include <QApplication>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "ui/look/look.h"
#include "ui/main_window/main_window.h"

namespace clearline::testing {

inline QString sourcePath(const QString& path) {
    return QStringLiteral(CLEARLINE_SOURCE_DIR) + QLatin1Char('/') + path;
}
inline QString sample(const QString& name) { return sourcePath(QStringLiteral("sample-data/fuzhou/") + name); }

inline std::shared_ptr<const Resources> realResources() {
    qputenv("CLEARLINE_DATA", sourcePath(QStringLiteral("resources")).toUtf8());
    return Resources::load(QCoreApplication::applicationFilePath().toStdString());
}

// Settings in a folder of this run, so that nothing a person has kept is read or changed.
inline void useOwnSettings(const QTemporaryDir& folder) {
    QCoreApplication::setOrganizationName(QStringLiteral("clearline-test"));
    QCoreApplication::setApplicationName(QStringLiteral("clearline-test"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
}

inline Date day(const char* iso) { return *Date::fromIso(iso); }

// Opens and waits; false if it did not open.
inline bool openAndWait(Workspace& workspace, const QString& path) {
    QSignalSpy opened(&workspace, &Workspace::caseChanged), failed(&workspace, &Workspace::openingFailed);
    workspace.openFile(path);
    return QTest::qWaitFor([&] { return opened.count() > 0 || failed.count() > 0; }, 20000) && failed.isEmpty() &&
           workspace.isOpen();
}

}  // namespace clearline::testing
