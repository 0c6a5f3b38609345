#include "core/seal/sealed_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include "core/intake/file_bytes.h"
#include "core/seal/sealed_stream.h"

namespace clearline {

namespace {

// An ordinary file, read from its beginning to its end.
class ReadingFile {
public:
    // A pipe would be waited for without O_NONBLOCK; for ordinary files it changes nothing.
    explicit ReadingFile(const std::string& path)
        : path_(path), descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
        struct stat state {};
        if (descriptor_ < 0 || ::fstat(descriptor_, &state) != 0)
            error_ = errno;
        else if (!S_ISREG(state.st_mode))
            error_ = S_ISDIR(state.st_mode) ? EISDIR : EINVAL;
        else
            size_ = static_cast<std::size_t>(state.st_size);
    }
    ~ReadingFile() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    ReadingFile(const ReadingFile&) = delete;
    ReadingFile& operator=(const ReadingFile&) = delete;

    [[nodiscard]] bool ok() const { return error_ == 0; }
    [[nodiscard]] Problem problem() const { return readProblem(error_, path_); }
    [[nodiscard]] std::size_t size() const { return size_; }
    // Fewer bytes than there is room for: the end, or, if not ok(), an error.
    std::size_t fill(std::span<std::uint8_t> room) {
        std::size_t filled = 0;
        while (filled < room.size()) {
            const ssize_t got = ::read(descriptor_, room.data() + filled, room.size() - filled);
            if (got < 0 && errno == EINTR) continue;
            if (got < 0) error_ = errno;
            if (got <= 0) break;
            filled += static_cast<std::size_t>(got);
        }
        return filled;
    }

private:
    const std::string& path_;
    int descriptor_;
    int error_ = 0;
    std::size_t size_ = 0;
};

using Work = std::function<std::optional<Problem>(const ByteSource&, const ByteSink&)>;

std::optional<Problem> throughFiles(const std::string& from, const std::string& to, const SealOptions& options,
                                    const Work& work) {
    ReadingFile file(from);
    if (!file.ok()) return file.problem();
    auto made = NewFile::at(to, options.existing);
    if (!made) return made.problems().front();
    NewFile& target = *made;
    const Problem cancelled{"seal.cancelled", Severity::Fatal, {from, 0, 0}, {}};
    Progress progress(options.progress, 0, file.size());
    std::size_t done = 0;
    const ByteSource source = [&](std::span<std::uint8_t> room) -> Result<std::size_t> {
        if (!progress.at(done)) return cancelled;
        const std::size_t got = file.fill(room);
        if (!file.ok()) return file.problem();
        done += got;
        return got;
    };
    const ByteSink sink = [&](std::string_view bytes) { return target.write(bytes); };
    if (auto problem = work(source, sink)) {
        if (problem->place.file.empty()) problem->place.file = from;
        return problem;
    }
    if (options.progress && !options.progress(done, done)) return cancelled;
    return target.commit();
}

}  // namespace

std::optional<Problem> sealFile(const std::string& from, const std::string& to, const Secret& password,
                                const SealOptions& options) {
    return throughFiles(from, to, options, [&](const ByteSource& source, const ByteSink& sink) {
        return sealStream(source, sink, password, options.cost, options.chunkBytes);
    });
}

std::optional<Problem> unsealFile(const std::string& from, const std::string& to, const Secret& password,
                                  const SealOptions& options) {
    return throughFiles(from, to, options, [&](const ByteSource& source, const ByteSink& sink) {
        return unsealStream(source, sink, password);
    });
}

bool looksSealed(const std::string& path) {
    ReadingFile file(path);
    std::array<std::uint8_t, SealedHeader::kMagic.size()> first{};
    if (!file.ok() || file.fill(first) < first.size()) return false;
    return std::equal(first.begin(), first.end(), SealedHeader::kMagic.begin());
}

}  // namespace clearline
