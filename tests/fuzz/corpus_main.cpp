// Runs a fuzz target over a corpus without a fuzzer: each line of each file named is one input, as it is and cut
// off and doubled at every eighth byte. Prints how many inputs it ran.
#include <cstdint>
#include <fstream>
#include <iostream>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void run(const std::string& input) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

}  // namespace

int main(int argc, char** argv) {
    std::size_t inputs = 0;
    for (int i = 1; i < argc; ++i) {
        std::ifstream file(argv[i]);
        if (!file) {
            std::cerr << "cannot read " << argv[i] << '\n';
            return 3;
        }
        for (std::string line; std::getline(file, line);) {
            run(line);
            ++inputs;
            for (std::size_t at = 8; at < line.size(); at += 8) {
                run(line.substr(0, at));
                run(line.substr(0, at) + line.substr(at / 2));
                inputs += 2;
            }
        }
    }
    std::cout << inputs << " inputs\n";
    return inputs > 0 ? 0 : 1;
}
