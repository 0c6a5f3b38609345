#include "core/record/source_file.h"

#include "core/base/digest.h"

namespace clearline {

std::string fileHash(const SourceFile& file) { return file.sha256.empty() ? sha256Hex(file.bytes) : file.sha256; }

}  // namespace clearline
