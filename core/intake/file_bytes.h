// Reading a whole file into memory, once, without changing or keeping hold of it.
#pragma once

#include <memory>
#include <string>

#include "core/base/result.h"
#include "core/base/progress.h"
#include "core/record/source_file.h"

namespace clearline {

enum class PathIs : std::uint8_t { Nothing, File, Folder };
[[nodiscard]] PathIs pathIs(const std::string& path);
// 0 if it cannot be said.
[[nodiscard]] std::size_t fileSize(const std::string& path);

// What the system's error number of a read means: read.not-found, read.not-allowed, read.failed.
[[nodiscard]] Problem readProblem(int error, const std::string& path);

// A file of more than `maxBytes` is refused before it is read. Problems: read.not-found,
// read.not-allowed, read.failed, csv.too-large, read.cancelled.
[[nodiscard]] Result<std::shared_ptr<SourceFile>> readFile(const std::string& path, std::size_t maxBytes,
                                                           Progress progress);

// No file may be larger, whatever the caller allows: places in it are 32-bit.
inline constexpr std::size_t kMostBytes = UINT32_MAX;

}  // namespace clearline
