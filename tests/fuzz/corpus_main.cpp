// Runs a fuzz target over a corpus without a fuzzer: each line of each file named, and each file of each folder named,
// is one input, as it is and cut off and doubled at every eighth byte. Prints how many inputs it ran.
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::size_t run(const std::string& input) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
    return 1;
}

std::size_t runVaried(const std::string& input) {
    std::size_t inputs = run(input);
    for (std::size_t at = 8; at < input.size(); at += 8)
        inputs += run(input.substr(0, at)) + run(input.substr(0, at) + input.substr(at / 2));
    return inputs;
}

std::size_t runFolder(const char* folder) {
    std::size_t inputs = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream file(entry.path(), std::ios::binary);
        inputs += runVaried(std::string(std::istreambuf_iterator<char>(file), {}));
    }
    return inputs;
}

}  // namespace

int main(int argc, char** argv) {
    std::size_t inputs = 0;
    for (int i = 1; i < argc; ++i) {
        if (std::filesystem::is_directory(argv[i])) {
            inputs += runFolder(argv[i]);
            continue;
        }
        std::ifstream file(argv[i]);
        if (!file) {
            std::cerr << "cannot read " << argv[i] << '\n';
            return 3;
        }
        for (std::string line; std::getline(file, line);) inputs += runVaried(line);
    }
    std::cout << inputs << " inputs\n";
    return inputs > 0 ? 0 : 1;
}
