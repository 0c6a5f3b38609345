#include "app/cli/bundle_command.h"
#include "core/base/content_json.h"
#include "core/bundle/bundle_input.h"
#include "core/bundle/bundle_text.h"
#include "core/bundle/line_proof.h"
#include "core/intake/file_bytes.h"
#include "core/rulebook/kinds.h"

namespace clearline::cli {

namespace {

constexpr std::size_t kMostProofBytes = std::size_t{64} << 20;

// What a row shows, field by field in its order.
ContentJson shownJson(const BundleRow& row) {
    ContentJson fields = ContentJson::array();
    for (const BundleField& field : row.fields)
        if (field.text) fields.push_back({{"name", field.name}, {"text", *field.text}});
    return {{"fields", fields}, {"table", row.table}};
}

std::string signedText(std::string_view points) {
    if (points.empty()) return {};
    return points.front() == '-' ? "−" + std::string(points.substr(1)) : "+" + std::string(points);
}

std::string lineText(const BundleRow& row, std::size_t number, const Catalogue& words) {
    const bool chinese = words.language() == Language::Chinese;
    const std::string_view said = shownOf(row, chinese ? "words-zh" : "words-en");
    const auto or_ = [&](std::string_view text, const char* field) {
        return row.hides(field) ? words.text("bundle.not-shown") : std::string(text);
    };
    return words.text("bundle.line", {std::to_string(number), or_(row.text("date"), "date"),
                                      or_(signedText(row.text("delta")), "delta"), or_(row.text("after"), "after"),
                                      said.empty() ? words.text("bundle.not-shown") : std::string(said)});
}

class Showing {
public:
    Showing(const Bundle& bundle, Console& console) : bundle_(bundle), console_(console), words_(console.words()) {}

    void text() {
        tell("root", {bundle_.tree().root().hex()});
        if (const BundleRow* about = bundle_.about()) {
            if (!about->text("case-root").empty())
                tell("of-case", {std::string(about->text("case-entries")), std::string(about->text("case-root"))});
            tell("made-by", {std::string(about->text("engine")), std::string(about->text("as-of")),
                             std::string(about->text("known-on"))});
            tell(bundle_.closedRows() > 0          ? "records-shown"
                 : about->text("records") == "all" ? "records-all"
                                                   : "records-chosen",
                 {std::to_string(bundle_.of(kRecordsTable).size())});
        }
        for (const BundleRow* row : bundle_.of(kSubjectsTable)) {
            std::string who;
            for (const char* field : {"id", "name", "identifier"})
                if (const std::string_view text = shownOf(*row, field); !text.empty())
                    who += (who.empty() ? "" : " · ") + std::string(text);
            tell("subject", {who});
        }
        for (const BundleRow* row : bundle_.of(kLedgersTable))
            tell(row->text("score").empty() ? "ledger-no-score" : "ledger",
                 {std::string(shownOf(*row, "subject")), std::string(row->text("rulebook")),
                  std::string(row->text("score")), std::string(row->text("as-of"))});
        for (const BundlePart& part : bundle_.parts)
            tell("part", {part.name, words_.text("bundle.what." + part.what), std::to_string(part.size),
                          part.committed ? words_.text("bundle.not-shown") : part.sha256.hex()});
        console_.data(hiddenText(bundle_, words_));
        std::size_t number = 0;
        for (const BundleRow* row : bundle_.of(kLinesTable)) console_.line(lineText(*row, ++number, words_));
    }

