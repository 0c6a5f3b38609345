// Which files a person means by the paths that were chosen or dropped: a folder stands for the files in it that may
// hold records, a folder of our own form for itself; tables beside a record file of ours are read with it.
#pragma once

#include <QStringList>

namespace clearline {

struct ImportPaths {
    QStringList paths;
    int beside = 0;   // left out because they are read with the file that they stand beside
    int tooMany = 0;  // left out because nobody looks through so many at once
};
[[nodiscard]] ImportPaths importPaths(const QStringList& chosen);

// Can it be nothing that is opened on its own for looking: a workbook, a table parted by tabs, a folder of several
// files? Told by its name alone.
[[nodiscard]] bool isForeignTable(const QString& path);

// Endings of the files that are taken from a folder, and for the file dialog.
[[nodiscard]] QString importFilter();

}  // namespace clearline
