#include "core/tables/workbook_package.h"

#include <zlib.h>

#include <array>

namespace clearline {

namespace {

constexpr std::size_t kPiece = std::size_t{64} << 10;
// A short part may well shrink to nothing; from here on the ratio counts.
constexpr std::uint64_t kRatioFrom = std::uint64_t{1} << 20;

// zlib's state for one part.
class Inflater {
public:
    Inflater() { ready_ = inflateInit2(&stream_, -MAX_WBITS) == Z_OK; }
    ~Inflater() { inflateEnd(&stream_); }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    // Unpacks from `packed` into `out`, taking away what it read; how many bytes came, or nothing if it is damaged.
    [[nodiscard]] std::optional<std::size_t> next(std::string_view& packed, char* out, std::size_t room) {
        if (!ready_) return std::nullopt;
        if (ended_) return 0;
        const std::size_t given = std::min(packed.size(), kPiece);
        stream_.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(packed.data()));
        stream_.avail_in = static_cast<uInt>(given);
        stream_.next_out = reinterpret_cast<Bytef*>(out);
        stream_.avail_out = static_cast<uInt>(room);
        const int state = inflate(&stream_, Z_NO_FLUSH);
        packed.remove_prefix(given - stream_.avail_in);
        if (state != Z_OK && state != Z_STREAM_END) return std::nullopt;
        ended_ = state == Z_STREAM_END;
        return room - stream_.avail_out;
    }
    [[nodiscard]] bool ended() const { return ended_; }

private:
    z_stream stream_{};
    bool ready_ = false, ended_ = false;
};

}  // namespace

Result<WorkbookPackage> WorkbookPackage::open(const SourceFile& file, const TableLimits& limits,
                                              const TableProgress& progress) {
    auto directory = ZipDirectory::read(file, limits);
    if (!directory) return directory.problems();
    return WorkbookPackage(file, limits, std::move(directory).value(), progress);
}

std::optional<Problem> WorkbookPackage::checkClaim(const ZipEntry& entry) const {
    if (!entry.deflated && entry.packed != entry.unpacked) return problem("workbook.part-size", {entry.name});
    if (entry.unpacked > limits_.inflatedBytes - unpacked_)
        return problem("workbook.unpacks-too-large", {entry.name, std::to_string(limits_.inflatedBytes)});
    if (entry.unpacked > kRatioFrom && entry.unpacked / limits_.ratio > entry.packed)
        return problem("workbook.ratio", {entry.name, std::to_string(limits_.ratio)});
    return std::nullopt;
}

std::optional<Problem> WorkbookPackage::unpack(std::string_view part, const Take& take) {
    const ZipEntry* entry = directory_.find(part);
    if (entry == nullptr) return problem("workbook.part-missing", {std::string(part)});
    if (auto wrong = checkClaim(*entry)) return wrong;
    std::string_view packed = file_->slice(entry->offset, entry->packed);
    std::array<char, kPiece> room;
    Inflater inflater;
    std::uint64_t done = 0;
    uLong crc = crc32(0, nullptr, 0);
    while (entry->deflated ? !inflater.ended() : !packed.empty()) {
        std::string_view piece;
        if (entry->deflated) {
            const std::size_t before = packed.size();
            const auto came = inflater.next(packed, room.data(), room.size());
            if (!came || (*came == 0 && packed.size() == before && !inflater.ended()))
                return problem("workbook.part-damaged", {entry->name});
            piece = {room.data(), *came};
        } else {
            piece = packed.substr(0, kPiece);
            packed.remove_prefix(piece.size());
        }
        done += piece.size();
        if (done > entry->unpacked) return problem("workbook.part-size", {entry->name});
        crc = crc32(crc, reinterpret_cast<const Bytef*>(piece.data()), static_cast<uInt>(piece.size()));
        if (!progress_.at(packed_ + entry->packed - packed.size())) return problem("read.cancelled");
        if (!piece.empty() && !take(piece)) {
            unpacked_ += done;
            return std::nullopt;
        }
    }
    unpacked_ += done;
    packed_ += entry->packed;
    if (done != entry->unpacked) return problem("workbook.part-size", {entry->name});
    if (crc != entry->crc || !packed.empty()) return problem("workbook.part-damaged", {entry->name});
    return std::nullopt;
}

}  // namespace clearline
