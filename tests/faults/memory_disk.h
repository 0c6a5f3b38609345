// MemoryDisk: a disk in memory as a SQLite VFS, for the real core to keep a case on. Everything that
// changes it can be recorded, and anything asked of it can be made to fail. It syncs as the system's own
// VFS does: a new journal's first sync, and a delete that asks for it, sync the folder too (test
// `system_syncs` compares the two).
// A path must be a file of the system as well, which stays empty: core makes and looks for it there.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace clearline::faults {

enum class DiskCall : std::uint8_t { Open, Read, Write, Truncate, Sync, Size, Delete, Access, Lock, Unlock, CheckLock };

// What a failing call returns, and whether it has done its work, or the first half of it, nevertheless.
struct DiskFault {
    int code = SQLITE_OK;
    bool done = false;
};

// What changes the disk, in order. A Sync makes what was written to the file last, a FolderSync the names.
struct DiskChange {
    enum class Kind : std::uint8_t { Create, Write, Truncate, Sync, Delete, FolderSync };
    Kind kind = Kind::Write;
    std::size_t file = 0;  // a number of its own for each file, even of the same name
    std::string name;      // of Create and Delete
    std::uint64_t at = 0;  // of Write; of Truncate the new size
    std::string bytes;     // of Write
};

class MemoryDisk {
public:
    struct File {
        std::size_t number = 0;
        std::string bytes;
        int shared = 0;
        const void *reserved = nullptr, *exclusive = nullptr;
        bool nameSynced = true;  // false: the next sync of it syncs the folder
    };
    using Names = std::map<std::string, std::shared_ptr<File>>;

    MemoryDisk();
    ~MemoryDisk();
    MemoryDisk(const MemoryDisk&) = delete;
    MemoryDisk& operator=(const MemoryDisk&) = delete;

    [[nodiscard]] const std::string& vfs() const { return name_; }
    void hold(const std::map<std::string, std::string>& files);  // these files and no others
    void wipe() { names.clear(); }
    [[nodiscard]] std::map<std::string, std::string> content() const;
    [[nodiscard]] std::uint64_t size() const;  // of all files together

    // Asked before each call, with how many bytes a Write or a Truncate would add to the disk.
    std::function<DiskFault(DiskCall, std::int64_t)> before;
    std::vector<DiskChange>* record = nullptr;
    Names names;

    std::shared_ptr<File> create(const std::string& name);
    void remove(const std::string& name, bool syncFolder);
    void note(DiskChange::Kind kind, std::size_t file, std::uint64_t at = 0, std::string bytes = {},
              std::string name = {});

private:
    std::string name_;
    std::size_t files_ = 0;
    sqlite3_vfs vfs_{};
};

}  // namespace clearline::faults
