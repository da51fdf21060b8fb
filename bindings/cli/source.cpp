#include "source.hpp"

#include <stdexcept>
#include <utility>

#include "record.hpp"
#include "streams.hpp"

namespace gouji::cli {

Content read(Source source) {
    switch (source.kind) {
        case Source::Kind::file: {
            std::string bytes = read_all(source.name);
            return {std::move(source.name), std::move(bytes)};
        }
        case Source::Kind::document: {
            const bool unnamed = source.name == "-";
            return {unnamed ? std::string() : std::move(source.name), std::move(source.data)};
        }
        case Source::Kind::record: return read_record(source.data, std::move(source.name));
        case Source::Kind::unreadable: break;
    }
    throw std::runtime_error(source.data);
}

}  // namespace gouji::cli
