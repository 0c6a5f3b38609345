#include "core/bundle/zip_bytes.h"

#include <zlib.h>

#include <cstdint>

namespace clearline {

namespace {

constexpr std::uint16_t kVersion = 20, kUtf8 = 1 << 11, kStored = 0;
constexpr std::uint32_t kFirstDay = 0x0021'0000;  // 1 January 1980, midnight

void put2(std::string& into, std::size_t value) {
    into += static_cast<char>(value & 0xFF);
    into += static_cast<char>(value >> 8 & 0xFF);
}
void put4(std::string& into, std::size_t value) {
    put2(into, value & 0xFFFF);
    put2(into, value >> 16 & 0xFFFF);
}

}  // namespace

void ZipBytes::add(std::string_view name, std::string_view bytes) {
    std::string about;  // what both headers say
    put2(about, kVersion);
    put2(about, kUtf8);
    put2(about, kStored);
    put4(about, kFirstDay);
    put4(about,
         crc32(crc32(0, nullptr, 0), reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())));
    put4(about, bytes.size());
    put4(about, bytes.size());
    put2(about, name.size());
    put2(about, 0);  // nothing extra
    const std::size_t at = bytes_.size();
    put4(bytes_, 0x04034b50);
    bytes_ += about;
    bytes_ += name;
    bytes_ += bytes;
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
