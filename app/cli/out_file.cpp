#include "app/cli/out_file.h"

namespace clearline::cli {

Result<NewFile> outFile(const std::string& out, bool force, const std::vector<std::string>& read) {
    if (auto problem = ontoOriginal(out, read)) return *std::move(problem);
    return NewFile::at(out, force ? NewFile::Existing::Replace : NewFile::Existing::Keep);
}

std::optional<Problem> writeOutFile(const std::string& out, bool force, const std::vector<std::string>& read,
                                    std::string_view bytes) {
    auto file = outFile(out, force, read);
    if (!file) return file.problems().front();
    if (auto problem = file.value().write(bytes)) return problem;
    return file.value().commit();
}

}  // namespace clearline::cli
