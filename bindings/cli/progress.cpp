#include "progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iterator>

#include "sources.hpp"

namespace gouji::cli {
namespace {

constexpr std::size_t width = 20;
constexpr double pause = 0.1;  ///< seconds from one line to the next
constexpr const char* erase_line = "\r\033[K";

std::string clock(double seconds) {
    const auto all = std::lround(seconds);
    return fmt::format("{}:{:02}", all / 60, all % 60);
}

}  // namespace

Progress::Progress(const std::vector<std::string>& arguments)
    : wanted_(::isatty(STDERR_FILENO) && !::isatty(STDOUT_FILENO)) {
    if (wanted_) all_ = count(arguments);
}

void Progress::show(const Tally& tally) {
    if (!wanted_) return;
    const double now = tally.seconds();
    if (visible_ && now < shown_at_ + pause) return;
    shown_at_ = now;
    visible_ = true;
    std::fputs((erase_line + progress_line(tally, all_, now)).c_str(), stderr);
}

void Progress::clear() {
    if (visible_) std::fputs(erase_line, stderr);
    visible_ = false;
}

std::string progress_line(const Tally& tally, std::optional<std::size_t> all, double seconds) {
    std::string line;
    const auto to = std::back_inserter(line);
    const double rate = seconds > 0 ? static_cast<double>(tally.inputs) / seconds : 0;
    if (all && *all > 0) {
        const std::size_t done = std::min(tally.inputs, *all);
        const std::size_t full = done * width / *all;
        fmt::format_to(to, "[{:#<{}}{:-<{}}] {:3}%  {}/{}", "", full, "", width - full,
                       done * 100 / *all, done, *all);
    } else {
        fmt::format_to(to, "{} inputs", tally.inputs);
    }
    const double megabytes = static_cast<double>(tally.bytes) / 1e6;
    fmt::format_to(to, "  {:.1f}/s  {:.1f} MB/s", rate, seconds > 0 ? megabytes / seconds : 0);
    if (all && rate > 0)
        fmt::format_to(to, "  eta {}",
                       clock(static_cast<double>(*all - std::min(tally.inputs, *all)) / rate));
    fmt::format_to(to, "  failed {}", tally.failed);
    return line;
}

}  // namespace gouji::cli
