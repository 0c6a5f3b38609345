#include <set>

#include "core/appeal/appeal_words.h"
#include "core/audit/plain_titles.h"
#include "core/explain/silent_text.h"
#include "core/export/letter_values.h"
#include "core/export/paper_sections.h"
#include "core/record/record.h"

namespace clearline {

namespace {

using Side = ReportColumn::Side;

std::string baseName(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

class Blocks {
public:
    Blocks(const LetterQuestion& question, const std::vector<LetterLedger>& ledgers,
           const std::vector<LetterLine>& lines, const std::vector<LetterValues>& told, const Catalogue& words,
           const Kinds& kinds)
        : question_(question),
          ledgers_(ledgers),
          lines_(lines),
          told_(told),
          words_(words),
          kinds_(kinds),
          paper_{words, kinds} {}

    LetterBlocks all() {
        LetterBlocks blocks;
        if (!lines_.empty()) blocks["figures"].emplace_back(figures());
        if (!question_.objection.evidence.empty()) blocks["evidence"].emplace_back(evidence());
        if (!question_.input->files.empty()) blocks["files"].emplace_back(files());
        blocks["steps"] = steps();
        blocks["effect-lines"] = effectLines();
        return blocks;
    }

private:
    [[nodiscard]] ReportColumn column(const char* key, Side side = Side::Left) const {
        return {key, words_.text("letter.column." + std::string(key)), side};
    }
    static ReportCell text(std::string text) { return ReportCell::text(std::move(text)); }
    static ReportCell whole(std::uint64_t number) {
        return ReportCell::number(Number::fromInteger(static_cast<std::int64_t>(number)));
    }

    ReportTable figures() const {
        ReportTable table{"figures", ""};
        table.columns = {column("n", Side::Right), column("record"),     column("rulebook"), column("rule"),
                         column("official"),       column("recomputed"), column("corrected")};
        table.heading = 1;
        const auto of = [&](std::size_t line, const char* name) {
            const auto& texts = told_[line].texts;
            const auto found = texts.find(name);
            return ReportCell::text(found == texts.end() ? std::string() : found->second);
        };
        for (std::size_t line = 0; line < lines_.size(); ++line)
            table.add({whole(line + 1), text(std::string(Record(*question_.input->records, lines_[line].record).id())),
                       of(line, "line.rulebook"), of(line, "line.rule"), of(line, "line.official"),
                       of(line, "line.recomputed"), of(line, "line.corrected")});
        return table;
    }
    ReportTable evidence() const {
        ReportTable table{"evidence", ""};
        table.columns = {column("n", Side::Right), column("file"), column("shows"), column("bytes", Side::Right),
                         column("sha256")};
        table.heading = 1;
        std::size_t n = 0;
        for (const Evidence& each : question_.objection.evidence) {
            std::string shows = each.shows;
            if (!each.paper.empty()) {
                const std::string paper = words_.text("appeal.paper." + each.paper);
                shows = shows.empty() ? paper : words_.text("letter.paper", {paper, shows});
            }
            table.add({whole(++n), text(each.name), text(std::move(shows)), whole(each.size), text(each.sha256)});
        }
        return table;
    }
    ReportTable files() const {
        ReportTable table{"files", ""};
        table.columns = {column("file"), column("bytes", Side::Right), column("sha256")};
        for (const auto& file : question_.input->files)
            table.add({text(baseName(file->name)), whole(file->bytes.size()), text(fileHash(*file))});
        return table;
    }

    std::vector<DocBlock> steps() const {
        std::vector<DocBlock> blocks;
        for (const LetterLedger& under : ledgers_) {
            std::set<std::size_t> entries;
            std::vector<DocBlock> own;
            for (const LetterLine& line : lines_)
                if (line.under == &under && line.line) entries.insert(under.ledger->entryOf(*line.line) + 1);
            if (!entries.empty())
                for (DocStory& story : storiesOf(*under.ledger, entries, paper_)) own.emplace_back(std::move(story));
            for (const LetterLine& line : lines_)
                if (line.under == &under && line.silent) own.emplace_back(silent(line));
            if (own.empty()) continue;
            const Rulebook& rulebook = under.ledger->rulebook();
            blocks.emplace_back(DocHeading{titleOf(rulebook, words_.language())});
            blocks.emplace_back(DocParagraph{words_.text("paper.rulebook", {titleOf(rulebook, words_.language()),
                                                                            rulebook.named(), rulebook.sha256}),
                                             DocParagraph::Tone::Quiet});
            for (DocBlock& block : own) blocks.push_back(std::move(block));
        }
        return blocks;
    }
    DocStory silent(const LetterLine& line) const {
        const Ledger& ledger = *line.under->ledger;
        LedgerWords told(ledger, words_, kinds_);
        const SilentText why = tellSilent(told, ledger.silent()[*line.silent]);
        const Record record(*question_.input->records, line.record);
        DocStory story{words_.text("paper.record", {std::string(record.id()), std::to_string(record.version())}), {}};
        story.title += " \u00b7 " + std::string(told.kindTitle(record.kind()));
        story.sentences.push_back({words_.text("letter.nothing"), why.reason, {}});
        if (!why.detail.empty()) story.sentences.push_back({"", why.detail, {}});
        return story;
    }

    std::vector<DocBlock> effectLines() const {
        std::vector<DocBlock> blocks;
        if (!question_.effect) return blocks;
        for (const AppealUnder& under : question_.effect->under) {
            std::string title = titleOf(*under.rulebook, words_.language());
            if (under.subject != question_.objection.subject) {
                const Subject other = question_.input->subject(under.subject);
                title += " \u00b7 " + (other.name.empty() ? other.id : other.name);
            }
            blocks.emplace_back(DocHeading{std::move(title)});
            const CompareDocument compared{under.comparison, nullptr, words_.text("letter.as-it-stands"),
                                           words_.text("letter.as-asked")};
            DocSection section = compareSection(&compared, paper_);
            for (DocBlock& block : section.blocks) blocks.push_back(std::move(block));
        }
        return blocks;
    }

    const LetterQuestion& question_;
    const std::vector<LetterLedger>& ledgers_;
    const std::vector<LetterLine>& lines_;
    const std::vector<LetterValues>& told_;
    const Catalogue& words_;
    const Kinds& kinds_;
    const PaperWords paper_;
};

}  // namespace

LetterBlocks letterBlocksOf(const LetterQuestion& question, const std::vector<LetterLedger>& ledgers,
                            const std::vector<LetterLine>& lines, const std::vector<LetterValues>& told,
                            const Catalogue& words, const Kinds& kinds) {
    return Blocks(question, ledgers, lines, told, words, kinds).all();
}

}  // namespace clearline
