// SideEvaluator: the subject under view under other rulebooks, worked out beside the window: finds the rulebooks,
// judges which say anything of this subject, and puts those that are wanted side by side. The open rulebook takes part
// with the ledger of the workspace, scenario and all; edits of records reach every system. Nothing is worked out while
// it is not active. The signals arrive in the thread that owns it.
#pragma once

#include <QObject>
#include <QString>
#include <atomic>
#include <map>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

#include "core/audit/side_by_side.h"
#include "ui/workspace/workspace.h"

namespace clearline {

// A rulebook that could take part.
struct SideChoice {
    QString path;
    LocalText title;
    bool open = false;        // the one that the window is looked at under
    bool fits = false;        // it is for subjects of this kind
    std::size_t records = 0;  // how many of the subject's count or have counted
    bool wanted = false;
    [[nodiscard]] bool suggested() const { return open || (fits && records > 0); }
};

class SideEvaluator : public QObject {
    Q_OBJECT
public:
    explicit SideEvaluator(Workspace& workspace, QObject* parent = nullptr);
    ~SideEvaluator() override;

    // Whether somebody looks; what changed meanwhile is worked out once they do.
    void setActive(bool active);
    void want(const QString& path, bool wanted);
    void wantSuggested();  // forgets what was chosen by hand
    void cancel();
    void refresh();  // again, after it was cancelled

    [[nodiscard]] bool running() const { return job_ != nullptr || waiting_; }
    [[nodiscard]] bool stopped() const { return stopped_; }  // cancelled, and nothing has changed since
    // What stands now; null before the first result, and while nothing is open. The paths are by system.
    [[nodiscard]] const std::shared_ptr<const SideBySide>& side() const { return side_; }
    [[nodiscard]] const std::vector<QString>& paths() const { return paths_; }
    [[nodiscard]] const std::vector<SideChoice>& choices() const { return choices_; }

signals:
    void started();
    void progressed(int done, int all);
    void changed();  // a result, or its end: see side() and stopped()

private:
    using Books = std::map<QString, std::shared_ptr<const Rulebook>>;
    struct Request {
        std::shared_ptr<const CaseInput> input;
        std::shared_ptr<const Ledger> ledger;  // of the open rulebook
        QString openPath;
        std::vector<std::string> folders;
        std::map<QString, bool> chosen;
        Books books;  // loaded before
    };
    struct Result {
        std::shared_ptr<const SideBySide> side;
        std::vector<QString> paths;
        std::vector<SideChoice> choices;
        Books books;
    };
    struct Job {
        Request request;
        std::atomic<bool> dropped{false};
        std::atomic<bool> ended{false};
        std::thread thread;
    };
    void changedOutside();
    void start();
    void begin();
    void drop();
    void join();
    void clear();
    void run(const std::shared_ptr<Job>& job);
    [[nodiscard]] std::optional<Result> work(const std::shared_ptr<Job>& job);
    template <class Say>
    void tell(const std::shared_ptr<Job>& job, Say say);

    Workspace& workspace_;
    bool active_ = false, due_ = true, stopped_ = false;
    bool waiting_ = false;  // for a thread that was dropped to end: there is never more than one at work
    QString casePath_;
    std::map<QString, bool> chosen_;  // by hand, for this file
    Books books_;
    std::shared_ptr<Job> job_;
    std::shared_ptr<Job> last_;  // whose thread is not joined yet
    std::shared_ptr<const SideBySide> side_;
    std::vector<QString> paths_;
    std::vector<SideChoice> choices_;
};

}  // namespace clearline
