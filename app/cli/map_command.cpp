#include "app/cli/map_command.h"

#include <charconv>

#include "app/cli/map_words.h"
#include "core/export/buffered_sink.h"
#include "core/export/problem_json.h"
#include "core/intake/file_bytes.h"
#include "core/record/masked.h"
#include "core/record/record.h"
#include "core/rulebook/kinds.h"

namespace clearline::cli {

namespace {

std::string targetText(const ColumnTarget& target, const Catalogue& words) {
    std::string out = std::string(targetTableText(target.table)) + "." + target.field;
    std::string how;
    const auto add = [&how](const std::string& part) { how += (how.empty() ? "" : "; ") + part; };
    if (target.dates != DateForm::Plain) add(std::string(dateFormText(target.dates)));
    if (target.numbers != NumberForm::Plain) add(std::string(numberFormText(target.numbers)));
    if (target.times) add("× " + target.times->text());
    for (const auto& [unit, is] : target.units) add("1 " + unit + " = " + is.text());
    if (!target.noEnd.empty()) add(words.text("maps.no-end", {target.noEnd.front()}));
    if (!target.values.empty()) add(words.text("maps.values", {std::to_string(target.values.size())}));
    if (target.otherwise) add(words.text("maps.otherwise", {*target.otherwise}));
    return how.empty() ? out : out + " (" + how + ")";
}

void showText(const Mapping& mapping, Console& console) {
    const Catalogue& words = console.words();
    const Language language = words.language();
    console.data(mapping.id + "  " + mapping.title.in(language) + "\n");
    for (const LocalText* text : {&mapping.about, &mapping.sources})
        if (!text->empty()) console.data("  " + text->in(language) + "\n");
    for (const ConstantField& constant : mapping.constants)
        console.data("  " +
                     words.text("maps.constant",
                                {std::string(targetTableText(constant.table)) + "." + constant.field, constant.value}) +
                     "\n");
    for (const ColumnMapping& column : mapping.columns) {
        std::string targets;
        for (const ColumnTarget& target : column.targets)
            targets += (targets.empty() ? "" : ", ") + targetText(target, words);
        if (targets.empty()) targets = words.text("maps.left-out");
        std::string line = column.headers.front() + " → " + targets;
        if (column.required) line += " · " + words.text("maps.required");
        if (column.claim != Claim::NotSaid)
            line += " · " + words.text("status." + std::string(claimText(column.claim)));
        console.data("  " + line + "\n");
        if (!column.note.empty()) console.data("      " + column.note.in(language) + "\n");
        if (column.headers.size() > 1) {
            std::string others;
            for (std::size_t i = 1; i < column.headers.size(); ++i)
                others += (i == 1 ? "" : words.text("list.comma")) + column.headers[i];
            console.data("      " + words.text("maps.also", {others}) + "\n");
        }
    }
}

// A record in one line, as far as it says anything.
std::string recordLine(const CaseInput& input, RecordIndex r, const Catalogue& words) {
    const RecordBook& book = *input.records;
    const Record record(book, r);
    std::string out =
        words.text("maps.record", {std::to_string(record.row()), shownText(record.id(), Identifiers::Masked),
                                   shownText(record.subject(), Identifiers::Masked), std::string(record.kind())});
    for (const FieldName& field : kFields)
        if (field.form == FieldForm::Date)
            if (const auto date = record.date(field.field))
                out += " | " + std::string(field.column) + " " + date->iso();
    if (const auto amount = record.amount()) out += " | amount " + amount->text();
    if (const auto quantity = record.quantity()) out += " | quantity " + quantity->text();
    if (!record.agency().empty()) out += " | agency " + std::string(record.agency());
    if (book.hasFault(r)) out += " | " + words.text("maps.fault");
    return out + "\n";
}

class Checking {
public:
    Checking(const MapOptions& options, const Mapping& mapping, const Kinds& kinds, Console& console)
        : options_(options), mapping_(mapping), kinds_(kinds), console_(console) {}

    int run() {
        problems_ = checkMapping(mapping_);
        if (options_.file.empty()) return write(nullptr);
        PlanWishes wishes;
        if (const int code = readWishes(options_, wishes, console_)) return code;
        wishes.mapping = &mapping_;
        const std::function<bool(std::size_t, std::size_t)> silent;
        auto file = readFile(options_.file, kMostBytes, Progress(silent, 0, 0));
        if (!file) return refused(file.problems());
        const auto suggested = suggestPlan(**file, {mapping_}, wishes);
        if (!suggested) return refused(suggested.problems());
        ReadOptions reading;
        reading.kindDeclared = [this](std::string_view kind) { return kinds_.declared(kind); };
        reading.relationDeclared = [this](std::string_view kind) { return kinds_.relationDeclared(kind); };
        reading.relationMutual = [this](std::string_view kind) { return kinds_.relationMutual(kind); };
        const auto read = readPlanned(std::move(**file), *suggested->plan(), reading);
        if (!read) return refused(read.problems());
        problems_.insert(problems_.end(), read->input.problems.begin(), read->input.problems.end());
        return write(&*read);
    }

private:
    int refused(const Problems& problems) {
        problems_.insert(problems_.end(), problems.begin(), problems.end());
        write(nullptr);
        return kUnreadable;
    }

    int write(const MappedRead* read) {
        if (options_.json)
            writeJson(read);
        else
            writeText(read);
        const bool open = read != nullptr && !read->questions.empty();
        return open || anyAtLeast(problems_, Severity::Error) ? kIncomplete : kDone;
    }

