#include "sums.hpp"

#include <algorithm>
#include <vector>

namespace gouji::tables {
namespace {

// A sum that is being added up.
class Sum {
public:
    void part(std::optional<Decimal> value) {
        auto const next = value && sum_ ? add(*sum_, *value) : std::nullopt;
        sum_ = next;
        ++parts_;
    }
    void compare(std::optional<Decimal> whole, Sums& sums) const {
        if (!whole || !sum_ || parts_ == 0) return;
        if (*whole == Decimal{} && *sum_ == Decimal{}) return;
        ++(*whole == *sum_ ? sums.right : sums.wrong);
    }

private:
    std::optional<Decimal> sum_{Decimal{}};
    std::size_t parts_ = 0;
};

std::optional<std::size_t> place_of(Trial const& trial, std::size_t row) {
    auto const found = std::find(trial.rows.begin(), trial.rows.end(), row);
    if (found == trial.rows.end()) return std::nullopt;
    return static_cast<std::size_t>(found - trial.rows.begin());
}

void add_up_rows(Trial const& trial, Sums& sums) {
    if (!trial.total) return;
    for (std::size_t r = 0; r < trial.rows.size(); ++r) {
        Sum sum;
        for (std::size_t c = 0; c < trial.columns; ++c)
            if (c != *trial.total) sum.part(trial.at(r, c));
        sum.compare(trial.at(r, *trial.total), sums);
    }
}

// The parts of one whole in every column; a part that the trial has no row for leaves them open.
void add_up_parts(vocab::FormTable const& form, Trial const& trial, std::size_t whole, Sums& sums) {
    if (trial.rows[whole] >= form.rows.size()) return;  // a local row
    std::pmr::vector<Sum> column(trial.columns, trial.scratch);
    for (std::size_t row = 0; row < form.rows.size(); ++row) {
        auto const& part = form.rows[row];
        if (part.part != vocab::PartOf::split || part.whole != form.rows[trial.rows[whole]].id)
            continue;
        auto const place = place_of(trial, row);
        for (std::size_t c = 0; c < trial.columns; ++c)
            column[c].part(place ? trial.at(*place, c) : std::nullopt);
    }
    for (std::size_t c = 0; c < trial.columns; ++c) column[c].compare(trial.at(whole, c), sums);
}

}  // namespace

Sums add_up(vocab::FormTable const& form, Trial const& trial) {
    Sums sums;
    add_up_rows(trial, sums);
    for (std::size_t whole = 0; whole < trial.rows.size(); ++whole)
        add_up_parts(form, trial, whole, sums);
    return sums;
}

}  // namespace gouji::tables
