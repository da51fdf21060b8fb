#include "record.hpp"

#include <openssl/evp.h>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <limits>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace gouji::cli {
namespace {

/// The string member of that name; null where there is none.
const rapidjson::Value* find_string(const rapidjson::Value& object, const char* name) {
    const auto found = object.FindMember(name);
    return found != object.MemberEnd() && found->value.IsString() ? &found->value : nullptr;
}

std::string_view view(const rapidjson::Value& string) {
    return {string.GetString(), string.GetStringLength()};
}

/// The member `id`; null where there is none.
std::optional<std::string> id_of(const rapidjson::Value& record) {
    const auto found = record.FindMember("id");
    if (found == record.MemberEnd() || found->value.IsNull()) return std::nullopt;
    const rapidjson::Value& id = found->value;
    if (id.IsString()) return std::string(view(id));
    if (id.IsUint64()) return std::to_string(id.GetUint64());
    if (id.IsInt64()) return std::to_string(id.GetInt64());
    throw std::runtime_error("an id is a string or a whole number");
}

/// RFC 4648, padded, on one line.
std::string decode_base64(std::string_view text) {
    const std::size_t padding = text.size() - text.substr(0, text.find('=')).size();
    if (text.size() % 4 != 0 || padding > 2 || text.size() > std::numeric_limits<int>::max())
        throw std::runtime_error("bad base64");
    std::string bytes(text.size() / 4 * 3, '\0');
    const int size = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()),
                                     reinterpret_cast<const unsigned char*>(text.data()),
                                     static_cast<int>(text.size()));
    if (size < 0 || static_cast<std::size_t>(size) != bytes.size())
        throw std::runtime_error("bad base64");
    bytes.resize(bytes.size() - padding);
    return bytes;
}

}  // namespace

Content read_record(std::string& json, std::string name) {
    rapidjson::Document record;
    record.ParseInsitu(json.data());
    if (record.HasParseError())
        throw std::runtime_error(std::string("no JSON: ") +
                                 rapidjson::GetParseError_En(record.GetParseError()));
    if (!record.IsObject()) throw std::runtime_error("no JSON object");
    if (auto id = id_of(record)) name = std::move(*id);
    const auto* const text = find_string(record, "text");
    const auto* const base64 = find_string(record, "base64");
    if (!text == !base64) throw std::runtime_error("a record needs either text or base64");
    return {std::move(name), text ? std::string(view(*text)) : decode_base64(view(*base64))};
}

}  // namespace gouji::cli
