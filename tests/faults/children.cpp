#include "tests/faults/children.h"

#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace clearline::faults {
namespace {

constexpr rlim_t kMostMemory = rlim_t{2} << 30;
constexpr rlim_t kMostSeconds = 60;

void limited() {
    const auto limit = [](auto what, rlim_t most) {
        rlimit now{most, most};
        ::setrlimit(what, &now);
    };
#ifndef __SANITIZE_ADDRESS__  // which takes terabytes of addresses
    limit(RLIMIT_AS, kMostMemory);
#endif
    limit(RLIMIT_CPU, kMostSeconds);
    limit(RLIMIT_CORE, 0);
    ::alarm(600);
}

int forked() {
    std::fflush(nullptr);
    const int pid = ::fork();
    if (pid < 0) {
        std::perror("fork");
        std::exit(2);
    }
    return pid;
}

}  // namespace

ChildEnd waitFor(int pid) {
    int status = 0;
    while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {}
    ChildEnd end;
    if (WIFSIGNALED(status)) end.signal = WTERMSIG(status);
    if (WIFEXITED(status)) end.code = WEXITSTATUS(status);
    return end;
}

ChildEnd inChild(const std::function<int()>& work) {
    const int pid = forked();
    if (pid != 0) return waitFor(pid);
    limited();
    const int code = work();
    std::fflush(nullptr);
    ::_exit(code);
}

std::size_t sideBySide(std::size_t slices, const std::function<std::size_t(std::size_t)>& work) {
    std::vector<int> pids;
    for (std::size_t slice = 0; slice < slices; ++slice) {
        const int pid = forked();
        if (pid == 0) {
            const std::size_t failures = work(slice);
            std::fflush(nullptr);
            ::_exit(static_cast<int>(std::min<std::size_t>(failures, 100)));
        }
        pids.push_back(pid);
    }
    std::size_t failures = 0;
    for (const int pid : pids) {
        const ChildEnd end = waitFor(pid);
        failures += end.signal != 0 ? 1000 : static_cast<std::size_t>(end.code);
    }
    return failures;
}

std::size_t* sharedCounts(std::size_t count) {
    void* memory =
        ::mmap(nullptr, count * sizeof(std::size_t), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) {
        std::perror("mmap");
        std::exit(2);
    }
    return static_cast<std::size_t*>(memory);
}

}  // namespace clearline::faults
