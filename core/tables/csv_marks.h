// csvMarks: where the commas (or other separators), quotes and line ends of 64 bytes stand, as bits, and whether all
// of them are plain ASCII. The first step of whoever cuts CSV, 16 bytes at a time where the machine can.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace clearline {

inline constexpr std::size_t kMarksBlock = 64;

struct CsvMarks {
    std::uint64_t marks = 0;
    bool unusual = false;  // a byte is not ASCII, or it is 0
};

#if defined(__SSE2__)
[[nodiscard]] inline CsvMarks csvMarks(const char* block, char separator = ',', char lineEnd = '\n') {
    const __m128i comma = _mm_set1_epi8(separator), quote = _mm_set1_epi8('"'), line = _mm_set1_epi8(lineEnd);
    CsvMarks found;
    __m128i unusual = _mm_setzero_si128();  // its high bits
    for (unsigned i = 0; i < kMarksBlock; i += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(block + i));
        const __m128i hits = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, comma), _mm_cmpeq_epi8(bytes, quote)),
                                          _mm_cmpeq_epi8(bytes, line));
        found.marks |= std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(hits))} << i;
        unusual = _mm_or_si128(unusual, _mm_or_si128(bytes, _mm_cmpeq_epi8(bytes, _mm_setzero_si128())));
    }
    found.unusual = _mm_movemask_epi8(unusual) != 0;
    return found;
}
#else
[[nodiscard]] inline CsvMarks csvMarks(const char* block, char separator = ',', char lineEnd = '\n') {
    CsvMarks found;
    for (unsigned i = 0; i < kMarksBlock; ++i) {
        found.marks |= std::uint64_t{block[i] == separator || block[i] == '"' || block[i] == lineEnd} << i;
        found.unusual |= block[i] == 0 || (static_cast<unsigned char>(block[i]) & 0x80) != 0;
    }
    return found;
}
#endif

// The same at `at`, which is inside `bytes`; spaces stand behind their end.
[[nodiscard]] inline CsvMarks csvMarksAt(std::string_view bytes, std::size_t at, char separator = ',',
                                         char lineEnd = '\n') {
    if (bytes.size() - at >= kMarksBlock) return csvMarks(bytes.data() + at, separator, lineEnd);
    char last[kMarksBlock];
    std::memset(last, ' ', sizeof last);
    std::memcpy(last, bytes.data() + at, bytes.size() - at);
    return csvMarks(last, separator, lineEnd);
}

}  // namespace clearline
