// WorkbookPackage: the parts of a workbook's zip file, unpacked piece by piece and never kept or written anywhere.
// Where it sits: between the bytes of the file and the readers of its XML. Promises: every byte is counted as it comes;
// what a part says of its size can only make it refused sooner, and one that unpacks to anything else is refused.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/record/source_file.h"
#include "core/tables/table_form.h"
#include "core/tables/zip_directory.h"

namespace clearline {

class WorkbookPackage {
public:
    // The file must outlive the package, and so must `progress`.
    [[nodiscard]] static Result<WorkbookPackage> open(const SourceFile& file, const TableLimits& limits,
                                                      const TableProgress& progress);

    [[nodiscard]] const SourceFile& file() const { return *file_; }
    [[nodiscard]] const TableLimits& limits() const { return limits_; }
    [[nodiscard]] bool has(std::string_view part) const { return directory_.find(part) != nullptr; }

    // What it says that it unpacks to.
    [[nodiscard]] std::uint64_t claimedSize(std::string_view part) const {
        const ZipEntry* entry = directory_.find(part);
        return entry == nullptr ? 0 : entry->unpacked;
    }

    // Calls `take` with the part's bytes, 64 KiB or less at a time, until it gives false, or all is given.
    // A Problem if the part is not there or not whole, a limit is passed, or the caller cancels.
    using Take = std::function<bool(std::string_view)>;
    [[nodiscard]] std::optional<Problem> unpack(std::string_view part, const Take& take);

    [[nodiscard]] Problem problem(std::string code, std::vector<std::string> args = {}) const {
        return {std::move(code), Severity::Fatal, {file_->name, 0, 0}, std::move(args)};
    }

private:
    WorkbookPackage(const SourceFile& file, const TableLimits& limits, ZipDirectory directory,
                    const TableProgress& progress)
        : file_(&file), limits_(limits), directory_(std::move(directory)), progress_(progress, 0, file.bytes.size()) {}

    [[nodiscard]] std::optional<Problem> checkClaim(const ZipEntry& entry) const;

    const SourceFile* file_;
    TableLimits limits_;
    ZipDirectory directory_;
    Progress progress_;
    std::uint64_t unpacked_ = 0, packed_ = 0;  // of all parts so far
};

}  // namespace clearline
