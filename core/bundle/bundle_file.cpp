#include "core/bundle/bundle_file.h"

#include <algorithm>
#include <cstring>
#include <set>

#include "core/base/content_json.h"
#include "core/bundle/zip_bytes.h"
#include "core/intake/file_bytes.h"
#include "core/seal/hasher.h"
#include "core/seal/sealed_file.h"
#include "core/seal/sealed_stream.h"
#include "core/tables/workbook_package.h"

namespace clearline {

namespace {

constexpr std::size_t kPiece = std::size_t{1} << 20;

class Opening {
public:
    Opening(std::string bytes, const std::string& file, const BundleLimits& limits)
        : file_{file, std::move(bytes), {}} {
        limits_.inflatedBytes = limits_.bytes = limits.bytes;
        limits_.entries = limits.entries;
    }

    Result<Bundle> run() {
        auto package = WorkbookPackage::open(file_, limits_, silent_);
        const auto directory = ZipDirectory::read(file_, limits_);
        if (!package || !directory) return ours(package.problems().front());
        package_ = &package.value();
        // A bundle is never packed; what unpacks may be made to fill the memory.
        for (const ZipEntry& entry : directory->entries())
            if (entry.deflated) return problem("bundle.repacked", {});
        if (auto wrong = readManifest()) return *std::move(wrong);
        if (auto wrong = readRows()) return *std::move(wrong);
        if (auto wrong = readParts()) return *std::move(wrong);
        if (auto wrong = checkNames(*directory)) return *std::move(wrong);
        const HashTree tree = bundle_.tree();
        if (tree.root().hex() != root_) return problem("bundle.root", {root_, tree.root().hex()});
        if (manifestText(bundle_, tree) != manifest_) return problem("bundle.manifest", {});
        if (bundleBytes(bundle_) != file_.bytes) return problem("bundle.repacked", {});
        return std::move(bundle_);
    }

private:
    [[nodiscard]] Problem problem(std::string code, std::vector<std::string> args, std::size_t row = 0) const {
        return {std::move(code), Severity::Fatal, {file_.name, static_cast<std::uint32_t>(row), 0}, std::move(args)};
    }
    // Zip files are read by the reader of workbooks; what it finds wrong is told as of a bundle.
    [[nodiscard]] Problem ours(const Problem& found) const {
        const std::string what = found.code.substr(found.code.find('.') + 1);
        const std::vector<std::string> of(found.args.begin(), found.args.begin() + !found.args.empty());
        if (what == "entry-name" || what == "entry-twice") return problem("bundle." + what, of);
        if (what == "too-many-entries" || what == "unpacks-too-large" || what == "ratio")
            return problem("bundle.too-large", found.args);
        if (what == "part-missing") return problem("bundle.part-missing", of);
        if (!file_.bytes.starts_with("PK")) return problem("bundle.not-a-bundle", {});
        return problem("bundle.damaged", of.empty() ? std::vector{file_.name} : of);
    }

