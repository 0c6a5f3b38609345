#include "core/bundle/zip_bytes.h"

#include <zlib.h>

#include <cstdint>
#include <optional>

namespace clearline {

namespace {

constexpr std::uint16_t kVersion = 20, kUtf8 = 1 << 11, kStored = 0, kDeflated = 8;
constexpr std::uint32_t kFirstDay = 0x0021'0000;  // 1 January 1980, midnight
constexpr std::size_t kMostRatio = 100;

void put2(std::string& into, std::size_t value) {
    into += static_cast<char>(value & 0xFF);
    into += static_cast<char>(value >> 8 & 0xFF);
}
void put4(std::string& into, std::size_t value) {
    put2(into, value & 0xFFFF);
    put2(into, value >> 16 & 0xFFFF);
}

// Nothing where it would not be worth it.
std::optional<std::string> deflated(std::string_view bytes) {
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return std::nullopt;
    std::string packed(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const int state = deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    const bool worth = packed.size() < bytes.size() - bytes.size() / 16 && bytes.size() / kMostRatio < packed.size();
    if (state != Z_STREAM_END || !worth) return std::nullopt;
    return packed;
}

}  // namespace

void ZipBytes::add(std::string_view name, std::string_view bytes) {
    const auto packed = deflated(bytes);
    const std::string_view kept = packed ? std::string_view(*packed) : bytes;
    std::string about;  // what both headers say
    put2(about, kVersion);
    put2(about, kUtf8);
    put2(about, packed ? kDeflated : kStored);
    put4(about, kFirstDay);
    put4(about,
         crc32(crc32(0, nullptr, 0), reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())));
    put4(about, kept.size());
    put4(about, bytes.size());
    put2(about, name.size());
    put2(about, 0);  // nothing extra
    const std::size_t at = bytes_.size();
    put4(bytes_, 0x04034b50);
    bytes_ += about;
    bytes_ += name;
    bytes_ += kept;
    put4(directory_, 0x02014b50);
    put2(directory_, kVersion);
    directory_ += about;
    put2(directory_, 0);  // no comment
    put2(directory_, 0);  // on the first disk
    put2(directory_, 0);
    put4(directory_, 0);
    put4(directory_, at);
    directory_ += name;
    ++parts_;
}

std::string ZipBytes::finish() {
    const std::size_t at = bytes_.size();
    bytes_ += directory_;
    put4(bytes_, 0x06054b50);
    put4(bytes_, 0);
    put2(bytes_, parts_);
    put2(bytes_, parts_);
    put4(bytes_, directory_.size());
    put4(bytes_, at);
    put2(bytes_, 0);
    directory_.clear();
    parts_ = 0;
    return std::move(bytes_);
}

}  // namespace clearline
