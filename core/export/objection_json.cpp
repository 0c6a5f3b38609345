#include "core/appeal/appeal_words.h"
#include "core/export/compare_writers.h"
#include "core/export/json_stream.h"
#include "core/export/objection_writers.h"
#include "core/export/problem_json.h"
#include "core/record/masked.h"

namespace clearline {

namespace {

// The parts that the list and the whole of one share.
class ObjectionParts {
public:
    ObjectionParts(JsonStream& json, const Catalogue& words, const LawBook* law)
        : json_(json), words_(words), law_(law) {}

    void head(const Objection& objection) {
        whole("number", objection.id);
        json_.field("kind", appealKindText(objection.kind));
        json_.field("subject", maskedIn(objection.subject));
        json_.field("ground", groundText(objection.ground));
        json_.field("stage", stageText(objection.stage()));
        if (!objection.stages.empty()) json_.field("since", objection.stages.back().on.iso());
    }
    void deadline(const Deadline& deadline) {
        json_.open('{');
        json_.field("what", deadline.what);
        if (!deadline.record.empty()) json_.field("record", maskedIn(deadline.record));
        day("due", deadline.due);
        day("started", deadline.started);
        if (deadline.earliest) flag("earliest");
        if (!deadline.wants.empty()) json_.field("wants", deadline.wants);
        if (deadline.done) flag("done");
        if (deadline.daysLate > 0) whole("daysLate", static_cast<std::uint64_t>(deadline.daysLate));
        if (deadline.beyondCalendar) flag("beyondCalendar");
        if (law_ && deadline.provision) provision("provision", *deadline.provision);
        json_.field("sentence", deadlineSentence(deadline, words_));
        json_.close('}');
    }
    void provision(std::string_view key, std::size_t index) {
        json_.key(key);
        json_.string(provisionId(index));
    }
    [[nodiscard]] std::string provisionId(std::size_t index) const {
        const Provision& provision = law_->provisions[index];
        return law_->laws[provision.law].id + "/" + provision.id;
    }
    void whole(std::string_view key, std::uint64_t value) {
        json_.key(key);
        json_.whole(value);
    }
    void day(std::string_view key, const std::optional<Date>& day) {
        if (day) json_.field(key, day->iso());
    }
    void flag(std::string_view key) {
        json_.key(key);
        json_.boolean(true);
    }

private:
    JsonStream& json_;
    const Catalogue& words_;
    const LawBook* law_;
};

class ObjectionJson {
public:
    ObjectionJson(const ObjectionDocument& document, const Catalogue& words, const Kinds& kinds, BufferedSink& buffer)
        : document_(document),
          objection_(document.objection),
          words_(words),
          kinds_(kinds),
          json_(buffer),
          parts_(json_, words, document.law) {}

    void write(const Problems& problems) {
        json_.open('{');
        parts_.whole("format", 1);
        writeProblemsJson(json_, problems, words_);
        json_.field("asOf", document_.clock.asOf.iso());
        json_.field("knownOn", document_.clock.knownOn.iso());
        json_.onNewLine();
        json_.key("objection");
        json_.open('{');
        parts_.head(objection_);
        list("lines", objection_.lines,
             [this](const ContestedLine& line, std::size_t i) { one(line, document_.lines[i]); });
        list("changes", objection_.changes, [this](const RequestedChange& change, std::size_t) { one(change); });
        field("argument", maskedIn(objection_.argument));
        list("evidence", objection_.evidence,
             [this](const Evidence& evidence, std::size_t i) { one(evidence, document_.evidence[i]); });
        list("citations", document_.citations,
             [this](const std::string& text, std::size_t) { json_.string(maskedIn(text)); });
        field("goal", objection_.goal);
        parts_.day("notifiedOn", objection_.notifiedOn);
        parts_.day("performedOn", objection_.performedOn);
        parts_.day("committedOn", objection_.committedOn);
        list("stages", objection_.stages, [this](const StageChange& stage, std::size_t) { one(stage); });
        list("admissibility", document_.admissibility.points,
             [this](const AdmissibilityPoint& point, std::size_t) { one(point); });
        list("deadlines", document_.deadlines,
             [this](const Deadline& deadline, std::size_t) { parts_.deadline(deadline); });
        goal();
        effect();
        json_.close('}');
        json_.close('}');
    }

private:
    void field(std::string_view key, const std::string& text) {
        if (!text.empty()) json_.field(key, text);
    }
    template <class Parts, class Put>
    void list(std::string_view key, const Parts& parts, const Put& put) {
        json_.onNewLine();
        json_.key(key);
        json_.open('[');
        for (std::size_t i = 0; i < parts.size(); ++i) {
            json_.onNewLine();
            put(parts[i], i);
        }
        json_.close(']');
    }

