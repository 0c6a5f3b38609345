#include "core/casefile/schema.h"

namespace clearline {
namespace {

// Rows of a source keep their cells as a JSON list of texts (null: hidden in a redacted copy) and 32 bytes
// for each cell: its salt, or where it is hidden its commitment. id = source * 2^32 + place among its rows.
#define CLEARLINE_ROWS(name)                                                                                      \
    "CREATE TABLE " name                                                                                          \
    "(id INTEGER PRIMARY KEY, row INTEGER NOT NULL, byte_offset INTEGER NOT NULL, byte_length INTEGER NOT NULL, " \
    "cells TEXT NOT NULL, salts BLOB NOT NULL) STRICT"

constexpr SchemaTable kTables[] = {
    {"log",
     "CREATE TABLE log(seq INTEGER PRIMARY KEY, at TEXT, who TEXT, why TEXT, content TEXT, salts BLOB NOT NULL "
     "CHECK(length(salts) = 128), hash BLOB NOT NULL CHECK(length(hash) = 32)) STRICT"},
    {"blobs",
     "CREATE TABLE blobs(id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, bytes BLOB) "
     "STRICT"},
    {"sources",
     "CREATE TABLE sources(id INTEGER PRIMARY KEY, entry INTEGER NOT NULL REFERENCES log(seq), name TEXT NOT NULL, "
     "blob INTEGER NOT NULL REFERENCES blobs(id)) STRICT"},
    {"source_tables",
     "CREATE TABLE source_tables(source INTEGER NOT NULL REFERENCES sources(id), kind TEXT NOT NULL, columns TEXT NOT "
     "NULL, rows INTEGER NOT NULL, digest TEXT NOT NULL, PRIMARY KEY(source, kind)) STRICT"},
    {"records", CLEARLINE_ROWS("records")},
    {"subjects", CLEARLINE_ROWS("subjects")},
    {"relations", CLEARLINE_ROWS("relations")},
    {"readings", CLEARLINE_ROWS("readings")},
    {"rulebooks",
     "CREATE TABLE rulebooks(entry INTEGER PRIMARY KEY REFERENCES log(seq), id TEXT NOT NULL, sha256 TEXT NOT NULL) "
     "STRICT"},
    {"rulebook_files",
     "CREATE TABLE rulebook_files(rulebook INTEGER NOT NULL REFERENCES rulebooks(entry), place INTEGER NOT NULL, name "
     "TEXT NOT NULL, blob INTEGER NOT NULL REFERENCES blobs(id), PRIMARY KEY(rulebook, place)) STRICT"},
    {"scenarios", "CREATE TABLE scenarios(id INTEGER PRIMARY KEY, name TEXT NOT NULL, note TEXT NOT NULL) STRICT"},
    {"edits",
     "CREATE TABLE edits(scenario INTEGER NOT NULL REFERENCES scenarios(id), thing TEXT NOT NULL, rulebook TEXT NOT "
     "NULL, edit TEXT NOT NULL, entry INTEGER NOT NULL REFERENCES log(seq), PRIMARY KEY(scenario, thing)) STRICT"},
    {"attachments",
     "CREATE TABLE attachments(id INTEGER PRIMARY KEY, name TEXT NOT NULL, media_type TEXT NOT NULL, blob INTEGER NOT "
     "NULL REFERENCES blobs(id)) STRICT"},
    {"receipts", "CREATE TABLE receipts(entry INTEGER PRIMARY KEY REFERENCES log(seq), text TEXT NOT NULL) STRICT"},
    {"drafts",
     "CREATE TABLE drafts(place TEXT PRIMARY KEY, at TEXT NOT NULL, text TEXT NOT NULL, sha256 TEXT NOT NULL) STRICT"},
    {"view",
     "CREATE TABLE view(id INTEGER PRIMARY KEY CHECK(id = 1), text TEXT NOT NULL, sha256 TEXT NOT NULL) STRICT"},
    {"statement", CLEARLINE_ROWS("statement")},
    {"raw", CLEARLINE_ROWS("raw")},
    {"told", CLEARLINE_ROWS("told")},
    {"ids", CLEARLINE_ROWS("ids")},
    {"choices", CLEARLINE_ROWS("choices")},
    {"plans",
     "CREATE TABLE plans(source INTEGER PRIMARY KEY REFERENCES sources(id), place INTEGER NOT NULL, name TEXT NOT "
     "NULL, "
     "mapping TEXT NOT NULL, blob INTEGER NOT NULL REFERENCES blobs(id)) STRICT"},
    {"reports",
     "CREATE TABLE reports(entry INTEGER PRIMARY KEY REFERENCES log(seq), blob INTEGER NOT NULL REFERENCES blobs(id)) "
     "STRICT"},
};
constexpr std::size_t kTablesOfForm[] = {14, 16, std::size(kTables)};

constexpr const char* kKinds[] = {"records", "subjects", "relations", "readings", "statement",
                                  "raw",     "told",     "ids",       "choices"};
constexpr std::size_t kKindsOfForm[] = {4, 4, std::size(kKinds)};
static_assert(std::size(kTablesOfForm) == kCaseForm && std::size(kKindsOfForm) == kCaseForm);

#undef CLEARLINE_ROWS

}  // namespace

std::span<const SchemaTable> schemaTables(int form) { return std::span(kTables).first(kTablesOfForm[form - 1]); }

std::span<const char* const> tableKinds(int form) { return std::span(kKinds).first(kKindsOfForm[form - 1]); }

}  // namespace clearline
