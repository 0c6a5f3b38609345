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
    QApplication application(argc, argv);
    clearline::Look::apply(application, false);
    const auto resources = clearline::Resources::load(QApplication::applicationFilePath().toStdString());
    clearline::MainWindow window(resources, clearline::Date::fromIso("2025-12-31").value());
    window.workspace().setAsOf(clearline::Date::fromIso("2025-12-31").value());
    window.resize(1280, 800);
    Frames frames(window);
    bool open = false;
    QObject::connect(&window.workspace(), &clearline::Workspace::ledgerChanged,
                     [&] { open = window.workspace().isOpen(); });
    window.show();
    window.openFile(QString::fromLocal8Bit(argv[1]), QString::fromLocal8Bit(argv[2]));
    while (!open) application.processEvents(QEventLoop::WaitForMoreEvents, 5);
    frames.take();
    window.update();
    while (!frames.take()) application.processEvents();
    const double started = static_cast<double>(sinceStart.nsecsElapsed()) / 1e6;

    std::vector<double> taken;
    const int edits = argc > 4 ? atoi(argv[4]) : 60;
    for (int i = 0; i < edits; ++i) {
        application.processEvents();
        frames.take();
        QElapsedTimer timer;
        timer.start();
        window.workspace().edit(clearline::ParameterEdit{argv[3], {}, clearline::Value(-(i % 50) - 4)});
        while (!frames.take()) application.processEvents();
        taken.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(taken.begin(), taken.end());
    const auto at = [&](double share) {
        return taken[std::min(taken.size() - 1, static_cast<std::size_t>(share * static_cast<double>(taken.size())))];
    };
    std::printf(
        "start to first painted ledger %.0f ms; edit to painted frame median %.1f ms, p95 %.1f ms, most %.1f ms; peak "
        "%ld MiB; %zu lines\n",
        started, at(0.5), at(0.95), taken.back(), peakKilobytes() / 1024, window.workspace().ledger()->lineCount());
    return 0;
}
