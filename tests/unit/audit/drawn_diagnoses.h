// Drawn diagnoses: random small cases under schemes of any couplings, with something hidden in them; and what a trial
// of every set by hand makes of them. Used by the tests of the search. A seed draws the same case everywhere.
#pragma once

#include <map>
#include <random>
#include <set>

#include "core/audit/diagnosis.h"
#include "core/intake/read_sources.h"
#include "tests/unit/ledger/ledgers.h"

namespace clearline::test {

using Set = std::vector<std::uint32_t>;  // hypotheses, in order

inline const std::vector<std::string> kOfOthers{"total", "set", "hold", "suspend", "accrue", "spend"};

// Whether a trait, "act+repeat", asks for this.
inline bool asks(const std::string& trait, const std::string& what) {
    return ("+" + trait + "+").find("+" + what + "+") != std::string::npos;
}

class Drawing {
public:
    explicit Drawing(unsigned seed) : random_(seed) {}

    int number(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }
    bool chance(int percent) { return number(1, 100) <= percent; }
    template <class T>
    const T& oneOf(const std::vector<T>& all) {
        return all[static_cast<std::size_t>(number(0, static_cast<int>(all.size()) - 1))];
    }
    std::string day() { return Date::of(2019, 1, 1)->plusDays(number(0, 700))->iso(); }

    // A scheme with what `trait` asks for: the couplings of core/README.md, one at a time.
    std::string scheme(const std::string& trait) {
        std::string score = "opening: 100, formula: opening + sum(characteristics)";
        std::string counting = "from: " + oneOf<std::string>({"received_on", "decided_on"}) +
                               ", values-of: " + (asks(trait, "in-force") ? "in-force" : "decided_on");
        std::string cap, weight, more, tables, rest, rules;
        const std::string low = std::to_string(number(70, 95));
        if (asks(trait, "cap")) cap = ", cap: {range: [-" + std::to_string(number(5, 25)) + ", 20]}";
        if (asks(trait, "range")) score += ", range: [" + low + ", 110]";
        if (asks(trait, "running")) score += ", range: [" + low + ", 110], clamp: running";
        if (asks(trait, "rounding")) score += ", rounding: {mode: half up, places: 0}", weight = ", weight: 0.3";
        if (asks(trait, "formula")) score = "opening: 100, formula: opening + sum(characteristics) * 2 / 3";
        if (asks(trait, "repeat")) more = ", repeat: {class: x, times: 2}";
        if (asks(trait, "year")) rest = "yearly-caps: [{id: y, title: {en: Year}, most: 12}]\n";
        if (asks(trait, "act")) counting += ", per-act: hold-else-largest";
        if (asks(trait, "settle")) counting += ", settle: {monthly: 6}";
        if (asks(trait, "suspend")) counting += ", suspend: gains-while-held";
        if (asks(trait, "set")) rules = "{set: record.amount / 10, to: c}, valid-for: P1Y, clock: [decided_on]";
        if (asks(trait, "accrue"))
            rules = "{accrue: P, per: P3M, counting: started, from: decided_on, until: occurred_on, to: d}";
        if (asks(trait, "total")) rules = "{accumulate: record.amount, over: life, gives: H, reading: total, to: d}";
        if (asks(trait, "spend")) rules = "{spend: 4, from: d}";
        if (asks(trait, "hold") || asks(trait, "suspend")) {
            rules = "{hold: {scale: band, at: low}}, valid-for: P6M, clock: [decided_on]";
            rest =
                "scales: [{id: band, title: {en: Band}, of: score, steps: [{below: 96, is: low, title: {en: Low}, "
                "lowest: 90}, "
                "{is: high, title: {en: High}}]}]\n";
        }
        if (asks(trait, "total"))
            tables =
                "  H: {title: {en: H}, unit: hours, values: [{rows: [{up-to: 100, gives: 2}, {below: 300, gives: 5}, "
                "{gives: 9}]}]}\n";
        std::string text =
            "clearline-rulebook: 1\nid: drawn\ntitle: {en: Drawn}\nscore: {" + score + "}\ncounting: {" + counting +
            "}\nparameters:\n  P: {title: {en: P}, unit: points, values: [{until: 2019-09-01, value: " +
            std::to_string(-number(2, 9)) + "}, {from: 2019-09-01, value: " + std::to_string(-number(2, 9)) +
            "}]}\ntables:\n  T: {title: {en: T}, over: record.amount, unit: yuan, values: [{rows: [{up-to: 100, gives: "
            "-3}, "
            "{below: 200, gives: -5.5}, {gives: -8}]}]}\n" +
            tables + rest + "characteristics:\n  - {id: c, title: {en: C}" + cap + weight +
            "}\n  - {id: d, title: {en: D}}\nrules:\n";
        std::string year = "P1Y", half = "P6M";
        if (asks(trait, "short")) year = "P2M", half = "P1M";
        if (asks(trait, "long")) year = "if points < -9 then duration(\"P18M\") else duration(\"P3M\")";
        const std::string book = asks(trait, "booked") ? ", book-to: {relation: owner, rule: B1}" : "";
        text += "  - {id: R1, title: {en: Light}, kinds: [light], effect: {add: P, to: c}, valid-for: " + year +
                ", clock: [decided_on]" + more + book + "}\n";
        text += "  - {id: R2, title: {en: Grave}, kinds: [grave], effect: {add: T, to: c}, valid-for: " + half +
                ", clock: [received_on]" + more + "}\n";
        text += "  - {id: R3, title: {en: Good}, kinds: [good], effect: {add: 6, to: d}" +
                std::string(asks(trait, "year") ? ", yearly-cap: y" : "") + "}\n";
        if (!rules.empty()) text += "  - {id: R4, title: {en: Other}, kinds: [hours], effect: " + rules + "}\n";
        if (asks(trait, "booked"))
            text +=
                "  - {id: B1, title: {en: Booked}, effect: {add: -4, to: c}, valid-for: P9M, clock: [decided_on]}\n";
        return text;
    }

