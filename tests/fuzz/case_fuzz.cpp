// What must hold of any bytes in the pages of a case: opening ends, with problems or with a case that says what it said
// before. The input is a list of patches (place, count, bytes) over three cases of ours, of form 1, form 2 and today,
// as whole files of random bytes would hardly ever get beyond their first page; and the same as a journal beside it.
// libFuzzer's entry; corpus_main.cpp runs it over the corpus in the tests.
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/casefile/case_file.h"

namespace {

using namespace clearline;

const Author kLin{"Lin", "2026-11-22T08:00:00Z"};

void must(bool holds) {
    if (!holds) std::abort();
}

std::string read(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream all;
    all << in.rdbuf();
    return std::move(all).str();
}
void write(const std::string& path, std::string_view bytes) {
    std::ofstream(path, std::ios::binary | std::ios::trunc)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

// What a case says that opened without a problem.
struct Said {
    CaseState state;
    Root root;
    std::string attachment;
    friend bool operator==(const Said&, const Said&) = default;
};
Said saidBy(CaseFile& file) {
    auto bytes = file.attachment(1);
    return {file.state(), file.root(), bytes ? std::move(bytes).value() : std::string("none")};
}

class Patched {
public:
    Patched() {
        std::string folder =
            std::filesystem::is_directory("/dev/shm") ? "/dev/shm" : std::filesystem::temp_directory_path();
        folder += "/clearline-fuzz-XXXXXX";
        must(::mkdtemp(folder.data()) != nullptr);
        folder_ = folder;
        path_ = folder_ + "/patched.clearline";
        for (const char* form : {"form-1", "form-2"})
            originals_.push_back(read(std::string(CLEARLINE_SOURCE_DIR "/tests/fixtures/") + form + ".clearline"));
        originals_.push_back(made());
        for (const std::string& original : originals_) {
            write(path_, original);
            auto file = CaseFile::open(path_, reading());
            must(file.ok());
            said_.push_back(saidBy(**file));
        }
    }
    ~Patched() { std::filesystem::remove_all(folder_); }
    Patched(const Patched&) = delete;
    Patched& operator=(const Patched&) = delete;

    void check(std::string_view patches) {
        for (std::size_t i = 0; i < originals_.size(); ++i) {
            write(path_, patched(originals_[i], patches));
            ::unlink(journal().c_str());
            open(said_[i]);
        }
        write(path_, originals_.back());
        write(journal(), patches);
        open(said_.back());
    }

private:
    [[nodiscard]] std::string journal() const { return path_ + "-journal"; }
    static CaseOptions reading() {
        CaseOptions options;
        options.readOnly = true;
        return options;
    }
    // Read-only, and, where that is possible, to write in it.
    void open(const Said& said) {
        if (auto file = CaseFile::open(path_, reading()); file && file.value()->problems().empty())
            must(saidBy(**file) == said);
        else if (!file)
            must(!file.problems().empty());
        auto file = CaseFile::open(path_);
        if (!file) return must(!file.problems().empty());
        must(saidBy(**file) == said);
    }
    std::string made() {
        auto file = CaseFile::create(path_, kLin);
        must(file.ok());
        must((*file)->attach("a letter", "text/plain", std::string(6000, 'x'), kLin).ok());
        CaseAction action;
        action.kind = ActionKind::ScenarioCreated;
        action.changes = {ScenarioChange{0, std::nullopt, ScenarioLabel{"one", ""}}};
        must((*file)->append(action, kLin).ok());
        for (const char* record : {"L-1", "L-2", "L-3"}) {
            action.kind = ActionKind::Edited;
            action.changes = {EditChange{1, "", std::nullopt, RecordExcluded{record}}};
            must((*file)->append(action, kLin, "because").ok());
        }
        file = Problems{};
        return read(path_);
    }
    // Each eight bytes: a place in three of them, a count in one, and four to write there again and again. A count of
    // 255 cuts the file off there.
    static std::string patched(std::string bytes, std::string_view patches) {
        for (; patches.size() >= 8; patches.remove_prefix(8)) {
            const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(patches[i]); };
            const std::size_t at = (byte(0) << 16U | byte(1) << 8U | byte(2)) % (bytes.size() + 1);
            if (byte(3) == 255) {
                bytes.resize(at);
                continue;
            }
            for (std::size_t i = 0; i < byte(3) && at + i < bytes.size(); ++i) bytes[at + i] = patches[4 + i % 4];
        }
        return bytes;
    }

    std::string folder_, path_;
    std::vector<std::string> originals_;
    std::vector<Said> said_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static Patched patched;
    patched.check({reinterpret_cast<const char*>(data), size});
    return 0;
}
