// BundleFile: a bundle as bytes and back, and out of a file, sealed or not. Where it sits: between the disk and Bundle.
// Promises: what is read holds together (every part as its hash says, every row as the root says, nothing missing,
// nothing beside, the file byte for byte as it is written), or it is refused with a Problem that says what does not; no
// name in it is used as a path, nothing is written, and nothing grows with what it claims. Without a root that somebody
// kept, a bundle made anew as a whole cannot be told from another.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/bundle/bundle.h"
#include "core/seal/new_file.h"
#include "core/seal/secret.h"

namespace clearline {

struct BundleLimits {
    std::uint64_t bytes = std::uint64_t{1} << 30;  // of the file, and of all of it unpacked
    std::uint32_t entries = 10'000;
};

[[nodiscard]] std::string bundleBytes(const Bundle& bundle);
// `file`: its name, for problems: bundle.not-a-bundle, .damaged, .entry-name, .entry-twice, .too-large,
// .version-unknown, .manifest, .part-missing, .part-unknown, .part-changed, .rows, .root, .repacked.
[[nodiscard]] Result<Bundle> readBundle(std::string bytes, const std::string& file, const BundleLimits& limits = {});

// What a bundle needs of a person who opens a sealed one; nothing: there is none ("bundle.sealed").
using AskPassword = std::function<std::optional<Secret>()>;
// `root`: what it is known to have; another is refused ("bundle.other-root"). Also read.*, seal.*.
[[nodiscard]] Result<Bundle> openBundle(const std::string& path, const AskPassword& ask = {},
                                        const std::optional<Hash>& root = {}, const BundleLimits& limits = {});
// There whole or not at all, for the owner alone; sealed with a password if there is one. `progress`: bytes done of
// all; false cancels ("bundle.cancelled").
[[nodiscard]] std::optional<Problem> saveBundle(const Bundle& bundle, const std::string& path,
                                                NewFile::Existing existing, const Secret* password = nullptr,
                                                const std::function<bool(std::size_t, std::size_t)>& progress = {});

[[nodiscard]] bool isBundleName(std::string_view file);  // NAME.clearline-bundle

}  // namespace clearline
