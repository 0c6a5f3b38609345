#include "core/audit/audit_names.h"
#include "core/audit/plain_titles.h"
#include "core/audit/sensitivity_words.h"
#include "core/export/buffered_sink.h"
#include "core/export/sensitivity_writers.h"
#include "core/export/text_table.h"

namespace clearline {

namespace {

using Side = TextTable::Side;
constexpr std::size_t kHashShown = 12;

class SensitivityText {
public:
    SensitivityText(const Sensitivity& found, const Catalogue& words, std::string& out)
        : found_(found), catalogue_(words), words_(found, words), out_(out) {}

    void write() {
        head();
        numbers();
        if (found_.stopped) {
            out_ += "\n" + word("reach.stopped") + "\n";
            return;
        }
        band("sensitivity.rounding", words_.rounding(), found_.rounding);
        band("sensitivity.order", words_.order(), found_.order);
    }

private:
    [[nodiscard]] std::string word(const char* key) const { return catalogue_.text(key); }

    void head() {
        const Ledger& ledger = *found_.ledger;
        const Subject& subject = ledger.subject();
        const std::string who =
            subject.name.empty() ? subject.id : catalogue_.text("head.named", {subject.name, subject.id});
        out_ += catalogue_.text("sensitivity.head", {who, titleOf(ledger.rulebook(), catalogue_.language())}) + "\n";
        out_ +=
            catalogue_.text("head.clock", {ledger.clock().asOf.iso(), ledger.clock().knownOn.iso(),
                                           ledger.rulebook().named(), ledger.rulebook().sha256.substr(0, kHashShown)}) +
            "\n";
        if (ledger.score()) out_ += catalogue_.text("end.score", {words_.score(wouldBeOf(ledger))}) + "\n";
    }

    void numbers() {
        out_ += "\n" + word("sensitivity.numbers") + "\n";
        if (found_.rows.empty()) out_ += "  " + word("sensitivity.nothing") + "\n";
        TextTable table({Side::Left, Side::Right, Side::Left, Side::Right, Side::Left});
        if (!found_.rows.empty())
            table.add({word("sensitivity.column.number"), word("sensitivity.column.now"),
                       word("sensitivity.column.tried"), word("sensitivity.column.score"),
                       word("sensitivity.column.turns")});
        for (const SensitivityRow& row : found_.rows)
            table.add({words_.name(row), valueName(row.now, catalogue_), words_.tried(row),
                       catalogue_.text("sensitivity.low-high", {words_.score(row.atLow), words_.score(row.atHigh)}),
                       words_.goals(row.turned)});
        table.appendTo(out_);
        if (const std::string rest = words_.rest(); !rest.empty()) out_ += "  " + rest + "\n";
    }

    void band(const char* title, const std::string& told, const Band& band) {
        out_ += "\n" + catalogue_.text(title, {told}) + "\n";
        TextTable table({Side::Left, Side::Right, Side::Left});
        for (const BandEntry& entry : band.entries)
            if (band.matters()) table.add({words_.way(entry), words_.score(entry.would), words_.turned(entry.would)});
        table.appendTo(out_);
    }

    const Sensitivity& found_;
    const Catalogue& catalogue_;
    SensitivityWords words_;
    std::string& out_;
};

}  // namespace

void writeSensitivityText(const Sensitivity& found, const Catalogue& words, const Sink& out) {
    BufferedSink buffer(out);
    SensitivityText(found, words, buffer.text()).write();
}

}  // namespace clearline
