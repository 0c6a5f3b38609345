#include "core/seal/onto_original.h"

#include <sys/stat.h>

namespace clearline {

namespace {

bool sameFile(const std::string& first, const std::string& second) {
    struct stat one {};
    struct stat other {};
    return ::stat(first.c_str(), &one) == 0 && ::stat(second.c_str(), &other) == 0 && one.st_dev == other.st_dev &&
           one.st_ino == other.st_ino;
}

}  // namespace

std::optional<Problem> ontoOriginal(const std::string& out, const std::vector<std::string>& read) {
    for (const std::string& name : read)
        for (const char* beside : {"", "-wal", "-shm", "-journal"})
            if (!name.empty() && sameFile(out, name + beside))
                return Problem{"export.onto-original", Severity::Fatal, {out, 0, 0}, {out}};
    return std::nullopt;
}

}  // namespace clearline
