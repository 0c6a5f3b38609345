#include "core/export/working_paper.h"

#include "core/audit/plain_titles.h"
#include "core/casefile/replay.h"
#include "core/explain/points_text.h"
#include "core/export/paper_receipt.h"
#include "core/export/paper_sections.h"
#include "core/ledger/evaluate.h"

namespace clearline {

namespace {

constexpr std::array<std::string_view, kPaperParts> kParts = {
    "summary",   "chart",    "ledger",  "silent",  "reach",     "sensitivity", "statement",
    "diagnosis", "findings", "history", "compare", "waterfall", "problems"};

using LedgerPointer = std::shared_ptr<const Ledger>;

class Paper {
public:
    Paper(const PaperQuestion& question, const PaperWish& wish, const Catalogue& words, const Kinds& kinds)
        : question_(question), wish_(wish), words_(words), paperWords_{words, kinds} {}

    Result<Document> make(const PaperProgress& progress) {
        if (auto problems = evaluateSides()) return *std::move(problems);
        for (const std::size_t entry : wish_.entries)
            if (entry == 0 || entry > ledger_->entryCount())
                return Problem{"paper.no-entry",
                               Severity::Error,
                               {},
                               {std::to_string(entry), std::to_string(ledger_->entryCount())}};
        head();
        progress_ = progress;
        for (const PaperPart part : wish_.parts) {
            if (!goesOn()) return stopped();
            document_.sections.push_back(section(part));
            if (!goesOn()) return stopped();  // else what a search left out would look as if it were all
            ++done_;
        }
        const Scenario& edits = question_.side.edits;
        std::optional<ScenarioText> text;
        // As where receipts are kept: a named scenario without edits is one, too.
        if (!edits.name.empty() || !edits.empty()) text = ScenarioText{edits.name, scenarioText(edits)};
        PaperReceipt made{receiptOf(*ledger_, *question_.side.rulebook, text, wish_.engine), {}};
        if (text) made.scenario = text->text;
        finish();
        document_.sections.push_back(receiptSection(made, wish_.identifiers, paperWords_));
        return std::move(document_);
    }

private:
    [[nodiscard]] std::string word(const char* key) const { return words_.text(key); }

    Result<LedgerPointer> ledgerOf(const EditedSide& side) const {
        const auto rulebook = applyToRulebook(side.edits, side.rulebook);
        if (!rulebook) return rulebook.problems();
        const auto input = applyToInput(side.edits, question_.input, question_.kindDeclared);
        if (!input) return input.problems();
        return LedgerPointer(
            std::make_shared<const Ledger>(evaluate(*input, *rulebook, question_.subject, question_.clock)));
    }
    [[nodiscard]] bool goesOn() const { return !progress_ || progress_(done_, wish_.parts.size() + 1); }
    static Problem stopped() { return {"paper.stopped", Severity::Fatal, {}, {}}; }
    [[nodiscard]] bool compares() const {
        return question_.against || !question_.side.edits.empty() || !question_.side.edits.name.empty();
    }
    std::optional<clearline::Problems> evaluateSides() {
        auto ledger = ledgerOf(question_.side);
        if (!ledger) return ledger.problems();
        ledger_ = std::move(ledger).value();
        if (!compares()) return std::nullopt;
        against_ = question_.against.value_or(EditedSide{question_.side.rulebook, {}});
        auto base = ledgerOf(*against_);
        if (!base) return base.problems();
        base_ = std::move(base).value();
        return std::nullopt;
    }
    [[nodiscard]] std::string nameOf(const EditedSide& side) const {
        if (!side.edits.name.empty()) return side.edits.name;
        if (!side.edits.empty()) return word("compare.edited");
        const bool other = side.rulebook->identity() != question_.side.rulebook->identity() &&
                           side.rulebook->identity() != against_->rulebook->identity();
        return other ? side.rulebook->named() : word("compare.original");
    }

