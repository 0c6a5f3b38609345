#include "tests/faults/broken_disk.h"

#include <algorithm>

#include "tests/faults/edited_case.h"

namespace clearline::faults {

BrokenDisk::BrokenDisk(std::uint64_t seed) : random_(seed) {}

DiskFault BrokenDisk::faultOf(DiskCall call) {
    const bool done = random_() % 2 == 0;
    switch (call) {
        case DiskCall::Open: return {SQLITE_CANTOPEN};
        case DiskCall::Read: return {SQLITE_IOERR_READ};
        case DiskCall::Write: return {SQLITE_IOERR_WRITE, done};
        case DiskCall::Truncate: return {SQLITE_IOERR_TRUNCATE, done};
        case DiskCall::Sync: return {SQLITE_IOERR_FSYNC, done};
        case DiskCall::Size: return {SQLITE_IOERR_FSTAT};
        case DiskCall::Delete: return {done ? SQLITE_IOERR_DIR_FSYNC : SQLITE_IOERR_DELETE, done};
        case DiskCall::Access: return {SQLITE_IOERR_ACCESS};
        case DiskCall::Lock: return {done ? SQLITE_BUSY : SQLITE_IOERR_LOCK};
        case DiskCall::Unlock: return {SQLITE_IOERR_UNLOCK};
        case DiskCall::CheckLock: return {SQLITE_IOERR_CHECKRESERVEDLOCK};
    }
    return {SQLITE_IOERR};
}

void BrokenDisk::breakAt(std::uint64_t n, bool forGood) {
    calls_ = met_ = 0;
    disk_.before = [this, n, forGood](DiskCall call, std::int64_t) -> DiskFault {
        ++calls_;
        if (calls_ != n && !(forGood && calls_ > n)) return {};
        ++met_;
        return faultOf(call);
    };
}

void BrokenDisk::fillAt(std::uint64_t n, int code) {
    calls_ = met_ = 0;
    disk_.before = [this, n, code](DiskCall call, std::int64_t growth) -> DiskFault {
        if ((call != DiskCall::Write && call != DiskCall::Truncate) || growth <= 0) return {};
        if (++calls_ < n) return {};
        if (calls_ == n) limit_ = disk_.size();
        if (disk_.size() + static_cast<std::uint64_t>(growth) <= limit_) return {};
        ++met_;
        return {code, false};
    };
}

std::string notHonest(const Problems& problems) {
    if (problems.empty()) return "nothing is told";
    constexpr const char* kTold[] = {"case.not-written", "case.disk-full", "case.io", "case.cannot-open", "case.busy"};
    for (const Problem& problem : problems)
        if (std::find(std::begin(kTold), std::end(kTold), problem.code) == std::end(kTold))
            return "told as " + codesOf(problems);
    return {};
}

}  // namespace clearline::faults
