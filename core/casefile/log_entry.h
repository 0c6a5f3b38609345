// LogEntry: one line of the audit log: when, who, why, what. Each entry's hash covers the hash before
// it and a commitment to each field, so a field can be hidden in a redacted copy and the chain still be
// checked, and no entry can be changed, dropped or moved without every later hash changing.
//
//   hash = SHA-256("clearline log 1\n" ‖ hash before ‖ seq, 8 bytes, most significant first ‖
//                  commitments to at, who, why, content)
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "core/casefile/action.h"
#include "core/seal/commitment.h"
#include "core/seal/hasher.h"

namespace clearline {

// Who acts, and when: UTC as 2026-11-22T20:45:03Z. Core reads no clock and asks no system for a name.
struct Author {
    std::string who, at;
};

struct LogEntry {
    std::uint64_t seq = 0;                             // from 1, without gaps
    std::optional<std::string> at, who, why, content;  // absent: hidden in this copy
    // For each of them its salt, or, where it is hidden, its commitment.
    std::array<Salt, 4> salts;
    Hash hash;
    CaseAction action;  // what content says; of no use where that is hidden
};

[[nodiscard]] Hash hashOf(const LogEntry& entry, const Hash& before);
// Eight bytes, the most significant first: how numbers enter a hash.
[[nodiscard]] std::string bytesOf(std::uint64_t number);
// What the first entry is chained to.
[[nodiscard]] Hash chainStart();

// The root of a case: its last hash and the number of entries. Whoever keeps it (a letter prints it)
// can tell a log that was cut short or written anew.
struct Root {
    std::uint64_t entries = 0;
    Hash hash;
    friend bool operator==(const Root&, const Root&) = default;
};

}  // namespace clearline