    void head() {
        document_.language = words_.language();
        const Subject& subject = ledger_->subject();
        const Rulebook& rulebook = *question_.side.rulebook;
        const std::string who =
            subject.name.empty() ? subject.id : words_.text("head.named", {subject.name, subject.id});
        document_.title = wish_.title.empty() ? words_.text("paper.title", {who}) : wish_.title;
        document_.contents = word("paper.contents");
        document_.page = words_.raw("paper.page");
        const auto fact = [&](const char* key, std::string is) {
            if (!is.empty()) document_.about.rows.emplace_back(word(key), std::move(is));
        };
        fact("paper.about.subject", who);
        if (!subject.identifier.empty())
            fact("paper.about.identifier", shownIdentifier(subject.identifier, subject.kind, wish_.identifiers));
        fact("paper.about.rulebook",
             words_.text("paper.rulebook", {titleOf(rulebook, words_.language()), rulebook.named(), rulebook.sha256}));
        fact("paper.about.as-of", words_.longDate(question_.clock.asOf));
        fact("paper.about.known-on", words_.longDate(question_.clock.knownOn));
        if (compares()) fact("paper.about.scenario", nameOf(question_.side));
        fact("paper.about.author", wish_.author);
        fact("paper.about.identifiers",
             word(wish_.identifiers == Identifiers::Masked ? "paper.masked" : "paper.shown"));
        if (!ledger_->input().files.empty()) {
            const SourceFile& file = *ledger_->input().files.front();
            document_.footer = words_.text("paper.footer", {file.name, fileHash(file)});
        }
        if (wish_.note.empty()) return;
        DocSection note = emptySection("note", paperWords_);
        for (std::size_t from = 0; from <= wish_.note.size();) {
            const std::size_t end = std::min(wish_.note.find('\n', from), wish_.note.size());
            if (end > from) note.say(wish_.note.substr(from, end - from));
            from = end + 1;
        }
        document_.sections.push_back(std::move(note));
    }

    DocSection section(PaperPart part) {
        switch (part) {
            case PaperPart::Summary: return summarySection(*ledger_, paperWords_);
            case PaperPart::Chart: return chartSection(*ledger_, base_.get(), paperWords_);
            case PaperPart::Ledger: return ledgerSection(*ledger_, wish_.entries, paperWords_, question_.objections);
            case PaperPart::Silent: return silentSection(*ledger_, paperWords_);
            case PaperPart::Reach: return reached();
            case PaperPart::Sensitivity:
                return sensitivitySection(sensitivity(ledger_, {[this](auto, auto) { return goesOn(); }}), paperWords_);
            case PaperPart::Statement: return statement();
            case PaperPart::Diagnosis: return diagnosis();
            case PaperPart::Findings: return findings();
            case PaperPart::History: return history();
            case PaperPart::Compare: return comparison();
            case PaperPart::Waterfall: return waterfall();
            case PaperPart::Problems: return problems();
        }
        return {};
    }
    DocSection reached() {
        ReachOptions options;
        options.kindDeclared = question_.kindDeclared;
        options.progress = [this](std::size_t, std::size_t) { return goesOn(); };
        return reachSection(reach(ledger_, options), paperWords_);
    }
    DocSection diagnosis() {
        DiagnosisLimits limits;
        limits.progress = [this](double) { return goesOn(); };
        return diagnosisSection(diagnose(ledger_->inputPointer(), ledger_->rulebookPointer(), question_.subject, limits,
                                         question_.clock.asOf),
                                paperWords_);
    }
    DocSection findings() {
        if (!question_.law) {
            DocSection section = emptySection("findings", paperWords_);
            section.say(word("paper.none.findings"));
            return section;
        }
        const FindingReport report = findFindings({ledger_->inputPointer(),
                                                   ledger_->rulebookPointer(),
                                                   question_.law,
                                                   paperWords_.kinds,
                                                   question_.clock,
                                                   question_.subject,
                                                   {},
                                                   [this](std::size_t, std::size_t) { return goesOn(); }});
        return findingsSection({report, question_.marks}, wish_.identifiers, paperWords_);
    }
    DocSection history() {
        KnownQuestion question{ledger_->inputPointer(), ledger_->rulebookPointer(), question_.law, question_.subject,
                               question_.clock.asOf};
        question.progress = [this](std::size_t, std::size_t) { return goesOn(); };
        return historySection(knownHistory(question), question_.law.get(), paperWords_);
    }
    DocSection statement() {
        const auto input = ledger_->inputPointer();
        const auto rulebook = ledger_->rulebookPointer();
        return statementSection(matchStatement(input, rulebook, question_.subject),
                                matchReadings(input, rulebook, question_.subject, question_.clock.asOf), paperWords_);
    }
    DocSection comparison() {
        if (!base_) return compareSection(nullptr, paperWords_);
        Comparison comparison = compare(base_, ledger_);
        addSwitches(comparison, against_->edits, question_.side.edits);
        const PartsQuestion asked{question_.input, against_->rulebook, question_.subject,     question_.clock,
                                  *against_,       question_.side,     question_.kindDeclared};
        const DifferenceParts parts = partsOf(asked, comparison.difference());
        const CompareDocument document{comparison, &parts, nameOf(*against_), nameOf(question_.side)};
        return compareSection(&document, paperWords_);
    }
    DocSection waterfall() {
        if (base_)
            return waterfallSection(waterfallBetween(*base_, *ledger_, wish_.by), *ledger_,
                                    words_.text("paper.waterfall-sides", {nameOf(*against_), nameOf(question_.side)}),
                                    wish_.by, paperWords_);
        const bool any = ledger_->entryCount() > 0;
        const Date from = wish_.waterfallFrom ? *wish_.waterfallFrom
                          : any               ? Date::ofDays(ledger_->entryDate(0).days() - 1)
                                              : question_.clock.asOf;
        return waterfallSection(
            waterfallBetween(*ledger_, from, question_.clock.asOf, wish_.by), *ledger_,
            words_.text("paper.waterfall-days", {words_.longDate(from), words_.longDate(question_.clock.asOf)}),
            wish_.by, paperWords_);
    }
    DocSection problems() {
        clearline::Problems all = ledger_->input().problems;
        for (const auto* more : {&ledger_->rulebook().problems, &ledger_->problems()})
            all.insert(all.end(), more->begin(), more->end());
        return problemsSection(all, wish_.identifiers, paperWords_);
    }

