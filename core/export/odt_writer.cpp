#include "core/export/odt_writer.h"

#include <zip.h>

#include <memory>

#include "core/export/odt_parts.h"

namespace clearline {

namespace {

constexpr std::uint16_t kMidnight = 0, kFirstDay = 1 << 5 | 1;  // 1980-01-01, the first day of zip files

// A zip file in memory. The source outlives the archive that is written to it.
class Package {
public:
    Package() : source_(zip_source_buffer_create(nullptr, 0, 0, nullptr)) {
        if (source_ == nullptr) return;
        zip_source_keep(source_);
        archive_ = zip_open_from_source(source_, ZIP_TRUNCATE, nullptr);
        if (archive_ == nullptr) zip_source_free(source_);
        whole_ = archive_ != nullptr;
    }
    ~Package() {
        if (archive_ != nullptr) zip_discard(archive_);
        if (source_ != nullptr) zip_source_free(source_);
    }
    Package(const Package&) = delete;
    Package& operator=(const Package&) = delete;

    // `bytes` must stay until it is finished.
    void add(const std::string& name, const std::string& bytes, zip_int32_t method = ZIP_CM_DEFLATE) {
        if (!whole_) return;
        zip_source_t* part = zip_source_buffer(archive_, bytes.data(), bytes.size(), 0);
        const zip_int64_t at = part == nullptr ? -1 : zip_file_add(archive_, name.c_str(), part, ZIP_FL_ENC_UTF_8);
        if (at < 0 && part != nullptr) zip_source_free(part);
        whole_ = at >= 0 && zip_set_file_compression(archive_, static_cast<zip_uint64_t>(at), method, 9) == 0 &&
                 zip_file_set_dostime(archive_, static_cast<zip_uint64_t>(at), kMidnight, kFirstDay, 0) == 0;
    }
    [[nodiscard]] bool finish(const Sink& out) {
        if (!whole_ || zip_close(archive_) != 0) return false;
        archive_ = nullptr;
        zip_stat_t about;
        zip_stat_init(&about);
        if (zip_source_stat(source_, &about) != 0 || zip_source_open(source_) != 0) return false;
        std::string bytes(about.size, '\0');
        const bool read =
            zip_source_read(source_, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size());
        zip_source_close(source_);
        if (read) out(bytes);
        return read;
    }

private:
    zip_source_t* source_;
    zip_t* archive_ = nullptr;
    bool whole_ = false;
};

}  // namespace

std::optional<Problem> writeDocumentOdt(const Document& document, const std::string& name, const Sink& out) {
    // First, and as it stands: by that a file's type is told from its first bytes.
    const std::string type = "application/vnd.oasis.opendocument.text";
    const OdtContent content = odtContent(document);
    const std::string styles = odtStyles(document), meta = odtMeta(document);
    const std::string manifest = odtManifest(content.pictures.size());
    Package package;
    package.add("mimetype", type, ZIP_CM_STORE);
    package.add("content.xml", content.xml);
    package.add("styles.xml", styles);
    package.add("meta.xml", meta);
    for (std::size_t i = 0; i < content.pictures.size(); ++i)
        package.add("Pictures/" + std::to_string(i + 1) + ".svg", content.pictures[i]);
    package.add("META-INF/manifest.xml", manifest);
    if (package.finish(out)) return std::nullopt;
    return Problem{"write.failed", Severity::Fatal, {name, 0, 0}, {name, "zip"}};
}

}  // namespace clearline
