#include "app/cli/map_command.h"
#include "app/cli/map_words.h"
#include "app/cli/out_file.h"
#include "core/export/buffered_sink.h"
#include "core/export/problem_json.h"
#include "core/intake/file_bytes.h"

namespace clearline::cli {

namespace {

class Guessing {
public:
    Guessing(const MapOptions& options, const KnownMappings& known, Console& console)
        : options_(options), known_(known), console_(console), words_(console.words()) {}

    int run() {
        console_.problems(known_.problems);
        PlanWishes wishes;
        if (const int code = readWishes(options_, wishes, console_)) return code;
        wishes.saved = known_.saved;
        const std::function<bool(std::size_t, std::size_t)> silent;
        auto file = readFile(options_.file, kMostBytes, Progress(silent, 0, 0));
        if (!file) return refused(file.problems());
        auto suggested = suggestPlan(**file, known_.mappings, wishes);
        if (!suggested) return refused(suggested.problems());
        const SuggestedPlan& guess = *suggested;
        if (const auto plan = guess.plan(); plan && !guess.ownForm) {
            std::vector<std::shared_ptr<const RawTable>> tables;
            for (const SuggestedTable& table : guess.tables) tables.push_back(table.table);
            if (auto read = readMapped(*file, tables, *plan)) read_ = std::move(*read);
        }
        for (const SuggestedTable& table : guess.tables)
            problems_.insert(problems_.end(), table.problems.begin(), table.problems.end());
        if (options_.json)
            writeJson(guess);
        else
            writeText(guess);
        if (!options_.save.empty())
            if (const int code = save(guess)) return code;
        return guess.ownForm || (guess.plan() && read_.questions.empty()) ? kDone : kIncomplete;
    }

private:
    int refused(const Problems& problems) {
        if (options_.json) {
            const Sink sink = console_.sink();  // which the buffer only refers to
            BufferedSink out(sink);
            JsonStream json(out);
            json.open('{');
            writeProblemsJson(json, problems, words_);
            json.close('}');
            out.text() += '\n';
        } else {
            console_.problems(problems);
        }
        return kUnreadable;
    }

    void line(const std::string& key, const std::vector<std::string>& args) {
        console_.data(words_.text("maps." + key, args) + "\n");
    }

    void writeText(const SuggestedPlan& guess) {
        if (guess.ownForm) return line("own-form", {options_.file});
        for (const SuggestedTable& table : guess.tables) {
            form(table.form);
            if (table.headerFound) line("header-found", {std::to_string(table.form.headerRow)});
            line("size", {std::to_string(table.headers.size()), std::to_string(table.rows)});
            if (table.own)
                line("own-table", {std::string(targetTableText(*table.own))});
            else
                fits(table);
        }
        for (const FormReason& reason : guess.guess.reasons)
            console_.data("  " + words_.text("form." + reason.code, reason.args) + "\n");
        for (const std::string& other : guess.otherTables) line("other-table", {other});
        console_.problems(problems_);
        console_.data(questionLines(read_, words_));
        if (guess.plan() || guess.tables.empty()) return;
        line("sketch", {});
        const SuggestedTable& table = guess.tables.front();
        console_.data(mappingText(sketchedMapping(*table.table, table.form)));
    }

    void form(const TableForm& form) {
        const std::string format(fileFormatText(form.format)), encoding(encodingText(form.encoding));
        const std::string row = std::to_string(form.headerRow);
        switch (form.format) {
            case FileFormat::Csv:
                return line("csv", {options_.file, encoding, separatorWord(form.separator, words_), row});
            case FileFormat::Xlsx: return line("xlsx", {options_.file, form.table, row});
            case FileFormat::Json:
            case FileFormat::Xml: return line("tree", {options_.file, format, form.table});
        }
    }

    void fits(const SuggestedTable& table) {
        if (table.fits.empty()) line("none-fits", {});
        // Where one fits, those that lack something are no choice.
        constexpr std::size_t kShown = 3;
        const bool one = table.mapping.has_value();
        for (std::size_t i = 0; i < std::min(table.fits.size(), kShown); ++i) {
            const MappingFit& fit = table.fits[i];
            if (one && fit.missing > 0) break;
            const Mapping& mapping = known_.mappings[fit.mapping];
            line(fit.usable ? "fits" : "fit",
                 {mapping.id, mapping.title.in(words_.language()), std::to_string(fit.found),
                  std::to_string(fit.missing), std::to_string(fit.extra)});
        }
    }

    void writeJson(const SuggestedPlan& guess) {
        const Sink sink = console_.sink();  // which the buffer only refers to
        BufferedSink out(sink);
        JsonStream json(out);
        json.open('{');
        json.key("format");
        json.whole(1);
        json.field("file", options_.file);
        json.key("ownForm");
        json.boolean(guess.ownForm);
        json.key("tables");
        json.open('[');
        for (const SuggestedTable& table : guess.tables) tableJson(json, table);
        json.close(']');
        json.key("otherTables");
        json.open('[');
        for (const std::string& other : guess.otherTables) json.string(other);
        json.close(']');
        json.key("reasons");
        json.open('[');
        for (const FormReason& reason : guess.guess.reasons) {
            json.onNewLine();
            json.open('{');
            json.field("code", reason.code);
            json.field("message", words_.text("form." + reason.code, reason.args));
            json.close('}');
        }
        json.close(']');
        writeQuestionsJson(json, read_);
        writeProblemsJson(json, problems_, words_);
        json.close('}');
        out.text() += '\n';
    }

    void tableJson(JsonStream& json, const SuggestedTable& table) {
        json.onNewLine();
        json.open('{');
        writeFormJson(json, table.form);
        json.key("rows");
        json.whole(table.rows);
        json.key("headers");
        json.open('[');
        for (const std::string& header : table.headers) json.string(header);
        json.close(']');
        if (table.mapping) json.field("mapping", table.mapping->id);
        json.key("fits");
        json.open('[');
        for (const MappingFit& fit : table.fits) {
            json.onNewLine();
            json.open('{');
            json.field("mapping", known_.mappings[fit.mapping].id);
            for (const auto& [key, value] :
                 {std::pair{"found", fit.found}, {"missing", fit.missing}, {"extra", fit.extra}}) {
                json.key(key);
                json.whole(value);
            }
            json.key("usable");
            json.boolean(fit.usable);
            json.close('}');
        }
        json.close(']');
        if (!table.mapping) json.field("sketch", mappingText(sketchedMapping(*table.table, table.form)));
        json.close('}');
    }

    int save(const SuggestedPlan& guess) {
        if (guess.tables.empty()) return kDone;
        const SuggestedTable& table = guess.tables.front();
        const std::string text =
            mappingText(table.mapping ? *table.mapping : sketchedMapping(*table.table, table.form));
        if (const auto wrong = writeOutFile(options_.save, options_.force, {options_.file, options_.map}, text)) {
            console_.problem(*wrong);
            return kUnreadable;
        }
        console_.message("maps.saved", {options_.save});
        return kDone;
    }

    const MapOptions& options_;
    const KnownMappings& known_;
    Console& console_;
    const Catalogue& words_;
    MappedRead read_;
    Problems problems_;
};

}  // namespace

int guessMap(const MapOptions& options, const std::vector<std::string>& folders, Console& console) {
    if (options.file.empty()) return console.usage("usage.map-file");
    return Guessing(options, knownMappings(folders), console).run();
}

}  // namespace clearline::cli
