// The window's part of the benchmark: start to the first painted ledger, and one variable edited to
// the frame painted, on a file and rulebook that bench.py made. Prints figures, asserts nothing.
//   clearline-bench-window RECORDS RULEBOOK PARAMETER [EDITS]
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <algorithm>
#include <cstdio>
#include <vector>

#include "ui/look/look.h"
#include "ui/main_window/main_window.h"

namespace {

// Counts frames: an update request of the window is handled when its widgets have been painted.
class Frames : public QObject {
public:
    explicit Frames(QWidget& window) { window.installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::UpdateRequest) asked_ = true;
        return false;
    }
    bool take() { return std::exchange(asked_, false); }

private:
    bool asked_ = false;
};

double cpuMs(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// Where the start goes: by the wall, and on the window's own thread.
class Phases {
public:
    Phases() { wall_.start(); }
    void end(const char* name) {
        const double wall = static_cast<double>(wall_.nsecsElapsed()) / 1e6, cpu = cpuMs(CLOCK_THREAD_CPUTIME_ID);
        std::fprintf(stderr, "  %-12s %6.1f ms, %6.1f ms of cpu\n", name, wall - lastWall_, cpu - lastCpu_);
        lastWall_ = wall;
        lastCpu_ = cpu;
    }

private:
    QElapsedTimer wall_;
    double lastWall_ = 0, lastCpu_ = 0;
};

long peakKilobytes() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:")) return line.mid(6).trimmed().split(' ').first().toLong();
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    QElapsedTimer sinceStart;
    sinceStart.start();
    if (argc < 4) return 2;
    Phases phases;
    QApplication application(argc, argv);
    phases.end("application");
    const auto day = clearline::Date::fromIso("2025-12-31").value();
    auto workspace = std::make_unique<clearline::Workspace>(
        clearline::Resources::load(QApplication::applicationFilePath().toStdString()), day);
    phases.end("resources");
    workspace->setAsOf(day);
    workspace->openFile(QString::fromLocal8Bit(argv[1]), QString::fromLocal8Bit(argv[2]));
    clearline::Look::apply(application, false);
    clearline::MainWindow window(std::move(workspace), clearline::Viewpoint::Citizen, false);
    window.resize(1280, 800);
    phases.end("window");
    Frames frames(window);
    bool open = false;
    QObject::connect(&window.workspace(), &clearline::Workspace::ledgerChanged,
                     [&] { open = window.workspace().isOpen(); });
    window.show();
    phases.end("show");
    while (!open) application.processEvents(QEventLoop::WaitForMoreEvents);
    phases.end("opened");
    frames.take();
    window.update();
    while (!frames.take()) application.processEvents();
    phases.end("painted");
    const double started = static_cast<double>(sinceStart.nsecsElapsed()) / 1e6;

    std::vector<double> taken, cpu;
    const int edits = argc > 4 ? atoi(argv[4]) : 60;
    for (int i = 0; i < edits; ++i) {
        application.processEvents();
        frames.take();
        QElapsedTimer timer;
        timer.start();
        const double before = cpuMs(CLOCK_THREAD_CPUTIME_ID);
        window.workspace().edit(clearline::ParameterEdit{argv[3], {}, clearline::Value(-(i % 50) - 4)});
        while (!frames.take()) application.processEvents();
        taken.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        cpu.push_back(cpuMs(CLOCK_THREAD_CPUTIME_ID) - before);
    }
    if (taken.empty()) return 0;
    std::sort(taken.begin(), taken.end());
    std::sort(cpu.begin(), cpu.end());
    const auto at = [&](double share) {
        return taken[std::min(taken.size() - 1, static_cast<std::size_t>(share * static_cast<double>(taken.size())))];
    };
    std::printf(
        "start to first painted ledger %.0f ms; edit to painted frame median %.1f ms, p95 %.1f ms, most %.1f ms (cpu "
        "median %.1f ms); peak "
        "%ld MiB; %zu lines\n",
        started, at(0.5), at(0.95), taken.back(), cpu[cpu.size() / 2], peakKilobytes() / 1024,
        window.workspace().ledger()->lineCount());
    return 0;
}
