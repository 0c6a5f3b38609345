// RawZip: zip files written byte by byte, so that they can lie: about sizes, places, numbers of entries.
#pragma once

#include <zlib.h>

#include <cstdint>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

namespace clearline {

// Bytes packed by zlib as they are given: what they unpack to never stands in memory.
class Packed {
public:
    explicit Packed(int level = 6) {
        if (deflateInit2(&stream_, level, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY) != Z_OK) std::abort();
    }
    Packed(const Packed&) = delete;
    Packed& operator=(const Packed&) = delete;
    ~Packed() { deflateEnd(&stream_); }

    Packed& add(std::string_view text) {
        crc = static_cast<std::uint32_t>(
            crc32(crc, reinterpret_cast<const Bytef*>(text.data()), static_cast<uInt>(text.size())));
        size += text.size();
        run(text, Z_NO_FLUSH);
        return *this;
    }
    Packed& add(std::string_view text, std::size_t times) {
        for (std::size_t i = 0; i < times; ++i) add(text);
        return *this;
    }
    Packed& done() {
        run({}, Z_FINISH);
        return *this;
    }

    std::string bytes;
    std::uint64_t size = 0;
    std::uint32_t crc = 0;

private:
    void run(std::string_view text, int flush) {
        stream_.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(text.data()));
        stream_.avail_in = static_cast<uInt>(text.size());
        char room[4096];
        do {
            stream_.next_out = reinterpret_cast<Bytef*>(room);
            stream_.avail_out = sizeof room;
            if (deflate(&stream_, flush) == Z_STREAM_ERROR) std::abort();
            bytes.append(room, sizeof room - stream_.avail_out);
        } while (stream_.avail_out == 0);
    }
    z_stream stream_{};
};

struct RawEntry {
    std::string name, bytes;  // as they stand in the file
    std::uint64_t unpacked = 0;
    std::uint32_t crc = 0;
    std::uint16_t method = 8, flags = 0;
    std::uint64_t packed = UINT64_MAX;  // what the directory says; else the bytes there are
    std::uint64_t offset = UINT64_MAX;  // likewise
};

class RawZip {
public:
    std::vector<RawEntry> entries;
    std::string comment;
    // What the end record says, where it lies.
    std::function<void(std::uint64_t& count, std::uint64_t& size, std::uint64_t& offset)> lie;
    bool far = false;  // with the records of files beyond 4 GiB

    RawEntry& add(std::string name, const std::string& text) {
        Packed packed;
        packed.add(text).done();
        return add(std::move(name), packed);
    }
    RawEntry& add(std::string name, const Packed& packed) {
        entries.push_back({std::move(name), packed.bytes, packed.size, packed.crc});
        return entries.back();
    }

    [[nodiscard]] std::string bytes() const {
        std::string out, directory;
        for (const RawEntry& entry : entries) {
            const std::uint64_t offset = entry.offset == UINT64_MAX ? out.size() : entry.offset;
            const std::uint64_t packed = entry.packed == UINT64_MAX ? entry.bytes.size() : entry.packed;
            number(out, 0x04034b50, 4);
            fields(out, entry, packed, false);
            number(out, entry.name.size(), 2);
            number(out, 0, 2);
            out += entry.name + entry.bytes;
            number(directory, 0x02014b50, 4);
            number(directory, 45, 2);
            fields(directory, entry, packed, far);
            number(directory, entry.name.size(), 2);
            number(directory, far ? 28 : 0, 2);
            number(directory, 0, 2 + 2 + 2 + 4);
            number(directory, far ? 0xFFFFFFFF : offset, 4);
            directory += entry.name;
            if (far)
                for (const auto& [value, size] :
                     {std::pair<std::uint64_t, int>{1, 2}, {24, 2}, {entry.unpacked, 8}, {packed, 8}, {offset, 8}})
                    number(directory, value, size);
        }
        std::uint64_t count = entries.size(), size = directory.size(), offset = out.size();
        if (lie) lie(count, size, offset);
        out += directory;
        if (far) {
            const std::uint64_t record = out.size();
            number(out, 0x06064b50, 4);
            number(out, 44, 8);
            number(out, 45 | 45 << 16, 4);
            number(out, 0, 8);
            for (const std::uint64_t value : {count, count, size, offset}) number(out, value, 8);
            number(out, 0x07064b50, 4);
            number(out, 0, 4);
            number(out, record, 8);
            number(out, 1, 4);
        }
        number(out, 0x06054b50, 4);
        number(out, 0, 4);
        number(out, far ? 0xFFFF : count, 2);
        number(out, far ? 0xFFFF : count, 2);
        number(out, far ? 0xFFFFFFFF : size, 4);
        number(out, far ? 0xFFFFFFFF : offset, 4);
        number(out, comment.size(), 2);
        return out + comment;
    }

private:
    static void number(std::string& out, std::uint64_t value, int size) {
        for (int i = 0; i < size; ++i) out += static_cast<char>(i < 8 ? value >> (8 * i) : 0);
    }
    static void fields(std::string& out, const RawEntry& entry, std::uint64_t packed, bool isFar) {
        number(out, 20, 2);
        number(out, entry.flags, 2);
        number(out, entry.method, 2);
        number(out, 0x0021'0000, 4);  // 1 January 1980, midnight
        number(out, entry.crc, 4);
        number(out, isFar ? 0xFFFFFFFF : packed, 4);
        number(out, isFar ? 0xFFFFFFFF : entry.unpacked, 4);
    }
};

}  // namespace clearline
