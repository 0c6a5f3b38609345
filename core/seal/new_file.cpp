#include "core/seal/new_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <utility>

#include "core/seal/commitment.h"
#include "core/seal/hash.h"

namespace clearline {

namespace {

constexpr mode_t kOwnerOnly = S_IRUSR | S_IWUSR;

std::string folderOf(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

std::string hiddenNameIn(const std::string& folder) {
    constexpr std::size_t kDigits = 16;
    Hash random;
    fillRandom(random.bytes);
    return folder + "/.clearline-" + random.hex().substr(0, kDigits);
}

// A new name on its way to the disk. File systems that cannot do this for folders say EINVAL.
bool syncFolder(const std::string& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return errno == EACCES;  // may be written but not read: nothing more can be done
    const bool done = ::fsync(descriptor) == 0 || errno == EINVAL;
    const int error = errno;
    ::close(descriptor);
    errno = error;
    return done;
}

}  // namespace

NewFile::NewFile(std::string target, Existing existing)
    : target_(std::move(target)), folder_(folderOf(target_)), existing_(existing) {}

NewFile::NewFile(NewFile&& other) noexcept
    : target_(std::move(other.target_)),
      folder_(std::move(other.folder_)),
      hidden_(std::exchange(other.hidden_, {})),
      existing_(other.existing_),
      descriptor_(std::exchange(other.descriptor_, -1)) {}

NewFile& NewFile::operator=(NewFile&& other) noexcept {
    std::swap(target_, other.target_);
    std::swap(folder_, other.folder_);
    std::swap(hidden_, other.hidden_);
    std::swap(existing_, other.existing_);
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

NewFile::~NewFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (!hidden_.empty()) ::unlink(hidden_.c_str());
}

Problem NewFile::problemOf(int error) const {
    const auto fatal = [&](std::string code, std::vector<std::string> args) {
        return Problem{std::move(code), Severity::Fatal, {target_, 0, 0}, std::move(args)};
    };
    switch (error) {
        case ENOENT:
        case ENOTDIR: return fatal("write.no-folder", {folder_});
        case EACCES:
        case EPERM:
        case EROFS: return fatal("write.not-allowed", {folder_});
        case EEXIST: return fatal("write.exists", {target_});
        case ENOSPC:
        case EDQUOT:
        case EFBIG: return fatal("write.disk-full", {target_});
        default: return fatal("write.failed", {target_, std::to_string(error)});
    }
}

int NewFile::openNew(Until until) {
    if (until == Until::Nameless) {
        const int descriptor = ::open(folder_.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, kOwnerOnly);
        if (descriptor >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL)) return descriptor;
    }
    hidden_ = hiddenNameIn(folder_);
    const int descriptor = ::open(hidden_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, kOwnerOnly);
    if (descriptor < 0) hidden_.clear();
    return descriptor;
}

Result<NewFile> NewFile::at(const std::string& target, Existing existing, Until until) {
    NewFile file(target, existing);
    struct stat state {};
    if (::lstat(target.c_str(), &state) == 0) {
        if (S_ISDIR(state.st_mode)) return file.problemOf(EISDIR);
        if (existing == Existing::Keep) return file.problemOf(EEXIST);
    }
    file.descriptor_ = file.openNew(until);
    if (file.descriptor_ < 0) return file.problemOf(errno);
    return file;
}

std::optional<Problem> NewFile::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t put = ::write(descriptor_, bytes.data(), bytes.size());
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0) return problemOf(put < 0 ? errno : ENOSPC);
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    return std::nullopt;
}

bool NewFile::giveHiddenName() {
    if (!hidden_.empty()) return true;
    const std::string nameless = "/proc/self/fd/" + std::to_string(descriptor_);
    hidden_ = hiddenNameIn(folder_);
    if (::linkat(AT_FDCWD, nameless.c_str(), AT_FDCWD, hidden_.c_str(), AT_SYMLINK_FOLLOW) == 0) return true;
    hidden_.clear();
    return false;
}

bool NewFile::giveName() {
    if (existing_ == Existing::Keep) {
        if (::link(hidden_.c_str(), target_.c_str()) == 0) return true;  // the destructor takes the hidden name away
        struct stat state {};
        const bool noLinks = errno == EPERM || errno == EOPNOTSUPP;
        if (!noLinks) return false;
        if (::lstat(target_.c_str(), &state) == 0) {
            errno = EEXIST;
            return false;
        }
    }
    if (std::rename(hidden_.c_str(), target_.c_str()) != 0) return false;
    hidden_.clear();
    return true;
}

std::optional<Problem> NewFile::commit() {
    if (::fsync(descriptor_) != 0 || !giveHiddenName() || !giveName()) return problemOf(errno);
    const int closed = ::close(std::exchange(descriptor_, -1));
    const int error = errno;
    if (!hidden_.empty()) ::unlink(std::exchange(hidden_, {}).c_str());
    if (closed != 0) return problemOf(error);
    if (!syncFolder(folder_)) return problemOf(errno);
    return std::nullopt;
}

}  // namespace clearline
