#include "core/export/case_letter.h"

#include <algorithm>

#include "core/appeal/admissibility.h"
#include "core/appeal/appeal_words.h"
#include "core/appeal/deadlines.h"
#include "core/appeal/found_citations.h"
#include "core/audit/law/law.h"
#include "core/casefile/case_calendar.h"

namespace clearline {

namespace {

class Making {
public:
    Making(CaseFile& file, const CaseLetterWish& wish, const std::vector<std::string>& folders)
        : file_(file), wish_(wish), folders_(folders) {}

    Result<Document> make(const std::function<bool(std::size_t, std::size_t)>& progress) {
        const auto kept = file_.state().objections.find(wish_.objection);
        if (kept == file_.state().objections.end())
            return Problem{"objection.none", Severity::Error, {file_.path(), 0, 0}, {std::to_string(wish_.objection)}};
        question_.objection = kept->second;
        if (wish_.kind == LetterKind::Commitment && question_.objection.kind != AppealKind::Repair)
            return Problem{
                "letter.no-commitment", Severity::Error, {file_.path(), 0, 0}, {std::to_string(wish_.objection)}};
        if (auto problems = read()) return *std::move(problems);
        if (auto problems = ask()) return *std::move(problems);
        question_.clock = wish_.clock;
        question_.caseRoot = file_.root().hash.hex();
        question_.caseEntries = file_.root().entries;
        const auto effect =
            effectOf({question_.input, question_.rulebooks, question_.objection.changes, question_.objection.subject,
                      wish_.clock, [this](std::string_view kind) { return known_.declared(kind); }},
                     progress);
        if (!effect) return effect.problems();
        question_.effect = &*effect;
        return tell();
    }

private:
    // What rests on the law: whether it can be brought, by when it is to be answered.
    std::optional<Problems> ask() {
        auto law = loadLaw(folders_);
        if (!law) return law.problems();
        law_ = *law;
        auto calendar = calendarOf(file_.state(), question_.rulebooks);
        if (!calendar) return calendar.problems();
        std::vector<Objection> others;
        for (const auto& [id, each] : file_.state().objections)
            if (id != wish_.objection) others.push_back(each);
        std::vector<std::string> books;
        for (const auto& rulebook : question_.rulebooks) books.push_back(rulebook->id);
        const Date on = question_.objection.handedIn().value_or(wish_.date.value_or(wish_.clock.asOf));
        admissible_ = admissibility({question_.objection, *question_.input, others, law_.get(), books, on, *calendar});
        for (const Deadline& each : deadlines({question_.objection}, law_.get(), *calendar, on, question_.input.get()))
            if (each.what == "answer" && !question_.answerBy) question_.answerBy = each.due;
        return std::nullopt;
    }

    std::optional<Problems> read() {
        auto kinds = Kinds::load(folders_);
        if (!kinds) return kinds.problems();
        kinds_ = known_ = std::move(kinds).value();
        for (const KeptRulebook& each : file_.state().rulebooks) {
            const bool seen = std::any_of(question_.rulebooks.begin(), question_.rulebooks.end(),
                                          [&](const auto& rulebook) { return rulebook->id == each.id; });
            if (seen) continue;
            auto rulebook = file_.rulebook(each.id);
            if (!rulebook) return rulebook.problems();
            question_.rulebooks.push_back(*rulebook);
            known_ = withKindsOf(std::move(known_), **rulebook);
        }
        ReadOptions reading;
        reading.kindDeclared = [this](std::string_view kind) { return known_.declared(kind); };
        reading.relationDeclared = [this](std::string_view kind) { return known_.relationDeclared(kind); };
        reading.relationMutual = [this](std::string_view kind) { return known_.relationMutual(kind); };
        auto input = file_.input(reading);
        if (!input) return input.problems();
        question_.input = *input;
        return std::nullopt;
    }

    Result<Document> tell() const {
        const bool repair = question_.objection.kind == AppealKind::Repair;
        LetterWish wish{wish_.kind.value_or(repair ? LetterKind::Repair : LetterKind::Objection), wish_.body,
                        wish_.annexes, wish_.date, wish_.engine};
        std::vector<LetterTemplate> forms;
        std::vector<Catalogue> words;
        for (const auto& [wanted, language] :
             {std::pair(wish_.chinese, Language::Chinese), std::pair(wish_.english, Language::English)}) {
            if (!wanted) continue;
            auto form = findLetterTemplate(wish.kind, language, folders_, wish_.templates);
            if (!form) return form.problems();
            auto catalogue = Catalogue::load(folders_, language);
            if (!catalogue) return catalogue.problems();
            forms.push_back(std::move(form).value());
            words.push_back(std::move(catalogue).value());
        }
        std::vector<LetterSide> sides;
        for (std::size_t i = 0; i < forms.size(); ++i)
            sides.push_back({forms[i], words[i], citations(words[i]), conditions(words[i])});
        return letter(question_, wish, sides, kinds_);
    }
    [[nodiscard]] std::vector<std::string> citations(const Catalogue& words) const {
        std::vector<std::string> told;
        for (const AppealCitation& citation :
             foundCitations(question_.objection, *question_.input, question_.rulebooks, law_.get()))
            if (!citation.left) told.push_back(citationText(citation, question_.rulebooks, law_.get(), words));
        return told;
    }
    // What speaks against it is told to whoever drafts it, and is no part of the letter.
    [[nodiscard]] std::vector<std::string> conditions(const Catalogue& words) const {
        std::vector<std::string> told;
        for (const AdmissibilityPoint& point : admissible_.points)
            if (point.weight == AdmissibilityPoint::Weight::Fulfilled)
                told.push_back(admissibilitySentence(point, words));
        return told;
    }

    CaseFile& file_;
    const CaseLetterWish& wish_;
    const std::vector<std::string>& folders_;
    Kinds kinds_, known_;
    LetterQuestion question_;
    std::shared_ptr<const LawBook> law_;
    Admissibility admissible_;
};

}  // namespace

Result<Document> caseLetter(CaseFile& file, const CaseLetterWish& wish, const std::vector<std::string>& resourceFolders,
                            const std::function<bool(std::size_t, std::size_t)>& progress) {
    return Making(file, wish, resourceFolders).make(progress);
}

bool readLetterKind(std::string_view text, std::optional<LetterKind>& kind) {
    kind = letterKindNamed(text);
    if (kind && (*kind == LetterKind::Commitment || *kind == LetterKind::Statement)) return true;
    const bool own = kind || text == "letter";
    kind.reset();
    return own;
}

}  // namespace clearline
