#include "ui/chart/label_stack.h"

#include <algorithm>
#include <numeric>

namespace clearline {

std::vector<double> stackLabels(const std::vector<LabelWish>& wishes, double top, double bottom, double gap) {
    std::vector<std::size_t> order(wishes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return wishes[a].centre < wishes[b].centre; });

    // Neighbours that collide become one block, which stands where its members miss their wishes least.
    struct Block {
        std::size_t first, count;
        double height;     // with the gaps inside
        double wishedTop;  // mean over members of the block top that would suit them
        double top;
    };
    const auto placed = [&](Block block) {
        block.top = std::max(top, std::min(block.wishedTop, bottom - block.height));
        return block;
    };
    std::vector<Block> blocks;
    for (std::size_t k = 0; k < order.size(); ++k) {
        const LabelWish& wish = wishes[order[k]];
        Block block = placed({k, 1, wish.height, wish.centre - wish.height / 2, 0});
        while (!blocks.empty() && blocks.back().top + blocks.back().height + gap > block.top) {
            const Block above = blocks.back();
            blocks.pop_back();
            const auto n = static_cast<double>(above.count), m = static_cast<double>(block.count);
            const double wished = (n * above.wishedTop + m * (block.wishedTop - above.height - gap)) / (n + m);
            block = placed({above.first, above.count + block.count, above.height + gap + block.height, wished, 0});
        }
        blocks.push_back(block);
    }

    std::vector<double> centres(wishes.size());
    for (const Block& block : blocks) {
        double y = block.top;
        for (std::size_t k = block.first; k < block.first + block.count; ++k) {
            const double height = wishes[order[k]].height;
            centres[order[k]] = y + height / 2;
            y += height + gap;
        }
    }
    return centres;
}

}  // namespace clearline
