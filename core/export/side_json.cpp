#include "core/audit/side_words.h"
#include "core/export/json_stream.h"
#include "core/export/side_writers.h"
#include "core/record/record.h"

namespace clearline {

namespace {

void writeSystem(JsonStream& json, const SideSystem& system, const std::string& noScore) {
    const Ledger& ledger = *system.ledger;
    json.onNewLine();
    json.open('{');
    json.field("rulebook", ledger.rulebook().id);
    json.field("scoring", sideScoringText(system.scoring));
    if (!noScore.empty()) json.field("detail", noScore);
    json.key("incomplete");
    json.boolean(ledger.incomplete());
    if (system.low) json.field("low", *system.low);
    if (system.high) json.field("high", *system.high);
    if (const auto score = ledger.score()) {
        if (const auto share = system.shareOfRange()) json.field("share", *share);
        json.field("opening", ledger.opening());
        json.field("records", system.ofRecords);
        json.key("rest");
        json.open('{');
        for (std::size_t p = 0; p < kSidePartCount; ++p)
            if (!system.rest[p].isZero()) json.field(sidePartText(static_cast<SidePart>(p)), system.rest[p]);
        json.close('}');
        json.field("score", *score);
    }
    json.key("counting");
    json.whole(system.counting);
    json.key("left");
    json.whole(system.left);
    json.key("silent");
    json.whole(system.silent);
    json.key("transparency");
    json.open('{');
    const Transparency& numbers = system.transparency;
    for (const auto& [name, count] :
         {std::pair("published", numbers.published), std::pair("reported", numbers.reported),
          std::pair("assumed", numbers.assumed), std::pair("unsaid", numbers.unsaid)}) {
        json.key(name);
        json.whole(count);
    }
    json.close('}');
    json.close('}');
}

void writeGiven(JsonStream& json, const SideSystem& system, const SideGiven& given) {
    const Ledger& ledger = *system.ledger;
    if (given.points) {
        json.field("now", given.now);
        if (const auto share = system.shareOf(given.now)) json.field("share", *share);
        json.field("gave", given.gave);
        json.field("tookBack", given.tookBack);
        if (!given.lost.isZero()) json.field("lost", given.lost);
    }
    json.key("rules");
    json.open('[');
    std::size_t before = SIZE_MAX;
    for (const std::uint32_t index : given.contributions) {
        const std::size_t rule = ledger.contributions()[index].rule;
        if (rule != before) json.string(ledger.rulebook().rules[rule].id);
        before = rule;
    }
    json.close(']');
    for (const auto& [name, holds] :
         {std::pair("overtaken", given.overtaken), std::pair("incomplete", given.incomplete)}) {
        if (!holds) continue;
        json.key(name);
        json.boolean(true);
    }
    if (given.line) {
        json.key("line");
        json.whole(*given.line + 1);
    }
}

void writeCell(JsonStream& json, const SideBySide& side, std::size_t row, std::size_t system, const std::string& text) {
    json.open('{');
    json.field("state", sideStateText(side.cell(row, system).state));
    json.field("text", text);
    if (const Silent* silent = side.silent(row, system)) json.field("reason", silentReasonText(silent->reason));
    if (const SideGiven* given = side.given(row, system)) writeGiven(json, side.systems[system], *given);
    json.close('}');
}

}  // namespace

void writeSidesBegin(const Sink& out) { out("],\n\"sideBySide\":["); }

void writeSidesJson(const SideBySide& side, const Catalogue& words, const Kinds& kinds, bool first, const Sink& out) {
    BufferedSink buffer(out);
    JsonStream json(buffer);
    const SideWords told(side, words, kinds);
    const Ledger& ledger = *side.systems.front().ledger;
    buffer.text() += first ? "\n" : ",\n";
    json.open('{');
    json.field("subject", ledger.subject().id);
    json.field("asOf", ledger.clock().asOf.iso());
    json.field("knownOn", ledger.clock().knownOn.iso());
    json.key("systems");
    json.open('[');
    for (std::size_t s = 0; s < side.systems.size(); ++s) writeSystem(json, side.systems[s], told.noScore(s));
    json.close(']');
    json.onNewLine();
    json.key("records");
    json.open('[');
    for (std::size_t r = 0; r < side.records.size(); ++r) {
        const Record record(*side.input().records, side.records[r].record);
        json.onNewLine();
        json.open('{');
        json.field("record", record.id());
        json.key("version");
        json.whole(record.version());
        json.field("kind", record.kind());
        json.key("systems");
        json.whole(side.records[r].systems);
        json.key("cells");
        json.open('[');
        for (std::size_t s = 0; s < side.systems.size(); ++s) writeCell(json, side, r, s, told.cell(r, s));
        json.close(']');
        json.close('}');
    }
    json.close(']');
    json.close('}');
}

}  // namespace clearline
