#include "app/cli/paper_command.h"

#include <algorithm>
#include <charconv>

#include "app/cli/common_options.h"
#include "app/cli/out_file.h"
#include "core/audit/law/law.h"
#include "core/export/document_html.h"
#include "core/export/working_paper.h"

namespace clearline::cli {

namespace {

std::vector<std::string> parted(const std::string& list) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from < list.size();) {
        const std::size_t end = std::min(list.find(',', from), list.size());
        if (end > from) parts.push_back(list.substr(from, end - from));
        from = end + 1;
    }
    return parts;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string list;
    for (const std::string& part : parts) list += (list.empty() ? "" : ", ") + part;
    return list;
}

class Making {
public:
    Making(const PaperOptions& options, const std::vector<std::string>& folders, Console& console)
        : options_(options), folders_(folders), console_(console), source_(options, folders, console) {}

    int run() {
        if (const int code = readWish()) return code;
        if (const int code = source_.load()) return code;
        if (const int code = ask()) return code;
        console_.problems(question_.input->problems);
        if (wish_.parts.empty()) wish_.parts = paperParts(question_);
        const auto made = workingPaper(question_, wish_, console_.words(), source_.kinds());
        if (!made) return source_.refuse(made.problems());
        if (const int code = write(*made)) return code;
        const bool wrong = anyAtLeast(question_.input->problems, Severity::Error) ||
                           anyAtLeast(question_.side.rulebook->problems, Severity::Error);
        return wrong ? kIncomplete : kDone;
    }

private:
    int readWish() {
        for (const std::string& name : parted(options_.sections)) {
            const auto part = paperPartNamed(name);
            if (part) {
                wish_.parts.insert(*part);
                continue;
            }
            std::vector<std::string> all;
            for (std::size_t each = 0; each < kPaperParts; ++each)
                all.emplace_back(paperPartText(static_cast<PaperPart>(each)));
            return console_.usage("usage.paper-section", {name, joined(all)});
        }
        for (const std::string& number : parted(options_.lines)) {
            std::size_t entry = 0;
            const char* const end = number.data() + number.size();
            const auto read = std::from_chars(number.data(), end, entry);
            if (read.ec != std::errc() || read.ptr != end) return console_.usage("usage.paper-lines", {options_.lines});
            wish_.entries.insert(entry);
        }
        if (options_.waterfall == "record")
            wish_.by = WaterfallBy::Record;
        else if (options_.waterfall == "year")
            wish_.by = WaterfallBy::Year;
        else if (options_.waterfall != "rule")
            return console_.usage("usage.paper-waterfall", {options_.waterfall});
        wish_.title = options_.title;
        wish_.author = options_.author;
        wish_.note = options_.note;
        wish_.identifiers = options_.showIdentifiers ? Identifiers::Shown : Identifiers::Masked;
        wish_.engine = CLEARLINE_VERSION;
        return kDone;
    }

    int ask() {
        const auto written = source_.rulebook();
        const auto read = source_.read(written);
        if (!read) return source_.refuse(read.problems());
        auto kept = source_.scenario(options_.scenario, **read);
        if (!kept) return source_.refuse(kept.problems());
        const auto edits = source_.withEdits(std::move(kept).value(), **read);
        if (!edits) return source_.refuse(edits.problems());
        question_.input = source_.input();
        question_.side = {*read, *edits};
        question_.clock = source_.clock();
        if (source_.file()) question_.objections = source_.file()->state().objections;
        question_.kindDeclared = [this](std::string_view kind) { return source_.kindDeclared(kind); };
        if (wish_.parts.contains(PaperPart::Findings) || wish_.parts.contains(PaperPart::History)) {
            const auto law = loadLaw(folders_);
            if (!law) return source_.refuse(law.problems());
            question_.law = *law;
        }
        if (!options_.with.empty() || !options_.readings.empty()) {
            const auto with = source_.scenario(options_.with, *written);
            if (!with) return source_.refuse(with.problems());
            question_.against = EditedSide{written, *with};
        }
        const auto input = source_.edited(*edits);
        if (!input) return source_.refuse(input.problems());
        std::vector<std::string> subjects;
        if (const int code = source_.subjects({*input}, subjects)) return code;
        constexpr std::size_t kMostTold = 10;
        if (subjects.size() > kMostTold) subjects.resize(kMostTold), subjects.emplace_back("…");
        if (subjects.size() != 1) return console_.usage("usage.paper-subject", {joined(subjects), options_.file});
        question_.subject = subjects.front();
        return kDone;
    }

    int write(const Document& document) {
        if (options_.out.empty()) {
            writeDocumentHtml(document, console_.sink());
            return kDone;
        }
        auto file = outFile(options_.out, options_.force, {options_.file, options_.rulebook, console_.passwordFile()});
        if (!file) return source_.refuse(file.problems());
        std::optional<Problem> failed;
        writeDocumentHtml(document, [&](std::string_view bytes) {
            if (!failed) failed = file.value().write(bytes);
        });
        if (!failed) failed = file.value().commit();
        if (failed) return source_.refuse({*failed});
        console_.message("paper.wrote", {options_.out, std::to_string(document.sections.size())});
        return kDone;
    }

    const PaperOptions& options_;
    const std::vector<std::string>& folders_;
    Console& console_;
    AuditSource source_;
    PaperQuestion question_;
    PaperWish wish_;
};

}  // namespace

int paper(const PaperOptions& options, const std::vector<std::string>& folders, Console& console) {
    if (const int code = checkAuditOptions(options, "paper", console)) return code;
    if (!options.with.empty() && !isCaseName(options.file)) return console.usage("usage.audit-case");
    if (!options.out.empty() && !options.out.ends_with(".html") && !options.out.ends_with(".htm"))
        return console.usage("usage.paper-out", {options.out});
    return Making(options, folders, console).run();
}

void addPaper(const CommandForm& program) {
    const CommandForm command = program.command("paper", "paper");
    const auto options = std::make_shared<PaperOptions>();
    addAuditOptions(command, *options);
    command.option("--sections", options->sections, "paper-sections", "A,B,...");
    command.option("--lines", options->lines, "paper-lines", "N,N,...");
    command.option("--waterfall", options->waterfall, "paper-waterfall", "rule|record|year");
    command.option("--with", options->with, "paper-with", "NAME");
    command.option("--title", options->title, "paper-title", "TEXT");
    command.option("--author", options->author, "paper-author", "NAME");
    command.option("--note", options->note, "paper-note", "TEXT");
    command.flag("--show-identifiers", options->showIdentifiers, "paper-show");
    command.option("--out", options->out, "paper-out", "NAME.html");
    command.flag("--force", options->force, "paper-force");
    command.runs([options](const auto& folders, Console& console) { return paper(*options, folders, console); });
}

void addReplay(const CommandForm& program) {
    const CommandForm command = program.command("replay", "replay");
    const auto options = std::make_shared<ReplayOptions>();
    command.argument("PAPER", options->paper, "replay-paper");
    command.argument("FILE", options->file, "audit-file");
    command.option("--rulebook", options->rulebook, "audit-rulebook", "ID|PATH");
    command.option("--subject", options->subject, "replay-subject", "S");
    command.option("--scenario", options->scenario, "explain-scenario", "NAME");
    command.runs([options](const auto& folders, Console& console) { return replay(*options, folders, console); });
}

}  // namespace clearline::cli
