// A whole file sealed with a password, and opened again. The original is only read. The new file is
// there whole or not at all (NewFile), for the owner alone. An open case must not be read as a file by
// the program that has it open: whoever seals a case gives a copy that SQLite made.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/seal/new_file.h"
#include "core/seal/sealed_header.h"
#include "core/seal/secret.h"

namespace clearline {

struct SealOptions {
    // Called now and then with bytes read of bytes in all, and once before the new file gets its name;
    // false cancels (Problem "seal.cancelled"). Not asked while the password becomes a key, about a second.
    std::function<bool(std::size_t, std::size_t)> progress;
    NewFile::Existing existing = NewFile::Existing::Keep;
    // For sealing only; opening goes by the header.
    SealCost cost;
    std::uint32_t chunkBytes = SealedHeader{}.chunkBytes;
};

// Nothing if it is done. The problems of sealStream and unsealStream, read.*, write.*, seal.cancelled; their
// place names the file that they are about.
[[nodiscard]] std::optional<Problem> sealFile(const std::string& from, const std::string& to, const Secret& password,
                                              const SealOptions& options = {});
[[nodiscard]] std::optional<Problem> unsealFile(const std::string& from, const std::string& to, const Secret& password,
                                                const SealOptions& options = {});

// Whether a file begins as sealed files do; false too if it cannot be read.
[[nodiscard]] bool looksSealed(const std::string& path);

}  // namespace clearline
