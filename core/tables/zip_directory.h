// ZipDirectory: what a zip file says is in it, read from its bytes alone. Where it sits: first on the way of a
// workbook; nothing is unpacked before it has looked. Promises: what it gives lies inside the file, one entry beside
// the other, none twice, none with a name that leads out of a folder; a directory of which any of that does not hold is
// refused, and nothing grows with the numbers that it claims. Written here because libzip does not tell where entries
// stand and makes room for as many as are claimed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/record/source_file.h"
#include "core/tables/table_form.h"

namespace clearline {

struct ZipEntry {
    std::string name;  // as written, with / between folders
    std::string key;   // the name as it is looked for: in small ASCII letters
    bool deflated = false;
    std::uint64_t offset = 0;    // of its packed bytes
    std::uint64_t packed = 0;    // bytes in the file
    std::uint64_t unpacked = 0;  // what it says that it unpacks to: a claim
    std::uint32_t crc = 0;       // of what it unpacks to
};

class ZipDirectory {
public:
    [[nodiscard]] static Result<ZipDirectory> read(const SourceFile& file, const TableLimits& limits);

    [[nodiscard]] const std::vector<ZipEntry>& entries() const { return entries_; }  // by key
    // Capitals and small letters are the same, as in packages.
    [[nodiscard]] const ZipEntry* find(std::string_view name) const;

private:
    std::vector<ZipEntry> entries_;
};

}  // namespace clearline
