#include "app/cli/export_command.h"

#include "app/cli/case_source.h"
#include "core/export/records_files.h"
#include "core/scenario/scenario.h"

namespace clearline::cli {

namespace {

using InputPointer = std::shared_ptr<const CaseInput>;

Result<InputPointer> inputOf(const ExportOptions& options, const std::vector<std::string>& folders) {
    if (!isCaseName(options.file)) {
        auto input = readCase(options.file);
        if (!input) return input.problems();
        return InputPointer(std::make_shared<const CaseInput>(std::move(input).value()));
    }
    auto source = loadFromCase(options.file, {}, options.scenario, folders);
    if (!source) return source.problems();
    if (source->scenario == nullptr) return source->loaded.input;
    return applyToInput(source->scenario->under(""), source->loaded.input);
}

}  // namespace

int exportRecords(const ExportOptions& options, const std::vector<std::string>& folders, Console& console) {
    if (options.file.empty()) return console.usage("usage.export-file");
    if (options.to.empty()) return console.usage("usage.export-to");
    const auto form = recordsFormOf(options.to);
    if (!form) return console.usage("usage.export-form", {options.to});
    if (!options.scenario.empty() && !isCaseName(options.file))
        return console.usage("usage.export-scenario", {options.file});
    const auto input = inputOf(options, folders);
    if (!input) {
        console.problems(input.problems());
        return kUnreadable;
    }
    console.problems((*input)->problems);
    const Problems left = leftBehind(**input);
    console.problems(left);
    const auto done = clearline::exportRecords(**input, options.to, *form,
                                               options.force ? NewFile::Existing::Replace : NewFile::Existing::Keep);
    if (!done) {
        console.problems(done.problems());
        return kUnreadable;
    }
    for (const ExportedFile& file : done->files)
        console.message("export.wrote", {file.path, std::to_string(file.rows)});
    if (done->formulaLike > 0) console.message("export.formula-like", {std::to_string(done->formulaLike)});
    const bool wrong = !left.empty() || anyAtLeast((*input)->problems, Severity::Error);
    return wrong ? kIncomplete : kDone;
}

}  // namespace clearline::cli
