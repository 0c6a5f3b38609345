#include <malloc.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QtTest>
#include <ctime>
#include <fstream>

#include "core/tables/workbook.h"
#include "package_bombs.h"
#include "xml_bombs.h"

using namespace clearline;

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kLimitsMemory = false;  // the sanitizer takes terabytes of addresses for itself
#else
constexpr bool kLimitsMemory = true;
#endif
constexpr std::size_t kMostMemory = std::size_t{256} << 20;

// A line of /proc/self/status, in KiB.
std::size_t statusOf(const char* name) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(name)) return std::stoul(line.substr(line.find(':') + 1));
    return 0;
}

struct Outcome {
    char code[64] = {};
    std::size_t peakKib = 0;
    std::int64_t milliseconds = 0;  // of the processor
    bool readBack = false;          // a table came
};

// Reads the bomb in a process of its own that may take so much more memory than it has.
std::optional<Outcome> readApart(const Bomb& bomb, std::size_t memory) {
    int ends[2];
    if (pipe(ends) != 0) return std::nullopt;
    const SourceFile file{"bomb.xlsx", bomb.bytes, "", nullptr};
    const pid_t child = fork();
    if (child == 0) {
        Outcome outcome;
        mallopt(M_MMAP_THRESHOLD, 1 << 16);  // so that what was freed before does not serve
        malloc_trim(0);
        std::ofstream("/proc/self/clear_refs") << 5;  // the peak is counted from here
        const std::size_t before = statusOf("VmRSS");
        if (kLimitsMemory) {
            const rlim_t most = statusOf("VmSize") * 1024 + memory;
            const rlimit limit{most, most};
            setrlimit(RLIMIT_AS, &limit);
        }
        const std::clock_t start = std::clock();
        try {
            const auto read = readWorkbook(file, sheetForm(), bomb.limits);
            outcome.readBack = read.ok();
            if (!read.ok()) read.problems().front().code.copy(outcome.code, sizeof outcome.code - 1);
        } catch (const std::bad_alloc&) { std::string("out of memory").copy(outcome.code, sizeof outcome.code - 1); }
        outcome.milliseconds = (std::clock() - start) / (CLOCKS_PER_SEC / 1000);
        outcome.peakKib = statusOf("VmHWM") - before;
        if (write(ends[1], &outcome, sizeof outcome) < 0) _exit(2);
        _exit(0);
    }
    ::close(ends[1]);
    Outcome outcome;
    const bool whole = read(ends[0], &outcome, sizeof outcome) == sizeof outcome;
    ::close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    return whole && status == 0 ? std::optional(outcome) : std::nullopt;
}

}  // namespace

class TestBombs : public QObject {
    Q_OBJECT

private:
    void check(const std::vector<Bomb>& bombs) {
        for (const Bomb& bomb : bombs) {
            const auto outcome = readApart(bomb, kMostMemory);
            QVERIFY2(outcome, bomb.name.c_str());
            qInfo("%6lld ms %7.1f MiB  %-28s %s (%zu KiB)", static_cast<long long>(outcome->milliseconds),
                  static_cast<double>(outcome->peakKib) / 1024, outcome->code, bomb.name.c_str(),
                  bomb.bytes.size() / 1024);
            QVERIFY2(bomb.code == outcome->code, (bomb.name + ": " + outcome->code).c_str());
            QCOMPARE(outcome->readBack, bomb.code.empty());
        }
    }

private slots:
    // First, while little that was freed lies about.
    void whoTakesMoreMemoryIsNoticed() {
        if (!kLimitsMemory) QSKIP("no limit on memory under the sanitizer");
        Packed packed(1);
        packed.add(kSheetStart);
        Dice dice;
        for (int row = 1; row <= 1'000'000; ++row)
            packed.add("<row><c><v>" + std::to_string(dice.next()) + "</v></c></row>");
        const Bomb bomb{"a plain sheet", zipWith(kSheetPart, packed.add(kSheetEnd).done()).bytes(), ""};
        const auto enough = readApart(bomb, kMostMemory);
        QVERIFY(enough && enough->readBack);
        const auto scarce = readApart(bomb, kMostMemory / 32);
        QVERIFY(scarce);
        QCOMPARE(scarce->code, "out of memory");
    }

    void package() { check(packageBombs()); }
    void xml() { check(xmlBombs()); }
};

QTEST_APPLESS_MAIN(TestBombs)
#include "test_bombs.moc"
