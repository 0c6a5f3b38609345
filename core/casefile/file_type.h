// FileType: what a file is by its bytes, and what its name says. Where it sits: before a file is kept as evidence.
// Promises: the name is never believed; a type is told only if the bytes begin (or, of an archive, are listed) as that
// type's; whatever a computer would run is told as such.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace clearline {

struct FileType {
    std::string mediaType;  // "application/octet-stream": not known
    bool runs = false;      // a program or a script
    friend bool operator==(const FileType&, const FileType&) = default;
};
[[nodiscard]] FileType fileTypeOf(std::string_view bytes);
// By the ending of the name; absent: an ending that is not known, or none.
[[nodiscard]] std::optional<FileType> fileTypeNamed(std::string_view name);
// Whether bytes of the one type may bear a name of the other: a table is a text, a package of an office an archive.
[[nodiscard]] bool mayBeNamed(const FileType& bytes, const FileType& name);

}  // namespace clearline
