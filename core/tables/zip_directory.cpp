#include "core/tables/zip_directory.h"

#include <algorithm>

namespace clearline {

namespace {

constexpr std::uint32_t kEndMark = 0x06054b50, kFarEndMark = 0x06064b50, kFarEndPointerMark = 0x07064b50,
                        kEntryMark = 0x02014b50, kLocalMark = 0x04034b50;
constexpr std::size_t kEndSize = 22, kFarEndSize = 56, kFarEndPointerSize = 20, kEntrySize = 46, kLocalSize = 30;
constexpr std::uint16_t kFarExtra = 1, kEncrypted = 1, kStored = 0, kDeflated = 8;
constexpr std::uint32_t kFar32 = 0xFFFFFFFF;
constexpr std::uint16_t kFar16 = 0xFFFF;

// Little-endian numbers of the file; the caller has made sure that they are there.
class Bytes {
public:
    explicit Bytes(std::string_view bytes) : bytes_(bytes) {}
    [[nodiscard]] std::uint64_t number(std::uint64_t at, int size) const {
        std::uint64_t value = 0;
        for (int i = size - 1; i >= 0; --i) value = value << 8 | static_cast<unsigned char>(bytes_[at + i]);
        return value;
    }
    [[nodiscard]] std::uint16_t two(std::uint64_t at) const { return static_cast<std::uint16_t>(number(at, 2)); }
    [[nodiscard]] std::uint32_t four(std::uint64_t at) const { return static_cast<std::uint32_t>(number(at, 4)); }
    [[nodiscard]] std::uint64_t eight(std::uint64_t at) const { return number(at, 8); }
    [[nodiscard]] std::uint64_t size() const { return bytes_.size(); }
    // Does a block of that size begin there, with that mark?
    [[nodiscard]] bool has(std::uint64_t at, std::uint64_t size, std::uint32_t mark) const {
        return at <= bytes_.size() && size <= bytes_.size() - at && four(at) == mark;
    }
    [[nodiscard]] std::string_view text(std::uint64_t at, std::uint64_t size) const { return bytes_.substr(at, size); }

private:
    std::string_view bytes_;
};

struct Whole {
    std::uint64_t entries = 0, size = 0, offset = 0;
    std::uint64_t end = 0;  // the directory ends there
};

// The end record stands last; a comment of up to 64 KiB may follow it.
std::optional<std::uint64_t> endRecord(const Bytes& bytes) {
    if (bytes.size() < kEndSize) return std::nullopt;
    const std::uint64_t last = bytes.size() - kEndSize, first = last > kFar16 ? last - kFar16 : 0;
    for (std::uint64_t at = last + 1; at-- > first;)
        if (bytes.has(at, kEndSize, kEndMark) && at + kEndSize + bytes.two(at + 20) <= bytes.size()) return at;
    return std::nullopt;
}

std::optional<Whole> wholeDirectory(const Bytes& bytes) {
    const auto at = endRecord(bytes);
    if (!at) return std::nullopt;
    Whole whole{bytes.two(*at + 10), bytes.four(*at + 12), bytes.four(*at + 16), *at};
    // All on one disk.
    if (bytes.two(*at + 4) != bytes.two(*at + 6) || bytes.two(*at + 8) != bytes.two(*at + 10)) return std::nullopt;
    if (whole.entries == kFar16 || whole.size == kFar32 || whole.offset == kFar32) {
        if (*at < kFarEndPointerSize || !bytes.has(*at - kFarEndPointerSize, kFarEndPointerSize, kFarEndPointerMark))
            return std::nullopt;
        const std::uint64_t far = bytes.eight(*at - kFarEndPointerSize + 8);
        if (!bytes.has(far, kFarEndSize, kFarEndMark)) return std::nullopt;
        whole = {bytes.eight(far + 32), bytes.eight(far + 40), bytes.eight(far + 48), far};
    }
    if (whole.offset > whole.end || whole.size != whole.end - whole.offset) return std::nullopt;
    return whole;
}

// The fields of an entry that do not fit into 32 bits stand in an extra block, in this order.
bool readFarFields(const Bytes& bytes, std::uint64_t at, std::uint64_t end, ZipEntry& entry, std::uint64_t& local) {
    while (at + 4 <= end) {
        const std::uint16_t kind = bytes.two(at);
        const std::uint64_t blockEnd = at + 4 + bytes.two(at + 2);
        if (blockEnd > end) return false;
        if (kind == kFarExtra) {
            at += 4;
            for (std::uint64_t* field : {&entry.unpacked, &entry.packed, &local}) {
                if (*field != kFar32) continue;
                if (at + 8 > blockEnd) return false;
                *field = bytes.eight(at);
                at += 8;
            }
            return true;
        }
        at = blockEnd;
    }
    return entry.unpacked != kFar32 && entry.packed != kFar32 && local != kFar32;
}

// Names are never used as paths; one that looks like a way out of a folder is nothing that a spreadsheet writes.
bool isPlainName(std::string_view name) {
    if (name.empty() || name.find('\0') != std::string_view::npos) return false;
    for (std::size_t at = 0; at <= name.size();) {
        const std::size_t end = std::min(name.find('/', at), name.size());
        if (name.substr(at, end - at) == "..") return false;
        at = end + 1;
    }
    return true;
}

std::string keyOf(std::string_view name) {
    std::string key(name);
    for (char& c : key)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return key;
}

class Reader {
public:
    Reader(const SourceFile& file, const TableLimits& limits) : file_(file), limits_(limits), bytes_(file.bytes) {}

