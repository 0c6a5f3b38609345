#include "ui/import/report_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "core/explain/problem_text.h"
#include "ui/import/form_words.h"
#include "ui/look/status_mark.h"
#include "ui/workspace/identifier_display.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

// For the words of this file to have a context of their own.
struct ReportWords {
    Q_DECLARE_TR_FUNCTIONS(clearline::ReportWords)
};

QString tableWords(const ReportedTable& table, bool several) {
    QStringList parts;
    if (several) parts << ReportWords::tr("table %1").arg(qtText(table.name));
    parts << qtText(table.format).toUpper();
    if (!table.encoding.empty()) parts << qtText(table.encoding);
    if (!table.separator.empty()) parts << ReportWords::tr("separator %1").arg(separatorTitle(table.separator.front()));
    if (table.headerRow > 0) parts << ReportWords::tr("header in row %1").arg(table.headerRow);
    if (!table.mapping.empty()) parts << ReportWords::tr("mapping %1").arg(qtText(table.mapping));
    return parts.join(QStringLiteral(" · "));
}

void addOverlaps(const ReportedFile& file, QStringList& lines) {
    static constexpr std::pair<const char*, const char*> kWords[] = {
        {"record-again", QT_TRANSLATE_N_NOOP("clearline::ReportWords", "%n record(s) were there already")},
        {"record-differs", QT_TRANSLATE_N_NOOP("clearline::ReportWords", "%n record(s) contradict the case")},
        {"document-again", QT_TRANSLATE_N_NOOP("clearline::ReportWords", "%n document(s) stand under another id too")},
        {"subject-differs",
         QT_TRANSLATE_N_NOOP("clearline::ReportWords", "%n person(s) or firm(s) are told otherwise")},
        {"relation-again", QT_TRANSLATE_N_NOOP("clearline::ReportWords", "%n relation(s) were there already")},
        {"reading-again", QT_TRANSLATE_N_NOOP("clearline::ReportWords", "%n official score(s) were there already")},
        {"statement-again", QT_TRANSLATE_N_NOOP("clearline::ReportWords", "%n official line(s) were there already")}};
    for (const auto& [name, count] : file.overlaps)
        for (const auto& [code, words] : kWords)
            if (name == code)
                lines << QStringLiteral("  ") + QCoreApplication::translate("clearline::ReportWords", words, nullptr,
                                                                            static_cast<int>(count));
}

}  // namespace

QString countsWords(const ImportCounts& counts) {
    QStringList parts;
    const auto number = [](std::uint64_t count) { return static_cast<int>(count); };
    if (counts.records > 0) parts << ReportWords::tr("%n record(s)", nullptr, number(counts.records));
    if (counts.subjects > 0) parts << ReportWords::tr("%n person(s) or firm(s)", nullptr, number(counts.subjects));
    if (counts.relations > 0) parts << ReportWords::tr("%n relation(s)", nullptr, number(counts.relations));
    if (counts.readings > 0) parts << ReportWords::tr("%n official score(s)", nullptr, number(counts.readings));
    if (counts.statement > 0) parts << ReportWords::tr("%n official line(s)", nullptr, number(counts.statement));
    return parts.isEmpty() ? ReportWords::tr("nothing") : parts.join(ReportWords::tr(", "));
}

QString reportWords(const ImportReport& report, Workspace& workspace) {
    const Identifiers identifiers = IdentifierDisplay::of(workspace).identifiers();
    QStringList lines;
    for (const ReportedFile& file : report.files) {
        if (!lines.isEmpty()) lines << QString();
        lines << shortFileName(qtText(file.name)) + QStringLiteral(" · ") + sizeText(file.size);
        lines << QStringLiteral("  SHA-256 ") + qtText(file.sha256);
        if (!file.already.empty()) {
            lines << QStringLiteral("  ") +
                         ReportWords::tr("in the case already, as %1: passed over").arg(qtText(file.already));
            continue;
        }
        if (file.tables.empty()) lines << QStringLiteral("  ") + ReportWords::tr("our own form");
        for (const ReportedTable& table : file.tables)
            lines << QStringLiteral("  ") + tableWords(table, file.tables.size() > 1);
        lines << QStringLiteral("  ") + ReportWords::tr("read: %1").arg(countsWords(file.brings));
        lines << QStringLiteral("  ") + ReportWords::tr("added: %1").arg(countsWords(file.adds));
        addOverlaps(file, lines);
        for (const SubjectChoice& choice : file.choices)
            lines << QStringLiteral("  ") +
                         ReportWords::tr("%1 is %2 of the case, as was decided")
                             .arg(shownCell(choice.called, identifiers), shownCell(choice.subject, identifiers));
        if (!file.problems.empty())
            lines << QStringLiteral("  ") +
                         ReportWords::tr("%n problem(s):", nullptr, static_cast<int>(file.problems.size()));
        for (const Problem& problem : file.problems)
            lines << QStringLiteral("    ") + severityText(problem.severity) + QStringLiteral(" · ") +
                         shortFileName(qtText(placeText(problem.place))) + QStringLiteral(" · ") +
                         qtText(problemSentence(problem, *workspace.words(), identifiers));
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace clearline
