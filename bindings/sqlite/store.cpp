#include "store.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "gouji/version.hpp"
#include "schema.hpp"
#include "value.hpp"

namespace gouji::sqlite {
namespace {

/// The schema as it was created is kept in the file, to tell one that has other columns.
constexpr const char* own_table =
    "CREATE TABLE IF NOT EXISTS gouji_store (schema TEXT NOT NULL) STRICT";

void create_or_check(Database& database, const std::string& path) {
    const std::string schema = store_schema();
    database.run("BEGIN IMMEDIATE");
    database.run(own_table);
    Statement stored(database, "SELECT schema FROM gouji_store");
    const bool exists = stored.next();
    if (exists && stored.text(0) != schema)
        throw std::runtime_error(path + " was made by another version with other columns");
    stored.reset();
    if (!exists) {
        database.run(schema);
        Statement(database, "INSERT INTO gouji_store VALUES (?)").bind(1, schema).run();
    }
    database.run("COMMIT");
}

/// In a write-ahead log, readers see the last commit while the next one is written. A commit survives
/// the process without waiting for the disk; after a power failure the last ones may be missing, whole.
Database open_store(const std::string& path) {
    Database database(path);
    database.run(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536");
    create_or_check(database, path);
    return database;
}

/// Where the text of a section ends that is not its first subsection's.
std::uint32_t own_end(std::span<const Section> sections, std::size_t i) {
    const std::uint32_t end = sections[i].span.end;
    return i + 1 < sections.size() ? std::min(end, sections[i + 1].span.begin) : end;
}

}  // namespace

Store::Store(const std::string& path)
    : database_(open_store(path)),
      current_(
          database_,
          "SELECT 1 FROM inputs WHERE input = ? AND sha256 = ? AND library = ? AND vocabulary = ?"),
      find_(database_, "SELECT input_id FROM inputs WHERE input = ?"),
      insert_input_(
          database_,
          "INSERT INTO inputs (input, sha256, library, vocabulary, bytes, encoding, script) "
          "VALUES (?, ?, ?, ?, ?, ?, ?)"),
      sections_(
          database_,
          "SELECT row_id FROM sections WHERE input_id = ? AND report >= ? ORDER BY report, id"),
      insert_text_(database_, "INSERT INTO section_text (rowid, title, body) VALUES (?, ?, ?)"),
      inserts_(inserts(database_)),
      removals_(removals(database_)) {}

std::vector<Store::Insert> Store::inserts(Database& database) {
    std::vector<Insert> all;
    for (const Relation x : relations_of_inputs())
        all.push_back({x, stored_columns(x), Statement(database, insert_statement(x))});
    return all;
}

std::vector<Statement> Store::removals(Database& database) {
    std::vector<Statement> all;
    const auto add = [&](const std::string& table, const std::string& condition) {
        all.emplace_back(database, "DELETE FROM " + table + " WHERE " + condition);
    };
    add("section_text", "rowid IN (SELECT row_id FROM sections WHERE input_id = ?)");
    for (const Relation x : relations_of_inputs()) add(quoted(name(x)), "input_id = ?");
    add("inputs", "input_id = ?");
    return all;
}

bool Store::is_current(std::string_view input, std::string_view sha256) {
    const std::lock_guard lock(mutex_);
    current_.bind(1, input).bind(2, sha256).bind(3, version).bind(4, vocabulary_version());
    const bool found = current_.next();
    current_.reset();
    return found;
}

std::size_t Store::replace(const Parts& parts, std::string_view input, std::string_view sha256) {
    const std::lock_guard lock(mutex_);
    if (!std::exchange(writing_, true)) database_.run("BEGIN IMMEDIATE");
    remove(input);
    auto part = parts();
    if (!part) return 0;
    const std::int64_t id = add_input(*part, input, sha256);
    const ReadText text(part->source());
    std::size_t rows = 1;
    for (; part; part = parts()) rows += add_part(*part, id, text);
    return rows;
}

std::size_t Store::add_part(const Document& part, std::int64_t input, const ReadText& text) {
    std::size_t rows = 0;
    for (Insert& insert : inserts_) rows += add_rows(part, input, insert);
    add_section_text(part, input, text);
    return rows;
}

void Store::commit() {
    const std::lock_guard lock(mutex_);
    if (std::exchange(writing_, false)) database_.run("COMMIT");
}

void Store::remove(std::string_view input) {
    find_.bind(1, input);
    const bool found = find_.next();
    const std::int64_t id = found ? find_.integer(0) : 0;
    find_.reset();
    if (!found) return;
    for (Statement& removal : removals_) removal.bind(1, id).run();
}

std::int64_t Store::add_input(const Document& document, std::string_view input,
                              std::string_view sha256) {
    const Input& x = document.input();
    insert_input_.bind(1, input).bind(2, sha256).bind(3, version).bind(4, vocabulary_version());
    insert_input_.bind(5, std::int64_t{x.bytes}).bind(6, x.encoding).bind(7, name(x.script)).run();
    return database_.last_row();
}

std::size_t Store::add_rows(const Document& document, std::int64_t input, Insert& to) {
    const std::span<const Column> all = columns(to.relation);
    const Rows rows(document, to.relation);
    to.statement.bind(1, input);
    for (const Row row : rows) {
        int parameter = 1;
        for (const std::size_t i : to.columns)
            put(all[i].read(row), to.statement.parameter(++parameter));
        to.statement.run();
    }
    return rows.size();
}

void Store::add_section_text(const Document& part, std::int64_t input, const ReadText& text) {
    sections_.bind(1, input).bind(2, std::int64_t{part.first_report()});
    for (const Report& report : part.reports()) {
        for (std::size_t i = 0; i < report.sections.size() && sections_.next(); ++i) {
            const Section& section = report.sections[i];
            const Span own{section.span.begin, own_end(report.sections, i)};
            insert_text_.bind(1, sections_.integer(0))
                .bind(2, section.title)
                .bind(3, text.of(own))
                .run();
        }
    }
    sections_.reset();
}

}  // namespace gouji::sqlite
