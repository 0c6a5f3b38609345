// The letters of a PDF as they can be searched and copied. Qt names each shape by the first letter that the font draws
// with it, which for much of Chinese is a radical's sign (⽇, U+2F47) and not the word's letter (日, U+65E5). This puts
// the letters back that the text was written with. Where it sits: after QPdfWriter, before the disk. Promises: not a
// byte more or less; what it does not understand stays as it was.
#pragma once

#include <QByteArray>
#include <QSet>

class QFont;

namespace clearline {

// `letters`: all that the text was written with; `fonts`: those it was written in. Gives how many were put back.
int mendLetters(QByteArray& pdf, const QString& letters, const QList<QFont>& fonts);

}  // namespace clearline
