#include "core/appeal/found_citations.h"

#include <algorithm>

#include "core/appeal/admissibility_points.h"
#include "core/appeal/least_publicity.h"
#include "core/record/record.h"
#include "core/scenario/record_finder.h"

namespace clearline {

namespace {

std::string keyOf(const LawBook& law, std::size_t provision) {
    const Provision& found = law.provisions[provision];
    return "law/" + law.laws[found.law].id + "/" + found.id;
}

// The day by whose law it is judged: when it was sent last, else the last day that is said of it.
Date dayOf(const Objection& objection) {
    Date last = Date::kMin;
    for (const StageChange& change : objection.stages) last = std::max(last, change.on);
    for (const ContestedLine& line : objection.lines)
        if (line.day && objection.stages.empty()) last = std::max(last, *line.day);
    return objection.handedIn().value_or(last);
}

// What is found, each once, in the order in which it is told.
class Found {
public:
    Found(const Objection& objection, const CaseInput& input, const LawBook* law)
        : objection_(objection), input_(input), law_(law), on_(dayOf(objection)) {}

    void rules(const std::vector<std::shared_ptr<const Rulebook>>& rulebooks) {
        for (const ContestedLine& line : objection_.lines)
            for (const auto& rulebook : rulebooks)
                for (const Rule& rule : rulebook->rules)
                    if (rulebook->id == line.rulebook && rule.id == line.rule)
                        add("rule/" + rulebook->id + "/" + rule.id);
    }

    void laws() {
        if (!law_) return;
        std::vector<std::string_view> ids;
        for (const ContestedLine& line : objection_.lines) ids.push_back(line.record);
        const RecordFinder finder(*input_.records, ids);
        for (const ContestedLine& line : objection_.lines)
            for (const RecordIndex r : finder.versionsOf(line.record))
                if (input_.records->version(r) == line.version) ofRecord(line, r);
        if (objection_.kind == AppealKind::Repair) {
            papers(finder);
        } else {
            of(LawMatter::Answer, on_, {}, {});
        }
    }

    [[nodiscard]] std::vector<std::string> take() { return std::move(keys_); }

private:
    void add(std::string key) {
        if (std::find(keys_.begin(), keys_.end(), key) == keys_.end()) keys_.push_back(std::move(key));
    }
    // What each record's own kind asks for, once for all of them.
    void papers(const RecordFinder& finder) {
        std::vector<std::size_t> found, letters;
        const auto ofKind = [&](std::string_view kind) {
            for (const std::size_t i : repairPapers(*law_, on_, kind)) found.push_back(i);
            for (const std::size_t i : oneCommitment(*law_, on_, kind)) letters.push_back(i);
        };
        for (const ContestedLine& line : objection_.lines)
            for (const RecordIndex r : finder.versionsOf(line.record))
                if (input_.records->version(r) == line.version) ofKind(Record(*input_.records, r).kind());
        if (objection_.lines.empty()) ofKind({});
        for (const std::size_t i : found) add(keyOf(*law_, i));
        for (const std::size_t i : letters) add(keyOf(*law_, i));
    }
    void of(LawMatter matter, std::optional<Date> day, std::string_view rulebook, std::string_view kind) {
        for (const std::size_t i : law_->allOf(matter, day.value_or(on_), rulebook, kind)) add(keyOf(*law_, i));
    }
    [[nodiscard]] bool asks(ChangeWish wish, std::string_view record) const {
        return std::any_of(objection_.changes.begin(), objection_.changes.end(), [&](const RequestedChange& change) {
            return change.wish == wish && change.record == record;
        });
    }

    void ofRecord(const ContestedLine& line, RecordIndex index) {
        const Record record(*input_.records, index);
        const std::string_view kind = record.kind();
        const auto decided = record.date(Field::DecidedOn), ended = record.date(Field::EndedOn);
        const auto done = objection_.performedOn ? objection_.performedOn : record.date(Field::MadeGoodOn);
        const bool list = law_->knows(LawMatter::ListingTerm, kind);
        of(LawMatter::ObjectionPeriod, on_, line.rulebook, kind);
        switch (objection_.ground) {
            case Ground::PunishedTwice: of(LawMatter::OneAct, decided, line.rulebook, kind); break;
            case Ground::Expired:
                if (input_.subject(record.subject()).kind != SubjectKind::Firm)
                    of(LawMatter::Retention, std::max(on_, ended.value_or(on_)), line.rulebook, kind);
                publicity(index);
                break;
            case Ground::OverListed: of(LawMatter::ListingTerm, decided, line.rulebook, kind); break;
            case Ground::NotConfirmed:
                of(LawMatter::Confirmation, record.date(Field::OccurredOn), line.rulebook, kind);
                break;
            case Ground::NotMine: of(LawMatter::Representative, decided, line.rulebook, kind); break;
            case Ground::NoBasis: of(LawMatter::BasicInformation, decided, line.rulebook, kind); break;
            case Ground::WrongDate: of(LawMatter::Receipt, decided, line.rulebook, kind); break;
            case Ground::AlreadyRepaired:
            case Ground::PeriodOver:
            case Ground::Performed:
            case Ground::Committed: publicity(index); break;
            case Ground::Duplicate:
            case Ground::WrongFact:
            case Ground::WrongValue:
            case Ground::NotNotified: break;
        }
        if (list && done) of(LawMatter::ListingRemoval, done, line.rulebook, kind);
        if (asks(ChangeWish::Delist, line.record)) of(LawMatter::EarlyRemoval, on_, line.rulebook, kind);
        if (asks(ChangeWish::StopUse, line.record)) of(LawMatter::UseEnds, on_, line.rulebook, kind);
    }