    [[nodiscard]] std::optional<Problem> read(std::vector<ZipEntry>& entries) {
        const auto whole = wholeDirectory(bytes_);
        if (!whole) return problem("workbook.damaged");
        if (whole->entries > limits_.entries)
            return problem("workbook.too-many-entries",
                           {std::to_string(whole->entries), std::to_string(limits_.entries)});
        std::uint64_t at = whole->offset;
        for (std::uint64_t i = 0; i < whole->entries; ++i)
            if (auto wrong = readEntry(at, *whole, entries.emplace_back())) return wrong;
        if (at != whole->end) return problem("workbook.damaged");
        if (auto wrong = checkPlaces(entries)) return wrong;
        std::sort(entries.begin(), entries.end(), [](const ZipEntry& a, const ZipEntry& b) { return a.key < b.key; });
        const auto twice = std::adjacent_find(entries.begin(), entries.end(),
                                              [](const ZipEntry& a, const ZipEntry& b) { return a.key == b.key; });
        if (twice != entries.end()) return problem("workbook.entry-twice", {twice->name});
        return std::nullopt;
    }

private:
    [[nodiscard]] Problem problem(std::string code, std::vector<std::string> args = {}) const {
        return {std::move(code), Severity::Fatal, {file_.name, 0, 0}, std::move(args)};
    }

    // Reads the entry at `at` and goes behind it.
    [[nodiscard]] std::optional<Problem> readEntry(std::uint64_t& at, const Whole& whole, ZipEntry& entry) {
        if (!bytes_.has(at, kEntrySize, kEntryMark)) return problem("workbook.damaged");
        const std::uint64_t name = bytes_.two(at + 28), extra = bytes_.two(at + 30), comment = bytes_.two(at + 32);
        const std::uint64_t next = at + kEntrySize + name + extra + comment;
        if (next > whole.end) return problem("workbook.damaged");
        entry.name = bytes_.text(at + kEntrySize, name);
        std::replace(entry.name.begin(), entry.name.end(), '\\', '/');
        if (entry.name.starts_with('/')) entry.name.erase(0, 1);
        if (!isPlainName(entry.name)) return problem("workbook.entry-name", {entry.name});
        entry.key = keyOf(entry.name);
        if ((bytes_.two(at + 8) & kEncrypted) != 0) return problem("workbook.encrypted");
        const std::uint16_t method = bytes_.two(at + 10);
        if (method != kStored && method != kDeflated) return problem("workbook.entry-method", {entry.name});
        entry.deflated = method == kDeflated;
        entry.crc = bytes_.four(at + 16);
        entry.packed = bytes_.four(at + 20);
        entry.unpacked = bytes_.four(at + 24);
        std::uint64_t local = bytes_.four(at + 42);
        if (!readFarFields(bytes_, at + kEntrySize + name, at + kEntrySize + name + extra, entry, local))
            return problem("workbook.damaged");
        if (!bytes_.has(local, kLocalSize, kLocalMark)) return problem("workbook.damaged");
        entry.offset = local + kLocalSize + bytes_.two(local + 26) + bytes_.two(local + 28);
        if (entry.offset > whole.offset || entry.packed > whole.offset - entry.offset)
            return problem("workbook.damaged");
        starts_.push_back({local, entry.offset + entry.packed});
        at = next;
        return std::nullopt;
    }

    // No byte of the file belongs to two entries.
    [[nodiscard]] std::optional<Problem> checkPlaces(const std::vector<ZipEntry>& entries) {
        std::vector<std::size_t> order(entries.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::sort(order.begin(), order.end(),
                  [&](std::size_t a, std::size_t b) { return starts_[a].first < starts_[b].first; });
        for (std::size_t i = 1; i < order.size(); ++i)
            if (starts_[order[i]].first < starts_[order[i - 1]].end)
                return problem("workbook.entries-overlap", {entries[order[i]].name});
        return std::nullopt;
    }

    struct Taken {
        std::uint64_t first = 0, end = 0;
    };
    const SourceFile& file_;
    const TableLimits& limits_;
    Bytes bytes_;
    std::vector<Taken> starts_;  // of each entry, its local header counted
};

}  // namespace

Result<ZipDirectory> ZipDirectory::read(const SourceFile& file, const TableLimits& limits) {
    ZipDirectory directory;
    if (auto problem = Reader(file, limits).read(directory.entries_)) return *std::move(problem);
    return directory;
}

const ZipEntry* ZipDirectory::find(std::string_view name) const {
    const std::string key = keyOf(name);
    const auto found = std::lower_bound(entries_.begin(), entries_.end(), key,
                                        [](const ZipEntry& entry, const std::string& k) { return entry.key < k; });
    return found == entries_.end() || found->key != key ? nullptr : &*found;
}

}  // namespace clearline