    std::string records(const std::string& trait, int least, int most) {
        const bool other =
            std::any_of(kOfOthers.begin(), kOfOthers.end(), [&](const std::string& each) { return asks(trait, each); });
        std::string text = "subject,id,version,kind,decided_on,received_on,occurred_on,amount,act\n";
        const int count = number(least, most);
        for (int i = 0; i < count; ++i) {
            const Date decided = *Date::fromIso(day());
            const std::string kind = other && chance(50) ? "hours" : oneOf<std::string>({"light", "grave", "good"});
            const std::string subject = i > 0 && chance(asks(trait, "booked") ? 50 : 15) ? "Q,r" : "P,r";
            const Date received = *decided.plusDays(number(0, 60));
            const auto rest = [&](Date on) {
                return "," + kind + "," + decided.iso() + "," + on.iso() + "," +
                       (chance(50) ? decided.plusDays(asks(trait, "accrue") ? number(50, 400) : -number(1, 40))->iso()
                                   : "") +
                       "," + std::to_string(number(50, 250)) + "," +
                       (chance(40)
                            ? asks(trait, "act") && asks(trait, "many") ? "a" + std::to_string(number(1, 4)) : "a1"
                            : "") +
                       "\n";
            };
            text += subject + std::to_string(i) + ",1" + rest(received);
            if (asks(trait, "versions") && chance(60))
                text += subject + std::to_string(i) + ",2" + rest(*received.plusDays(number(1, 200)));
        }
        return text;
    }

private:
    std::mt19937 random_;
};

inline std::shared_ptr<const CaseInput> inputOf(const std::string& records, const std::string& readings) {
    auto input = readSources(
        {std::make_shared<const SourceFile>(SourceFile{"a.csv", records, {}}),
         std::make_shared<const SourceFile>(SourceFile{"a.relations.csv", "subject,other,kind\nQ,P,owner\n", {}}),
         std::make_shared<const SourceFile>(SourceFile{"a.readings.csv", readings, {}})});
    if (!input) qFatal("the drawn case does not load");
    return std::make_shared<const CaseInput>(std::move(input).value());
}

// By trying: what each set makes of the figures.
class Trying {
public:
    Trying(const Diagnosis& d, std::shared_ptr<const CaseInput> input, std::shared_ptr<const Rulebook> rulebook)
        : d_(d), input_(std::move(input)), rulebook_(std::move(rulebook)) {}

