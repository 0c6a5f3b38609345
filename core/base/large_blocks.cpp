#include "core/base/large_blocks.h"

#include <array>
#include <cstdlib>
#include <mutex>
#include <new>
#include <utility>

#include "core/base/large_pages.h"

namespace clearline {

namespace {

constexpr std::size_t kLargePage = std::size_t{2} << 20;

struct Block {
    void* start = nullptr;
    std::size_t bytes = 0;
};

struct Waiting {
    std::mutex mutex;
    std::array<Block, 4> blocks;
    ~Waiting() {
        for (const Block& block : blocks) std::free(block.start);
    }
};

Waiting& waiting() {
    static Waiting blocks;
    return blocks;
}

}  // namespace

void* takeLargeBlock(std::size_t& bytes) {
    {
        const std::lock_guard lock(waiting().mutex);
        Block* best = nullptr;  // the smallest that will do, so that two columns of one size do not starve each other
        for (Block& block : waiting().blocks)
            if (block.bytes >= bytes && block.bytes / 2 <= bytes && (!best || block.bytes < best->bytes)) best = &block;
        if (best) {
            const Block found = std::exchange(*best, {});
            bytes = found.bytes;
            return found.start;
        }
    }
    // From the size of a large page on, blocks begin on one: else the parts before and behind have small ones.
    void* start = bytes < kLargePage ? std::malloc(bytes)
                                     : std::aligned_alloc(kLargePage, (bytes + kLargePage - 1) & ~(kLargePage - 1));
    if (!start) throw std::bad_alloc();
    preferLargePages(start, bytes);
    return start;
}

void giveLargeBlock(void* start, std::size_t bytes) noexcept {
    Block leaving{start, bytes};
    {
        const std::lock_guard lock(waiting().mutex);
        // A free place, else that of the smallest: one size in use keeps its blocks.
        Block* place = &waiting().blocks[0];
        for (Block& block : waiting().blocks)
            if (block.bytes < place->bytes) place = &block;
        if (place->bytes < bytes || !place->start) std::swap(*place, leaving);
    }
    std::free(leaving.start);
}

}  // namespace clearline