    void one(const ContestedLine& line, const ContestedFigures& now) {
        json_.open('{');
        json_.field("record", maskedIn(line.record));
        parts_.whole("version", line.version);
        field("rulebook", line.rulebook);
        field("rule", line.rule);
        parts_.day("pickedDay", line.day);
        field("pickedPoints", line.points);
        field("finding", maskedIn(line.finding));
        json_.key("there");
        json_.boolean(now.record.has_value());
        if (now.line) parts_.whole("line", *now.line + 1);
        parts_.day("day", now.day);
        if (now.points) json_.field("recomputed", *now.points);
        parts_.day("officialDay", now.officialDay);
        if (now.official) json_.field("official", *now.official);
        json_.close('}');
    }
    void one(const RequestedChange& change) {
        json_.open('{');
        json_.field("wish", changeWishText(change.wish));
        json_.field("record", maskedIn(change.record));
        if (change.wish == ChangeWish::Correct) {
            parts_.whole("version", change.version);
            json_.field("field", change.field);
            json_.field("from", maskedIn(change.from));
            json_.field("to", maskedIn(change.to));
        }
        parts_.day("on", change.on);
        json_.field("sentence", maskedIn(changeSentence(change, words_)));
        json_.close('}');
    }
    void one(const Evidence& evidence, EvidenceState state) {
        json_.open('{');
        parts_.whole("attachment", evidence.attachment);
        json_.field("name", maskedIn(evidence.name));
        json_.field("media", evidence.mediaType);
        parts_.whole("size", evidence.size);
        json_.field("sha256", evidence.sha256);
        field("shows", maskedIn(evidence.shows));
        field("paper", evidence.paper);
        json_.field("state", evidenceStateText(state));
        json_.close('}');
    }
    void one(const StageChange& stage) {
        json_.open('{');
        json_.field("stage", stageText(stage.stage));
        json_.field("on", stage.on.iso());
        field("who", maskedIn(stage.who));
        field("why", maskedIn(stage.why));
        json_.close('}');
    }
    void one(const AdmissibilityPoint& point) {
        json_.open('{');
        json_.field("code", point.code);
        json_.field("weight", weightText(point.weight));
        field("record", maskedIn(point.record));
        parts_.day("from", point.from);
        parts_.day("until", point.until);
        json_.key("wants");
        json_.open('[');
        for (const std::string& want : point.wants) json_.string(want);
        json_.close(']');
        json_.key("provisions");
        json_.open('[');
        if (document_.law)
            for (const std::size_t index : point.provisions) json_.string(parts_.provisionId(index));
        json_.close(']');
        json_.field("sentence", maskedIn(admissibilitySentence(point, words_)));
        json_.close('}');
    }

    void goal() {
        if (!document_.goal) return;
        const ContestSets& goal = *document_.goal;
        json_.onNewLine();
        json_.key("goalBy");
        json_.open('{');
        if (goal.reached) {
            json_.key("asWanted");
            json_.boolean(*goal.reached == goal.wanted);
        }
        json_.key("none");
        json_.boolean(goal.none);
        list("sets", goal.sets, [this](const ContestSet& set, std::size_t) {
            json_.open('{');
            json_.key("strike");
            json_.open('[');
            for (const RequestedChange& change : set.changes) json_.string(maskedIn(change.record));
            json_.close(']');
            if (set.score) json_.field("score", *set.score);
            json_.key("fewest");
            json_.boolean(set.fewest);
            json_.close('}');
        });
        json_.close('}');
    }

    void effect() {
        if (!document_.effect) return;
        json_.onNewLine();
        json_.key("effect");
        json_.open('{');
        json_.key("untouched");
        json_.open('[');
        for (const std::string& id : document_.effect->untouched) json_.string(id);
        json_.close(']');
        json_.key("compare");
        json_.open('[');
        for (const AppealUnder& under : document_.effect->under) {
            std::string text;
            const Sink into = [&text](std::string_view bytes) { text += bytes; };
            writeCompareJson(
                {under.comparison, nullptr, words_.text("objection.before"), words_.text("objection.after")}, words_,
                kinds_, true, into);
            json_.onNewLine();
            json_.ready(text);
        }
        json_.close(']');
        json_.close('}');
    }

    const ObjectionDocument& document_;
    const Objection& objection_;
    const Catalogue& words_;
    const Kinds& kinds_;
    JsonStream json_;
    ObjectionParts parts_;
};

}  // namespace

void writeObjectionJson(const ObjectionDocument& document, const Problems& problems, const Catalogue& words,
                        const Kinds& kinds, const Sink& out) {
    BufferedSink buffer(out);
    ObjectionJson(document, words, kinds, buffer).write(problems);
    buffer.text() += "\n";
}

void writeBoardJson(const BoardDocument& document, const Problems& problems, const Catalogue& words, const Sink& out) {
    BufferedSink buffer(out);
    JsonStream json(buffer);
    ObjectionParts parts(json, words, document.law);
    json.open('{');
    parts.whole("format", 1);
    writeProblemsJson(json, problems, words);
    json.field("asOf", document.today.iso());
    json.onNewLine();
    json.key("objections");
    json.open('[');
    for (const BoardRow& row : document.rows) {
        json.onNewLine();
        json.open('{');
        parts.head(*row.objection);
        json.key("records");
        json.open('[');
        for (const ContestedLine& line : row.objection->lines) json.string(maskedIn(line.record));
        json.close(']');
        parts.whole("changes", row.objection->changes.size());
        parts.whole("evidence", row.objection->evidence.size());
        if (row.evidenceAmiss) parts.flag("evidenceAmiss");
        json.key("deadlines");
        json.open('[');
        for (const Deadline* deadline : row.open) parts.deadline(*deadline);
        json.close(']');
        json.close('}');
    }
    json.close(']');
    json.close('}');
    buffer.text() += "\n";
}

void writeObjectionsJsonRefused(const Problems& problems, const Catalogue& words, const Sink& out) {
    BufferedSink buffer(out);
    JsonStream json(buffer);
    json.open('{');
    json.key("format");
    json.whole(1);
    writeProblemsJson(json, problems, words);
    json.key("objections");
    json.open('[');
    json.close(']');
    json.close('}');
    buffer.text() += "\n";
}

}  // namespace clearline
