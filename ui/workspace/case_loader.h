// CaseLoader: opens a record file beside the window: finds the rulebook, reads the file, works out
// the first ledger. Tells how far it is, and can be told to stop. One file at a time; asking for
// another drops the first. The signals arrive in the thread that owns the loader. After a file is
// opened its hash follows, for the source peek.
#pragma once

#include <QObject>
#include <QString>
#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "core/bundle/bundle.h"
#include "core/intake/read_case.h"
#include "core/ledger/evaluate.h"
#include "core/scenario/scenario.h"
#include "core/seal/secret.h"
#include "ui/workspace/resources.h"

namespace clearline {

struct OpenRequest {
    QString path;
    QString rulebook;                               // id or path; empty: chosen once the file is read
    std::shared_ptr<const Rulebook> rulebookInUse;  // null: none
    std::optional<Clock> clock;                     // absent: today, or a sample's own day
    Date today = Date::kMin;
    std::shared_ptr<const Secret> password = nullptr;  // of a sealed bundle
};

// What opening gives: the facts, and what a first look at them needs.
struct OpenedCase {
    QString path;
    std::shared_ptr<const CaseInput> input;
    std::shared_ptr<const Rulebook> rulebook;
    std::shared_ptr<const Bundle> bundle;  // where it is one: what holds together
    std::vector<std::string> subjects;
    Clock clock{Date::kMin, Date::kMin};
    std::shared_ptr<const Ledger> ledger;  // of the first subject that the rulebook scores
    std::vector<ReadingState> readings;
    Scenario scenario, compared;  // of a case: the chosen one and the base
    Problems fileProblems;        // of a case that is damaged
    bool clockKept = false;       // the days are those that the case was left on
};

// The kinds that are declared, for reading: those of the resources and of the rulebook, if there is one.
[[nodiscard]] ReadOptions readOptions(const Resources& resources, const Rulebook* rulebook);

class CaseLoader : public QObject {
    Q_OBJECT
public:
    explicit CaseLoader(std::shared_ptr<const Resources> resources, QObject* parent = nullptr);
    ~CaseLoader() override;

    void start(const OpenRequest& request);
    // `failed` with "read.cancelled" follows at once; what cannot be interrupted ends unseen.
    void cancel();
    [[nodiscard]] bool running() const { return job_ != nullptr; }

signals:
    void progressed(int percent);  // of reading
    void evaluating();             // read; now the first ledger is worked out
    void opened(const clearline::OpenedCase& opened);
    void failed(const QString& path, const clearline::Problems& problems);
    void hashed(const clearline::SourceFile* file, const QString& sha256);

private:
    // One opening. Its thread tells nothing more once it is dropped.
    struct Job {
        OpenRequest request;
        std::atomic<bool> dropped{false};
        std::atomic<bool> ended{false};
        std::thread thread;
    };
    void run(const std::shared_ptr<Job>& job);
    [[nodiscard]] Result<OpenedCase> open(const std::shared_ptr<Job>& job);
    [[nodiscard]] ReadOptions optionsFor(const std::shared_ptr<Job>& job, const Rulebook* rulebook);
    // Says something in the owner's thread, unless the job has been dropped by then.
    template <class Say>
    void tell(const std::shared_ptr<Job>& job, Say say);
    void drop();

    std::shared_ptr<const Resources> resources_;
    std::shared_ptr<Job> job_;                // the one that is wanted
    std::vector<std::shared_ptr<Job>> jobs_;  // all whose threads are not joined yet
};

}  // namespace clearline
