#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "tally.hpp"

namespace gouji::cli {

/// A line on the terminal of the standard error that says how far a run is. It is there only where
/// somebody looks and the results go elsewhere, and is gone at the end.
class Progress {
public:
    explicit Progress(const std::vector<std::string>& arguments);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress() { clear(); }

    /// Ten times a second at most.
    void show(const Tally& tally);
    /// Before something else is written to the terminal.
    void clear();

private:
    bool wanted_;
    std::optional<std::size_t> all_;
    double shown_at_ = -1;
    bool visible_ = false;
};

/// `[#####-----]  50%  1200/2400  310.0/s  9.8 MB/s  eta 0:04  failed 0`; without `all`, what is known.
[[nodiscard]] std::string progress_line(const Tally& tally, std::optional<std::size_t> all,
                                        double seconds);

}  // namespace gouji::cli
