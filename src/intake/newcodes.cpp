#include "intake/newcodes.h"

#include "core/report/findtext.h"
#include "core/words/pinyin.h"
#include "intake/bilingual.h"
#include "intake/coderow.h"

#include <algorithm>
#include <fmt/format.h>

namespace rd {
namespace {

constexpr Field fields[] = {Field::Area, Field::Industry, Field::Unit, Field::Source, Field::Indicator, Field::Subject};

/// "AT34", "EUR" and "NY.GDP.MKTP.CD" are codes of somebody's list already.
bool isCodeAlready(std::string_view text)
{
    constexpr std::size_t longest = 40;
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
    return !text.empty() && text.size() <= longest && text.front() >= 'A' && text.front() <= 'Z'
           && text.find_first_not_of(letters) == std::string_view::npos;
}

/// AT34, "SCA, B1GQ" and 371500 say nothing to a reader; GDP does.
bool isBareCode(Dim dim, std::string_view text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const bool isCounted = std::ranges::any_of(text, isDigit);
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t end = std::min(rest.find(", "), rest.size());
        const std::string_view part = rest.substr(0, end);
        if (!isCodeAlready(part) && !std::ranges::all_of(part, isDigit)) {
            return false;
        }
        rest.remove_prefix(std::min(end + 2, rest.size()));
    }
    return dim != Dim::Unit && dim != Dim::Source && (isCounted || dim == Dim::Area);
}

/// "Output of steel" becomes output-of-steel; a text without Latin letters or digits becomes nothing.
std::string asCode(std::string_view text)
{
    if (isCodeAlready(text)) {
        return std::string(text);
    }
    std::string code;
    for (const char c : text) {
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (isLetter) {
            code += c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
        } else if (static_cast<unsigned char>(c) >= 0x80) {
            return {};
        } else if (!code.empty() && code.back() != '-') {
            code += '-';
        }
    }
    while (code.ends_with('-')) {
        code.pop_back();
    }
    return code.size() <= 100 ? code : std::string();
}

/// What a subject is, by the end of its name; a project where that says nothing.
std::string_view subjectType(std::string_view called)
{
    constexpr std::pair<std::string_view, std::string_view> endings[] = {
        {"集群", "cluster"},    {"cluster", "cluster"},  {"园区", "park"},          {"产业园", "park"},
        {"工业园", "park"},     {"开发区", "park"},      {"park", "park"},          {"公司", "enterprise"},
        {"集团", "enterprise"}, {"企业", "enterprise"},  {"厂", "enterprise"},      {"ltd", "enterprise"},
        {"inc", "enterprise"},  {"group", "enterprise"}, {"company", "enterprise"}, {"行动", "programme"},
        {"工程", "programme"},  {"计划", "programme"},   {"programme", "programme"}};
    const std::string letters = fold(called).letters;
    for (const auto &[ending, type] : endings) {
        if (letters.ends_with(fold(ending).letters)) {
            return type;
        }
    }
    return "project";
}

bool isAreaCode(std::string_view text)
{
    return text.size() == 6 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

class Adding {
public:
    explicit Adding(const CodeBook &codes) : m_codes(codes) {}

    void add(const UnknownCode &unknown)
    {
        const Dim dim = *dimOf(unknown.field);
        const std::string code = freeCode(dim, unknown.text);
        const std::string called = unknown.name.empty() ? unknown.text : unknown.name;
        CodeRow filler(name(dim));
        const Bilingual names = bilingual(called).value_or(Bilingual{called, called});
        filler.set("code", code).set("name_zh", std::string(names.zh)).set("name_en", std::string(names.en));
        filler.set("ord", nextOrd(dim));
        filler.set("pinyin", pinyinOf(names.zh, dim == Dim::Area));
        fill(filler, dim, unknown, code, called);
        m_added.rows.push_back(filler.row());
        m_added.codes[{unknown.field, fold(unknown.text).letters}] = code;
        m_added.names[{dim, code}] = called;
        m_taken.insert({dim, code});
        if (unknown.name.empty() && isBareCode(dim, unknown.text)) {
            m_added.unnamed.push_back(unknown.text);
        }
    }
    [[nodiscard]] AddedCodes take() { return std::move(m_added); }

private:
    [[nodiscard]] std::string freeCode(Dim dim, const std::string &text) const
    {
        const auto isFree = [&](const std::string &code) {
            return !code.empty() && !m_codes.knows(dim, code) && !m_taken.contains({dim, code});
        };
        std::string own = dim == Dim::Area && isAreaCode(text) ? text : asCode(text);
        if (isFree(own)) {
            return own;
        }
        for (int number = 1;; ++number) {
            if (std::string code = fmt::format("{}-{}", name(dim), number); isFree(code)) {
                return code;
            }
        }
    }
    std::int64_t nextOrd(Dim dim)
    {
        std::int64_t &ord = m_ord[dim];
        if (ord == 0) {
            ord = 10'000; // behind what the office has ordered itself
        }
        return ++ord;
    }
    void fill(CodeRow &filler, Dim dim, const UnknownCode &unknown, const std::string &code, const std::string &called)
    {
        if (dim == Dim::Area) {
            const bool isNational = isAreaCode(code);
            const std::string city = code.substr(0, 4) + "00";
            const bool hasParent = isNational && city != code && m_codes.knows(Dim::Area, city);
            filler.set("scheme", std::string(isNational ? "GB/T 2260" : "user"))
                .set("level", std::string(!isNational              ? "other"
                                          : code.ends_with("0000") ? "province"
                                          : code.ends_with("00")   ? "city"
                                                                   : "county"))
                .set("parent", hasParent ? city : std::string());
        } else if (dim == Dim::Unit) {
            filler.set("symbol_zh", called).set("symbol_en", called).set("type", std::string("other"));
            filler.set("scales", std::int64_t(1));
        } else if (dim == Dim::Source) {
            filler.set("type", std::string("table")).set("rank", std::int64_t(lowestRank()));
        } else if (dim == Dim::Indicator) {
            const auto unit = m_added.codes.find({Field::Unit, fold(unknown.unit).letters});
            const std::string unitCode = unit == m_added.codes.end() ? unknown.unit : unit->second;
            const Unit *known = m_codes.units.find(unitCode);
            filler.set("measure", std::string(known != nullptr && known->type == "percent" ? "ratio" : "stock"));
            filler.set("unit", unitCode).set("signed", std::int64_t(1));
            const auto base = m_added.codes.find({Field::Indicator, fold(unknown.growthOf).letters});
            const std::string grown = base == m_added.codes.end() ? unknown.growthOf : base->second;
            if (base != m_added.codes.end() || m_codes.knows(Dim::Indicator, grown)) { // else the table has the growth alone
                filler.set("growth_of", grown);
            }
            for (const std::string_view adds : {"adds_area", "adds_industry", "adds_subject", "adds_period"}) {
                filler.set(adds, std::int64_t(0));
            }
        } else if (dim == Dim::Subject) {
            const auto codeOf = [&](Field field, const std::string &said) {
                const auto added = m_added.codes.find({field, fold(said).letters});
                return added == m_added.codes.end() ? said : added->second;
            };
            filler.set("type", std::string(subjectType(called)));
            filler.set("area", codeOf(Field::Area, unknown.area)).set("industry", codeOf(Field::Industry, unknown.industry));
        }
    }
    [[nodiscard]] int lowestRank() const
    {
        int rank = 0;
        for (const Source &source : m_codes.sources) {
            rank = std::max(rank, source.rank);
        }
        return rank + 1;
    }

    const CodeBook &m_codes;
    AddedCodes m_added;
    std::set<std::pair<Dim, std::string>> m_taken;
    std::map<Dim, std::int64_t> m_ord;
};

} // namespace

AddedCodes codesFor(const std::vector<UnknownCode> &unknown, const CodeBook &codes)
{
    Adding adding(codes);
    for (const Field field : fields) { // in package order, a growth behind what grows
        for (const bool isGrowth : {false, true}) {
            for (const UnknownCode &code : unknown) {
                if (code.field == field && code.growthOf.empty() != isGrowth) {
                    adding.add(code);
                }
            }
        }
    }
    return adding.take();
}

} // namespace rd
