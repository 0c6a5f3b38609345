// RecentFiles: the files opened lately, newest first, kept in the user's settings.
#pragma once

#include <QStringList>

namespace clearline {

class RecentFiles {
public:
    [[nodiscard]] static QStringList all();  // those that are still there
    static void add(const QString& path);
    static void clear();
};

}  // namespace clearline
