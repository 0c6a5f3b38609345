// HashTree: one hash over many leaves, by which one leaf can be shown to belong to all without showing the others: a
// Merkle tree as in RFC 6962 (leaves and nodes are hashed apart: SHA-256(0x00 ‖ leaf), SHA-256(0x01 ‖ left ‖ right)).
// Where it sits: under bundles. Promises: the root fixes the leaves, their order and how many there are; a path that
// was made for another place, another number of leaves or another leaf leads to another root, or to none.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/seal/hash.h"

namespace clearline {

[[nodiscard]] Hash leafHash(std::string_view leaf);
[[nodiscard]] Hash nodeHash(const Hash& left, const Hash& right);
// The top of a tree does not say how many leaves it has (a path of four leaves may fit three), so that what is printed
// and compared is this: SHA-256(0x02 ‖ leaves, 8 bytes, most significant first ‖ top).
[[nodiscard]] Hash countedRoot(const Hash& top, std::uint64_t leaves);

class HashTree {
public:
    explicit HashTree(std::vector<Hash> leaves);

    [[nodiscard]] std::uint64_t size() const { return levels_.front().size(); }
    [[nodiscard]] Hash top() const;  // of no leaves: SHA-256 of nothing
    [[nodiscard]] Hash root() const { return countedRoot(top(), size()); }
    // The hashes beside the way from that leaf (from 0, below size()) to the top, the lowest first.
    [[nodiscard]] std::vector<Hash> path(std::uint64_t leaf) const;

private:
    std::vector<std::vector<Hash>> levels_;  // the leaves first
};

// The root to which a path leads; nothing if it has not as many hashes as that place among that many leaves has.
[[nodiscard]] std::optional<Hash> rootFrom(const Hash& leaf, std::uint64_t index, std::uint64_t leaves,
                                           const std::vector<Hash>& path);

}  // namespace clearline
