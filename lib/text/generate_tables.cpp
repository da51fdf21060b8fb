// Writes the tables of tables.hpp and of bytes/gb18030.cpp from ICU's data and data.hpp. Runs at build time:
//     generate_tables HAN_OUTPUT GB18030_OUTPUT
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "data.hpp"
#include "pinyin.hpp"
#include "tables.hpp"

namespace {

using namespace gouji::text;
using icu::UnicodeString;

void require(UErrorCode error, const char* what) {
    if (U_FAILURE(error)) throw std::runtime_error(std::string(what) + ": " + u_errorName(error));
}

class Transliteration {
public:
    explicit Transliteration(const char* id) {
        UErrorCode error = U_ZERO_ERROR;
        rules_.reset(icu::Transliterator::createInstance(id, UTRANS_FORWARD, error));
        require(error, id);
    }
    [[nodiscard]] UnicodeString operator()(char32_t code) const {
        UnicodeString text(static_cast<UChar32>(code));
        rules_->transliterate(text);
        return text;
    }
    /// The result where it is one character of the Basic Multilingual Plane, else `code`.
    [[nodiscard]] char16_t character(char32_t code) const {
        const UnicodeString text = (*this)(code);
        return text.length() == 1 ? text[0] : static_cast<char16_t>(code);
    }

private:
    std::unique_ptr<icu::Transliterator> rules_;
};

/// The characters that an old national character set can write.
class CharacterSet {
public:
    explicit CharacterSet(const char* name) {
        UErrorCode error = U_ZERO_ERROR;
        converter_ = ucnv_open(name, &error);
        ucnv_setFromUCallBack(converter_, UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                              &error);
        require(error, name);
    }
    CharacterSet(const CharacterSet&) = delete;
    CharacterSet& operator=(const CharacterSet&) = delete;
    ~CharacterSet() { ucnv_close(converter_); }

    [[nodiscard]] bool has(char16_t code) const {
        char bytes[8];
        UErrorCode error = U_ZERO_ERROR;
        const std::int32_t size = ucnv_fromUChars(converter_, bytes, 8, &code, 1, &error);
        return U_SUCCESS(error) && size == 2;
    }

private:
    UConverter* converter_ = nullptr;
};

struct Tables {
    std::vector<unsigned> classes = std::vector<unsigned>(0x10000);
    std::vector<unsigned> simplified_of;
    std::vector<unsigned> readings;
    std::vector<unsigned> form_pages = std::vector<unsigned>(0x100);
    std::vector<std::vector<unsigned>> forms{std::vector<unsigned>(0x100)};  // page 0: unused
};

void add_form(Tables& tables, char32_t code, char32_t form) {
    if (code < 0x80 || (code >= 0xC0 && code < 0x800))
        throw std::runtime_error("the probe looks for no such form");
    unsigned& page = tables.form_pages[code >> 8];
    if (page == 0) {
        page = static_cast<unsigned>(tables.forms.size());
        std::vector<unsigned> itself(0x100);
        for (unsigned i = 0; i < 0x100; ++i) itself[i] = (code & 0xFF00) | i;
        tables.forms.push_back(itself);
    }
    tables.forms[page][code & 0xFF] = static_cast<unsigned>(form);
    tables.classes[code] |= tables::form;
}

void make_forms(Tables& tables) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(error);
    require(error, "NFKC");
    for (const data::Range range : data::form_ranges)
        for (char32_t code = range.first; code <= range.last; ++code) {
            const UnicodeString form =
                nfkc->normalize(UnicodeString(static_cast<UChar32>(code)), error);
            require(error, "NFKC");
            // The result never takes more bytes than the character did.
            const bool one = form.length() == 1 && form[0] != code && !U16_IS_SURROGATE(form[0]);
            if (one) add_form(tables, code, form[0]);
        }
    for (const data::Form& row : data::further_forms) add_form(tables, row.character, row.form);
    for (const data::Range range : data::invisible)
        for (char32_t code = range.first; code <= range.last; ++code) add_form(tables, code, 0);
    if (tables.forms.size() > tables::form_page_count) throw std::runtime_error("form_page_count");
    tables.forms.resize(tables::form_page_count, std::vector<unsigned>(0x100));
}

bool in(std::u16string_view list, char16_t code) { return list.find(code) != list.npos; }

/// What a character becomes: what ICU says, but for those that are used themselves today and those that ICU lacks.
char16_t simplified_of(char16_t code, char16_t by_icu, bool in_gb2312) {
    const bool kept = in_gb2312 && !in(data::given_up, code) && !in(data::shared, code);
    const char16_t simplified = kept ? code : by_icu;
    const auto row =
        std::ranges::find(data::further_simplified, code, &data::Simplified::traditional);
    if (row == std::ranges::end(data::further_simplified)) return simplified;
    if (simplified != row->simplified) return row->simplified;
    std::string name;
    UnicodeString(code).toUTF8String(name);
    throw std::runtime_error("ICU has " + name + " itself");
}

