// NewFile: a file that is there whole or not at all. It is written without a name in the target's folder
// (or, where the file system knows no such thing, under a hidden name), brought to the disk, then given its
// name, and the folder is brought to the disk too. Only the owner may read it. Without `commit`, or when
// that fails before the name is given, nothing is left; an older file of the name stays as it was.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace clearline {

class NewFile {
public:
    // Existing::Keep: a file of that name is write.exists, also if it came up meanwhile.
    enum class Existing : std::uint8_t { Keep, Replace };
    enum class Until : std::uint8_t { Nameless, HiddenName };  // HiddenName: as if the file system knew nothing else

    // Problems of all: write.no-folder, write.not-allowed, write.exists, write.disk-full, write.failed.
    [[nodiscard]] static Result<NewFile> at(const std::string& target, Existing existing,
                                            Until until = Until::Nameless);
    ~NewFile();
    NewFile(NewFile&& other) noexcept;
    NewFile& operator=(NewFile&& other) noexcept;
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    [[nodiscard]] std::optional<Problem> write(std::string_view bytes);
    [[nodiscard]] std::optional<Problem> commit();

private:
    NewFile(std::string target, Existing existing);

    [[nodiscard]] int openNew(Until until);
    [[nodiscard]] bool giveHiddenName();
    [[nodiscard]] bool giveName();
    [[nodiscard]] Problem problemOf(int error) const;

    std::string target_, folder_, hidden_;  // hidden_: the name it has meanwhile; empty: none
    Existing existing_;
    int descriptor_ = -1;
};

}  // namespace clearline
