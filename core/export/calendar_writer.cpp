#include "core/export/calendar_writer.h"

#include "core/appeal/appeal_words.h"
#include "core/base/utf8.h"
#include "core/export/buffered_sink.h"
#include "core/record/masked.h"
#include "core/seal/hasher.h"

namespace clearline {
namespace {

constexpr std::size_t kLine = 75;  // bytes, without the line's end

// RFC 5545, 3.3.11: commas, semicolons and backslashes are escaped, line ends written as \n; other control characters
// have no place in it.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == ';' || c == ',') out += '\\';
        if (c == '\n')
            out += "\\n";
        else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
            out += c;
    }
    return out;
}

// RFC 5545, 3.1: what follows on the next line begins with a blank, which counts.
void put(std::string& out, std::string_view line) {
    std::size_t room = kLine;
    while (line.size() > room) {
        const std::string_view part = utf8Start(line, room);
        out.append(part).append("\r\n ");
        line.remove_prefix(part.size());
        room = kLine - 1;
    }
    out.append(line).append("\r\n");
}

std::string digits(std::string_view iso) {
    std::string out;
    for (const char c : iso)
        if (c != '-' && c != ':') out += c;
    return out;
}

std::string whatIs(const Deadline& deadline, const Catalogue& words) {
    const std::string key = "objection.what." + deadline.what;
    return words.has(key) ? words.text(key) : deadlineSentence(deadline, words);
}

}  // namespace

void writeCalendar(const std::vector<CalendarEntry>& entries, const std::string& name, const std::string& stamp,
                   const Sink& sink) {
    BufferedSink buffer(sink);
    std::string& out = buffer.text();
    put(out, "BEGIN:VCALENDAR");
    put(out, "VERSION:2.0");
    put(out, "PRODID:-//Clearline//Objections and repairs//EN");
    put(out, "CALSCALE:GREGORIAN");
    put(out, "METHOD:PUBLISH");
    put(out, "X-WR-CALNAME:" + escaped(name));
    for (const CalendarEntry& entry : entries) {
        put(out, "BEGIN:VEVENT");
        put(out, "UID:" + escaped(entry.uid));
        put(out, "DTSTAMP:" + digits(stamp));
        put(out, "DTSTART;VALUE=DATE:" + digits(entry.day.iso()));
        put(out, "SUMMARY:" + escaped(entry.summary));
        if (!entry.description.empty()) put(out, "DESCRIPTION:" + escaped(entry.description));
        put(out, "TRANSP:TRANSPARENT");
        put(out, "END:VEVENT");
        buffer.rowDone();
    }
    put(out, "END:VCALENDAR");
}

std::vector<CalendarEntry> calendarEntries(const std::vector<Deadline>& deadlines,
                                           const std::map<ObjectionId, Objection>& objections,
                                           const std::string& caseId, const Catalogue& words) {
    std::vector<CalendarEntry> entries;
    std::map<std::string, int> met;
    for (const Deadline& deadline : deadlines) {
        if (!deadline.due || deadline.done) continue;
        const auto objection = objections.find(deadline.objection);
        if (objection == objections.end()) continue;
        const std::string number = std::to_string(deadline.objection);
        std::string uid = "clearline-" + caseId + "-" + number + "-" + deadline.what;
        if (!deadline.record.empty()) uid += "-" + hashOf(deadline.record).hex().substr(0, 8);
        if (const int nth = ++met[uid]; nth > 1) uid += "-" + std::to_string(nth);
        entries.push_back(
            {std::move(uid), *deadline.due, words.text("objection.entry", {number, whatIs(deadline, words)}),
             maskedIn(words.text("objection.entry-about",
                                 {appealKindWords(objection->second.kind, words), objection->second.subject,
                                  groundWords(objection->second.ground, words), deadlineSentence(deadline, words)}))});
    }
    return entries;
}

}  // namespace clearline
