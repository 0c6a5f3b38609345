#include <algorithm>

#include "core/audit/law/law.h"
#include "core/yaml/find_files.h"
#include "core/yaml/yaml_reader.h"

namespace clearline {

namespace {

class LawFile {
public:
    LawFile(const std::string& file, LawBook& book) : file_(file), book_(book), reader_(file, book.problems) {}

    void read(const YamlNode& root) {
        const std::size_t before = reader_.errors();
        const YamlMap map(reader_, root, {"clearline-law", "id", "title", "year", "note", "provisions"});
        OneLaw law;
        law.file = file_;
        if (const YamlNode* form = map.need("clearline-law")) (void)reader_.wholeNumber(*form, 1, 1);
        if (const YamlNode* id = map.need("id")) law.id = reader_.text(*id).value_or("");
        if (const YamlNode* title = map.need("title")) law.title = local(*title);
        if (const YamlNode* year = map.find("year")) law.year = reader_.text(*year).value_or("");
        if (const YamlNode* note = map.find("note")) law.note = local(*note);
        if (reader_.errors() != before) return;
        book_.laws.push_back(std::move(law));
        const YamlNode* provisions = map.need("provisions");
        if (!provisions || !reader_.isList(*provisions)) return;
        for (const YamlNode& node : provisions->items) {
            const std::size_t errors = reader_.errors();
            Provision provision = one(node);
            const bool twice = std::any_of(book_.provisions.begin(), book_.provisions.end(), [&](const Provision& had) {
                return had.id == provision.id && !provision.id.empty();
            });
            if (twice) reader_.report("rulebook.id-twice", node, {provision.id});
            if (reader_.errors() == errors) book_.provisions.push_back(std::move(provision));
        }
    }

private:
    LocalText local(const YamlNode& node) { return reader_.localText(node).value_or(LocalText{}); }

    Status status(const YamlNode& node) {
        const auto chosen = reader_.choice(node, {"published", "reported", "assumed"});
        return chosen ? static_cast<Status>(*chosen + 1) : Status::None;
    }

    std::optional<Period> period(const YamlMap& map, const char* key) {
        const YamlNode* node = map.find(key);
        const auto text = node ? reader_.text(*node) : std::nullopt;
        if (!text) return std::nullopt;
        const auto period = Period::fromIso(*text);
        if (!period) reader_.report("law.period", *node, {*text});
        return period;
    }

    template <class Take>
    void list(const YamlMap& map, const char* key, const Take& take) {
        const YamlNode* node = map.find(key);
        if (!node || !reader_.isList(*node)) return;
        for (const YamlNode& item : node->items)
            if (const auto text = reader_.text(item)) take(item, *text);
    }

    void field(const YamlNode& node, const std::string& name, Provision& into) {
        const auto field = fieldNamed(name);
        if (field && fieldForm(*field) == FieldForm::Date)
            into.clock.push_back(*field);
        else
            reader_.report("rulebook.not-a-date-field", node, {name});
    }

    void paper(const YamlNode& node, const std::string& name, Provision& into) {
        if (reader_.choice(node, {"commitment-letter", "identity", "performance", "form", "training"}))
            into.papers.push_back(name);
    }

    Provision one(const YamlNode& node) {
        const YamlMap map(reader_, node,
                          {"id",     "about",       "article", "says",      "note",      "from",      "until",
                           "status", "days",        "class",   "otherwise", "least",     "most",      "working-days",
                           "clock",  "month-start", "papers",  "kinds",     "rulebooks", "relations", "subjects"});
        Provision p;
        p.law = book_.laws.size() - 1;
        p.place = reader_.place(node);
        if (const YamlNode* id = map.need("id")) p.id = reader_.text(*id).value_or("");
        if (const YamlNode* about = map.need("about"))
            if (const auto chosen = reader_.choice(
                    *about,
                    {"retention", "publicity", "listing-term", "listing-extension", "listing-removal", "representative",
                     "filing", "receipt", "basic-information", "confirmation", "one-act", "answer", "objection-period",
                     "repair-papers", "one-commitment", "use-ends", "early-removal"}))
                p.about = static_cast<LawMatter>(*chosen);
        if (const YamlNode* says = map.need("says")) p.says = local(*says);
        if (const YamlNode* known = map.need("status")) p.status = status(*known);
        if (const YamlNode* days = map.find("days")) p.days = status(*days);
        if (const YamlNode* article = map.find("article")) p.article = local(*article);
        if (const YamlNode* note = map.find("note")) p.note = local(*note);
        if (const YamlNode* from = map.find("from")) p.when.from = reader_.date(*from);
        if (const YamlNode* until = map.find("until")) p.when.until = reader_.date(*until);
        if (const YamlNode* name = map.find("class")) p.ofClass = reader_.text(*name).value_or("");
        if (const YamlNode* rest = map.find("otherwise")) p.otherwise = reader_.choice(*rest, {"false", "true"}) == 1;
        if (const YamlNode* days = map.find("working-days")) p.workingDays = reader_.wholeNumber(*days, 0, 366);
        if (const YamlNode* first = map.find("month-start"))
            p.monthStart = reader_.choice(*first, {"false", "true"}) == 1;
        list(map, "papers", [&](const YamlNode& item, const std::string& name) { paper(item, name, p); });
        p.least = period(map, "least");
        p.most = period(map, "most");
        list(map, "clock", [&](const YamlNode& item, const std::string& name) { field(item, name, p); });
        list(map, "kinds", [&](const YamlNode&, const std::string& name) { p.kinds.push_back(name); });
        list(map, "rulebooks", [&](const YamlNode&, const std::string& name) { p.rulebooks.push_back(name); });
        list(map, "relations", [&](const YamlNode&, const std::string& name) { p.relations.push_back(name); });
        list(map, "subjects", [&](const YamlNode& item, const std::string&) {
            if (const auto chosen = reader_.choice(item, {"person", "firm"}))
                p.subjects.push_back(*chosen == 0 ? SubjectKind::Person : SubjectKind::Firm);
        });
        if (p.when.from && p.when.until && *p.when.until <= *p.when.from)
            reader_.report("law.days", node, {p.id, p.when.from->iso(), p.when.until->iso()});
        return p;
    }

    std::string file_;
    LawBook& book_;
    YamlReader reader_;
};

}  // namespace

void readLaw(const std::string& text, const std::string& file, LawBook& book) {
    const auto tree = parseYaml(text, file);
    if (tree)
        LawFile(file, book).read(*tree);
    else
        book.problems.insert(book.problems.end(), tree.problems().begin(), tree.problems().end());
}

Result<std::shared_ptr<const LawBook>> loadLaw(const std::vector<std::string>& resourceFolders) {
    auto book = std::make_shared<LawBook>();
    for (const std::string& folder : resourceFolders) {
        const auto files = filesIn(folder + "/law", ".yaml");
        for (const std::string& path : files) {
            if (const auto text = bytesOf(path, kYamlBytes))
                readLaw(*text, path, *book);
            else
                return Problem{"law.unreadable", Severity::Fatal, {path, 0, 0}, {path}};
        }
        if (!files.empty()) break;
    }
    if (book->laws.empty()) return Problem{"law.none", Severity::Fatal, {}, {}};
    return std::shared_ptr<const LawBook>(std::move(book));
}

}  // namespace clearline
