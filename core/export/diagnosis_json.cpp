#include "core/audit/diagnosis_words.h"
#include "core/export/diagnosis_writers.h"
#include "core/export/json_stream.h"
#include "core/export/problem_json.h"
#include "core/record/record.h"

namespace clearline {

namespace {

class DiagnosisJson {
public:
    DiagnosisJson(const DiagnosisDocument& document, const Catalogue& words, const Kinds& kinds, JsonStream& json)
        : document_(document), d_(document.diagnosis), told_(document.diagnosis, words, kinds), json_(json) {}

    void write() {
        json_.open('{');
        json_.field("subject", document_.subject.id);
        json_.field("rulebook", document_.rulebook.id);
        json_.field("sha256", document_.rulebook.sha256);
        json_.field("state", diagnosisStateText(d_.state));
        json_.field("text", told_.result());
        figures();
        searched();
        whole("sets", d_.sets);
        whole("groups", d_.groups);
        json_.onNewLine();
        json_.key("fits");
        json_.open('[');
        for (const FittingGroup& group : d_.fits) fit(group);
        json_.close(']');
        separation();
        json_.close('}');
    }

private:
    void whole(std::string_view key, std::uint64_t value) {
        json_.key(key);
        json_.whole(value);
    }

    void figures() {
        json_.onNewLine();
        json_.key("figures");
        json_.open('[');
        for (std::size_t i = 0; i < d_.figures.all.size(); ++i) {
            const OfficialFigure& figure = d_.figures.all[i];
            json_.open('{');
            json_.field("asOf", figure.clock.asOf.iso());
            json_.field("knownOn", figure.clock.knownOn.iso());
            json_.field("from", figure.reading ? "reading" : "statement");
            json_.field("official", figure.score);
            if (i < d_.recomputed.size() && d_.recomputed[i]) {
                json_.field("recomputed", *d_.recomputed[i]);
                json_.field("gap", figure.score - *d_.recomputed[i]);
            }
            json_.close('}');
        }
        json_.close(']');
    }

    void searched() {
        json_.onNewLine();
        json_.key("searched");
        json_.open('{');
        json_.key("bySums");
        json_.boolean(d_.searched.linear);
        whole("ledgers", d_.searched.ledgers);
        whole("weighed", d_.searched.sums);
        json_.key("sizes");
        json_.open('[');
        for (std::size_t size = 1; size < d_.searched.sets.size(); ++size) {
            if (d_.searched.sets[size] == 0) continue;
            json_.open('{');
            whole("size", size);
            whole("sets", d_.searched.sets[size]);
            whole("missed", std::min(d_.searched.missed[size], d_.searched.sets[size]));
            json_.close('}');
        }
        json_.close(']');
        counts("gaps", d_.searched.gaps, [](std::size_t i) { return searchGapText(static_cast<SearchGap>(i)); });
        counts("notTried", d_.hypotheses.notTried,
               [](std::size_t i) { return notTriedText(static_cast<NotTried>(i)); });
        if (d_.unconfirmed > 0) whole("unconfirmed", d_.unconfirmed);
        json_.close('}');
    }
    template <class Counts, class Name>
    void counts(std::string_view key, const Counts& of, const Name& name) {
        json_.key(key);
        json_.open('{');
        for (std::size_t i = 0; i < of.size(); ++i)
            if (of[i] > 0) whole(name(i), of[i]);
        json_.close('}');
    }

    void fit(const FittingGroup& group) {
        json_.onNewLine();
        json_.open('{');
        json_.field("text", told_.group(group));
        whole("size", group.best.size());
        json_.key("weight");
        json_.ready(std::to_string(group.weight));
        whole("sets", group.sets);
        json_.key("best");
        json_.open('[');
        for (const std::uint32_t h : group.best) hypothesis(h, true);
        json_.close(']');
        json_.key("places");
        json_.open('[');
        for (const auto& place : group.places) {
            json_.open('[');
            for (const std::uint32_t h : place) hypothesis(h, false);
            json_.close(']');
        }
        json_.close(']');
        if (!group.nearParts.empty()) never(group);
        json_.close('}');
    }