    [[nodiscard]] std::optional<Problem> unpack(std::string_view name, std::string& into) {
        auto wrong = package_->unpack(name, [&](std::string_view piece) {
            into += piece;
            return true;
        });
        if (wrong) return ours(*wrong);
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Problem> readManifest() {
        if (!package_->has(kManifestName)) return problem("bundle.not-a-bundle", {});
        if (auto wrong = unpack(kManifestName, manifest_)) return wrong;
        try {
            const ContentJson json = ContentJson::parse(manifest_);
            const std::uint64_t form = json.at("clearline-bundle").count();
            if (form != 1) return problem("bundle.version-unknown", {std::to_string(form)});
            root_ = json.at("root").text();
            rowsHash_ = json.at("rows").at("sha256").text();
            for (const std::string& name : json.at("withheld").at("parts").texts()) withheld_.insert(name);
        } catch (const ContentJson::Unreadable&) { return problem("bundle.manifest", {}); }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Problem> readRows() {
        std::string text;
        if (auto wrong = unpack(kRowsName, text)) return wrong;
        if (hashOf(text).hex() != rowsHash_) return problem("bundle.part-changed", {std::string(kRowsName)});
        for (std::size_t from = 0; from < text.size();) {
            const std::size_t end = text.find('\n', from);
            auto row = BundleRow::fromJson(std::string_view(text).substr(from, end - from));
            if (!row || end == std::string::npos)
                return problem("bundle.rows", {std::to_string(bundle_.rows.size() + 1)}, bundle_.rows.size() + 1);
            bundle_.rows.push_back(*std::move(row));
            from = end + 1;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Problem> readParts() {
        std::set<std::string, std::less<>> names{std::string(kManifestName), std::string(kRowsName)};
        for (const BundleRow* row : bundle_.of(kPartsTable)) {
            auto part = partIn(*row);
            if (!part || !names.insert(part->name).second) return problem("bundle.manifest", {});
            const bool here = !withheld_.contains(part->name);
            if (here && part->committed) return problem("bundle.manifest", {});
            if (here) {
                std::string bytes;
                if (auto wrong = unpack(part->name, bytes)) return wrong;
                if (bytes.size() != part->size || hashOf(bytes) != part->sha256)
                    return problem("bundle.part-changed", {part->name});
                part->bytes = std::move(bytes);
            }
            bundle_.parts.push_back(*std::move(part));
        }
        return std::nullopt;
    }

    // Nothing is in the file but what the rows tell of, under exactly those names.
    [[nodiscard]] std::optional<Problem> checkNames(const ZipDirectory& directory) const {
        for (const ZipEntry& entry : directory.entries()) {
            const BundlePart* part = bundle_.part(entry.name);
            if (entry.name != kManifestName && entry.name != kRowsName && (!part || !part->bytes))
                return problem("bundle.part-unknown", {entry.name});
        }
        return std::nullopt;
    }

    SourceFile file_;
    TableLimits limits_;
    const TableProgress silent_;  // the package keeps where it stands
    WorkbookPackage* package_ = nullptr;
    Bundle bundle_;
    std::string manifest_, root_, rowsHash_;
    std::set<std::string, std::less<>> withheld_;
};

ByteSource sourceOf(std::string_view bytes) {
    return [bytes, at = std::size_t{0}](std::span<std::uint8_t> room) mutable -> Result<std::size_t> {
        const std::size_t given = std::min(room.size(), bytes.size() - at);
        std::memcpy(room.data(), bytes.data() + at, given);
        at += given;
        return given;
    };
}

Problem placed(Problem problem, const std::string& path) {
    problem.place.file = path;
    return problem;
}

}  // namespace

bool isBundleName(std::string_view file) { return file.ends_with(kBundleEnding); }

std::string bundleBytes(const Bundle& bundle) {
    ZipBytes zip;
    zip.add(kManifestName, manifestText(bundle, bundle.tree()));
    zip.add(kRowsName, bundle.rowsText());
    for (const BundlePart& part : bundle.parts)
        if (part.bytes) zip.add(part.name, *part.bytes);
    return zip.finish();
}

Result<Bundle> readBundle(std::string bytes, const std::string& file, const BundleLimits& limits) {
    return Opening(std::move(bytes), file, limits).run();
}

Result<Bundle> openBundle(const std::string& path, const AskPassword& ask, const std::optional<Hash>& root,
                          const BundleLimits& limits) {
    const Progress::Callback silent;
    auto file = readFile(path, limits.bytes, Progress(silent, 0, 0));
    if (!file) return file.problems();
    std::string bytes = std::move((*file)->bytes);
    if (bytes.starts_with(SealedHeader::kMagic)) {
        const std::optional<Secret> password = ask ? ask() : std::nullopt;
        if (!password) return Problem{"bundle.sealed", Severity::Fatal, {path, 0, 0}, {}};
        std::string plain;
        const ByteSink sink = [&plain](std::string_view piece) -> std::optional<Problem> {
            plain += piece;
            return std::nullopt;
        };
        if (auto wrong = unsealStream(sourceOf(bytes), sink, *password)) return placed(*std::move(wrong), path);
        bytes = std::move(plain);
    }
    auto bundle = readBundle(std::move(bytes), path, limits);
    if (bundle && root && bundle->tree().root() != *root)
        return Problem{"bundle.other-root", Severity::Fatal, {path, 0, 0}, {root->hex(), bundle->tree().root().hex()}};
    return bundle;
}

std::optional<Problem> saveBundle(const Bundle& bundle, const std::string& path, NewFile::Existing existing,
                                  const Secret* password,
                                  const std::function<bool(std::size_t, std::size_t)>& progress) {
    auto file = NewFile::at(path, existing);
    if (!file) return file.problems().front();
    const std::string bytes = bundleBytes(bundle);
    std::size_t done = 0;
    const ByteSink sink = [&](std::string_view piece) -> std::optional<Problem> {
        if (progress && !progress(done, bytes.size())) return Problem{"bundle.cancelled", Severity::Fatal, {}, {}};
        done += piece.size();
        return file.value().write(piece);
    };
    std::optional<Problem> wrong;
    if (password)
        wrong = sealStream(sourceOf(bytes), sink, *password, SealCost{}, SealedHeader{}.chunkBytes);
    else
        for (std::size_t at = 0; at < bytes.size() && !wrong; at += kPiece)
            wrong = sink(std::string_view(bytes).substr(at, kPiece));
    if (!wrong) wrong = file.value().commit();
    if (wrong) return placed(*std::move(wrong), path);
    return std::nullopt;
}

}  // namespace clearline
