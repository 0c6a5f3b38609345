#include "app/cli/objection_letter.h"

#include <filesystem>
#include <memory>

#include "app/cli/case_source.h"
#include "app/cli/out_file.h"
#include "core/export/case_letter.h"
#include "core/export/document_html.h"
#include "core/export/document_text.h"
#include "core/export/odt_writer.h"
#include "core/yaml/find_files.h"

namespace clearline::cli {

namespace {

constexpr std::size_t kMostTemplate = std::size_t{1} << 20;

class Writing {
public:
    Writing(const LetterOptions& options, const std::vector<std::string>& folders, Console& console)
        : options_(options), folders_(folders), console_(console) {}

    int run() {
        if (const int code = readWish()) return code;
        const auto file = openToRead(options_.file, std::nullopt, console_);
        if (!file) return kUnreadable;
        const auto made = caseLetter(*file, wish_, folders_);
        if (!made) return refuse(made.problems());
        return options_.out.empty() ? print(*made) : keep(*made);
    }

private:
    int readWish() {
        wish_.objection = options_.number;
        const std::string language = !options_.language.empty()                         ? options_.language
                                     : console_.words().language() == Language::Chinese ? "zh"
                                                                                        : "en";
        if (language != "zh" && language != "en" && language != "both")
            return console_.usage("usage.letter-language", {language});
        wish_.chinese = language != "en";
        wish_.english = language != "zh";
        if (!readLetterKind(options_.kind, wish_.kind)) return console_.usage("usage.letter-kind", {options_.kind});
        if (const int code = readFormat()) return code;
        if (const int code = readClock(options_.asOf, options_.knownOn, wish_.clock, console_)) return code;
        wish_.date = wish_.clock.asOf;
        if (!options_.date.empty() && options_.date != "blank") {
            wish_.date = Date::fromIso(options_.date);
            if (!wish_.date) return console_.usage("usage.date", {"--date", options_.date});
        } else if (!options_.date.empty()) {
            wish_.date.reset();
        }
        if (!options_.templates.empty() && !std::filesystem::is_directory(options_.templates))
            return console_.usage("usage.letter-templates", {options_.templates});
        wish_.templates = options_.templates;
        if (options_.showIdentifiers) wish_.annexes = Identifiers::Shown;
        if (options_.maskIdentifiers) wish_.body = wish_.annexes = Identifiers::Masked;
        wish_.engine = CLEARLINE_VERSION;
        return kDone;
    }
    int readFormat() {
        format_ = options_.format;
        if (format_.empty() && !options_.out.empty())
            format_ = options_.out.substr(std::min(options_.out.find_last_of('.'), options_.out.size() - 1) + 1);
        if (format_.empty() || format_ == "txt") format_ = "text";
        if (format_ == "htm") format_ = "html";
        if (format_ != "text" && format_ != "html" && format_ != "odt")
            return console_.usage("usage.letter-format", {format_});
        if (format_ == "odt" && options_.out.empty()) return console_.usage("usage.letter-odt-out");
        return kDone;
    }

    int refuse(const Problems& problems) {
        console_.problems(problems);
        // What was asked for is none; nothing is wrong with what was read.
        const bool asked = problems.front().code == "objection.none" || problems.front().code == "letter.no-commitment";
        return asked ? kUsage : kUnreadable;
    }
    std::optional<Problem> write(const Document& document, const Sink& out) const {
        if (format_ == "odt") return writeDocumentOdt(document, options_.out, out);
        if (format_ == "html")
            writeDocumentHtml(document, out);
        else
            writeDocumentText(document, out);
        return std::nullopt;
    }
    int print(const Document& document) {
        if (const auto wrong = write(document, console_.sink())) return refuse({*wrong});
        return kDone;
    }
    // The case, and the templates that it may be filled from.
    [[nodiscard]] std::vector<std::string> readBy() const {
        std::vector<std::string> read{options_.file};
        if (options_.templates.empty()) return read;
        for (const LetterKind kind : kLetterKinds)
            for (const char* language : {".zh.txt", ".en.txt"})
                read.push_back(options_.templates + "/" + std::string(letterKindText(kind)) + language);
        return read;
    }
    int keep(const Document& document) {
        auto file = outFile(options_.out, options_.force, readBy());
        if (!file) return refuse(file.problems());
        std::optional<Problem> failed;
        const auto wrong = write(document, [&](std::string_view bytes) {
            if (!failed) failed = file.value().write(bytes);
        });
        if (wrong) return refuse({*wrong});
        if (!failed) failed = file.value().commit();
        if (failed) return refuse({*failed});
        console_.message("letter.wrote", {options_.out});
        return kDone;
    }

    const LetterOptions& options_;
    const std::vector<std::string>& folders_;
    Console& console_;
    CaseLetterWish wish_;
    std::string format_;
};

int checkTemplate(const std::string& name, Console& console) {
    const auto text = bytesOf(name, kMostTemplate);
    if (!text) {
        console.problems({{"read.not-found", Severity::Fatal, {name, 0, 0}, {name}}});
        return kUnreadable;
    }
    const auto read = readLetterTemplate(*text, name);
    if (!read) {
        console.problems(read.problems());
        return kIncomplete;
    }
    console.data(console.words().text("letter.template-good", {name}) + "\n");
    return kDone;
}

}  // namespace

void addLetter(const CommandForm& objection) {
    const CommandForm letter = objection.command("letter", "objection-letter");
    const auto options = std::make_shared<LetterOptions>();
    letter.argument("CASE", options->file, "case-file");
    letter.argument("N", options->number, "letter-number");
    letter.option("--language", options->language, "letter-language", "en|zh|both");
    letter.option("--kind", options->kind, "letter-kind", "letter|commitment|statement");
    letter.option("--format", options->format, "letter-format", "text|html|odt");
    letter.option("--out", options->out, "letter-out", "NAME.odt|NAME.html|NAME.txt");
    letter.option("--date", options->date, "letter-date", "YYYY-MM-DD|blank");
    letter.option("--as-of", options->asOf, "explain-as-of", "YYYY-MM-DD");
    letter.option("--known-on", options->knownOn, "explain-known-on", "YYYY-MM-DD");
    letter.option("--template", options->templates, "letter-template", "FOLDER");
    letter.option("--check-template", options->check, "letter-check", "FILE");
    letter.flag("--show-identifiers", options->showIdentifiers, "letter-show");
    letter.flag("--mask-identifiers", options->maskIdentifiers, "letter-mask");
    letter.flag("--force", options->force, "paper-force");
    letter.runs(
        [options](const auto& folders, Console& console) { return objectionLetter(*options, folders, console); });
}

int objectionLetter(const LetterOptions& options, const std::vector<std::string>& folders, Console& console) {
    if (!options.check.empty()) return checkTemplate(options.check, console);
    if (options.file.empty() || !isCaseName(options.file)) return console.usage("usage.letter-case");
    if (options.number == 0) return console.usage("usage.letter-number", {options.file});
    return Writing(options, folders, console).run();
}

}  // namespace clearline::cli
