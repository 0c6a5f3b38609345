// ImportChecker: what the files on the desk would bring into the case, what is there already, what conflicts, and who
// is who: asked anew whenever something on the desk changes. Where it sits: between the desk and the last two pages,
// on a thread of its own; what an older state of the desk brings late is dropped. It writes nothing.
#pragma once

#include <QObject>
#include <atomic>

#include "core/casefile/import_check.h"
#include "ui/import/import_desk.h"
#include "ui/import/rulebook_offers.h"
#include "ui/workspace/case_session.h"

namespace clearline {

class ImportChecker : public QObject {
    Q_OBJECT
public:
    ImportChecker(ImportDesk& desk, CaseSession& session, QObject* parent = nullptr);
    ~ImportChecker() override;

    void setActive(bool active);  // a page that shows it is open
    void stop();
    void retry();
    [[nodiscard]] const CheckedImport* checked() const { return busy() || !checked_ ? nullptr : &*checked_; }
    [[nodiscard]] bool busy() const { return dropped_ != nullptr; }
    [[nodiscard]] const Problems& failure() const { return failure_; }
    // Why it cannot be asked: what is still open on the desk. Empty: nothing.
    [[nodiscard]] QString lacking() const;
    // For a case that has no rulebook yet; else none.
    [[nodiscard]] const std::vector<RulebookOffer>& offers() const { return offers_; }
    // Of a checked file, the one on the desk.
    [[nodiscard]] std::size_t deskFile(std::size_t checked) const { return files_[checked]; }

signals:
    void changed();
    void progressed(int percent);

private:
    void onDesk();
    void start();
    void drop();

    ImportDesk& desk_;
    CaseSession& session_;
    bool active_ = false, stale_ = true;
    std::vector<std::size_t> files_;
    std::optional<CheckedImport> checked_;
    std::vector<RulebookOffer> offers_;
    Problems failure_;
    std::shared_ptr<std::atomic<bool>> dropped_;  // of the one on its way
    SerialWorker worker_;                         // last: it ends before what its jobs refer to
};

}  // namespace clearline
