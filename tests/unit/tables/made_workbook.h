// A small workbook for a test, part by part as XML, packed by libzip: another hand than the reader's.
#pragma once

#include <zip.h>

#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "core/record/source_file.h"
#include "core/tables/table_form.h"

namespace clearline {

using Parts = std::vector<std::pair<std::string, std::string>>;

inline TableForm sheetForm(std::string sheet = "") {
    TableForm form;
    form.format = FileFormat::Xlsx;
    form.table = std::move(sheet);
    return form;
}

inline std::string zipped(const Parts& parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* kept = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(kept);
    zip_t* zip = zip_open_from_source(kept, ZIP_TRUNCATE, &error);
    for (const auto& [name, bytes] : parts) {
        zip_source_t* part = zip_source_buffer(zip, bytes.data(), bytes.size(), 0);
        if (zip_file_add(zip, name.c_str(), part, ZIP_FL_ENC_UTF_8) < 0) std::abort();
    }
    if (zip_close(zip) != 0) std::abort();
    zip_stat_t stat;
    zip_source_stat(kept, &stat);
    std::string bytes(stat.size, '\0');
    zip_source_open(kept);
    if (zip_source_read(kept, bytes.data(), bytes.size()) != static_cast<zip_int64_t>(bytes.size())) std::abort();
    zip_source_close(kept);
    zip_source_free(kept);
    return bytes;
}

class MadeWorkbook {
public:
    struct Sheet {
        std::string name;
        std::string inside;      // of <worksheet>
        std::string attributes;  // of <sheet>: state="hidden"
    };
    std::vector<Sheet> sheets;
    std::string strings;   // <si>…
    std::string styles;    // inside of <styleSheet>
    std::string workbook;  // before <sheets>: <workbookPr date1904="1"/>
    std::string prefix;    // of the elements: "x:" where all of them have one
    bool strict = false;

    // One sheet whose <sheetData> is this.
    static MadeWorkbook ofRows(const std::string& rows) {
        MadeWorkbook made;
        made.sheets.push_back({"Sheet1", "<sheetData>" + rows + "</sheetData>", ""});
        return made;
    }

    [[nodiscard]] Parts parts() const {
        const std::string relations = strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                                             : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const std::string cells = strict ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
                                         : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const std::string xmlns =
            prefix.empty() ? " xmlns=\"" : " xmlns:" + prefix.substr(0, prefix.size() - 1) + "=\"";
        const auto whole = [&](const std::string& root, const std::string& inside) {
            return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + prefix + root + xmlns + cells + "\" xmlns:r=\"" +
                   relations + "\">" + inside + "</" + prefix + root + ">";
        };
        const auto related = [&](const std::string& inside) {
            return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside +
                   "</Relationships>";
        };
        const auto relation = [&](const std::string& id, const std::string& type, const std::string& target) {
            return "<Relationship Id=\"" + id + "\" Type=\"" + relations + "/" + type + "\" Target=\"" + target +
                   "\"/>";
        };
        Parts parts;
        parts.emplace_back("[Content_Types].xml",
                           "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        parts.emplace_back("_rels/.rels", related(relation("rId1", "officeDocument", "xl/workbook.xml")));
        std::string list, book;
        for (std::size_t i = 0; i < sheets.size(); ++i) {
            const std::string number = std::to_string(i + 1), id = "rId" + number;
            list += "<" + prefix + "sheet name=\"" + sheets[i].name + "\" sheetId=\"" + number + "\" r:id=\"" + id +
                    "\" " + sheets[i].attributes + "/>";
            book += relation(id, "worksheet", "worksheets/sheet" + number + ".xml");
            parts.emplace_back("xl/worksheets/sheet" + number + ".xml", whole("worksheet", sheets[i].inside));
        }
        if (!strings.empty()) {
            book += relation("rIdS", "sharedStrings", "/xl/sharedStrings.xml");
            parts.emplace_back("xl/sharedStrings.xml", whole("sst", strings));
        }
        if (!styles.empty()) {
            book += relation("rIdT", "styles", "styles.xml");
            parts.emplace_back("xl/styles.xml", whole("styleSheet", styles));
        }
        parts.emplace_back("xl/workbook.xml",
                           whole("workbook", workbook + "<" + prefix + "sheets>" + list + "</" + prefix + "sheets>"));
        parts.emplace_back("xl/_rels/workbook.xml.rels", related(book));
        return parts;
    }
    [[nodiscard]] SourceFile file() const { return {"fines.xlsx", zipped(parts()), "", nullptr}; }
};

}  // namespace clearline
