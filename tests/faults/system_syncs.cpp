// Is the disk of the harnesses like the system's? The same short run of the real core is made on the system's
// own VFS, where every sync and delete it asks the system for is seen, and on the recording disk: the order
// must be the same, or the power losses would be tried on a disk that is kinder than real ones.
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdio>

#include "tests/faults/edited_case.h"
#include "tests/faults/memory_disk.h"

using namespace clearline;
using namespace clearline::faults;

namespace {

std::vector<std::string>* seen = nullptr;

std::string shortName(const std::string& path) {
    if (path.ends_with("-journal")) return "journal";
    return path.ends_with(".clearline") ? "case" : "folder";
}

int seenSync(int file) {
    char path[512] = {};
    const std::string link = "/proc/self/fd/" + std::to_string(file);
    if (seen && ::readlink(link.c_str(), path, sizeof path - 1) > 0) seen->push_back("sync " + shortName(path));
    return static_cast<int>(::syscall(SYS_fsync, file));
}

}  // namespace

// What SQLite's library calls, in place of the C library's.
extern "C" int fsync(int file) { return seenSync(file); }
extern "C" int fdatasync(int file) { return seenSync(file); }
extern "C" int unlink(const char* path) noexcept {
    if (seen) seen->push_back("delete " + shortName(path));
    return static_cast<int>(::syscall(SYS_unlink, path));
}

namespace {

bool run(const std::string& path, const std::string& vfs) {
    CaseOptions options;
    options.vfs = vfs;
    auto file = CaseFile::create(path, editor(), options);
    for (int step = 0; file && step < 12; ++step)
        if (!runStep(*file.value(), step)) return false;
    return file.ok();
}

std::vector<std::string> told(const std::vector<DiskChange>& changes) {
    std::map<std::size_t, std::string> names;
    std::vector<std::string> all;
    for (const DiskChange& change : changes) {
        if (change.kind == DiskChange::Kind::Create) names[change.file] = shortName(change.name);
        if (change.kind == DiskChange::Kind::Sync) all.push_back("sync " + names[change.file]);
        if (change.kind == DiskChange::Kind::Delete) all.push_back("delete " + shortName(change.name));
        if (change.kind == DiskChange::Kind::FolderSync) all.push_back("sync folder");
    }
    return all;
}

}  // namespace

int main() {
    const Folder folder;
    std::vector<std::string> system;
    seen = &system;
    const bool ran = run(folder.file("system.clearline"), "");
    seen = nullptr;
    MemoryDisk disk;
    std::vector<DiskChange> changes;
    disk.record = &changes;
    if (!ran || !run(folder.file("memory.clearline"), disk.vfs())) return std::fputs("the run failed\n", stderr), 2;
    const auto memory = told(changes);
    std::printf("%zu syncs and deletes of the system's disk, %zu of the recording one\n", system.size(), memory.size());
    for (std::size_t i = 0; i < std::max(system.size(), memory.size()); ++i) {
        const std::string one = i < system.size() ? system[i] : "nothing",
                          other = i < memory.size() ? memory[i] : "nothing";
        if (one == other) continue;
        std::printf("number %zu: the system's: %s, the recording: %s\n", i + 1, one.c_str(), other.c_str());
        return 1;
    }
    return system.empty() ? 1 : 0;
}