    void publicity(RecordIndex index) {
        if (const auto least = leastPublicity(input_, index, on_, *law_))
            for (const std::size_t i : least->provisions) add(keyOf(*law_, i));
    }

    const Objection& objection_;
    const CaseInput& input_;
    const LawBook* law_;
    Date on_;
    std::vector<std::string> keys_;
};

// The parts of a key: what it is, the law or rulebook, the provision or rule.
std::vector<std::string> partsOf(const std::string& key) {
    const auto first = key.find('/');
    const auto second = first == key.npos ? key.npos : key.find('/', first + 1);
    if (second == key.npos) return {};
    return {key.substr(0, first), key.substr(first + 1, second - first - 1), key.substr(second + 1)};
}

std::string howSure(Status status, const Catalogue& words) {
    constexpr std::string_view kNames[] = {"", "published", "reported", "assumed", "edited"};
    const std::string_view name = kNames[static_cast<std::size_t>(status)];
    return name.empty() ? words.text("appeal.citation.not-said") : words.text("status." + std::string(name));
}

std::string titled(const LocalText& title, const std::string& id, const Catalogue& words) {
    return title.empty() ? id : title.in(words.language());
}

std::string lawText(const LawBook& law, const Provision& provision, const Catalogue& words) {
    const OneLaw& of = law.laws[provision.law];
    std::string where = titled(of.title, of.id, words);
    if (!provision.article.empty())
        where = words.text("appeal.citation.article", {where, provision.article.in(words.language())});
    return words.text(provision.status == Status::Assumed ? "appeal.citation.yardstick" : "appeal.citation.law",
                      {where, provision.says.in(words.language()), howSure(provision.status, words)});
}

// A person's own words on something that is not published say so, whatever else they say.
std::string ownText(const std::string& text, Status status, bool isLaw, const Catalogue& words) {
    if (status == Status::Published || status == Status::None) return text;
    if (isLaw && status == Status::Assumed) return words.text("appeal.citation.own-yardstick", {text});
    return words.text("appeal.citation.own", {text, howSure(status, words)});
}

std::string ruleText(const Rulebook& rulebook, const Rule& rule, const Catalogue& words) {
    const std::string book = titled(rulebook.title, rulebook.id, words), name = titled(rule.title, rule.id, words);
    const std::string sure = howSure(rule.citation.status, words);
    const auto source = rulebook.sources.find(rule.citation.source);
    if (source == rulebook.sources.end()) return words.text("appeal.citation.rule", {book, rule.id, name, sure});
    return words.text("appeal.citation.rule-source",
                      {book, rule.id, name, sure, titled(source->second.title, source->first, words)});
}

}  // namespace

std::vector<AppealCitation> foundCitations(const Objection& objection, const CaseInput& input,
                                           const std::vector<std::shared_ptr<const Rulebook>>& rulebooks,
                                           const LawBook* law) {
    Found found(objection, input, law);
    found.rules(rulebooks);
    found.laws();
    const auto had = [&](const std::string& key) {
        return std::find_if(objection.citations.begin(), objection.citations.end(),
                            [&](const AppealCitation& citation) { return citation.key == key; });
    };
    std::vector<AppealCitation> all;
    for (std::string& key : found.take()) {
        const auto kept = had(key);
        all.push_back(kept == objection.citations.end() ? AppealCitation{std::move(key), {}, false} : *kept);
    }
    // What a person wrote, changed or left out stays, though it is not found any more.
    for (const AppealCitation& citation : objection.citations) {
        const bool there = std::any_of(all.begin(), all.end(), [&](const AppealCitation& one) {
            return !citation.key.empty() && one.key == citation.key;
        });
        if (!there && (citation.key.empty() || !citation.text.empty() || citation.left)) all.push_back(citation);
    }
    return all;
}

std::string citationText(const AppealCitation& citation, const std::vector<std::shared_ptr<const Rulebook>>& rulebooks,
                         const LawBook* law, const Catalogue& words) {
    const auto parts = partsOf(citation.key);
    const std::string& own = citation.text;
    if (parts.empty()) return own.empty() ? citation.key : own;
    if (parts[0] == "law" && law)
        for (const Provision& provision : law->provisions)
            if (provision.id == parts[2] && law->laws[provision.law].id == parts[1])
                return own.empty() ? lawText(*law, provision, words) : ownText(own, provision.status, true, words);
    if (parts[0] == "rule")
        for (const auto& rulebook : rulebooks)
            for (const Rule& rule : rulebook->rules)
                if (rulebook->id == parts[1] && rule.id == parts[2])
                    return own.empty() ? ruleText(*rulebook, rule, words)
                                       : ownText(own, rule.citation.status, false, words);
    if (!own.empty()) return own;
    // What it names is not here, so only its name can be told.
    return words.text(parts[0] == "rule" ? "appeal.citation.rule-elsewhere" : "appeal.citation.law-elsewhere",
                      {parts[1], parts[2]});
}

}  // namespace clearline
