#include "core/audit/diagnosis_fold.h"

#include <algorithm>
#include <set>

#include "core/record/record.h"

namespace clearline {

namespace {

bool inOrder(const DiagnosisItem* a, const DiagnosisItem* b) { return a->key() < b->key(); }

std::string idIn(const RecordAdded& added) {
    for (const auto& [column, text] : added.cells)
        if (column == columnName(Field::Id)) return text;
    return {};
}

// The record that an edit is of.
std::string recordOf(const Edit& edit) {
    if (const auto* excluded = std::get_if<RecordExcluded>(&edit)) return excluded->record;
    if (const auto* amended = std::get_if<RecordAmended>(&edit)) return amended->record;
    if (const auto* added = std::get_if<RecordAdded>(&edit)) return idIn(*added);
    return {};
}

// By the two latest ends of different records: whether something other than this one is in force.
class LatestEnds {
public:
    [[nodiscard]] bool inForce(std::uint32_t id, std::int32_t day) const {
        return (first_.id != id ? first_.end : second_.end) > day;
    }
    void add(std::uint32_t id, std::int32_t end) {
        if (id == first_.id) {
            first_.end = std::max(first_.end, end);
        } else if (end > first_.end) {
            second_ = first_;
            first_ = {id, end};
        } else if (end > second_.end) {
            second_ = {id, end};
        }
    }

private:
    struct End {
        std::uint32_t id = UINT32_MAX;
        std::int32_t end = INT32_MIN;
    };
    End first_, second_;
};

}  // namespace

DiagnosisFold::DiagnosisFold(const Ledger& ledger, std::shared_ptr<const Rulebook> rulebook, const DiagnosisPart& part,
                             const std::vector<Hypothesis>& hypotheses)
    : ledger_(ledger), rulebook_(std::move(rulebook)), part_(part), hypotheses_(hypotheses) {
    const RecordBook& book = *ledger.input().records;
    for (const RecordIndex r : part.records) ids_.try_emplace(std::string(Record(book, r).id()), 0);
    for (const std::uint32_t h : part.hypotheses)
        for (const Edit& edit : hypotheses[h].edits) ids_.try_emplace(recordOf(edit), 0);
    std::uint32_t place = 0;
    for (auto& [id, of] : ids_) of = place++;
    versions_.resize(ids_.size());
    for (const RecordIndex r : part.records) versions_[ids_.find(Record(book, r).id())->second].push_back(r);
    for (const std::uint32_t h : part.hypotheses) {
        std::set<std::uint32_t> of;
        for (const Edit& edit : hypotheses[h].edits) of.insert(ids_.find(recordOf(edit))->second);
        touched_[h].assign(of.begin(), of.end());
    }
    skipped_.resize(ids_.size());
    dims_ = rulebook_->characteristics.size();
}

std::shared_ptr<DiagnosisFold> DiagnosisFold::of(const Ledger& ledger, const std::shared_ptr<const Rulebook>& rulebook,
                                                 const DiagnosisPart& part, const std::vector<Hypothesis>& hypotheses,
                                                 std::span<const Clock> clocks) {
    for (const Coupling by :
         {Coupling::RunningTotal, Coupling::SetValue, Coupling::Spending, Coupling::Suspension, Coupling::Whole})
        if (part.by[static_cast<std::size_t>(by)]) return nullptr;
    if (!DiagnosisItems::suits(*rulebook)) return nullptr;
    std::shared_ptr<DiagnosisFold> fold(new DiagnosisFold(ledger, rulebook, part, hypotheses));
    return fold->begin(clocks) ? fold : nullptr;
}

// One ledger tells of all clocks if no record counts before it is known, else each has one of its own.
bool DiagnosisFold::begin(std::span<const Clock> clocks) {
    clockCount_ = clocks.size();
    for (const Clock& clock : clocks) days_.push_back(clock.asOf.days());
    const bool oneVersion = std::all_of(part_.records.begin(), part_.records.end(),
                                        [&](RecordIndex r) { return ledger_.input().records->version(r) == 1; });
    if (oneVersion && historyIsPrefix(*rulebook_)) {
        Clock last = clocks.front();
        std::vector<std::size_t> all;
        for (std::size_t k = 0; k < clocks.size(); ++k) {
            last = {std::max(last.asOf, clocks[k].asOf), std::max(last.knownOn, clocks[k].knownOn)};
            all.push_back(k);
        }
        items_ = std::make_unique<DiagnosisItems>(ledger_, rulebook_, ids_);
        if (!frame(last, std::move(all))) return false;
        sliced_ = items_->knownWhenCounted();
        if (sliced_ || clocks.size() == 1) return true;
        frames_.clear();
    }
    items_ = std::make_unique<DiagnosisItems>(ledger_, rulebook_, ids_);
    for (std::size_t k = 0; k < clocks.size(); ++k)
        if (!frame(clocks[k], {k})) return false;
    return true;
}

DiagnosisUnit DiagnosisFold::unitOf(const Key& key) const {
    DiagnosisUnit unit;
    unit.versions = versions_[key.first];
    for (const std::uint32_t h : key.second)
        for (const Edit& edit : hypotheses_[h].edits)
            if (ids_.find(recordOf(edit))->second == key.first) unit.edits.push_back(&edit);
    return unit;
}

// Every record as it is, and as each hypothesis has it.
bool DiagnosisFold::frame(Clock clock, std::vector<std::size_t> clocks) {
    std::vector<Key> keys;
    for (std::uint32_t id = 0; id < versions_.size(); ++id) keys.push_back({id, {}});
    for (const auto& [h, ids] : touched_)
        for (const std::uint32_t id : ids) keys.push_back({id, {h}});
    std::vector<DiagnosisUnit> units;
    for (const Key& key : keys) units.push_back(unitOf(key));
    auto read = items_->read(units, clock);
    ledgers_ += items_->made();
    if (!read) return false;
    variantOf_.clear();
    for (std::uint32_t v = 0; v < keys.size(); ++v) variantOf_.emplace(keys[v], v);
    Frame& frame = frames_.emplace_back(Frame{clock, std::move(clocks), std::move(*read), {}, {}});
    for (std::size_t id = 0; id < versions_.size(); ++id)
        for (const DiagnosisItem& item : frame.variants[id]) frame.base.push_back(&item);
    std::sort(frame.base.begin(), frame.base.end(), inOrder);
    merge(frame, {}, {});
    chooseItems();
    doubleRepeats();
    frame.outcomes = now_;
    return true;
}

std::vector<DiagnosisFold::Key> DiagnosisFold::keysOf(std::span<const std::uint32_t> hypotheses) const {
    std::map<std::uint32_t, std::vector<std::uint32_t>> said;
    for (const std::uint32_t h : hypotheses)
        for (const std::uint32_t id : touched(h)) said[id].push_back(h);
    std::vector<Key> keys;
    for (auto& [id, of] : said) {
        std::sort(of.begin(), of.end());
        keys.emplace_back(id, std::move(of));
    }
    return keys;
}

void DiagnosisFold::prepare(std::span<const std::vector<std::uint32_t>> sets) {
    std::set<Key> wanted;
    for (const auto& set : sets)
        for (Key& key : keysOf(set))
            if (key.second.size() > 1 && !variantOf_.contains(key)) wanted.insert(std::move(key));
    if (wanted.empty()) return;
    if (!read({wanted.begin(), wanted.end()})) {
        // One of them cannot be told: each by itself, so that the others can.
        for (const Key& key : wanted) static_cast<void>(read({key}));
    }
}

bool DiagnosisFold::read(const std::vector<Key>& keys) {
    std::vector<DiagnosisUnit> units;
    for (const Key& key : keys) units.push_back(unitOf(key));
    std::vector<std::vector<std::vector<DiagnosisItem>>> all;
    for (const Frame& frame : frames_) {
        const std::uint64_t before = items_->made();
        auto read = items_->read(units, frame.clock);
        ledgers_ += items_->made() - before;
        if (!read) return false;
        all.push_back(std::move(*read));
    }
    if (sliced_ && !items_->knownWhenCounted()) return false;
    const auto first = static_cast<std::uint32_t>(frames_.front().variants.size());
    for (std::uint32_t i = 0; i < keys.size(); ++i) variantOf_.emplace(keys[i], first + i);
    for (std::size_t f = 0; f < frames_.size(); ++f)
        for (auto& items : all[f]) frames_[f].variants.push_back(std::move(items));
    return true;
}

std::optional<std::vector<const DiagnosisItem*>> DiagnosisFold::made(std::size_t frame,
                                                                     std::span<const std::uint32_t> hypotheses) {
    std::vector<const DiagnosisItem*> items;
    for (const Key& key : keysOf(hypotheses)) {
        const auto variant = variantOf_.find(key);
        if (variant == variantOf_.end()) return std::nullopt;
        for (const DiagnosisItem& item : frames_[frame].variants[variant->second]) items.push_back(&item);
    }
    std::sort(items.begin(), items.end(), inOrder);
    return items;
}

void DiagnosisFold::merge(const Frame& frame, std::span<const std::uint32_t> hypotheses,
                          const std::vector<const DiagnosisItem*>& made) {
    now_.clear();
    for (const std::uint32_t h : hypotheses)
        for (const std::uint32_t id : touched(h)) skipped_[id] = true;
    auto next = made.begin();
    const auto put = [&](const DiagnosisItem* item) { now_.push_back({item, 0, 0, false, INT32_MAX}); };
    for (const DiagnosisItem* item : frame.base) {
        if (skipped_[item->id]) continue;
        for (; next != made.end() && inOrder(*next, item); ++next) put(*next);
        put(item);
    }
    for (; next != made.end(); ++next) put(*next);
    for (const std::uint32_t h : hypotheses)
        for (const std::uint32_t id : touched(h)) skipped_[id] = false;
}

// The heaviest item of an act counts; a heavier one that comes later takes over.
void DiagnosisFold::chooseItems() {
    for (auto& of : acts_) of.clear();
    for (Outcome& outcome : now_) {
        if (outcome.item->act < 0) continue;
        const auto act = static_cast<std::size_t>(outcome.item->act);
        if (act >= acts_.size()) acts_.resize(act + 1);
        acts_[act].push_back(&outcome);
    }
    const auto size = [](const Outcome* of) {
        const std::int64_t points = of->item->plain.points;
        return points < 0 ? -points : points;
    };
    for (auto& of : acts_) {
        if (of.size() < 2) continue;
        std::stable_sort(of.begin(), of.end(), [&](const Outcome* a, const Outcome* b) {
            return a->item->start != b->item->start ? a->item->start < b->item->start : size(a) > size(b);
        });
        Outcome* chosen = of.front();
        for (auto next = of.begin() + 1; next != of.end(); ++next) {
            Outcome& item = **next;
            if (item.item->id == chosen->item->id && item.item->version != chosen->item->version) {
                chosen = &item;
            } else if (size(&item) > size(chosen)) {
                chosen->takenOver = item.item->start;
                chosen = &item;
            } else {
                item.out = true;
            }
        }
    }
}

void DiagnosisFold::doubleRepeats() {
    std::vector<LatestEnds> classes;
    for (Outcome& outcome : now_) {
        if (outcome.out) continue;
        const DiagnosisItem& item = *outcome.item;
        const auto ofClass = static_cast<std::size_t>(item.ofClass);
        if (item.ofClass >= 0 && ofClass >= classes.size()) classes.resize(ofClass + 1);
        const bool again = item.ofClass >= 0 && classes[ofClass].inForce(item.id, item.start);
        const DiagnosisItem::Worth& worth = again ? item.again : item.plain;
        outcome.out = worth.out;
        if (worth.out) continue;
        outcome.end = std::min(worth.end, outcome.takenOver);
        outcome.points = worth.points;
        if (item.ofClass >= 0) classes[ofClass].add(item.id, outcome.end);
    }
}

// What each year leaves room for, added up.
void DiagnosisFold::add(const Frame& frame, std::vector<std::int64_t>& sums) {
    struct Year {
        std::int64_t given = 0;
        std::map<std::uint32_t, std::pair<std::uint32_t, std::int64_t>> byRecord;  // its version, and what that gave
    };
    std::map<std::pair<std::int32_t, std::int32_t>, Year> years;
    for (const Outcome& outcome : now_) {
        if (outcome.out) continue;
        const DiagnosisItem& item = *outcome.item;
        std::int64_t points = outcome.points;
        if (item.cap >= 0 && points > 0) {
            Year& year = years[{item.cap, item.year}];
            const auto own = year.byRecord.find(item.id);
            const bool otherVersion = own != year.byRecord.end() && own->second.first != item.version;
            const std::int64_t room = item.most - year.given + (otherVersion ? own->second.second : 0);
            if (room <= 0) continue;
            points = std::min(points, room);
            auto& gave = year.byRecord[item.id];
            if (otherVersion) {
                year.given -= gave.second;
                gave.second = 0;
            }
            gave = {item.version, gave.second + points};
            year.given += points;
        }
        for (const std::size_t k : frame.clocks) {
            // The clock's own day: a ledger as of it holds what has started and not ended.
            const std::int32_t day = days_[k];
            if (item.start <= day && day < outcome.end) sums[k * dims_ + item.characteristic] += points;
        }
    }
}

std::optional<std::span<const DiagnosisFold::Outcome>> DiagnosisFold::outcomes(
    std::size_t frame, std::span<const std::uint32_t> hypotheses) {
    const auto items = made(frame, hypotheses);
    if (!items) return std::nullopt;
    merge(frames_[frame], hypotheses, *items);
    chooseItems();
    doubleRepeats();
    return std::span<const Outcome>(now_);
}

std::optional<std::vector<Points>> DiagnosisFold::sums(std::span<const std::uint32_t> hypotheses) {
    std::vector<std::int64_t> all(clockCount_ * dims_);
    for (std::size_t f = 0; f < frames_.size(); ++f) {
        if (!outcomes(f, hypotheses)) return std::nullopt;
        add(frames_[f], all);
    }
    std::vector<Points> points;
    points.reserve(all.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        points.push_back(rulebook_->characteristics[i % dims_].initial + Points::ofMicro(all[i]));
    return points;
}

}  // namespace clearline
