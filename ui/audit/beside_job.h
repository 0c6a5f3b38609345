// BesideJob: one long piece of work beside the window, for the panels of the audit: tells how far it is, can be
// stopped, and is replaced when its question is. What it found is told in the thread that owns it, or never: a work
// that was dropped says nothing. There is one thread at most; a newer question waits for the older to notice.
#pragma once

#include <QObject>
#include <atomic>
#include <functional>
#include <memory>
#include <thread>

namespace clearline {

class BesideJob : public QObject {
    Q_OBJECT
public:
    // What the work has of its job, in its own thread.
    class Ticket {
    public:
        [[nodiscard]] bool dropped() const { return dropped_; }
        // Says how far it is; false: nobody waits for it any more.
        bool progress(std::size_t done, std::size_t of);

    private:
        friend class BesideJob;
        explicit Ticket(BesideJob& job) : job_(job) {}
        BesideJob& job_;
        std::atomic<bool> dropped_{false}, ended_{false};
        int told_ = -1;
        std::thread thread_;
    };
    // Gives what is to be done with the result in the owner's thread; null: nothing.
    using Work = std::function<std::function<void()>(Ticket&)>;

    explicit BesideJob(QObject* parent = nullptr) : QObject(parent) {}
    ~BesideJob() override;

    void start(Work work);
    void drop();    // forgets what is at work, silently
    void cancel();  // the same, asked for by a person
    [[nodiscard]] bool running() const { return job_ != nullptr || waiting_; }
    [[nodiscard]] bool stopped() const { return stopped_; }  // by a person, and nothing was started since

signals:
    void started();
    void progressed(int permille);
    void ended();  // with a result, or stopped

private:
    void begin(Work work);
    void join();

    std::shared_ptr<Ticket> job_, last_;  // the one that is wanted; the one whose thread is not joined yet
    Work waiting_;
    bool stopped_ = false;
};

}  // namespace clearline
