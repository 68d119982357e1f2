#include "intake/codefinder.h"

#include "core/report/findtext.h"
#include "core/words/numbertext.h"
#include "intake/bilingual.h"
#include "intake/headwords.h"
#include "intake/printedvalue.h"

#include <algorithm>
#include <array>

namespace rd {
namespace {

/// The endings by which areas are called or not: 甲 is 甲市.
constexpr std::string_view areaEndings[] = {"市", "县", "区", "镇", "省", " City", " County", " District", " Province"};

bool allDigits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Words by which a kind is meant, beside its own name.
constexpr std::pair<std::string_view, Kind> kindWords[] = {
    {"actual", Kind::Actual}, {"实际", Kind::Actual},   {"实绩", Kind::Actual}, {"完成", Kind::Actual},
    {"完成数", Kind::Actual}, {"target", Kind::Target}, {"目标", Kind::Target}, {"目标值", Kind::Target},
    {"目标数", Kind::Target}, {"计划数", Kind::Plan},   {"计划值", Kind::Plan}, {"目标任务", Kind::Target},
    {"plan", Kind::Plan},     {"计划", Kind::Plan},     {"规划", Kind::Plan}};

} // namespace

CodeFinder::CodeFinder(const CodeBook &codes) : m_codes(codes)
{
    const auto addList = [this](Dim dim, const auto &list) {
        for (const auto &entry : list) {
            add(dim, entry.code, entry.code);
            add(dim, entry.name.zh, entry.code);
            add(dim, entry.name.en, entry.code);
        }
    };
    addList(Dim::Area, codes.areas);
    addList(Dim::Tier, codes.tiers);
    addList(Dim::Industry, codes.industries);
    addList(Dim::Indicator, codes.indicators);
    addList(Dim::Subject, codes.subjects);
    addList(Dim::Source, codes.sources);
    addList(Dim::Unit, codes.units);
    addAreas();
    for (const auto &[text, kind] : kindWords) {
        add(Dim::Kind, text, std::string(name(kind)));
    }
    for (const Kind kind : {Kind::Actual, Kind::Target, Kind::Plan}) {
        add(Dim::Kind, words(kind).zh, std::string(name(kind)));
        add(Dim::Kind, words(kind).en, std::string(name(kind)));
    }
}

void CodeFinder::add(Dim dim, std::string_view name, const std::string &code)
{
    std::string letters = fold(name).letters;
    if (letters.empty()) {
        return;
    }
    const auto [it, isNew] = m_names[dim].try_emplace(std::move(letters), code);
    // A code is always its own; a name that two entries share means neither.
    if (!isNew && it->second != code && fold(it->second).letters != it->first) {
        it->second.clear();
    }
}

void CodeFinder::addAreas()
{
    for (const Area &area : m_codes.areas) {
        if (!area.formerCode.empty()) {
            add(Dim::Area, area.formerCode, area.code);
        }
    }
    // Short forms last, and only where no other area is called so.
    Names shortForms;
    for (const Area &area : m_codes.areas) {
        for (const std::string *full : {&area.name.zh, &area.name.en}) {
            for (const std::string_view ending : areaEndings) {
                const std::string_view name = *full;
                if (name.ends_with(ending) && name.size() > ending.size() + 3) {
                    const auto [it, isNew] =
                        shortForms.try_emplace(fold(name.substr(0, name.size() - ending.size())).letters, area.code);
                    it->second = isNew || it->second == area.code ? it->second : std::string();
                }
            }
        }
    }
    for (auto &[letters, code] : shortForms) {
        m_names[Dim::Area].try_emplace(letters, code);
    }
}

std::string CodeFinder::find(Dim dim, std::string_view text) const
{
    const auto list = m_names.find(dim);
    if (list == m_names.end()) {
        return {};
    }
    const auto look = [&](std::string_view wanted) {
        const auto it = list->second.find(fold(wanted).letters);
        return it == list->second.end() ? std::string() : it->second;
    };
    std::string_view shown = trimmed(text);
    if (dim == Dim::Area && shown.size() == 8 && shown.starts_with("CN") && allDigits(shown.substr(2))) {
        shown.remove_prefix(2);
    }
    if (dim == Dim::Area && shown.size() == 12 && allDigits(shown) && shown.ends_with("000000")) {
        shown.remove_suffix(6);
    }
    std::string code = look(shown);
    if (const auto both = code.empty() ? bilingual(shown) : std::nullopt; both && growthBehind(both->en).empty()) {
        code = look(both->zh);
    }
    return code;
}

FoundUnit CodeFinder::unit(std::string_view text) const
{
    FoundUnit found;
    std::string_view shown = trimmed(text);
    const auto byCode = m_codes.units.find(shown);
    if (byCode != nullptr) {
        return {byCode->code, 0, std::string(shown)};
    }
    const auto take = [&](std::string_view prefix, int shift) {
        if (shown.size() > prefix.size() && shown.starts_with(prefix)) {
            shown.remove_prefix(prefix.size());
            found.shift = shift;
        }
    };
    found.shift = takeMultiplier(shown);
    if (found.shift == 0) {
        for (const auto &[words, power] : {std::pair<std::string_view, int>{"100 million ", 8},
                                           {"10,000 ", 4},
                                           {"10 000 ", 4},
                                           {"10000 ", 4},
                                           {"billion ", 9},
                                           {"bn ", 9},
                                           {"Mrd. ", 9},
                                           {"Mrd ", 9},
                                           {"Mio. ", 6},
                                           {"Mio ", 6},
                                           {"Mill. ", 6},
                                           {"Millions of ", 6},
                                           {"Thousands of ", 3},
                                           {"Tsd. ", 3},
                                           {"million ", 6},
                                           {"thousand ", 3}}) {
            if (found.shift == 0) {
                take(words, power);
            }
        }
    }
    for (const auto &[words, power] : {std::pair<std::string_view, int>{" 100 million", 8},
                                       {" trillion", 12},
                                       {" billion", 9},
                                       {" bn", 9},
                                       {" million", 6},
                                       {" mn", 6},
                                       {" thousand", 3}}) {
        if (found.shift == 0 && shown.size() > words.size() && shown.ends_with(words)) { // CNY billion
            shown.remove_suffix(words.size());
            found.shift = power;
        }
    }
    shown = trimmed(shown);
    found.word = std::string(shown);
    const std::string wanted = fold(shown).letters;
    for (const Unit &unit : m_codes.units) {
        for (const std::string_view called :
             {std::string_view(unit.symbol.zh), std::string_view(unit.symbol.en), std::string_view(unit.code)}) {
            if (!called.empty() && (called == shown || (!wanted.empty() && fold(called).letters == wanted))) {
                found.code = unit.code; // official order: 元 before what is only called like it
                return found;
            }
        }
    }
    if (shown == "%" || shown == "百分比" || wanted == "percentage" || wanted == fold("per cent").letters
        || shown == "个百分点") {
        const auto isPercent = [](const Unit &unit) { return unit.type == "percent"; };
        const auto it = std::ranges::find_if(m_codes.units, isPercent);
        found.code = it == m_codes.units.end() || shown == "个百分点" ? std::string() : it->code;
        return found;
    }
    if (shown == "人民币" || shown == "yuan" || shown == "RMB") {
        found.code = m_codes.units.find("CNY") != nullptr ? "CNY" : "";
        return found;
    }
    constexpr std::string_view dollars[] = {"US$", "US dollars", "U.S. dollars"};
    if (std::ranges::find(dollars, shown) != std::end(dollars)) {
        found.code = m_codes.units.find("USD") != nullptr ? "USD" : "";
        return found;
    }
    found.code = find(Dim::Unit, shown);
    const std::size_t blank = text.find(' '); // 万人 10 000 persons, % %
    const std::string_view first = trimmed(text.substr(0, blank));
    const bool isChinese = !first.empty() && (static_cast<unsigned char>(first.back()) >= 0x80 || first == "%");
    return found.code.empty() && blank != std::string_view::npos && isChinese ? unit(first) : found;
}

} // namespace rd
