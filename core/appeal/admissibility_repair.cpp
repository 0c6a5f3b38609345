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
            if (contested.id == line.record && contested.index)
                penalties.insert(penaltyOf(Record(book, *contested.index)));
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

void checkPerformed(AdmissibilityPoints& points, const std::vector<std::size_t>& provisions) {
    const Objection& objection = points.objection();
    for (const ContestedRecord& contested : points.records()) {
        if (!contested.index) continue;
        const auto done = objection.performedOn
                              ? objection.performedOn
                              : points.record(contested.latest.value_or(*contested.index)).date(Field::MadeGoodOn);
        AdmissibilityPoint point{"not-performed", Weight::Fulfilled, contested.id, done, {}, {}, {}, provisions};
        if (!done) {
            point.weight = Weight::Unknown;
            point.wants = {"performed_on"};
        } else if (*done > points.question().on) {
            point.weight = Weight::Obstacle;
        }
        points.add(std::move(point));
    }
}

}  // namespace

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
            point.from = least->latest;
        } else if (question.on < least->earliest) {
            point.weight = Weight::Obstacle;
            if (least->earliest < Date::kMax) point.from = least->earliest;
        } else {
            point.weight = Weight::Unknown;
            if (least->classOpen) point.wants.emplace_back("publicity_class");
            if (least->lawChanged) point.wants.emplace_back("transition");
            if (point.wants.empty()) point.wants.emplace_back("publicity_class");
            point.from = least->earliest;
            point.until = least->latest;
        }
        points.add(std::move(point));
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
    std::vector<std::pair<std::string, std::vector<std::size_t>>> wanted;
    for (const std::size_t i : law.on(LawMatter::RepairPapers, question.on, {}))
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
    if (const auto one = law.on(LawMatter::OneCommitment, question.on, {}); !one.empty()) checkLetters(points, one);
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
