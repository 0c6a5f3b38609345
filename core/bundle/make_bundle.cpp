#include "core/bundle/make_bundle.h"

#include <algorithm>
#include <set>

#include "core/bundle/hide_fields.h"
#include "core/bundle/masked_part.h"
#include "core/bundle/part_names.h"
#include "core/bundle/row_maker.h"
#include "core/explain/ledger_words.h"
#include "core/export/record_tables.h"
#include "core/export/result_hash.h"
#include "core/ledger/evaluate.h"
#include "core/seal/hasher.h"

namespace clearline {

namespace {

std::string baseName(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

class Making {
public:
    explicit Making(const BundleWish& wish)
        : wish_(wish), maker_(wish.identifiers, wish.input->subjects), tables_(recordTables(*wish.input)) {
        for (const std::string& subject : wish.subjects) subjects_.insert(subject);
        for (const std::string& record : wish.records) chosen_.insert(record);
    }

    Result<MadeBundle> run() {
        if (auto wrong = missing(); !wrong.empty()) return wrong;
        for (const std::string& subject : wish_.subjects)
            for (const auto& rulebook : wish_.rulebooks) {
                if (!goesOn(ledgers_.size())) return cancelled();
                ledgers_.push_back(evaluate(wish_.input, rulebook, subject, wish_.clock));
            }
        addAbout();
        addParts();
        addSubjects();
        addTable(2, kRelationsTable, {"subject", "other"});
        addTable(3, kReadingsTable, {"subject"});
        addTable(4, kStatementTable, {"subject"});
        addRecords();
        for (const Ledger& ledger : ledgers_) addLedger(ledger);
        const std::size_t ledgers = ledgers_.size();
        for (std::size_t i = 0; i < ledgers; ++i) {
            if (!goesOn(ledgers + i)) return cancelled();
            addLines(ledgers_[i]);
        }
        tellHashes();
        const Problems left = leftBehind(*wish_.input, ReadBack::AsOurs);
        made_.problems.insert(made_.problems.end(), left.begin(), left.end());
        return std::move(made_);
    }

private:
    // Each ledger counts twice: once worked out, once told line by line.
    [[nodiscard]] bool goesOn(std::size_t done) const {
        return !wish_.progress || wish_.progress(done, 2 * wish_.subjects.size() * wish_.rulebooks.size());
    }
    [[nodiscard]] Problem cancelled() const {
        return {"bundle.cancelled", Severity::Fatal, {wish_.input->records->source().name, 0, 0}, {}};
    }
    [[nodiscard]] Problems missing() const {
        Problems wrong;
        const std::string& file = wish_.input->records->source().name;
        const std::vector<std::string> all = subjectsOf(*wish_.input);
        for (const std::string& subject : subjects_)
            if (!std::binary_search(all.begin(), all.end(), subject))
                wrong.push_back({"bundle.no-subject", Severity::Error, {file, 0, 0}, {subject}});
        const RecordBook& book = *wish_.input->records;
        std::set<std::string_view> ids;
        for (RecordIndex r = 0; r < book.size() && !chosen_.empty(); ++r) ids.insert(book.symbols().text(book.id(r)));
        for (const std::string& record : chosen_)
            if (!ids.contains(record)) wrong.push_back({"bundle.no-record", Severity::Error, {file, 0, 0}, {record}});
        return wrong;
    }

    void put(BundleRow row) { made_.bundle.rows.push_back(std::move(row)); }

    void addAbout() {
        BundleRow row = RowMaker::row(kBundleTable);
        maker_.add(row, "engine", wish_.engine);
        maker_.add(row, "as-of", wish_.clock.asOf.iso());
        maker_.add(row, "known-on", wish_.clock.knownOn.iso());
        maker_.add(row, "records", chosen_.empty() ? "all" : "chosen");
        maker_.add(row, "identifiers", wish_.identifiers == Identifiers::Masked ? "masked" : "shown");
        if (wish_.root) {
            maker_.add(row, "case-entries", std::to_string(wish_.root->entries));
            maker_.add(row, "case-root", wish_.root->hash.hex());
        }
        put(std::move(row));
    }

    void addPart(std::string name, const GivenFile& file) {
        const bool masks = wish_.identifiers == Identifiers::Masked;
        const auto less = masks ? maskedPart(file.what, file.bytes, maker_) : std::nullopt;
        const std::string& bytes = less ? *less : file.bytes;
        BundlePart part{std::move(name), file.what,     file.type, masks ? maker_.maskedFreely(file.about) : file.about,
                        bytes.size(),    hashOf(bytes), bytes,     false,
                        less.has_value()};
        const bool told = file.type.starts_with("text/") || file.type == "application/json";
        if (told && masks && file.what != "rulebook" && maker_.masked(bytes) != bytes)
            made_.problems.push_back({"bundle.part-identifiers", Severity::Warning, {file.name, 0, 0}, {part.name}});
        if (!told && masks && file.what == "letter")
            made_.problems.push_back({"bundle.part-unsearched", Severity::Warning, {file.name, 0, 0}, {part.name}});
        BundleRow row = partRow(part);
        if (part.masked) maker_.addHash(row, kWholeHash, hashOf(file.bytes));
        put(std::move(row));
        made_.bundle.parts.push_back(std::move(part));
    }
    void addParts() {
        PartNames names;
        std::set<std::string_view> seen;
        for (const auto& book : wish_.rulebooks) {
            if (!seen.insert(book->id).second) continue;  // the same text, read in several ways
            const std::string folder = "rulebooks/" + book->id + "/";
            addPart(names.take(folder + baseName(book->file)),
                    {"rulebook", book->file, "application/yaml", book->id, book->text});
            for (const NamedFile& file : book->files)
                addPart(names.take(folder + file.name),
                        {"rulebook-file", file.name, "application/xml", file.name, file.text});
        }
        for (const GivenFile& file : wish_.files)
            addPart(names.take(partFolder(file.what) + plainName(maker_.maskedFreely(baseName(file.name)))), file);
    }

    // Rows of a table of records out, as it has them.
    void addCells(const ExportTable& table, std::size_t row, BundleRow& into, SubjectKind whose) {
        for (std::size_t column = 0; column < table.columns().size(); ++column) {
            table.cell(row, column, cell_);
            maker_.add(into, table.columns()[column], cell_.text, whose);
        }
    }
    void addSubjects() {
        const ExportTable& table = *tables_[1];
        std::set<std::string> listed;
        for (std::size_t i = 0; i < table.rows(); ++i) {
            const Subject& subject = wish_.input->subjects[i];
            if (!subjects_.contains(subject.id)) continue;
            listed.insert(subject.id);
            BundleRow row = RowMaker::row(kSubjectsTable);
            addCells(table, i, row, subject.kind);
            put(std::move(row));
        }
        for (const std::string& subject : subjects_) {
            if (listed.contains(subject)) continue;
            BundleRow row = RowMaker::row(kSubjectsTable);
            maker_.add(row, "id", subject);
            put(std::move(row));
        }
    }
    void addTable(std::size_t which, std::string_view name, const std::set<std::string_view>& about) {
        const ExportTable& table = *tables_[which];
        for (std::size_t i = 0; i < table.rows(); ++i) {
            bool ours = false;
            for (std::size_t column = 0; column < table.columns().size(); ++column) {
                if (!about.contains(table.columns()[column])) continue;
                table.cell(i, column, cell_);
                ours = ours || subjects_.contains(cell_.text);
            }
            if (!ours) continue;
            BundleRow row = RowMaker::row(name);
            addCells(table, i, row, SubjectKind::NotSaid);
            put(std::move(row));
        }
    }

    [[nodiscard]] bool wants(RecordIndex r) const {
        const RecordBook& book = *wish_.input->records;
        return chosen_.empty() || chosen_.contains(book.symbols().text(book.id(r)));
    }
    // Those of the subjects, and those of others that are booked to them.
    [[nodiscard]] std::set<RecordIndex> records() const {
        const RecordBook& book = *wish_.input->records;
        std::set<RecordIndex> all;
        for (const std::string& subject : subjects_)
            if (const auto index = book.subjectWithId(subject))
                for (const RecordIndex r : book.recordsOf(*index)) all.insert(r);
        for (const Ledger& ledger : ledgers_) {
            for (const Contribution& each : ledger.contributions()) all.insert(each.record);
            for (const Silent& each : ledger.silent()) all.insert(each.record);
        }
        std::erase_if(all, [this](RecordIndex r) { return !wants(r); });
        return all;
    }
    void addRecords() {
        const RecordBook& book = *wish_.input->records;
        std::map<const SourceFile*, Hash> hashes;
        for (const RecordIndex r : records()) {
            BundleRow row = RowMaker::row(kRecordsTable);
            addCells(*tables_[0], r, row, SubjectKind::NotSaid);
            if (!book.isAdded(r)) {
                const SourceFile& source = book.sourceOf(r);
                const auto [known, fresh] = hashes.try_emplace(&source);
                if (fresh) known->second = Hash::fromHex(fileHash(source)).value_or(Hash{});
                maker_.add(row, "from:file", baseName(source.name));
                maker_.add(row, "from:row", std::to_string(book.row(r)));
                maker_.addHash(row, kFileHash, known->second);
            }
            put(std::move(row));
        }
    }

    void addWhich(BundleRow& row, const Ledger& ledger) {
        maker_.add(row, "subject", ledger.subject().id);
        maker_.add(row, "rulebook", ledger.rulebook().id);
        std::string readings;
        for (const std::string& id : ledger.rulebook().chosen) readings += (readings.empty() ? "" : " ") + id;
        maker_.add(row, "readings", readings);
    }
    void addLedger(const Ledger& ledger) {
        BundleRow row = RowMaker::row(kLedgersTable);
        addWhich(row, ledger);
        maker_.add(row, "rulebook-sha256", ledger.rulebook().sha256);
        maker_.add(row, "as-of", ledger.clock().asOf.iso());
        maker_.add(row, "known-on", ledger.clock().knownOn.iso());
        if (const auto score = ledger.score()) maker_.add(row, "score", score->text());
        if (ledger.incomplete()) maker_.add(row, "incomplete", "yes");
        maker_.add(row, "lines", std::to_string(ledger.lineCount()));
        const Hash result = resultHash(ledger);
        if (namesMasked(ledger)) {
            maker_.addHash(row, kResultHash, result);
            results_.insert(result.hex());
        } else {
            maker_.add(row, kResultHash, result.hex());
        }
        put(std::move(row));
    }
    // The text of a result names records by their ids.
    [[nodiscard]] bool namesMasked(const Ledger& ledger) const {
        const RecordBook& book = *wish_.input->records;
        const auto masks = [&](RecordIndex r) { return maker_.masks(book.symbols().text(book.id(r))); };
        const auto& silent = ledger.silent();
        return std::any_of(ledger.contributions().begin(), ledger.contributions().end(),
                           [&](const Contribution& each) { return masks(each.record); }) ||
               std::any_of(silent.begin(), silent.end(), [&](const Silent& each) { return masks(each.record); });
    }
    // Files within are as they were given; what of them names a hash by which what is masked could be guessed is told.
    void tellHashes() {
        const auto masked = made_.bundle.hiddenFields(true);
        if (masked.empty()) return;
        std::set<std::string> hashes = results_;
        for (const auto& file : wish_.input->files) hashes.insert(fileHash(*file));
        const bool cells = std::any_of(masked.begin(), masked.end(), [](const auto& each) {
            return each.first.starts_with(std::string(kRecordsTable) + ".");
        });
        const Problems told = partsThatName(made_.bundle, hashes, cells);
        made_.problems.insert(made_.problems.end(), told.begin(), told.end());
    }
    void addLines(const Ledger& ledger) {
        std::vector<LedgerWords> words;
        for (const Catalogue* language : wish_.words) words.emplace_back(ledger, *language, *wish_.kinds);
        for (std::size_t i = 0; i < ledger.lineCount(); ++i) {
            const Line line = ledger.line(i);
            if (!chosen_.empty() && !(line.record && wants(*line.record))) continue;
            put(lineRow(ledger, line, words));
        }
    }
    BundleRow lineRow(const Ledger& ledger, const Line& line, std::vector<LedgerWords>& words) {
        const RecordBook& book = *wish_.input->records;
        BundleRow row = RowMaker::row(kLinesTable);
        addWhich(row, ledger);
        maker_.add(row, "n", std::to_string(line.n));
        maker_.add(row, "date", line.date.iso());
        maker_.add(row, "kind", lineKindText(line.kind));
        if (line.record) {
            maker_.add(row, "record", book.symbols().text(book.id(*line.record)));
            maker_.add(row, "version", std::to_string(book.version(*line.record)));
        }
        if (line.rule) maker_.add(row, "rule", ledger.rulebook().rules[*line.rule].id);
        if (line.characteristic)
            maker_.add(row, "characteristic", ledger.rulebook().characteristics[*line.characteristic].id);
        if (ledger.rulebook().score) {
            maker_.add(row, "before", line.before.text());
            maker_.add(row, "delta", line.delta.text());
            maker_.add(row, "after", line.after.text());
        }
        if (line.incomplete) maker_.add(row, "incomplete", "yes");
        if (line.relation && line.record) {
            maker_.add(row, "relation", wish_.input->relations[*line.relation].kind);
            maker_.add(row, "whose", book.subjectId(book.subject(*line.record)));
        }
        for (LedgerWords& each : words) {
            std::string sentence;
            each.appendSentence(sentence, line);
            maker_.add(row, each.language() == Language::Chinese ? "words-zh" : "words-en", sentence);
        }
        return row;
    }

    const BundleWish& wish_;
    RowMaker maker_;
    RecordTables tables_;
    std::set<std::string, std::less<>> subjects_, chosen_;
    std::vector<Ledger> ledgers_;
    std::set<std::string> results_;  // hashes of results that are committed to
    ExportCell cell_;
    MadeBundle made_;
};

}  // namespace

Result<MadeBundle> makeBundle(const BundleWish& wish) { return Making(wish).run(); }

}  // namespace clearline
