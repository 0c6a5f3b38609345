// HistoryWords: what an entry of the log says, as a sentence of a menu: "Change points for a moderate
// offence from −15 to −20". Where it sits: between the log and everything that tells of it: the
// History panel, the names of Undo and Redo, conflicts.
#pragma once

#include <QCoreApplication>
#include <QString>

#include "ui/workspace/case_session.h"

namespace clearline {

class HistoryWords {
    Q_DECLARE_TR_FUNCTIONS(clearline::HistoryWords)
public:
    HistoryWords(const CaseSession& session, Workspace& workspace) : session_(session), workspace_(workspace) {}

    // Identifiers in it are masked while the window masks them.
    [[nodiscard]] QString sentence(const LogEntry& entry) const;
    [[nodiscard]] QString sentence(const CaseAction& action) const;       // of a wish
    [[nodiscard]] QString scenarioNames(const CaseAction& action) const;  // those it touches
    // The scenario's name now, or the last it had.
    [[nodiscard]] QString scenarioName(ScenarioId id) const;

private:
    [[nodiscard]] QString told(const CaseAction& action) const;
    [[nodiscard]] QString editText(const EditChange& change) const;
    [[nodiscard]] QString editsText(const CaseAction& action) const;
    [[nodiscard]] QString ofEntry(std::uint64_t seq) const;
    const CaseSession& session_;
    Workspace& workspace_;
};

}  // namespace clearline
