// DiagnosisSearch: in one world, all minimal sets of options that bring out the figures. Options that move everything
// alike are one class, so that a group of equal sets is found once. Where nothing but weights acts within reach, sets
// are found by look-up (LinearPrint); else each is weighed, up to a limit. Private to audit/.
#pragma once

#include <set>

#include "core/audit/diagnosis_space.h"

namespace clearline {

// In each place any of these options, of which no two meet.
struct FoundSets {
    std::vector<std::uint32_t> changes;  // of the scheme
    std::vector<std::vector<std::uint32_t>> places;
    std::shared_ptr<const DiagnosisMeeting> meeting;  // of the world in which they were found
};

// Which options cannot stand in one set as what each moves: their hypotheses meet, or are of one part and several.
class OptionsMeeting {
public:
    OptionsMeeting(const DiagnosisSpace& space, const DiagnosisMeeting& meeting) : space_(space), meeting_(meeting) {}
    [[nodiscard]] bool meet(std::uint32_t a, std::uint32_t b) const;
    // Whether it is enough to ask for the parts.
    [[nodiscard]] bool byPart(std::uint32_t option) const;
    [[nodiscard]] std::uint32_t partOf(std::uint32_t option) const { return space_.options()[option].part; }
    // Of the single hypotheses that it meets, see each option.
    template <class See>
    void eachMet(std::uint32_t option, const See& see) const {
        const DiagnosisNeighbours* neighbours = meeting_.of(partOf(option));
        for (const std::uint32_t h : neighbours->of(space_.options()[option].of[0])) see(space_.single(h));
    }

private:
    const DiagnosisSpace& space_;
    const DiagnosisMeeting& meeting_;
};

// One option of each place, the lightest together; nothing where there are none.
[[nodiscard]] std::optional<std::vector<std::uint32_t>> lightest(const DiagnosisSpace& space,
                                                                 const DiagnosisMeeting& meeting,
                                                                 const std::vector<std::vector<std::uint32_t>>& places);
// How many sets there are of one option of each place; places that are alike are one another's.
[[nodiscard]] std::uint64_t countChoices(const DiagnosisSpace& space, const DiagnosisMeeting& meeting,
                                         const std::vector<std::vector<std::uint32_t>>& places);

class DiagnosisSearch {
public:
    DiagnosisSearch(DiagnosisSpace& space, const DiagnosisLimits& limits) : space_(space), limits_(limits) {}

    // `below`: the worlds with some of the changes of `world`, or none; none of them fits by its changes alone.
    void search(const DiagnosisWorld& world, const std::vector<const DiagnosisWorld*>& below);

    [[nodiscard]] const std::vector<FoundSets>& found() const { return found_; }
    [[nodiscard]] std::uint64_t sums() const { return sums_; }
    // Whether look-ups decided in the world searched last.
    [[nodiscard]] bool linear() const { return linear_; }
    // Sets of two and three options of one hypothesis that were not weighed in the world searched last.
    [[nodiscard]] std::uint64_t pairsLeft() const { return pairsLeft_; }
    [[nodiscard]] std::uint64_t triplesLeft() const { return triplesLeft_; }

private:
    struct Class {
        std::uint8_t size = 1;
        std::uint32_t delta = 0;             // in the world
        std::vector<std::uint32_t> options;  // members, the most plausible first
        std::vector<Points> moved;           // linear: by clock
        std::uint64_t print = 0;
        bool alone = false;  // fits by itself
    };
    void makeClasses(const DiagnosisWorld& world, const std::vector<const DiagnosisWorld*>& below, std::size_t most);
    void judgeLinear(const DiagnosisWorld& world);
    [[nodiscard]] std::vector<Points> moved(const DiagnosisWorld& world, std::uint32_t delta) const;
    void one();
    void two();
    void three();
    // All classes of single hypotheses, from `first` on, whose print is this.
    template <class See>
    void withPrint(std::uint64_t print, std::size_t first, const See& see) const;
    [[nodiscard]] bool bringsOut(std::initializer_list<std::size_t> classes);
    [[nodiscard]] bool weigh();
    [[nodiscard]] std::uint64_t optionsFrom(std::size_t single) const { return optionsFrom_[single]; }
    void tell(std::initializer_list<std::size_t> classes);
    void tellTwo(FoundSets sets);
    [[nodiscard]] std::shared_ptr<const DiagnosisMeeting> withoutWhatFits();
    [[nodiscard]] bool isMinimal(const std::vector<std::uint32_t>& options);

    DiagnosisSpace& space_;
    const DiagnosisLimits& limits_;
    const DiagnosisWorld* world_ = nullptr;
    const std::vector<const DiagnosisWorld*>* below_ = nullptr;
    std::shared_ptr<const DiagnosisMeeting> withoutWhatFits_;  // of the world, once it was asked for
    std::vector<Class> classes_;                               // of one hypothesis first
    std::size_t ofOne_ = 0;
    std::vector<std::uint64_t> optionsFrom_;  // in the classes of single hypotheses from there on
    bool linear_ = false;
    std::vector<Points> gap_;
    std::uint64_t gapPrint_ = 0;
    std::unordered_multimap<std::uint64_t, std::size_t> byPrint_;
    std::set<std::pair<std::size_t, std::size_t>> pairs_;  // of classes, that fit
    std::vector<FoundSets> found_;
    std::uint64_t sums_ = 0, pairsLeft_ = 0, triplesLeft_ = 0;
};

}  // namespace clearline
