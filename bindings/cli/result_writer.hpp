#pragma once
#include <string_view>

#include "renderer.hpp"
#include "streams.hpp"

namespace gouji::cli {

/// Writes the results of one run to the standard output. What belongs to one input is handed on at
/// once and as a whole.
class ResultWriter {
public:
    explicit ResultWriter(const Shape& shape) : shape_(shape) {}

    void begin();
    /// What `render` made of the next input.
    void add(std::string_view text);
    void finish();

private:
    Shape shape_;
    bool first_ = true;
    Output output_;
};

}  // namespace gouji::cli
