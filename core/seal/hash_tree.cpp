#include "core/seal/hash_tree.h"

#include "core/seal/hasher.h"

namespace clearline {

namespace {

constexpr std::string_view kLeaf{"\x00", 1}, kNode{"\x01", 1}, kCounted{"\x02", 1};

}  // namespace

Hash leafHash(std::string_view leaf) { return Hasher().update(kLeaf).update(leaf).finish(); }

Hash nodeHash(const Hash& left, const Hash& right) {
    return Hasher().update(kNode).update(left.view()).update(right.view()).finish();
}

Hash countedRoot(const Hash& top, std::uint64_t leaves) {
    std::string number;
    for (int shift = 56; shift >= 0; shift -= 8) number += static_cast<char>(leaves >> shift & 0xFF);
    return Hasher().update(kCounted).update(number).update(top.view()).finish();
}

// A node without a sibling goes up as it is: the same shape as splitting at the largest power of two.
HashTree::HashTree(std::vector<Hash> leaves) {
    levels_.push_back(std::move(leaves));
    while (levels_.back().size() > 1) {
        const std::vector<Hash>& below = levels_.back();
        std::vector<Hash> level;
        level.reserve(below.size() / 2 + 1);
        for (std::size_t i = 0; i + 1 < below.size(); i += 2) level.push_back(nodeHash(below[i], below[i + 1]));
        if (below.size() % 2 == 1) level.push_back(below.back());
        levels_.push_back(std::move(level));
    }
}

Hash HashTree::top() const { return levels_.back().empty() ? Hasher().finish() : levels_.back().front(); }

std::vector<Hash> HashTree::path(std::uint64_t leaf) const {
    std::vector<Hash> path;
    for (const std::vector<Hash>& level : levels_) {
        if ((leaf ^ 1) < level.size()) path.push_back(level[leaf ^ 1]);
        leaf /= 2;
    }
    return path;
}

std::optional<Hash> rootFrom(const Hash& leaf, std::uint64_t index, std::uint64_t leaves,
                             const std::vector<Hash>& path) {
    if (index >= leaves) return std::nullopt;
    Hash hash = leaf;
    std::size_t used = 0;
    for (std::uint64_t last = leaves - 1; last > 0; last /= 2, index /= 2) {
        if (index % 2 == 0 && index == last) continue;  // nothing beside it on this level
        if (used == path.size()) return std::nullopt;
        hash = index % 2 == 1 ? nodeHash(path[used], hash) : nodeHash(hash, path[used]);
        ++used;
    }
    if (used != path.size()) return std::nullopt;
    return countedRoot(hash, leaves);
}

}  // namespace clearline
