#include <algorithm>
#include <set>

#include "core/intake/column_names.h"
#include "core/mapping/cell_text.h"
#include "core/mapping/date_cell.h"
#include "core/mapping/fitting.h"
#include "core/mapping/number_cell.h"

namespace clearline {

namespace {

struct Likely {
    std::string_view part;  // of a folded header
    TargetTable table;
    std::string_view field;
};

// In this order: the first part that a header has decides; what is more particular stands first.
constexpr Likely kLikely[] = {
    {"法定代表人身份证", TargetTable::Relations, "other.identifier"},
    {"法定代表人证件", TargetTable::Relations, "other.identifier"},
    {"法定代表人", TargetTable::Relations, "other.name"},
    {"机关统一社会信用代码", TargetTable::Records, "agency_identifier"},
    {"来源单位", TargetTable::Records, "source_body"},
    {"统一社会信用代码", TargetTable::Subjects, "identifier"},
    {"信用代码", TargetTable::Subjects, "identifier"},
    {"身份证", TargetTable::Subjects, "identifier"},
    {"公民身份号码", TargetTable::Subjects, "identifier"},
    {"证件号码", TargetTable::Subjects, "identifier"},
    {"出生日期", TargetTable::Subjects, "born_on"},
    {"相对人名称", TargetTable::Subjects, "name"},
    {"当事人", TargetTable::Subjects, "name"},
    {"姓名", TargetTable::Subjects, "name"},
    {"企业名称", TargetTable::Subjects, "name"},
    {"单位名称", TargetTable::Subjects, "name"},
    {"主体名称", TargetTable::Subjects, "name"},
    {"文号", TargetTable::Records, "document"},
    {"文书号", TargetTable::Records, "document"},
    {"案号", TargetTable::Records, "document"},
    {"违法日期", TargetTable::Records, "occurred_on"},
    {"发生日期", TargetTable::Records, "occurred_on"},
    {"发生时间", TargetTable::Records, "occurred_on"},
    {"决定日期", TargetTable::Records, "decided_on"},
    {"处罚日期", TargetTable::Records, "decided_on"},
    {"认定日期", TargetTable::Records, "decided_on"},
    {"认定时间", TargetTable::Records, "decided_on"},
    {"上报日期", TargetTable::Records, "received_on"},
    {"报送日期", TargetTable::Records, "received_on"},
    {"归集日期", TargetTable::Records, "received_on"},
    {"接收日期", TargetTable::Records, "received_on"},
    {"修复日期", TargetTable::Records, "made_good_on"},
    {"罚款金额", TargetTable::Records, "amount"},
    {"金额", TargetTable::Records, "amount"},
    {"时长", TargetTable::Records, "quantity"},
    {"次数", TargetTable::Records, "quantity"},
    {"机关", TargetTable::Records, "agency"},
    {"认定单位", TargetTable::Records, "agency"},
    {"主管部门", TargetTable::Records, "agency"},
    {"备注", TargetTable::Records, "note"},
    {"idnumber", TargetTable::Subjects, "identifier"},
    {"creditcode", TargetTable::Subjects, "identifier"},
    {"name", TargetTable::Subjects, "name"},
    {"document", TargetTable::Records, "document"},
    {"decided", TargetTable::Records, "decided_on"},
    {"received", TargetTable::Records, "received_on"},
    {"occurred", TargetTable::Records, "occurred_on"},
    {"amount", TargetTable::Records, "amount"},
    {"agency", TargetTable::Records, "agency"},
    {"remark", TargetTable::Records, "note"},
};

// The form that all cells of a column have, by its first rows.
FactForm formOfCells(const RawTable& table, const std::vector<std::size_t>& rows, std::size_t column) {
    constexpr std::size_t kLookedAt = 200;
    bool any = false, dates = true, numbers = true;
    for (std::size_t i = 0; i < std::min(rows.size(), kLookedAt); ++i) {
        const RawCell cell = table.cell(rows[i], column);
        const std::string_view text = trimmedCell(cell.value);
        if (text.empty()) continue;
        any = true;
        const DateCell date = dateCellOf(text, std::nullopt);
        constexpr unsigned kSerials =
            1u << static_cast<unsigned>(DateForm::Serial1900) | 1u << static_cast<unsigned>(DateForm::Serial1904);
        dates = dates && (date.in(DateForm::Plain) || (date.forms() & ~kSerials) != 0);
        const NumberCell number = numberCellOf(text, {});
        constexpr std::size_t kLongestNumber = 15;  // what is longer, or begins with 0, is the number of something
        numbers = numbers && number.fault.empty() && text.size() <= kLongestNumber &&
                  !(text.size() > 1 && text[0] == '0' && text[1] >= '0' && text[1] <= '9');
    }
    return !any ? FactForm::Text : dates ? FactForm::Date : numbers ? FactForm::Number : FactForm::Text;
}

}  // namespace

Mapping sketchedMapping(const RawTable& table, const TableForm& form) {
    Mapping mapping;
    mapping.id = "sketch";
    mapping.title = {"A sketch: look at every column", "草稿：请逐栏核对"};
    const std::vector<std::string> headers = headersOf(table, form);
    const std::vector<std::size_t> rows = dataRows(table, form);
    std::vector<KnownColumn> known;
    for (const TargetField& field : targetFields(TargetTable::Records)) known.push_back({field.name});
    std::set<std::string> seen;
    std::set<std::pair<TargetTable, std::string>> filled;
    for (std::size_t c = 0; c < headers.size(); ++c) {
        const std::string folded = foldedHeader(headers[c]);
        if (folded.empty() || !seen.insert(folded).second) continue;
        ColumnMapping& column = mapping.columns.emplace_back();
        column.headers = {headers[c]};
        column.claim = Claim::Assumed;
        ColumnTarget target;
        for (const Likely& likely : kLikely) {
            if (folded.find(likely.part) == folded.npos) continue;
            target.table = likely.table;
            target.field = likely.field;
            break;
        }
        const TargetField* own = targetField(target.table, target.field);
        const FactForm cells = formOfCells(table, rows, c);
        const bool fits = own && (own->form == FactForm::Text || own->form == cells || cells == FactForm::Text);
        if (target.field.empty() || (own && (!fits || filled.contains({target.table, target.field})))) {
            // Nothing of ours by its name: a fact, if it can have one.
            target = ColumnTarget();
            for (const std::string& name : {headers[c], folded}) {
                if (judgeColumnName(name, known).is != ColumnName::Is::Usable) continue;
                target.field = name;
                target.form = cells;
                break;
            }
        }
        if (target.field.empty()) continue;
        if (formOf(target) == FactForm::Number && folded.find("万元") != folded.npos) target.times = Number(10000);
        filled.insert({target.table, target.field});
        column.targets.push_back(std::move(target));
    }
    const auto has = [&](TargetTable ours, const char* field) { return filled.contains({ours, field}); };
    if (has(TargetTable::Relations, "other.name") || has(TargetTable::Relations, "other.identifier"))
        mapping.constants.push_back({TargetTable::Relations, "kind", "representative"});
    if (has(TargetTable::Records, "document")) mapping.idFrom = {"document"};
    return mapping;
}

}  // namespace clearline