    void writeText(const MappedRead* read) {
        console_.problems(problems_);
        std::size_t errors = 0, warnings = 0;
        for (const Problem& problem : problems_) {
            errors += problem.severity >= Severity::Error;
            warnings += problem.severity == Severity::Warning;
        }
        const Catalogue& words = console_.words();
        if (read != nullptr) {
            console_.data(countsLine(read->input, words));
            console_.data(questionLines(*read, words));
            constexpr std::size_t kShown = 5;
            for (RecordIndex r = 0; r < std::min(read->input.records->size(), kShown); ++r)
                console_.data("  " + recordLine(read->input, r, words));
            if (read->input.records->size() > kShown) console_.data("  …\n");
        }
        console_.data(words.text("maps.checked", {mapping_.id, std::to_string(errors), std::to_string(warnings)}) +
                      "\n");
    }

    void writeJson(const MappedRead* read) {
        const Sink sink = console_.sink();  // which the buffer only refers to
        BufferedSink out(sink);
        JsonStream json(out);
        json.open('{');
        json.key("format");
        json.whole(1);
        json.field("mapping", mapping_.id);
        if (read != nullptr) {
            writeCountsJson(json, read->input);
            writeQuestionsJson(json, *read);
        }
        writeProblemsJson(json, problems_, console_.words());
        json.close('}');
        out.text() += '\n';
    }

    const MapOptions& options_;
    const Mapping& mapping_;
    const Kinds& kinds_;
    Console& console_;
    Problems problems_;
};

}  // namespace

std::string separatorWord(char separator, const Catalogue& words) {
    if (separator == ',') return words.text("maps.comma");
    if (separator == ';') return words.text("maps.semicolon");
    if (separator == '\t') return words.text("maps.tab");
    return std::string(1, separator);
}

int readWishes(const MapOptions& options, PlanWishes& wishes, Console& console) {
    const auto wrong = readWishes(options, wishes);
    return wrong ? console.usage(wrong->key, {wrong->argument}) : static_cast<int>(kDone);
}

std::optional<WrongWish> readWishes(const MapOptions& options, PlanWishes& wishes) {
    wishes.table = options.table;
    if (!options.encoding.empty()) {
        for (const Encoding encoding : {Encoding::Utf8, Encoding::Gb18030, Encoding::Utf16Le, Encoding::Utf16Be})
            if (encodingText(encoding) == options.encoding) wishes.encoding = encoding;
        if (!wishes.encoding) return WrongWish{"usage.map-encoding", options.encoding};
    }
    if (!options.separator.empty()) {
        for (const auto& [name, separator] : {std::pair<std::string_view, char>{",", ','},
                                              {"comma", ','},
                                              {";", ';'},
                                              {"semicolon", ';'},
                                              {"tab", '\t'},
                                              {"|", '|'}})
            if (options.separator == name) wishes.separator = separator;
        if (!wishes.separator) return WrongWish{"usage.map-separator", options.separator};
    }
    if (!options.headerRow.empty()) {
        std::uint32_t row = 0;
        const std::string& text = options.headerRow;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), row);
        if (error != std::errc() || end != text.data() + text.size()) return WrongWish{"usage.map-header", text};
        wishes.headerRow = row;
    }
    return std::nullopt;
}

int showMap(const MapOptions& options, const std::vector<std::string>& folders, Console& console) {
    if (options.map.empty()) {
        const KnownMappings known = knownMappings(folders);
        console.problems(known.problems);
        for (const Mapping& mapping : known.mappings)
            console.data(mapping.id + "\t" + mapping.title.in(console.words().language()) + "\n");
        return known.problems.empty() ? kDone : kIncomplete;
    }
    const auto mapping = findMapping(options.map, folders);
    if (!mapping) {
        console.problems(mapping.problems());
        return kUnreadable;
    }
    if (options.yaml)
        console.data(mappingText(*mapping));
    else
        showText(*mapping, console);
    return kDone;
}

int checkMap(const MapOptions& options, const std::vector<std::string>& folders, Console& console) {
    if (options.map.empty()) return console.usage("usage.map-map");
    const auto mapping = findMapping(options.map, folders);
    if (!mapping) {
        console.problems(mapping.problems());
        return kUnreadable;
    }
    const auto kinds = Kinds::load(folders);
    if (!kinds) {
        console.problems(kinds.problems());
        return kUnreadable;
    }
    return Checking(options, *mapping, *kinds, console).run();
}

void addMap(const CommandForm& program) {
    const CommandForm command = program.command("map", "map");
    command.runs([](const auto&, Console& console) { return console.usage("usage.map-command"); });
    const CommandForm guess = command.command("guess", "map-guess");
    const CommandForm show = command.command("show", "map-show");
    const CommandForm check = command.command("check", "map-check");
    const auto options = std::make_shared<MapOptions>();
    guess.argument("FILE", options->file, "map-file");
    show.argument("MAP", options->map, "map-map");
    check.argument("MAP", options->map, "map-map");
    check.argument("FILE", options->file, "map-file");
    for (const CommandForm& each : {guess, check}) {
        each.option("--table", options->table, "map-table", "TABLE");
        each.option("--encoding", options->encoding, "map-encoding", "utf-8|gb18030|utf-16le|utf-16be");
        each.option("--separator", options->separator, "map-separator", "comma|semicolon|tab||");
        each.option("--header-row", options->headerRow, "map-header-row", "N");
        each.flag("--json", options->json, "map-json");
    }
    guess.option("--save", options->save, "map-save", "OUT.yaml");
    guess.flag("--force", options->force, "map-force");
    show.flag("--yaml", options->yaml, "map-yaml");
    guess.runs([options](const auto& folders, Console& console) { return guessMap(*options, folders, console); });
    show.runs([options](const auto& folders, Console& console) { return showMap(*options, folders, console); });
    check.runs([options](const auto& folders, Console& console) { return checkMap(*options, folders, console); });
}

}  // namespace clearline::cli
