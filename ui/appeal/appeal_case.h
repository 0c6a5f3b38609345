// AppealCase: what the window needs to draft, show and follow objections: those of the open case, its rulebooks, the
// law, the working-day calendar and what is due. Where it sits: between the case and everything in ui/appeal, which
// listens to `changed`. Promises: rulebooks and law are read beside the window; without a case there are no objections,
// and the rulebook is the one that is open.
#pragma once

#include <QObject>
#include <memory>
#include <optional>
#include <vector>

#include "core/appeal/deadlines.h"
#include "core/appeal/objection.h"
#include "core/audit/law/law.h"
#include "ui/workspace/case_session.h"

namespace clearline {

class AppealCase : public QObject {
    Q_OBJECT
public:
    AppealCase(CaseSession& session, Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] CaseSession& session() { return session_; }
    [[nodiscard]] Workspace& workspace() { return workspace_; }
    [[nodiscard]] bool writable() const { return session_.isOpen() && !session_.readOnly(); }
    [[nodiscard]] std::vector<Objection> objections() const;  // by number
    [[nodiscard]] std::optional<Objection> objection(ObjectionId id) const;
    [[nodiscard]] const std::vector<std::shared_ptr<const Rulebook>>& rulebooks() const { return rulebooks_; }
    [[nodiscard]] std::vector<std::string> rulebookIds() const;
    [[nodiscard]] const std::shared_ptr<const LawBook>& law() const { return law_; }  // null until it is read
    void needLaw();  // `changed` follows once it is read
    [[nodiscard]] bool awaitsLaw() const { return readingLaw_; }
    // As kept in the case; else that of the open rulebook.
    [[nodiscard]] WorkingCalendar calendar() const;
    [[nodiscard]] std::vector<Deadline> due() const;  // as of the program's day, not of the one that is asked about
    [[nodiscard]] std::optional<Deadline> dueOf(ObjectionId id) const;  // the first that is not done

    // Kept in the case; `id` 0: a new one.
    void keep(const Objection& objection);
    void remove(ObjectionId id);
    void keepCalendar(const WorkingCalendar& calendar);

signals:
    void changed();

private:
    void readRulebooks();

    CaseSession& session_;
    Workspace& workspace_;
    std::vector<std::shared_ptr<const Rulebook>> rulebooks_;
    std::vector<std::string> read_;  // hashes of the rulebooks that were read
    std::shared_ptr<const LawBook> law_;
    bool readingLaw_ = false;
};

}  // namespace clearline
