#include "tests/faults/scarce_memory.h"

#include <sqlite3.h>

#include <cstdlib>
#include <new>

namespace clearline::faults {
namespace {

struct Shortage {
    bool on = false, forGood = false;
    std::uint64_t n = 0, calls = 0;

    bool fails() {
        if (!on) return false;
        ++calls;
        return calls == n || (forGood && calls > n);
    }
};
Shortage ofSqlite, ours;
std::uint64_t lastN = 0;
sqlite3_mem_methods usual{};

void* allocate(int size) { return ofSqlite.fails() ? nullptr : usual.xMalloc(size); }
void* enlarge(void* had, int size) { return ofSqlite.fails() ? nullptr : usual.xRealloc(had, size); }

}  // namespace

void* newFor(std::size_t size) {
    if (ours.fails()) throw std::bad_alloc();
    if (void* got = std::malloc(size ? size : 1)) return got;
    throw std::bad_alloc();
}

void watchSqliteMemory() {
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &usual);
    sqlite3_mem_methods watched = usual;
    watched.xMalloc = allocate;
    watched.xRealloc = enlarge;
    sqlite3_config(SQLITE_CONFIG_MALLOC, &watched);
    sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0);  // every small piece is an allocation of its own
}

void starve(Memory memory, std::uint64_t n, bool forGood) {
    lastN = n;
    (memory == Memory::Sqlite ? ofSqlite : ours) = {true, forGood, n, 0};
}

std::uint64_t relieve() {
    ofSqlite.on = ours.on = false;
    const std::uint64_t calls = ofSqlite.calls + ours.calls;
    ofSqlite.calls = ours.calls = 0;
    return calls;
}

ScarcityPause::ScarcityPause() : sqlite_(ofSqlite.on), ours_(ours.on) { ofSqlite.on = ours.on = false; }

ScarcityPause::~ScarcityPause() {
    ofSqlite.on = sqlite_;
    ours.on = ours_;
}

std::uint64_t starvedAt() { return lastN; }

}  // namespace clearline::faults

void* operator new(std::size_t size) { return clearline::faults::newFor(size); }
void operator delete(void* had) noexcept { std::free(had); }
void operator delete(void* had, std::size_t) noexcept { std::free(had); }
