#include "core/intake/file_bytes.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <vector>

#include "core/base/large_pages.h"

namespace clearline {

namespace {

Problem fatal(std::string code, const std::string& path, std::vector<std::string> args) {
    return {std::move(code), Severity::Fatal, {path, 0, 0}, std::move(args)};
}

Problem tooLarge(const std::string& path, std::size_t size, std::size_t most) {
    return fatal("csv.too-large", path, {std::to_string(size), std::to_string(most)});
}

class OpenFile {
public:
    explicit OpenFile(const std::string& path) : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
    ~OpenFile() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    [[nodiscard]] int descriptor() const { return descriptor_; }

private:
    int descriptor_;
};

}  // namespace

Problem readProblem(int error, const std::string& path) {
    if (error == ENOENT || error == ENOTDIR) return fatal("read.not-found", path, {path});
    if (error == EACCES || error == EPERM) return fatal("read.not-allowed", path, {path});
    if (error == EISDIR) return fatal("read.folder", path, {path});
    return fatal("read.failed", path, {path, std::to_string(error)});
}

PathIs pathIs(const std::string& path) {
    struct stat state {};
    if (::stat(path.c_str(), &state) != 0) return PathIs::Nothing;
    return S_ISDIR(state.st_mode) ? PathIs::Folder : PathIs::File;
}

std::size_t fileSize(const std::string& path) {
    struct stat state {};
    return ::stat(path.c_str(), &state) == 0 && S_ISREG(state.st_mode) ? static_cast<std::size_t>(state.st_size) : 0;
}

Result<std::shared_ptr<SourceFile>> readFile(const std::string& path, std::size_t maxBytes, Progress progress) {
    const std::size_t most = std::min(maxBytes, kMostBytes);
    const OpenFile file(path);
    if (file.descriptor() < 0) return readProblem(errno, path);
    struct stat state {};
    if (::fstat(file.descriptor(), &state) != 0) return readProblem(errno, path);
    if (S_ISDIR(state.st_mode)) return readProblem(EISDIR, path);
    const std::size_t said = S_ISREG(state.st_mode) ? static_cast<std::size_t>(state.st_size) : 0;
    if (said > most) return tooLarge(path, said, most);

    auto source = std::make_shared<SourceFile>();
    source->name = path;
    source->bytes.reserve(said);
    preferLargePages(source->bytes.data(), said);
    std::vector<char> part(std::size_t{1} << 18);
    while (true) {
        if (!progress.at(source->bytes.size())) return fatal("read.cancelled", path, {});
        const ssize_t got = ::read(file.descriptor(), part.data(), part.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return readProblem(errno, path);
        if (got == 0) return source;
        if (source->bytes.size() + static_cast<std::size_t>(got) > most)
            return tooLarge(path, source->bytes.size() + static_cast<std::size_t>(got), most);
        source->bytes.append(part.data(), static_cast<std::size_t>(got));
    }
}

}  // namespace clearline
