#include "core/export/records_files.h"

#include <cstdio>
#include <filesystem>

#include "core/export/records_writers.h"
#include "core/export/records_xlsx.h"
#include "core/intake/file_bytes.h"

namespace clearline {

namespace {

class Exporting {
public:
    Exporting(const CaseInput& input, NewFile::Existing existing) : input_(input), existing_(existing) {}

    std::optional<Problem> write(const std::string& path, std::size_t rows,
                                 const std::function<std::optional<Problem>(const Sink&)>& writer) {
        if (isOriginal(path)) return Problem{"export.onto-original", Severity::Fatal, {path, 0, 0}, {path}};
        auto file = NewFile::at(path, existing_);
        if (!file) return file.problems().front();
        std::optional<Problem> failed;
        auto wrong = writer([&](std::string_view bytes) {
            if (!failed) failed = file.value().write(bytes);
        });
        if (failed || wrong) return failed ? failed : wrong;
        written_.push_back({{path, rows}, std::move(file).value()});
        return std::nullopt;
    }

    // Names the files, the record file last: who finds it finds the others.
    Result<Exported> commit() {
        Exported exported;
        for (auto file = written_.rbegin(); file != written_.rend(); ++file) {
            if (const auto problem = file->file.commit()) {
                if (existing_ == NewFile::Existing::Keep)
                    for (const ExportedFile& done : exported.files) std::remove(done.path.c_str());
                return *problem;
            }
            exported.files.insert(exported.files.begin(), file->told);
        }
        return exported;
    }

private:
    struct Written {
        ExportedFile told;
        NewFile file;
    };

    [[nodiscard]] bool isOriginal(const std::string& path) const {
        std::error_code error;
        for (const auto& file : input_.files)
            if (std::filesystem::equivalent(file->name, path, error)) return true;
        return false;
    }

    const CaseInput& input_;
    NewFile::Existing existing_;
    std::vector<Written> written_;
};

std::size_t rowsOf(const RecordTables& tables) {
    std::size_t rows = 0;
    for (const auto& table : tables) rows += table->rows();
    return rows;
}

}  // namespace

std::optional<RecordsForm> recordsFormOf(const std::string& name) {
    if (name.ends_with(".csv")) return RecordsForm::Csv;
    if (name.ends_with(".json")) return RecordsForm::Json;
    if (name.ends_with(".xlsx")) return RecordsForm::Xlsx;
    return std::nullopt;
}

Result<Exported> exportRecords(const CaseInput& input, const std::string& to, RecordsForm form,
                               NewFile::Existing existing) {
    const RecordTables tables = recordTables(input);
    Exporting exporting(input, existing);
    if (form != RecordsForm::Csv) {
        const auto writer = [&](const Sink& out) -> std::optional<Problem> {
            if (form == RecordsForm::Xlsx) return writeRecordsXlsx(tables, to, out);
            writeRecordsJson(tables, out);
            return std::nullopt;
        };
        if (auto problem = exporting.write(to, rowsOf(tables), writer)) return *problem;
        return exporting.commit();
    }
    constexpr std::string_view ending = ".csv";
    const std::string stem = to.substr(0, to.size() - ending.size());
    for (const auto& table : tables) {
        const std::string path = table == tables.front() ? to : stem + "." + table->name() + std::string(ending);
        if (table->rows() == 0 && table != tables.front() && pathIs(path) == PathIs::Nothing) continue;
        const auto writer = [&](const Sink& out) -> std::optional<Problem> {
            writeTableCsv(*table, out);
            return std::nullopt;
        };
        if (auto problem = exporting.write(path, table->rows(), writer)) return *problem;
    }
    auto exported = exporting.commit();
    if (exported) exported.value().formulaLike = formulaLike(tables);
    return exported;
}

}  // namespace clearline