    void json() {
        ContentJson rows = ContentJson::array();
        for (const BundleRow& row : bundle_.rows)
            if (!row.closed && row.table != kBundleTable && row.table != kPartsTable) rows.push_back(shownJson(row));
        const ContentJson manifest = ContentJson::parse(manifestText(bundle_, bundle_.tree()));
        console_.data(ContentJson{{"manifest", manifest}, {"rows", rows}}.dump() + "\n");
    }

private:
    void tell(const std::string& key, const std::vector<std::string>& args) {
        console_.line(words_.text("bundle." + key, args));
    }
    const Bundle& bundle_;
    Console& console_;
    const Catalogue& words_;
};

int refuse(Problem problem, Console& console) {
    console.problem(problem);
    return kUnreadable;
}

int takeOut(const Bundle& bundle, const BundleOptions& options, Console& console) {
    const BundlePart* part = bundle.part(options.part);
    if (!part) return refuse({"bundle.no-part", Severity::Fatal, {options.file, 0, 0}, {options.part}}, console);
    if (!part->bytes)
        return refuse({"bundle.part-withheld", Severity::Fatal, {options.file, 0, 0}, {options.part}}, console);
    if (options.out.empty()) {
        console.data(*part->bytes);
        return kDone;
    }
    if (const int code = writeOut(options, *part->bytes, console)) return code;
    console.message(part->masked ? "bundle.took-out-masked" : "bundle.took-out",
                    {part->name, options.out, part->sha256.hex()});
    return kDone;
}

}  // namespace

int showBundle(const BundleOptions& options, Console& console) {
    const auto bundle = openToRead(options, console);
    if (!bundle) return kUnreadable;
    if (!options.part.empty()) return takeOut(*bundle, options, console);
    Showing showing(*bundle, console);
    if (options.format == "json")
        showing.json();
    else
        showing.text();
    return kDone;
}

int verifyBundle(const BundleOptions& options, const std::vector<std::string>& folders, Console& console) {
    const auto kinds = Kinds::load(folders);
    if (!kinds) {
        console.problems(kinds.problems());
        return kUnreadable;
    }
    const auto bundle = openToRead(options, console);
    if (!bundle) return kUnreadable;
    const Catalogue& words = console.words();
    const auto catalogues = bothCatalogues(folders);
    if (!catalogues) {
        console.problems(catalogues.problems());
        return kUnreadable;
    }
    const BundleWords made{{&catalogues->front(), &catalogues->back()}, CLEARLINE_VERSION};
    const std::vector<BundleCheck> checks = checkBundle(*bundle, options.file, *kinds, made);
    const bool differs = anyDiffers(checks);
    if (options.format == "json") {
        ContentJson list = ContentJson::array();
        for (const BundleCheck& check : checks) {
            std::vector<std::string> codes;
            for (const Problem& problem : check.problems) codes.push_back(problem.code);
            list.push_back({{"args", check.args},
                            {"codes", codes},
                            {"of", check.of},
                            {"state", checkStateText(check.state)},
                            {"what", check.what},
                            {"why", check.why}});
        }
        ContentJson own = ContentJson::array();
        for (const std::string_view field : makersOwnFields()) own.push_back(field);
        console.data(ContentJson{{"checks", list},
                                 {"makersOwn", own},
                                 {"manifest", ContentJson::parse(manifestText(*bundle, bundle->tree()))},
                                 {"rootGiven", options.root}}
                         .dump() +
                     "\n");
        return differs ? kIncomplete : kDone;
    }
    console.data(hashesText(*bundle, words));
    console.data(hiddenText(*bundle, words));
    for (const BundleCheck& check : checks) {
        console.line(checkText(check, words));
        if (check.state == CheckState::Differs) console.problems(check.problems);
    }
    console.line(words.text("bundle.makers-own"));
    console.line(words.text(options.root.empty() ? "bundle.without-root" : "bundle.with-root"));
    return differs ? kIncomplete : kDone;
}

int showLine(const BundleOptions& options, Console& console) {
    if (options.line == 0) return console.usage("usage.bundle-line");
    const auto bundle = openToRead(options, console);
    if (!bundle) return kUnreadable;
    const auto proof = proveLine(*bundle, options.file, options.line, options.fields);
    if (!proof) {
        console.problems(proof.problems());
        return kUnreadable;
    }
    const std::string json = proof->json();
    if (options.out.empty()) {
        console.data(json);
        return kDone;
    }
    if (const int code = writeOut(options, json, console)) return code;
    console.message("bundle.line-written", {std::to_string(options.line), options.out});
    console.data(console.words().text("bundle.root", {proof->root.hex()}) + "\n");
    return kDone;
}

int verifyLine(const BundleOptions& options, Console& console) {
    const auto root = Hash::fromHex(options.root);
    if (!root) return console.usage("usage.bundle-root");
    const Progress::Callback silent;
    const auto file = readFile(options.file, kMostProofBytes, Progress(silent, 0, 0));
    if (!file) {
        console.problems(file.problems());
        return kUnreadable;
    }
    const auto proof = checkedProof((*file)->bytes, options.file, *root);
    if (!proof) {
        console.problems(proof.problems());
        return kUnreadable;
    }
    const Catalogue& words = console.words();
    if (options.format == "json") {
        ContentJson rows = ContentJson::array();
        for (const LineProof::Row& each : proof->rows) rows.push_back(shownJson(each.row));
        console.data(ContentJson{{"leaves", proof->leaves}, {"root", root->hex()}, {"rows", rows}}.dump() + "\n");
        return kDone;
    }
    console.line(words.text("bundle.line-holds", {std::to_string(proof->leaves)}));
    for (const LineProof::Row& each : proof->rows) {
        console.line(words.text("bundle.table." + each.row.table));
        for (const BundleField& field : each.row.fields)
            console.line("  " + field.name + ": " + (field.text ? *field.text : words.text("bundle.not-shown")));
    }
    return kDone;
}

}  // namespace clearline::cli
