#include "ui/paper/pdf_letters.h"

#include <QFontDatabase>
#include <QHash>
#include <QRawFont>

namespace clearline {

namespace {

// Shapes of one font by letter, both ways.
struct Shapes {
    QRawFont font;
    QHash<quint32, ushort> letterOf;  // by shape; of the letters that were used
};

QList<Shapes> shapesOf(const QSet<QChar>& letters, const QList<QFont>& fonts) {
    QList<Shapes> all;
    for (const QFont& font : fonts)
        for (const auto script : {QFontDatabase::Latin, QFontDatabase::SimplifiedChinese}) {
            Shapes shapes{QRawFont::fromFont(font, script), {}};
            if (!shapes.font.isValid()) continue;
            for (const QChar letter : letters)
                if (const auto glyphs = shapes.font.glyphIndexesForString(QString(letter));
                    glyphs.size() == 1 && glyphs.front() != 0)
                    shapes.letterOf.insert(glyphs.front(), letter.unicode());
            all.append(std::move(shapes));
        }
    return all;
}

}  // namespace

int mendLetters(QByteArray& pdf, const QString& text, const QList<QFont>& fonts) {
    QSet<QChar> letters;
    for (const QChar letter : text) letters.insert(letter);
    const QList<Shapes> fontShapes = shapesOf(letters, fonts);
    QHash<ushort, ushort> known;  // what a wrong letter was meant to be; itself: not known
    const auto meant = [&](ushort told) {
        const auto found = known.constFind(told);
        if (found != known.constEnd()) return *found;
        ushort right = told;
        for (const Shapes& shapes : fontShapes) {
            const auto glyphs = shapes.font.glyphIndexesForString(QString(QChar(told)));
            if (right != told || glyphs.size() != 1 || glyphs.front() == 0) continue;
            right = shapes.letterOf.value(glyphs.front(), told);
        }
        known.insert(told, right);
        return right;
    };
    int mended = 0;
    static const QByteArray kBegin("begincmap"), kEnd("endcmap");
    for (qsizetype from = pdf.indexOf(kBegin); from >= 0; from = pdf.indexOf(kBegin, from + 1)) {
        const qsizetype end = pdf.indexOf(kEnd, from);
        if (end < 0) break;
        // Letters stand in lists, [<2F47> <671F>]; shapes before them do not.
        bool list = false;
        for (qsizetype at = from; at < end; ++at) {
            if (pdf[at] == '[' || pdf[at] == ']') list = pdf[at] == '[';
            if (!list || pdf[at] != '<' || at + 5 >= end || pdf[at + 5] != '>') continue;
            bool isNumber = false;
            const ushort told = pdf.mid(at + 1, 4).toUShort(&isNumber, 16);
            if (!isNumber || letters.contains(QChar(told))) continue;
            const ushort right = meant(told);
            if (right == told) continue;
            pdf.replace(at + 1, 4, QByteArray::number(right, 16).rightJustified(4, '0').toUpper());
            ++mended;
        }
    }
    return mended;
}

}  // namespace clearline
