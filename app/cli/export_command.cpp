#include "app/cli/export_command.h"

#include "app/cli/case_source.h"
#include "app/cli/out_file.h"
#include "core/export/records_files.h"
#include "core/intake/file_bytes.h"
#include "core/mapping/mapped_read.h"
#include "core/mapping/suggested_plan.h"
#include "core/scenario/scenario.h"

namespace clearline::cli {

namespace {

using InputPointer = std::shared_ptr<const CaseInput>;

InputPointer shared(CaseInput input) { return std::make_shared<const CaseInput>(std::move(input)); }

// A file of others, through the mapping that is given or fits; nothing where none does.
Result<std::optional<InputPointer>> foreignInput(const ExportOptions& options,
                                                 const std::vector<std::string>& folders) {
    const std::function<bool(std::size_t, std::size_t)> silent;
    auto file = readFile(options.file, kMostBytes, Progress(silent, 0, 0));
    if (!file) return file.problems();
    PlanWishes wishes;
    std::optional<Mapping> given;
    if (!options.map.empty()) {
        auto mapping = findMapping(options.map, folders);
        if (!mapping) return mapping.problems();
        given = std::move(mapping).value();
        wishes.mapping = &*given;
    } else if (isOwnForm(**file)) {
        return std::optional<InputPointer>();
    }
    auto suggested = suggestPlan(**file, knownMappings(folders).mappings, wishes);
    if (!suggested) return suggested.problems();
    const auto plan = suggested->plan();
    if (!plan) return std::optional<InputPointer>();
    auto read = readPlanned(std::move(**file), *plan);
    if (!read) return read.problems();
    Problems open;
    for (const Question& question : read->questions)
        open.push_back({"export.question",
                        Severity::Fatal,
                        {options.file, question.row, static_cast<std::uint32_t>(question.column + 1)},
                        {question.header, question.example}});
    if (!open.empty()) return open;
    return std::optional(shared(std::move(read.value().input)));
}

Result<InputPointer> fileInput(const ExportOptions& options, const std::vector<std::string>& folders) {
    const std::string& name = options.file;
    const bool named = name.ends_with(".csv") || name.ends_with(".json");
    if (pathIs(name) == PathIs::File) {
        auto foreign = foreignInput(options, folders);
        if (!foreign) return foreign.problems();
        if (*foreign) return **foreign;
        if (!named) return Problem{"export.no-mapping", Severity::Fatal, {name, 0, 0}, {name}};
    }
    auto input = readCase(name);
    if (!input) return input.problems();
    return shared(std::move(input).value());
}

Result<InputPointer> inputOf(const ExportOptions& options, const std::vector<std::string>& folders) {
    if (!isCaseName(options.file)) return fileInput(options, folders);
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
    const Problems left = leftBehind(**input, *form == RecordsForm::Xlsx ? ReadBack::AsWorkbook : ReadBack::AsOurs);
    console.problems(left);
    // Record files are told from what was read (records_files.h).
    if (const auto wrong = ontoOriginal(options.to, {options.file, options.map, console.passwordFile()})) {
        console.problem(*wrong);
        return kUnreadable;
    }
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

void addExport(const CommandForm& program) {
    const CommandForm command = program.command("export", "export");
    const auto options = std::make_shared<ExportOptions>();
    command.argument("FILE", options->file, "export-file");
    command.option("--map", options->map, "export-map", "ID|PATH");
    command.option("--to", options->to, "export-to", "FILE");
    command.option("--scenario", options->scenario, "export-scenario", "NAME");
    command.flag("--force", options->force, "export-force");
    command.runs(
        [options](const auto& folders, Console& console) { return exportRecords(*options, folders, console); });
}

}  // namespace clearline::cli
