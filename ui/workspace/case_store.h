// CaseStore: a case file on the thread that it lives on, and the long things that are done with it:
// opening, importing, adding a rulebook, appending what a person wished. Everything it gives is a
// value that the window keeps for itself; the window's thread never touches the file.
#pragma once

#include <QString>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/casefile/case_file.h"
#include "ui/workspace/case_loader.h"
#include "ui/workspace/kept_view.h"

namespace clearline {

// What a person wished, waiting to be written.
struct CaseWish {
    enum class Kind { Append, UndoLast, RedoLast, UndoEntry, GoBack };
    Kind kind = Kind::Append;
    CaseAction action;        // of Append
    std::uint64_t entry = 0;  // of UndoEntry and GoBack
    Author author;
    std::string why;
};

class CaseStore {
public:
    // What the window knows about how the case should be shown; the case's own view goes before.
    struct Wanted {
        KeptView view;
        Date today = Date::kMin;
        std::shared_ptr<const Rulebook> rulebookInUse;
    };
    struct Opened {
        QString path;
        CaseState state;
        std::vector<LogEntry> log;
        bool readOnly = false;
        Problems problems;                // of a damaged case
        KeptView view;                    // as it was left
        std::vector<CaseDraft> drafts;    // typed and not done yet when it was left
        std::optional<OpenedCase> shown;  // nothing: nothing has been imported
    };
    // Done or not, and what came into the log meanwhile, of others too.
    template <class T>
    struct Outcome {
        Result<T> done;
        std::vector<LogEntry> news;
    };

    explicit CaseStore(std::shared_ptr<const Resources> resources) : resources_(std::move(resources)) {}

    [[nodiscard]] Result<Opened> create(const QString& path, const Author& author);
    // A case that does not hold together is opened for reading only, where it can be read at all.
    [[nodiscard]] Result<Opened> open(const QString& path, const Wanted& wanted, const Author& author,
                                      const CaseProgress& progress);
    // What is open without a case, as a new case.
    [[nodiscard]] Result<Opened> keep(const QString& path, std::shared_ptr<const CaseInput> input,
                                      const Rulebook& rulebook, const std::optional<CaseAction>& scenario,
                                      const Wanted& wanted, const Author& author, const CaseProgress& progress);
    [[nodiscard]] Outcome<OpenedCase> import(const QString& file, const Wanted& wanted, const Author& author,
                                             const CaseProgress& progress);
    // It is in the case, whether it can be shown or not.
    struct BroughtIn {
        std::uint64_t entry = 0;
        Result<OpenedCase> shown;
    };
    // What was looked at and checked, with the report of it.
    struct ToBringIn {
        std::vector<ImportItem> items;
        std::string report;
        QString rulebook;  // its file: under which a case is shown that has none yet
    };
    [[nodiscard]] Outcome<BroughtIn> bringIn(const ToBringIn& what, const Wanted& wanted, const Author& author,
                                             const CaseProgress& progress);
    // Kept in the case if this text is not yet; then the case's own.
    [[nodiscard]] Outcome<std::shared_ptr<const Rulebook>> useRulebook(const QString& idOrPath, const Author& author);
    [[nodiscard]] Outcome<std::uint64_t> perform(const CaseWish& wish);
    [[nodiscard]] Outcome<std::size_t> refresh();
    // A copy, opened in place of a file that cannot be written to any more.
    [[nodiscard]] Result<Opened> moveTo(CaseStore& from, const QString& path, const Wanted& wanted,
                                        const Author& author);
    void keepDraft(const CaseDraft& draft);
    void keepView(const std::string& text);
    [[nodiscard]] CaseFile& file() { return *file_; }

private:
    [[nodiscard]] Result<CaseAction> actionFor(const CaseWish& wish);
    [[nodiscard]] Result<OpenedCase> shown(const Wanted& wanted, const Author* author);
    [[nodiscard]] Result<Opened> opened(const Wanted& wanted, const Author* author);
    [[nodiscard]] std::vector<LogEntry> news();

    std::shared_ptr<const Resources> resources_;
    std::unique_ptr<CaseFile> file_;
    std::size_t told_ = 0;  // entries that the window has
};

}  // namespace clearline
