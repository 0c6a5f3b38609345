// SourceFile: the bytes of a file as it was read, with its name. Originals are never changed:
// everything shown as "source" is cut from these bytes. Reading does not hash them, because few
// runs show the hash; whoever does asks fileHash once and keeps the answer.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace clearline {

class RawTable;

struct SourceFile {
    std::string name;    // as the user named it
    std::string bytes;   // whole
    std::string sha256;  // of bytes, 64 hex digits; empty unless whoever made this knew it
    // The table that was read from it through a mapping, whose cells the rows of its records are; null for files of our
    // own form. A sheet of a workbook is a SourceFile of its own, named "fines.xlsx!Sheet1".
    std::shared_ptr<const RawTable> table = nullptr;
    std::string plan = {};  // SHA-256 of the text of the plan by which it was read; empty without a table

    [[nodiscard]] std::string_view slice(std::size_t offset, std::size_t length) const {
        return std::string_view(bytes).substr(offset, length);
    }
};

// `sha256`, or where that is empty the hash of the bytes: about 3 ms a megabyte.
[[nodiscard]] std::string fileHash(const SourceFile& file);

}  // namespace clearline