    std::vector<std::optional<Points>> scores(const Set& set) const {
        const Scenario scenario = scenarioOf(d_.of(set));
        const auto input = applyToInput(scenario, input_);
        const auto rulebook = applyToRulebook(scenario, rulebook_);
        if (!input || !rulebook)
            qFatal("a hypothesis is refused: %s", (input ? rulebook.problems() : input.problems())[0].code.c_str());
        std::vector<std::optional<Points>> all;
        for (const OfficialFigure& figure : d_.figures.all)
            all.push_back(evaluate(*input, *rulebook, "P", figure.clock).score());
        return all;
    }
    bool fits(const Set& set) const {
        const auto all = scores(set);
        for (std::size_t i = 0; i < all.size(); ++i)
            if (all[i] != d_.figures.all[i].score) return false;
        return true;
    }
    std::set<Set> minimal(std::size_t most) const {
        std::set<Set> found;
        const auto n = static_cast<std::uint32_t>(d_.hypotheses.all.size());
        const auto covered = [&](const Set& set) {
            return std::any_of(found.begin(), found.end(), [&](const Set& part) {
                return std::includes(set.begin(), set.end(), part.begin(), part.end());
            });
        };
        const auto goes = [&](std::uint32_t a, std::uint32_t b) {
            return d_.hypotheses.all[a].goesWith(d_.hypotheses.all[b]);
        };
        std::set<Set> now;
        for (std::uint32_t a = 0; a < n; ++a)
            if (fits({a})) now.insert({a});
        found = now;
        if (most < 2) return found;
        for (std::uint32_t a = 0; a < n; ++a)
            for (std::uint32_t b = a + 1; b < n; ++b)
                if (goes(a, b) && !covered({a, b}) && fits({a, b})) now.insert({a, b});
        found = now;
        if (most < 3) return found;
        for (std::uint32_t a = 0; a < n; ++a)
            for (std::uint32_t b = a + 1; b < n; ++b)
                for (std::uint32_t c = b + 1; goes(a, b) && c < n; ++c)
                    if (goes(a, c) && goes(b, c) && !covered({a, b, c}) && fits({a, b, c})) now.insert({a, b, c});
        return now;
    }

private:
    const Diagnosis& d_;
    std::shared_ptr<const CaseInput> input_;
    std::shared_ptr<const Rulebook> rulebook_;
};

// All sets of the groups.
inline std::multiset<Set> expanded(const Diagnosis& d) {
    std::multiset<Set> all;
    for (const FittingGroup& group : d.fits) {
        std::set<Set> own;
        Set chosen;
        const std::function<void(std::size_t)> choose = [&](std::size_t place) {
            if (place == group.places.size()) {
                if (!d.isSet(group, chosen)) return;
                Set sorted = chosen;
                std::sort(sorted.begin(), sorted.end());
                own.insert(sorted);
                return;
            }
            for (const std::uint32_t h : group.places[place]) {
                chosen.push_back(h);
                choose(place + 1);
                chosen.pop_back();
            }
        };
        choose(0);
        all.insert(own.begin(), own.end());
    }
    return all;
}

inline QString shown(const std::set<Set>& sets, const Diagnosis& d) {
    QString text;
    for (const Set& set : sets) {
        text += QStringLiteral(" {");
        for (const std::uint32_t h : set) {
            const Hypothesis& one = d.hypotheses.all[h];
            text += QString::fromStdString(" " + std::to_string(h) + ":" + std::string(causeText(one.cause)));
            if (one.record) text += QStringLiteral("@%1").arg(*one.record);
        }
        text += QStringLiteral(" }");
    }
    return text;
}

struct DrawnCase {
    std::shared_ptr<const CaseInput> input;
    std::shared_ptr<const Rulebook> rulebook;
};

// Nothing where no hypothesis can be made, or what is hidden gives no decimals.
inline std::optional<DrawnCase> drawCase(unsigned seed, const std::string& trait, std::size_t most, int leastRecords,
                                         int mostRecords) {
    Drawing draw(seed);
    const std::string yaml = draw.scheme(trait), records = draw.records(trait, leastRecords, mostRecords);
    const auto rulebook = rulebookOf(yaml);
    // What the authority says: something hidden done to the case, at one to three days.
    std::set<std::string> days;
    for (int i = draw.number(1, 3); i > 0; --i) days.insert(Date::of(2019, 6, 1)->plusDays(draw.number(0, 600))->iso());
    std::string readings = "subject,date,score\n";
    for (const std::string& on : days) readings += "P," + on + ",0\n";
    auto input = inputOf(records, readings);
    DiagnosisLimits limits;
    limits.most = 1;
    const Diagnosis first = diagnose(input, rulebook, "P", limits);
    if (first.hypotheses.all.empty()) return std::nullopt;
    const Trying trying(first, input, rulebook);
    Set hidden;
    for (int i = draw.number(1, most > 2 ? 3 : 2); i > 0; --i) {
        const auto h = static_cast<std::uint32_t>(draw.number(0, static_cast<int>(first.hypotheses.all.size()) - 1));
        if (std::all_of(hidden.begin(), hidden.end(), [&](std::uint32_t other) {
                return other != h && first.hypotheses.all[other].goesWith(first.hypotheses.all[h]);
            }))
            hidden.push_back(h);
    }
    const auto scores = trying.scores(hidden);
    readings = "subject,date,score\n";
    for (std::size_t i = 0; i < scores.size(); ++i)
        readings += "P," + first.figures.all[i].clock.asOf.iso() + "," + (scores[i] ? scores[i]->text() : "0") + "\n";
    if (readings.find('/') != std::string::npos) return std::nullopt;  // a reading is a decimal
    input = inputOf(records, readings);
    return DrawnCase{input, rulebook};
}

}  // namespace clearline::test
