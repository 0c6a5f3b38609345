// LatestJob: one piece of work beside the window, where only the latest counts: what is started anew drops what was at
// work, waits for its thread to end and begins then, so that never more than one is at work. The work asks now and then
// whether it was dropped. Its result is a function that is called in the thread that owns this object, and never once
// the work was dropped.
#pragma once

#include <QObject>
#include <atomic>
#include <functional>
#include <memory>
#include <thread>

namespace clearline {

class LatestJob : public QObject {
    Q_OBJECT
public:
    // What the work may ask and tell, in its own thread.
    class Desk {
    public:
        [[nodiscard]] virtual const std::atomic<bool>& dropped() const = 0;
        virtual void tell(qint64 done, qint64 all) const = 0;  // progress; a percentage is told once
        // Tells how far it is; false: nobody waits for it any more.
        [[nodiscard]] bool goesOn(std::size_t done, std::size_t all) const {
            tell(static_cast<qint64>(done), static_cast<qint64>(all));
            return !dropped();
        }
        Desk() = default;
        virtual ~Desk() = default;
        Q_DISABLE_COPY_MOVE(Desk)
    };
    using Result = std::function<void()>;
    using Work = std::function<Result(const Desk& desk)>;

    explicit LatestJob(QObject* parent = nullptr) : QObject(parent) {}
    ~LatestJob() override;

    void start(Work work);
    void drop();    // quietly
    void cancel();  // because somebody asked for it; tells `ended`
    [[nodiscard]] bool running() const { return now_ != nullptr || bool(next_); }
    [[nodiscard]] bool cancelled() const { return cancelled_; }  // and nothing was started since

signals:
    void started();
    void progressed(int percent);
    void ended();  // with a result, or cancelled

private:
    struct Job;
    void begin(Work work);
    void join();

    std::shared_ptr<Job> now_;   // whose result is awaited
    std::shared_ptr<Job> last_;  // whose thread is not joined yet
    Work next_;                  // waits for the last to end
    bool cancelled_ = false;
};

}  // namespace clearline
