// Where to save something: asks for a name, adds the ending that goes with the chosen form, asks again before an older
// file is replaced, and never takes a file that the window reads (core/seal/onto_original.h). Promises: what it gives
// may be written to; blank: the person gave up.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

class QFileDialog;
class QWidget;

namespace clearline {

class Workspace;

// The files that are open: the case or the record files, and the rulebook's.
[[nodiscard]] QStringList filesRead(const Workspace& workspace);
// Keeps in mind, for all that asks afterwards, what is open; the workspace lives as long as the window.
void protectFilesOf(Workspace& workspace);

// `like`: a name, with or without its folder. `filter` as QFileDialog has it; the first ending of a form is added to a
// name that has none of them.
[[nodiscard]] QString askSavePath(QWidget* over, const QString& title, const QString& like, const QString& filter);

// The endings of a filter: "Table (*.csv);;Pages (*.html *.htm)" → .csv, .html, .htm.
[[nodiscard]] QStringList endingsOf(const QString& filter);

}  // namespace clearline
