#pragma once
#include <array>
#include <string_view>

#include "gouji/value/names.hpp"

namespace gouji::vocab {

struct ApproximationWord {
    std::string_view text;
    Approximation means;
};

/// Directly before the number: 近4000宗.
inline constexpr std::array approximations_before{
    ApproximationWord{"大约", Approximation::about},      ApproximationWord{"大概", Approximation::about},
    ApproximationWord{"约为", Approximation::about},      ApproximationWord{"约有", Approximation::about},
    ApproximationWord{"约", Approximation::about},        ApproximationWord{"将近", Approximation::nearly},
    ApproximationWord{"接近", Approximation::nearly},     ApproximationWord{"近", Approximation::nearly},
    ApproximationWord{"超过", Approximation::over},       ApproximationWord{"超出", Approximation::over},
    ApproximationWord{"超", Approximation::over},         ApproximationWord{"逾", Approximation::over},
    ApproximationWord{"突破", Approximation::over},       ApproximationWord{"高于", Approximation::over},
    ApproximationWord{"多于", Approximation::over},       ApproximationWord{"不少于", Approximation::at_least},
    ApproximationWord{"不低于", Approximation::at_least}, ApproximationWord{"至少", Approximation::at_least},
    ApproximationWord{"不超过", Approximation::at_most},  ApproximationWord{"不多于", Approximation::at_most},
    ApproximationWord{"不高于", Approximation::at_most},  ApproximationWord{"至多", Approximation::at_most},
    ApproximationWord{"最多", Approximation::at_most},    ApproximationWord{"不到", Approximation::at_most},
    ApproximationWord{"不足", Approximation::at_most},
};

/// Words that end like an approximation and are none: 最近3年, 附近2个.
inline constexpr std::array<std::string_view, 9> approximation_traps{
    "最近", "附近", "新近", "邻近", "临近", "靠近", "条约", "预约", "节约"};

/// Between number and unit: 3200余条, 765万余人次, 60多万.
inline constexpr std::array approximations_within{
    ApproximationWord{"余", Approximation::over},
    ApproximationWord{"多", Approximation::over},
    ApproximationWord{"来", Approximation::about},
};

/// Behind the unit: 20条以上, 15个工作日内.
inline constexpr std::array approximations_behind{
    ApproximationWord{"以上", Approximation::over},    ApproximationWord{"左右", Approximation::about},
    ApproximationWord{"上下", Approximation::about},   ApproximationWord{"以内", Approximation::at_most},
    ApproximationWord{"之内", Approximation::at_most}, ApproximationWord{"以下", Approximation::at_most},
    ApproximationWord{"余", Approximation::over},      ApproximationWord{"多", Approximation::over},
};

}  // namespace gouji::vocab
