// RankFinder: the place of the shown score among those of the other subjects of the file, where the
// rulebook publishes ranks. The others are worked out beside the window; until then there is no
// rank, and `finding` says so. Another subject of the same file and day is found at once.
#pragma once

#include <QObject>
#include <atomic>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

#include "core/ledger/rank.h"
#include "ui/workspace/workspace.h"

namespace clearline {

class RankFinder : public QObject {
    Q_OBJECT
public:
    explicit RankFinder(Workspace& workspace, QObject* parent = nullptr);
    ~RankFinder() override;

    // Of the workspace's ledger; call when that has changed.
    void look();
    [[nodiscard]] std::optional<RankPlace> rank() const;
    [[nodiscard]] bool finding() const { return job_ != nullptr; }

signals:
    void found();

private:
    // What the scores were worked out from; the pointers are kept, so that none comes again as another.
    struct Group {
        std::shared_ptr<const CaseInput> input;
        std::shared_ptr<const Rulebook> rulebook;
        Clock clock{Date::kMin, Date::kMin};
        [[nodiscard]] bool fits(const Ledger& ledger) const;
    };
    struct Job {
        std::atomic<bool> dropped{false}, ended{false};
        std::thread thread;
    };
    void drop();

    Workspace& workspace_;
    Group group_;
    std::optional<std::vector<Points>> scores_;  // of the group
    std::shared_ptr<Job> job_;
    std::vector<std::shared_ptr<Job>> jobs_;  // whose threads are not joined yet
};

}  // namespace clearline