    // Of parts whose neighbours are known, who does not go with whom: place and position of one, then of the other.
    void never(const FittingGroup& group) {
        const auto position = [&](std::uint32_t place, std::uint32_t h) {
            const auto& all = group.places[place];
            return std::to_string(std::find(all.begin(), all.end(), h) - all.begin());
        };
        json_.key("near");
        json_.open('[');
        for (const std::uint32_t part : group.nearParts) json_.ready(std::to_string(part + 1));
        json_.close(']');
        json_.key("never");
        json_.open('[');
        for (const FittingGroup::Never& each : group.never) {
            json_.open('[');
            json_.ready(std::to_string(each.place));
            json_.ready(position(each.place, each.hypothesis));
            json_.ready(std::to_string(each.otherPlace));
            json_.ready(position(each.otherPlace, each.other));
            json_.close(']');
        }
        json_.close(']');
    }

    void hypothesis(std::uint32_t index, bool fully) {
        const Hypothesis& h = d_.hypotheses.all[index];
        json_.open('{');
        json_.field("cause", causeText(h.cause));
        if (h.record) {
            const Record record(*d_.ledger->input().records, *h.record);
            json_.field("record", record.id());
            whole("version", record.version());
            if (h.cause == Cause::Foreign) json_.field("of", record.subject());
        }
        if (d_.parts[index] != UINT32_MAX) whole("part", d_.parts[index] + 1);
        if (h.rule) json_.field("rule", document_.rulebook.rules[*h.rule].id);
        if (h.day) json_.field("day", h.day->iso());
        if (h.field) json_.field("field", columnName(*h.field));
        if (h.value) json_.field("value", *h.value);
        if (fully) {
            json_.field("text", told_.hypothesis(index));
            json_.key("supports");
            json_.open('[');
            for (const Support support : h.supports) json_.string(supportText(support));
            json_.close(']');
        }
        if (const std::string options = told_.options(index); !options.empty()) json_.field("options", options);
        json_.close('}');
    }

    void separation() {
        if (!d_.byDay && !d_.byRecord) return;
        json_.onNewLine();
        json_.key("decides");
        json_.open('{');
        json_.key("between");
        json_.open('[');
        for (const Contender& contender : d_.contenders) {
            json_.open('{');
            whole("fit", contender.group + 1);
            if (contender.instead) json_.field("with", told_.hypothesis(*contender.instead));
            json_.close('}');
        }
        json_.close(']');
        if (d_.byDay) {
            json_.field("day", d_.byDay->day->iso());
            json_.key("scores");
            json_.open('[');
            for (const Points& score : d_.byDay->scores) json_.points(score);
            json_.close(']');
        }
        if (d_.byRecord) {
            const Record record(*d_.ledger->input().records, *d_.byRecord->record);
            json_.field("record", record.id());
            json_.field("document", record.document());
            json_.key("about");
            json_.open('[');
            for (const bool about : d_.byRecord->about) json_.boolean(about);
            json_.close(']');
        }
        json_.close('}');
    }

    const DiagnosisDocument& document_;
    const Diagnosis& d_;
    DiagnosisWords told_;
    JsonStream& json_;
};

}  // namespace

void writeDiagnosisJson(const DiagnosisDocument* document, const Problems& problems, const Catalogue& words,
                        const Kinds& kinds, const Sink& out) {
    BufferedSink buffer(out);
    JsonStream json(buffer);
    json.open('{');
    json.key("format");
    json.whole(1);
    writeProblemsJson(json, problems, words);
    if (document) {
        json.onNewLine();
        json.key("diagnosis");
        DiagnosisJson(*document, words, kinds, json).write();
    }
    json.close('}');
    buffer.text() += '\n';
}

}  // namespace clearline
