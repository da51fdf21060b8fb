#include <algorithm>
#include <optional>

#include "page.hpp"
#include "rows.hpp"

// Rows of a page that is set out with blanks, made into rows of a grid: every row has a slot for each column then.
namespace gouji::tables {
namespace {

constexpr std::size_t fewest_placed = 6;  // cells that show how a page is set out
constexpr std::ptrdiff_t fewest_full_rows = 2;

// A header and the rows below it.
struct Stretch {
    std::size_t begin = 0, end = 0;  // in Rows::runs
    bool set_out = false;
};

class SetOut {
public:
    SetOut(Builder const& builder, Rows& rows)
        : form_(builder.form()),
          memory_(builder.scratch()),
          rows_(rows),
          stretches_(memory_),
          narrow_(memory_),
          wide_(memory_) {}

    void read() {
        for (std::size_t i = 0; i < rows_.runs.size(); i = stretches_.back().end)
            stretches_.push_back(stretch_at(i));
        if (std::none_of(stretches_.begin(), stretches_.end(),
                         [](Stretch const& stretch) { return stretch.set_out; }))
            return;
        // One program made the whole page: of the two ways to count, that by which more of it keeps its columns apart.
        auto const narrow = read(Counting::narrow, narrow_), wide = read(Counting::wide, wide_);
        if (narrow == wide && !agree()) return;
        auto const& readings = narrow >= wide ? narrow_ : wide_;
        if (is_proven(readings)) rewrite(readings);
    }

private:
    using Readings = std::pmr::vector<std::optional<PageColumns>>;

    // Rows whose cells are the header's: in a form of its own rows, no others.
    [[nodiscard]] bool takes_part(Run const& run) const noexcept {
        return !run.orphan && (run.row >= 0 || form_.open_ended);
    }
    [[nodiscard]] std::span<Run> runs_of(Stretch const& stretch) const noexcept {
        return std::span(rows_.runs).subspan(stretch.begin, stretch.end - stretch.begin);
    }
    [[nodiscard]] Header& header_of(Stretch const& stretch) const noexcept {
        return rows_.headers[rows_.runs[stretch.begin].header];
    }

    // On such a page more than one blank stands before the first cell and between the words of the header.
    static bool stands_apart(Run const& run, std::span<const Slot> slots) noexcept {
        return slots.empty() || slots[0].line != run.line ||
               !one_blank_apart(run.place, slots[0].place);
    }
    static bool stands_apart(Header const& header) noexcept {
        auto const items = header.view();
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (outline::is_grid(items[i].layout)) return false;
            if (i > 0 && items[i].line == items[i - 1].line &&
                one_blank_apart(items[i - 1].place, items[i].place))
                return false;
        }
        return true;
    }

    [[nodiscard]] Stretch stretch_at(std::size_t begin) const {
        Stretch stretch{begin, begin, true};
        auto const header = rows_.runs[begin].header;
        bool cells = false;
        for (; stretch.end < rows_.runs.size() && rows_.runs[stretch.end].header == header;
             ++stretch.end) {
            auto const& run = rows_.runs[stretch.end];
            if (!takes_part(run)) continue;
            auto const slots = rows_.slots_of(run);
            stretch.set_out = stretch.set_out && is_set_out(slots) && stands_apart(run, slots);
            cells = cells || run.begin != run.end;
        }
        stretch.set_out = stretch.set_out && cells && !header_of(stretch).foreign;
        return stretch;
    }

    // How many stretches can be read so.
    std::size_t read(Counting counting, Readings& readings) const {
        for (auto const& stretch : stretches_)
            readings.push_back(stretch.set_out ? columns_of(stretch, counting) : std::nullopt);
        return static_cast<std::size_t>(std::count_if(readings.begin(), readings.end(),
                                                      [](auto const& r) { return r.has_value(); }));
    }

    [[nodiscard]] std::optional<PageColumns> columns_of(Stretch const& stretch,
                                                        Counting counting) const {
        PageColumns columns(counting, memory_);
        for (auto const& run : runs_of(stretch))
            if (takes_part(run)) columns.add(rows_.slots_of(run));
        auto const words = words_of(stretch);
        if (!columns.name(words)) return std::nullopt;
        auto const wanted = columns_of_form(stretch);
        bool const known = words.empty() ? has_full_rows(stretch, columns, wanted.size())
                                         : columns.complete(wanted) && in_order(columns.names());
        if (!known) return std::nullopt;
        for (auto const& run : runs_of(stretch))
            if (takes_part(run) && !columns.keeps_apart(rows_.slots_of(run))) return std::nullopt;
        return columns;
    }