    // Whoever the paper is handed to need not know where its files lay, nor any identifier.
    void finish() {
        std::vector<std::pair<std::string, std::string>> names;
        for (const auto& file : question_.input->files)
            if (const std::size_t end = file->name.find_last_of('/'); end != std::string::npos)
                names.emplace_back(file->name, file->name.substr(end + 1));
        changeTexts(document_, [&](std::string& text) {
            for (const auto& [name, base] : names)
                for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + base.size()))
                    text.replace(at, name.size(), base);
            if (wish_.identifiers == Identifiers::Masked) text = maskedIn(text);
        });
    }

    const PaperQuestion& question_;
    const PaperWish& wish_;
    const Catalogue& words_;
    const PaperWords paperWords_;
    Document document_;
    LedgerPointer ledger_, base_;
    std::optional<EditedSide> against_;
    PaperProgress progress_;
    std::size_t done_ = 0;  // sections
};

}  // namespace

std::string_view paperPartText(PaperPart part) { return kParts[static_cast<std::size_t>(part)]; }

std::optional<PaperPart> paperPartNamed(std::string_view text) {
    for (std::size_t part = 0; part < kPaperParts; ++part)
        if (kParts[part] == text) return static_cast<PaperPart>(part);
    return std::nullopt;
}

Result<Document> workingPaper(const PaperQuestion& question, const PaperWish& wish, const Catalogue& words,
                              const Kinds& kinds, const PaperProgress& progress) {
    return Paper(question, wish, words, kinds).make(progress);
}

std::set<PaperPart> paperParts(const PaperQuestion& question) {
    std::set<PaperPart> parts{PaperPart::Summary, PaperPart::Ledger, PaperPart::Silent, PaperPart::Problems};
    if (question.side.rulebook->score) parts.insert({PaperPart::Chart, PaperPart::Waterfall});
    const auto concerns = [&](const auto& each) {
        return each.subject == question.subject &&
               (each.rulebook.empty() || each.rulebook == question.side.rulebook->id);
    };
    const CaseInput& input = *question.input;
    if (std::any_of(input.statement.begin(), input.statement.end(), concerns) ||
        std::any_of(input.readings.begin(), input.readings.end(), concerns))
        parts.insert(PaperPart::Statement);
    if (question.against || !question.side.edits.empty()) parts.insert(PaperPart::Compare);
    return parts;
}

}  // namespace clearline
