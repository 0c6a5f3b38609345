// Of repairs: the minimum period of publicity, the papers, one commitment letter for each penalty, performance, and
// what a repair ends by the law of the day.
#include <algorithm>
#include <set>

#include "core/appeal/admissibility_points.h"
#include "core/appeal/least_publicity.h"

namespace clearline {

namespace {

using Weight = AdmissibilityPoint::Weight;

constexpr std::string_view kLetter = "commitment-letter", kPerformance = "performance";

// Records of one decision are one penalty; without a document each stands for itself.
std::string penaltyOf(const Record& record) {
    if (record.document().empty()) return "r/" + std::string(record.id());
    return "d/" + std::string(record.agency()) + "/" + std::string(record.document());
}

std::set<std::string> penaltiesOf(const AdmissibilityPoints& points, const Objection& objection) {
    std::set<std::string> penalties;
    const RecordBook& book = *points.question().input.records;
    for (const ContestedLine& line : objection.lines)
        for (const ContestedRecord& contested : points.records())
            if (contested.id == line.record && contested.index) {
                const Record record(book, *contested.index);
                const AdmissibilityQuestion& question = points.question();
                if (!oneCommitment(*question.law, question.on, record.kind()).empty())
                    penalties.insert(penaltyOf(record));
            }
    return penalties;
}

std::set<std::string> lettersOf(const Objection& objection) {
    std::set<std::string> letters;
    for (const Evidence& evidence : objection.evidence)
        if (evidence.paper == kLetter) letters.insert(evidence.sha256);
    return letters;
}

bool hasPaper(const Objection& objection, std::string_view paper) {
    return std::any_of(objection.evidence.begin(), objection.evidence.end(),
                       [&](const Evidence& evidence) { return evidence.paper == paper; });
}

void checkLetters(AdmissibilityPoints& points, const std::vector<std::size_t>& provisions) {
    const Objection& objection = points.objection();
    const std::set<std::string> letters = lettersOf(objection), penalties = penaltiesOf(points, objection);
    if (letters.empty() || penalties.empty()) return;  // that there is none is told of the papers
    const auto tell = [&](Weight weight, std::vector<std::string> args) {
        points.add({"one-commitment-per-penalty", weight, {}, {}, {}, {}, std::move(args), provisions});
    };
    const std::string counted = std::to_string(penalties.size()), there = std::to_string(letters.size());
    bool fine = letters.size() >= penalties.size();
    if (!fine) tell(Weight::Obstacle, {std::string(kLetter), counted, there});
    for (const Objection& other : points.question().others) {
        if ((other.id != 0 && other.id == objection.id) || other.stage() == Stage::Withdrawn) continue;
        const std::set<std::string> others = lettersOf(other);
        const bool shared =
            std::any_of(letters.begin(), letters.end(), [&](const auto& letter) { return others.contains(letter); });
        // The same repair brought again has the same penalties, and may have the same letter.
        const bool same = std::all_of(other.lines.begin(), other.lines.end(), [&](const ContestedLine& line) {
            return std::any_of(objection.lines.begin(), objection.lines.end(),
                               [&](const ContestedLine& own) { return own.record == line.record; });
        });
        if (!shared || same) continue;
        fine = false;
        tell(Weight::Obstacle, {std::string(kLetter), counted, there, std::to_string(other.id)});
    }
    if (fine) tell(Weight::Fulfilled, {std::string(kLetter), counted, there});
}

// Nothing is made good before it happened. Between the act and the decision it may be (paid at once), but what the
// decision asks for was not known then.
bool performedBefore(const Record& record, Date done, AdmissibilityPoint& point) {
    const auto happened = record.date(Field::OccurredOn), decided = record.date(Field::DecidedOn);
    if (happened && done < *happened) {
        point.weight = Weight::Obstacle;
        point.until = happened;
    } else if (decided && done < *decided) {
        point.weight = Weight::Doubt;
        point.until = decided;
    } else {
        return false;
    }
    point.code = "performed-before";
    return true;
}

void checkPerformed(AdmissibilityPoints& points, const std::vector<std::size_t>& provisions) {
    const Objection& objection = points.objection();
    for (const ContestedRecord& contested : points.records()) {
        if (!contested.index) continue;
        const auto done = objection.performedOn
                              ? objection.performedOn
                              : points.record(contested.latest.value_or(*contested.index)).date(Field::MadeGoodOn);
        AdmissibilityPoint point{"not-performed", Weight::Fulfilled, contested.id, done, {}, {}, {}, provisions};
        const AdmissibilityQuestion& question = points.question();
        if (const auto removal = question.law->of(LawMatter::ListingRemoval, done.value_or(question.on), {},
                                                  points.record(*contested.index).kind()))
            point.provisions = {*removal};
        if (!done) {
            point.weight = Weight::Unknown;
            point.wants = {"performed_on"};
        } else if (*done > points.question().on) {
            point.weight = Weight::Obstacle;
        } else if (const Record record = points.record(*contested.index); performedBefore(record, *done, point)) {
            point.provisions.clear();
        }
        points.add(std::move(point));
    }
}

// On what the papers of all contested records rest, and the commitment letters; without a record on what is for all.
std::pair<std::vector<std::size_t>, std::vector<std::size_t>> restingOn(const AdmissibilityPoints& points) {
    const AdmissibilityQuestion& question = points.question();
    std::set<std::size_t> papers, letters;
    const auto of = [&](std::string_view kind) {
        for (const std::size_t i : repairPapers(*question.law, question.on, kind)) papers.insert(i);
        for (const std::size_t i : oneCommitment(*question.law, question.on, kind)) letters.insert(i);
    };
    bool any = false;
    for (const ContestedRecord& contested : points.records()) {
        if (!contested.index) continue;
        any = true;
        of(points.record(*contested.index).kind());
    }
    if (!any) of({});
    return {{papers.begin(), papers.end()}, {letters.begin(), letters.end()}};
}

}  // namespace

std::vector<std::size_t> repairPapers(const LawBook& law, Date day, std::string_view kind) {
    const auto all = law.allOf(LawMatter::RepairPapers, day, {}, kind);
    std::vector<std::size_t> own;
    std::copy_if(all.begin(), all.end(), std::back_inserter(own),
                 [&](std::size_t i) { return !law.provisions[i].kinds.empty(); });
    return own.empty() ? all : own;
}

std::vector<std::size_t> oneCommitment(const LawBook& law, Date day, std::string_view kind) {
    const auto papers = repairPapers(law, day, kind);
    const bool own =
        std::any_of(papers.begin(), papers.end(), [&](std::size_t i) { return !law.provisions[i].kinds.empty(); });
    return own ? std::vector<std::size_t>{} : law.on(LawMatter::OneCommitment, day, {});
}

void checkPublicityPeriod(AdmissibilityPoints& points) {
    const AdmissibilityQuestion& question = points.question();
    if (!question.law) return points.withoutLaw("minimum-publicity");
    for (const ContestedRecord& contested : points.records()) {
        if (!contested.index) continue;
        const auto least = leastPublicityOfDecision(question.input, *contested.index, question.on, *question.law);
        if (!least) continue;
        AdmissibilityPoint point{"minimum-publicity", Weight::Fulfilled, contested.id, {}, {}, {}, {},
                                 least->provisions};
        if (!least->decided) {
            point.weight = Weight::Unknown;
            point.wants = {std::string(columnName(Field::DecidedOn))};
        } else if (least->latest && *least->latest <= question.on) {
            point.from = least->earliest;
            if (!least->sure()) {  // over by all that may hold
                point.until = least->latest;
                point.wants = least->wants();
            }
        } else if (question.on < least->earliest) {
            point.weight = Weight::Obstacle;
            if (least->earliest < Date::kMax) point.from = least->earliest;
        } else {
            point.weight = Weight::Unknown;
            point.wants = least->wants();
            point.from = least->earliest;
            point.until = least->latest;
        }
        points.add(std::move(point));
        // It stops by itself at the most that any of them allows; what goes on then is wrong, not to be repaired.
        if (least->longest && *least->longest < question.on)
            points.add({"already-gone",
                        Weight::Doubt,
                        contested.id,
                        {},
                        least->longest,
                        {},
                        {"shown-to-the-most"},
                        least->provisions});
    }
}

void checkEarlyRemoval(AdmissibilityPoints& points) {
    const AdmissibilityQuestion& question = points.question();
    if (!question.law) return;  // told already
    for (const RequestedChange& change : points.objection().changes)
        for (const ContestedRecord& contested : points.records()) {
            if (change.wish != ChangeWish::Delist || contested.id != change.record || !contested.index) continue;
            const Record record = points.record(*contested.index);
            for (const std::size_t i : question.law->allOf(LawMatter::EarlyRemoval, question.on, {}, record.kind())) {
                const Provision& provision = question.law->provisions[i];
                AdmissibilityPoint point{"early-removal", Weight::Unknown, contested.id, {}, {}, {}, {}, {i}};
                const auto listed = record.date(provision.clock.empty() ? Field::DecidedOn : provision.clock.front());
                if (listed && provision.least) point.from = provision.least->after(*listed);
                if (!listed) point.wants = {std::string(columnName(Field::DecidedOn))};
                if (point.from) point.weight = *point.from <= question.on ? Weight::Fulfilled : Weight::Obstacle;
                points.add(std::move(point));
            }
        }
}

void checkPapers(AdmissibilityPoints& points) {
    const AdmissibilityQuestion& question = points.question();
    if (!question.law) return points.withoutLaw("papers");
    const LawBook& law = *question.law;
    const auto [rests, letters] = restingOn(points);
    std::vector<std::pair<std::string, std::vector<std::size_t>>> wanted;
    for (const std::size_t i : rests)
        for (const std::string& paper : law.provisions[i].papers) {
            auto had = std::find_if(wanted.begin(), wanted.end(), [&](const auto& one) { return one.first == paper; });
            if (had == wanted.end()) had = wanted.insert(wanted.end(), {paper, {}});
            had->second.push_back(i);
        }
    bool missing = false;
    std::vector<std::size_t> all;
    for (const auto& [paper, provisions] : wanted) {
        all.insert(all.end(), provisions.begin(), provisions.end());
        if (paper == kPerformance) checkPerformed(points, provisions);
        if (hasPaper(points.objection(), paper)) continue;
        missing = true;
        points.add({"paper-missing", Weight::Obstacle, {}, {}, {}, {paper}, {paper}, provisions});
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    if (!missing && !wanted.empty()) points.add({"papers", Weight::Fulfilled, {}, {}, {}, {}, {}, std::move(all)});
    if (!letters.empty()) checkLetters(points, letters);
}

void checkUse(AdmissibilityPoints& points) {
    const AdmissibilityQuestion& question = points.question();
    if (!question.law) return;
    for (const RequestedChange& change : points.objection().changes) {
        if (change.wish != ChangeWish::StopUse || !change.on) continue;
        const auto ends = question.law->on(LawMatter::UseEnds, *change.on, {});
        if (!ends.empty()) continue;
        std::optional<Date> from;
        std::vector<std::size_t> later;
        for (std::size_t i = 0; i < question.law->provisions.size(); ++i) {
            const Provision& provision = question.law->provisions[i];
            if (provision.about != LawMatter::UseEnds || !provision.when.from) continue;
            later.push_back(i);
            from = provision.when.from;
        }
        points.add({"use-goes-on", Weight::Obstacle, change.record, from, {}, {}, {}, std::move(later)});
    }
}

}  // namespace clearline