    // The header may stand elsewhere, or not be set out itself: then rows that print all columns show where they stand.
    [[nodiscard]] bool has_full_rows(Stretch const& stretch, PageColumns const& columns,
                                     std::size_t wanted) const {
        auto const runs = runs_of(stretch);
        return columns.names().size() == wanted &&
               std::count_if(runs.begin(), runs.end(), [&](Run const& run) {
                   return takes_part(run) && run.end - run.begin == wanted;
               }) >= fewest_full_rows;
    }

    [[nodiscard]] std::pmr::vector<PageName> words_of(Stretch const& stretch) const {
        std::pmr::vector<PageName> words(memory_);
        if (!stands_apart(header_of(stretch))) return words;
        for (auto const& item : header_of(stretch).view())
            if (item.what >= 0 || item.what == unit_place || item.what == number_place)
                words.push_back({item.what, item.place, item.repaired});
        return words;
    }

    [[nodiscard]] std::pmr::vector<std::int16_t> columns_of_form(Stretch const& stretch) const {
        std::pmr::vector<std::int16_t> columns(memory_);
        if (form_.open_ended) return columns;
        auto const runs = runs_of(stretch);
        auto const run =
            std::find_if(runs.begin(), runs.end(), [](Run const& r) { return r.row >= 0; });
        if (run == runs.end()) return columns;
        auto const& block = form_.blocks[form_.rows[static_cast<std::size_t>(run->row)].block];
        for (std::size_t c = 0; c < form_.columns.size(); ++c)
            if (block.columns >> c & 1U) columns.push_back(static_cast<std::int16_t>(c));
        return columns;
    }

    // A damaged name may have been taken for another.
    static bool in_order(std::span<const std::int16_t> names) noexcept {
        std::int16_t last = -1;
        for (auto const name : names) {
            if (name < 0) continue;
            if (name <= last) return false;
            last = name;
        }
        return last >= 0;
    }

    // Words and numbers with blanks between them may stand below each other by chance; not many of them, everywhere.
    [[nodiscard]] bool is_proven(Readings const& readings) const {
        std::size_t placed = 0, others = 0;
        for (std::size_t s = 0; s < stretches_.size(); ++s)
            for (auto const& run : runs_of(stretches_[s]))
                if (takes_part(run)) (readings[s] ? placed : others) += run.end - run.begin;
        return placed >= fewest_placed && placed >= 3 * others;
    }

    // Does every cell stand in the same column whichever way is counted?
    [[nodiscard]] bool agree() const {
        for (std::size_t s = 0; s < stretches_.size(); ++s) {
            if (narrow_[s].has_value() != wide_[s].has_value()) return false;
            if (narrow_[s] && !agree(stretches_[s], *narrow_[s], *wide_[s])) return false;
        }
        return true;
    }
    [[nodiscard]] bool agree(Stretch const& stretch, PageColumns const& a,
                             PageColumns const& b) const {
        if (!std::equal(a.names().begin(), a.names().end(), b.names().begin(), b.names().end()))
            return false;
        for (auto const& run : runs_of(stretch)) {
            if (!takes_part(run)) continue;
            for (auto const& slot : rows_.slots_of(run))
                if (a.band_of(slot.place) != b.band_of(slot.place)) return false;
        }
        return true;
    }

    void rewrite(Readings const& readings) {
        std::pmr::vector<Slot> slots(memory_);
        for (std::size_t s = 0; s < stretches_.size(); ++s) {
            auto const& columns = readings[s];
            for (auto& run : runs_of(stretches_[s])) {
                auto const own = rows_.slots_of(run);
                run.begin = slots.size();
                if (columns && !own.empty() && takes_part(run))
                    columns->spread(own, run.label.end, slots);
                else
                    slots.insert(slots.end(), own.begin(), own.end());
                run.end = slots.size();
            }
            if (columns && columns->named()) rename(header_of(stretches_[s]), columns->names());
        }
        rows_.slots = std::move(slots);
    }

    static void rename(Header& header, std::span<const std::int16_t> names) {
        header.size = 0;
        header.set_out = true;
        for (auto const name : names) {
            auto& item = header.items[header.size++];
            item = {};
            item.what = name;
        }
    }

    vocab::FormTable const& form_;
    std::pmr::memory_resource* memory_;
    Rows& rows_;
    std::pmr::vector<Stretch> stretches_;
    Readings narrow_, wide_;  // of each stretch
};

}  // namespace

void set_out_rows(Builder const& builder, Rows& rows) { SetOut(builder, rows).read(); }

}  // namespace gouji::tables
