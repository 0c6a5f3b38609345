#include "tests/faults/memory_disk.h"

#include <unistd.h>

#include <algorithm>
#include <cstring>

namespace clearline::faults {
namespace {

using Kind = DiskChange::Kind;

struct OpenFile : sqlite3_file {
    MemoryDisk* disk = nullptr;
    std::shared_ptr<MemoryDisk::File> file;
    int level = SQLITE_LOCK_NONE;
    std::string removed;  // the name to delete when it is closed
};

OpenFile& of(sqlite3_file* file) { return *static_cast<OpenFile*>(file); }
MemoryDisk& of(sqlite3_vfs* vfs) { return *static_cast<MemoryDisk*>(vfs->pAppData); }
sqlite3_vfs* systemVfs() { return sqlite3_vfs_find("unix"); }

DiskFault asked(MemoryDisk& disk, DiskCall call, std::int64_t growth = 0) {
    return disk.before ? disk.before(call, growth) : DiskFault{};
}

std::int64_t growthTo(const MemoryDisk::File& file, std::int64_t size) {
    return size - static_cast<std::int64_t>(file.bytes.size());
}

int read(sqlite3_file* self, void* into, int amount, sqlite3_int64 at) {
    const auto fault = asked(*of(self).disk, DiskCall::Read);
    if (fault.code != SQLITE_OK) return fault.code;
    const std::string& bytes = of(self).file->bytes;
    const auto start = std::min(static_cast<std::size_t>(at), bytes.size());
    const auto count = std::min(static_cast<std::size_t>(amount), bytes.size() - start);
    std::memcpy(into, bytes.data() + start, count);
    if (count == static_cast<std::size_t>(amount)) return SQLITE_OK;
    std::memset(static_cast<char*>(into) + count, 0, static_cast<std::size_t>(amount) - count);
    return SQLITE_IOERR_SHORT_READ;
}

void put(OpenFile& open, std::size_t at, std::string_view bytes) {
    std::string& all = open.file->bytes;
    if (all.size() < at + bytes.size()) all.resize(at + bytes.size());
    std::memcpy(all.data() + at, bytes.data(), bytes.size());
    open.disk->note(Kind::Write, open.file->number, at, std::string(bytes));
}

int write(sqlite3_file* self, const void* from, int amount, sqlite3_int64 at) {
    OpenFile& open = of(self);
    std::string_view bytes(static_cast<const char*>(from), static_cast<std::size_t>(amount));
    const auto fault = asked(*open.disk, DiskCall::Write, growthTo(*open.file, at + amount));
    if (fault.code != SQLITE_OK && !fault.done) return fault.code;
    if (fault.code != SQLITE_OK) bytes = bytes.substr(0, bytes.size() / 2);
    put(open, static_cast<std::size_t>(at), bytes);
    return fault.code;
}

int truncate(sqlite3_file* self, sqlite3_int64 size) {
    OpenFile& open = of(self);
    const auto fault = asked(*open.disk, DiskCall::Truncate, growthTo(*open.file, size));
    if (fault.code != SQLITE_OK && !fault.done) return fault.code;
    open.file->bytes.resize(static_cast<std::size_t>(size));
    open.disk->note(Kind::Truncate, open.file->number, static_cast<std::uint64_t>(size));
    return fault.code;
}

int sync(sqlite3_file* self, int) {
    OpenFile& open = of(self);
    const auto fault = asked(*open.disk, DiskCall::Sync);
    if (fault.code != SQLITE_OK && !fault.done) return fault.code;
    open.disk->note(Kind::Sync, open.file->number);
    if (!open.file->nameSynced) open.disk->note(Kind::FolderSync, 0);
    open.file->nameSynced = true;
    return fault.code;
}

int fileSize(sqlite3_file* self, sqlite3_int64* size) {
    *size = static_cast<sqlite3_int64>(of(self).file->bytes.size());
    return asked(*of(self).disk, DiskCall::Size).code;
}

void loosen(OpenFile& open, int level) {
    MemoryDisk::File& file = *open.file;
    if (level <= SQLITE_LOCK_SHARED) {
        if (file.reserved == &open) file.reserved = nullptr;
        if (file.exclusive == &open) file.exclusive = nullptr;
    }
    if (open.level >= SQLITE_LOCK_SHARED && level == SQLITE_LOCK_NONE) --file.shared;
    open.level = std::min(open.level, level);
}

int lock(sqlite3_file* self, int level) {
    OpenFile& open = of(self);
    MemoryDisk::File& file = *open.file;
    if (open.level >= level) return SQLITE_OK;
    if (const auto fault = asked(*open.disk, DiskCall::Lock); fault.code != SQLITE_OK) return fault.code;
    if (file.exclusive && file.exclusive != &open) return SQLITE_BUSY;
    if (level == SQLITE_LOCK_RESERVED && file.reserved && file.reserved != &open) return SQLITE_BUSY;
    if (open.level == SQLITE_LOCK_NONE) ++file.shared;
    open.level = std::max(open.level, SQLITE_LOCK_SHARED);
    if (level == SQLITE_LOCK_RESERVED) file.reserved = &open;
    if (level == SQLITE_LOCK_EXCLUSIVE) {
        file.exclusive = &open;  // from here on nobody else comes in
        if (file.shared > 1) return SQLITE_BUSY;
    }
    open.level = level;
    return SQLITE_OK;
}

int unlock(sqlite3_file* self, int level) {
    OpenFile& open = of(self);
    if (open.level <= level) return SQLITE_OK;
    const auto fault = asked(*open.disk, DiskCall::Unlock);
    loosen(open, level);  // the system lets go even where it says that something was wrong
    return fault.code;
}

int checkLock(sqlite3_file* self, int* held) {
    *held = of(self).file->reserved != nullptr || of(self).file->exclusive != nullptr;
    return asked(*of(self).disk, DiskCall::CheckLock).code;
}

int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sectorSize(sqlite3_file*) { return 4096; }
int characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

int close(sqlite3_file* self) {
    OpenFile& open = of(self);
    loosen(open, SQLITE_LOCK_NONE);
    if (!open.removed.empty()) open.disk->remove(open.removed, false);
    open.~OpenFile();
    return SQLITE_OK;
}

const sqlite3_io_methods kMethods{1,       close,     read,    write,      truncate,        sync,    fileSize, lock,
                                  unlock,  checkLock, control, sectorSize, characteristics, nullptr, nullptr,  nullptr,
                                  nullptr, nullptr,   nullptr};

int open(sqlite3_vfs* vfs, const char* path, sqlite3_file* raw, int flags, int* flagsOut) {
    MemoryDisk& disk = of(vfs);
    raw->pMethods = nullptr;
    const std::string name = path ? path : "";
    if (const auto fault = asked(disk, DiskCall::Open); fault.code != SQLITE_OK) return fault.code;
    auto found = disk.names.find(name);
    std::shared_ptr<MemoryDisk::File> file = found == disk.names.end() ? nullptr : found->second;
    if (!file) {
        // Core makes the file of a new case itself before SQLite sees it.
        if ((flags & SQLITE_OPEN_CREATE) == 0 && ::access(name.c_str(), F_OK) != 0) return SQLITE_CANTOPEN;
        file = disk.create(name);
        file->nameSynced = (flags & SQLITE_OPEN_MAIN_JOURNAL) == 0;
    }
    auto* made = new (raw) OpenFile;
    made->disk = &disk;
    made->file = std::move(file);
    if ((flags & SQLITE_OPEN_DELETEONCLOSE) != 0) made->removed = name;
    made->pMethods = &kMethods;
    if (flagsOut) *flagsOut = flags;
    return SQLITE_OK;
}

int remove(sqlite3_vfs* vfs, const char* path, int syncFolder) {
    MemoryDisk& disk = of(vfs);
    const auto fault = asked(disk, DiskCall::Delete);
    if (fault.code != SQLITE_OK && !fault.done) return fault.code;
    if (!disk.names.contains(path)) return SQLITE_IOERR_DELETE_NOENT;
    disk.remove(path, syncFolder != 0 && fault.code == SQLITE_OK);
    return fault.code;
}

int access(sqlite3_vfs* vfs, const char* path, int, int* there) {
    MemoryDisk& disk = of(vfs);
    const auto found = disk.names.find(path);
    *there = found != disk.names.end() && !found->second->bytes.empty();  // as the system's: not if it is empty
    return asked(disk, DiskCall::Access).code;
}

int fullPath(sqlite3_vfs*, const char* path, int room, char* into) {
    sqlite3_snprintf(room, into, "%s", path);
    return SQLITE_OK;
}

}  // namespace

MemoryDisk::MemoryDisk() {
    static int disks = 0;
    name_ = "memory-disk-" + std::to_string(++disks);
    vfs_.iVersion = 2;
    vfs_.szOsFile = static_cast<int>(sizeof(OpenFile));
    vfs_.mxPathname = 512;
    vfs_.zName = name_.c_str();
    vfs_.pAppData = this;
    vfs_.xOpen = open;
    vfs_.xDelete = faults::remove;
    vfs_.xAccess = faults::access;
    vfs_.xFullPathname = fullPath;
    vfs_.xRandomness = [](sqlite3_vfs*, int count, char* into) {
        return systemVfs()->xRandomness(systemVfs(), count, into);
    };
    vfs_.xSleep = [](sqlite3_vfs*, int microseconds) { return microseconds; };  // nobody else is there to wait for
    vfs_.xCurrentTime = [](sqlite3_vfs*, double* now) { return systemVfs()->xCurrentTime(systemVfs(), now); };
    vfs_.xGetLastError = [](sqlite3_vfs*, int, char*) { return 0; };
    vfs_.xCurrentTimeInt64 = [](sqlite3_vfs*, sqlite3_int64* now) {
        return systemVfs()->xCurrentTimeInt64(systemVfs(), now);
    };
    sqlite3_vfs_register(&vfs_, 0);
}

MemoryDisk::~MemoryDisk() { sqlite3_vfs_unregister(&vfs_); }

std::shared_ptr<MemoryDisk::File> MemoryDisk::create(const std::string& name) {
    auto file = std::make_shared<File>();
    file->number = ++files_;
    names[name] = file;
    note(Kind::Create, file->number, 0, {}, name);
    return file;
}

void MemoryDisk::remove(const std::string& name, bool syncFolder) {
    const auto found = names.find(name);
    if (found == names.end()) return;
    note(Kind::Delete, found->second->number, 0, {}, name);
    names.erase(found);
    if (syncFolder) note(Kind::FolderSync, 0);
}

void MemoryDisk::note(Kind kind, std::size_t file, std::uint64_t at, std::string bytes, std::string name) {
    if (record) record->push_back({kind, file, std::move(name), at, std::move(bytes)});
}

void MemoryDisk::hold(const std::map<std::string, std::string>& files) {
    names.clear();
    for (const auto& [name, bytes] : files) create(name)->bytes = bytes;
}

std::map<std::string, std::string> MemoryDisk::content() const {
    std::map<std::string, std::string> files;
    for (const auto& [name, file] : names) files[name] = file->bytes;
    return files;
}

std::uint64_t MemoryDisk::size() const {
    std::uint64_t bytes = 0;
    for (const auto& [name, file] : names) bytes += file->bytes.size();
    return bytes;
}

}  // namespace clearline::faults
