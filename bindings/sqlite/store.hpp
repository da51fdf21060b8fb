#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "database.hpp"
#include "gouji/export/relations.hpp"
#include "read_text.hpp"

namespace gouji::sqlite {

/// A database of reports: a table a relation, made from its columns, a full-text index over sections,
/// and views. What is written becomes visible, and lasts, with `commit`: whoever reads meanwhile, and
/// whoever opens the file after the process was killed, finds an input either as it was or as it is now.
///
/// May be used by several threads. Throws std::runtime_error with SQLite's message.
class Store {
public:
    /// Opens the file or creates it. Refuses one that another version made with other columns.
    explicit Store(const std::string& path);

    /// Whether the input is there, read from the same bytes by the same library and vocabulary.
    [[nodiscard]] bool is_current(std::string_view input, std::string_view sha256);

    /// Gives the parts of an input one after the other: a single document, or those of a Reader.
    using Parts = std::function<std::optional<Document>()>;

    /// Puts the rows of an input in place of what there was of it. Gives their number.
    std::size_t replace(const Parts& parts, std::string_view input, std::string_view sha256);

    /// Nothing where nothing was replaced.
    void commit();

private:
    struct Insert {
        Relation relation;
        std::vector<std::size_t> columns;
        Statement statement;
    };
    static std::vector<Insert> inserts(Database& database);
    static std::vector<Statement> removals(Database& database);

    void remove(std::string_view input);
    std::int64_t add_input(const Document& document, std::string_view input,
                           std::string_view sha256);
    static std::size_t add_rows(const Document& document, std::int64_t input, Insert& to);
    std::size_t add_part(const Document& part, std::int64_t input, const ReadText& text);
    void add_section_text(const Document& part, std::int64_t input, const ReadText& text);

    std::mutex mutex_;
    Database database_;
    bool writing_ = false;  ///< in a transaction
    Statement current_;
    Statement find_;
    Statement insert_input_;
    Statement sections_;
    Statement insert_text_;
    std::vector<Insert> inserts_;
    std::vector<Statement> removals_;  ///< of all rows of an input
};

}  // namespace gouji::sqlite
