#include "ui/paper/paper_question.h"

#include <QRegularExpression>
#include <QStringList>

#include "core/audit/law/law.h"
#include "ui/workspace/case_session.h"
#include "ui/workspace/workspace.h"

namespace clearline {

PaperQuestion paperQuestion(const Workspace& workspace, const CaseSession& session) {
    PaperQuestion question;
    question.input = workspace.input();
    question.side = {workspace.rulebook(), workspace.scenario()};
    if (!workspace.compared().empty()) question.against = EditedSide{workspace.rulebook(), workspace.compared()};
    question.subject = workspace.subject();
    question.clock = workspace.clock();
    question.kindDeclared = [known = withKindsOf(*workspace.resources().kinds, *workspace.rulebook())](
                                std::string_view kind) { return known.size() == 0 || known.declared(kind); };
    // Read when first wanted, and once: nothing but a handful of provisions.
    static const auto law = [&workspace] {
        const auto read = loadLaw(workspace.resources().folders);
        return read ? *read : nullptr;
    }();
    question.law = law;
    if (session.isOpen()) question.marks = session.state().findings;
    if (session.isOpen()) question.objections = session.state().objections;
    return question;
}

std::optional<std::set<std::size_t>> linesIn(const QString& text) {
    constexpr std::size_t kMost = 100'000;
    std::set<std::size_t> lines;
    for (QString part : text.split(QRegularExpression(QStringLiteral("[,，、;；]")), Qt::SkipEmptyParts)) {
        part = part.trimmed();
        if (part.isEmpty()) continue;
        const qsizetype dash = part.indexOf(QLatin1Char('-'));
        bool isFirst = false, isLast = false;
        const std::size_t first = part.left(dash).trimmed().toULongLong(&isFirst);
        const std::size_t last = dash < 0 ? first : part.mid(dash + 1).trimmed().toULongLong(&isLast);
        if (!isFirst || (dash >= 0 && !isLast) || first == 0 || last < first || last - first > kMost)
            return std::nullopt;
        for (std::size_t line = first; line <= last; ++line) lines.insert(line);
    }
    return lines;
}

}  // namespace clearline
