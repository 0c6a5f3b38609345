#include "core/audit/side_words.h"
#include "core/export/buffered_sink.h"
#include "core/export/csv_cell.h"
#include "core/export/side_writers.h"
#include "core/record/record.h"

namespace clearline {

namespace {

class SideRows {
public:
    SideRows(const SideBySide& side, const Catalogue& words, const Kinds& kinds, const Sink& out)
        : side_(side), words_(side, words, kinds), buffer_(out) {
        appendCsvText(subject_, side.systems.front().ledger->subject().id);
    }

    void write() {
        for (std::size_t r = 0; r < side_.records.size(); ++r)
            for (std::size_t s = 0; s < side_.systems.size(); ++s) record(r, s);
        for (const SideSystem& system : side_.systems) {
            const auto score = system.ledger->score();
            if (!score) continue;
            sum(system, "opening", system.ledger->opening(), {});
            for (std::size_t p = 0; p < kSidePartCount; ++p)
                if (!system.rest[p].isZero()) sum(system, sidePartText(static_cast<SidePart>(p)), system.rest[p], {});
            sum(system, "score", *score, system.shareOfRange());
        }
    }

private:
    void begin(const SideSystem& system, std::string_view row) {
        buffer_.text().append(subject_).append(",").append(row).append(",");
        appendCsvText(buffer_.text(), system.ledger->rulebook().id);
        buffer_.text() += ',';
    }

    void record(std::size_t row, std::size_t s) {
        const SideSystem& system = side_.systems[s];
        const SideGiven* given = side_.given(row, s);
        if (given && !given->points) given = nullptr;
        const Record record(*side_.input().records, side_.records[row].record);
        std::string& out = buffer_.text();
        begin(system, "record");
        appendCsvText(out, record.id());
        out.append(",").append(std::to_string(record.version())).append(",");
        appendCsvText(out, record.kind());
        out.append(",").append(sideStateText(side_.cell(row, s).state)).append(",");
        if (const Silent* silent = side_.silent(row, s)) out += silentReasonText(silent->reason);
        for (const Points SideGiven::*points :
             {&SideGiven::now, &SideGiven::gave, &SideGiven::tookBack, &SideGiven::lost}) {
            out += ',';
            if (given) (given->*points).appendTo(out);
        }
        out += ',';
        if (const auto share = given ? system.shareOf(given->now) : std::nullopt) share->appendTo(out);
        out += ',';
        appendCsvText(out, words_.cell(row, s));
        end();
    }

    void sum(const SideSystem& system, std::string_view row, const Points& points, const std::optional<Number>& share) {
        begin(system, row);
        buffer_.text() += ",,,,,";
        points.appendTo(buffer_.text());
        buffer_.text() += ",,,,";
        if (share) share->appendTo(buffer_.text());
        buffer_.text() += ',';
        end();
    }

    void end() {
        buffer_.text() += "\r\n";
        buffer_.rowDone();
    }

    const SideBySide& side_;
    SideWords words_;
    BufferedSink buffer_;
    std::string subject_;
};

}  // namespace

void writeSidesCsvHeader(const Sink& out) {
    out("subject,row,rulebook,record,version,kind,state,reason,now,gave,took_back,lost,share,text\r\n");
}

void writeSidesCsv(const SideBySide& side, const Catalogue& words, const Kinds& kinds, const Sink& out) {
    SideRows(side, words, kinds, out).write();
}

}  // namespace clearline