void make_script(Tables& tables) {
    const Transliteration to_simplified("Traditional-Simplified");
    const Transliteration to_traditional("Simplified-Traditional");
    const CharacterSet gb2312("ibm-1383");
    const CharacterSet big5("Big5");
    for (char16_t code = tables::first_converted; code <= tables::last_han; ++code) {
        const bool in_gb2312 = gb2312.has(code);
        const char16_t simplified = simplified_of(code, to_simplified.character(code), in_gb2312);
        unsigned& type = tables.classes[code];
        tables.simplified_of.push_back(simplified);
        type |= tables::han;
        if (simplified != code) type |= tables::converts;
        if (simplified != code && !in_gb2312) type |= tables::traditional;
        if (in(data::shared, code)) type |= tables::is_shared;
        if (in_gb2312 && to_traditional.character(code) != code && !big5.has(code))
            type |= tables::simplified;
    }
    for (const data::Word& word : data::words)
        tables.classes[word.traditional[1]] |= tables::ends_word;
    tables.classes[0x3007] |= tables::han;  // 〇
    for (char32_t code = 0xF900; code <= 0xFAFF; ++code) tables.classes[code] |= tables::han;
    for (char32_t code = 0x2E80; code <= 0x2FD5; ++code) tables.classes[code] |= tables::han;
}

void make_readings(Tables& tables) {
    const Transliteration to_latin("Han-Latin");
    std::size_t found = 0;
    for (char16_t code = tables::first_read; code <= tables::last_han; ++code) {
        std::string latin;
        to_latin(code).toUTF8String(latin);
        const char* const end = latin.data() + latin.size();
        const pinyin::Reading reading = pinyin::read(latin.data(), end);
        const bool whole = reading.syllable != 0 && reading.end == end;
        tables.readings.push_back(whole ? reading.syllable : 0U);
        found += whole;
    }
    if (found < 20000) throw std::runtime_error("ICU has too few readings");
    for (const pinyin::Polyphone& row : pinyin::polyphones) {
        const unsigned syllable = pinyin::syllable(row.reading);
        if (syllable == 0) throw std::runtime_error("no syllable");
        for (const char16_t code : row.characters)
            if (tables.readings[code - tables::first_read] == syllable)
                throw std::runtime_error("a reading ICU has: " + std::string(row.reading));
    }
}

/// What the codes of two bytes mean in GB 18030, in the order of gb18030.hpp.
std::vector<unsigned> make_gb18030() {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, void (*)(UConverter*)> converter(ucnv_open("gb18030", &error),
                                                                       ucnv_close);
    if (U_FAILURE(error)) throw std::runtime_error("ICU lacks GB 18030");
    std::vector<unsigned> units;
    for (int lead = 0x81; lead <= 0xFE; ++lead) {
        for (int trail = 0x40; trail <= 0xFE; ++trail) {
            const char code[2] = {static_cast<char>(lead), static_cast<char>(trail)};
            UChar unit[2] = {};
            error = U_ZERO_ERROR;
            const auto count = ucnv_toUChars(converter.get(), unit, 2, code, 2, &error);
            units.push_back(trail != 0x7F && count == 1 ? unit[0] : 0xFFFDU);
        }
    }
    return units;
}

void write(std::FILE* out, const std::vector<unsigned>& values) {
    for (std::size_t i = 0; i < values.size(); ++i)
        std::fprintf(out, "%u,%s", values[i], i % 24 == 23 ? "\n" : "");
}

void write(std::FILE* out, const char* declaration, const std::vector<unsigned>& values) {
    std::fprintf(out, "const %s = {\n", declaration);
    write(out, values);
    std::fprintf(out, "};\n\n");
}

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

File create(const char* path) {
    File file(std::fopen(path, "w"), std::fclose);
    if (!file) throw std::runtime_error("cannot write the output");
    std::fprintf(file.get(), "// Made by generate_tables.cpp from ICU %s.\n\n", U_ICU_VERSION);
    return file;
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc != 3) throw std::runtime_error("usage: generate_tables HAN_OUTPUT GB18030_OUTPUT");
    Tables tables;
    make_forms(tables);
    make_script(tables);
    make_readings(tables);

    const File han = create(argv[1]);
    std::FILE* const out = han.get();
    write(out, "std::uint8_t classes[0x10000]", tables.classes);
    write(out, "char16_t simplified_of[last_han - first_converted + 1]", tables.simplified_of);
    write(out, "std::uint16_t readings[last_han - first_read + 1]", tables.readings);
    write(out, "std::uint8_t form_pages[0x100]", tables.form_pages);
    std::fprintf(out, "const char16_t forms[form_page_count][0x100] = {\n");
    for (const std::vector<unsigned>& page : tables.forms) {
        std::fprintf(out, "{");
        write(out, page);
        std::fprintf(out, "},\n");
    }
    std::fprintf(out, "};\n");
    const File gb18030 = create(argv[2]);
    write(gb18030.get(), "char16_t units_of_two_bytes[126 * 191]", make_gb18030());
    return std::ferror(out) || std::ferror(gb18030.get()) ? 1 : 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "generate_tables: %s\n", error.what());
    return 1;
}
