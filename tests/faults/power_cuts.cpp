#include "tests/faults/power_cuts.h"

#include <algorithm>

namespace clearline::faults {
namespace {

using Kind = DiskChange::Kind;
constexpr std::size_t kSector = 512;

void apply(const DiskChange& change, std::string& bytes) {
    if (change.kind == Kind::Truncate) return bytes.resize(change.at);
    if (bytes.size() < change.at + change.bytes.size()) bytes.resize(change.at + change.bytes.size());
    bytes.replace(change.at, change.bytes.size(), change.bytes);
}

// Each sector of the write lands or does not; a sector that was never written holds anything at all.
void tear(const DiskChange& change, std::string& bytes, std::mt19937_64& random) {
    if (change.kind == Kind::Truncate) {
        if (random() % 2 == 0) bytes.resize(change.at);
        return;
    }
    const std::size_t end = change.at + change.bytes.size();
    for (std::size_t at = change.at; at < end;) {
        const std::size_t stop = std::min(end, (at / kSector + 1) * kSector);
        const bool lands = random() % 2 == 0, garbage = random() % 2 == 0;
        const std::size_t had = bytes.size();
        if (lands || (garbage && had < stop)) {
            if (had < stop) bytes.resize(stop);
            for (std::size_t i = lands ? at : std::max(at, had); i < stop; ++i)
                bytes[i] = lands ? change.bytes[i - change.at] : static_cast<char>(random());
        }
        at = stop;
    }
}

}  // namespace

void PowerCuts::advance() {
    const DiskChange& change = changes_[next_];
    switch (change.kind) {
        case Kind::Write:
        case Kind::Truncate: files_[change.file].since.push_back(next_); break;
        case Kind::Sync:
            for (const std::size_t each : files_[change.file].since) apply(changes_[each], files_[change.file].bytes);
            files_[change.file].since.clear();
            break;
        case Kind::Create:
            files_[change.file];
            renamed_.push_back(next_);
            break;
        case Kind::Delete: renamed_.push_back(next_); break;
        case Kind::FolderSync:
            for (const std::size_t each : renamed_) {
                if (changes_[each].kind == Kind::Create)
                    names_[changes_[each].name] = changes_[each].file;
                else
                    names_.erase(changes_[each].name);
            }
            renamed_.clear();
            break;
    }
    ++next_;
}

bool PowerCuts::open() const {
    return !renamed_.empty() ||
           std::any_of(files_.begin(), files_.end(), [](const auto& file) { return !file.second.since.empty(); });
}

std::string PowerCuts::survives(const Synced& file, Loss loss, std::mt19937_64& random) const {
    std::string bytes = file.bytes;
    if (loss == Loss::Torn)
        for (const std::size_t each : file.since) tear(changes_[each], bytes, random);
    if (loss == Loss::Reordered) {
        std::vector<std::size_t> some = file.since;
        std::shuffle(some.begin(), some.end(), random);
        some.resize(random() % (some.size() + 1));
        for (const std::size_t each : some) apply(changes_[each], bytes);
    }
    return bytes;
}

PowerCuts::Files PowerCuts::after(Loss loss, std::mt19937_64& random) const {
    std::map<std::string, std::size_t> names = names_;
    const std::size_t kept = loss == Loss::Dropped ? 0 : random() % (renamed_.size() + 1);
    for (std::size_t i = 0; i < kept; ++i) {
        const DiskChange& change = changes_[renamed_[i]];
        if (change.kind == Kind::Create)
            names[change.name] = change.file;
        else
            names.erase(change.name);
    }
    Files files;
    for (const auto& [name, file] : names) files[name] = survives(files_.at(file), loss, random);
    return files;
}

}  // namespace clearline::faults
